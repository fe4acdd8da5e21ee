"""Which files of a folder may be read: decided by name and state alone, opening nothing."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import Place, Reason, Rejected
from iran_hr_corpus.readers.reading import COMPRESSIONS, FORMATS

Wanted = Callable[[str], bool]
"""Whether a file is read, by its name."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that may be read: its path below the root of the input, with `/`, and its size in bytes, where known."""

    name: str
    size: int | None


Listing = tuple[str, tuple[InputFile | Rejected, ...]]
"""The root below which files are named, and what was found."""


def list_folder(folder: Path, wanted: Wanted, pattern: str = "") -> tuple[InputFile | Rejected, ...]:
    """The files in and below a folder whose names are `wanted`, sorted by name, and what must not be opened.

    With a `pattern` (`2019/*.txt`, `**/news*`) only what it matches, and what stands below folders that it matches.
    Hidden names (with a dot in front) are left alone. Raises InputError where the folder is missing or unreadable.
    """
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise _no_input(folder, error) from error
    root = Path(os.path.realpath(folder))
    faults: list[OSError] = []
    matched = _match(root, pattern, wanted, faults) if pattern else _walk(root, wanted, faults)
    found = sorted(set(matched), key=os.fspath)
    rejected = [Place(_printable(Path(fault.filename), root)).reject_unreadable(fault) for fault in faults]
    return (*(_inside(path, root) for path in found), *rejected)


def list_file(path: Path, wanted: Wanted) -> InputFile | Rejected:
    """A file that was named itself, wherever it leads. Raises InputError where it is missing or of unknown format."""
    try:
        path.lstat()
    except OSError as error:
        raise _no_input(path, error) from error
    if not wanted(path.name):
        raise unknown_format(str(path))
    return _listed(path, _printable(path, path.parent))


def unknown_format(place: str) -> InputError:
    """The error of a file whose name tells nothing."""
    known = f"{', '.join(FORMATS)}, or one of them and {' or '.join(COMPRESSIONS)}"
    return InputError(place, "its name tells no format", f"a name that ends in {known}", "say which with --format")


def _no_input(place: Path, error: OSError) -> InputError:
    return InputError(str(place), error.strerror or "unreadable", "a file, a folder, a glob or a URL of articles")


def _walk(folder: Path, wanted: Wanted, faults: list[OSError]) -> Iterator[Path]:
    """Every file that is wanted, and linked folders, which are not entered and so must be told."""
    for here, folders, files in os.walk(folder, onerror=faults.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for name in folders if (path := Path(here, name)).is_symlink())
        yield from (Path(here, name) for name in files if wanted(name) and not name.startswith("."))


def _match(root: Path, pattern: str, wanted: Wanted, faults: list[OSError]) -> Iterator[Path]:
    for name in glob.iglob(pattern, root_dir=root, recursive=True):  # noqa: PTH207  Path.glob has no rule for hidden names
        path = root / name
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path, wanted, faults)
        elif path.is_dir() or wanted(path.name):
            yield path


def _inside(path: Path, root: Path) -> InputFile | Rejected:
    """A file below a folder; one that only seems to be there is not followed."""
    name = _printable(path, root)
    if not Path(os.path.realpath(path)).is_relative_to(root):
        detail = f"a link that leads out of {root.name}; copy the file instead"
        return Place(name).reject(Reason.OUTSIDE, detail)
    return _listed(path, name)


def _listed(path: Path, name: str) -> InputFile | Rejected:
    place = Place(name)
    if not os.fspath(path).endswith(name):
        return place.reject(Reason.BAD_NAME, "expected a file name in UTF-8; rename the file")
    try:
        state = path.stat()
    except OSError as error:
        return place.reject_unreadable(error)
    if not stat.S_ISREG(state.st_mode):
        return place.reject(Reason.NOT_A_FILE, "a pipe, a device or a linked folder; expected a file")
    return InputFile(name, state.st_size)


def _printable(path: Path, root: Path) -> str:
    """The path below the root, with `/`; bytes that are no Unicode in hexadecimal."""
    name = path.relative_to(root).as_posix()
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
