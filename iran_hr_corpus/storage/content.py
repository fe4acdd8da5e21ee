"""A hash of what a table says, whatever wrote its bytes.

Each row, with its split, is put into a canonical form and hashed; the table's hash is the sum of those, so that it does
not depend on shards, on their order or on who computed which part. Another pyarrow gives other bytes, but this hash.

A cell is written as the number of its bytes, a colon, and the bytes: those of the text in UTF-8; an integer in decimal;
`true` or `false`; the 64 bits of a float as a signed integer; a list as its cells one after the other. Null is `~`. A
row is the split, the names of the columns, and their values, a cell each.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from itertools import chain, pairwise

import pyarrow as pa
import pyarrow.compute as pc

MODULUS = 1 << 256
_AT_ONCE = 1024 * 1024
"""Bytes of rows that are put into canonical form at once, which takes a few times as many."""


def content_hash(splits: Mapping[str, pa.Table]) -> str:
    """64 hex digits over the rows of a table: the sum of their SHA-256 modulo 2²⁵⁶."""
    return render_sum(sum(sum_rows(split, table) for split, table in splits.items()))


def render_sum(total: int) -> str:
    """A sum of row hashes as it is written down."""
    return f"{total % MODULUS:064x}"


def sum_rows(split: str, table: pa.Table) -> int:
    """The sum of the hashes of the rows of a split, or of any part of them."""
    start = b"".join(map(_cell, (split, *table.schema.names)))
    total = 0
    rows = 1 + _AT_ONCE * len(table) // (table.nbytes + 1)
    for batch in table.to_batches(max_chunksize=rows):
        for row in _lines(batch.columns, start).to_pylist():
            total += int.from_bytes(hashlib.sha256(row).digest(), "big")
    return total % MODULUS


def _cell(words: str) -> bytes:
    r"""A text as a cell.

    >>> _cell("é")
    b'2:\xc3\xa9'
    """
    data = words.encode("utf-8")
    return b"%d:%s" % (len(data), data)


def _lines(columns: Iterable[pa.Array], start: bytes = b"") -> pa.Array:
    """The values of each row in their canonical form, all of which start in the same way."""
    return pc.binary_join_element_wise(_piece(start), *chain.from_iterable(map(_pieces, columns)), _piece(b""))


def _pieces(column: pa.Array) -> tuple[pa.Array | pa.Scalar, ...]:
    """The cells of a column, or what stands in each of them one after the other."""
    if column.null_count == len(column):
        return (pa.repeat(_piece(b"~"), len(column)),)
    bodies = _bodies(column)
    sizes = pc.binary_length(bodies).cast(pa.large_string()).view(pa.large_binary())
    if not column.null_count:
        return sizes, _piece(b":"), bodies
    return (pc.coalesce(pc.binary_join_element_wise(sizes, bodies, _piece(b":")), _piece(b"~")),)


def _piece(data: bytes) -> pa.Scalar:
    return pa.scalar(data, pa.large_binary())


def _bodies(column: pa.Array) -> pa.Array:
    """What the cells of a column say, null where they are."""
    if pa.types.is_list(column.type) or pa.types.is_large_list(column.type):
        return _joined(column)
    if pa.types.is_float64(column.type):
        column = column.view(pa.int64())
    return column.cast(pa.large_string()).view(pa.large_binary())


def _joined(lists: pa.Array) -> pa.Array:
    """The cells of each list, one after the other."""
    bounds = lists.offsets.to_pylist()
    first, last = bounds[0], bounds[-1]  # of a slice, the values are those of the whole
    cells = _lines([lists.values.slice(first, last - first)]).to_pylist() if last > first else []
    bodies = (b"".join(cells[start - first : stop - first]) for start, stop in pairwise(bounds))
    return pa.array(bodies, pa.large_binary())
