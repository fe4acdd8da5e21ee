"""Are the Parquet files of a build shards, by name, schema and order? And their rows, where they can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import NamedTuple

import pyarrow as pa

from iran_hr_corpus.errors import BuildFault
from iran_hr_corpus.schema import TABLES
from iran_hr_corpus.storage.arrow import arrow_schema
from iran_hr_corpus.storage.shards import read_shard
from iran_hr_corpus.vocabulary import SplitName

_NAME = re.compile(r"(?P<table>\w+)/(?P<split>train|validation|test)-(?P<number>\d{5})-of-(?P<count>\d{5})\.parquet")


class OpenShard(NamedTuple):
    """A shard that could be read: which table and split it belongs to, and its rows."""

    table: str
    split: str
    rows: pa.Table


def open_shards(folder: Traversable, paths: Iterable[str]) -> tuple[dict[str, OpenShard], list[BuildFault]]:
    """The shards by path, and all that is wrong with their names, schemas and order."""
    opened: dict[str, OpenShard] = {}
    faults: list[BuildFault] = []
    for path in paths:
        name = _NAME.fullmatch(path)
        if not name or name["table"] not in TABLES or int(name["number"]) >= int(name["count"]):
            faults.append(BuildFault(path, "is no shard by its name", "{table}/{split}-00000-of-00001.parquet"))
            continue
        try:
            found = read_shard(folder, path)
            found.validate(full=True)  # bytes that are no UTF-8 would raise later, far from their place
            rows = found.cast(arrow_schema(name["table"]))
        except (OSError, ValueError, pa.ArrowException) as error:
            faults.append(BuildFault(path, f"cannot be read: {error}", "the table's rows", "build again"))
            continue
        opened[path] = OpenShard(name["table"], name["split"], rows)
        faults += _check_schema(path, found.schema, rows.schema)
        faults += _check_order(path, rows)
    return opened, faults


def tables_of_shards(shards: Mapping[str, OpenShard]) -> dict[str, dict[str, pa.Table]]:
    """The shards put together, by table and split."""
    parts = {
        (table, split.value): [rows for _, (of, into, rows) in sorted(shards.items()) if (of, into) == (table, split)]
        for table in TABLES
        for split in SplitName
    }
    return {
        table: {split: pa.concat_tables(rows) for (of, split), rows in parts.items() if of == table and rows}
        for table in TABLES
    }


def _check_schema(path: str, found: pa.Schema, expected: pa.Schema) -> Iterator[BuildFault]:
    for one, other in zip(found, expected, strict=True):
        if not one.equals(other, check_metadata=True):
            yield BuildFault(f"{path}:{one.name}", _told(one), _told(other))
    if found.metadata:
        yield BuildFault(path, f"schema metadata {sorted(found.metadata)}", "none")


def _check_order(path: str, rows: pa.Table) -> Iterator[BuildFault]:
    if not rows.num_rows:
        yield BuildFault(path, "has no rows", "at least one: readers fail on an empty split")
    names = [name for name in ("article_id", "start") if name in rows.schema.names]
    keys = zip(*(rows[name].to_pylist() for name in names), strict=True)
    for number, (before, this) in enumerate(pairwise(keys), start=1):
        if this < before:
            yield BuildFault(f"{path}:{number}", f"{this} after {before}", "rows sorted by article and place")


def _told(field: pa.Field) -> str:
    description = (field.metadata or {}).get(b"description", b"").decode("utf-8", "replace")
    return f"{field.type}{'' if field.nullable else ' not null'}, described as {description!r}"
