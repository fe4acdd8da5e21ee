"""Web pages: the main text, a paragraph a line, and what the page states of itself."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest
from samples import WORDS, article, compress, page, read_all

from iran_hr_corpus.readers.documents import Document, Reason
from iran_hr_corpus.readers.reading import Format

HEAD = """
<meta property="og:site_name" content="The River Post"><meta property="og:title" content="What the notebooks say">
<link rel="canonical" href="https://river.example/notebooks"><meta property="article:published_time"
content="2019-11-16T08:00:00+03:30"><meta name="author" content="A. Writer">
"""


@pytest.mark.parametrize("name", ["a.html", "a.htm", "A.HTML", "a.html.gz", "a.html.zst"])
def test_the_main_text_is_the_article(tmp_path, name):
    data = page(1, HEAD).encode()
    (tmp_path / name).write_bytes(compress(data, name[-4:].removeprefix("l").removeprefix("m")))

    (found,) = read_all(tmp_path)

    assert found == Document(
        name[0],
        name,
        hashlib.sha256(data).hexdigest(),
        "Notebook 1\n" + article(1).replace(" \n", "\n").strip(),
        {
            "provenance_url": "https://river.example/notebooks",
            "provenance_title": "What the notebooks say",
            "provenance_publisher": "The River Post",
            "provenance_published": "2019-11-16",
        },
    )


@pytest.mark.parametrize(
    ("encoding", "stated"),
    [
        ("utf-8", ""),
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", ""),
        ("cp1252", '<meta charset="iso-8859-1">'),
        ("cp1256", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'),
    ],
)
def test_the_encoding_is_the_one_that_a_page_states(tmp_path, encoding, stated):
    words = "گزارش" if encoding == "cp1256" else "“café”"
    html = page(1).replace("<head>", f"<head>{stated}").replace("Visitor", words)
    (tmp_path / "a.html").write_bytes(html.encode(encoding))

    (found,) = read_all(tmp_path)

    assert found.text.count(words) == 4


@pytest.mark.parametrize("data", [b"", b"   ", b"no page at all", b"<html></html>", b"\0\xff" * 50, b"<p>" * 1000])
def test_a_page_without_an_article_is_set_aside(tmp_path, data):
    (tmp_path / "a.html").write_bytes(data)

    (bad,) = read_all(tmp_path)

    assert (bad.code, bad.position) == (Reason.EMPTY, None)


def test_a_page_over_the_limit_and_a_truncated_one(tmp_path):
    (tmp_path / "a.html.gz").write_bytes(compress(page(1).encode(), ".gz")[:-20])
    (tmp_path / "b.html.gz").write_bytes(compress(page(1).encode() + b" " * 5000, ".gz"))

    found = read_all(tmp_path, max_bytes=2000)

    assert [one.code for one in found] == [Reason.DAMAGED, Reason.TOO_LARGE]


def test_pages_by_another_name(tmp_path):
    (tmp_path / "page.aspx").write_text(page(1))

    (found,) = read_all(tmp_path, format=Format.HTML)

    assert (found.article_id, WORDS[0].strip() in found.text) == ("page", True)


def test_the_day_of_reading_changes_nothing(tmp_path):
    late = HEAD.replace("2019-11-16", "2031-01-01")
    (tmp_path / "a.html").write_text(page(1, late))

    (found,) = read_all(tmp_path)

    assert found.provenance["provenance_published"] == "2031-01-01"


def test_error_the_extra_is_missing(tmp_path):
    (tmp_path / "a.html").write_text(page(1))
    code = (
        "import sys; sys.modules['trafilatura'] = None\n"
        "from iran_hr_corpus.readers.parts import Reading, plan_parts; plan_parts(sys.argv[1], Reading())"
    )

    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=False)

    assert done.stderr.strip().split("\n")[-1] == (
        "iran_hr_corpus.errors.InputError: a.html: the format html is read with trafilatura, which is not installed; "
        "expected the extra `web`; pip install 'iran-hr-corpus[web]'"
    )
