"""The first stage: small tasks and receipts, rows as they were parsed, once."""

from __future__ import annotations

import json
import pickle
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from factories import TEXTS, write_texts

from iran_hr_corpus import parse
from iran_hr_corpus.errors import LexiconError
from iran_hr_corpus.readers.documents import Reason
from iran_hr_corpus.readers.parts import Part, Reading
from iran_hr_corpus.relevance import RELEVANT
from iran_hr_corpus.stages.plan import plan_build
from iran_hr_corpus.stages.reading import ReadStage, ReadTask, Spot, read_rejected
from iran_hr_corpus.stages.staging import read_batches

HANGED = "Two prisoners were hanged at dawn in Shiraz, the rights group said. Iran executes many."
FOOTBALL = "Iran beat Japan in Tehran on Sunday with two late goals."


def _task(raw: Path, curation: Path | None = None) -> ReadTask:
    (task,) = plan_build(raw, Reading(), curation or raw.parent / "curation", None).tasks
    return task


def _rows(folder: Path, name: str) -> list[dict]:
    return [row for batch in read_batches(folder, name) for row in batch.to_pylist()]


def test_a_task_is_small_and_plain(tmp_path):
    task = _task(write_texts(tmp_path / "raw"))

    assert pickle.loads(pickle.dumps(task)) == task  # noqa: S301  what was pickled here
    assert len(json.dumps(asdict(task), default=str)) < 1000


def test_rows_are_staged_as_they_were_parsed(tmp_path):
    raw = write_texts(tmp_path / "raw")
    (raw / "bad.txt").write_bytes(b"\xff")
    stage = ReadStage(tmp_path / "read")

    receipt = stage(_task(raw))

    assert (receipt.articles, receipt.rejected, sum(batch.articles for batch in receipt.batches)) == (5, 1, 5)
    assert [(one.input, one.code) for one in read_rejected(stage.folder(0))] == [("bad.txt", Reason.NOT_UTF8)]
    rows = {row["article_id"]: row for row in _rows(stage.folder(0), "articles")}
    for name, text in TEXTS.items():
        article = parse(text, name)
        assert rows[name]["text"] == text
        assert rows[name]["n_words"] == article.n_words
        for table in ("paragraphs", "figures"):
            found = [row for row in _rows(stage.folder(0), table) if row["article_id"] == name]
            assert found == [one.model_dump(mode="json") for one in getattr(article, table)]
    keys = _rows(stage.folder(0), "keys")
    assert [(key["article_id"], key["figures"]) for key in keys] == [
        (name, len(parse(TEXTS[name]).figures)) for name in sorted(TEXTS)
    ]


def test_what_is_done_is_not_done_again_unless_a_file_changed(tmp_path):
    stage, task = ReadStage(tmp_path / "read"), _task(write_texts(tmp_path / "raw"))
    first = stage(task)
    before = (stage.folder(0) / "receipt.json").stat().st_mtime_ns

    assert stage(task) == first
    assert (stage.folder(0) / "receipt.json").stat().st_mtime_ns == before

    (stage.folder(0) / "figures.arrow").write_bytes(b"")
    assert stage(task).files == first.files
    assert (stage.folder(0) / "receipt.json").stat().st_mtime_ns > before
    assert sorted(path.name for path in (tmp_path / "read").iterdir()) == ["00000"]


def test_what_curators_know_goes_before_what_a_container_says(tmp_path):
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "news.jsonl").write_text(json.dumps({"text": "One.", "title": "Told", "url": "http://a"}) + "\n")
    (tmp_path / "curation").mkdir()
    (tmp_path / "curation/provenance.csv").write_text(
        "source_file,url,title,publisher,published,licence,note\nnews.jsonl,,Known,,,CC0,\n"
    )
    stage = ReadStage(tmp_path / "read")

    stage(_task(raw))

    (row,) = _rows(stage.folder(0), "articles")
    known = {name: row[f"provenance_{name}"] for name in ("url", "title", "licence")}
    assert known == {"url": "http://a", "title": "Known", "licence": "CC0"}


def test_a_file_that_vanished_is_rejected_by_its_task(tmp_path):
    stage = ReadStage(tmp_path / "read")

    stage(ReadTask(0, Part(str(tmp_path), ("a.txt",)), Reading(), None, {}))

    assert [one.code for one in read_rejected(stage.folder(0))] == [Reason.UNREADABLE]


def test_line_breaks_of_other_kinds_do_not_part_an_article(tmp_path):
    text = "one\x0btwo\x1cthree\x85four\u2028five\u2029six\rseven\r\n"
    stage = ReadStage(tmp_path / "read")

    stage(_task(write_texts(tmp_path / "raw", {"a": text})))

    assert [row["text"] for row in _rows(stage.folder(0), "articles")] == [text]


def test_records_that_are_set_aside_are_listed_and_the_rest_is_read(tmp_path):
    raw = tmp_path / "raw"
    raw.mkdir()
    lines = [json.dumps({"text": f"Number {number}."}) for number in range(5)]
    (raw / "news.jsonl").write_text("\n".join(lines) + "\n")
    (raw / "more.txt").write_text("More.")
    task = _task(raw)
    news = task.part.files.index("news.jsonl")
    stage = ReadStage(tmp_path / "read")

    spots = (Spot(news, 1, is_read=True), Spot(news, 3, is_read=False))
    stage(ReadTask(0, task.part, task.reading, None, {}, spots))

    assert {row["text"] for row in _rows(stage.folder(0), "articles")} == {"More.", "Number 0.", "Number 2."}
    assert [(one.code.value, one.detail) for one in read_rejected(stage.folder(0))] == [
        ("crashed", "a worker died parsing it"),
        ("crashed", "a worker died reading record 4 of the file, or of its part; the rest is not read"),
    ]


def test_articles_below_the_threshold_are_listed_and_not_staged(tmp_path):
    raw = write_texts(tmp_path / "raw", {"football": FOOTBALL, "hanged": HANGED, "signs": "* * *\n"})
    task = replace(_task(raw), only_relevant=0.5)
    stage = ReadStage(tmp_path / "read")

    receipt = stage(task)

    assert (receipt.articles, receipt.rejected, receipt.not_relevant) == (1, 0, 2)
    assert [row["text"] for row in _rows(stage.folder(0), "articles")] == [HANGED]
    assert [(one.input, one.code.value, one.detail) for one in read_rejected(stage.folder(0))] == [
        ("football.txt", "not_relevant", f"relevance {parse(FOOTBALL).relevance}; expected at least 0.5"),
        ("signs.txt", "not_relevant", f"relevance {parse('* * *').relevance}; expected at least 0.5"),
    ]


def test_a_batch_is_filled_across_articles_that_are_left_out(tmp_path):
    texts = {f"{number:03}": HANGED if number % 2 else FOOTBALL for number in range(140)}
    stage = ReadStage(tmp_path / "read")

    receipt = stage(replace(_task(write_texts(tmp_path / "raw", texts)), only_relevant=RELEVANT))

    assert [batch.articles for batch in receipt.batches] == [70]


def test_error_a_broken_lexicon_is_not_laid_at_the_door_of_articles(tmp_path):
    (tmp_path / "lexicon").mkdir()
    task = _task(write_texts(tmp_path / "raw"))

    with pytest.raises(LexiconError, match=r"\.csv:1:1: cannot be read"):
        ReadStage(tmp_path / "read")(ReadTask(0, task.part, task.reading, tmp_path / "lexicon", {}))
