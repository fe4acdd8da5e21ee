"""Invented pages of every kind of site: each line with its role, and what the page says of itself.

`pages.txt` holds them: `== name`, lines `role: text` (a blank line stands between two on the page, `\\n` is a line
break inside one), and `@field=value` for what is not null, names parted by `;`.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from iran_hr_corpus.layout.metadata import read_metadata
from iran_hr_corpus.layout.paragraphs import find_paragraphs
from iran_hr_corpus.layout.roles import own_role
from iran_hr_corpus.lexicon.load import load_lexicon
from iran_hr_corpus.vocabulary import Role

FIELDS = ("title", "authors", "publisher", "via", "published", "captured")


class Page(NamedTuple):
    lines: list[tuple[str, str]]
    stated: dict[str, str]


def read_pages() -> dict[str, Page]:
    pages: dict[str, Page] = {}
    for block in (Path(__file__).parent / "pages.txt").read_text(encoding="utf-8").split("== ")[1:]:
        name, *rows = block.strip().split("\n")
        pages[name] = Page(
            [(role, text.replace("\\n", "\n")) for role, text in (row.split(": ", 1) for row in rows if row[0] != "@")],
            dict(row[1:].split("=", 1) for row in rows if row[0] == "@"),
        )
    return pages


PAGES = read_pages()


@pytest.mark.parametrize("name", PAGES)
def test_every_line_gets_its_role(name: str) -> None:
    lines = PAGES[name].lines
    text = "\n\n".join(line for _, line in lines)
    found = find_paragraphs(text, load_lexicon())

    assert [(each.role.value, text[each.start : each.end]) for each in found] == lines


@pytest.mark.parametrize("name", PAGES)
def test_the_page_says_of_itself_what_it_says(name: str) -> None:
    text = "\n\n".join(line for _, line in PAGES[name].lines)
    metadata = read_metadata(text, find_paragraphs(text, load_lexicon()), load_lexicon())
    read = {field: getattr(metadata, field) for field in FIELDS}
    written = {field: ";".join(value) if isinstance(value, tuple) else value for field, value in read.items()}

    assert {field: value for field, value in written.items() if value} == {
        field: value for field, value in PAGES[name].stated.items() if value
    }


@pytest.mark.parametrize(
    "line",
    [
        "To receive medical care, 40 prisoners had to sign a letter of regret.",
        "By continuing to hold 12 of them, the court breaks its own law.",
        "Contact with their families was cut for 3 weeks, the prisoners said.",
        "Their requests for 14 visits were turned down by the warden.",
        (
            "The privacy policy of the site, on which 2,000 families had looked for their sons, was changed overnight"
            " by the ministry that runs it."
        ),
        "Public hangings rose to 31 last year.",
        "Next, the court heard 9 witnesses.",
        "Index cards of 4,000 prisoners were burnt.",
        "Previous articles of hers had cost her 2 years.",
        "Author Jane Doe was jailed for 6 years.",
        "Dear to many, the teacher was held for 11 months.",
        "Published in 12 languages, the letter reached the world.",
        "© is a sign that 3 of the lawyers had never seen.",
        "Like this one, 7 trials ended within minutes.",
    ],
)
def test_prose_with_words_of_furniture_keeps_its_figures(line: str) -> None:
    assert own_role(line, load_lexicon().layout, at_head=False) is Role.BODY
