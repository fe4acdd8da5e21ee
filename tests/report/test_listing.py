"""The claims command's rows, notes and footer, on claims where every cell is known."""

from __future__ import annotations

from collections import Counter

import pytest
from assertions import MASSACRE, NOVEMBER, approx, article, exact, vague

from iran_hr_corpus.claims import claims_of
from iran_hr_corpus.errors import InputError
from iran_hr_corpus.lineage import Origin, lineages_of
from iran_hr_corpus.report.listing import EVERYTHING, Choice, about_events, choose, footer, lineage_notes, listed_rows
from iran_hr_corpus.vocabulary import Measure

REUTERS = {"source": "reuters", "source_text": "Reuters"}
PAPER = {"source": "other_media", "source_text": "The Tehran Times"}
ARTICLES = (
    article("one", approx(1500) | REUTERS, exact(5) | PAPER, vague(200) | {"measure": "arrested"}),
    article("two", exact(1500), exact(1500), exact(9) | {"event": None}, duplicate_group="two"),
    article("two-copy", exact(1500), duplicate_group="two"),
    article("own", exact(1500) | {"event": MASSACRE}, publisher="HRANA"),
)
CLAIMS = {claim.claim_id: claim for claim in claims_of(ARTICLES)}
ORIGINS = {one.article_id: Origin(one.duplicate_group or one.article_id, one.date) for one in ARTICLES}
LINEAGES = lineages_of(CLAIMS.values(), ORIGINS)


def rows(choice: Choice = EVERYTHING) -> list[str]:
    shown = about_events(choose(CLAIMS.values(), choice), choice)
    return [" | ".join(map(str, row)) for row in listed_rows(shown, LINEAGES, CLAIMS, ORIGINS)]


def test_every_cell():
    assert rows() == [
        f"{MASSACRE} | deaths | 1,500 | killed | person | hrana (publisher) | 1 | 1 | ",
        f"{NOVEMBER} | deaths | 5 | killed | person | tehran times | 1 | 1 | ",
        f"{NOVEMBER} | deaths | 1,500 | killed | person | author's own voice | 1 | 3 | reuters",
        f"{NOVEMBER} | deaths | ≈ 1,500 | killed | person | reuters | 1 | 1 | nobody named in 1",
        f"{NOVEMBER} | detentions | hundreds | arrested | person | author's own voice | 1 | 1 | ",
    ]


@pytest.mark.parametrize(
    ("choice", "numbers"),
    [
        (Choice(event=MASSACRE), ["1,500"]),
        (Choice(event="none"), ["9"]),
        (Choice(measure=Measure.ARRESTED), ["hundreds"]),
        (Choice(source="reuters"), ["≈ 1,500"]),
        (Choice(source="the Tehran  TIMES"), ["5"]),
        (Choice(source="other_media"), ["5"]),
        (Choice(source="author"), ["1,500", "hundreds"]),
        (Choice(source="hrana", measure=Measure.ARRESTED), []),
    ],
    ids=str,
)
def test_what_was_asked_for(choice, numbers):
    assert [row.split(" | ")[2] for row in rows(choice)] == numbers


def test_claims_without_an_event_are_chosen_and_shown_only_when_asked_for():
    assert len(choose(CLAIMS.values(), Choice())) == len(CLAIMS) == len(rows()) + 1


@pytest.mark.parametrize(
    ("choice", "place"), [(Choice(event="protest"), "--event: 'protest'"), (Choice(source="Tass"), "--source: 'tass'")]
)
def test_an_id_of_no_claim_is_told_with_those_there_are(choice, place):
    with pytest.raises(InputError) as told:
        choose(CLAIMS.values(), choice)

    assert str(told.value).startswith(f"{place}; expected one of ")
    assert NOVEMBER in str(told.value) or "hrana" in str(told.value)


def test_notes_tell_the_lineage():
    notes = lineage_notes(LINEAGES, CLAIMS)

    assert notes[NOVEMBER, "deaths"] == [
        "author's own voice: 2 of 4 mentions (50%); besides, 1 in copies",
        "1,500: reuters in one; nobody named in two, two-copy",
        "order in time: unknown",
    ]
    assert notes[MASSACRE, "deaths"] == [
        "author's own voice: 0 of 0 mentions; besides, 1 in publishers' own reports",
        "order in time: unknown",
    ]


def test_many_numbers_that_lose_their_source_are_counted():
    articles = [article("a", *(exact(n) | REUTERS for n in range(1, 12))), article("b", *map(exact, range(1, 12)))]
    claims = {claim.claim_id: claim for claim in claims_of(articles)}
    origins = {one.article_id: Origin(one.article_id, one.date) for one in articles}

    (notes,) = lineage_notes(lineages_of(claims.values(), origins), claims).values()

    assert notes[1:3] == ["1: reuters in a; nobody named in b", "2: reuters in a; nobody named in b"]
    assert notes[9:] == [
        "numbers said by somebody in one article and by nobody in another: 3 more",
        "order in time: unknown",
    ]


def test_order_in_time_is_told_where_it_is_known():
    dated = [article("a", exact(5) | REUTERS, published="2020-01-02"), article("b", exact(6), published="2019-12")]
    claims = {claim.claim_id: claim for claim in claims_of(dated)}
    origins = {one.article_id: Origin(one.article_id, one.date) for one in dated}

    (notes,) = lineage_notes(lineages_of(claims.values(), origins), claims).values()

    assert notes[-1] == "order in time: 2019-12 6 (author's own voice); 2020-01-02 5 (reuters)"


def test_a_footer_says_what_is_not_shown():
    assert footer(2, 2, Counter()) == "2 of 2 claims. Not in a claim about an event: nothing. --json gives every claim."
