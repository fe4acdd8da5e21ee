"""`check`: every promise of a build, file by file and row by row; all faults are told, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from iran_hr_corpus.errors import BuildFault, InputError
from iran_hr_corpus.lexicon import Lexicon, load_lexicon
from iran_hr_corpus.storage.check_rows import Rows, check_placement, read_records
from iran_hr_corpus.storage.check_shards import open_shards, tables_of_shards
from iran_hr_corpus.storage.facts import Facts, facts_of_tables
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
from iran_hr_corpus.storage.shards import Shard, measure_shard
from iran_hr_corpus.validation import check_claims, check_corpus


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
    present = {path for path in manifest.files if path.endswith(".parquet")} & set(files_below(folder))
    shards, faults = open_shards(folder, sorted(present))
    yield from faults
    if len(shards) < sum(path.endswith(".parquet") for path in manifest.files):
        return  # what follows would say of every row that part of its article is missing
    facts = facts_of_tables(tables_of_shards(shards))
    measured = {path: measure_shard(folder, path) for path in shards}
    yield from _check_tables(facts, measured, manifest)
    images = [path for path in manifest.files if path.startswith(IMAGES)]
    papers = render_papers(facts, measured, lexicon, manifest.version, images)
    yield from _check_papers(folder, papers)
    rows = read_records(shards)
    yield from rows.faults
    yield from _check_objects(rows, manifest, lexicon)


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


def _check_objects(rows: Rows, manifest: Manifest, lexicon: Lexicon) -> Iterator[BuildFault]:
    articles, claims = rows.articles(), rows.claims()
    yield from check_placement(rows)
    yield from check_corpus(articles, lexicon)
    yield from check_claims(articles, claims, lexicon)
    few = len(articles) <= LISTED
    raw = {article.source_file or "": article.sha256 or "" for article in articles} if few else {}
    for name in sorted(raw.keys() | manifest.inputs.raw.keys()):
        if raw.get(name) != manifest.inputs.raw.get(name):
            yield BuildFault(f"{FILE}:inputs.raw.{name}", str(manifest.inputs.raw.get(name)), str(raw.get(name)))
