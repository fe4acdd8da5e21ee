"""A folder that appears whole or not at all.

Everything is written in a work folder beside the output, `.OUT.work`, and put in place by one exchange of names. A
build that was killed leaves the work folder; the next one clears it, and puts back what stood there before, should the
kill have come between two renames. The work folder is locked while it is in use, so that two builds do not mix.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from iran_hr_corpus.errors import OutputError

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


@contextmanager
def work_folder(out: Path) -> Iterator[Path]:
    """An empty folder beside `out`, gone again at the end, whatever happens.

    Raises OutputError where another build is writing the same output, or nothing can be written there.
    """
    work = out.with_name(f".{out.name}.work")
    lock = _lock(work)
    try:
        _put_back(work, out)
        _clear(work)
        yield work
    finally:
        _put_back(work, out)
        shutil.rmtree(work, ignore_errors=True)
        os.close(lock)


def put_in_place(new: Path, out: Path) -> None:
    """Let the folder `new`, which stands in the work folder of `out`, take the place of `out`, with all it holds."""
    _sync(new)
    if not out.exists():
        new.rename(out)
    elif not _exchange(new, out):
        out.rename(_previous(new.parent))
        new.rename(out)
    _sync_one(out.parent)


def write_whole(path: Path, data: bytes, work: Path) -> None:
    """Write a file so that it is either the old one or the new one, by way of the work folder."""
    new = work / path.name
    new.write_bytes(data)
    _sync_one(new)
    new.replace(path)


def _lock(work: Path) -> int:
    """A handle that keeps others out of the work folder until it is closed, or its process ends."""
    while True:
        work.mkdir(parents=True, exist_ok=True)
        handle = os.open(work, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(handle)
            raise OutputError(str(work), "another build is writing there", remedy="wait until it is done") from error
        except OSError:
            return handle  # some network file systems lock no folders; better unguarded there than not at all
        if work.exists() and os.path.samestat(os.fstat(handle), work.stat()):
            return handle
        os.close(handle)  # its holder deleted it between the two steps


def _previous(work: Path) -> Path:
    return work / "previous"


def _put_back(work: Path, out: Path) -> None:
    if _previous(work).exists() and not out.exists():
        _previous(work).rename(out)


def _clear(work: Path) -> None:
    for path in work.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _exchange(one: Path, other: Path) -> bool:
    """Whether the system could exchange two names in one step, so that `other` is never missing."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _sync(folder: Path) -> None:
    """Bring a folder to the disk before its name is: else a power cut could leave the name of an empty one."""
    for path in folder.rglob("*"):
        _sync_one(path)
    _sync_one(folder)


def _sync_one(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
