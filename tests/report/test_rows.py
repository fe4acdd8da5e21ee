"""Scales, rows and lanes of charts."""

from __future__ import annotations

import itertools

import pytest
from assertions import approx, article, between, exact, more_than, vague
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import NAMES

from iran_hr_corpus.claims import claims_of
from iran_hr_corpus.report.rows import WIDTHS, plan_of
from iran_hr_corpus.report.scale import scale_of

REUTERS = {"source": "reuters", "source_text": "Reuters"}
AMNESTY = {"source": "amnesty_international", "source_text": "Amnesty"}


def plan(*figures, **fields):
    return plan_of(claims_of([article("a", *figures, **fields)]), NAMES)


def labels(rows):
    return [(row.label, [mark.label for mark in row.marks]) for row in rows]


@pytest.mark.parametrize(
    ("numbers", "kind", "ticks"),
    [
        ([200, 300, 547, 1500], "linear", [0, 500, 1000, 1500]),
        ([2], "linear", [0, 1, 2]),
        ([0], "linear", [0, 1]),
        ([2000, 30_000], "log", [2000, 5000, 10_000, 20_000]),
        ([1, 10**6], "log", [1, 10, 100, 1000, 10_000, 100_000, 10**6]),
        ([0, 300], "symlog", [0, 1, 2, 5, 10, 20, 50, 100, 200]),
    ],
)
def test_scales(numbers, kind, ticks):
    scale = scale_of(numbers)

    assert (scale.kind, list(scale.ticks)) == (kind, ticks)


@given(st.lists(st.floats(0, 1e15, allow_nan=False), min_size=1, max_size=9))
def test_every_number_and_tick_stands_inside_and_in_order(numbers):
    scale = scale_of(numbers)

    places = [scale.place(number) for number in sorted(numbers)]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in [*places, *map(scale.place, scale.ticks)])
    assert 1 <= len(scale.ticks) <= 20


def test_one_row_a_source_from_the_lowest_number_and_those_with_nobody_named_last():
    rows = plan(
        exact(100),
        exact(1500) | REUTERS,
        more_than(300) | AMNESTY,
        exact(304) | AMNESTY,
        exact(20) | {"source": "other_media", "source_text": "The Times"},
    ).rows

    assert labels(rows) == [
        ("“times” (another medium)", ["20"]),
        ("Amnesty International", ["> 300", "304"]),
        ("Reuters", ["1,500"]),
        ("Nobody named: the author’s own voice", ["100"]),
    ]


def test_other_things_than_most_have_a_row_of_their_own():
    place = {"counted_type": "place"}
    drawn = plan(exact(5), exact(6), exact(200) | place, exact(7) | {"counted_type": None})

    assert drawn.things == "people"
    assert labels(drawn.rows) == [
        ("Nobody named: the author’s own voice", ["5", "6", "7"]),
        ("Nobody named: the author’s own voice · places", ["200"]),
    ]


def test_what_independent_articles_state_is_counted_in_the_label():
    claims = claims_of([article("a", exact(5)), article("b", exact(5)), article("c", exact(5), duplicate_group="b")])

    assert labels(plan_of(claims, NAMES).rows)[0][1] == ["5 ×2"]


def test_what_would_overlap_stands_in_lanes_of_its_own():
    (row,) = plan(approx(1500), more_than(1500), exact(1500), exact(200), between(600, 800), vague(2000)).rows

    lines = {mark.label: mark.lines[0] for mark in row.marks}
    assert row.lines == (0, 0)
    assert lines["200"] == lines["600–800"]
    assert len({lines["≈ 1,500"], lines["> 1,500"], lines["1,500"]}) == 3


def test_many_claims_have_no_labels_and_many_names_share_a_row():
    figures = [exact(n) | {"source": "other_media", "source_text": f"Paper {n}"} for n in range(1, 60)]
    drawn = plan(*figures, exact(3) | REUTERS)

    assert drawn.dense
    assert {mark.label for row in drawn.rows for mark in row.marks} == {""}
    assert [row.label for row in drawn.rows] == ["Another medium: several of them", "Reuters"]


FIGURES = st.builds(
    lambda number, kind, source: kind(number) | source,
    st.integers(1, 5000),
    st.sampled_from([exact, approx, more_than, vague]),
    st.sampled_from([REUTERS, AMNESTY, {}]),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(FIGURES, min_size=1, max_size=25))
def test_every_claim_has_a_line_below_the_name_of_its_row_and_above_the_next(figures):
    rows = plan(*figures).rows

    for width in range(len(WIDTHS)):
        lines = [[row.lines[width], *sorted({mark.lines[width] for mark in row.marks})] for row in rows]
        assert list(itertools.chain.from_iterable(lines)) == list(range(sum(map(len, lines))))
