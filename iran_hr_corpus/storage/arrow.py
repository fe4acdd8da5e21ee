"""The records of `schema.py` as Arrow: schemas, tables of records, records of tables.

Column descriptions travel as field metadata. No `huggingface` key is written: files with it fail on older readers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa

from iran_hr_corpus.schema import TABLES, Column, Record, columns

_TYPES = {str: pa.string(), int: pa.int32(), float: pa.float64(), bool: pa.bool_()}


def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of a table.

    >>> arrow_schema("paragraphs").field("start").type, arrow_schema("articles").field("authors").nullable
    (DataType(int32), False)
    """
    return pa.schema([_field(column) for column in columns(TABLES[table])])


def table_of(table: str, records: Sequence[Record]) -> pa.Table:
    """The records as an Arrow table.

    Built column by column from the records' own fields, since `Table.from_pylist` drops unknown keys and lets nulls
    into columns that must have none. Raises ValueError where a column that must not has a null, and Arrow's own errors
    where a value does not fit its type.
    """
    schema = arrow_schema(table)
    found = pa.table(
        [pa.array([getattr(record, field.name) for record in records], field.type) for field in schema], schema=schema
    )
    found.validate(full=True)
    for field, column in zip(schema, found.columns, strict=True):
        if column.null_count and not field.nullable:
            raise ValueError(f"{table}.{field.name} has {column.null_count} nulls, and may have none")
    return found


def rows_of(table: pa.Table) -> Iterator[dict[str, Any]]:
    """The rows of a table as plain dictionaries, a batch in memory at a time."""
    for batch in table.to_batches(max_chunksize=1000):
        yield from batch.to_pylist()


def _field(column: Column) -> pa.Field:
    kind = _TYPES[column.type]
    if column.is_list:
        kind = pa.list_(pa.field("element", kind, nullable=False))
    return pa.field(column.name, kind, nullable=column.nullable, metadata={"description": column.description})
