"""A hash of what a table says, whatever wrote its bytes.

Each row, with its split, is put into a canonical form and hashed; the table's hash is the sum of those, so that it does
not depend on shards, on their order or on who computed which part. Another pyarrow gives other bytes, but this hash.

A cell is written as the number of its bytes, a colon, and the bytes: those of the text in UTF-8; an integer in decimal;
`true` or `false`; the 64 bits of a float as a signed integer; a list as its cells one after the other. Null is `~`. A
row is the split, the names of the columns, and their values, a cell each.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pyarrow as pa
import pyarrow.compute as pc

MODULUS = 1 << 256
_AT_ONCE = 4 * 1024 * 1024
"""Bytes of rows that are put into canonical form at once, which takes a few times as many."""


def content_hash(splits: Mapping[str, pa.Table]) -> str:
    """64 hex digits over the rows of a table: the sum of their SHA-256 modulo 2²⁵⁶."""
    return render_sum(sum(sum_rows(split, table) for split, table in splits.items()))


def render_sum(total: int) -> str:
    """A sum of row hashes as it is written down."""
    return f"{total % MODULUS:064x}"


def sum_rows(split: str, table: pa.Table) -> int:
    """The sum of the hashes of the rows of a split, or of any part of them."""
    start = hashlib.sha256(b"".join(map(_cell, (split, *table.schema.names))))
    total = 0
    rows = 1 + _AT_ONCE * len(table) // (table.nbytes + 1)
    for batch in table.to_batches(max_chunksize=rows):
        for line in _lines(batch):
            row = start.copy()
            row.update(line)
            total += int.from_bytes(row.digest(), "big")
    return total % MODULUS


def _cell(words: str) -> bytes:
    r"""A text as a cell.

    >>> _cell("é")
    b'2:\xc3\xa9'
    """
    data = words.encode("utf-8")
    return b"%d:%s" % (len(data), data)


def _lines(batch: pa.RecordBatch) -> Iterator[bytes]:
    """The values of each row, in their canonical form."""
    columns = [_cells(column) for column in batch.columns]
    lines = pc.binary_join_element_wise(*columns, pa.scalar(b"", pa.large_binary()))
    yield from lines.to_pylist()


def _cells(column: pa.Array) -> pa.Array:
    """The cells of a column."""
    if pa.types.is_list(column.type) or pa.types.is_large_list(column.type):
        bodies = _joined(column)
    elif pa.types.is_float64(column.type):
        bodies = column.view(pa.int64()).cast(pa.string()).cast(pa.large_binary())
    elif pa.types.is_integer(column.type) or pa.types.is_boolean(column.type):
        bodies = column.cast(pa.string()).cast(pa.large_binary())
    else:
        bodies = column.cast(pa.large_string()).cast(pa.large_binary())
    sizes = pc.binary_length(bodies).cast(pa.string()).cast(pa.large_binary())
    cells = pc.binary_join_element_wise(sizes, bodies, pa.scalar(b":", pa.large_binary()))
    return pc.if_else(column.is_null(), pa.scalar(b"~", pa.large_binary()), cells)


def _joined(lists: pa.Array) -> pa.Array:
    """The cells of each list, one after the other."""
    bounds = lists.offsets.to_pylist()
    first, last = bounds[0], bounds[-1]  # of a slice, the values are those of the whole
    cells = _cells(lists.values.slice(first, last - first)).to_pylist() if last > first else []
    bodies = (b"".join(cells[start - first : stop - first]) for start, stop in pairwise(bounds))
    return pa.array(bodies, pa.large_binary())
