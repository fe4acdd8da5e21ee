"""JSON Lines: an object a line; what is wrong with one line harms no other."""

from __future__ import annotations

import hashlib
import json

import pytest
from samples import compress, every, lines, read_all, read_cut, told

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import Document, Reason
from iran_hr_corpus.readers.parts import Reading, plan_parts

GOOD = b'{"text": "first"}\n'
LAST = b'{"text": "last"}'


def test_a_line_is_an_article_with_what_its_record_states(tmp_path):
    line = (
        '{"text": "Who asked?\\nNobody.", "headline": "A day", "link": "https://example.org/a", "date": "2019-11-16"}'
    )
    (tmp_path / "news.jsonl").write_text(f'{{"text": "é"}}\n{line}\n', encoding="utf-8")

    _, found = read_all(tmp_path)

    assert found == Document(
        "news.jsonl_byte_15",
        "news.jsonl#byte=15",
        hashlib.sha256(line.encode()).hexdigest(),
        "Who asked?\nNobody.",
        {
            "provenance_title": "A day",
            "provenance_url": "https://example.org/a",
            "provenance_published": "2019-11-16",
        },
    )


@pytest.mark.parametrize(
    ("line", "code", "detail"),
    [
        (b"not json", Reason.NOT_JSON, "Expecting value: line 1 column 1 (char 0); expected a JSON object in UTF-8"),
        (b"[1, 2]", Reason.NOT_JSON, "list b'[1, 2]'; expected a JSON object in UTF-8"),
        (b'{"text": "cut', Reason.NOT_JSON, "Unterminated string starting at"),
        (b'{"text": "caf\xe9"}', Reason.NOT_JSON, "'utf-8' codec can't decode byte 0xe9 in position 13"),
        (b"[" * 100_000, Reason.NOT_JSON, "maximum recursion depth exceeded"),
        (b'{"text": %s}' % (b"9" * 5000), Reason.NOT_JSON, "Exceeds the limit"),
        (b"\0", Reason.NOT_JSON, "Expecting value"),
        (b'{"text": ""}', Reason.EMPTY, "nothing but white space; expected text"),
        (b'{"text": " \\n\\ufeff"}', Reason.EMPTY, "nothing but white space; expected text"),
        (b'{"text": "a\\u0000"}', Reason.NUL, "byte 1 is NUL; expected text"),
        (b'{"text": "half \\ud83d"}', Reason.NOT_UTF8, "byte 5 is 0xed; expected UTF-8 text"),
        (b'{"text": null}', Reason.NO_TEXT, "no column has a usual name for text"),
        (b'{"text": 17}', Reason.NO_TEXT, "column 'text' holds int; expected text"),
        (b'{"text": ["a", "b"]}', Reason.NO_TEXT, "column 'text' holds list; expected text"),
        (b'{"title": "a"}', Reason.NO_TEXT, "expected the name of one of its columns 'title'; name it with --text"),
        (b'{"text": "a", "body": "b"}', Reason.NO_TEXT, "its text may be in 'body', 'text'; expected the name of one"),
    ],
)  # fmt: skip
def test_a_bad_line_stops_no_other(tmp_path, line, code, detail):
    (tmp_path / "a.jsonl").write_bytes(GOOD + line + b"\n" + LAST)

    first, bad, last = read_all(tmp_path / "a.jsonl")

    assert (first.text, last.text) == ("first", "last")
    assert (bad.input, bad.position, bad.code) == ("a.jsonl", f"byte {len(GOOD)}", code)
    assert detail in bad.detail


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"", []),
        (b"\n\n", []),
        (b'{"text": "a"}', ["a"]),
        (b'{"text": "a"}\r\n \t\r\n{"text": "b"}\r\n', ["a", "b"]),
        (b'\xef\xbb\xbf{"text": "a"}\n', ["a"]),
        (b'{"text": "a\\u2028b"}\n{"text": "a\xe2\x80\xa8b\xc2\x85c"}', ["a\u2028b", "a\u2028b\x85c"]),
        (b'{"text": "twice", "text": "a"}', ["a"]),
        (b'{"Text": "a", "TITLE": "t"}', ["a"]),
    ],
)
def test_lines_end_at_line_feeds_alone_and_blank_ones_are_none(tmp_path, data, texts):
    (tmp_path / "a.ndjson").write_bytes(data)

    assert [one.text for one in read_all(tmp_path)] == texts


def test_columns_named_by_the_user_go_before_usual_ones(tmp_path):
    record = {"text": "no", "story": "yes", "title": "no", "name": "N", "url": "https://example.org", "key": "a/b 7"}
    (tmp_path / "a.jsonl").write_bytes(lines(record))
    columns = {"article_id": "key", "provenance_title": "name", "provenance_url": ""}

    (found,) = read_all(tmp_path, text="story", columns=columns)

    assert (found.article_id, found.text, found.provenance) == ("a_b_7", "yes", {"provenance_title": "N"})


def test_a_record_without_id_gets_one_from_its_place(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(lines({"text": "a", "key": None}, {"text": "b", "key": 7}))

    found = read_all(tmp_path, columns={"article_id": "key"})

    assert [one.article_id for one in found] == ["a.jsonl_byte_0", "7"]


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_a_line_over_the_limit_is_skipped(tmp_path, suffix):
    long = b'{"text": "%s"}\n' % (b"x" * 500_000)
    (tmp_path / f"a.jsonl{suffix}").write_bytes(compress(GOOD + long + LAST, suffix))

    assert told(read_all(tmp_path, max_bytes=100)) == [
        (f"a.jsonl{suffix}#byte=0", "first"),
        (f"byte {len(GOOD)}", "too_large"),
        (f"a.jsonl{suffix}#byte={len(GOOD) + len(long)}", "last"),
    ]


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_the_limit_is_the_last_length_that_is_read(tmp_path, end):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "12345"}' + end)

    assert [one.code for one in read_all(tmp_path, max_bytes=16)] == [Reason.TOO_LARGE]
    assert [one.text for one in read_all(tmp_path, max_bytes=17)] == ["12345"]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_what_stands_before_the_damage_of_a_stream_is_read(tmp_path, suffix):
    path = tmp_path / f"a.jsonl{suffix}"
    records = [json.dumps({"text": hashlib.sha512(b"%d" % number).hexdigest()}) for number in range(5000)]
    whole = compress("\n".join(records).encode(), suffix)
    path.write_bytes(whole[:-1000])

    *found, bad = read_all(path)

    assert [one.text for one in found] == [json.loads(record)["text"] for record in records[: len(found)]]
    assert len(found) > 4000
    assert (bad.code, bad.position) == (Reason.DAMAGED, f"byte {len(found) * (len(records[0]) + 1)}")
    assert bad.detail.endswith("mend the file or fetch it anew")


def test_a_file_that_only_seems_compressed_is_told(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(GOOD)

    (bad,) = read_all(tmp_path)

    assert (bad.code, bad.position) == (Reason.DAMAGED, "byte 0")


@pytest.mark.parametrize(
    ("record", "options", "fault"),
    [
        ({"a": "x", "b": "y"}, {}, "no column has a usual name for text; expected the name of one of its columns"),
        ({"text": "x", "body": "y"}, {}, "its text may be in 'body', 'text'; expected the name of one of its columns"),
        ({"text": "x"}, {"text": "body"}, "no column 'body' for text; expected one of 'text'"),
        ({"text": "x"}, {"columns": {"provenance_url": "u"}}, "no column 'u' for provenance_url; expected one of"),
    ],
)
def test_error_columns_are_missing_before_anything_is_read(tmp_path, record, options, fault):
    (tmp_path / "a.jsonl").write_bytes(b"broken\n" + lines(record))

    with pytest.raises(InputError, match=rf"a\.jsonl: {fault}"):
        plan_parts(tmp_path, Reading(**options))


def test_a_line_longer_than_a_part_belongs_to_the_part_where_it_starts(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines({"text": "x" * 5000}, {"text": "y"}))

    assert [one.text[:1] for one in read_cut(path, every(100, path))] == ["x", "y"]
    assert told(read_cut(path, every(100, path), max_bytes=50)) == [("byte 0", "too_large"), ("a.jsonl#byte=5013", "y")]
