"""Bad input through the whole build: set aside by name and reason, or built with exact offsets; and never a ruin."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from factories import TEXTS, WITHOUT_PRIVILEGES, write_texts

import iran_hr_corpus as ihc
from iran_hr_corpus.building import build
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.storage.check import check_build
from iran_hr_corpus.storage.manifest import files_below

KILLED = "Reuters said that at least 1,500 people were killed."


def _bytes(folder: Path) -> dict[str, bytes]:
    """What stands in a folder, but for logs and what waits for the next build."""
    paths = (path for path in files_below(folder) if ".work/" not in path and not path.endswith(".log.jsonl"))
    return {path: (folder / path).read_bytes() for path in paths}


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_bad_input_is_set_aside_and_the_rest_is_built(tmp_path):
    raw = write_texts(tmp_path / "raw")
    bad = {
        "latin.txt": b"caf\xe9",
        "nul.txt": b"a\0b",
        "empty.txt": b"",
        "white.txt": b" \r\n\t",
        "large.txt": b"x" * 2001,
        "alpha.TXT": b"the id of alpha.txt",
    }
    for name, data in bad.items():
        (raw / name).write_bytes(data)
    (raw / "passwd.txt").symlink_to("/etc/passwd")
    (raw / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(raw / "pipe.txt")

    build(raw, tmp_path / "build", reading=Reading(max_bytes=2000))

    listed = [json.loads(line) for line in (tmp_path / "build.rejected.jsonl").read_bytes().split(b"\n")[:-1]]
    assert {row["input"]: (row["code"], row["position"]) for row in listed} == {
        "alpha.txt": ("same_id", None),
        "empty.txt": ("empty", None),
        "large.txt": ("too_large", None),
        "latin.txt": ("not_utf8", "byte 3"),
        "nul.txt": ("nul", "byte 1"),
        "passwd.txt": ("outside", None),
        "pipe.txt": ("not_a_file", None),
        "white.txt": ("empty", None),
        "zero.txt": ("outside", None),
    }
    assert check_build(tmp_path / "build") == []
    assert len(ihc.load(tmp_path / "build")) == len(TEXTS)


ODD = {
    "bom": f"\ufeff{KILLED}\n",
    "crlf": f"A headline\r\n\r\n{KILLED}\r\n",
    "lone_cr": f"A headline\r\r{KILLED}\r",
    "no_final_newline": KILLED,
    "emoji": f"👩‍👩‍👧‍👦 é à̖ 🇮🇷 {KILLED} 🕊️\n",
    "right_to_left": f"\u202bگزارش‌ها\u202c\n{KILLED}\n«سیصد نفر»\n",
    "other_breaks": f"one\x0b{KILLED}\x1c\x85\u2028{KILLED}\u2029\n",
    "no_prose": "12 34 56\n***\n---\n|||\n\x07\x08\n",
    "private_use": f"\ue000\U0010ffff\ufffe {KILLED}",
    "no_break_spaces": "\u00a01,500\u00a0people were\u202fkilled, Reuters said.\u00a0\n",
    "persian_digits": "At least ۱٬۵۰۰ people were killed, Reuters said.",
}


def test_odd_texts_are_built_with_exact_offsets(tmp_path):
    build(write_texts(tmp_path / "raw", ODD), tmp_path / "build")

    assert not (tmp_path / "build.rejected.jsonl").exists()
    assert check_build(tmp_path / "build") == []
    for article in ihc.load(tmp_path / "build"):
        assert article.text == ODD[article.article_id]
        values = {figure.value for figure in article.figures}
        assert article.article_id == "no_prose" or values == {1500}, article.article_id
        for part in (*article.paragraphs, *article.figures):
            assert article.text[part.start : part.end] == part.text


@pytest.mark.slow
def test_a_line_of_fifty_megabytes_is_built(tmp_path):
    line = f"{'word' * 25} " * 495_000 + KILLED
    assert len(line) > 49_000_000
    others = {name: f"{KILLED} {name}" for name in "ab"}

    build(write_texts(tmp_path / "raw", {"big": line, **others}), tmp_path / "build")

    assert check_build(tmp_path / "build") == []
    (figure,) = [row for row in ihc.load(tmp_path / "build").figures.to_pylist() if row["article_id"] == "big"]
    assert line[figure["start"] : figure["end"]] == "1,500"


def _run(code: str, *arguments: object, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-c", code, *arguments]
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)


@pytest.mark.parametrize("limit", [0, 100, 5000, 15_000, 25_000])
def test_a_full_disk_leaves_the_build_as_it_was(tmp_path, limit):
    raw = write_texts(tmp_path / "raw")
    build(raw, tmp_path / "build")
    before = _bytes(tmp_path)
    (raw / "new.txt").write_text("One more.")
    code = (
        "import resource, sys; from iran_hr_corpus.building import build; limit = int(sys.argv[3])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)); build(sys.argv[1], sys.argv[2])"
    )

    done = _run(code, raw, tmp_path / "build", limit)

    assert "OutputError: " in done.stderr
    assert "cannot be written" in done.stderr
    (raw / "new.txt").unlink()
    assert _bytes(tmp_path) == before
    assert set(_names(tmp_path)) <= {".build.work", "build", "build.log.jsonl", "raw"}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
@pytest.mark.parametrize("kilobytes", [4, 40, 90])
def test_a_disk_that_is_really_full_leaves_the_build_as_it_was(tmp_path, kilobytes):
    raw, disk = write_texts(tmp_path / "raw"), tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "none", disk], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.decode()}")
    try:
        build(raw, disk / "build")
        free = os.statvfs(disk)
        (disk / "ballast").write_bytes(b"x" * (free.f_bavail * free.f_frsize - kilobytes * 1024))
        before = _bytes(disk)
        with pytest.raises(ihc.errors.OutputError, match="No space left on device"):
            build(raw, disk / "build")
        assert _bytes(disk) == before
    finally:
        subprocess.run(["umount", disk], check=True)


def test_lost_permission_leaves_the_build_as_it_was(tmp_path):
    raw, home = write_texts(tmp_path / "raw"), tmp_path / "home"
    build(raw, home / "build")
    before = _bytes(tmp_path)
    home.chmod(0o500)

    code = "import sys; from iran_hr_corpus.building import build; build(*sys.argv[1:])"
    done = _run(code, raw, home / "build", before=WITHOUT_PRIVILEGES)
    home.chmod(0o700)

    assert "OutputError: " in done.stderr
    assert "build: cannot be written: Permission denied; what stood there is as it was" in done.stderr
    assert _bytes(tmp_path) == before


SWEEP = """
import os, shutil, signal, sys
from pathlib import Path
from iran_hr_corpus.building import build

raw, more, home = map(Path, sys.argv[1:])
left = [10**9]

def kill(event, arguments):
    if event in {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "os.scandir"}:
        if str(home) in str(arguments[0]):
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

def state(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

build(more, home / "build")
new = state(home / "build")
build(raw, home / "build")
old = state(home / "build")
shutil.copytree(home / "build", home.with_name("old"))
sys.addaudithook(kill)
seen = {"old": 0, "new": 0}
for moment in range(0, 1000, 2):
    child = os.fork()
    if not child:
        left[0] = moment
        build(more, home / "build")
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert status in (0, signal.SIGKILL), f"the build failed with {status} after {moment} steps"
    found = state(home / "build")
    assert found in (old, new), f"half a build after {moment} steps"
    assert {path.name for path in home.iterdir()} <= {"build", "build.log.jsonl", ".build.work"}, os.listdir(home)
    seen["old" if found == old else "new"] += 1
    if status == 0:
        break
    if found == new:
        shutil.rmtree(home / "build")
        shutil.copytree(home.with_name("old"), home / "build")
assert found == new
assert sorted(os.listdir(home)) == ["build", "build.log.jsonl"], os.listdir(home)
print(moment, seen["old"], seen["new"])
"""


def test_a_kill_at_any_step_leaves_the_old_build_or_the_new_one(tmp_path):
    """The build is killed at its first touch of the output's folder, then at its third, and so on to its end; each run
    starts from what the killed one left behind."""
    texts = {"a": KILLED, "b": "Nothing.", "c": "Nothing more."}
    raw, more = write_texts(tmp_path / "raw", texts), write_texts(tmp_path / "more", texts | {"d": "A fourth."})

    done = _run(SWEEP, raw, more, tmp_path / "home")

    assert done.returncode == 0, done.stderr
    moments, old, new = map(int, done.stdout.split())
    assert moments > 60
    assert old > 30
    assert new > 1
