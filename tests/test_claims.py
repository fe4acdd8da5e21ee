"""The claims of a hand-made corpus in which every cell is known."""

from __future__ import annotations

import re

import pytest
from assertions import MASSACRE, NOVEMBER, approx, article, between, exact, more_than, vague
from hypothesis import given, settings
from hypothesis import strategies as st

from iran_hr_corpus.claims import Key, claim_id_of, claims_of, normalised_name
from iran_hr_corpus.schema import Claim
from iran_hr_corpus.vocabulary import CountedType, Measure, Qualifier, Voice

AMNESTY = {"source": "amnesty_international", "source_text": "the organization"}
CORPUS = (
    article(
        "report",
        exact(304),  # Amnesty's own voice in its own report
        exact(23) | {"counted": "children"},  # a subset is an assertion of its own
        exact(304) | {"measure": "none"},  # nothing happened to these
        exact(40) | {"kind": "percent", "unit": "percent"},  # a share is no count
        publisher="Amnesty International",
        published="2020-05-20",
        duplicate_group="report",
    ),
    article(
        "revision",
        more_than(300) | AMNESTY,  # one source, two numbers: two rows
        exact(304) | AMNESTY,
        between(200, 300) | {"source": "iran_government", "source_text": "Officials"},
        vague(200) | {"source": None},
        approx(1500) | {"source": "reuters", "source_text": "Reuters"},
        published="2020-06",
        provenance_published="2020-06-30",
        duplicate_group="revision",
    ),
    article(
        "copy1",
        approx(1500) | {"source": "reuters", "source_text": "the agency"},
        approx(1500),
        exact(12) | {"source": "other_media", "source_text": "The Tehran  Times"},
        exact(12) | {"source": "other_media", "source_text": "a Kurdish website"},
        provenance_published="2020-07-01",
        duplicate_group="copy1",
    ),
    article(
        "copy2",
        approx(1500) | {"source": "reuters", "source_text": "Reuters"},
        exact(12) | {"source": "other_media", "source_text": "tehran times"},
        exact(12) | {"source": "other_ngo", "source_text": "Tehran Times"},
        approx(1500),
        approx(1500),
        duplicate_group="copy1",
    ),
    article("loose1", exact(7) | {"event": None, "measure": "imprisoned"}, published="2021", duplicate_group="loose1"),
    article("loose2", exact(7) | {"event": None, "measure": "imprisoned"}, duplicate_group="loose2"),
    article(
        "old",
        exact(30000) | {"event": MASSACRE, "measure": "executed"},
        exact(30000) | {"event": MASSACRE, "measure": "died", "counted_type": None},
        publisher="A newspaper that nobody knows",
        provenance_publisher="Amnesty International",
        duplicate_group="old",
    ),
)

HEADER = (
    "event measure family counted_type voice source source_name qualifier value low high "
    "figure_ids n_articles n_groups first_published"
)
ROWS = f"""
{MASSACRE} died     deaths - author - - exact 30000 30000 30000 old:f:20-21 1 1 -
{MASSACRE} executed deaths person author - - exact 30000 30000 30000 old:f:10-11 1 1 -
{NOVEMBER} killed deaths person attributed amnesty_international - exact 304 304 304 revision:f:20-21 1 1 2020-06
{NOVEMBER} killed deaths person attributed amnesty_international - more_than 300 300 - revision:f:10-11 1 1 2020-06
{NOVEMBER} killed deaths person attributed iran_government - range - 200 300 revision:f:30-31 1 1 2020-06
{NOVEMBER} killed deaths person attributed other_media kurdish_website exact 12 12 12 copy1:f:40-41 1 1 2020-07-01
{NOVEMBER} killed deaths person attributed other_media tehran_times exact 12 12 12 copy1:f:30-31,copy2:f:20-21 2 1 -
{NOVEMBER} killed deaths person attributed other_ngo tehran_times exact 12 12 12 copy2:f:30-31 1 1 -
{NOVEMBER} killed deaths person attributed reuters - approx 1500 - - copy1:f:10-11,copy2:f:10-11,revision:f:50-51 3 2 -
{NOVEMBER} killed deaths person author - - approx 1500 - - copy1:f:20-21,copy2:f:40-41,copy2:f:50-51 2 1 -
{NOVEMBER} killed deaths person author - - vague - 200 - revision:f:40-41 1 1 2020-06
{NOVEMBER} killed deaths person publisher amnesty_international - exact 23 23 23 report:f:20-21 1 1 2020-05-20
{NOVEMBER} killed deaths person publisher amnesty_international - exact 304 304 304 report:f:10-11 1 1 2020-05-20
- imprisoned detentions person author - - exact 7 7 7 loose1:f:10-11 1 1 2021
- imprisoned detentions person author - - exact 7 7 7 loose2:f:10-11 1 1 -
"""


def row(claim: Claim) -> str:
    """A claim as a row of the table above."""
    cells = [
        claim.event,
        claim.measure,
        claim.family,
        claim.counted_type,
        claim.voice,
        claim.source,
        claim.source_name and claim.source_name.replace(" ", "_"),
        claim.qualifier,
        *(bound and f"{bound:.0f}" for bound in (claim.value, claim.low, claim.high)),
        ",".join(claim.figure_ids),
        claim.n_articles,
        claim.n_groups,
        claim.first_published,
    ]
    return " ".join("-" if cell is None else str(cell) for cell in cells)


def test_every_cell():
    expected = [" ".join(line.split()) for line in ROWS.strip().split("\n")]

    assert [row(claim) for claim in claims_of(CORPUS)] == expected
    assert all(len(line.split()) == len(HEADER.split()) for line in expected)


def test_the_articles_of_a_claim_are_those_of_its_figures():
    for claim in claims_of(CORPUS):
        assert claim.article_ids == tuple(sorted({one.split(":")[0] for one in claim.figure_ids}))


def test_every_count_of_harm_stands_in_one_claim():
    counts = [
        one.figure_id for found in CORPUS for one in found.figures if one.kind == "count" and one.measure != "none"
    ]

    assert sorted(one for claim in claims_of(CORPUS) for one in claim.figure_ids) == sorted(counts)


def test_no_articles_no_claims():
    assert claims_of([]) == ()
    assert claims_of([article("a")]) == ()


@pytest.mark.parametrize(
    ("fields", "voice", "source"),
    [
        ({}, Voice.AUTHOR, None),
        ({"publisher": "HRANA"}, Voice.PUBLISHER, "hrana"),
        ({"publisher": "hrana"}, Voice.PUBLISHER, "hrana"),
        ({"provenance_publisher": "Reuters"}, Voice.PUBLISHER, "reuters"),
        ({"publisher": "HRANA", "provenance_publisher": "Reuters"}, Voice.PUBLISHER, "hrana"),
        ({"publisher": "International Policy Digest"}, Voice.AUTHOR, None),
        ({"via": "Reuters"}, Voice.AUTHOR, None),
    ],
)
def test_in_whose_voice_an_unattributed_figure_stands(fields, voice, source):
    (claim,) = claims_of([article("a", exact(5), **fields)])

    assert (claim.voice, claim.source) == (voice, source)


def test_what_the_text_attributes_is_not_the_publishers():
    (claim,) = claims_of(
        [article("a", exact(5) | {"source": "witnesses", "source_text": "families"}, publisher="HRANA")]
    )

    assert (claim.voice, claim.source, claim.source_name) == (Voice.ATTRIBUTED, "witnesses", None)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Tehran Times", "tehran times"),
        ("TEHRAN\u00a0TIMES", "tehran times"),
        ("tehran\r\n times ", "tehran times"),
        ("an activist", "activist"),
        ("Theodor A.", "theodor a."),
        ("The", "the"),
        ("ﬁve", "five"),
        ("", ""),
    ],
)
def test_names_in_one_form(words, name):
    assert normalised_name(words) == name
    assert normalised_name(name) == name


KEY = Key(
    NOVEMBER, Measure.KILLED, CountedType.PERSON, Voice.AUTHOR, None, None, Qualifier.EXACT, 304.0, 304.0, 304.0, None
)


def test_an_id_is_a_hash_of_the_key_and_stays():
    assert claim_id_of(KEY) == "ced3e70aa5e6786e"
    assert claims_of([article("any", exact(304))])[0].claim_id == claim_id_of(KEY)


@pytest.mark.parametrize(
    "change",
    [
        {"event": None},
        {"measure": Measure.EXECUTED},
        {"counted_type": None},
        {"voice": Voice.PUBLISHER},
        {"source": "hrana"},
        {"source_name": "x"},
        {"qualifier": Qualifier.APPROX},
        {"value": 305.0},
        {"low": None},
        {"high": None},
        {"article_id": "a"},
    ],
    ids=str,
)
def test_each_part_of_the_key_parts_claims(change):
    assert claim_id_of(KEY._replace(**change)) != claim_id_of(KEY)


CHOICES = st.fixed_dictionaries(
    {
        "event": st.sampled_from([None, NOVEMBER]),
        "source": st.sampled_from([None, "reuters", "other_media"]),
        "source_text": st.sampled_from(["the paper", "Paper", "an agency"]),
        "value": st.sampled_from([1.0, 2.0]),
        "qualifier": st.just("approx"),
    }
)
CORPORA = st.dictionaries(
    st.text("abc", min_size=1, max_size=3),
    st.tuples(st.lists(CHOICES, max_size=3), st.sampled_from([None, "2019", "2020-01-01"]), st.sampled_from("ab")),
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(CORPORA, st.data())
def test_order_changes_nothing_and_ids_are_unique_and_stable(found, data):
    articles = [
        article(name, *figures, published=date, duplicate_group=group) for name, (figures, date, group) in found.items()
    ]
    claims = claims_of(articles)

    assert claims_of(data.draw(st.permutations(articles))) == claims
    assert len({claim.claim_id for claim in claims}) == len(claims)
    assert all(re.fullmatch("[0-9a-f]{16}", claim.claim_id) for claim in claims)
    assert all(1 <= claim.n_groups <= claim.n_articles <= len(claim.figure_ids) for claim in claims)
    more = claims_of([*articles, article("zzz", approx(1) | {"source": "hrana"})])
    assert {claim.claim_id for claim in claims} < {claim.claim_id for claim in more}
