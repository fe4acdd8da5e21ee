"""A hash of what a table says, whatever wrote its bytes.

Each row, with its split, is put into canonical JSON and hashed; the table's hash is the sum of those, so that it does
not depend on shards, on their order or on who computed which part. Another pyarrow gives other bytes, but this hash.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

import pyarrow as pa

from iran_hr_corpus.storage.arrow import rows_of

_MODULUS = 1 << 256


def content_hash(splits: Mapping[str, pa.Table]) -> str:
    """64 hex digits over the rows of a table: the sum of their SHA-256 modulo 2²⁵⁶.

    A row is hashed as the JSON array of its split and then its `[column, value]` pairs in order, without spaces, in
    UTF-8.
    """
    total = 0
    for split, table in splits.items():
        for row in rows_of(table):
            line = json.dumps([split, *row.items()], ensure_ascii=False, separators=(",", ":"))
            total += int.from_bytes(hashlib.sha256(line.encode("utf-8")).digest(), "big")
    return f"{total % _MODULUS:064x}"
