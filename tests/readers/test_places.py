"""Inputs where they stand: files, folders and globs here, in a bucket, behind a web server."""

from __future__ import annotations

import functools
import http.server
import io
import os
import threading
from pathlib import Path

import fsspec
import pytest
from samples import article, compress, lines, members, page, pages, read_all, told, write_table

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers import parts
from iran_hr_corpus.readers.documents import Reason
from iran_hr_corpus.readers.parts import Reading, plan_parts, read_part
from iran_hr_corpus.readers.reading import Format

FILES = ["2018/a.txt", "2019/a.txt", "2019/b.jsonl.gz", "2019/c/d.parquet", "2019/e.html", "2019/f.warc.gz", "g.jsonl"]
LEFT_ALONE = ["notes.md", ".hidden.txt", "2019/.git/x.txt", "2019/picture.png"]


@pytest.fixture(scope="module")
def news(tmp_path_factory) -> Path:
    """A folder with a file of every format, and others that are left alone."""
    folder = tmp_path_factory.mktemp("news")
    for name in FILES + LEFT_ALONE:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"Nobody counted.")
    (folder / "2019/b.jsonl.gz").write_bytes(compress(lines(*({"text": article(at)} for at in range(9))), ".gz"))
    write_table(folder / "2019/c/d.parquet", {"text": [article(at) for at in range(40)]}, row_group_size=10)
    (folder / "2019/e.html").write_text(page(1))
    (folder / "2019/f.warc.gz").write_bytes(members(pages(9)))
    (folder / "g.jsonl").write_bytes(lines(*({"text": article(at)} for at in range(30))))
    return folder


@pytest.fixture
def small_parts(monkeypatch):
    """Parts so small that every file that allows it is cut."""
    monkeypatch.setattr(parts, "PART_BYTES", 2000)


def _files(source) -> list[str]:
    return [name for part in plan_parts(source, Reading()).parts for name in part.files]


def test_a_folder_is_read_with_all_below_it(news):
    assert _files(news) == FILES
    assert {one.source_file.partition("#")[0] for one in read_all(news)} == set(FILES)


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("2019/*.txt", ["a.txt"]),
        ("**/*.txt", ["2018/a.txt", "2019/a.txt"]),
        ("201?", ["2018/a.txt", "2019/a.txt", "2019/b.jsonl.gz", "2019/c/d.parquet", "2019/e.html", "2019/f.warc.gz"]),
        ("*/[ab].*", ["2018/a.txt", "2019/a.txt", "2019/b.jsonl.gz"]),
        ("*.csv", []),
    ],
)
def test_a_glob_names_files_below_its_fixed_start(news, pattern, names):
    assert _files(news / pattern) == names


def test_a_file_is_named_by_itself(news):
    assert _files(news / "2019/a.txt") == ["a.txt"]
    assert [one.source_file for one in read_all(news / "2019/a.txt")] == ["a.txt"]


def test_a_name_with_signs_of_a_glob_is_a_name_first(tmp_path):
    (tmp_path / "a[1].txt").write_bytes(b"text")

    assert [one.source_file for one in read_all(tmp_path / "a[1].txt")] == ["a[1].txt"]


def test_a_glob_leads_out_of_its_folder_no_more_than_a_folder_does(tmp_path):
    (tmp_path / "raw").mkdir()
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (tmp_path / "raw/up").symlink_to(tmp_path)
    (tmp_path / "raw/out.txt").symlink_to(tmp_path / "secret.txt")

    plan = plan_parts(tmp_path / "raw/**", Reading())

    assert plan.parts == ()
    assert {one.code for one in plan.rejected} == {Reason.OUTSIDE}


def test_a_file_that_was_named_itself_may_be_a_link(tmp_path):
    (tmp_path / "raw").mkdir()
    (tmp_path / "a.txt").write_bytes(b"text")
    (tmp_path / "raw/b.txt").symlink_to(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")

    assert [one.text for one in read_all(tmp_path / "raw/b.txt")] == ["text"]
    assert [one.code for one in plan_parts(tmp_path / "pipe.txt", Reading()).rejected] == [Reason.NOT_A_FILE]


def test_error_a_name_that_tells_no_format(tmp_path):
    (tmp_path / "dump").write_bytes(b'{"text": "a"}\n')

    with pytest.raises(InputError, match=r"dump: its name tells no format; expected a name that ends in \.txt"):
        plan_parts(tmp_path / "dump", Reading())
    assert [one.text for one in read_all(tmp_path / "dump", format=Format.JSONL)] == ["a"]


@pytest.fixture
def memory(news):
    fs = fsspec.filesystem("memory")
    fs.put(f"{news}/", "/news/", recursive=True)
    yield "memory://news"
    fs.rm("/news", recursive=True)


@pytest.mark.parametrize("where", ["memory", "bucket"])
def test_elsewhere_all_is_as_it_is_here(news, where, request, small_parts):
    url = request.getfixturevalue(where)

    here, there = plan_parts(news, Reading()), plan_parts(url, Reading())

    assert [(one.files, one.start, one.stop) for one in there.parts] == [
        (one.files, one.start, one.stop) for one in here.parts
    ]
    assert len(there.parts) > 20
    assert read_all(url) == read_all(news)
    assert read_all(f"{url}/2019/*.txt") == read_all(news / "2019/*.txt")
    assert read_all(f"{url}/2019/c") == read_all(news / "2019/c")
    assert read_all(f"{url}/g.jsonl") == read_all(news / "g.jsonl")


@pytest.fixture(scope="module")
def bucket(news):
    """A server of S3 that holds the folder."""
    server = pytest.importorskip("moto.server").ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "AWS_ENDPOINT_URL": f"http://{host}:{port}",
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",  # the server asks for none, its client does
            "AWS_DEFAULT_REGION": "us-east-1",
        }.items():
            patch.setenv(name, value)
        fs = fsspec.filesystem("s3", skip_instance_cache=True)
        fs.mkdir("archive")
        fs.put(f"{news}/", "archive/news/", recursive=True)
        fs.invalidate_cache()
        yield "s3://archive/news"
        fsspec.get_filesystem_class("s3").clear_instance_cache()
    server.stop()


def test_error_nothing_there(bucket, memory):
    for url in (f"{bucket}/nothing.jsonl", f"{memory}/nothing"):
        with pytest.raises(InputError, match=r"nothing.*: there is no such file or folder; expected a file, a folder"):
            plan_parts(url, Reading())


def test_error_no_such_file_system():
    with pytest.raises(InputError, match="nowhere://a: Protocol not known: nowhere; expected a URL of a file system"):
        plan_parts("nowhere://a", Reading())


def test_error_a_name_elsewhere_that_tells_no_format(memory):
    with pytest.raises(InputError, match=r"notes\.md: its name tells no format"):
        plan_parts(f"{memory}/notes.md", Reading())


def test_what_vanished_after_it_was_listed_is_told(bucket, news):
    (part,) = plan_parts(f"{bucket}/2019/*.txt", Reading()).parts
    gone = parts.Part(part.root, ("gone.txt", "gone.jsonl"))

    assert [(one.input, one.code) for one in read_part(gone, Reading())] == [
        ("gone.txt", Reason.UNREADABLE),
        ("gone.jsonl", Reason.UNREADABLE),
    ]


@pytest.fixture(scope="module")
def website(news):
    """A plain web server, which gives whole files and no ranges of them."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def send_head(self):
            """Of `cut.jsonl` tell more bytes than are sent before the connection ends."""
            if self.path != "/cut.jsonl":
                return super().send_head()
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            return io.BytesIO(lines({"text": "first"}) + b'{"text": "cut')

    handler = functools.partial(Quiet, directory=news)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_web_is_read_as_it_comes(website, news, name, small_parts):
    plan = plan_parts(f"{website}/{name}", Reading())

    assert [(one.start, one.stop) for one in plan.parts] == [(0, None)]
    assert told(read_all(f"{website}/{name}")) == told(read_all(news / name))


def test_a_connection_that_breaks_off_is_told(website):
    *_, bad = read_all(f"{website}/cut.jsonl")

    assert (bad.input, bad.code) == ("cut.jsonl", Reason.DAMAGED)


def test_error_nobody_answers():
    with pytest.raises(InputError, match=r"http://127\.0\.0\.1:1/a\.txt: there is no such file or folder \(.*connect"):
        plan_parts("http://127.0.0.1:1/a.txt", Reading())


def test_a_glob_of_the_web_and_a_page_that_is_not_there(website):
    assert [one.source_file for one in read_all(f"{website}/2018/*.txt")] == ["a.txt"]
    with pytest.raises(InputError, match="there is no such file or folder"):
        plan_parts(f"{website}/nothing.txt", Reading())
