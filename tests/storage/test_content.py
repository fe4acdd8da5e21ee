"""The content hash: of what a table says, not of how it is stored."""

from __future__ import annotations

import hashlib
import struct

import pyarrow as pa
import pytest

from iran_hr_corpus.storage.content import content_hash, render_sum, sum_rows

ROWS = pa.table({"id": ["a", "b", "c"], "n": pa.array([1.0, None, 2.5]), "l": [["x"], [], ["y", "é"]]})


def test_a_row_is_hashed_in_its_canonical_form():
    line = "4:test2:id1:n1:l" + "1:b" + "~" + "0:"

    assert content_hash({"test": ROWS.slice(1, 1)}) == hashlib.sha256(line.encode()).hexdigest()


def test_lists_floats_and_letters_beyond_ascii_are_hashed_by_their_bytes():
    bits = str(struct.unpack("<q", struct.pack("<d", 2.5))[0])
    line = f"5:train2:id1:n1:l1:c{len(bits)}:{bits}7:1:y2:é"

    assert content_hash({"train": ROWS.slice(2)}) == hashlib.sha256(line.encode()).hexdigest()


def test_parts_that_are_hashed_apart_add_up():
    parts = [sum_rows("train", ROWS.slice(start, 1)) for start in range(3)]

    assert render_sum(sum(parts)) == content_hash({"train": ROWS})


def test_neither_order_nor_chunks_nor_column_types_of_equal_meaning_change_it():
    chunked = pa.concat_tables([ROWS.slice(2), ROWS.slice(0, 2)])
    large = ROWS.cast(pa.schema([("id", pa.large_string()), ("n", pa.float64()), ("l", pa.list_(pa.string()))]))

    assert content_hash({"train": chunked}) == content_hash({"train": ROWS}) == content_hash({"train": large})


@pytest.mark.parametrize(
    "other",
    [
        {"test": ROWS},
        {"train": ROWS.slice(1)},
        {"train": pa.concat_tables([ROWS, ROWS.slice(2)])},
        {"train": ROWS.rename_columns(["id", "m", "l"])},
        {"train": ROWS.set_column(0, "id", pa.array(["a", "b", "d"]))},
        {"train": ROWS.slice(0, 2), "test": ROWS.slice(2)},
        {},
    ],
)
def test_any_other_content_has_another(other):
    assert content_hash(other) != content_hash({"train": ROWS})
