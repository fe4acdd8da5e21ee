"""Copies as syndication makes them are found, and articles that share something with another are left apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("benchmarks", reason="a source distribution comes without them")
from benchmarks.copies import COPIES, RELATIVES, Found, Story, judge, stories
from iran_hr_corpus import parse
from iran_hr_corpus.duplicates import Sketch, group_sketches, sketch_of
from iran_hr_corpus.splits import Draw, assign_draws

ORIGINALS = 15
ENOUGH = 0.95


@pytest.fixture(scope="module")
def told() -> dict[str, Story]:
    """Originals, copies and relatives, by name."""
    return dict(stories(ORIGINALS))


@pytest.fixture(scope="module")
def sketches(told: dict[str, Story]) -> dict[str, Sketch]:
    """What grouping knows of each."""
    return {name: sketch_of(parse(story.text(), name)) for name, story in told.items()}


@pytest.fixture(scope="module")
def found(sketches: dict[str, Sketch]) -> Found:
    """How well they are told apart."""
    return judge(group_sketches(sketches.values()))


def test_stories_are_the_same_every_time_and_every_copy_is_changed(told):
    assert dict(stories(ORIGINALS)) == told
    assert len(told) == ORIGINALS * (1 + len(COPIES) + len(RELATIVES))
    for name, story in told.items():
        assert name.endswith(" original") or story != told.get(f"{name.partition(' ')[0]} original")


@pytest.mark.parametrize("kind", COPIES)
def test_copies_of_every_kind_are_found(found, kind):
    assert found.by_kind[kind] >= ENOUGH


def test_what_is_grouped_are_copies(found):
    assert found.precision >= ENOUGH
    assert found.recall >= ENOUGH


def test_a_judge_sees_what_is_missed_and_what_is_mistaken(told):
    alone = judge({name: name for name in told} | {"00000 reordered": "00000 original"})
    lumped = judge(dict.fromkeys(told, "one"))

    assert alone.recall < 0.01
    assert alone.by_kind == dict.fromkeys(COPIES, 0) | {"reordered": 1 / ORIGINALS}
    assert lumped.recall == 1
    assert lumped.precision < 0.1


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_added_in_another_order_articles_keep_groups_and_splits(sketches, data):
    """As when a corpus grows: what was there first is listed, and what comes later joins the splits of its copies."""
    names = data.draw(st.permutations(list(sketches)[: 3 * (1 + len(COPIES) + len(RELATIVES))]))
    cut = data.draw(st.integers(3, len(names)))
    early, later = names[:cut], names[cut:]
    lots = {name: Draw(name, None, hash_of(name)) for name in names}

    groups = group_sketches(sketches[name] for name in names)
    listed = assign_draws(map(lots.get, early), group_sketches(sketches[name] for name in early), {})
    splits = assign_draws(map(lots.get, [*later, *early]), groups, listed)

    assert groups == group_sketches(sketches[name] for name in sorted(names))
    assert {name: splits[name] for name in early} == listed
    for name in later:
        before = {listed[one] for one in early if groups[one] == groups[name]}
        assert not before or splits[name] in before


def hash_of(name: str) -> int:
    """A lot for a name, spread over all splits."""
    return int.from_bytes(name.encode()[-8:], "big") * 0x9E3779B97F4A7C15 % (1 << 64)
