"""The second stage: staged rows become shards, sorted, each with its split and group of copies."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from iran_hr_corpus.stages.receipts import Receipt, find_receipt, new_folder, write_receipt
from iran_hr_corpus.stages.settling import WriteTask, place_file
from iran_hr_corpus.stages.staging import PARTS, TABLES, read_batches
from iran_hr_corpus.storage.arrow import arrow_schema
from iran_hr_corpus.storage.facts import Facts, facts_of, together
from iran_hr_corpus.storage.shards import Shard, measure_shard, write_shard
from iran_hr_corpus.vocabulary import SplitName


class WriteReceipt(Receipt):
    """What came of writing: the shards by path, and the facts of their rows."""

    shards: Mapping[str, Shard]
    facts: Facts


class _Row(NamedTuple):
    """An article of a shard: where its rows are among those that were staged, and where they go."""

    article_id: str
    articles: range
    paragraphs: range
    figures: range
    split: str
    group: str


@dataclass(frozen=True, slots=True)
class WriteStage:
    """Writes shards from the folder `staged` of the first stage, by the `places` that were settled, below `out`."""

    staged: Path
    places: Path
    out: Path

    def __call__(self, task: WriteTask) -> WriteReceipt:
        """Do a task, once."""
        return find_receipt(self.folder(task.number), WriteReceipt, task.mark) or self._write(task)

    def folder(self, number: int) -> Path:
        """Where the shards of a task are."""
        return self.out / f"{number:05d}"

    def was_begun(self, _: WriteTask) -> bool:
        """Nothing is noted here, as no article can be blamed."""
        return False

    def spare(self, _: WriteTask) -> None:
        """No article can be blamed here."""
        return

    def _write(self, task: WriteTask) -> WriteReceipt:
        started = time.monotonic()
        rows = sorted(self._rows(task), key=itemgetter(0))
        facts: list[Facts] = []
        with new_folder(self.folder(task.number)) as folder:
            for table in TABLES:
                staged = pa.Table.from_batches(self._batches(task, table), arrow_schema(table)).combine_chunks()
                for split in SplitName:
                    if path := task.names.get(f"{table}/{split}"):
                        found = _taken(staged, table, [row for row in rows if row.split == split])
                        write_shard(folder, path, found)
                        facts.append(facts_of(table, split.value, found))
                del staged
            shards = {path: measure_shard(folder, path) for path in task.names.values()}
            known = WriteReceipt(number=task.number, mark=task.mark, shards=shards, facts=together(facts))
            return write_receipt(folder, known.model_copy(update={"seconds": round(time.monotonic() - started, 3)}))

    def _batches(self, task: WriteTask, name: str) -> Iterator[pa.RecordBatch]:
        for stretch in task.stretches:
            yield from read_batches(self.staged / f"{stretch.task:05d}", name, stretch.start, stretch.stop)

    def _rows(self, task: WriteTask) -> Iterator[_Row]:
        """The articles of a task, but for those that were set aside when it was settled."""
        keys = pa.Table.from_batches(self._batches(task, "keys")).select(["article_id", *PARTS]).to_pydict()
        ranges = [_ranges(keys[name]) for name in PARTS]
        with pa.ipc.open_file(pa.memory_map(str(place_file(self.places, task.number)))) as file:
            places = file.read_all().to_pydict()
        for number, split, group in zip(places["row"], places["split"], places["group"], strict=True):
            paragraphs, figures = (found[number] for found in ranges)
            yield _Row(keys["article_id"][number], range(number, number + 1), paragraphs, figures, split, group)


def _ranges(counts: Sequence[int]) -> list[range]:
    """Which rows are whose, where each has so many.

    >>> _ranges([2, 0, 1])
    [range(0, 2), range(2, 2), range(2, 3)]
    """
    return [range(end - count, end) for count, end in zip(counts, accumulate(counts), strict=True)]


def _taken(staged: pa.Table, table: str, rows: Sequence[_Row]) -> pa.Table:
    """The staged rows of some articles, in their order, and complete."""
    order = pa.array(chain.from_iterable(getattr(row, table) for row in rows), pa.int32())
    found = staged.take(order)
    if table == "articles":
        known = {"split": [row.split for row in rows], "duplicate_group": [row.group for row in rows]}
        for column, values in known.items():
            place = found.schema.get_field_index(column)
            found = found.set_column(place, found.schema.field(place), pa.array(values, pa.string()))
    return found
