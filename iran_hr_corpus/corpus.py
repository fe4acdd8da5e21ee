"""What users hold: the tables of a build, its articles as objects, and its splits as `datasets`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.schema import TABLES, Article

if TYPE_CHECKING:
    import datasets
    import pyarrow as pa

    from iran_hr_corpus.storage.manifest import Manifest


@dataclass(frozen=True)
class Corpus:
    """A build, opened for reading: `articles`, `paragraphs`, `figures` and `claims` are Arrow tables of all splits.

    Iterating gives `Article` objects with their paragraphs and figures. A table is read when it is first asked for.
    """

    folder: Traversable
    manifest: Manifest
    _read: dict[str, dict[str, pa.Table]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def articles(self) -> pa.Table:
        """The articles, by split and id."""
        return self._whole("articles")

    @property
    def paragraphs(self) -> pa.Table:
        """The paragraphs, by split, article and place."""
        return self._whole("paragraphs")

    @property
    def figures(self) -> pa.Table:
        """The figures, by split, article and place."""
        return self._whole("figures")

    @property
    def claims(self) -> pa.Table:
        """The claims."""
        return self._whole("claims")

    @property
    def tables(self) -> dict[str, dict[str, pa.Table]]:
        """Every table by split."""
        return {table: self.splits(table) for table in TABLES}

    def splits(self, table: str) -> dict[str, pa.Table]:
        """A table by split; splits without rows are left out. Raises InputError for a name that is no table."""
        from iran_hr_corpus.storage.shards import read_shards

        if table not in TABLES:
            raise InputError("corpus", repr(table), "one of " + ", ".join(TABLES))
        if table not in self._read:
            self._read[table] = read_shards(self.folder, self.manifest.shards(table))
        return self._read[table]

    def to_datasets(self, table: str) -> datasets.DatasetDict:
        """A table as a `datasets.DatasetDict` by split, without a copy in its cache.

        Raises InputError for a name that is no table.
        """
        from datasets import Dataset, DatasetDict, NamedSplit

        return DatasetDict(
            {
                split: Dataset(rows, split=NamedSplit(split), fingerprint=self._fingerprint(table, split))
                for split, rows in self.splits(table).items()
            }
        )

    def __iter__(self) -> Iterator[Article]:
        from iran_hr_corpus.storage.tables import articles_of

        return articles_of(self.tables)

    def __len__(self) -> int:
        return sum(self.manifest.tables["articles"].rows.values())

    def _whole(self, table: str) -> pa.Table:
        from iran_hr_corpus.storage.tables import whole

        return whole({table: self.splits(table)}, table)

    def _fingerprint(self, table: str, split: str) -> str:
        """Without one `datasets` hashes the whole table, which takes longer than reading it."""
        content = self.manifest.tables[table].content
        return hashlib.sha256(f"{content} {split}".encode()).hexdigest()[:16]


def load(path: str | Path | None = None) -> Corpus:
    """The corpus of a build folder; without `path` the published one, which comes with the package.

    Nothing is fetched. Raises InputError where the folder is no build.
    """
    from iran_hr_corpus.storage.manifest import read_manifest

    folder = Path(path) if path is not None else _published()
    return Corpus(folder, read_manifest(folder))


def _published() -> Traversable:
    """The build inside an installed package; in a checkout, and so for an editable install, the one beside it."""
    inside = files("iran_hr_corpus") / "published"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "build"
