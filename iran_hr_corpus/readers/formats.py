"""One file of any format: what reads it, from where to where, and what that takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from typing import BinaryIO

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import Document, Place, Rejected
from iran_hr_corpus.readers.html import read_html
from iran_hr_corpus.readers.jsonl import check_jsonl, read_jsonl
from iran_hr_corpus.readers.parquet import check_parquet, read_parquet
from iran_hr_corpus.readers.places import open_input
from iran_hr_corpus.readers.reading import Compression, Format, Reading, compression_of
from iran_hr_corpus.readers.remote import can_seek
from iran_hr_corpus.readers.streams import FAULTS, Range, decompressed
from iran_hr_corpus.readers.text import read_text
from iran_hr_corpus.readers.warc import read_warc, read_warc_gzip

Reader = Callable[[BinaryIO, str, Range, Reading], Iterator[Document | Rejected]]
READERS: dict[Format, Reader] = {
    Format.TEXT: read_text,
    Format.HTML: read_html,
    Format.JSONL: read_jsonl,
    Format.PARQUET: read_parquet,
    Format.WARC: read_warc,
}
CHECKS = {Format.JSONL: check_jsonl, Format.PARQUET: check_parquet}
LIBRARIES = {Format.HTML: ("trafilatura", "w3lib"), Format.WARC: ("fastwarc", "trafilatura", "w3lib")}
"""Those of the extra `web`."""
WITH_RANGES = {(Format.JSONL, None), (Format.PARQUET, None), (Format.WARC, None), (Format.WARC, Compression.GZIP)}
WHOLE_RECORDS = {(Format.TEXT, None), (Format.HTML, None)}


def read_file(root: str, name: str, part: Range, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of a file that start in a part of it."""
    try:
        with open_input(root, name) as stream:
            yield from _reader(name, reading)(stream, name, part, reading)
    except OSError as error:
        yield Place(name).reject_unreadable(error)


def is_one_record(name: str, reading: Reading) -> bool:
    """Whether the size of a file is that of its only record."""
    return (reading.format_of(name), compression_of(name)) in WHOLE_RECORDS


def can_be_cut(root: str, name: str, reading: Reading) -> bool:
    """Whether a file can be read from its middle."""
    return can_seek(root) and (reading.format_of(name), compression_of(name)) in WITH_RANGES


def check_format(root: str, name: str, reading: Reading) -> None:
    """Raises InputError where a library is missing, or a column; a file that cannot be read passes."""
    form = reading.format_of(name)
    if missing := [library for library in LIBRARIES.get(form, ()) if not find_spec(library)]:
        what = f"the format {form} is read with {', '.join(missing)}, which is not installed"
        raise InputError(name, what, "the extra `web`", "pip install 'iran-hr-corpus[web]'")
    if form in CHECKS:
        with suppress(*FAULTS), open_input(root, name) as stream:
            CHECKS[form](decompressed(stream, compression_of(name)), name, reading)


def _reader(name: str, reading: Reading) -> Reader:
    form, compression = reading.format_of(name), compression_of(name)
    if (form, compression) == (Format.WARC, Compression.GZIP):
        return read_warc_gzip
    return lambda stream, *rest: READERS[form](decompressed(stream, compression), *rest)
