"""Every invariant, on objects: made articles hold, each change is told with its place, and whatever is parsed holds."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from factories import TEXTS, make_article, make_articles, make_claims
from hypothesis import given, settings
from hypothesis import strategies as st

import iran_hr_corpus as ihc
from iran_hr_corpus.claims import claims_of
from iran_hr_corpus.consistency import check_corpus
from iran_hr_corpus.duplicates import duplicate_groups
from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.readers.parts import Reading, read_documents
from iran_hr_corpus.schema import Article
from iran_hr_corpus.splits import assign_splits
from iran_hr_corpus.validation import check_article, check_bounds
from iran_hr_corpus.vocabulary import Qualifier, SplitName

LEXICON = load_lexicon()
WORDS = [
    "At least ", "1,500 ", "Amnesty International ", "said ", "killed", "arrested ", "people ", "dozens of ", "3.5% ",
    "between 200 and 300 ", "“", "”", ". ", "\n", "\r\n", "\n\n", "- ", "22-year-old ", "$400 million ", "thirds ",
    "November 2019 ", "By Jane Doe\n", "Source » x\n", "https://example.org/12 ", "two ", "of ",
    "up to ", "\u00a0", "۱۲ ", "é",
]  # fmt: skip


def _told(article: Article) -> list[str]:
    return [str(fault) for fault in check_article(article, LEXICON)]


def test_made_articles_and_claims_hold():
    articles = make_articles()

    assert list(check_corpus(articles, make_claims(articles), LEXICON)) == []


def test_the_articles_of_the_project_hold(checkout):
    parsed = [
        ihc.parse(one.text, one.article_id).model_copy(update={"source_file": one.source_file, "sha256": one.sha256})
        for one in read_documents(checkout / "raw", Reading())
    ]

    groups = duplicate_groups(parsed)
    splits = assign_splits(parsed, groups, {})
    articles = [
        one.model_copy(update={"duplicate_group": groups[one.article_id], "split": splits[one.article_id]})
        for one in parsed
    ]

    assert [str(fault) for fault in check_corpus(articles, claims_of(articles), LEXICON)] == []


@settings(max_examples=150, deadline=None)
@given(text=st.lists(st.sampled_from(WORDS), max_size=40).map("".join) | st.text())
def test_whatever_is_parsed_holds(text):
    known: dict[str, Any] = {"split": SplitName.TRAIN, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    article = ihc.parse(text, "a").model_copy(update=known | {"duplicate_group": "a"})

    assert [str(fault) for fault in check_corpus([article], claims_of([article]), LEXICON)] == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"split": None}, "alpha: no split; expected one of train, validation, test"),
        ({"sha256": None}, "alpha: sha256 None; expected 64 hexadecimal digits"),
        ({"sha256": "0" * 64}, "alpha: text and sha256 differ; expected the raw file's text, byte for byte"),
        ({"captured": "2021-13"}, "alpha: captured '2021-13'; expected an ISO date"),
        ({"n_words": -1}, "alpha: n_words -1; expected no less than 0"),
        ({"relevance": 1.5}, "alpha: relevance 1.5; expected 0 to 1"),
        ({"mentioned_dates": ("2019", "2019")}, "alpha: mentioned_dates ['2019', '2019']; expected sorted ISO dates"),
        (
            {"paragraphs": ()},
            "alpha[0:99]: 'What the letter says\\n\\nAt least 300 peopl' is in no",
        ),
    ],
)
def test_a_changed_article(change, told):
    article = make_articles()[0].model_copy(update=change)

    assert any(line.startswith(told) for line in _told(article)), _told(article)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"sentence_start": 40}, "alpha[31:34]: sentence 'At least 300"),
        ({"sentence_start": 40}, "alpha[31:34]: outside its sentence (40, 99); expected a sentence around the figure"),
        ({"sentence_start": 0}, "alpha[31:34]: its sentence leaves alpha:p:22-99; expected a sentence inside"),
        ({"counted": "person"}, "alpha[31:34]: counted 'person'; expected 'people', as it stands in the article"),
        ({"source_end": None}, "alpha[31:34]: source_text 'Amnesty International' at 72, None; expected"),
        ({"source_text": "Amnesty"}, "alpha[31:34]: source_text 'Amnesty'; expected 'Amnesty International'"),
        ({"kind": "percent"}, "alpha[31:34]: unit None of kind percent; expected the unit of that kind"),
        ({"low": None}, "alpha[31:34]: value, low, high (300.0, None, None); expected what at_least allows"),
    ],
)  # fmt: skip
def test_a_changed_figure(change, told):
    article = make_articles()[0]
    changed = type(article.figures[0])(**article.figures[0].model_dump() | change)

    lines = _told(article.model_copy(update={"figures": (changed,)}))

    assert any(line.startswith(told) for line in lines), lines


def test_without_texts_what_needs_them_is_not_asked():
    articles = [article.model_copy(update={"text": None}) for article in make_articles()]

    assert list(check_corpus(articles, make_claims(articles), LEXICON)) == []


@pytest.mark.parametrize(
    ("qualifier", "given", "holds"),
    [
        (Qualifier.EXACT, (3, 3, 3), True),
        (Qualifier.EXACT, (3, 3, None), False),
        (Qualifier.EXACT, (3, 3, 4), False),
        (Qualifier.APPROX, (3, None, None), True),
        (Qualifier.APPROX, (3, 2, 4), False),
        (Qualifier.AT_LEAST, (3, 3, None), True),
        (Qualifier.MORE_THAN, (3, 2, None), False),
        (Qualifier.AT_MOST, (3, None, 3), True),
        (Qualifier.LESS_THAN, (3, 3, None), False),
        (Qualifier.RANGE, (None, 2, 3), True),
        (Qualifier.RANGE, (None, 3, 2), False),
        (Qualifier.RANGE, (2, 2, 3), False),
        (Qualifier.VAGUE, (None, 200, None), True),
        (Qualifier.VAGUE, (100, 200, None), False),
        (Qualifier.EXACT, (float("nan"),) * 3, False),
        (Qualifier.AT_LEAST, (float("inf"), float("inf"), None), False),
    ],
)
def test_bounds_follow_the_qualifier(qualifier, given, holds):
    assert (list(check_bounds("here", qualifier, *given)) == []) == holds


def test_a_corpus_of_three_or_more_has_no_empty_split():
    two = [make_article(name, TEXTS["delta"]) for name in "ab"]

    assert list(check_corpus(two, [], LEXICON)) == []
    assert [str(fault) for fault in check_corpus([*two, make_article("c", TEXTS["delta"])], [], LEXICON)] == [
        f"articles: split {split} is empty; expected articles in every split of three or more"
        for split in ("validation", "test")
    ]


def test_a_group_is_led_by_an_article_that_leads_itself():
    articles = [
        make_article(name, "Text.", duplicate_group=group) for name, group in [("a", "b"), ("b", "b"), ("c", "a")]
    ]

    told = [str(fault) for fault in check_corpus(articles, [], LEXICON) if "group" in str(fault)]

    assert told == ["c: duplicate_group 'a'; expected the id of an article that leads its group"]


def test_all_faults_are_told():
    article = make_articles()[0].model_copy(update={"split": None, "n_words": -1, "captured": "x", "paragraphs": ()})

    assert len(_told(article)) == 5
