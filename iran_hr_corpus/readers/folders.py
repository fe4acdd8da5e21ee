"""Which files of a folder may be read: decided by name and state alone, opening nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import Reason, Rejected, rejected_as_unreadable


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that may be read: its path below the root of the input, with `/`, and its size in bytes."""

    name: str
    size: int


def list_folder(folder: Path, wanted: Callable[[str], bool]) -> tuple[InputFile | Rejected, ...]:
    """The files in and below a folder whose names are `wanted`, sorted by name, and what must not be opened.

    Hidden names (with a dot in front) are left alone. Raises InputError where the folder is missing or unreadable.
    """
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise InputError(str(folder), error.strerror or "unreadable", "a folder of .txt files") from error
    root = Path(os.path.realpath(folder))
    faults: list[OSError] = []
    found = sorted(_find_candidates(root, wanted, faults), key=os.fspath)
    rejected = [rejected_as_unreadable(_printable(Path(fault.filename), root), fault) for fault in faults]
    return (*(_list_one(path, root) for path in found), *rejected)


def _find_candidates(root: Path, wanted: Callable[[str], bool], faults: list[OSError]) -> Iterator[Path]:
    """Every file that is wanted, and linked folders, which are not entered and so must be told."""
    for here, folders, files in os.walk(root, onerror=faults.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for name in folders if (path := Path(here, name)).is_symlink())
        yield from (Path(here, name) for name in files if wanted(name) and not name.startswith("."))


def _list_one(path: Path, root: Path) -> InputFile | Rejected:
    name = _printable(path, root)
    if name != path.relative_to(root).as_posix():
        return Rejected(name, None, Reason.BAD_NAME, "expected a file name in UTF-8; rename the file")
    if not Path(os.path.realpath(path)).is_relative_to(root):
        detail = f"a link that leads out of {root.name}; copy the file instead"
        return Rejected(name, None, Reason.OUTSIDE, detail)
    try:
        state = path.stat()
    except OSError as error:
        return rejected_as_unreadable(name, error)
    if not stat.S_ISREG(state.st_mode):
        return Rejected(name, None, Reason.NOT_A_FILE, "a pipe, a device or a linked folder; expected a file")
    return InputFile(name, state.st_size)


def _printable(path: Path, root: Path) -> str:
    """The path below the root, with `/`; bytes that are no Unicode in hexadecimal."""
    name = path.relative_to(root).as_posix()
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
