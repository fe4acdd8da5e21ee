"""Lineage on corpora in which every number is known."""

from __future__ import annotations

import pytest
from assertions import MASSACRE, NOVEMBER, approx, article, between, exact, more_than, vague
from hypothesis import given, settings
from hypothesis import strategies as st

from iran_hr_corpus.claims import claims_of
from iran_hr_corpus.lineage import Origin, article_of, lineages_of
from iran_hr_corpus.vocabulary import Voice

REUTERS = {"source": "reuters", "source_text": "Reuters"}
STATE = {"source": "iran_government", "source_text": "Officials"}


def lineages(*articles):
    origins = {one.article_id: Origin(one.duplicate_group or one.article_id, one.date) for one in articles}
    claims = claims_of(articles)
    return lineages_of(claims, origins), {claim.claim_id: claim for claim in claims}


def voices(lineage):
    return lineage.attributed, lineage.unattributed, lineage.own_reports, lineage.copies


def test_mentions_are_counted_by_voice_with_own_reports_and_copies_apart():
    (deaths,), _ = lineages(
        article("a", exact(304) | REUTERS, exact(304) | REUTERS, exact(304), approx(200) | STATE),
        article("b", exact(304), duplicate_group="b"),
        article("b-copy", exact(304), exact(304), duplicate_group="b"),
        article("hrana", exact(23), exact(40) | STATE, publisher="HRANA"),
    )

    assert (deaths.event, deaths.family) == (NOVEMBER, "deaths")
    assert voices(deaths) == (4, 3, 1, 1)
    assert deaths.share == 3 / 7


def test_families_and_events_have_lineages_of_their_own_and_figures_without_event_none():
    found, _ = lineages(
        article(
            "a",
            exact(5) | {"measure": "executed"},
            exact(6),
            exact(7) | {"measure": "arrested"},
            exact(8) | {"event": MASSACRE},
            exact(9) | {"event": None},
        )
    )

    assert [(one.event, one.family, one.unattributed) for one in found] == [
        (MASSACRE, "deaths", 1),
        (NOVEMBER, "deaths", 2),
        (NOVEMBER, "detentions", 1),
    ]


def test_without_a_mention_to_judge_there_is_no_share():
    (deaths,), _ = lineages(article("hrana", exact(23), publisher="HRANA"))

    assert deaths.share is None


def test_a_number_with_a_name_in_one_article_and_none_in_another_is_a_repeat():
    (deaths,), claims = lineages(
        article("a", approx(1500) | REUTERS, exact(547)),
        article("b", exact(1500), more_than(1500) | {"measure": "executed"}),
        article("c", approx(1500), exact(1400)),
    )

    (repeat,) = deaths.repeats
    assert repeat.number.value == 1500
    assert {claims[one].source for one in repeat.named} == {"reuters"}
    assert {claims[one].voice for one in repeat.unnamed} == {Voice.AUTHOR}
    assert {(claims[one].qualifier, claims[one].measure) for one in repeat.unnamed} == {
        ("exact", "killed"),
        ("more_than", "executed"),
        ("approx", "killed"),
    }
    assert (repeat.named_articles, repeat.unnamed_articles) == (("a",), ("b", "c"))


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param([article("a", exact(5) | REUTERS, exact(5))], id="in one article"),
        pytest.param([article("a", exact(5) | REUTERS, exact(5)), article("b", exact(6))], id="another number"),
        pytest.param(
            [article("a", exact(5) | REUTERS, duplicate_group="a"), article("b", exact(5), duplicate_group="a")],
            id="in a copy",
        ),
        pytest.param([article("a", vague(24) | REUTERS), article("b", vague(24))], id="vague plurals state none"),
        pytest.param(
            [article("a", exact(5) | REUTERS), article("b", exact(5) | {"counted_type": "place"})], id="of other things"
        ),
        pytest.param([article("a", exact(5) | REUTERS), article("b", exact(5) | STATE)], id="named in both"),
        pytest.param([article("a", between(5, 9) | REUTERS), article("b", between(5, 8))], id="another range"),
        pytest.param(
            [article("a", exact(5) | REUTERS), article("b", exact(5), exact(5) | STATE)], id="named there too"
        ),
    ],
)
def test_what_is_no_repeat(articles):
    (deaths,), _ = lineages(*articles)

    assert deaths.repeats == ()


def test_a_publishers_own_report_names_who_says_it():
    (deaths,), _ = lineages(article("hrana", between(5, 9), publisher="HRANA"), article("b", between(5, 9)))

    (repeat,) = deaths.repeats
    assert (repeat.number.value, repeat.number.low, repeat.number.high) == (None, 5, 9)
    assert (repeat.named_articles, repeat.unnamed_articles) == (("hrana",), ("b",))


def test_the_number_that_loses_its_name_in_most_articles_comes_first():
    (deaths,), _ = lineages(
        article("a", exact(5) | REUTERS, exact(1500) | REUTERS, exact(9) | REUTERS),
        article("b", exact(5), exact(1500)),
        article("c", exact(9), exact(1500)),
    )

    assert [repeat.number.value for repeat in deaths.repeats] == [1500, 5, 9]


def test_order_in_time_where_every_article_has_a_date():
    (deaths,), claims = lineages(
        article("late", exact(5), exact(7), published="2020-06-02"),
        article("early", exact(5), published="2019-12"),
        article("middle", exact(6), provenance_published="2020-01-31"),
    )

    assert [(one.date, [claims[claim].value for claim in one.claim_ids]) for one in deaths.order] == [
        ("2019-12", [5]),
        ("2020-01-31", [6]),
        ("2020-06-02", [7]),
    ]


@pytest.mark.parametrize("dates", [("2020", None), ("2020", "2020-05-01"), ("2020-05-01", "2020-05"), (None, None)])
def test_order_unknown_where_a_date_is_missing_or_lies_within_another(dates):
    (deaths,), _ = lineages(*(article(f"a{n}", exact(n), published=date) for n, date in enumerate(dates)))

    assert deaths.order is None


def test_the_article_of_a_figure_stands_in_its_id():
    (claim,) = claims_of([article("odd:name:f", exact(5))])

    assert [article_of(one) for one in claim.figure_ids] == ["odd:name:f"]


FIGURES = st.lists(
    st.builds(
        lambda n, source: exact(n) | source, st.integers(1, 3), st.sampled_from([{}, REUTERS, STATE]) | st.just({})
    ),
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from("abcdef"), st.tuples(FIGURES, st.sampled_from("abc"), st.booleans())), st.data())
def test_every_mention_is_counted_once_and_order_of_articles_changes_nothing(found, data):
    articles = [
        article(name, *figures, duplicate_group=group, publisher="HRANA" if own else None)
        for name, (figures, group, own) in found.items()
    ]
    counted, _ = lineages(*articles)

    assert sum(sum(voices(one)) for one in counted) == sum(len(one.figures) for one in articles)
    assert lineages(*data.draw(st.permutations(articles)))[0] == counted
    for repeat in (repeat for one in counted for repeat in one.repeats):
        assert set(repeat.named_articles).isdisjoint(repeat.unnamed_articles)
