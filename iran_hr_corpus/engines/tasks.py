"""The seam between the parser and whatever runs it.

`plan` cuts the input into small tasks by a rule that knows the input alone; `run_task` reads its own part, parses it,
and leaves the articles in a file of its own; an executor only maps the one over the other. Texts and rows never travel
between processes: tasks and receipts do, and both are small.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from iran_hr_corpus.article import parse
from iran_hr_corpus.lexicon import Lexicon, load_lexicon
from iran_hr_corpus.readers.documents import MAX_BYTES, Document, Reason, Rejected
from iran_hr_corpus.readers.raw_files import RawFile, read_file
from iran_hr_corpus.schema import Article
from iran_hr_corpus.text.language import identify_language

FILES_PER_TASK = 256


@dataclass(frozen=True, slots=True)
class Task:
    """A part of the input: files below one folder, each of at most `max_bytes`, parsed with one lexicon."""

    number: int
    folder: Path
    files: tuple[RawFile, ...]
    max_bytes: int
    lexicon: Path | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of a task: the file that holds its articles, how many they are, and what was rejected."""

    number: int
    part: Path
    articles: int
    rejected: tuple[Rejected, ...]


Run = Callable[[Task], Receipt]
Executor = Callable[[Run, Iterable[Task]], Iterator[Receipt]]
"""Runs every task once and gives the receipts in the order of the tasks."""


def plan(
    folder: Path, files: Sequence[RawFile], max_bytes: int = MAX_BYTES, lexicon: Path | None = None
) -> tuple[Task, ...]:
    """The tasks that together read `files`; the same for the same input, whoever runs them."""
    starts = range(0, len(files), FILES_PER_TASK)
    return tuple(
        Task(number, folder, tuple(files[start : start + FILES_PER_TASK]), max_bytes, lexicon)
        for number, start in enumerate(starts)
    )


def run_task(task: Task, out: Path) -> Receipt:
    """Read and parse the files of a task into `out/NNNNN.jsonl`, one article a line; a second run changes nothing."""
    lexicon = load_lexicon(task.lexicon)
    part, rejected, written = out / f"{task.number:05d}.jsonl", [], 0
    with part.open("w", encoding="utf-8", newline="") as stream:
        for file in task.files:
            found = _read_article(task, file, lexicon)
            if isinstance(found, Rejected):
                rejected.append(found)
                continue
            stream.write(found.model_dump_json() + "\n")
            written += 1
    return Receipt(task.number, part, written, tuple(rejected))


def read_part(receipt: Receipt) -> Iterator[Article]:
    """The articles that a task left, in the order of its files."""
    with receipt.part.open("rb") as stream:  # as bytes: only "\n" ends a line there
        yield from map(Article.model_validate_json, stream)


def local(run: Run, tasks: Iterable[Task]) -> Iterator[Receipt]:
    """The executor that stays in this process."""
    return map(run, tasks)


def _read_article(task: Task, file: RawFile, lexicon: Lexicon) -> Article | Rejected:
    found = read_file(task.folder, file, task.max_bytes)
    return found if isinstance(found, Rejected) else _parse(found, lexicon)


def _parse(document: Document, lexicon: Lexicon) -> Article | Rejected:
    try:
        article = parse(document.text, document.article_id, lexicon)
    except Exception as error:  # noqa: BLE001  one article must not stop the rest; it is listed, with the reason
        detail = f"{error.__class__.__name__}: {error}"
        return Rejected(document.source_file, None, Reason.UNPARSED, detail)
    language = identify_language(document.text)
    known = {"source_file": document.source_file, "sha256": document.sha256, "language": language}
    return article.model_copy(update=known)
