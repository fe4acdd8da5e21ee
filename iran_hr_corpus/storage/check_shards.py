"""Are the Parquet files of a build shards, by name, schema and order? And their rows, a row group at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from iran_hr_corpus.errors import BuildFault
from iran_hr_corpus.schema import TABLES
from iran_hr_corpus.storage.arrow import arrow_schema
from iran_hr_corpus.storage.shards import Shard, measure_shard

_NAME = re.compile(r"(?P<table>\w+)/(?P<split>train|validation|test)-(?P<number>\d{5})-of-(?P<count>\d{5})\.parquet")


class OpenShard(NamedTuple):
    """A file that is a shard by its name: its path, and which table and split it belongs to."""

    path: str
    table: str
    split: str


class RowGroup(NamedTuple):
    """Neighbouring rows of a shard: its number there, and how many rows are before it."""

    shard: OpenShard
    number: int
    first: int


def name_shards(paths: Iterable[str]) -> tuple[list[OpenShard], list[BuildFault]]:
    """The shards among some paths, in the order of the tables, and those that are none."""
    shards, faults = [], []
    for path in sorted(paths):
        name = _NAME.fullmatch(path)
        if name and name["table"] in TABLES and int(name["number"]) < int(name["count"]):
            shards.append(OpenShard(path, name["table"], name["split"]))
        else:
            faults.append(BuildFault(path, "is no shard by its name", "{table}/{split}-00000-of-00001.parquet"))
    return sorted(shards, key=lambda shard: list(TABLES).index(shard.table)), faults


def row_groups(folder: Path, shard: OpenShard) -> Iterator[tuple[RowGroup, pa.Table]]:
    """The rows of a shard, a row group in memory at a time. Raises BuildFault where they cannot be read."""
    with opened(folder, shard) as file:
        first = 0
        for number in range(file.num_row_groups):
            rows = read_group(file, shard, number)
            yield RowGroup(shard, number, first), rows
            first += rows.num_rows


def opened(folder: Path, shard: OpenShard) -> pq.ParquetFile:
    """A shard as a Parquet file. Raises BuildFault where it is none."""
    try:
        return pq.ParquetFile(folder / shard.path)
    except (OSError, ValueError, pa.ArrowException) as error:
        raise _unreadable(shard, error) from error


def read_group(file: pq.ParquetFile, shard: OpenShard, number: int) -> pa.Table:
    """The rows of a row group, with the schema that they should have. Raises BuildFault where they cannot be read."""
    try:
        found = file.read_row_group(number)
        found.validate(full=True)  # bytes that are no UTF-8 would raise later, far from their place
        return found.cast(arrow_schema(shard.table))
    except (OSError, ValueError, pa.ArrowException) as error:
        raise _unreadable(shard, error) from error


def measured(folder: Path, shard: OpenShard) -> Shard:
    """What stands in a shard, by its footer. Raises BuildFault where that cannot be read."""
    try:
        return measure_shard(folder, shard.path)
    except (OSError, ValueError, pa.ArrowException) as error:  # one byte of the writer's name that is no UTF-8 will do
        raise _unreadable(shard, error) from error


def check_schema(folder: Path, shard: OpenShard) -> Iterator[BuildFault]:
    """Whether types, nulls and descriptions of a shard that can be read are those of its table."""
    with opened(folder, shard) as file:
        found = file.schema_arrow
    for one, other in zip(found, arrow_schema(shard.table), strict=True):
        if not one.equals(other, check_metadata=True):
            yield BuildFault(f"{shard.path}:{one.name}", _told(one), _told(other))
    if found.metadata:
        yield BuildFault(shard.path, f"schema metadata {sorted(found.metadata)}", "none")


class Order:
    """Whether the rows of a shard are sorted, row group by row group."""

    def __init__(self) -> None:
        self._last: list[tuple[object, ...]] = []

    def check(self, group: RowGroup, rows: pa.Table) -> Iterator[BuildFault]:
        """The rows that stand after one that they should stand before."""
        names = [name for name in ("article_id", "start") if name in rows.schema.names]
        keys = list(zip(*(rows[name].to_pylist() for name in names), strict=True))
        first = group.first - len(self._last)
        for number, (before, this) in enumerate(pairwise([*self._last, *keys]), start=first + 1):
            if this < before:
                place = f"{group.shard.path}:{number}"
                yield BuildFault(place, f"{this} after {before}", "rows sorted by article and place")
        self._last = keys[-1:]


def _unreadable(shard: OpenShard, error: Exception) -> BuildFault:
    return BuildFault(shard.path, f"cannot be read: {error}", "the table's rows", "build again")


def _told(field: pa.Field) -> str:
    description = (field.metadata or {}).get(b"description", b"").decode("utf-8", "replace")
    return f"{field.type}{'' if field.nullable else ' not null'}, described as {description!r}"
