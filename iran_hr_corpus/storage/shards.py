"""Parquet files: `{table}/{split}-00000-of-00001.parquet`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import pyarrow as pa
import pyarrow.parquet as pq

from iran_hr_corpus.storage.tables import Tables

if TYPE_CHECKING:
    from io import BufferedReader


class Cut(NamedTuple):
    """Rows a row group (so that one stays far below the 286 MB that a viewer reads) and rows a shard."""

    group: int
    shard: int


_CUT = Cut(100_000, 1_000_000)
CUTS = {"articles": Cut(10_000, 100_000), "paragraphs": _CUT, "figures": _CUT, "claims": _CUT}
_WORTH_THREADS = 8 * 1024 * 1024
"""Bytes of a shard; reading a smaller one takes a few hundredths of a second."""


class Shard(NamedTuple):
    """A written file: rows, size in bytes and before compression, the SHA-256 of its bytes, and what wrote it."""

    rows: int
    size: int
    unpacked: int
    sha256: str
    writer: str


def write_shards(folder: Path, tables: Tables, cuts: Mapping[str, Cut] = CUTS) -> dict[str, Shard]:
    """Write every split of every table below `folder`; each path with what stands there.

    The same rows and pyarrow give the same bytes.
    """
    written = {}
    for table, splits in tables.items():
        for split, rows in splits.items():
            for path, shard in _shards(table, split, rows, cuts[table].shard):
                write_shard(folder, path, shard, cuts)
                written[path] = measure_shard(folder, path)
    return written


def write_shard(folder: Path, path: str, rows: pa.Table, cuts: Mapping[str, Cut] = CUTS) -> None:
    """Write the rows of one shard below `folder`."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    with new_shard(folder / path, rows.schema) as writer:
        writer.write_table(rows, row_group_size=cuts[path.partition("/")[0]].group)


def new_shard(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    """A shard to be written a row group at a time."""
    return pq.ParquetWriter(
        path,
        schema,
        compression="zstd",
        compression_level=3,
        write_page_index=True,
        use_content_defined_chunking=True,
    )


def shard_path(name: str, number: int, count: int) -> str:
    """The path of a shard; `name` is table and split.

    >>> shard_path("claims/train", 0, 1)
    'claims/train-00000-of-00001.parquet'
    """
    return f"{name}-{number:05d}-of-{count:05d}.parquet"


def measure_shard(folder: Traversable, path: str) -> Shard:
    """What stands in a Parquet file, by its footer."""
    with cast("BufferedReader", (folder / path).open("rb")) as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        size = stream.seek(0, 2)
        footer = pq.read_metadata(stream)
    unpacked = sum(footer.row_group(number).total_byte_size for number in range(footer.num_row_groups))
    return Shard(footer.num_rows, size, unpacked, digest, footer.created_by)


def read_shards(folder: Traversable, paths: Mapping[str, list[str]]) -> dict[str, pa.Table]:
    """The table of each split from the paths of its shards, in order."""
    return {split: pa.concat_tables([read_shard(folder, path) for path in shards]) for split, shards in paths.items()}


def read_shard(folder: Traversable, path: str) -> pa.Table:
    """One Parquet file; also out of a zip, and without pandas, which `read_table` would import.

    A small one without threads: a program that ends while Arrow still starts some is aborted by it, now and then.
    """
    data = (folder / path).read_bytes()
    return pq.ParquetFile(pa.BufferReader(data)).read(use_threads=len(data) > _WORTH_THREADS)


def _shards(table: str, split: str, rows: pa.Table, size: int) -> Iterator[tuple[str, pa.Table]]:
    count = -(-rows.num_rows // size)
    for number in range(count):
        yield shard_path(f"{table}/{split}", number, count), rows.slice(number * size, size)
