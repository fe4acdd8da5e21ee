"""The rows of a build as records, each with its place, and whether every row is where it belongs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from iran_hr_corpus.errors import BuildFault
from iran_hr_corpus.schema import TABLES, Article, Claim, Figure, Paragraph, Record
from iran_hr_corpus.storage.arrow import rows_of
from iran_hr_corpus.storage.check_shards import OpenShard


class Placed(NamedTuple):
    """A record and where it was read: the split of its file, and `file:row`."""

    split: str
    place: str
    record: Any


class Rows(NamedTuple):
    """The records of every table, and the rows that are no records."""

    records: dict[str, list[Placed]]
    faults: list[BuildFault]

    def articles(self) -> list[Article]:
        """The articles with the parts that name them, in the order of the tables."""
        parts: dict[str, dict[str, list[Record]]] = {"paragraphs": {}, "figures": {}}
        for table, owners in parts.items():
            for placed in self.records[table]:
                owners.setdefault(placed.record.article_id, []).append(placed.record)
        return [
            placed.record.model_copy(
                update={table: tuple(owners.get(placed.record.article_id, ())) for table, owners in parts.items()}
            )
            for placed in self.records["articles"]
        ]

    def claims(self) -> list[Claim]:
        """The claims."""
        return [placed.record for placed in self.records["claims"]]


def read_records(shards: Mapping[str, OpenShard]) -> Rows:
    """The rows of shards, by path, as records; a row with a value outside its vocabulary is a fault instead."""
    rows = Rows({table: [] for table in TABLES}, [])
    for path, shard in shards.items():
        for number, row in enumerate(rows_of(shard.rows)):
            place = f"{path}:{number}"
            try:
                record = TABLES[shard.table].model_validate(row)
            except ValidationError as error:
                rows.faults.extend(_row_faults(place, error))
            else:
                rows.records[shard.table].append(Placed(shard.split, place, record))
    return rows


def check_placement(rows: Rows) -> Iterator[BuildFault]:
    """Whether rows stand in the split of their article, and parts name an article that is there."""
    splits = {placed.record.article_id: placed.split for placed in rows.records["articles"]}
    for placed in rows.records["articles"]:
        if placed.record.split != placed.split:
            yield BuildFault(placed.place, f"split {placed.record.split}", placed.split)
    for placed in [*rows.records["paragraphs"], *rows.records["figures"]]:
        found: Paragraph | Figure = placed.record
        if found.article_id not in splits:
            yield BuildFault(placed.place, f"article {found.article_id!r} is missing", "an article of the corpus")
        elif splits[found.article_id] != placed.split:
            yield BuildFault(placed.place, f"in {placed.split}", f"{splits[found.article_id]}, where its article is")
    for placed in rows.records["claims"]:
        if placed.split != "train":
            yield BuildFault(placed.place, f"in {placed.split}", "train: claims have one split")


def _row_faults(place: str, error: ValidationError) -> Iterator[BuildFault]:
    for fault in error.errors():
        column = ".".join(map(str, fault["loc"]))
        yield BuildFault(f"{place}:{column}", repr(fault["input"]), fault["msg"])
