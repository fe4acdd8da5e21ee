"""A folder of `.txt` files, read byte for byte.

Listing decides by name and state alone and opens nothing; reading takes one listed file at a time. So a plan can be
made before anything is read, and parts of it can be read elsewhere.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import MAX_BYTES, Document, Reason, Rejected, article_id_of


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file that may be read: the id of its article and its path below the folder, with `/`."""

    article_id: str
    source_file: str


def read_folder(folder: Path, max_bytes: int = MAX_BYTES) -> Iterator[Document | Rejected]:
    """The documents of a folder, sorted by name, and what could not be read.

    Raises InputError where the folder is missing or unreadable.
    """
    for found in list_files(folder, max_bytes):
        yield read_file(folder, found, max_bytes) if isinstance(found, RawFile) else found


def list_files(folder: Path, max_bytes: int = MAX_BYTES) -> tuple[RawFile | Rejected, ...]:
    """The `.txt` files in and below a folder, sorted by name, those that must not be opened as rejected.

    Hidden names (with a dot in front) are left alone. Of two files with one id the first by name stays.
    Raises InputError where the folder is missing or unreadable.
    """
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise InputError(str(folder), error.strerror or "unreadable", "a folder of .txt files") from error
    root = Path(os.path.realpath(folder))
    faults: list[OSError] = []
    found = sorted(_find_candidates(root, faults), key=os.fspath)
    rejected = [_reject(Path(fault.filename), root, Reason.UNREADABLE, _told(fault)) for fault in faults]
    return (*_without_doubles(_list_one(path, root, max_bytes) for path in found), *rejected)


def read_file(folder: Path, file: RawFile, max_bytes: int = MAX_BYTES) -> Document | Rejected:
    """The document of a listed file, its text decoded and otherwise as it stands, or why it has none."""
    try:
        with (folder / file.source_file).open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except OSError as error:
        return Rejected(file.source_file, None, Reason.UNREADABLE, _told(error))
    if len(data) > max_bytes:
        return Rejected(file.source_file, None, Reason.TOO_LARGE, _over(max_bytes))
    return _decode(file, data)


def _find_candidates(root: Path, faults: list[OSError]) -> Iterator[Path]:
    """Everything called `.txt`, and linked folders, which are not entered and so must be told."""
    for here, folders, files in os.walk(root, onerror=faults.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for name in folders if (path := Path(here, name)).is_symlink())
        yield from (Path(here, name) for name in files if name.lower().endswith(".txt") and not name.startswith("."))


def _list_one(path: Path, root: Path, max_bytes: int) -> RawFile | Rejected:
    name = path.relative_to(root).as_posix()
    if not _is_unicode(name):
        return _reject(path, root, Reason.BAD_NAME, "expected a file name in UTF-8; rename the file")
    if not Path(os.path.realpath(path)).is_relative_to(root):
        return _reject(path, root, Reason.OUTSIDE, f"a link that leads out of {root.name}; copy the file instead")
    try:
        state = path.stat()
    except OSError as error:
        return _reject(path, root, Reason.UNREADABLE, _told(error))
    if not stat.S_ISREG(state.st_mode):
        return _reject(path, root, Reason.NOT_A_FILE, "a pipe, a device or a linked folder; expected a file")
    if state.st_size > max_bytes:
        return _reject(path, root, Reason.TOO_LARGE, f"{state.st_size:,} bytes; {_over(max_bytes)}")
    return RawFile(article_id_of(name), name)


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


def _decode(file: RawFile, data: bytes) -> Document | Rejected:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        detail = f"byte {error.start} is 0x{data[error.start]:02x}; expected UTF-8 text; convert the file"
        return Rejected(file.source_file, f"byte {error.start}", Reason.NOT_UTF8, detail)
    if (nul := data.find(0)) >= 0:
        return Rejected(file.source_file, f"byte {nul}", Reason.NUL, f"byte {nul} is NUL; expected text")
    if not text.replace("\ufeff", "").strip():
        return Rejected(file.source_file, None, Reason.EMPTY, "nothing but white space; expected text")
    return Document(file.article_id, file.source_file, hashlib.sha256(data).hexdigest(), text)


def _reject(path: Path, root: Path, code: Reason, detail: str) -> Rejected:
    """Rejected under a name that can be printed: bytes that are no Unicode in hexadecimal."""
    name = path.relative_to(root).as_posix()
    return Rejected(name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"), None, code, detail)


def _is_unicode(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _told(error: OSError) -> str:
    return f"{error.strerror or error.__class__.__name__}; expected a file that can be read"


def _over(max_bytes: int) -> str:
    return f"expected at most {max_bytes:,} bytes; raise the limit or cut the file"
