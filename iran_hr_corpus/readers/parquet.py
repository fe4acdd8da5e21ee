"""Parquet: an article a row."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.columns import Columns, check_columns, choose_columns
from iran_hr_corpus.readers.documents import Document, Place, Reason, Rejected
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.readers.records import read_record
from iran_hr_corpus.readers.streams import BLOCK, FAULTS, Range

BATCH_BYTES = 1024 * 1024
BATCH_ROWS = 1000


def read_parquet(stream: BinaryIO, name: str, part: Range, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of the row groups that start in a part of a file.

    What is wrong with the whole file is told by its first part.
    """
    try:
        with _table(stream) as table:
            columns = choose_columns(name, table.schema_arrow.names, reading)
            yield from _read_groups(table, columns, name, part, reading.max_bytes)
    except InputError as error:
        if not part.start:
            yield Place(name).reject(Reason.NO_TEXT, str(error))
    except FAULTS as error:
        if not part.start:
            yield Place(name).reject_damaged(error)


def check_parquet(stream: BinaryIO, place: str, reading: Reading) -> None:
    """Raises InputError where a file has not the columns that are to be read."""
    with _table(stream) as table:
        check_columns(place, table.schema_arrow.names, reading)


@contextmanager
def _table(stream: BinaryIO) -> Iterator[Any]:
    """The file, whose footer is read; one that cannot be sought (decompressed, downloaded) is laid down first."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with tempfile.TemporaryFile() as copy:
        if not stream.seekable():
            shutil.copyfileobj(stream, copy, BLOCK)
            stream = copy
        try:
            table = pq.ParquetFile(stream, buffer_size=BLOCK, pre_buffer=False)
        except pa.ArrowException as error:
            raise OSError(str(error)) from error
        yield table


def _read_groups(table: Any, columns: Columns, name: str, part: Range, max_bytes: int) -> Iterator[Document | Rejected]:
    import pyarrow as pa

    for number, first in _groups(table, part):
        row = first
        try:
            for record in _rows(table, number, columns):
                yield read_record(record, columns, Place(name, "row", row), max_bytes)
                row += 1
        except (*FAULTS, pa.ArrowException) as error:
            yield Place(name, "row", row).reject_damaged(f"row group {number}: {error}")


def _groups(table: Any, part: Range) -> Iterator[tuple[int, int]]:
    """The row groups whose data start in a part, each with the number of its first row."""
    row = 0
    for number in range(table.num_row_groups):
        group = table.metadata.row_group(number)
        if part.holds(_start(group)):
            yield number, row
        row += group.num_rows


def _rows(table: Any, number: int, columns: Columns) -> Iterator[dict[str, Any]]:
    """The rows of a group, a batch in memory at a time, text as bytes and times as dates."""
    known = table.schema_arrow.names
    names = [name for name in dict.fromkeys((columns.text, *columns.others.values())) if name in known]
    group = table.metadata.row_group(number)
    size = max(1, min(BATCH_ROWS, BATCH_BYTES * group.num_rows // max(1, group.total_byte_size)))
    for batch in table.iter_batches(size, row_groups=[number], columns=names, use_threads=False):
        cells = (_cells(batch.column(name)) for name in names)
        yield from (dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True))


def _cells(column: Any) -> list[Any]:
    import pyarrow as pa

    kind = column.type
    if pa.types.is_dictionary(kind):
        return _cells(column.dictionary_decode())
    if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        column = column.cast(pa.large_binary())  # not every file keeps its promise of UTF-8
    elif pa.types.is_timestamp(kind):
        column = column.cast(pa.date32(), safe=False)
    return list(column.to_pylist())


def _start(group: Any) -> int:
    """The byte at which the data of a row group start."""
    chunk = group.column(0)
    return min(int(offset) for offset in (chunk.dictionary_page_offset, chunk.data_page_offset) if offset)
