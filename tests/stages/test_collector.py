"""The garbage collector is as it was when a task has ended, however that ended."""

from __future__ import annotations

import gc

import pytest

from iran_hr_corpus.stages.collector import seldom_collecting


def _fail_in_a_task() -> None:
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    with seldom_collecting():
        assert gc.get_freeze_count() > frozen
        assert gc.get_threshold() > before
        raise ValueError("in a task")


def test_what_was_there_is_left_alone_and_comes_back():
    before = gc.get_threshold()

    with pytest.raises(ValueError, match="in a task"):
        _fail_in_a_task()

    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)


def test_circles_are_still_taken_apart():
    class Ring:
        count = 0

        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            Ring.count += 1

    with seldom_collecting():
        for _ in range(300_000):
            Ring()
        assert Ring.count > 100_000
