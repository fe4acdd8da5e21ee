"""Records as Arrow: one schema, no null where none may be, nothing dropped."""

from __future__ import annotations

import pyarrow as pa
import pytest
from factories import make_article, make_articles

from iran_hr_corpus.schema import TABLES, Article, columns
from iran_hr_corpus.storage.arrow import arrow_schema, rows_of, table_of


@pytest.mark.parametrize("table", TABLES)
def test_the_schema_is_that_of_the_records(table):
    schema = arrow_schema(table)

    assert schema.names == [column.name for column in columns(TABLES[table])]
    assert schema.metadata is None
    for field, column in zip(schema, columns(TABLES[table]), strict=True):
        assert field.metadata == {b"description": column.description.encode()}
        assert field.nullable == column.nullable
        assert pa.types.is_list(field.type) == column.is_list


def test_offsets_numbers_and_vocabularies_have_the_types_of_the_contract():
    figures = arrow_schema("figures")

    assert [figures.field(name).type for name in ("start", "value", "measure", "event", "in_quote")] == [
        pa.int32(), pa.float64(), pa.string(), pa.string(), pa.bool_(),
    ]  # fmt: skip
    assert not any(
        arrow_schema(table).field(name).nullable for table, name in [("articles", "authors"), ("claims", "figure_ids")]
    )
    assert arrow_schema("articles").field("text").nullable


def test_records_become_rows_and_come_back():
    articles = make_articles()

    rows = list(rows_of(table_of("articles", articles)))

    assert [Article(**row) for row in rows] == [
        article.model_copy(update={"paragraphs": (), "figures": ()}) for article in articles
    ]


def test_error_null_in_a_column_that_has_none():
    broken = make_article("a", "text").model_copy(update={"article_id": None})

    with pytest.raises(ValueError, match=r"articles\.article_id has 1 nulls"):
        table_of("articles", [broken])


@pytest.mark.parametrize(("column", "value"), [("start", 2**31), ("start", "7"), ("text", 7), ("role", ["body"])])
def test_error_value_of_another_type(column, value):
    (good,) = make_article("a", "text").paragraphs
    broken = good.model_copy(update={column: value})

    with pytest.raises((pa.ArrowException, OverflowError)):
        table_of("paragraphs", [broken])
