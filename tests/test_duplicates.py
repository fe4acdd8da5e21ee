from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iran_hr_corpus.duplicates import _runs, _words, duplicate_groups, group_sketches, signature, sketch_of
from iran_hr_corpus.schema import Article, Paragraph
from iran_hr_corpus.vocabulary import Role

RAW = Path(__file__).parents[1] / "raw"
BODY, TITLE = Role.BODY, Role.TITLE

Lines = list[tuple[Role, str]]


def article(article_id: str, lines: Lines | str, **known: str) -> Article:
    found = [(BODY, lines)] if isinstance(lines, str) else lines
    paragraphs = tuple(
        Paragraph(paragraph_id=f"{article_id}:p:{n}-{n}", article_id=article_id, start=n, end=n, role=role, text=text)
        for n, (role, text) in enumerate(found)
    )
    return Article(article_id=article_id, paragraphs=paragraphs, **known)


def pieces(paragraphs_each: int = 5) -> list[Lines]:
    """The articles in `raw/`, cut into pieces of some paragraphs, each under a headline of its own."""
    found = []
    for path in sorted(RAW.glob("*.txt")):
        lines = [line for line in path.read_bytes().decode("utf-8").split("\n") if len(line.split()) > 12]
        cuts = range(0, len(lines) - paragraphs_each + 1, paragraphs_each)
        found += [[(BODY, line) for line in lines[cut : cut + paragraphs_each]] for cut in cuts]
    return [[(TITLE, f"Headline of piece {n}"), *piece] for n, piece in enumerate(found)]


def test_the_five_articles_are_five():
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in RAW.glob("*.txt")}

    groups = duplicate_groups(article(key, text) for key, text in texts.items())

    assert groups == {key: key for key in texts}


WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"


@pytest.mark.parametrize(
    ("dates", "leader"),
    [
        ({}, "a"),
        ({"b": {"published": "2020-01-02"}}, "b"),
        ({"b": {"published": "2020-01-02"}, "c": {"published": "2019-12"}}, "c"),
        ({"c": {"provenance_published": "2020-01-01"}, "b": {"published": "2020-01-02"}}, "c"),
        (
            {"c": {"published": "2020-01-03", "provenance_published": "2020-01-01"}, "b": {"published": "2020-01-02"}},
            "b",
        ),
        ({"b": {"published": "2020"}, "c": {"published": "2020"}}, "b"),
    ],
)
def test_the_first_published_leads_else_the_smallest_id(dates, leader):
    articles = [article(key, WORDS, **dates.get(key, {})) for key in "cab"]

    assert duplicate_groups(articles) == dict.fromkeys("abc", leader)


def test_copies_of_copies_are_one_group():
    words = [f"word{n}" for n in range(1200)]
    chain = [" ".join(words[start : start + 600]) for start in (0, 100, 200, 300, 400, 500)]

    groups = duplicate_groups(article(f"a{n}", text) for n, text in enumerate(chain))

    assert set(groups.values()) == {"a0"}
    assert len(set(duplicate_groups([article("first", chain[0]), article("last", chain[-1])]).values())) == 2


def test_in_a_crowd_that_ends_on_the_same_words_copies_are_found_all_the_same():
    ending = " ".join(f"ending{n}" for n in range(40))
    texts = {f"{n:03}": " ".join(f"word{n}x{m}" for m in range(90)) for n in range(400)}
    copies = {
        f"{key} copy": text.replace(f"x{n}", "changed", 1) for n, (key, text) in enumerate(texts.items()) if n < 30
    }

    groups = duplicate_groups(article(key, f"{text} {ending}") for key, text in {**texts, **copies}.items())

    assert {key: groups[key] for key in copies} == {key: key[:3] for key in copies}
    assert {key: groups[key] for key in texts} == {key: key for key in texts}


@pytest.mark.parametrize(
    "lines",
    [[], [(TITLE, WORDS)], [(Role.BOILERPLATE, WORDS), (Role.BREADCRUMB, WORDS)], [(BODY, "… – * * *")]],
)
def test_articles_without_running_text_are_nobodys_copies(lines):
    assert duplicate_groups([article("a", lines), article("b", lines)]) == {"a": "a", "b": "b"}


def test_case_punctuation_and_layout_do_not_part_copies():
    one = [(BODY, WORDS), (BODY, "fifteen sixteen")]
    other = [(BODY, f"“{WORDS.upper()},” fifteen — sixteen!")]

    assert signature(article("a", one)) == signature(article("b", other))


def test_a_text_shorter_than_a_run_has_copies_too():
    groups = duplicate_groups([article("a", "Two words"), article("b", "two words."), article("c", "Two other words")])

    assert groups == {"a": "a", "b": "a", "c": "c"}


def test_a_signature_is_the_same_everywhere():
    """Groups near the threshold depend on it: when the library counts otherwise, say so in the changelog."""
    found = hashlib.sha256(signature(article("a", f"{WORDS} " * 30))).hexdigest()

    assert found[:16] == "3530b0c55fce4210"


def words_of(text: str) -> list[str]:
    return [word for word in _words(text).decode("utf-8", "surrogatepass").split("\0") if word]


@given(st.lists(st.sampled_from(["a", "ab", "ba", "aab", "é", "1"]), min_size=5, max_size=40))
def test_runs_are_told_apart_as_their_words_are(words):
    runs = [tuple(words[start : start + 5]) for start in range(len(words) - 4)]
    numbers = _runs(_words(" ".join(words))).tolist()

    assert len(numbers) == len(runs)
    assert len(set(zip(runs, numbers, strict=True))) == len(set(runs)) == len(set(numbers))


def test_a_long_text_loses_no_more_than_the_word_where_it_is_cut():
    text = " ".join(f"word{n}" for n in range(40_000))

    assert len(words_of(text)) == 40_000
    assert len(set(_runs(_words(text)).tolist())) >= 40_000 - 4 - len(text) // 50_000


POOL = [sketch_of(article(f"{n}", piece[:size])) for n, piece in enumerate(pieces()[:4]) for size in (4, 5, 6)]


@given(st.text(st.sampled_from([*map(chr, range(128)), *"“”‘’–—…\u00a0éß۱"])))
def test_words_are_letters_and_digits_between_the_usual_signs(text):
    assert words_of(text) == re.findall(r"[^\W_]+", text.lower())


@given(st.text(st.characters(exclude_categories=())))
def test_words_are_found_in_any_text(text):
    assert not any(word.isspace() for word in words_of(text))
    assert len(_runs(_words(text))) == max(len(words_of(text)) - 4, min(len(words_of(text)), 1))


@settings(max_examples=40)
@given(
    st.permutations(range(len(POOL))), st.lists(st.sampled_from([None, "2019", "2020-01-01"]), min_size=12, max_size=12)
)
def test_the_order_of_the_articles_changes_nothing(order, dates):
    sketches = [
        sketch._replace(article_id=f"{n:02}", date=date)
        for n, (sketch, date) in enumerate(zip(POOL, dates, strict=True))
    ]

    groups = group_sketches(sketches)

    assert group_sketches([sketches[place] for place in order]) == groups
    assert list(groups) == sorted(groups)
    assert {groups[leader] for leader in groups.values()} == set(groups.values())
    assert len(set(groups.values())) == 4
