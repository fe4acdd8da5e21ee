"""A build folder: tables as Parquet, the papers rendered from them, and the manifest of it all."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

from iran_hr_corpus.errors import InputError, OutputError
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.schema import TABLES, Article, Claim
from iran_hr_corpus.storage.card import render_card
from iran_hr_corpus.storage.croissant import render_croissant
from iran_hr_corpus.storage.facts import Facts, facts_of_tables
from iran_hr_corpus.storage.ids import render_ids
from iran_hr_corpus.storage.json_schema import render_json_schemas
from iran_hr_corpus.storage.manifest import (
    FILE,
    FileEntry,
    Inputs,
    Manifest,
    files_below,
    make_manifest,
    read_manifest,
    render_manifest,
)
from iran_hr_corpus.storage.shards import Shard, read_shards, write_shards
from iran_hr_corpus.storage.tables import Tables, tables_of
from iran_hr_corpus.version import __version__

IMAGES = "images/"


def write_build(
    folder: Path, articles: Sequence[Article], claims: Sequence[Claim], lexicon: Lexicon, inputs: Inputs
) -> Manifest:
    """Write a whole build into a folder that holds nothing but pictures; every article must have its split."""
    tables = tables_of(articles, claims)
    return finish_build(folder, facts_of_tables(tables), write_shards(folder, tables), lexicon, inputs)


def finish_build(folder: Path, facts: Facts, shards: Mapping[str, Shard], lexicon: Lexicon, inputs: Inputs) -> Manifest:
    """Write all else of a build whose shards stand in the folder: the papers, and last the manifest."""
    images = [path for path in files_below(folder) if path.startswith(IMAGES)]
    for path, data in render_papers(facts, shards, lexicon, __version__, images).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    files = {path: FileEntry(bytes=one.size, sha256=one.sha256, rows=one.rows) for path, one in shards.items()}
    manifest = make_manifest(folder, facts.entries(), files, inputs)
    (folder / FILE).write_bytes(render_manifest(manifest))
    return manifest


def render_papers(
    facts: Facts, shards: Mapping[str, Shard], lexicon: Lexicon, version: str, images: Collection[str]
) -> dict[str, bytes]:
    """Everything of a build that is rendered from tables and schema, by path; `images` are the pictures it holds."""
    return {
        "README.md": render_card(facts, shards, version, images),
        "croissant.json": render_croissant(facts.entries(), shards, version),
        **render_json_schemas(),
        **render_ids(facts, lexicon),
    }


def refuse_foreign(out: Path) -> None:
    """Raise OutputError where `out` holds anything that a build would not replace by its own."""
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return
    remedy = "give another folder, or empty this one"
    try:
        manifest = read_manifest(out)
    except InputError as error:
        raise OutputError(str(out), "holds something that is not a build", "a build or nothing", remedy) from error
    for path in files_below(out):
        if path not in manifest.files and path != FILE and not path.startswith(IMAGES):
            raise OutputError(str(out / path), "was not written by a build", "a build and nothing else", remedy)


def keep_images(old: Path, new: Path) -> None:
    """Take the pictures of the card along, which are not made by a build."""
    if (old / IMAGES).is_dir():
        shutil.copytree(old / IMAGES, new / IMAGES)


def read_tables(folder: Traversable, manifest: Manifest) -> Tables:
    """All tables of a build, by split."""
    return {table: read_shards(folder, manifest.shards(table)) for table in TABLES}
