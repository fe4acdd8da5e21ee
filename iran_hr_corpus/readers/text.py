"""Plain text: a file is an article, read byte for byte."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from iran_hr_corpus.readers.documents import (
    MAX_BYTES,
    Document,
    Reason,
    Rejected,
    article_id_of,
    rejected_as_too_large,
    rejected_as_unreadable,
)
from iran_hr_corpus.readers.folders import list_folder


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file that may be read: the id of its article and its path below the folder, with `/`."""

    article_id: str
    source_file: str


def list_files(folder: Path, max_bytes: int = MAX_BYTES) -> tuple[RawFile | Rejected, ...]:
    """The `.txt` files in and below a folder, sorted by name, those that must not be opened as rejected.

    Of two files with one id the first by name stays. Raises InputError where the folder is missing or unreadable.
    """
    found = list_folder(folder, lambda name: name.lower().endswith(".txt"))
    listed = (
        one
        if isinstance(one, Rejected)
        else rejected_as_too_large(one.name, max_bytes, one.size)
        if one.size > max_bytes
        else RawFile(article_id_of(one.name), one.name)
        for one in found
    )
    return tuple(_without_doubles(listed))


def read_file(folder: Path, file: RawFile, max_bytes: int = MAX_BYTES) -> Document | Rejected:
    """The document of a listed file, its text decoded and otherwise as it stands, or why it has none."""
    return read_text(folder / file.source_file, file.source_file, max_bytes)


def read_text(path: Path, name: str, max_bytes: int) -> Document | Rejected:
    """The document of a file called `name` in its corpus, its text decoded and otherwise as it stands."""
    try:
        with path.open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except OSError as error:
        return rejected_as_unreadable(name, error)
    if len(data) > max_bytes:
        return rejected_as_too_large(name, max_bytes)
    text = decode(data, name)
    if isinstance(text, Rejected):
        return text
    return Document(article_id_of(name), name, hashlib.sha256(data).hexdigest(), text)


def decode(data: bytes, name: str) -> str | Rejected:
    """The bytes as text, nothing changed, or why they are none."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        detail = f"byte {error.start} is 0x{data[error.start]:02x}; expected UTF-8 text; convert the file"
        return Rejected(name, f"byte {error.start}", Reason.NOT_UTF8, detail)
    if (nul := data.find(0)) >= 0:
        return Rejected(name, f"byte {nul}", Reason.NUL, f"byte {nul} is NUL; expected text")
    if not text.replace("\ufeff", "").strip():
        return Rejected(name, None, Reason.EMPTY, "nothing but white space; expected text")
    return text


def _without_doubles(found: Iterator[RawFile | Rejected]) -> Iterator[RawFile | Rejected]:
    holders: dict[str, str] = {}
    for one in found:
        if isinstance(one, Rejected):
            yield one
        elif (holder := holders.setdefault(one.article_id, one.source_file)) != one.source_file:
            detail = f"its id {one.article_id!r} is that of {holder!r}; rename the file"
            yield Rejected(one.source_file, None, Reason.SAME_ID, detail)
        else:
            yield one
