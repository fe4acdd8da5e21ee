"""The second stage: staged rows become shards, sorted, each with its split and group of copies."""

from __future__ import annotations

import time
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from iran_hr_corpus.stages.receipts import Receipt, find_receipt, new_folder, write_receipt
from iran_hr_corpus.stages.settling import WriteTask, place_file
from iran_hr_corpus.stages.staging import PARTS, TABLES, read_batches
from iran_hr_corpus.storage.arrow import arrow_schema
from iran_hr_corpus.storage.facts import Facts, facts_of, together
from iran_hr_corpus.storage.shards import CUTS, Shard, measure_shard, new_shard
from iran_hr_corpus.vocabulary import SplitName


class WriteReceipt(Receipt):
    """What came of writing: the shards by path, and the facts of their rows."""

    shards: Mapping[str, Shard]
    facts: Facts


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
        with pa.ipc.open_file(pa.OSFile(str(place_file(self.places, task.number)))) as file:
            places = file.read_all()
        with new_folder(self.folder(task.number)) as folder:
            facts = together(self._write_table(task, table, places, folder) for table in TABLES)
            shards = {path: measure_shard(folder, path) for path in task.names.values()}
            known = WriteReceipt(number=task.number, mark=task.mark, shards=shards, facts=facts)
            return write_receipt(folder, known.model_copy(update={"seconds": round(time.monotonic() - started, 3)}))

    def _write_table(self, task: WriteTask, table: str, places: pa.Table, folder: Path) -> Facts:
        """Write the shards of a table, which alone is in memory by then, and no split of it twice."""
        staged = pa.Table.from_batches(self._batches(task, table), arrow_schema(table)).combine_chunks()
        pa.default_memory_pool().release_unused()
        counts = self._counts(task, table) if table in PARTS else ()
        facts = []
        for split in SplitName:
            if path := task.names.get(f"{table}/{split}"):
                chosen = places.filter(pc.equal(places["split"], split.value))
                size = CUTS[table].group
                rows = _parts(staged, chosen, counts, size) if counts else _articles(staged, chosen, size)
                facts.append(write_rows(folder / path, table, split, rows))
        return together(facts)

    def _batches(self, task: WriteTask, name: str, columns: Sequence[str] = ()) -> Iterator[pa.RecordBatch]:
        for stretch in task.stretches:
            yield from read_batches(self.staged / f"{stretch.task:05d}", name, stretch.start, stretch.stop, columns)

    def _counts(self, task: WriteTask, part: str) -> list[int]:
        """How many rows of a table each staged article has."""
        return [count for batch in self._batches(task, "keys", [part]) for count in batch[part].to_pylist()]


def write_rows(path: Path, table: str, split: SplitName, groups: Iterable[pa.Table]) -> Facts:
    """Write a shard of row groups as they come, and give the facts of them all."""
    facts = []
    path.parent.mkdir(parents=True, exist_ok=True)
    with new_shard(path, arrow_schema(table)) as writer:
        for rows in groups:
            writer.write_table(rows, row_group_size=len(rows))
            facts.append(facts_of(table, split.value, rows))
    return together(facts)


def _articles(staged: pa.Table, places: pa.Table, size: int) -> Iterator[pa.Table]:
    """The staged rows of some articles, complete, so many at a time."""
    for start in range(0, len(places), size):
        some = places.slice(start, size)
        found = staged.take(some["number"])
        for column, values in (("split", some["split"]), ("duplicate_group", some["group"])):
            place = found.schema.get_field_index(column)
            found = found.set_column(place, found.schema.field(place), values)
        yield found


def _parts(staged: pa.Table, places: pa.Table, counts: Sequence[int], size: int) -> Iterator[pa.Table]:
    """The staged rows of parts of some articles, so many at a time; `counts` says how many each staged article has."""
    order = _places_of_parts(places["number"].to_pylist(), counts)
    for start in range(0, len(order), size):
        yield staged.take(order.slice(start, size))


def _places_of_parts(articles: Sequence[int], counts: Sequence[int]) -> pa.Array:
    """Where the parts of some articles stand, where each article has so many.

    >>> _places_of_parts([2, 0], [2, 0, 1]).to_pylist()
    [2, 0, 1]
    """
    ends = list(accumulate(counts))
    places = array("i", chain.from_iterable(range(ends[one] - counts[one], ends[one]) for one in articles))
    return pa.Array.from_buffers(pa.int32(), len(places), [None, pa.py_buffer(places)])
