"""The first stage: a part of the input is read and parsed, and its rows are staged; texts go no further than this."""

from __future__ import annotations

import json
import os
import struct
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from mmap import mmap
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from iran_hr_corpus.article import parse
from iran_hr_corpus.claims import mentions_of
from iran_hr_corpus.duplicates import signature
from iran_hr_corpus.lexicon import Lexicon, load_lexicon
from iran_hr_corpus.readers.documents import Document, Place, Reason, Rejected
from iran_hr_corpus.readers.parts import Part, Reading, read_part
from iran_hr_corpus.readers.provenance import Provenance
from iran_hr_corpus.relevance import is_relevant
from iran_hr_corpus.schema import Article
from iran_hr_corpus.splits import draw_of
from iran_hr_corpus.stages.collector import seldom_collecting
from iran_hr_corpus.stages.receipts import Receipt, find_receipt, new_folder, write_receipt
from iran_hr_corpus.stages.staging import Batch, Staging
from iran_hr_corpus.text.language import identify_language

REJECTED = "rejected.jsonl"
_SPOT = struct.Struct("<qq?")


class Most(NamedTuple):
    """How much is held at once, but for one record more."""

    records: int
    characters: int


_READ_AHEAD, _BATCH = Most(32, 250_000), Most(128, 2_000_000)


class Spot(NamedTuple):
    """A record of a part: of which of its files, and at which place there; and whether it was read already."""

    file: int
    record: int
    is_read: bool


_NOWHERE = Spot(-1, -1, is_read=False)


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A part of the input, how it is read and parsed, and what curators know of its files.

    Articles that score less than `only_relevant` are left out; `set_aside` are the records on which a worker died
    twice.
    """

    number: int
    part: Part
    reading: Reading
    lexicon: Path | None
    provenance: Mapping[str, Provenance]
    set_aside: tuple[Spot, ...] = ()
    only_relevant: float | None = None


class ReadReceipt(Receipt):
    """What came of reading a part: articles, figures, and the batches in which they are staged.

    Beside them the records that were rejected, and apart from those the ones that are not relevant.
    """

    articles: int = 0
    figures: int = 0
    rejected: int = 0
    not_relevant: int = 0
    batches: tuple[Batch, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadStage:
    """Reads a part into a folder of its own below `out`; one that is there and whole is left as it is."""

    out: Path

    def __call__(self, task: ReadTask) -> ReadReceipt:
        """Do a task, once."""
        return find_receipt(self.folder(task.number), ReadReceipt) or self._read(task)

    def folder(self, number: int) -> Path:
        """Where the rows of a task are."""
        return self.out / f"{number:05d}"

    def was_begun(self, task: ReadTask) -> bool:
        """Whether a run of the task did not come to its end."""
        return self._trace(task).exists()

    def spare(self, task: ReadTask) -> ReadTask | None:
        """The task without the record that its last worker was at; null where that did not get so far."""
        try:
            spot = Spot(*_SPOT.unpack(self._trace(task).read_bytes()))
        except (OSError, struct.error):
            return None
        return None if spot == _NOWHERE or spot in task.set_aside else replace(task, set_aside=(*task.set_aside, spot))

    def _trace(self, task: ReadTask) -> Path:
        return self.out / f"{task.number:05d}.at"

    def _read(self, task: ReadTask) -> ReadReceipt:
        started = time.monotonic()
        lexicon = load_lexicon(task.lexicon)
        home, trace_file = self.folder(task.number), self._trace(task)
        with new_folder(home) as folder, _traced(trace_file) as trace, seldom_collecting():
            receipt = _stage(_articles(task, trace), folder, lexicon)
            known = {"number": task.number, "seconds": round(time.monotonic() - started, 3)}
            return write_receipt(folder, receipt.model_copy(update=known))


def read_rejected(folder: Path) -> Iterator[Rejected]:
    """What a task listed as rejected."""
    with (folder / REJECTED).open(encoding="utf-8", newline="\n") as stream:
        for line in stream:
            row = json.loads(line)
            yield Rejected(**row | {"code": Reason(row["code"])})


class _Trace(NamedTuple):
    """Where the record at hand is noted, for the case that it is the last one: the system keeps it, whoever dies."""

    page: mmap

    def note(self, spot: Spot) -> None:
        _SPOT.pack_into(self.page, 0, *spot)


@contextmanager
def _traced(path: Path) -> Iterator[_Trace]:
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        os.truncate(handle, _SPOT.size)  # it never shrinks: whoever else has it would die of that
        with mmap(handle, _SPOT.size) as page:
            trace = _Trace(page)
            trace.note(_NOWHERE)
            yield trace
    finally:
        os.close(handle)
    path.unlink(missing_ok=True)


def _records(task: ReadTask, trace: _Trace) -> Iterator[tuple[Spot, Document | Rejected]]:
    """What is read, with where it was."""
    for number, name in enumerate(task.part.files):
        records = iter(read_part(replace(task.part, files=(name,)), task.reading))
        for record in range(1 << 62):
            spot = Spot(number, record, is_read=False)
            if spot in task.set_aside:
                doing = f"reading record {record + 1} of the file, or of its part; the rest is not read"
                yield spot, _crashed(name, doing)
                break
            trace.note(spot)
            found = next(records, None)
            if found is None:
                break
            yield spot._replace(is_read=True), found


def _articles(task: ReadTask, trace: _Trace) -> Iterator[Article | Rejected]:
    """What is read, parsed; each some records after one another, since code and words share the processor's cache."""
    lexicon = load_lexicon(task.lexicon)
    groups = _together(_records(task, trace), _READ_AHEAD, lambda one: len(getattr(one[1], "text", "")))
    for spot, found in chain.from_iterable(groups):
        if isinstance(found, Rejected):
            yield found
        elif spot in task.set_aside:
            yield _crashed(found.source_file, "parsing it")
        else:
            trace.note(spot)
            yield _article(found, task, task.provenance.get(task.part.files[spot.file], {}), lexicon)


def _crashed(source_file: str, doing: str) -> Rejected:
    return Place.of(source_file).reject(Reason.CRASHED, f"a worker died {doing}")


def _article(document: Document, task: ReadTask, provenance: Provenance, lexicon: Lexicon) -> Article | Rejected:
    try:
        article = parse(document.text, document.article_id, lexicon)
    except Exception as error:  # noqa: BLE001  one article must not stop the rest; it is listed, with the reason
        return Place.of(document.source_file).reject(Reason.UNPARSED, f"{error.__class__.__name__}: {error}")
    if task.only_relevant is not None and not is_relevant(article, task.only_relevant):
        detail = f"relevance {article.relevance}; expected at least {task.only_relevant}"
        return Place.of(document.source_file).reject(Reason.NOT_RELEVANT, detail)
    known = {
        "language": identify_language(document.text),
        "source_file": document.source_file,
        "sha256": document.sha256,
        **document.provenance,
        **{column: value for column, value in provenance.items() if value},
    }
    return article.model_copy(update=known)


def _stage(found: Iterator[Article | Rejected], folder: Path, lexicon: Lexicon) -> ReadReceipt:
    batches: list[Batch] = []
    figures = before = 0
    rejected: Counter[Reason] = Counter()
    with Staging(folder) as staging, (folder / REJECTED).open("w", encoding="utf-8", newline="") as listing:
        for group in _together(_accepted(found, listing, rejected), _BATCH, lambda one: len(one.text)):
            batches.append(staging.write(group, list(map(_key, group)), _mentions(group, before, lexicon)))
            figures += sum(len(one.figures) for one in group)
            before += len(group)
    not_relevant = rejected.pop(Reason.NOT_RELEVANT, 0)
    counts = {"articles": before, "figures": figures, "rejected": rejected.total(), "not_relevant": not_relevant}
    return ReadReceipt(number=0, batches=tuple(batches), **counts)


def _accepted(found: Iterator[Article | Rejected], listing: TextIO, rejected: Counter[Reason]) -> Iterator[Article]:
    """The articles; what was rejected is counted, and listed as it comes."""
    for one in found:
        if isinstance(one, Article):
            yield one
        else:
            rejected[one.code] += 1
            listing.write(json.dumps(one.row(), ensure_ascii=False) + "\n")


def _together(found: Iterator[Any], most: Most, length: Callable[[Any], int]) -> Iterator[list[Any]]:
    """Neighbours together, up to so many of them, or of their characters."""
    group: list[Any] = []
    characters = 0
    for one in found:
        group.append(one)
        characters += length(one)
        if len(group) == most.records or characters >= most.characters:
            yield group
            group, characters = [], 0
    if group:
        yield group


def _key(article: Article) -> tuple[object, ...]:
    """A row of `keys`."""
    draw = draw_of(article)
    counts = (len(article.paragraphs), len(article.figures))
    return (article.article_id, article.source_file, article.sha256, draw.date, draw.lot, signature(article), *counts)


def _mentions(articles: Sequence[Article], before: int, lexicon: Lexicon) -> list[tuple[object, ...]]:
    """Rows of `mentions`, of articles with so many before them in their file."""
    return list(
        chain.from_iterable(
            ((number, figure_id, *key[:-1]) for key, figure_id in mentions_of(article, lexicon))
            for number, article in enumerate(articles, start=before)
        )
    )
