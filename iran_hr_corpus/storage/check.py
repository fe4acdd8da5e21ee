"""`check`: every promise of a build, file by file and row by row; all faults are told, each with its place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from iran_hr_corpus.consistency import check_corpus
from iran_hr_corpus.errors import BuildFault, InputError
from iran_hr_corpus.lexicon import Lexicon, load_lexicon
from iran_hr_corpus.schema import Article
from iran_hr_corpus.storage.check_rows import Index
from iran_hr_corpus.storage.check_shards import OpenShard, Order, check_schema, measured, name_shards, row_groups
from iran_hr_corpus.storage.facts import Facts, facts_of, together
from iran_hr_corpus.storage.folder import IMAGES, render_papers
from iran_hr_corpus.storage.manifest import (
    FILE,
    LISTED,
    Manifest,
    file_entry,
    files_below,
    read_manifest,
    render_manifest,
)
from iran_hr_corpus.storage.shards import Shard


def check_build(folder: Path, lexicon: Lexicon | None = None) -> list[BuildFault]:
    """Every fault of the build in `folder`; none means that all its promises hold.

    `lexicon` is the one that the build was made with, by default the package's. Raises InputError where `folder` is no
    folder.
    """
    if not folder.is_dir():
        raise InputError(str(folder), "is no folder", "the folder of a build")
    try:
        manifest = read_manifest(folder)
    except InputError as error:
        return [BuildFault(error.place, error.value, error.expected)]
    return list(_check(folder, manifest, lexicon or load_lexicon()))


def _check(folder: Path, manifest: Manifest, lexicon: Lexicon) -> Iterator[BuildFault]:
    yield from _check_files(folder, manifest)
    with closing(sqlite3.connect("", isolation_level=None)) as connection:  # a file that the system takes back
        survey = _Survey(folder, Index(folder, connection))
        expected = {path for path in manifest.files if path.endswith(".parquet")}
        yield from survey.read(expected & set(files_below(folder)))
        if len(survey.shards) < len(expected):
            return  # what follows would say of every row that part of its article is missing
        facts = together(survey.facts)
        yield from _check_tables(facts, survey.shards, manifest)
        images = [path for path in manifest.files if path.startswith(IMAGES)]
        papers = render_papers(facts, survey.shards, lexicon, manifest.version, images)
        yield from _check_papers(folder, papers)
        yield from survey.out_of_place
        yield from _check_objects(survey.index, manifest, lexicon)


class _Survey:
    """One reading of all shards: what can be said of each row by itself."""

    def __init__(self, folder: Path, index: Index) -> None:
        self._folder, self.index = folder, index
        self.shards: dict[str, Shard] = {}
        self.facts: list[Facts] = []
        self.out_of_place: list[BuildFault] = []

    def read(self, paths: Iterable[str]) -> Iterator[BuildFault]:
        """Read the shards, and say what is wrong with them as files."""
        shards, faults = name_shards(paths)
        yield from faults
        for shard in shards:
            try:
                faults = list(self._read(shard))
                self.shards[shard.path] = measured(self._folder, shard)
            except BuildFault as fault:
                yield fault
            else:
                yield from faults

    def _read(self, shard: OpenShard) -> Iterator[BuildFault]:
        order, count = Order(), 0
        faults: list[BuildFault] = []
        for group, rows in row_groups(self._folder, shard):
            faults += order.check(group, rows)
            self.facts.append(facts_of(shard.table, shard.split, rows))
            self.out_of_place += self.index.enter(group, rows)
            count += rows.num_rows
        yield from check_schema(self._folder, shard)
        if not count:
            yield BuildFault(shard.path, "has no rows", "at least one: readers fail on an empty split")
        yield from faults


def _check_files(folder: Path, manifest: Manifest) -> Iterator[BuildFault]:
    """The folder holds what the manifest lists, byte for byte, and nothing else."""
    there = set(files_below(folder))
    for path in sorted(there - set(manifest.files) - {FILE}):
        yield BuildFault(path, "is not in the manifest", "files that a build wrote", "delete it or build again")
    for path, entry in manifest.files.items():
        if path not in there:
            yield BuildFault(path, "is missing", "every file of the manifest", "build again")
            continue
        found = file_entry(folder / path)
        for name in ("bytes", "sha256"):
            if getattr(found, name) != getattr(entry, name):
                yield BuildFault(path, f"{name} {getattr(found, name)}", str(getattr(entry, name)), "build again")
    if (folder / FILE).read_bytes() != render_manifest(manifest):
        yield BuildFault(FILE, "is not as a build writes it", "the same JSON byte for byte", "build again")


def _check_tables(facts: Facts, shards: Mapping[str, Shard], manifest: Manifest) -> Iterator[BuildFault]:
    for path, entry in manifest.files.items():
        rows = shards[path].rows if path in shards else None
        if rows != entry.rows:
            yield BuildFault(f"{FILE}:files.{path}.rows", str(entry.rows), str(rows))
    for path, shard in shards.items():
        if not shard.writer.endswith(f" {manifest.pyarrow}"):
            yield BuildFault(f"{FILE}:pyarrow", manifest.pyarrow, f"the version that wrote {path}: {shard.writer}")
    found = facts.entries()
    for table in sorted(found.keys() | manifest.tables.keys()):
        if found.get(table) != manifest.tables.get(table):
            yield BuildFault(f"{FILE}:tables.{table}", str(manifest.tables.get(table)), str(found.get(table)))


def _check_papers(folder: Path, papers: Mapping[str, bytes]) -> Iterator[BuildFault]:
    """Card, Croissant, JSON Schemas and ids say what the tables say."""
    for path, expected in papers.items():
        found = (folder / path).read_bytes() if (folder / path).is_file() else b""
        if found != expected:
            yield BuildFault(
                f"{path}:{_first_difference(found, expected)}", "is stale", "what the tables say", "build again"
            )


def _first_difference(found: bytes, expected: bytes) -> int:
    """The line, from 1, in which two files part."""
    lines = zip(found.split(b"\n"), expected.split(b"\n"), strict=False)
    return next((number for number, (one, other) in enumerate(lines, start=1) if one != other), 1)


def _check_objects(index: Index, manifest: Manifest, lexicon: Lexicon) -> Iterator[BuildFault]:
    raw: dict[str, str] = {}
    articles = _noted(index.read_articles(), raw) if index.articles <= LISTED else index.read_articles()
    yield from check_corpus(articles, index.read_claims(), lexicon)
    for name in sorted(raw.keys() | manifest.inputs.raw.keys()):
        if raw.get(name) != manifest.inputs.raw.get(name):
            yield BuildFault(f"{FILE}:inputs.raw.{name}", str(manifest.inputs.raw.get(name)), str(raw.get(name)))


def _noted(articles: Iterable[Article], raw: dict[str, str]) -> Iterator[Article]:
    """The articles; the checksums of their raw records are noted by name as they pass."""
    for article in articles:
        raw[article.source_file or ""] = article.sha256 or ""
        yield article
