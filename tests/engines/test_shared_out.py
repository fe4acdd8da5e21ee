"""Parts of one build as separate commands, as an array of jobs runs them: in any order, some of them twice."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from workshop import content, small_tasks, start, wait_until

from iran_hr_corpus.building import build, build_part
from iran_hr_corpus.errors import EngineError, InputError, OutputError
from iran_hr_corpus.storage.swap import work_folder

COMMAND = "from iran_hr_corpus.cli import main; main(sys.argv[1:])"


@pytest.mark.slow
def test_parts_in_any_order_one_of_them_killed_and_run_again_make_the_same_bytes(plain, tmp_path):
    def run(*words: str) -> subprocess.Popen[str]:
        return start(COMMAND, "build", plain / "raw", tmp_path / "build", "--workers", "1", *words)

    killed = run("--shard", "3/3")
    wait_until(lambda: list((tmp_path / ".build.work").glob("*/read/*/receipt.json")))
    killed.kill()
    killed.wait()
    too_early = run("--finish")
    assert too_early.wait() == 1
    assert "tasks are not read, the first being " in too_early.stderr.read()

    parts = [run("--shard", f"{number}/3") for number in (2, 3, 1)]
    assert [part.wait() for part in parts] == [0, 0, 0]
    last = run("--finish")

    assert last.wait() == 0, last.stderr.read()
    assert content(tmp_path / "build") == content(plain / "build")
    assert (tmp_path / "build.rejected.jsonl").read_bytes() == (plain / "build.rejected.jsonl").read_bytes()
    assert not (tmp_path / ".build.work").exists()


def test_a_part_reads_its_share_of_the_tasks_and_touches_nothing_else(plain, tmp_path):
    shutil.copytree(plain / "build", tmp_path / "build")
    with small_tasks():
        assert build_part(plain / "raw", tmp_path / "build", (2, 4), workers=1) == 3

        read = (tmp_path / ".build.work").glob("*/read/*/receipt.json")
        assert sorted(path.parent.name for path in read) == ["00001", "00005", "00009"]
        assert content(tmp_path / "build") == content(plain / "build")
        with pytest.raises(EngineError, match="10 of 13 tasks are not read, the first being 1"):
            build(plain / "raw", tmp_path / "build", finish=True)
        build(plain / "raw", tmp_path / "build", workers=1)

    assert content(tmp_path / "build") == content(plain / "build")


@pytest.mark.parametrize("part", [(0, 3), (4, 3), (1, 0)])
def test_error_no_such_part(plain, tmp_path, part):
    with pytest.raises(InputError, match="expected 1 to the number of parts"):
        build_part(plain / "raw", tmp_path / "build", part)


def test_error_parts_and_the_end_at_once(plain, tmp_path):
    with work_folder(tmp_path / "build", shared=True), pytest.raises(OutputError, match="another build is writing"):
        build(plain / "raw", tmp_path / "build", finish=True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--shard", "two"], "--shard: 'two'; expected I/N, such as 2/8"),
        (["--shard", "1/2", "--finish"], "--shard: '1/2'; expected --finish and --strict with the last call alone"),
        (["--map", "title"], "--map: 'title'; expected FIELD=COLUMN"),
        (["--address", "auto"], "--address: 'auto'; expected with --engine ray"),
    ],
)
def test_error_words_of_the_command(plain, tmp_path, words, told):
    command = [sys.executable, "-m", "iran_hr_corpus", "build", plain / "raw", tmp_path / "build", *words]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)

    assert (done.returncode, told in done.stderr) == (2, True), done.stderr
