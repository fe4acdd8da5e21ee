"""Where inputs stand: a file, a folder, a glob or a URL, listed and opened."""

from __future__ import annotations

import glob
import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import Rejected
from iran_hr_corpus.readers.folders import InputFile, Wanted, list_file, list_folder, unknown_format
from iran_hr_corpus.readers.streams import Forward

BLOCK = 1024 * 1024
REMOTE_BLOCK = 4 * 1024 * 1024
REMOTE_CACHE = {"cache_type": "blockcache", "cache_options": {"maxblocks": 8}}
"""The columns of a table are read side by side, each from its own block."""

Listing = tuple[str, tuple[InputFile | Rejected, ...]]
"""The root below which files are named, and what was found."""


def list_input(source: str | Path, wanted: Wanted) -> Listing:
    """The files of an input whose names are `wanted`, sorted by name, and what must not be opened.

    `source` is a file, a folder (read with all below it), a glob or a URL of one of the three that `fsspec` knows.
    Raises InputError where there is no such thing.
    """
    if is_remote(str(source)):
        return _list_remote(str(source), wanted)
    path = Path(source)
    if path.is_dir():
        return str(path), list_folder(path, wanted)
    if glob.has_magic(str(path)) and not path.exists():
        root, pattern = _split_glob(path)
        return str(root), list_folder(root, wanted, pattern)
    return str(path.parent), (list_file(path, wanted),)


def is_remote(place: str) -> bool:
    """Whether a place is a URL.

    >>> is_remote("s3://bucket/news"), is_remote("raw/news.jsonl")
    (True, False)
    """
    return "://" in place


def can_seek(root: str) -> bool:
    """Whether files there can be read from the middle; of a server of the web it is not known.

    >>> can_seek("s3://bucket"), can_seek("https://example.org")
    (True, False)
    """
    return not root.startswith(("http://", "https://"))


@contextmanager
def open_input(root: str, name: str) -> Iterator[BinaryIO]:
    """The bytes of a listed file; over HTTP they can be read once, elsewhere they can be sought. Raises OSError."""
    if not is_remote(root):
        with Path(root, name).open("rb") as stream:
            yield stream
        return
    import fsspec

    fs, path = fsspec.core.url_to_fs(f"{root.rstrip('/')}/{name}")
    block = REMOTE_BLOCK if can_seek(root) else 0  # 0: a plain download
    with fs.open(path, "rb", block_size=block, **REMOTE_CACHE) as remote:
        yield io.BufferedReader(remote if can_seek(root) else Forward(remote.read), BLOCK)


def _split_glob(path: Path) -> tuple[Path, str]:
    """The folder before the first sign of a glob, and the glob below it.

    >>> _split_glob(Path("news/2019/*/x?.txt"))
    (PosixPath('news/2019'), '*/x?.txt')
    """
    first = next(number for number, part in enumerate(path.parts) if glob.has_magic(part))
    return Path(*path.parts[:first]), str(Path(*path.parts[first:]))


def _list_remote(url: str, wanted: Wanted) -> Listing:
    fs, path = _connect(url)
    if "*" in path or "[" in path:
        base = re.split(r"[*\[]", path)[0].rpartition("/")[0]
        return _below(fs, base, fs.glob(path, detail=True), wanted)
    try:
        found = fs.info(path)
    except FileNotFoundError as error:
        raise InputError(url, "there is no such file or folder", "a file, a folder or a glob") from error
    if found["type"] == "directory" or url.endswith("/"):
        return _below(fs, path.rstrip("/"), fs.find(path, detail=True), wanted)
    base, _, name = path.rpartition("/")
    if not wanted(name):
        raise unknown_format(url)
    return fs.unstrip_protocol(base), (InputFile(name, found.get("size")),)


def _connect(url: str) -> tuple[Any, str]:
    import fsspec

    try:
        fs, path = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise InputError(url, str(error), "a URL of a file system that is installed") from error
    return fs, path


def _below(fs: Any, base: str, found: Mapping[str, Mapping[str, Any]], wanted: Wanted) -> Listing:
    names = {path[len(base) :].lstrip("/"): facts for path, facts in found.items() if facts["type"] == "file"}
    return fs.unstrip_protocol(base), tuple(
        InputFile(name, facts.get("size"))
        for name, facts in sorted(names.items())
        if wanted(name) and not any(part.startswith(".") for part in name.split("/"))
    )
