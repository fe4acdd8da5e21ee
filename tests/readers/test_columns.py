"""Which columns of a table hold what."""

from __future__ import annotations

import pytest

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.columns import choose_columns, read_fields
from iran_hr_corpus.readers.reading import Reading


@pytest.mark.parametrize(
    ("names", "text", "others"),
    [  # the columns of news datasets as they are published
        ("title text domain date description url image_url", "text", "title url date domain"),
        ("article highlights id", "article", ""),
        ("title maintext source_domain date_publish url authors", "maintext", "title url date_publish source_domain"),
        ("Unnamed:0 id title publication author date year month url content", "content", "title url date publication"),
        ("headline body publisher source license published date", "body", "headline publisher license published"),
        ("TEXT Title URL", "TEXT", "Title URL"),
    ],
)  # fmt: skip
def test_tables_of_news_are_read_as_they_come(names, text, others):
    columns = choose_columns("rows", names.split(), Reading())

    assert columns.text == text
    assert set(columns.others.values()) == set(others.split()) - {""}


def test_what_the_user_says_goes_before_what_is_usual():
    reading = Reading(text="summary", columns={"provenance_url": "link", "provenance_published": ""})

    columns = choose_columns("rows", ["text", "summary", "url", "link", "date", "title"], reading)

    assert columns.text == "summary"
    assert columns.others == {"provenance_url": "link", "provenance_title": "title"}


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["body", "content"], "rows: its text may be in 'body', 'content'; expected the name of one of its columns"),
        (["label"], "rows: no column has a usual name for text; expected the name of one of its columns 'label'; name"),
        ([], "rows: no column has a usual name for text; expected the name of one of its columns (none); name it with"),
    ],
)
def test_error_no_certain_column_of_text(names, told):
    with pytest.raises(InputError) as error:
        choose_columns("rows", names, Reading())

    assert str(error.value).startswith(told)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (" The  River\nPost ", "The River Post"),
        ("", None),
        (None, None),
        (17, "17"),
        (1.5, None),
        (["The River Post"], None),
        ({"id": None, "name": "The River Post"}, None),
        ("half \ud83d", None),
        ("nul \0", None),
    ],
)
def test_cells_that_are_no_words_state_nothing(value, read):
    columns = choose_columns("rows", ["text", "publisher"], Reading())

    found = read_fields({"text": "", "publisher": value}, columns.others)

    assert found == ({"provenance_publisher": read} if read else {})
