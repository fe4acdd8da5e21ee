"""The input cut into parts: everything once, in order, by a rule that knows the input alone."""

from __future__ import annotations

import json
import pickle
from dataclasses import asdict

import pytest

from iran_hr_corpus.errors import InputError
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


def test_larger_files_are_cut_where_their_format_allows_it(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "PART_BYTES", 100)
    for name in [
        "a.txt",
        "b.jsonl",
        "c.jsonl",
        "d.jsonl.gz",
        "e.warc",
        "f.warc.gz",
        "g.parquet",
        "h.warc.zst",
        "i.html",
    ]:
        (tmp_path / name).write_bytes(b"." * (50 if name == "b.jsonl" else 250))

    cut = plan_parts(tmp_path, Reading()).parts

    thirds = [(0, 100), (100, 200), (200, None)]
    assert [("".join(name[0] for name in part.files), part.start, part.stop) for part in cut] == [
        ("a", 0, None),
        ("b", 0, None),
        *(("c", *third) for third in thirds),
        ("d", 0, None),
        *((name, *third) for name in "efg" for third in thirds),
        ("h", 0, None),
        ("i", 0, None),
    ]


def test_the_parts_of_a_huge_input_grow(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "MOST_PARTS", 20)
    monkeypatch.setattr(parts, "PART_FILES", 1)
    monkeypatch.setattr(parts, "PART_BYTES", 1)
    _write_texts(tmp_path, [10] * 200)
    (tmp_path / "rows.jsonl").write_bytes(b"." * 5000)

    plan = plan_parts(tmp_path, Reading())

    assert 5 < len(plan.parts) <= 20
    assert [name for part in plan.parts for name in part.files if name.endswith("txt")] == sorted(
        path.name for path in tmp_path.glob("*.txt")
    )


def test_a_part_of_a_file_is_small():
    part = Part("s3://bucket/archive/2019", ("segments/" + "x" * 200 + ".warc.gz",), 10**12, 10**12 + 10**7)

    assert len(json.dumps(asdict(part))) < 1000


def test_error_a_field_that_there_is_not():
    with pytest.raises(InputError, match="columns: 'provenance_titel'; expected one of article_id, provenance_url, "):
        Reading(columns={"provenance_titel": "headline"})


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
