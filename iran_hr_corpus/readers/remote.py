"""Inputs behind a URL that `fsspec` knows (`s3://`, `hf://`, `https://`, …), listed and opened."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, BinaryIO

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.folders import InputFile, Listing, Wanted, unknown_format

BLOCK = 4 * 1024 * 1024
CACHE = {"cache_type": "blockcache", "cache_options": {"maxblocks": 8}}
"""The columns of a table are read side by side, each from its own block."""


def is_remote(place: str) -> bool:
    """Whether a place is a URL.

    >>> is_remote("s3://bucket/news"), is_remote("raw/news.jsonl")
    (True, False)
    """
    return "://" in place


def can_seek(root: str) -> bool:
    """Whether files there can be read from the middle; of a web server it is not known.

    >>> can_seek("s3://bucket"), can_seek("https://example.org")
    (True, False)
    """
    return not root.startswith(("http://", "https://"))


def list_remote(url: str, wanted: Wanted) -> Listing:
    """The files of a URL: of a file, a folder (which may end in `/`) or a glob.

    Raises InputError where there is no such thing, or its file system is not installed or does not answer.
    """
    try:
        return _list(url, wanted)
    except InputError:
        raise
    except FileNotFoundError as error:
        why = f" ({error.__cause__})" if error.__cause__ else ""
        raise InputError(url, f"there is no such file or folder{why}", "a file, a folder or a glob") from error
    except Exception as error:  # each file system has errors of its own, and some say nothing else
        expected = "a URL of a file system that is installed and answers"
        raise InputError(url, str(error) or repr(error), expected) from error


@contextmanager
def open_remote(root: str, name: str) -> Iterator[BinaryIO]:
    """The bytes of a listed file. Raises OSError."""
    import fsspec

    seekable = can_seek(root)
    with _as_os_error():
        fs, path = fsspec.core.url_to_fs(f"{root.rstrip('/')}/{name}")
        file = fs.open(path, "rb", block_size=BLOCK if seekable else 0, **CACHE)  # 0: a plain download
    with file:
        yield io.BufferedReader(RemoteFile(file, seekable=seekable), BLOCK // 4)


class RemoteFile(io.RawIOBase):
    """A file of any file system; what that raises is an OSError here."""

    def __init__(self, file: Any, *, seekable: bool) -> None:
        self._file, self._seekable = file, seekable

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """Whether it can be read from the middle."""
        return self._seekable

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a position."""
        with _as_os_error():
            return int(self._file.seek(offset, whence))

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes; 0 at the end."""
        with _as_os_error():
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def _as_os_error() -> Iterator[None]:
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        raise OSError(str(error) or repr(error)) from error


def _list(url: str, wanted: Wanted) -> Listing:
    import fsspec

    fs, path = fsspec.core.url_to_fs(url)
    if "*" in path or "[" in path:
        base = re.split(r"[*\[]", path)[0].rpartition("/")[0]
        return _below(fs, base, fs.glob(path, detail=True), wanted)
    found = fs.info(path)
    if found["type"] == "directory" or url.endswith("/"):
        return _below(fs, path.rstrip("/"), fs.find(path, detail=True), wanted)
    base, _, name = path.rpartition("/")
    if not wanted(name):
        raise unknown_format(url)
    return fs.unstrip_protocol(base), (InputFile(name, found.get("size")),)


def _below(fs: Any, base: str, found: Mapping[str, Mapping[str, Any]], wanted: Wanted) -> Listing:
    names = {path[len(base) :].lstrip("/"): facts for path, facts in found.items() if facts["type"] == "file"}
    return fs.unstrip_protocol(base), tuple(
        InputFile(name, facts.get("size"))
        for name, facts in sorted(names.items())
        if wanted(name) and not any(part.startswith(".") for part in name.split("/"))
    )
