"""Parquet: an article a row, row group by row group."""

from __future__ import annotations

import datetime as dt
import hashlib

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from samples import article, compress, every, read_all, read_cut, told, write_table

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import Document, Reason
from iran_hr_corpus.readers.parts import Reading, plan_parts


def test_a_row_is_an_article_with_what_its_columns_state(tmp_path):
    table = {
        "id": [1, 2],
        "content": ["first", "Who asked?\nNobody — é."],
        "title": [None, "A day"],
        "domain": ["example.org", None],
        "date": [None, dt.datetime(2019, 11, 16, 8, tzinfo=dt.UTC)],
    }
    write_table(tmp_path / "rows.parquet", table)

    first, second = read_all(tmp_path)

    assert (first.source_file, first.provenance) == ("rows.parquet#row=0", {"provenance_publisher": "example.org"})
    assert second == Document(
        "rows.parquet_row_1",
        "rows.parquet#row=1",
        hashlib.sha256("Who asked?\nNobody — é.".encode()).hexdigest(),
        "Who asked?\nNobody — é.",
        {"provenance_title": "A day", "provenance_published": "2019-11-16"},
    )


@pytest.mark.parametrize(
    "column",
    [
        pa.array(["a", "b"], pa.string()),
        pa.array(["a", "b"], pa.large_string()),
        pa.array(["a", "b"], pa.string_view()),
        pa.array(["a", "b"]).dictionary_encode(),
        pa.array([b"a", b"b"], pa.binary()),
    ],
    ids=lambda column: str(column.type),
)
def test_text_in_every_type_of_string(tmp_path, column):
    write_table(tmp_path / "a.parquet", {"text": column, "title": column})

    found = read_all(tmp_path)

    assert [(one.text, one.provenance) for one in found] == [
        ("a", {"provenance_title": "a"}),
        ("b", {"provenance_title": "b"}),
    ]


@pytest.mark.parametrize(
    ("day", "read"),
    [
        (pa.array([1573891200], pa.timestamp("s")), "2019-11-16"),
        (pa.array([1573891200123456789], pa.timestamp("ns")), "2019-11-16"),
        (pa.array([1573891200000], pa.timestamp("ms", "Asia/Tehran")), "2019-11-16"),
        (pa.array([18216], pa.date32()), "2019-11-16"),
        (pa.array([1573891200000], pa.date64()), "2019-11-16"),
        (pa.array(["16 Nov 2019 08:00:00 +0330"]), "2019-11-16"),
        (pa.array(["2019-11"]), "2019-11"),
        (pa.array(["yesterday"]), None),
        (pa.array([1573891200]), None),
    ],
)
def test_days_become_iso_dates_or_nothing(tmp_path, day, read):
    write_table(tmp_path / "a.parquet", {"text": ["a"], "published": day})

    (found,) = read_all(tmp_path)

    assert found.provenance.get("provenance_published") == read


def test_a_bad_row_stops_no_other(tmp_path):
    cells = [b"good", None, b"caf\xe9", b"a\0b", b" \n", b"x" * 101, b"last"]
    text = pa.StringArray.from_buffers(len(cells), *pa.array(cells).buffers()[1:], pa.array(cells).buffers()[0])
    write_table(tmp_path / "a.parquet", {"text": text, "title": pa.array([b"\xff"] * 7).view(pa.string())})

    found = read_all(tmp_path, max_bytes=100)

    assert told(found) == [
        ("a.parquet#row=0", "good"),
        ("row 1", "no_text"),
        ("row 2", "not_utf8"),
        ("row 3", "nul"),
        ("row 4", "empty"),
        ("row 5", "too_large"),
        ("a.parquet#row=6", "last"),
    ]


@pytest.mark.parametrize("column", [[1], [["a", "b"]], [{"a": "b"}]])
def test_a_column_that_holds_no_text(tmp_path, column):
    write_table(tmp_path / "a.parquet", {"text": column})

    assert [one.code for one in read_all(tmp_path)] == [Reason.NO_TEXT]


def test_error_columns_are_missing_before_anything_is_read(tmp_path):
    write_table(tmp_path / "a.parquet", {"a": ["x"], "b": ["y"]})

    with pytest.raises(InputError, match=r"a\.parquet: no column .*one of its columns 'a', 'b'; name it with --text"):
        plan_parts(tmp_path, Reading())
    with pytest.raises(InputError, match=r"a\.parquet: no column 'c' for text; expected one of 'a', 'b'"):
        plan_parts(tmp_path, Reading(text="c"))
    assert [one.text for one in read_all(tmp_path, text="b")] == ["y"]


def test_a_later_file_without_the_columns_is_set_aside(tmp_path):
    write_table(tmp_path / "a.parquet", {"text": ["x"]})
    write_table(tmp_path / "b.parquet", {"words": ["y"]})

    found = read_all(tmp_path)

    assert told(found) == [("a.parquet#row=0", "x"), ("b.parquet", "no_text")]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_compressed_file_is_laid_down_first(tmp_path, suffix):
    write_table(tmp_path / "a.parquet", {"text": ["x", "y"]})
    path = tmp_path / f"b.parquet{suffix}"
    path.write_bytes(compress((tmp_path / "a.parquet").read_bytes(), suffix))

    assert [one.text for one in read_all(path)] == ["x", "y"]


@pytest.mark.parametrize("data", [b"", b"PAR1", b"no table", b"PAR1" + bytes(range(256)) + b"PAR1"])
@pytest.mark.parametrize("size", [10, 10_000])
def test_a_file_that_is_none_is_told_once(tmp_path, data, size):
    (tmp_path / "a.parquet").write_bytes(data)

    (bad,) = read_cut(tmp_path / "a.parquet", every(size, tmp_path / "a.parquet"))

    assert (bad.input, bad.position, bad.code) == ("a.parquet", None, Reason.DAMAGED)


def test_a_file_cut_short_is_told(tmp_path):
    write_table(tmp_path / "a.parquet", {"text": [article(number) for number in range(10)]})
    data = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "a.parquet").write_bytes(data[:-100])

    assert [one.code for one in read_all(tmp_path)] == [Reason.DAMAGED]


@pytest.mark.parametrize("codec", ["none", "snappy", "zstd"])
def test_a_damaged_row_group_stops_no_other(tmp_path, codec):
    path = tmp_path / "a.parquet"
    texts = [article(number) for number in range(30)]
    write_table(path, {"text": texts}, row_group_size=10, compression=codec, use_dictionary=False)
    start = pq.read_metadata(path).row_group(1).column(0).data_page_offset
    data = bytearray(path.read_bytes())
    data[start : start + 60] = hashlib.shake_256(b"damage").digest(60)
    path.write_bytes(data)

    found = read_all(path)

    assert [one.source_file for one in found if isinstance(one, Document)] == [
        f"a.parquet#row={row}" for row in (*range(10), *range(20, 30))
    ]
    (bad,) = (one for one in found if not isinstance(one, Document))
    assert (bad.code, bad.position) == (Reason.DAMAGED, "row 10")
    assert bad.detail.startswith("row group 1: ")


def test_row_groups_are_read_once_whatever_the_cuts(tmp_path):
    texts = [article(number) for number in range(50)]
    write_table(tmp_path / "a.parquet", {"text": texts, "title": texts}, row_group_size=7)

    whole = read_all(tmp_path)

    assert [one.text for one in whole] == texts
    for size in (333, 999, 5000, 100_000):
        assert read_cut(tmp_path / "a.parquet", every(size, tmp_path / "a.parquet")) == whole
