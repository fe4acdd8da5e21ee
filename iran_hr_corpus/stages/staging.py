"""Rows on their way: Arrow files of batches, an article's rows always in one batch, in the order of the input.

Beside the tables lie what settles the corpus as a whole: `keys`, a row an article, and `mentions`, a row for each
figure that asserts something.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

import pyarrow as pa

from iran_hr_corpus.claims import Key
from iran_hr_corpus.schema import Article
from iran_hr_corpus.storage.arrow import arrow_schema, batch_of, batch_of_cells

PARTS = ("paragraphs", "figures")
TABLES = ("articles", *PARTS)
KEYS = pa.schema(
    [
        ("article_id", pa.string()),
        ("source_file", pa.string()),
        ("sha256", pa.string()),
        ("date", pa.string()),
        ("lot", pa.uint64()),
        ("signature", pa.binary()),
        ("paragraphs", pa.int32()),
        ("figures", pa.int32()),
    ]
)
MENTIONS = pa.schema(
    [
        ("article", pa.int64()),
        ("figure_id", pa.string()),
        *((name, pa.float64() if name in ("value", "low", "high") else pa.string()) for name in Key._fields[:-1]),
    ]
)
"""Of the key all but the article, which is in it only where the event is null; `article` counts those of the file."""
SCHEMAS = {**{table: arrow_schema(table) for table in TABLES}, "keys": KEYS, "mentions": MENTIONS}
_OPTIONS = pa.ipc.IpcWriteOptions(compression="lz4")


class Batch(NamedTuple):
    """Some articles with all of their rows: how many, and their bytes in memory."""

    articles: int
    size: int


class Staging:
    """The files that a task fills, batch by batch."""

    def __init__(self, folder: Path) -> None:
        self._open = ExitStack()
        self._files = {name: self._start(_path(folder, name), schema) for name, schema in SCHEMAS.items()}

    def _start(self, path: Path, schema: pa.Schema) -> pa.RecordBatchWriter:
        sink = self._open.enter_context(pa.OSFile(str(path), "wb"))  # closed even where the end cannot be written
        return self._open.enter_context(pa.ipc.new_file(sink, schema, options=_OPTIONS))

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def write(
        self, articles: Sequence[Article], keys: Sequence[tuple[Any, ...]], mentions: Sequence[tuple[Any, ...]]
    ) -> Batch:
        """Write articles with their parts, keys and mentions as the next batch of every file."""
        parts = {name: list(chain.from_iterable(getattr(one, name) for one in articles)) for name in PARTS}
        tables = {name: batch_of(name, rows) for name, rows in {"articles": articles, **parts}.items()}
        beside = {"keys": batch_of_cells(KEYS, keys), "mentions": batch_of_cells(MENTIONS, mentions)}
        for name, batch in (tables | beside).items():
            self._files[name].write_batch(batch)
        return Batch(len(articles), sum(batch.nbytes for batch in tables.values()))


def read_batches(
    folder: Path, name: str, start: int = 0, stop: int | None = None, columns: Sequence[str] = ()
) -> Iterator[pa.RecordBatch]:
    """The batches of a staged file, or those in [start, stop); all columns, or some, in the order of the file."""
    fields = [SCHEMAS[name].get_field_index(column) for column in columns] or None
    options = pa.ipc.IpcReadOptions(included_fields=fields)
    with pa.OSFile(str(_path(folder, name))) as source, pa.ipc.open_file(source, options=options) as file:
        for number in range(start, file.num_record_batches if stop is None else stop):
            yield file.get_batch(number)


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.arrow"
