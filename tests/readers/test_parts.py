"""The input cut into parts: everything once, in order, by a rule that knows the input alone."""

from __future__ import annotations

import pickle

import pytest

from iran_hr_corpus.readers import parts
from iran_hr_corpus.readers.documents import Reason
from iran_hr_corpus.readers.parts import Part, Reading, plan_parts, read_part


def _write_texts(folder, sizes):
    for number, size in enumerate(sizes):
        (folder / f"{number:03d}.txt").write_bytes(b"x" * size)


def test_neighbours_go_together_up_to_so_many_bytes_and_files(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "PART_BYTES", 10)
    monkeypatch.setattr(parts, "PART_FILES", 3)
    _write_texts(tmp_path, [4, 4, 4, 1, 1, 1, 30, 9])

    cut = plan_parts(tmp_path, Reading()).parts

    assert [[int(name[:3]) for name in part.files] for part in cut] == [[0, 1], [2, 3, 4], [5], [6], [7]]


def test_a_folder_without_texts_has_no_part(tmp_path):
    (tmp_path / "notes.md").write_bytes(b"text")

    assert plan_parts(tmp_path, Reading()) == parts.Plan((), ())


def test_what_is_too_large_is_set_aside_unopened(tmp_path):
    _write_texts(tmp_path, [5, 6])

    plan = plan_parts(tmp_path, Reading(max_bytes=5))

    assert [part.files for part in plan.parts] == [("000.txt",)]
    assert [(one.input, one.code) for one in plan.rejected] == [("001.txt", Reason.TOO_LARGE)]


@pytest.mark.parametrize("value", [Part("raw", ("a.txt",), 5, 10), Reading(text="body", columns={"article_id": "id"})])
def test_parts_and_readings_travel(value):
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  our own bytes


def test_a_part_is_read_in_the_order_of_its_files(tmp_path):
    _write_texts(tmp_path, [1, 2, 3])

    (part,) = plan_parts(tmp_path, Reading()).parts

    assert [(one.article_id, one.text) for one in read_part(part, Reading())] == [
        ("000", "x"),
        ("001", "xx"),
        ("002", "xxx"),
    ]
