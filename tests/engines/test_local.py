"""All cores: the bytes of one process, whoever dies."""

from __future__ import annotations

import json
import os
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest
from workshop import (
    POISON,
    Listing,
    Suicide,
    Task,
    content,
    deadly,
    rows,
    small_tasks,
    start,
    wait_until,
    write_input,
)

from iran_hr_corpus.building import build
from iran_hr_corpus.engines.local import LocalEngine
from iran_hr_corpus.errors import EngineError
from iran_hr_corpus.storage.check import check_build


def _children(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [int(one) for one in found if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]


@pytest.mark.parametrize("workers", [2, 3])
def test_workers_give_the_bytes_of_one_process(plain, tmp_path, workers):
    with small_tasks():
        build(plain / "raw", tmp_path / "build", workers=workers)

    assert content(tmp_path / "build") == content(plain / "build")
    assert (tmp_path / "build.rejected.jsonl").read_bytes() == (plain / "build.rejected.jsonl").read_bytes()


@pytest.mark.slow
def test_a_program_without_a_guard_for_its_first_process_is_not_run_again(plain, tmp_path):
    (tmp_path / "program.py").write_text(
        "import sys; print('once')\nfrom iran_hr_corpus import build\n"
        "from iran_hr_corpus.readers import parts\nparts.PART_FILES = 20\nbuild(*sys.argv[1:], workers=2)"
    )
    import subprocess
    import sys

    command = [sys.executable, tmp_path / "program.py", plain / "raw", tmp_path / "build"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout == "once\n"


@pytest.mark.slow
def test_a_worker_that_is_killed_costs_nothing(plain, tmp_path):
    run = start("import iran_hr_corpus as ihc; ihc.build(*sys.argv[1:], workers=2)", plain / "raw", tmp_path / "build")
    wait_until(lambda: list((tmp_path / ".build.work").glob("*/read/*/receipt.json")))
    for child in _children(run.pid)[:1]:
        os.kill(child, signal.SIGKILL)

    assert run.wait() == 0, run.stderr.read()
    assert content(tmp_path / "build") == content(plain / "build")


@pytest.mark.slow
def test_no_worker_outlives_a_killed_build_and_the_next_one_goes_on(plain, tmp_path):
    run = start("import iran_hr_corpus as ihc; ihc.build(*sys.argv[1:], workers=2)", plain / "raw", tmp_path / "build")
    wait_until(lambda: len(list((tmp_path / ".build.work").glob("*/read/*/receipt.json"))) > 1)
    workers = _children(run.pid)
    run.kill()
    run.wait()
    wait_until(lambda: not any(_is_running(worker) for worker in workers))
    assert not (tmp_path / "build").exists()

    done = {path: path.stat().st_mtime_ns for path in (tmp_path / ".build.work").glob("*/read/*/receipt.json")}
    (home,) = {path.parents[1] for path in done}
    kept = {path.parent.name for path in done}
    spoiled = min(kept)
    (home / spoiled / "keys.arrow").write_bytes(b"not what the receipt says")
    with small_tasks():
        build(plain / "raw", tmp_path / "build", workers=1)

    assert content(tmp_path / "build") == content(plain / "build")


def _is_running(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


@pytest.mark.slow
def test_an_article_that_kills_its_workers_is_set_aside_and_no_other(tmp_path):
    with small_tasks():
        raw = write_input(tmp_path / "raw", {"a31x": POISON, "a50x": f"{POISON}. At least 12 people were arrested."})
        build(raw, tmp_path / "build", engine=deadly(LocalEngine(2)))

    listed = [json.loads(line) for line in (tmp_path / "build.rejected.jsonl").read_text().splitlines()]
    assert [(row["input"], row["code"]) for row in listed] == [
        ("a31x.txt", "crashed"), ("a50x.txt", "crashed"), ("bad.txt", "not_utf8"),
    ]  # fmt: skip
    assert check_build(tmp_path / "build") == []
    with small_tasks():
        (tmp_path / "raw/a31x.txt").unlink()
        (tmp_path / "raw/a50x.txt").unlink()
        build(raw, tmp_path / "without", workers=1)
    assert rows(tmp_path / "build") == rows(tmp_path / "without")


@pytest.mark.slow
def test_an_article_that_kills_a_build_of_one_process_is_set_aside_when_that_goes_on(tmp_path):
    raw = write_input(tmp_path / "raw", {"a31x": POISON})
    code = (
        "import iran_hr_corpus as ihc; from iran_hr_corpus.engines.local import LocalEngine\n"
        "ihc.build(*sys.argv[1:], engine=deadly(LocalEngine(1)))"
    )

    runs = [start(code, raw, tmp_path / "build").wait() for _ in range(2)]

    assert runs == [-signal.SIGKILL, 0]
    listed = [json.loads(line) for line in (tmp_path / "build.rejected.jsonl").read_text().splitlines()]
    assert [(row["input"], row["code"]) for row in listed] == [("a31x.txt", "crashed"), ("bad.txt", "not_utf8")]
    with small_tasks():
        (raw / "a31x.txt").unlink()
        build(raw, tmp_path / "without", workers=1)
    assert rows(tmp_path / "build") == rows(tmp_path / "without")


@pytest.mark.slow
def test_a_build_of_one_process_that_is_killed_loses_no_article(plain, tmp_path):
    code = "import iran_hr_corpus as ihc; ihc.build(*sys.argv[1:], workers=1)"
    run = start(code, plain / "raw", tmp_path / "build")
    wait_until(lambda: list((tmp_path / ".build.work").glob("*/read/*/receipt.json")))
    run.kill()
    run.wait()

    assert start(code, plain / "raw", tmp_path / "build").wait() == 0

    assert content(tmp_path / "build") == content(plain / "build")


def test_a_build_of_several_shards_a_split(plain):
    for table in ("articles", "paragraphs", "figures"):
        assert len(list((plain / "build" / table).glob("train-*.parquet"))) > 2


@dataclass(frozen=True)
class Faulty(Suicide):
    def __call__(self, task: Task) -> int:
        if task.number == 3:
            raise ValueError("three")
        return task.number


def test_workers_do_not_load_pandas_with_arrow():
    assert list(LocalEngine(2)(Listing(), [Task(0), Task(1)])) == [([1, 2], False)] * 2


def test_error_workers_that_die_of_no_article():
    with pytest.raises(EngineError, match="its workers die, and no article can be blamed"):
        list(LocalEngine(2)(Suicide(), [Task(0), Task(1)]))


def test_error_what_a_task_raises_is_raised_here():
    with pytest.raises(ValueError, match="three"):
        list(LocalEngine(2)(Faulty(), [Task(number) for number in range(8)]))
