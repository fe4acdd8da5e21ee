"""The seam between parser and executor: small tasks, small receipts, the same articles whoever runs them."""

from __future__ import annotations

import json
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path

import pytest
from factories import TEXTS, write_texts

from iran_hr_corpus import parse
from iran_hr_corpus.engines.tasks import FILES_PER_TASK, Task, local, plan, read_part, run_task
from iran_hr_corpus.errors import LexiconError
from iran_hr_corpus.readers.documents import Reason
from iran_hr_corpus.readers.raw_files import RawFile, list_files

FILES = [RawFile(f"a{number:05d}", f"a{number:05d}.txt") for number in range(2 * FILES_PER_TASK + 1)]


def test_a_plan_covers_every_file_once_and_in_order():
    tasks = plan(Path("raw"), FILES)

    assert [task.number for task in tasks] == [0, 1, 2]
    assert [file for task in tasks for file in task.files] == FILES
    assert tasks == plan(Path("raw"), FILES)


def test_a_task_is_small_and_plain():
    task = plan(Path("raw"), FILES[:3])[0]

    assert pickle.loads(pickle.dumps(task)) == task  # noqa: S301
    assert len(json.dumps(asdict(task), default=str)) < 1000


def test_a_task_leaves_its_articles_and_says_what_it_rejected(tmp_path):
    raw = write_texts(tmp_path / "raw")
    (raw / "bad.txt").write_bytes(b"\xff")
    (task,) = plan(raw, list_files(raw))

    receipt = run_task(task, tmp_path)

    articles = list(read_part(receipt))
    assert receipt.articles == len(articles) == len(TEXTS)
    assert [(one.input, one.code) for one in receipt.rejected] == [("bad.txt", Reason.NOT_UTF8)]
    for article in articles:
        text = TEXTS[article.article_id]
        parsed = parse(text, article.article_id)
        known = {"source_file": f"{article.article_id}.txt", "sha256": article.sha256, "language": article.language}
        assert article == parsed.model_copy(update=known)
        assert article.text == text


def test_a_second_run_changes_nothing(tmp_path):
    raw = write_texts(tmp_path / "raw")
    (task,) = plan(raw, list_files(raw))

    receipt = run_task(task, tmp_path)
    before = receipt.part.read_bytes()

    assert run_task(task, tmp_path) == receipt
    assert receipt.part.read_bytes() == before


def test_a_file_that_vanished_is_rejected_by_its_task(tmp_path):
    receipt = run_task(Task(0, tmp_path, (RawFile("a", "a.txt"),), 100), tmp_path)

    assert [one.code for one in receipt.rejected] == [Reason.UNREADABLE]


def test_line_breaks_of_other_kinds_do_not_part_an_article(tmp_path):
    text = "one\x0btwo\x1cthree\x85four\u2028five\u2029six\rseven\r\n"
    raw = write_texts(tmp_path / "raw", {"a": text})

    receipt = run_task(plan(raw, list_files(raw))[0], tmp_path)

    assert [article.text for article in read_part(receipt)] == [text]


def test_a_process_pool_gives_what_this_process_gives(tmp_path):
    raw = write_texts(
        tmp_path / "raw", {file.article_id: f"At least {number} were killed." for number, file in enumerate(FILES)}
    )
    tasks = plan(raw, list_files(raw))
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()

    here = list(local(partial(run_task, out=tmp_path / "one"), tasks))
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        there = list(pool.map(partial(run_task, out=tmp_path / "two"), tasks))

    assert [(one.number, one.articles) for one in there] == [(one.number, one.articles) for one in here]
    assert [one.part.read_bytes() for one in there] == [one.part.read_bytes() for one in here]


def test_error_a_broken_lexicon_is_not_laid_at_the_door_of_articles(tmp_path):
    raw = write_texts(tmp_path / "raw")
    (tmp_path / "lexicon").mkdir()
    (task,) = plan(raw, list_files(raw), lexicon=tmp_path / "lexicon")

    with pytest.raises(LexiconError, match=r"\.csv:1:1: cannot be read"):
        run_task(task, tmp_path)
