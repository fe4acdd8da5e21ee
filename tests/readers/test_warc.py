"""Web archives: an article a page, found and read by itself."""

from __future__ import annotations

import gzip
import hashlib
import itertools
import zlib

import pytest
from samples import article, compress, every, members, page, pages, read_all, read_cut, told, warc_record

from iran_hr_corpus.readers.documents import Document, Reason

OK = "HTTP/1.1 200 OK"
HTML = "Content-Type: text/html; charset=utf-8"
PAGE = page(0).encode()


def _starts(pieces):
    return [0, *itertools.accumulate(map(len, pieces))][:-1]


def test_a_page_is_an_article_with_its_address_and_capture(tmp_path):
    (tmp_path / "crawl.warc").write_bytes(warc_record(b"", "warcinfo") + warc_record(PAGE))

    (found,) = read_all(tmp_path)

    offset = len(warc_record(b"", "warcinfo"))
    assert found == Document(
        f"crawl.warc_offset_{offset}",
        f"crawl.warc#offset={offset}",
        hashlib.sha256(PAGE).hexdigest(),
        "Notebook 0\n" + article(0).replace(" \n", "\n").strip(),
        {
            "provenance_url": "https://example.org/a",
            "provenance_title": "Notebook 0",
            "provenance_publisher": "example.org",
            "provenance_note": "captured 2020-01-02T03:04:05Z",
        },
    )


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (warc_record(PAGE, "request"), None),
        (warc_record(PAGE, "revisit"), None),
        (warc_record(b"\x89PNG", http=(OK, "Content-Type: image/png")), None),
        (warc_record(PAGE, http=("HTTP/1.1 404 Not Found", HTML)), None),
        (warc_record(PAGE, http=(OK,)), None),
        (warc_record(b"key: value", "metadata", http=()), None),
        (warc_record(b"x" * 90_000, http=(OK, "Content-Type: image/png")), None),
        (warc_record(b"<html></html>"), "empty"),
        (warc_record(b"x" * 90_000), "too_large"),
        (warc_record(gzip.compress(b"x" * 90_000), http=(OK, HTML, "Content-Encoding: gzip")), "too_large"),
        (warc_record(PAGE, http=(OK, HTML, "Content-Encoding: gzip")), "damaged"),
        (warc_record(PAGE, http=(OK, HTML, "Transfer-Encoding: chunked")), "damaged"),
        (warc_record(b"no headers", http=("no http",)), None),
        (warc_record(b"caf\xe9", "conversion", http=()), "not_utf8"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_a_record_that_is_no_page_or_no_good_stops_no_other(tmp_path, record, code, suffix):
    pieces = [piece if not suffix else gzip.compress(piece) for piece in (pages(1)[0], record, pages(2)[1])]
    name = f"a.warc{suffix}"
    (tmp_path / name).write_bytes(b"".join(pieces))

    found = read_all(tmp_path, max_bytes=50_000)

    first, second, third = _starts(pieces)
    told_codes = [(f"offset {second}", code)] if code else []
    assert [found_place for found_place, _ in told(found)] == [
        f"{name}#offset={first}",
        *(place for place, _ in told_codes),
        f"{name}#offset={third}",
    ]
    assert [str(one.code) for one in found if not isinstance(one, Document)] == [code for _, code in told_codes]


@pytest.mark.parametrize(
    "coded",
    [
        (gzip.compress(PAGE), "Content-Encoding: gzip"),
        (zlib.compress(PAGE), "Content-Encoding: deflate"),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), "Transfer-Encoding: chunked"),
    ],
    ids=lambda coded: coded[1],
)
def test_pages_as_they_were_sent(tmp_path, coded):
    body, header = coded
    (tmp_path / "a.warc").write_bytes(warc_record(body, http=(OK, HTML, header)))

    (found,) = read_all(tmp_path)

    assert found.text.startswith("Notebook 0\nVisitor 0")
    assert found.sha256 == hashlib.sha256(PAGE).hexdigest()


def test_the_encoding_of_the_header_goes_before_that_of_the_page(tmp_path):
    body = page(0, '<meta charset="utf-8">').replace("Visitor", "گزارش").encode("cp1256")
    header = "Content-Type: text/html; charset=windows-1256"
    (tmp_path / "a.warc").write_bytes(warc_record(body, http=(OK, header)))

    (found,) = read_all(tmp_path)

    assert found.text.count("گزارش") == 4


def test_texts_taken_from_pages_are_read_as_they_stand(tmp_path):
    (tmp_path / "a.warc.wet.gz").write_bytes(b"")
    (tmp_path / "b.warc").write_bytes(warc_record("One.\nTwo — é.".encode(), "conversion", http=()))

    (found,) = read_all(tmp_path)

    assert (found.text, found.provenance["provenance_url"]) == ("One.\nTwo — é.", "https://example.org/a")


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_records_in_every_packing(tmp_path, suffix):
    name = f"a.warc{suffix}"
    (tmp_path / name).write_bytes(members(pages(5)) if suffix == ".gz" else compress(b"".join(pages(5)), suffix))

    starts = _starts([gzip.compress(one, 1) for one in pages(5)] if suffix == ".gz" else pages(5))
    assert [one.source_file for one in read_all(tmp_path)] == [f"{name}#offset={start}" for start in starts]


def test_records_of_one_member_are_told_apart(tmp_path):
    first, second, third = pages(3)
    pieces = [gzip.compress(first + second), gzip.compress(third)]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(pieces))

    assert [one.source_file for one in read_all(tmp_path)] == [
        "a.warc.gz#offset=0",
        f"a.warc.gz#offset=0+{len(first)}",
        f"a.warc.gz#offset={len(pieces[0])}",
    ]


@pytest.mark.parametrize("suffix", ["", ".gz"])
@pytest.mark.parametrize("size", [150, 700, 5000, 100_000])
def test_records_are_read_once_whatever_the_cuts(tmp_path, suffix, size):
    path = tmp_path / f"a.warc{suffix}"
    path.write_bytes(members(pages(20)) if suffix else b"".join(pages(20)))

    assert told(read_cut(path, every(size, path))) == told(read_all(path))
    assert len(read_all(path)) == 20


@pytest.mark.parametrize("suffix", ["", ".gz"])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda piece: b"\0" * len(piece),
        lambda piece: piece[: len(piece) // 2],
        lambda piece: b"rubbish " * 20 + piece,
        lambda piece: piece[:20] + b"\xff" * 40 + piece[60:],
    ],
    ids=["zeros", "half", "rubbish before", "head"],
)
def test_after_a_damaged_record_the_next_is_found(tmp_path, suffix, spoil):
    pieces = [gzip.compress(one) for one in pages(6)] if suffix else pages(6)
    path = tmp_path / f"a.warc{suffix}"
    path.write_bytes(b"".join([*pieces[:2], spoil(pieces[2]), *pieces[3:]]))

    found = read_all(path)

    urls = [one.provenance["provenance_url"][-1] for one in found if isinstance(one, Document)]
    assert [url for url in urls if url != "2"] in (list("0145"), list("01345"))
    assert Reason.DAMAGED in [one.code for one in found if not isinstance(one, Document)]
    assert told(read_cut(path, every(400, path))) == told(found)


@pytest.mark.parametrize("cut", [1, 10, 200, 500])
@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_an_archive_cut_short_is_told(tmp_path, suffix, cut):
    packed = members(pages(5)) if suffix == ".gz" else compress(b"".join(pages(5)), suffix)
    cut += 4 if not suffix else 0  # the blank lines behind a record are no part of it
    (tmp_path / f"a.warc{suffix}").write_bytes(packed[:-cut])

    *found, bad = read_all(tmp_path)

    assert bad.code is Reason.DAMAGED
    assert [one.provenance["provenance_url"][-1] for one in found] == list("01234")[: len(found)]
    assert len(found) == (4 if suffix != ".zst" else len(found))


@pytest.mark.parametrize("data", [b"no archive", b"WARC/1.0", b"\x1f\x8b", b"WARC/1.0\r\n\r\n" * 3])
@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_a_file_that_is_no_archive_is_told(tmp_path, data, suffix):
    (tmp_path / f"a.warc{suffix}").write_bytes(data)

    found = read_all(tmp_path)

    assert {one.code for one in found} == {Reason.DAMAGED}
