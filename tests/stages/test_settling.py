"""What depends on the whole corpus: ids, groups, splits and shards, from small parts of an input."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from factories import write_texts

from iran_hr_corpus.readers import parts
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.stages import reading
from iran_hr_corpus.stages.claiming import write_claims
from iran_hr_corpus.stages.plan import plan_build
from iran_hr_corpus.stages.reading import ReadReceipt, ReadStage
from iran_hr_corpus.stages.register import Register, new_register
from iran_hr_corpus.stages.settling import SHARD_BYTES, Settled, settle
from iran_hr_corpus.stages.writing import WriteStage
from iran_hr_corpus.storage.shards import Cut
from iran_hr_corpus.vocabulary import SplitName

WORDS = " ".join(f"Witness {name} told the paper what was seen that day." for name in "ABCDEFGHIJKLMNOP")
STORY = f"Reuters said at least 300 people were killed in the protests of November 2019. {WORDS}\n"


@pytest.fixture(autouse=True)
def _small(monkeypatch):
    monkeypatch.setattr(parts, "PART_FILES", 2)
    monkeypatch.setattr(reading, "_BATCH", reading.Most(1, 1))


def _read(home: Path, texts: dict[str, str]) -> tuple[ReadStage, list[ReadReceipt]]:
    plan = plan_build(write_texts(home / "raw", texts), Reading(), home / "curation", None)
    stage = ReadStage(home / "read")
    (home / "read").mkdir()
    (home / "places").mkdir()
    return stage, [stage(task) for task in plan.tasks]


def _settle(home: Path, register: Register, texts: dict[str, str], **options) -> Settled:
    stage, receipts = _read(home, texts)
    return settle(stage, receipts, options.pop("listed", {}), register, home / "places", **options)


def _write(home: Path, settled: Settled) -> dict[str, list[dict]]:
    """The rows of all shards, by path."""
    stage = WriteStage(home / "read", home / "places", home / "write")
    (home / "write").mkdir()
    return {
        path: pq.ParquetFile(stage.folder(task.number) / path).read().to_pylist()
        for task in settled.tasks
        for path in stage(task).shards
    }


def _articles(rows: dict[str, list[dict]]) -> dict[str, dict]:
    return {row["article_id"]: row for path, found in rows.items() if "articles/" in path for row in found}


def _distinct(count: int) -> dict[str, str]:
    return {
        f"n{number:02d}": f"Text {number}: {number + 2} people were arrested in town {number}."
        for number in range(count)
    }


@pytest.mark.parametrize(("size", "tasks"), [(1, 9), (SHARD_BYTES, 1)])
def test_shards_are_cut_by_size_numbered_by_split_and_hold_every_article_once(tmp_path, size, tasks):
    with new_register(tmp_path / "register") as register:
        settled = _settle(tmp_path, register, _distinct(9), size=size)
        rows = _write(tmp_path, settled)

    assert len(settled.tasks) == tasks
    assert sorted(_articles(rows)) == sorted(_distinct(9))
    for split in SplitName:
        names = sorted(path for path in rows if path.startswith(f"articles/{split}-"))
        assert names == [f"articles/{split}-{number:05d}-of-{len(names):05d}.parquet" for number in range(len(names))]
        assert {row["split"] for path in names for row in rows[path]} == {split}


def test_the_rows_of_an_article_go_together_and_are_sorted(tmp_path):
    texts = {name: f"{text}\n\nA second line, and 17 were killed." for name, text in _distinct(7).items()}
    with new_register(tmp_path / "register") as register:
        rows = _write(tmp_path, _settle(tmp_path, register, texts, size=20_000))

    for path, found in rows.items():
        keys = [(row["article_id"], row.get("start", 0)) for row in found]
        assert keys == sorted(keys), path
        if "paragraphs/" in path:
            assert [row["text"] for row in found] == [
                texts[row["article_id"]][row["start"] : row["end"]] for row in found
            ]
    parts_of = {
        name for path, found in rows.items() if "figures/" in path for name in (row["article_id"] for row in found)
    }
    assert parts_of == set(texts)


def test_copies_in_several_tasks_share_group_and_split(tmp_path):
    texts = {"a": STORY, **_distinct(6), "z": f"Another headline\n\n{STORY}"}
    with new_register(tmp_path / "register") as register:
        settled = _settle(tmp_path, register, texts, size=1)
        rows = _articles(_write(tmp_path, settled))
        claims = [claim for claim in register.claims() if claim.source == "reuters"]

    assert {(rows[name]["duplicate_group"], rows[name]["split"]) for name in "az"} == {("a", rows["a"]["split"])}
    assert all(row["duplicate_group"] == name for name, row in rows.items() if name != "z")
    assert [(claim.article_ids, claim.n_articles, claim.n_groups) for claim in claims] == [(("a", "z"), 2, 1)]


def test_of_two_articles_of_one_id_in_two_tasks_the_first_stays(tmp_path):
    stage, receipts = _read(tmp_path, {**_distinct(4)})
    again = [receipts[0].model_copy(update={"number": 9})]
    (tmp_path / "read/00000").rename(tmp_path / "kept")
    for number in ("00000", "00009"):
        (tmp_path / "read" / number).symlink_to(tmp_path / "kept")
    with new_register(tmp_path / "register") as register:
        settled = settle(stage, [*receipts, *again], {}, register, tmp_path / "places", size=1)
        rows = _articles(_write(tmp_path, settled))
        claims = list(register.claims())

    assert [(one.input, one.code) for one in settled.rejected] == [("n00.txt", "same_id"), ("n01.txt", "same_id")]
    assert settled.rejected[0].detail == "its id 'n00' is that of n00.txt; rename one of the two"
    assert sorted(rows) == sorted(_distinct(4))
    assert all(len(set(claim.figure_ids)) == len(claim.figure_ids) for claim in claims)


def test_a_split_is_left_empty_only_where_the_list_leaves_no_other_way(tmp_path):
    listed = dict.fromkeys(_distinct(4), SplitName.TRAIN)
    with new_register(tmp_path / "register") as register:
        settled = _settle(tmp_path, register, _distinct(4), listed=listed, size=1)
        rows = _write(tmp_path, settled)

    assert {path.split("-")[0] for path in rows} == {
        f"{table}/train" for table in ("articles", "paragraphs", "figures")
    }


@pytest.mark.parametrize(("group", "shard"), [(1, 2), (2, 4), (50, 50)])
def test_claims_are_cut_into_shards_in_their_order(tmp_path, group, shard):
    with new_register(tmp_path / "register") as register:
        _settle(tmp_path, register, _distinct(5))
        expected = list(register.claims())
        shards, facts = write_claims(tmp_path, register.claims(), Cut(group, shard))

    whole, rest = divmod(len(expected), shard)
    assert [one.rows for one in shards.values()] == [shard] * whole + [rest] * (rest > 0)
    assert facts.rows == {"claims": {"train": len(expected)}}
    found = [row for path in sorted(shards) for row in pq.ParquetFile(tmp_path / path).read().to_pylist()]
    assert [row["claim_id"] for row in found] == [claim.claim_id for claim in expected]
