"""`manifest.json`: what a build holds and what it was made of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal

import pyarrow as pa
from pydantic import BaseModel, ConfigDict, ValidationError

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.version import __version__
from iran_hr_corpus.vocabulary import SplitName

FILE = "manifest.json"
LISTED = 10_000


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FileEntry(_Part):
    """A file of the build: its size in bytes, its SHA-256, and its rows where it is a table."""

    bytes: int
    sha256: str
    rows: int | None = None


class TableEntry(_Part):
    """A table: its rows by split, and the hash of their content, which no writer changes."""

    rows: dict[str, int]
    content: str


class Inputs(_Part):
    """SHA-256 of everything that the build was made of, by name.

    `raw` names up to LISTED articles' records; of a larger corpus the columns `source_file` and `sha256` of `articles`
    say the same, and it is empty.
    """

    raw: dict[str, str]
    curation: dict[str, str]
    lexicon: dict[str, str]


class Manifest(_Part):
    """What a build holds (`tables`, `files`), what it was made of (`inputs`), and by which versions; no time of day."""

    dataset: Literal["iran_hr_corpus"] = "iran_hr_corpus"
    version: str
    pyarrow: str
    tables: dict[str, TableEntry]
    inputs: Inputs
    files: dict[str, FileEntry]

    def shards(self, table: str) -> dict[str, list[str]]:
        """The paths of a table's shards, by split in the order of the splits."""
        found = {
            split.value: sorted(path for path in self.files if path.startswith(f"{table}/{split}-"))
            for split in SplitName
        }
        return {split: paths for split, paths in found.items() if paths}


def make_manifest(
    folder: Path, entries: Mapping[str, TableEntry], shards: Mapping[str, FileEntry], inputs: Inputs
) -> Manifest:
    """The manifest of the files that stand in `folder`; `shards` are those that have been read already, by path."""
    paths = sorted(path for path in files_below(folder) if path != FILE)
    return Manifest(
        version=__version__,
        pyarrow=pa.__version__,
        tables=dict(entries),
        inputs=inputs,
        files={path: shards.get(path) or file_entry(folder / path) for path in paths},
    )


def render_manifest(manifest: Manifest) -> bytes:
    """The manifest as it stands in the build."""
    text = json.dumps(manifest.model_dump(exclude_none=True), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def read_manifest(folder: Traversable) -> Manifest:
    """The manifest of a build. Raises InputError where the folder holds none."""
    place = str(folder / FILE)
    try:
        return Manifest.model_validate_json((folder / FILE).read_bytes())
    except OSError as error:
        raise InputError(place, "cannot be read", "the manifest of a build", "give the folder of a build") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise InputError(place, f"{where}: {first['msg']}", "the manifest of a build") from error


def file_entry(path: Path, rows: int | None = None) -> FileEntry:
    """Size and checksum of a file."""
    return FileEntry(bytes=path.stat().st_size, sha256=sha256_of(path), rows=rows)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def checksums(folder: Traversable, suffix: str) -> dict[str, str]:
    """The SHA-256 of each file of a folder with that suffix, by name; none where there is no such folder."""
    if not folder.is_dir():
        return {}
    found = sorted((file.name, file) for file in folder.iterdir() if file.name.endswith(suffix))
    return {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in found}


def files_below(folder: Path) -> list[str]:
    """The paths of all that stands below a folder and is no folder, with `/`, sorted."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return sorted(path.relative_to(folder).as_posix() for path in found)
