"""Parquet files: `{table}/{split}-00000-of-00001.parquet`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from iran_hr_corpus.storage.tables import Tables


class Cut(NamedTuple):
    """Rows a row group (so that one stays far below the 286 MB that a viewer reads) and rows a shard."""

    group: int
    shard: int


_CUT = Cut(100_000, 1_000_000)
CUTS = {"articles": Cut(10_000, 100_000), "paragraphs": _CUT, "figures": _CUT, "claims": _CUT}


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
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                _write(folder / path, shard, cuts[table].group)
                written[path] = measure_shard(folder, path)
    return written


def measure_shard(folder: Traversable, path: str) -> Shard:
    """What stands in a Parquet file, by its footer."""
    data = (folder / path).read_bytes()
    footer = pq.read_metadata(pa.BufferReader(data))
    unpacked = sum(footer.row_group(number).total_byte_size for number in range(footer.num_row_groups))
    return Shard(footer.num_rows, len(data), unpacked, hashlib.sha256(data).hexdigest(), footer.created_by)


def read_shards(folder: Traversable, paths: Mapping[str, list[str]]) -> dict[str, pa.Table]:
    """The table of each split from the paths of its shards, in order."""
    return {split: pa.concat_tables([read_shard(folder, path) for path in shards]) for split, shards in paths.items()}


def read_shard(folder: Traversable, path: str) -> pa.Table:
    """One Parquet file; also out of a zip, and without pandas, which `read_table` would import."""
    return pq.ParquetFile(pa.BufferReader((folder / path).read_bytes())).read()


def _shards(table: str, split: str, rows: pa.Table, size: int) -> Iterator[tuple[str, pa.Table]]:
    count = -(-rows.num_rows // size)
    for number in range(count):
        yield f"{table}/{split}-{number:05d}-of-{count:05d}.parquet", rows.slice(number * size, size)


def _write(path: Path, rows: pa.Table, group: int) -> None:
    pq.write_table(
        rows,
        path,
        compression="zstd",
        compression_level=3,
        row_group_size=group,
        write_page_index=True,
        use_content_defined_chunking=True,
    )
