"""The rows of a build as records, whether every row is where it belongs, and articles with the parts that name them.

Parts of an article are found wherever they stand: of each article it is kept on disk which row groups have some.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from pydantic import ValidationError

from iran_hr_corpus.errors import BuildFault
from iran_hr_corpus.schema import TABLES, Article, Claim, Record
from iran_hr_corpus.storage.arrow import rows_of
from iran_hr_corpus.storage.check_shards import RowGroup, opened, read_group

PARTS = ("paragraphs", "figures")
_TABLES = """
CREATE TABLE articles (article_id TEXT PRIMARY KEY, split TEXT) WITHOUT ROWID;
CREATE TABLE parts (
    article_id TEXT, "table" TEXT, "group" INTEGER, PRIMARY KEY (article_id, "table", "group")
) WITHOUT ROWID;
"""


class Placed(NamedTuple):
    """A record and where it was read, `file:row`."""

    place: str
    record: Any


class Index:
    """Where the rows of a build are: row groups by table, the split of each article, and the groups of its parts."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        self._folder, self._connection = folder, connection
        self._groups: dict[str, list[RowGroup]] = {table: [] for table in TABLES}
        self.articles = 0
        self._read = lru_cache(maxsize=len(PARTS))(self._read_again)

    def enter(self, group: RowGroup, rows: pa.Table) -> Iterator[BuildFault]:
        """Enter a row group, articles before their parts; rows that are no records or out of place are told."""
        table = group.shard.table
        number = len(self._groups[table])
        self._groups[table].append(group)
        if table in PARTS:
            found = ((one, table, number) for one in pc.unique(rows["article_id"]).to_pylist())
            self._connection.executemany("INSERT INTO parts VALUES (?, ?, ?)", found)
        for one in read_records(group, rows):
            yield from [one] if isinstance(one, BuildFault) else self._enter(group, one)

    def _enter(self, group: RowGroup, placed: Placed) -> Iterator[BuildFault]:
        split, (place, record) = group.shard.split, placed
        if isinstance(record, Claim):
            if split != "train":
                yield BuildFault(place, f"in {split}", "train: claims have one split")
        elif isinstance(record, Article):
            self.articles += 1
            self._connection.execute("INSERT OR REPLACE INTO articles VALUES (?, ?)", (record.article_id, split))
            if record.split != split:
                yield BuildFault(place, f"split {record.split}", split)
        else:
            query = "SELECT split FROM articles WHERE article_id = ?"
            found = self._connection.execute(query, (record.article_id,)).fetchone()
            if found is None:
                yield BuildFault(place, f"article {record.article_id!r} is missing", "an article of the corpus")
            elif found[0] != split:
                yield BuildFault(place, f"in {split}", f"{found[0]}, where its article is")

    def read_articles(self) -> Iterator[Article]:
        """The articles with the parts that name them, in the order of the tables; some hundreds in memory at a time."""
        for group in self._groups["articles"]:
            for batch in self._rows_of(group).to_batches(max_chunksize=500):
                articles = _records(group, pa.Table.from_batches([batch]))
                parts = {table: self._parts_of(articles, table) for table in PARTS}
                for article in articles:
                    own = {table: tuple(found.get(article.article_id, ())) for table, found in parts.items()}
                    yield article.model_copy(update=own)

    def read_claims(self) -> Iterator[Claim]:
        """The claims."""
        for group in self._groups["claims"]:
            yield from (one.record for one in read_records(group, self._rows_of(group)) if isinstance(one, Placed))

    def _parts_of(self, articles: Sequence[Any], table: str) -> dict[str, list[Record]]:
        """The records of a table that name some articles, by article, in the order of the table."""
        ids = sorted({article.article_id for article in articles})
        query = 'SELECT "group" FROM parts WHERE "table" = ? AND article_id = ?'
        numbers = {number for one in ids for (number,) in self._connection.execute(query, (table, one))}
        found: dict[str, list[Record]] = {}
        for number in sorted(numbers):
            rows = self._read(table, number)
            wanted = rows.filter(pc.is_in(rows["article_id"], pa.array(ids, pa.string())))
            for record in _records(self._groups[table][number], wanted):
                found.setdefault(record.article_id, []).append(record)
        return found

    def _read_again(self, table: str, number: int) -> pa.Table:
        return self._rows_of(self._groups[table][number])

    def _rows_of(self, group: RowGroup) -> pa.Table:
        with opened(self._folder, group.shard) as file:
            return read_group(file, group.shard, group.number)


def read_records(group: RowGroup, rows: pa.Table) -> Iterator[Placed | BuildFault]:
    """Rows as records; one with a value outside its vocabulary is a fault instead, or several."""
    for number, row in enumerate(rows_of(rows), start=group.first):
        place = f"{group.shard.path}:{number}"
        try:
            yield Placed(place, TABLES[group.shard.table].model_validate(row))
        except ValidationError as error:
            yield from _row_faults(place, error)


def _records(group: RowGroup, rows: pa.Table) -> list[Any]:
    """The rows that are records."""
    return [one.record for one in read_records(group, rows) if isinstance(one, Placed)]


def _row_faults(place: str, error: ValidationError) -> Iterator[BuildFault]:
    for fault in error.errors():
        column = ".".join(map(str, fault["loc"]))
        yield BuildFault(f"{place}:{column}", repr(fault["input"]), fault["msg"])
