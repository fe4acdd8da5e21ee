"""A folder that appears whole or not at all.

Everything is written in a work folder beside the output, `.OUT.work`, and put in place by one exchange of names. A
build that was killed, or that the machine failed, leaves the work folder, and the next one may use what is there; it
puts back what stood there before, should the kill have come between two renames. The work folder is locked while it is
in use, so that two builds do not mix; the parts of one build share it.
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

from iran_hr_corpus.errors import CorpusError, EngineError, OutputError

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


@contextmanager
def work_folder(out: Path, *, shared: bool = False) -> Iterator[Path]:
    """A folder beside `out` with what an interrupted build left there.

    It is gone at the end of the block, also where the input falls short; it stays where the machine does, for the next
    build to go on from, and where it is shared with others who do the same. Raises OutputError where another build is
    writing the same output, or nothing can be written there.
    """
    work = _work(out)
    lock = _lock(work, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)
    keep = True
    try:
        _put_back(work, out)
        yield work
        keep = shared
    except CorpusError as error:
        keep = shared or isinstance(error, EngineError)
        raise
    finally:
        _put_back(work, out)
        if not keep:
            shutil.rmtree(work, ignore_errors=True)
        os.close(lock)


def keep_only(work: Path, name: str) -> None:
    """Delete all that stands in a work folder but one."""
    for path in work.iterdir():
        if path.name == name:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def put_in_place(new: Path, out: Path) -> None:
    """Let the folder `new`, which stands below the work folder of `out`, take the place of `out`, with all it holds."""
    _sync(new)
    if not out.exists():
        new.rename(out)
    elif not _exchange(new, out):
        out.rename(_previous(_work(out)))
        new.rename(out)
    _sync_one(out.parent)


def put_file_in_place(new: Path, path: Path) -> None:
    """Let a file of the work folder take the place of `path`, which is either the old one or the new one."""
    _sync_one(new)
    new.replace(path)


def _work(out: Path) -> Path:
    return out.with_name(f".{out.name}.work")


def _lock(work: Path, kind: int) -> int:
    """A handle that keeps others out of the work folder until it is closed, or its process ends."""
    while True:
        work.mkdir(parents=True, exist_ok=True)
        handle = os.open(work, os.O_RDONLY)
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
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
