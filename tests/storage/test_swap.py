"""A folder appears whole or not at all, also when its maker is killed at any moment."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from factories import WITHOUT_PRIVILEGES

from iran_hr_corpus.errors import EngineError, InputError, OutputError
from iran_hr_corpus.storage.swap import keep_only, put_file_in_place, put_in_place, work_folder


def _replace(out: Path, name: str) -> None:
    with work_folder(out) as work:
        new = work / "new"
        new.mkdir()
        (new / name).write_bytes(name.encode())
        put_in_place(new, out)


def _work_and_raise(out: Path, error: BaseException) -> None:
    with work_folder(out) as work:
        (work / "done").write_bytes(b"")
        (work / "stale/deep").mkdir(parents=True)
        raise error


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def _run(script: str, out: Path, *before: str) -> subprocess.CompletedProcess[str]:
    head = "import os, signal, sys; from pathlib import Path; from iran_hr_corpus.storage import swap\n"
    command = [*before, sys.executable, "-c", f"{head}out = Path(sys.argv[1])\n{script}", out]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_new_folder_stands_alone(tmp_path):
    _replace(tmp_path / "deep/out", "a")

    assert _names(tmp_path) == ["deep", "deep/out", "deep/out/a"]


def test_the_old_folder_gives_way_with_all_it_holds(tmp_path):
    _replace(tmp_path / "out", "a")
    _replace(tmp_path / "out", "b")

    assert _names(tmp_path) == ["out", "out/b"]


def test_without_an_exchange_of_names_two_renames_do(tmp_path):
    _replace(tmp_path / "out", "a")

    assert _run(WITHOUT_AN_EXCHANGE, tmp_path / "out").returncode == 0
    assert _names(tmp_path) == ["out", "out/b"]


def test_what_raises_leaves_the_old_folder_and_nothing_else(tmp_path):
    _replace(tmp_path / "out", "a")

    with pytest.raises(InputError):
        _work_and_raise(tmp_path / "out", InputError("raw", "no article is left"))

    assert _names(tmp_path) == ["out", "out/a"]


@pytest.mark.parametrize("error", [OSError("the disk is full"), EngineError("task 1", "died"), KeyboardInterrupt()])
def test_what_a_machine_fails_at_leaves_its_work_for_the_next_run(tmp_path, error):
    with pytest.raises(type(error)):
        _work_and_raise(tmp_path / "out", error)

    with work_folder(tmp_path / "out") as work:
        keep_only(work, "done")
        assert _names(work) == ["done"]
    assert _names(tmp_path) == []


def test_parts_of_one_build_share_the_folder_and_leave_it(tmp_path):
    with work_folder(tmp_path / "out", shared=True) as one, work_folder(tmp_path / "out", shared=True) as other:
        assert one == other
        with pytest.raises(OutputError, match="another build is writing there"), work_folder(tmp_path / "out"):
            pass

    assert _names(tmp_path) == [".out.work"]


KILL = "os.kill(os.getpid(), signal.SIGKILL)"
WHILE_WRITING = f"""
with swap.work_folder(out) as work:
    (work / 'half').write_bytes(b'')
    {KILL}
"""
BEFORE_THE_EXCHANGE = f"""
swap._sync = lambda new: {KILL}
with swap.work_folder(out) as work:
    (work / 'new').mkdir()
    swap.put_in_place(work / 'new', out)
"""
AFTER_THE_EXCHANGE = f"""
swap._sync_one = lambda path: path == out.parent and {KILL}
with swap.work_folder(out) as work:
    (work / 'new').mkdir()
    (work / 'new/b').write_bytes(b'')
    swap.put_in_place(work / 'new', out)
"""
BETWEEN_TWO_RENAMES = f"""
swap._exchange = lambda one, other: False
rename = Path.rename
Path.rename = lambda one, other: (rename(one, other), {KILL})
with swap.work_folder(out) as work:
    (work / 'new').mkdir()
    swap.put_in_place(work / 'new', out)
"""
WITHOUT_AN_EXCHANGE = """
swap._exchange = lambda one, other: False
with swap.work_folder(out) as work:
    (work / 'new').mkdir()
    (work / 'new/b').write_bytes(b'')
    swap.put_in_place(work / 'new', out)
"""


@pytest.mark.parametrize(
    ("script", "then"),
    [
        (WHILE_WRITING, ["out", "out/a"]),
        (BEFORE_THE_EXCHANGE, ["out", "out/a"]),
        (AFTER_THE_EXCHANGE, ["out", "out/b"]),
    ],
    ids=["while writing", "before the exchange", "after the exchange"],
)
def test_a_kill_leaves_the_old_folder_or_the_new_one(tmp_path, script, then):
    _replace(tmp_path / "out", "a")

    assert _run(script, tmp_path / "out").returncode == -signal.SIGKILL

    assert [name for name in _names(tmp_path) if not name.startswith(".out.work")] == then
    with work_folder(tmp_path / "out"):
        pass
    assert _names(tmp_path) == then


def test_a_kill_between_two_renames_is_mended_by_the_next_run(tmp_path):
    _replace(tmp_path / "out", "a")
    assert _run(BETWEEN_TWO_RENAMES, tmp_path / "out").returncode == -signal.SIGKILL
    assert not (tmp_path / "out").exists()

    with work_folder(tmp_path / "out"):
        assert _names(tmp_path / "out") == ["a"]

    assert _names(tmp_path) == ["out", "out/a"]


def test_error_two_at_once(tmp_path):
    with work_folder(tmp_path / "out") as work:
        (work / "half").write_bytes(b"")
        with pytest.raises(OutputError, match="another build is writing there; wait until it is done"):
            _replace(tmp_path / "out", "b")
        assert (work / "half").exists()

    _replace(tmp_path / "out", "b")


def test_error_nothing_can_be_written(tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)

    told = _run("with swap.work_folder(out): pass", tmp_path / "locked/out", *WITHOUT_PRIVILEGES)

    assert "PermissionError" in told.stderr
    assert _names(tmp_path) == ["locked"]


def test_a_file_is_the_old_one_or_the_new_one(tmp_path):
    path = tmp_path / "out.log"
    path.write_bytes(b"old")

    with work_folder(tmp_path / "out") as work:
        path.chmod(0o400)
        (work / "new").write_bytes(b"new")
        put_file_in_place(work / "new", path)

    assert path.read_bytes() == b"new"
    assert _names(tmp_path) == ["out.log"]
