"""The input cut into parts: what one task reads.

`plan_parts` decides by names and sizes alone, so the parts depend on the input and on nothing else; `read_part` streams
the documents of one part. A part is small and says all that its reader needs: it may be read anywhere, in any order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from iran_hr_corpus.readers.documents import Document, Place, Rejected
from iran_hr_corpus.readers.folders import InputFile
from iran_hr_corpus.readers.formats import can_be_cut, check_format, is_one_record, read_file
from iran_hr_corpus.readers.places import list_input
from iran_hr_corpus.readers.reading import Format, Reading
from iran_hr_corpus.readers.streams import Range

__all__ = ["Format", "Part", "Plan", "Reading", "plan_parts", "read_documents", "read_part"]

PART_BYTES = 4 * 1024 * 1024
PART_FILES = 4096
MOST_PARTS = 50_000


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
    """Cut an input (a file, a folder, a glob or a URL of one) into parts; the same input gives the same parts.

    Raises InputError where there is no such input, a table has not the columns that are to be read, or a format needs
    a library that is not installed.
    """
    root, found = list_input(source, reading.reads)
    checked = [_check_size(one, reading) for one in found]
    files = [one for one in checked if isinstance(one, InputFile)]
    firsts = {reading.format_of(file.name): file.name for file in reversed(files)}
    for name in firsts.values():
        check_format(root, name, reading)
    return Plan(tuple(_cut(root, files, reading)), tuple(one for one in checked if isinstance(one, Rejected)))


def read_part(part: Part, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of a part in their order, and what could not be read; never more than one record in memory."""
    for name in part.files:
        yield from read_file(part.root, name, Range(part.start, part.stop), reading)


def read_documents(source: str | Path, reading: Reading) -> Iterator[Document | Rejected]:
    """Everything in an input, one part after another: first what was set aside unopened."""
    plan = plan_parts(source, reading)
    yield from plan.rejected
    for part in plan.parts:
        yield from read_part(part, reading)


def _check_size(one: InputFile | Rejected, reading: Reading) -> InputFile | Rejected:
    if isinstance(one, Rejected) or not is_one_record(one.name, reading) or (one.size or 0) <= reading.max_bytes:
        return one
    return Place(one.name).reject_too_large(reading.max_bytes, one.size)


def _cut(root: str, files: Sequence[InputFile], reading: Reading) -> Iterator[Part]:
    """Neighbours together up to so many files and bytes, and the larger files that allow it in ranges.

    Both limits grow with the input, so that there are never many more than MOST_PARTS parts.
    """
    most_bytes = max(PART_BYTES, 4 * sum(file.size or 0 for file in files) // MOST_PARTS)
    most_files = max(PART_FILES, 4 * len(files) // MOST_PARTS)
    names: list[str] = []
    held = 0
    for file in files:
        size = most_bytes if file.size is None else file.size
        if names and (held + size > most_bytes or len(names) == most_files):
            yield Part(root, tuple(names))
            names, held = [], 0
        if size > most_bytes and can_be_cut(root, file.name, reading):
            yield from _ranges(root, file.name, size, most_bytes)
        else:
            names.append(file.name)
            held += size
    if names:
        yield Part(root, tuple(names))


def _ranges(root: str, name: str, size: int, most_bytes: int) -> Iterator[Part]:
    for start in range(0, size, most_bytes):
        stop = start + most_bytes
        yield Part(root, (name,), start, stop if stop < size else None)
