"""Direct quotations: braces stand around each, marks included."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iran_hr_corpus.text.quotations import find_quotations

QUOTATIONS = """
She said {“they shot him”} and wept.
{“Let them go,”} he wrote, {“or face the law.”}
The headline read {"A black day"} in bold.
He called it {'a farce'} on Friday.
He called it {‘a farce’} on Friday.
The judge said: {«It is over»}.
{“He told me, ‘run’, and I ran,”} she said.
{“The students’ families are afraid,”} said a teacher.
{"Don't move,"} they said.
{“We will go on
{'The guards' orders were clear,'} he said.
The banner read {“Death to the dictator”}.
She wrote {"We saw 12 bodies."} Then the line was cut.
{“Nine of us were taken.”} {“Two came back.”}
The word {“martyr”} was on each grave.
The line ({"It is a lie"}) was cut.
He asked: {"Why?"}
They chanted {‘bread, work, freedom’} all night.
{“‘Run!’ he said,”} she recalled.
{„Genug“}
"""

NONE = """
The protesters' rights were ignored.
The '80s were a dark time.
It didn't end; it couldn't.
Iran’s courts are closed.
The students’ union met.
Rock 'n' roll is banned.
The wall is 6' high.
The families' and workers' letters were burned.
O’Brien’s book is out.
No one’s name was read.
"""


def _marked(text: str) -> str:
    pieces, here = [], 0
    for quotation in find_quotations(text, 0, len(text)):
        pieces += [text[here : quotation.start], "{", quotation.slice(text), "}"]
        here = quotation.end
    return "".join(pieces) + text[here:]


def _rows(table: str) -> list[str]:
    return table.strip().split("\n")


@pytest.mark.parametrize("row", _rows(QUOTATIONS))
def test_a_quotation_is_found(row: str) -> None:
    # An opening brace that nothing closes: the quotation runs to the end of the paragraph.
    row = row if row.count("{") == row.count("}") else f"{row}}}"
    assert _marked(re.sub("[{}]", "", row)) == row


@pytest.mark.parametrize("row", _rows(NONE))
def test_an_apostrophe_opens_nothing(row: str) -> None:
    assert _marked(row) == row


@given(st.text(alphabet="ab ,.s'\"“”‘’«»„\n1"))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = find_quotations(text, 0, len(text))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(alphabet="ab ,.s'\"“”‘’«»„1"), st.integers(0, 5))
def test_offsets_are_those_of_the_text_around(text: str, shift: int) -> None:
    around = "x" * shift
    inside = find_quotations(f"{around}\n{text}", shift + 1, shift + 1 + len(text))
    assert [(one.start - shift - 1, one.end - shift - 1) for one in inside] == find_quotations(text, 0, len(text))
