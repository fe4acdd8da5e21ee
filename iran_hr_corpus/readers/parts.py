"""The input cut into parts: what one task reads.

`plan_parts` decides by names and sizes alone, so the parts depend on the input and on nothing else; `read_part` streams
the documents of one part. A part is small and says all that its reader needs: it may be read anywhere, in any order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from iran_hr_corpus.readers.documents import Document, Rejected, rejected_as_too_large
from iran_hr_corpus.readers.folders import InputFile, list_folder
from iran_hr_corpus.readers.reading import Format, Reading
from iran_hr_corpus.readers.text import read_text

__all__ = ["Format", "Part", "Plan", "Reading", "plan_parts", "read_documents", "read_part"]

PART_BYTES = 16 * 1024 * 1024
PART_FILES = 4096


@dataclass(frozen=True, slots=True)
class Part:
    """Files below `root` (a folder or URL), or the records of a single file that start in bytes [start, stop)."""

    root: str
    files: tuple[str, ...]
    start: int = 0
    stop: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts that together hold every record of the input once, in its order, and the inputs set aside unopened."""

    parts: tuple[Part, ...]
    rejected: tuple[Rejected, ...]


def plan_parts(source: str | Path, reading: Reading) -> Plan:
    """Cut an input into parts; the same input gives the same parts.

    Raises InputError where there is no such input.
    """
    found = list_folder(Path(source), lambda name: reading.format_of(name) is not None)
    checked = [_check_size(one, reading.max_bytes) for one in found]
    files = (one for one in checked if isinstance(one, InputFile))
    rejected = tuple(one for one in checked if isinstance(one, Rejected))
    return Plan(tuple(Part(str(source), names) for names in _groups(files)), rejected)


def read_documents(source: str | Path, reading: Reading) -> Iterator[Document | Rejected]:
    """Everything in an input, one part after another: first what was set aside unopened."""
    plan = plan_parts(source, reading)
    yield from plan.rejected
    for part in plan.parts:
        yield from read_part(part, reading)


def read_part(part: Part, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of a part in their order, and what could not be read; never more than one record in memory."""
    for name in part.files:
        yield read_text(Path(part.root, name), name, reading.max_bytes)


def _check_size(one: InputFile | Rejected, max_bytes: int) -> InputFile | Rejected:
    if isinstance(one, InputFile) and one.size > max_bytes:
        return rejected_as_too_large(one.name, max_bytes, one.size)
    return one


def _groups(files: Iterable[InputFile]) -> Iterator[tuple[str, ...]]:
    """Neighbours together, up to so many files and bytes."""
    names: list[str] = []
    size = 0
    for file in files:
        if names and (size + file.size > PART_BYTES or len(names) == PART_FILES):
            yield tuple(names)
            names, size = [], 0
        names.append(file.name)
        size += file.size
    if names:
        yield tuple(names)
