"""Claims in a reader's words, on claims where every cell is known."""

from __future__ import annotations

import pytest

from iran_hr_corpus.schema import Claim
from iran_hr_corpus.vocabulary import Measure, Qualifier, Voice
from iran_hr_corpus.wording import bounded, in_reading_order, speaker_of


def claim(claim_id="c", event=None, family="deaths", **more) -> Claim:
    """A claim of ten killed in an author's own voice, save for what is given."""
    fields = {"measure": Measure.KILLED, "qualifier": Qualifier.AT_LEAST, "value": 10, "low": 10, "voice": Voice.AUTHOR}
    return Claim(claim_id=claim_id, event=event, family=family, n_articles=1, n_groups=1, **{**fields, **more})


@pytest.mark.parametrize(
    ("qualifier", "value", "low", "high", "expected"),
    [
        (Qualifier.EXACT, 547, 547, 547, "547"),
        (Qualifier.APPROX, 2.5e6, None, None, "≈ 2,500,000"),
        (Qualifier.AT_LEAST, 23, 23, None, "≥ 23"),
        (Qualifier.MORE_THAN, 300, 300, None, "> 300"),
        (Qualifier.AT_MOST, 1000, None, 1000, "≤ 1,000"),
        (Qualifier.LESS_THAN, 0.5, None, 0.5, "< 0.5"),
        (Qualifier.RANGE, None, 200, 300, "200–300"),
        (Qualifier.VAGUE, None, 24, None, "dozens"),
        (Qualifier.VAGUE, None, 200, None, "hundreds"),
        (Qualifier.VAGUE, None, 200_000, None, "hundreds of thousands"),
        (Qualifier.VAGUE, None, 2e6, None, "millions"),
        (Qualifier.VAGUE, None, 7, None, "≥ 7"),
    ],
)
def test_every_qualifier_has_its_sign(qualifier, value, low, high, expected):
    assert bounded(qualifier, value, low, high) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"voice": Voice.AUTHOR}, "author's own voice"),
        ({"voice": Voice.ATTRIBUTED, "source": "hrana"}, "hrana"),
        ({"voice": Voice.ATTRIBUTED, "source": "other_ngo", "source_name": "kurdistan watch"}, "kurdistan watch"),
        ({"voice": Voice.PUBLISHER, "source": "ncri"}, "ncri (publisher)"),
    ],
)
def test_who_says_it(fields, expected):
    assert speaker_of(claim(**fields)) == expected


def test_claims_stand_by_event_family_and_number_and_those_without_an_event_last():
    claims = [
        claim("none"),
        claim("many", event="a", value=200, low=200),
        claim("few", event="a", value=30, low=30),
        claim("injured", event="a", family="injured"),
        claim("other", event="b"),
    ]

    assert [one.claim_id for one in in_reading_order(claims)] == ["few", "many", "injured", "other", "none"]
