"""The generated tables of a datasheet."""

from __future__ import annotations

import pytest
from factories import make_articles, make_claims

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.storage.datasheet import fill_blocks, render_tables
from iran_hr_corpus.storage.tables import tables_of

TABLES = tables_of(make_articles(), make_claims(make_articles()))
NAMES = ("counts", "articles", "columns", "vocabularies")
EMPTY = "\n".join(f"Words.\n<!-- begin generated: {name} -->\n<!-- end generated: {name} -->" for name in NAMES)


def test_blocks_are_filled_and_the_words_around_them_stay():
    filled = fill_blocks(EMPTY, render_tables(TABLES))

    for block in render_tables(TABLES).values():
        assert block in filled
    assert filled.count("Words.") == len(NAMES)
    assert fill_blocks(filled, render_tables(TABLES)) == filled


def test_numbers_are_those_of_the_tables():
    blocks = render_tables(TABLES)

    assert "| `figures` | 2 | 1 | 1 |" in blocks["counts"]
    assert "| `killed` | 3 |" in blocks["counts"]
    assert "| (null) | 1 |" in blocks["counts"]
    assert "| `alpha` | train | What the letter says | not known | 2019-12-16 | not known |" in blocks["articles"]
    assert "| `beta` | validation | not known | A Paper (curators) | not known | not known |" in blocks["articles"]


@pytest.mark.parametrize("text", ["no marker", EMPTY + EMPTY, EMPTY.replace("counts", "sums")])
def test_error_markers_that_do_not_fit(text):
    with pytest.raises(InputError, match=r"each of .* once"):
        fill_blocks(text, render_tables(TABLES))
