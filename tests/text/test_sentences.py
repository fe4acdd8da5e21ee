"""Sentences: `|` stands where one ends and the next begins."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.text.sentences import find_sentences

SPLIT = """
He was hanged. | She was told a week later.
Where are they? | Nobody answers.
“Let them go!” | The crowd did not move.
“They shot him.” | His mother wept.
The toll rose to 304. | The ministry denied it.
It happened in 2019. | In 2020 the court closed the file.
The raid was filmed.[12] | Agents took the phone.
The raid was filmed.[^12] | Agents took the phone.
They confessed on film.[3][4] | None was seen again.
He died (in the yard). | No doctor came.
They waited… | The gate stayed shut.
The bill passed. | “It is a black day,” she said.
They fled to the U.S. | The family stayed.
Prices rose 40%. | 12 shops closed.
Three were shot. | (Two survived.)
The guards left at 5 p.m. | They came back at night.
She asked, “Why?” | He did not reply.
«Let him go.» | The judge refused.
"""

WHOLE = """
Mr. Karimi was not told.
Dr. Ahmadi signed the death certificate.
The U.S. Treasury froze the accounts.
The report by J. Smith was leaked.
It cost $2.5 million in all.
See No. 5 for the names.
He was held from Nov. 18 to Jan. 3 without charge.
The U.N. Human Rights Council met.
Gen. Salami spoke on state TV.
The firm, Sepahan Co. of Isfahan, was fined.
“Go!” he shouted.
“Why?” she asked.
“It is over.” said the guard.
They waited … and waited.
Prof. A. B. Tehrani was expelled.
The village of St. George is empty.
Lt. Col. Rahimi gave the order.
The site example.com is blocked.
He asked for water, bread, etc. and got none.
The court vs. the press, again.
"""


def _sentences(text: str) -> list[str]:
    abbreviations = load_lexicon().words["abbreviation"]
    return [span.slice(text) for span in find_sentences(text, 0, len(text), abbreviations)]


@pytest.mark.parametrize("row", [*SPLIT.strip().split("\n"), *WHOLE.strip().split("\n")])
def test_the_sentences_of_a_paragraph(row: str) -> None:
    assert _sentences(row.replace("| ", "")) == row.split(" | ")


@pytest.mark.parametrize("text", ["", " \n ", "...", "?!", "a", ". . .", "Mr.", "U.S."])
def test_the_shortest_texts(text: str) -> None:
    assert "".join(_sentences(text)).replace(" ", "") == text.replace(" ", "").strip()


@given(st.text(alphabet="aB. ?!”“\"'\n12\ufeff…)(é"))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    spans = find_sentences(text, 0, len(text), frozenset(["mr"]))
    assert all(span.start < span.end for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    covered = {offset for span in spans for offset in range(*span)}
    assert all(offset in covered or letter in " \n\ufeff" for offset, letter in enumerate(text))
    assert all(span.slice(text).strip(" \n\ufeff") == span.slice(text) for span in spans)
