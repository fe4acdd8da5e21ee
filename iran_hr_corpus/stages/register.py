"""The register of a build: every article's key and every mention, on disk, so that memory does not grow with them."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from iran_hr_corpus.claims import Key, Mention, claim_of
from iran_hr_corpus.schema import Claim
from iran_hr_corpus.splits import Draw
from iran_hr_corpus.vocabulary import Measure, SplitName, family_of

_TABLES = """
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, shard INTEGER, article_id TEXT UNIQUE, source_file TEXT, date TEXT, lot TEXT,
    paragraphs INTEGER, figures INTEGER, leader TEXT
);
CREATE TABLE splits (article_id TEXT PRIMARY KEY, split TEXT) WITHOUT ROWID;
CREATE TABLE families (measure TEXT PRIMARY KEY, family TEXT);
CREATE TABLE mentions (
    number INTEGER, figure_id TEXT, event TEXT, measure TEXT, counted_type TEXT, voice TEXT, source TEXT,
    source_name TEXT, qualifier TEXT, value REAL, low REAL, high REAL
);
"""
_DRAWS = """
SELECT coalesce(leader, article_id) AS "group", article_id, date, lot FROM articles
ORDER BY "group", date IS NULL, date, article_id
"""
# In the order of claims: null comes last, and an article ends the key where there is no event.
_MENTIONS = """
SELECT event, measure, counted_type, voice, source, source_name, qualifier, value, low, high,
    CASE WHEN event IS NULL THEN article_id END AS alone, figure_id, article_id, coalesce(leader, article_id), date
FROM mentions JOIN articles USING (number) JOIN families USING (measure)
ORDER BY event IS NULL, event, family, measure, counted_type IS NULL, counted_type, voice, source IS NULL, source,
    source_name IS NULL, source_name, qualifier, value IS NULL, value, low IS NULL, low, high IS NULL, high, alone
"""
_KEY = len(Key._fields)


class Entry(NamedTuple):
    """An article as it is entered: its number in the order of the input, its future shard, and what settles it."""

    number: int
    shard: int
    article_id: str
    source_file: str
    date: str | None
    lot: str
    paragraphs: int
    figures: int


class Place(NamedTuple):
    """Where an article goes: its number, split and group of copies."""

    number: int
    split: str
    group: str


class Register:
    """The articles of a build by number and by id, and their mentions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def enter(self, entries: Sequence[Entry]) -> dict[int, str]:
        """Enter articles; those whose id is taken stay out: their numbers, each with the file that had it before."""
        query = "INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)"
        entered = self._connection.executemany(query, entries).rowcount
        if entered == len(entries):
            return {}
        query = "SELECT number, source_file FROM articles WHERE article_id = ?"
        holders = ((entry, self._one(query, entry.article_id)) for entry in entries)
        return {entry.number: holder[1] for entry, holder in holders if holder[0] != entry.number}

    def enter_mentions(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Enter figures that assert something: the number of the article, the figure's id, and its key."""
        self._connection.executemany(f"INSERT INTO mentions VALUES ({', '.join('?' * 12)})", rows)  # noqa: S608

    def lead(self, leaders: Mapping[str, str]) -> None:
        """Put articles into the groups that others lead."""
        query = "UPDATE articles SET leader = ? WHERE article_id = ?"
        self._connection.executemany(query, ((leader, one) for one, leader in leaders.items() if one != leader))

    def groups(self) -> Iterator[list[Draw]]:
        """The draws of each group of copies, the first published first."""
        for _, rows in groupby(self._connection.execute(_DRAWS), itemgetter(0)):
            yield [Draw(article_id, date, int(lot)) for _, article_id, date, lot in rows]

    def split(self, chosen: Iterable[tuple[str, SplitName]]) -> None:
        """Give articles their splits."""
        rows = ((article_id, split.value) for article_id, split in chosen)
        self._connection.executemany("INSERT OR REPLACE INTO splits VALUES (?, ?)", rows)

    def splits(self) -> set[str]:
        """The splits that are not empty."""
        return {split for (split,) in self._connection.execute("SELECT DISTINCT split FROM splits")}

    def __len__(self) -> int:
        count: int = self._one("SELECT count(*) FROM articles")[0]
        return count

    def places(self, first: int, stop: int) -> list[Place]:
        """Where the articles with numbers in [first, stop) go, by id: the order of the rows of a shard."""
        query = """
            SELECT number, split, coalesce(leader, article_id) FROM articles JOIN splits USING (article_id)
            WHERE number >= ? AND number < ? ORDER BY article_id
        """
        return [Place(*row) for row in self._connection.execute(query, (first, stop))]

    def sizes(self) -> list[tuple[int, str, dict[str, int]]]:
        """Rows of each table by shard and split."""
        query = """
            SELECT shard, split, count(*), sum(paragraphs), sum(figures) FROM articles JOIN splits USING (article_id)
            GROUP BY shard, split ORDER BY shard
        """
        tables = ("articles", "paragraphs", "figures")
        return [
            (shard, split, dict(zip(tables, counts, strict=True)))
            for shard, split, *counts in self._connection.execute(query)
        ]

    def claims(self) -> Iterator[Claim]:
        """The claims that the mentions make, in the order of their keys."""
        families = ((measure.value, family_of(measure)) for measure in Measure)
        self._connection.executemany("INSERT OR REPLACE INTO families VALUES (?, ?)", families)
        for cells, rows in groupby(self._connection.execute(_MENTIONS), itemgetter(slice(_KEY))):
            key = Key(*cells)
            yield claim_of(key._replace(measure=Measure(key.measure)), [Mention(*row[_KEY:]) for row in rows])

    def _one(self, query: str, *values: object) -> tuple[Any, ...]:
        found: tuple[Any, ...] = self._connection.execute(query, values).fetchone()
        return found


@contextmanager
def new_register(path: Path) -> Iterator[Register]:
    """An empty register in a file of its own; it lasts as long as the block, so nothing in it is made safe."""
    path.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -16384", "temp_store = FILE"):
                connection.execute(f"PRAGMA {setting}")
            connection.executescript(_TABLES)
            connection.execute("BEGIN")
            yield Register(connection)
    except sqlite3.OperationalError as error:
        raise OSError(errno.EIO, str(error), str(path)) from error
    path.unlink()
