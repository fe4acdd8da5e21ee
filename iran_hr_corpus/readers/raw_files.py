"""The folder of texts as the engine of one process takes it, file by file, until it reads by parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from iran_hr_corpus.readers.documents import MAX_BYTES, Document, Reason, Rejected, article_id_of
from iran_hr_corpus.readers.formats import read_file as read_records
from iran_hr_corpus.readers.parts import plan_parts
from iran_hr_corpus.readers.reading import Format, Reading
from iran_hr_corpus.readers.streams import Range


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file that may be read: the id of its article and its path below the folder, with `/`."""

    article_id: str
    source_file: str


def list_files(folder: Path, max_bytes: int = MAX_BYTES) -> tuple[RawFile | Rejected, ...]:
    """The `.txt` files in and below a folder, sorted by name, those that must not be opened as rejected.

    Of two files with one id the first by name stays. Raises InputError where the folder is missing or unreadable.
    """
    plan = plan_parts(folder, Reading(max_bytes=max_bytes))
    names = (name for part in plan.parts for name in part.files if name.lower().endswith(".txt"))
    return (*_without_doubles(names), *plan.rejected)


def read_file(folder: Path, file: RawFile, max_bytes: int = MAX_BYTES) -> Document | Rejected:
    """The document of a listed file, its text decoded and otherwise as it stands, or why it has none."""
    reading = Reading(format=Format.TEXT, max_bytes=max_bytes)
    (found,) = read_records(str(folder), file.source_file, Range(), reading)
    return found


def _without_doubles(names: Iterator[str]) -> Iterator[RawFile | Rejected]:
    holders: dict[str, str] = {}
    for name in names:
        article_id = article_id_of(name)
        if (holder := holders.setdefault(article_id, name)) != name:
            detail = f"its id {article_id!r} is that of {holder!r}; rename the file"
            yield Rejected(name, None, Reason.SAME_ID, detail)
        else:
            yield RawFile(article_id, name)
