"""Tokens: what is one word, number or sign, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iran_hr_corpus.text.tokens import find_tokens

WORDS = {
    # words
    "Families waited outside": "families waited outside",
    "didn't": "didn't",
    "Bahá’ís": "bahá'ís",
    "Iran’s courts": "iran 's courts",
    "Iran's courts": "iran 's courts",
    "protesters' names": "protesters ' names",
    "İzmir": "izmir",
    "Straße": "straße",
    # initials
    "U.S. and U.N. envoys": "u.s. and u.n. envoys",
    "the U.S.": "the u.s.",
    "J. Smith": "j . smith",
    # numbers
    "1,500 men": "1,500 men",
    "2.5 million": "2.5 million",
    "killed 12.": "killed 12 .",
    "12, 14": "12 , 14",
    "1,234,567.89": "1,234,567.89",
    "۱٬۵۰۰": "۱٬۵۰۰",
    "۲٫۵": "۲٫۵",
    "1,500+": "1,500 +",
    "3-1": "3 - 1",
    "22-year-old": "22 - year - old",
    "1980s": "1980 s",
    "1.5bn": "1.5 bn",
    "66th": "66 th",
    "A380": "a 380",
    # signs
    "$400": "$ 400",
    "90%": "90 %",
    "(25)": "( 25 )",
    "“No,”": "“ no , ”",
    "3½": "3 ½",
    "#Iran_1988": "# iran _ 1988",
    "a\u00a0b\u2009c": "a b c",
    "": "",
    " \r\n\t": "",
}


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_the_tokens_of_a_text(text: str, words: str) -> None:
    assert " ".join(find_tokens(text).words) == words


def test_offsets_are_those_of_the_text_around() -> None:
    text = "Names: 12 men, İ 3 women."
    tokens = find_tokens(text, 7, 13)
    assert tokens.words == ("12", "men")
    assert [tokens.written(i, i + 1) for i in range(2)] == ["12", "men"]
    assert tokens.written(0, 2) == "12 men"
    assert tokens.span(0, 2) == (7, 13)


def test_neighbours_and_capitals() -> None:
    tokens = find_tokens("Iran’s 22-year-old")
    assert [tokens.adjacent(i) for i in range(len(tokens.words))] == [True, False, True, True, True, True, False]
    assert [tokens.capitalised(i) for i in (0, 1, 4)] == [True, False, False]
    assert tokens.phrase_at(2, ("22", "-", "year"))
    assert not tokens.phrase_at(5, ("-", "old", "man"))


@given(st.text())
def test_every_letter_digit_and_sign_is_in_one_token(text: str) -> None:
    tokens = find_tokens(text)
    spans = [tokens.span(i, i + 1) for i in range(len(tokens.words))]
    covered = {offset for span in spans for offset in range(*span)}
    assert covered == {offset for offset, letter in enumerate(text) if not letter.isspace()}
    assert len(covered) == sum(span.end - span.start for span in spans)


@given(st.text(), st.text(), st.text())
def test_a_stretch_reads_like_a_text_of_its_own(before: str, text: str, after: str) -> None:
    inside = find_tokens(f"{before}\n{text}\n{after}", len(before) + 1, len(before) + 1 + len(text))
    alone = find_tokens(text)
    assert inside.words == alone.words
    assert inside.starts == tuple(start + len(before) + 1 for start in alone.starts)
