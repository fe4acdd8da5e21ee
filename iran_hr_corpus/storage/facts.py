"""What card, manifest and lists of ids say of the rows of a build: counted where the rows are at hand, then added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from iran_hr_corpus.schema import TABLES
from iran_hr_corpus.storage.content import render_sum, sum_rows
from iran_hr_corpus.storage.manifest import TableEntry
from iran_hr_corpus.storage.tables import Tables
from iran_hr_corpus.vocabulary import SplitName


@dataclass(frozen=True)
class Facts:
    """Of some rows: how many by table and split, the sums of their hashes, languages and ids in use.

    `licensed` counts the articles whose licence is known.
    """

    rows: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    sums: Mapping[str, int] = field(default_factory=dict)
    languages: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    licensed: int = 0

    def entries(self) -> dict[str, TableEntry]:
        """Rows and content hash of every table that has rows, in the order of tables and splits."""
        return {
            table: TableEntry(
                rows={split.value: self.rows[table][split] for split in SplitName if self.rows[table].get(split)},
                content=render_sum(self.sums[table]),
            )
            for table in TABLES
            if self.rows.get(table)
        }


def facts_of(table: str, split: str, rows: pa.Table) -> Facts:
    """The facts of rows of one table and split."""
    licences = rows["provenance_licence"] if table == "articles" else None
    return Facts(
        rows={table: {split: rows.num_rows}},
        sums={table: sum_rows(split, rows)},
        languages=_values(rows, "language"),
        events=_values(rows, "event"),
        sources=_values(rows, "source"),
        licensed=len(licences) - licences.null_count if licences else 0,
    )


def facts_of_tables(tables: Tables) -> Facts:
    """The facts of whole tables."""
    return together(facts_of(table, split, rows) for table, splits in tables.items() for split, rows in splits.items())


def together(parts: Iterable[Facts]) -> Facts:
    """The facts of the rows of all parts."""
    rows: dict[str, Counter[str]] = {}
    sums: Counter[str] = Counter()
    languages, events, sources, licensed = set[str](), set[str](), set[str](), 0
    for part in parts:
        for table, counts in part.rows.items():
            rows.setdefault(table, Counter()).update(counts)
        sums.update(part.sums)
        languages |= part.languages
        events |= part.events
        sources |= part.sources
        licensed += part.licensed
    return Facts(rows, sums, frozenset(languages), frozenset(events), frozenset(sources), licensed)


def _values(rows: pa.Table, column: str) -> frozenset[str]:
    found = pc.unique(rows[column]).to_pylist() if column in rows.schema.names else ()
    return frozenset(found) - {None}
