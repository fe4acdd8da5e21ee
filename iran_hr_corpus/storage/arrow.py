"""The records of `schema.py` as Arrow: schemas, tables of records, records of tables.

Column descriptions travel as field metadata. No `huggingface` key is written: files with it fail on older readers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from iran_hr_corpus.schema import TABLES, Column, Record, columns

_TYPES = {str: pa.string(), int: pa.int32(), float: pa.float64(), bool: pa.bool_()}


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of a table.

    >>> arrow_schema("paragraphs").field("start").type, arrow_schema("articles").field("authors").nullable
    (DataType(int32), False)
    """
    return pa.schema([_field(column) for column in columns(TABLES[table])])


def table_of(table: str, records: Sequence[Record]) -> pa.Table:
    """The records as an Arrow table; raises what `batch_of` does."""
    return pa.Table.from_batches([batch_of(table, records)])


def batch_of(table: str, records: Sequence[Record]) -> pa.RecordBatch:
    """The records as Arrow columns.

    Built from the records' own fields, since `RecordBatch.from_pylist` lets nulls into columns that must have none.
    Raises ValueError where a column that must not has a null, and Arrow's own errors where a value does not fit its
    type.
    """
    schema = arrow_schema(table)
    rows = pa.array(map(vars, records), pa.struct(schema), size=len(records))
    found = pa.record_batch(rows.flatten(), schema=schema)
    found.validate(full=True)
    for field, column in zip(schema, found.columns, strict=True):
        if column.null_count and not field.nullable:
            raise ValueError(f"{table}.{field.name} has {column.null_count} nulls, and may have none")
    return found


def batch_of_cells(schema: pa.Schema, rows: Sequence[tuple[Any, ...]]) -> pa.RecordBatch:
    """Rows of cells, in the order of the schema, as Arrow columns."""
    columns = zip(*rows, strict=True) if rows else ((),) * len(schema)
    arrays = [pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
    return pa.record_batch(arrays, schema=schema)


def rows_of(table: pa.Table) -> Iterator[dict[str, Any]]:
    """The rows of a table as plain dictionaries, a batch in memory at a time."""
    for batch in table.to_batches(max_chunksize=1000):
        yield from batch.to_pylist()


def _field(column: Column) -> pa.Field:
    kind = _TYPES[column.type]
    if column.is_list:
        kind = pa.list_(pa.field("element", kind, nullable=False))
    return pa.field(column.name, kind, nullable=column.nullable, metadata={"description": column.description})
