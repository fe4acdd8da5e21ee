"""A folder of texts: what is read, byte for byte, and what is set aside, by name and reason."""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from factories import WITHOUT_PRIVILEGES
from hypothesis import given
from hypothesis import strategies as st
from samples import compress

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import Document, Reason, Rejected
from iran_hr_corpus.readers.formats import read_file
from iran_hr_corpus.readers.parts import Reading, read_documents
from iran_hr_corpus.readers.streams import Range

CONVERT = "expected UTF-8 text; convert the file"


def read_folder(folder: Path, **options) -> list[Document | Rejected]:
    return list(read_documents(folder, Reading(**options)))


def _read_one(folder: Path, data: bytes, **options) -> Document | Rejected:
    (folder / "a.txt").write_bytes(data)
    (found,) = read_folder(folder, **options)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffwith a byte order mark",
        "lines\r\nof\r\nWindows\r\n",
        "a lone\rcarriage return",
        "no final newline",
        "  white space around \n\n",
        "other breaks \x0b \x0c \x1c \x85 \u2028 \u2029 stay",
        "emoji 👩‍👩‍👧 and combining é à̖",
        "راست به چپ \u202b«نقل قول»\u202c",
        "1",
    ],
)
def test_text_is_decoded_and_otherwise_as_it_stands(tmp_path, text):
    data = text.encode("utf-8")

    assert _read_one(tmp_path, data) == Document("a", "a.txt", hashlib.sha256(data).hexdigest(), text)


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_compressed_text_is_what_is_inside(tmp_path, suffix):
    data = "\ufeffone\r\ntwo \u2028 — é".encode()
    (tmp_path / f"a.txt{suffix}").write_bytes(compress(data, suffix))

    (found,) = read_folder(tmp_path)

    assert found == Document("a", f"a.txt{suffix}", hashlib.sha256(data).hexdigest(), data.decode())


@given(text=st.text().filter(lambda text: text.replace("\ufeff", "").strip() and "\0" not in text))
def test_any_text_comes_back(tmp_path_factory, text):
    assert _read_one(tmp_path_factory.mktemp("raw"), text.encode("utf-8")).text == text


@given(data=st.binary())
def test_any_bytes_give_a_document_or_a_reason(tmp_path_factory, data):
    found = _read_one(tmp_path_factory.mktemp("raw"), data)

    assert isinstance(found, Rejected) or found.text.encode("utf-8") == data


def test_a_line_of_fifty_megabytes(tmp_path):
    text = "é" * 25_000_000

    assert _read_one(tmp_path, text.encode("utf-8")).text == text


@pytest.mark.parametrize(
    ("data", "position", "code", "detail"),
    [
        (b"a caf\xe9 in Latin-1", "byte 5", Reason.NOT_UTF8, f"byte 5 is 0xe9; {CONVERT}"),
        ("UTF-16".encode("utf-16"), "byte 0", Reason.NOT_UTF8, f"byte 0 is 0xff; {CONVERT}"),
        (b"cut in mid-character \xe2\x80", "byte 21", Reason.NOT_UTF8, f"byte 21 is 0xe2; {CONVERT}"),
        (b"\xed\xa0\x80 is half of a pair", "byte 0", Reason.NOT_UTF8, f"byte 0 is 0xed; {CONVERT}"),
        (b"text\0text", "byte 4", Reason.NUL, "byte 4 is NUL; expected text"),
        (b"", None, Reason.EMPTY, "nothing but white space; expected text"),
        (b" \r\n\t\xc2\xa0\n", None, Reason.EMPTY, "nothing but white space; expected text"),
        (b"\xef\xbb\xbf\n", None, Reason.EMPTY, "nothing but white space; expected text"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_text_are_set_aside(tmp_path, data, position, code, detail):
    assert _read_one(tmp_path, data) == Rejected("a.txt", position, code, detail)


def test_the_limit_is_the_last_size_that_is_read(tmp_path):
    assert isinstance(_read_one(tmp_path, b"12345", max_bytes=5), Document)
    assert _read_one(tmp_path, b"123456", max_bytes=5) == Rejected(
        "a.txt", None, Reason.TOO_LARGE, "6 bytes; expected at most 5 bytes; raise the limit or cut the file"
    )


def test_a_file_that_grew_after_it_was_listed_is_not_read_whole(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"123456")

    (found,) = read_file(str(tmp_path), "a.txt", Range(), Reading(max_bytes=5))

    assert found.code is Reason.TOO_LARGE


def test_names_below_the_folder_become_ids(tmp_path):
    names = ["b.txt", "A.TXT", "2019/a paper.txt", "2019/deep/ünïcode.txt", "x.y.txt"]
    for name in [*names, "notes.md", ".hidden.txt", ".git/c.txt", "2019/.d.txt"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"text")

    found = read_folder(tmp_path)

    assert [one.source_file for one in found] == sorted(names)
    assert [one.article_id for one in found] == ["2019_a_paper", "2019_deep_ünïcode", "A", "b", "x.y"]


def test_links_are_followed_inside_the_folder_alone(tmp_path):
    raw, secret = tmp_path / "raw", tmp_path / "secret.txt"
    (raw / "sub").mkdir(parents=True)
    secret.write_bytes(b"secret")
    (raw / "a.txt").write_bytes(b"text")
    (raw / "out.txt").symlink_to(secret)
    (raw / "device.txt").symlink_to("/dev/zero")
    (raw / "up").symlink_to(tmp_path)
    (raw / "again").symlink_to(raw / "sub")
    (raw / "in.txt").symlink_to(raw / "a.txt")
    (raw / "gone.txt").symlink_to(raw / "nothing")
    (raw / "loop.txt").symlink_to(raw / "loop.txt")

    found = list(read_folder(raw))

    assert [(one.source_file, one.text) for one in found if isinstance(one, Document)] == [
        ("a.txt", "text"),
        ("in.txt", "text"),
    ]
    assert {one.input: one.code for one in found if isinstance(one, Rejected)} == {
        "out.txt": Reason.OUTSIDE,
        "device.txt": Reason.OUTSIDE,
        "up": Reason.OUTSIDE,
        "again": Reason.NOT_A_FILE,
        "gone.txt": Reason.UNREADABLE,
        "loop.txt": Reason.UNREADABLE,
    }  # fmt: skip


def test_a_folder_that_is_itself_a_link_is_read(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.txt").write_bytes(b"text")
    (tmp_path / "raw").symlink_to(tmp_path / "real")

    assert [one.text for one in read_folder(tmp_path / "raw")] == ["text"]


def test_pipes_and_sockets_are_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")  # to open it would wait for a writer for ever
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(tmp_path / "socket.txt"))
        found = list(read_folder(tmp_path))

    assert [(one.input, one.code) for one in found] == [
        ("pipe.txt", Reason.NOT_A_FILE),
        ("socket.txt", Reason.NOT_A_FILE),
    ]


def test_a_name_that_is_no_unicode_is_told_in_hexadecimal(tmp_path):
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_bytes(b"text")
    except OSError as error:
        pytest.skip(f"this file system takes no such name: {error}")

    (found,) = read_folder(tmp_path)

    assert (found.input, found.code) == ("caf\\xe9.txt", Reason.BAD_NAME)


def test_what_the_system_does_not_let_us_read_is_set_aside(tmp_path):
    raw = tmp_path / "raw"
    (raw / "locked").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "locked/c.txt"):
        (raw / name).write_bytes(b"text")
    (raw / "b.txt").chmod(0)
    (raw / "locked").chmod(0)
    code = (
        "import sys; from iran_hr_corpus.readers.parts import Reading, read_documents\n"
        "for one in read_documents(sys.argv[1], Reading()): print(one if hasattr(one, 'code') else one.text)"
    )

    told = subprocess.run(
        [*WITHOUT_PRIVILEGES, sys.executable, "-c", code, raw], capture_output=True, text=True, check=True
    )
    (raw / "locked").chmod(0o700)

    assert sorted(told.stdout.split("\n")[:-1]) == [
        "b.txt: unreadable (Permission denied; expected a file that can be read)",
        "locked: unreadable (Permission denied; expected a file that can be read)",
        "text",
    ]


@pytest.mark.parametrize("name", ["missing", "missing.txt", "missing/*.txt"])
def test_error_no_such_input(tmp_path, name):
    with pytest.raises(InputError, match=r"missing.*: No such file or directory; expected a file, a folder, a glob"):
        read_folder(tmp_path / name)


def test_the_articles_of_the_project_are_read(checkout):
    found = list(read_folder(checkout / "raw"))

    assert [one.source_file for one in found] == sorted(path.name for path in (checkout / "raw").iterdir())
    assert len(found) == 5
    for one in found:
        assert one.text.encode("utf-8") == (checkout / "raw" / one.source_file).read_bytes()
