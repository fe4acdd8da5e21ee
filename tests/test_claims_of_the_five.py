"""The claims of the five articles, written down by hand from their annotations, and what the rules find of them."""

from __future__ import annotations

import pytest

from iran_hr_corpus.article import parse
from iran_hr_corpus.claims import claims_of
from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.lineage import Origin, lineages_of
from iran_hr_corpus.schema import Article, Figure
from iran_hr_corpus.scoring.gold import GoldFigure, read_gold
from iran_hr_corpus.wording import number_of

BY_HAND = """
covid19_pandemic       deaths     died       ≈ 400,000   author               3
covid19_pandemic       deaths     died       > 60,000    iran_government      2
covid19_pandemic       deaths     died       ≤ 250,000   iranian_opposition   2
prison_massacre_1988   deaths     executed   thousands   us_government        1
prison_massacre_1988   deaths     executed   ≈ 30,000    author               0
prison_massacre_1988   deaths     executed   ≥ 30,000    author               3
prison_massacre_1988   deaths     killed     30,000      author               2
prison_massacre_1988   deaths     killed     ≈ 30,000    author               4
prison_massacre_1988   deaths     killed     ≈ 30,000    us_government        1
prison_massacre_1988   sentenced  sentenced  thousands   author               3
protests_2017_2018     deaths     killed     dozens      author               2,4
protests_2017_2018     deaths     killed     ≥ 12        author               2
protests_2017_2018     detentions arrested   thousands   author               4
protests_2019_november deaths     killed     547         pmoi_mek             1
protests_2019_november deaths     killed     1,500       author               2
protests_2019_november deaths     killed     > 1,500     author               4
protests_2019_november deaths     killed     > 300       amnesty_international 1
protests_2019_november deaths     killed     ≈ 1,500     author               0
protests_2019_november deaths     killed     ≈ 1,500     pmoi_mek             1
protests_2019_november deaths     killed     ≈ 200       amnesty_international 1
protests_2019_november deaths     killed     ≤ 1,000     us_government        1
protests_2019_november detentions arrested   ≥ 12,000    pmoi_mek             1
protests_2019_november injured    injured    thousands   amnesty_international 1
protests_2019_november protested  protested  ≈ 200       author               2,4
protests_2019_november sanctioned sanctioned 2           author               1
"""
"""Event, family, measure, number, who says it, and the articles by the last digit of the number in their names."""


@pytest.fixture(scope="module")
def annotated(checkout):
    return read_gold(checkout / "tests/gold", checkout / "raw", load_lexicon())


@pytest.fixture(scope="module")
def gold_articles(annotated):
    return [
        Article(
            article_id=one.article_id, figures=tuple(as_figure(one.article_id, figure) for figure in one.gold.figures)
        )
        for one in annotated
    ]


def as_figure(article_id: str, gold: GoldFigure) -> Figure:
    return Figure(
        figure_id=f"{article_id}:f:{gold.start}-{gold.end}",
        article_id=article_id,
        paragraph_id="",
        sentence_start=gold.start,
        sentence_end=gold.end,
        sentence=gold.text,
        **gold.model_dump(),
    )


def rows(articles):
    return {
        (claim.event, claim.family, str(claim.measure), number_of(claim), claim.source or "author", digits)
        for claim in claims_of(articles)
        for digits in [",".join(article_id[2] for article_id in claim.article_ids)]
    }


def by_hand():
    lines = (line.split() for line in BY_HAND.strip().split("\n"))
    return {(*line[:3], " ".join(line[3:-2]), *line[-2:]) for line in lines}


def test_the_claims_of_the_annotations_are_those_written_by_hand(gold_articles):
    assert rows(gold_articles) == by_hand()


def test_the_numbers_that_an_analyst_must_see_are_found_by_the_rules(annotated):
    found = {row[:2] + row[3:] for row in rows([parse(one.text, one.article_id) for one in annotated])}
    expected = {row[:2] + row[3:] for row in by_hand() if row[0] == "protests_2019_november" and row[1] == "deaths"}

    assert expected <= found


def test_the_lineage_of_the_november_dead_by_hand(gold_articles):
    claims = claims_of(gold_articles)
    origins = {article.article_id: Origin(article.article_id, None) for article in gold_articles}
    found = {(one.event, one.family): one for one in lineages_of(claims, origins)}

    deaths = found["protests_2019_november", "deaths"]
    assert (deaths.attributed, deaths.unattributed, deaths.own_reports, deaths.copies) == (5, 3, 0, 0)
    (repeat,) = deaths.repeats
    assert repeat.number.value == 1500
    assert [article_id[:3] for article_id in repeat.named_articles] == ["001"]
    assert [article_id[:3] for article_id in repeat.unnamed_articles] == ["000", "002", "004"]
    assert deaths.order is None
