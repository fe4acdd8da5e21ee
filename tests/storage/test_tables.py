"""Articles to tables by split and back."""

from __future__ import annotations

from factories import make_article, make_articles, make_claims

from iran_hr_corpus.storage.tables import articles_of, claims_of_table, tables_of, whole
from iran_hr_corpus.vocabulary import SplitName


def test_objects_come_back_from_tables_whatever_their_order():
    articles = make_articles()
    claims = make_claims(articles)
    shuffled = [articles[number] for number in (3, 0, 4, 2, 1)]

    tables = tables_of(shuffled, claims)

    assert list(claims_of_table(tables)) == claims
    back = list(articles_of(tables))
    assert sorted(back, key=lambda article: article.article_id) == sorted(articles, key=lambda one: one.article_id)
    assert [article.split for article in back] == sorted((one.split for one in articles), key=list(SplitName).index)


def test_rows_are_sorted_by_article_and_place_in_each_split():
    tables = tables_of(make_articles()[::-1], [])

    for table in ("paragraphs", "figures"):
        for rows in tables[table].values():
            keys = list(zip(rows["article_id"].to_pylist(), rows["start"].to_pylist(), strict=True))
            assert keys == sorted(keys)


def test_a_split_or_table_without_rows_is_left_out():
    tables = tables_of([make_article("a", "No number.")], [])

    assert {table: list(splits) for table, splits in tables.items()} == {
        "articles": ["train"], "paragraphs": ["train"], "figures": [], "claims": [],
    }  # fmt: skip
    assert whole(tables, "figures").num_rows == 0


def test_articles_without_parts_stand_between_those_with():
    texts = {"a": "one\ntwo", "b": "", "c": "three", "d": ""}
    articles = [make_article(name, text) for name, text in texts.items()]

    assert list(articles_of(tables_of(articles, []))) == articles
