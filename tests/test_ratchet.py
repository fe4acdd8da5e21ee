from __future__ import annotations

import copy
import json
import shutil

import pytest
from ratchet import FLOORS, GOLD, RAW, pins_of, repinned, shortfalls

from iran_hr_corpus.schema import Article
from iran_hr_corpus.scoring import Score, evaluate


@pytest.fixture(scope="module")
def scores():
    return evaluate(GOLD, RAW)


def test_no_score_is_below_its_floor_and_the_gold_is_as_pinned(scores):
    assert shortfalls(json.loads(FLOORS.read_bytes()), scores, GOLD) == []


def test_a_score_below_its_floor_is_told(scores):
    pinned = pins_of(scores, GOLD)
    pinned["floors"]["title"] = scores["title"].value + 0.01

    assert shortfalls(pinned, scores, GOLD) == [
        f"title is {scores['title'].value:.4f}, its floor {pinned['floors']['title']:.4f}"
    ]


def test_a_parser_that_finds_nothing_falls_through_every_floor(scores):
    nothing = evaluate(GOLD, RAW, parse=lambda _, key: Article(article_id=key))

    faults = shortfalls(pins_of(scores, GOLD), nothing, GOLD)

    assert {"detection_f1", "value", "measure", "paragraphs"} <= {fault.split()[0] for fault in faults}


def test_other_gold_is_told_until_it_is_pinned(scores, tmp_path):
    gold = shutil.copytree(GOLD, tmp_path / "gold")
    path = min(gold.glob("*.json"))
    path.write_bytes(path.read_bytes() + b"\n")
    pinned = pins_of(scores, GOLD)

    assert [fault.split(",")[0][:14] for fault in shortfalls(pinned, scores, gold)] == ["gold digest is"]
    assert shortfalls(repinned(pinned, scores, gold), scores, gold) == []


def test_a_field_that_is_not_pinned_is_told(scores):
    pinned = pins_of(scores, GOLD)
    del pinned["floors"]["event"]

    assert shortfalls(pinned, scores, GOLD) == ["event is scored or pinned, not both"]


def test_pinning_raises_floors_and_lowers_none_untold(scores):
    now = pins_of(scores, GOLD)
    before = copy.deepcopy(now)
    before["floors"] |= {"event": 0.0, "title": 1.01, "via": 1.01}

    with pytest.raises(ValueError, match=r"^these floors would fall: title 1\.01 to .*, via 1\.01 to "):
        repinned(before, scores, GOLD)
    with pytest.raises(ValueError, match=r"^these floors would fall: via 1\.01 to "):
        repinned(before, scores, GOLD, lower=["title"])
    assert repinned(before, scores, GOLD, lower=["title", "via"]) == now
    assert repinned(None, scores, GOLD) == now


def test_a_floor_is_rounded_down_so_that_it_holds():
    third = Score("title", 2, 3)

    assert 0.6666 <= third.value < 0.6667
