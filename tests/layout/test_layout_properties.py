"""What holds for any text: nothing is lost, nothing stands twice, nothing raises."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from iran_hr_corpus.layout.metadata import read_metadata
from iran_hr_corpus.layout.paragraphs import find_paragraphs
from iran_hr_corpus.lexicon.load import load_lexicon
from iran_hr_corpus.spans import Span, trimmed
from iran_hr_corpus.vocabulary import Role

LINES = st.sampled_from(
    [
        *(
            "",
            "",
            " ",
            "\r",
            "\ufeff",
            "---",
            "+++",
            "title: A court",
            "Date: 2019",
            "- one",
            "142",
            "* * *",
            "|",
            "IRA",
        ),
        *("By", "By Jane Doe", "Jane Doe, CNN", "PUBLISHED:", "12 May 2020", "Reuters, Sep. 24", "Home > News > Iran"),
        *(
            "A court on trial",
            "# A court",
            "## 7.",
            "**Demands:**",
            "Why now?",
            "@highlight",
            "Source » ncri",
            "?",
            "[](x)",
        ),
        *("No war! — Jane (@jane) January 3, 2018", "— Jane (@jane)", "“Is it?”", "— Jane Doe, Watch", "![](a) [](b)"),
        *("Image: AFP", "(pictured) he fled", "CLOSE the court", "© 2020 Reuters", "Share", "She said:", "Read: it »"),
        *(
            "The court freed two men in November 2019, and 15 people went home.",
            "the court",
            "Ali Rezaei",
            "In this photo",
        ),
    ]
)
TEXTS = (
    st.lists(LINES, max_size=14).map("\n".join)
    | st.text(max_size=200)
    | st.text("ab.\n\r \ufeff#*-:[](@)—'“,1", max_size=80)
)


@given(TEXTS)
def test_every_character_that_is_not_white_space_is_in_exactly_one_paragraph(text: str) -> None:
    found = find_paragraphs(text, load_lexicon())

    assert all(trimmed(text, each.start, each.end) == Span(each.start, each.end) for each in found)
    assert all(before.end < after.start for before, after in pairwise(found))
    gaps = [0, *(offset for each in found for offset in (each.start, each.end)), len(text)]
    outside = "".join(text[start:end] for start, end in zip(gaps[::2], gaps[1::2], strict=True))
    assert not outside.replace("\ufeff", "").strip()


@given(TEXTS)
def test_sections_are_the_headings_above(text: str) -> None:
    section = None
    for each in find_paragraphs(text, load_lexicon()):
        assert each.section == section
        if each.role is Role.HEADING:
            section = text[each.start : each.end]


@given(TEXTS)
def test_metadata_are_words_of_the_text(text: str) -> None:
    found = read_metadata(text, find_paragraphs(text, load_lexicon()), load_lexicon())

    assert all(value.strip() == value and value for value in found.authors + found.breadcrumbs)
    assert list(found.mentioned_dates) == sorted(set(found.mentioned_dates))
    assert "" not in (found.title, found.publisher, found.via, found.published, found.captured)
