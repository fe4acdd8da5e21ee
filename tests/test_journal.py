"""The journal tells and writes down how far a build is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from iran_hr_corpus.journal import Journal, Progress, log_path
from iran_hr_corpus.stages.reading import ReadReceipt


def _lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_tasks_add_up_and_every_step_is_written_down(tmp_path):
    told: list[Progress] = []
    path = log_path(tmp_path / "build")

    with Journal(path, told.append) as journal:
        journal.start("reading", 2)
        journal.enter(ReadReceipt(number=1, articles=3, figures=5, rejected=1, seconds=2.5))
        journal.enter(ReadReceipt(number=0, articles=2, not_relevant=4))
        journal.start("writing", 1)

    assert told[1:3] == [
        Progress("reading", 1, 2, articles=3, figures=5, rejected=1),
        Progress("reading", 2, 2, articles=5, figures=5, rejected=1, not_relevant=4),
    ]
    assert told[3] == Progress("writing", 0, 1, articles=5, figures=5, rejected=1, not_relevant=4)
    lines = _lines(path)
    assert [line["event"] for line in lines] == ["start", "task", "task", "start"]
    assert [(line["task"], line["seconds"]) for line in lines[1:3]] == [(1, 2.5), (0, 0)]
    assert all(line["time"].endswith("+00:00") for line in lines)


def _fail(path: Path) -> None:
    with Journal(path) as journal:
        journal.start("reading", 1)
        raise ValueError("ü")


def test_what_ended_a_build_is_its_last_line_and_the_next_one_starts_anew(tmp_path):
    path = tmp_path / "log"

    with pytest.raises(ValueError, match="ü"):
        _fail(path)

    assert (_lines(path)[-1]["event"], _lines(path)[-1]["error"]) == ("failed", "ValueError: ü")
    with Journal(path):
        pass
    assert _lines(path) == []
