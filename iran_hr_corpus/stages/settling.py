"""Between the stages, once: what depends on the whole corpus is settled, from keys alone, never from texts.

Ids that two articles want, groups of copies, splits, and which rows will stand in which shard.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import pyarrow as pa

from iran_hr_corpus.duplicates import Sketch, group_sketches
from iran_hr_corpus.readers.documents import Place as InputPlace
from iran_hr_corpus.readers.documents import Reason, Rejected
from iran_hr_corpus.splits import assign_draws, split_copies
from iran_hr_corpus.stages.reading import ReadReceipt, ReadStage
from iran_hr_corpus.stages.register import Entry, Place, Register
from iran_hr_corpus.stages.staging import PARTS, TABLES, Batch, read_batches
from iran_hr_corpus.storage.arrow import batch_of_cells
from iran_hr_corpus.storage.manifest import LISTED
from iran_hr_corpus.storage.shards import shard_path
from iran_hr_corpus.vocabulary import SplitName

SHARD_BYTES = 96 * 1024 * 1024
"""In memory, all tables of a shard's articles together; a worker of the second stage holds one of them at a time."""
_ENTERED = ("article_id", "source_file", "sha256", "date", "lot", *PARTS)
PLACES = pa.schema([("number", pa.int32()), ("split", pa.string()), ("group", pa.string())])


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring batches of one task of the first stage."""

    task: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class WriteTask:
    """The articles of some batches, to be written as one shard a split and table, under the names that they will have.

    `mark` tells tasks of the same number apart, should the corpus have been settled in another way.
    """

    number: int
    stretches: tuple[Stretch, ...]
    names: Mapping[str, str]
    mark: str


@dataclass
class Settled:
    """What came of it: the tasks of the second stage, ids that were taken, and the checksums of the raw records."""

    tasks: list[WriteTask]
    rejected: list[Rejected] = field(default_factory=list)
    raw: dict[str, str] = field(default_factory=dict)


def settle(
    stage: ReadStage,
    receipts: Sequence[ReadReceipt],
    listed: Mapping[str, SplitName],
    register: Register,
    places: Path,
    size: int = SHARD_BYTES,
) -> Settled:
    """Settle the corpus that was read; `listed` are the recorded splits, and `places` is a folder for those to come.

    `size` is that of a shard, in bytes in memory.
    """
    stretches = _cut(receipts, size)
    settled = Settled([])
    taken = _enter(stage, receipts, stretches, register, settled)
    register.lead(group_sketches(_sketches(stage, receipts, taken)))
    _split(register, listed)
    settled.tasks = list(_plan(stretches, {one.number: one.batches for one in receipts}, register, places))
    return settled


def place_file(places: Path, number: int) -> Path:
    """Where the second stage finds the split and group of each article of a shard."""
    return places / f"{number:05d}.arrow"


def _cut(receipts: Sequence[ReadReceipt], size: int) -> list[tuple[Stretch, ...]]:
    """Neighbouring batches up to the size of a shard: by the input alone, since that decides the batches."""
    shards: list[tuple[Stretch, ...]] = [()]
    held = 0
    for receipt in receipts:
        start = 0
        for number, batch in enumerate(receipt.batches):
            if held and held + batch.size > size:
                shards[-1] += (Stretch(receipt.number, start, number),) if start < number else ()
                shards.append(())
                start, held = number, 0
            held += batch.size
        if start < len(receipt.batches):
            shards[-1] += (Stretch(receipt.number, start, len(receipt.batches)),)
    return shards if shards[-1] else shards[:-1]


def _enter(
    stage: ReadStage,
    receipts: Sequence[ReadReceipt],
    shards: Sequence[tuple[Stretch, ...]],
    register: Register,
    settled: Settled,
) -> set[int]:
    """Enter every article, and say which numbers stay out because another article has their id."""
    taken: set[int] = set()
    firsts: dict[int, int] = {}
    number = 0
    few = sum(receipt.articles for receipt in receipts) <= LISTED
    for shard, stretch in ((shard, stretch) for shard, stretches in enumerate(shards) for stretch in stretches):
        firsts.setdefault(stretch.task, number)
        for batch in read_batches(stage.folder(stretch.task), "keys", stretch.start, stretch.stop, _ENTERED):
            rows = batch.to_pylist()
            entries = [
                Entry(place, shard, row["article_id"], row["source_file"], row["date"], str(row["lot"]),
                      row["paragraphs"], row["figures"])
                for place, row in enumerate(rows, start=number)
            ]  # fmt: skip
            holders = register.enter(entries)
            settled.rejected += [_reject(entries[place - number], holder) for place, holder in holders.items()]
            if few:
                settled.raw |= {
                    row["source_file"]: row["sha256"]
                    for place, row in enumerate(rows, start=number)
                    if place not in holders
                }
            taken |= holders.keys()
            number += len(rows)
    for receipt in receipts:
        for batch in read_batches(stage.folder(receipt.number), "mentions"):
            register.enter_mentions(_numbered(batch, firsts[receipt.number]))
    return taken


def _numbered(mentions: pa.RecordBatch, first: int) -> Iterator[tuple[object, ...]]:
    """Mentions with the numbers that their articles have in the whole input."""
    columns = [column.to_pylist() for column in mentions.columns]
    return zip([first + place for place in columns[0]], *columns[1:], strict=True)


def _reject(entry: Entry, holder: str) -> Rejected:
    detail = f"its id {entry.article_id!r} is that of {holder}; rename one of the two"
    return InputPlace.of(entry.source_file).reject(Reason.SAME_ID, detail)


def _sketches(stage: ReadStage, receipts: Sequence[ReadReceipt], taken: set[int]) -> Iterator[Sketch]:
    names = ("article_id", "date", "signature")
    batches = chain.from_iterable(
        read_batches(stage.folder(receipt.number), "keys", columns=names) for receipt in receipts
    )
    rows = chain.from_iterable(zip(*(batch[name].to_pylist() for name in names), strict=True) for batch in batches)
    return (Sketch(*row) for number, row in enumerate(rows) if number not in taken)


def _split(register: Register, listed: Mapping[str, SplitName]) -> None:
    register.split(chain.from_iterable(split_copies(copies, listed).items() for copies in register.groups()))
    if len(register) >= len(SplitName) and register.splits() < set(SplitName):
        groups = {one.article_id: copies[0].article_id for copies in register.groups() for one in copies}
        draws = chain.from_iterable(register.groups())
        register.split(assign_draws(draws, groups, listed).items())


def _plan(
    shards: Sequence[tuple[Stretch, ...]], batches: Mapping[int, Sequence[Batch]], register: Register, places: Path
) -> Iterator[WriteTask]:
    names = _names(register)
    next_one = 0
    for number, stretches in enumerate(shards):
        first = next_one
        next_one += sum(batch.articles for one in stretches for batch in batches[one.task][one.start : one.stop])
        found = register.places(first, next_one)
        if not found:
            continue
        path = place_file(places, number)
        _write_places(path, found, first)
        told = json.dumps(names[number], sort_keys=True).encode() + path.read_bytes()
        yield WriteTask(number, stretches, names[number], hashlib.sha256(told).hexdigest())


def _write_places(path: Path, places: Sequence[Place], first: int) -> None:
    """Number, split and group of each article of a shard, in the order of its rows; `first` is staged as number 0."""
    batch = batch_of_cells(PLACES, [(place.number - first, place.split, place.group) for place in places])
    with pa.ipc.new_file(str(path), batch.schema) as file:
        file.write_batch(batch)


def _names(register: Register) -> dict[int, dict[str, str]]:
    """The names of the files of each shard, by `table/split`; where it has no rows for one, there is none."""
    sizes = register.sizes()
    filled = [(shard, f"{table}/{split}") for shard, split, rows in sizes for table in TABLES if rows[table]]
    counts = Counter(name for _, name in filled)
    given: Counter[str] = Counter()
    names: dict[int, dict[str, str]] = {}
    for shard, name in filled:
        names.setdefault(shard, {})[name] = shard_path(name, given[name], counts[name])
        given[name] += 1
    return names
