"""Articles and claims to tables by split, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

import pyarrow as pa

from iran_hr_corpus.schema import Article, Claim, Record
from iran_hr_corpus.storage.arrow import arrow_schema, rows_of, table_of
from iran_hr_corpus.vocabulary import SplitName

Tables = Mapping[str, Mapping[str, pa.Table]]
"""Table by name and split; splits in the order train, validation, test, and none of them empty."""


def tables_of(articles: Sequence[Article], claims: Sequence[Claim]) -> dict[str, dict[str, pa.Table]]:
    """The four tables by split, rows sorted by article and place; claims, which span splits, are all in `train`.

    Every article must have a split.
    """
    ordered = sorted(articles, key=lambda article: article.article_id)
    by_split = {split: [article for article in ordered if article.split is split] for split in SplitName}
    return {
        "articles": _tables("articles", by_split),
        "paragraphs": _tables("paragraphs", {split: _parts(found, "paragraphs") for split, found in by_split.items()}),
        "figures": _tables("figures", {split: _parts(found, "figures") for split, found in by_split.items()}),
        "claims": _tables("claims", {SplitName.TRAIN: claims}),
    }


def articles_of(tables: Tables) -> Iterator[Article]:
    """The articles back from their tables, each with its paragraphs and figures, in the order of the tables.

    Reads along the three tables at once, so that only the article at hand is in memory as objects. Parts whose article
    is not in the table are passed over. Raises pydantic's ValidationError where a row does not hold.
    """
    for split, articles in tables["articles"].items():
        paragraphs = _Parts(tables.get("paragraphs", {}).get(split))
        figures = _Parts(tables.get("figures", {}).get(split))
        for row in rows_of(articles):
            key = row["article_id"]
            yield Article(**row, paragraphs=paragraphs.take(key), figures=figures.take(key))


def claims_of_table(tables: Tables) -> Iterator[Claim]:
    """The claims back from their table."""
    for table in tables.get("claims", {}).values():
        yield from (Claim(**row) for row in rows_of(table))


def whole(tables: Tables, table: str) -> pa.Table:
    """All splits of a table as one; without rows where the corpus has none."""
    found = list(tables.get(table, {}).values())
    return pa.concat_tables(found) if found else arrow_schema(table).empty_table()


class _Parts:
    """The rows of a table that is sorted by article, handed out article by article in the same order."""

    def __init__(self, table: pa.Table | None) -> None:
        rows = rows_of(table) if table is not None else iter(())
        self._groups = groupby(rows, itemgetter("article_id"))
        self._next = next(self._groups, None)

    def take(self, article_id: str) -> tuple[dict[str, Any], ...]:
        """The rows of an article; those of articles before it are passed over."""
        while self._next and self._next[0] < article_id:
            self._next = next(self._groups, None)
        if not self._next or self._next[0] != article_id:
            return ()
        rows = tuple(self._next[1])
        self._next = next(self._groups, None)
        return rows


def _parts(articles: Iterable[Article], name: str) -> list[Record]:
    parts = chain.from_iterable(getattr(article, name) for article in articles)
    return sorted(parts, key=lambda part: (part.article_id, part.start))


def _tables(table: str, by_split: Mapping[SplitName, Sequence[Record]]) -> dict[str, pa.Table]:
    """A split without rows is left out: readers fail on empty ones."""
    return {split.value: table_of(table, records) for split, records in by_split.items() if records}
