"""Where inputs stand: a file, a folder, a glob or a URL, listed and opened."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from iran_hr_corpus.readers.folders import Listing, Wanted, list_file, list_folder
from iran_hr_corpus.readers.remote import is_remote, list_remote, open_remote


def list_input(source: str | Path, wanted: Wanted) -> Listing:
    """The files of an input whose names are `wanted`, sorted by name, and what must not be opened.

    `source` is a file, a folder (read with all below it), a glob or a URL of one of the three that `fsspec` knows.
    Raises InputError where there is no such thing.
    """
    if is_remote(str(source)):
        return list_remote(str(source), wanted)
    path = Path(source)
    if path.is_dir():
        return str(path), list_folder(path, wanted)
    if glob.has_magic(str(path)) and not path.exists():
        root, pattern = _split_glob(path)
        return str(root), list_folder(root, wanted, pattern)
    return str(path.parent), (list_file(path, wanted),)


@contextmanager
def open_input(root: str, name: str) -> Iterator[BinaryIO]:
    """The bytes of a listed file; over HTTP they can be read once, elsewhere they can be sought. Raises OSError."""
    if is_remote(root):
        with open_remote(root, name) as stream:
            yield stream
    else:
        with Path(root, name).open("rb") as stream:
            yield stream


def _split_glob(path: Path) -> tuple[Path, str]:
    """The folder before the first sign of a glob, and the glob below it.

    >>> _split_glob(Path("news/2019/*/x?.txt"))
    (PosixPath('news/2019'), '*/x?.txt')
    """
    first = next(number for number, part in enumerate(path.parts) if glob.has_magic(part))
    return Path(*path.parts[:first]), str(Path(*path.parts[first:]))
