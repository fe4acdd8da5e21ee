"""What a command prints: tables for people on a terminal, plain rows in a pipe, talk and progress on stderr."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

from iran_hr_corpus.journal import Progress
from iran_hr_corpus.readers.documents import Reason, Rejected

Advance = Callable[[int, int], None]
"""Tells how many are done, of how many."""


def show_table(title: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table with lines on a terminal; in a pipe its header and rows, cells parted by tabs."""
    cells = _cells(rows)
    if sys.stdout.isatty():
        _show_grid(title, header, cells)
    else:
        _write_rows("\t", [header, *cells])


Notes = Mapping[tuple[str, ...], Sequence[str]]
"""Lines to show below a table, by the values that its rows share."""

_SHORT = 12
"""Cells up to so many characters are never broken, however narrow the terminal."""


def show_grouped(
    by: int,
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    titled: Collection[str] = (),
    notes: Notes | None = None,
) -> None:
    """On a terminal a table for each value of the first `by` columns, which sort the rows; in a pipe all in one.

    On a terminal a column of `titled` that says the same in every row goes into the title of its table, a column
    without a word is left out, and the `notes` of a table stand below it.
    """
    cells = _cells(rows)
    if not sys.stdout.isatty():
        _write_rows("\t", [header, *cells])
        return
    for values, grouped in groupby(cells, key=lambda row: row[:by]):
        group = list(grouped)
        same = [
            place for place, name in enumerate(header) if name in titled and len({row[place] for row in group}) == 1
        ]
        kept = [place for place in range(by, len(header)) if place not in same and any(row[place] for row in group)]
        title = ", ".join(dict.fromkeys([*values, *(group[0][place] for place in same)]))
        _show_grid(title, [header[place] for place in kept], [[row[place] for place in kept] for row in group])
        _show_notes((notes or {}).get(tuple(values), ()))


def show_csv(header: Sequence[str], records: Iterable[Mapping[str, object]]) -> None:
    """Records as CSV under their header; lists with a space between their items, null as nothing."""
    _write_rows(",", [header, *([_cell(record[column]) for column in header] for record in records)])


def show_json(records: Iterable[Mapping[str, Any]]) -> None:
    """Records as JSON, one a line."""
    for record in records:
        print(json.dumps(record, ensure_ascii=False))


def talk(words: str) -> None:
    """A line for the person at the terminal, on stderr, so that data stays data."""
    print(words, file=sys.stderr)


class SetAside:
    """The first of the inputs that were rejected, and how many were; `listing` is where all of them stand.

    Those that are not relevant are counted apart: nothing is wrong with them.
    """

    def __init__(self, listing: Path | None = None) -> None:
        self.count = self.not_relevant = 0
        self._first: list[Rejected] = []
        self._listing = listing

    def add(self, one: Rejected) -> None:
        """One more."""
        if one.code is Reason.NOT_RELEVANT:
            self.not_relevant += 1
            return
        self.count += 1
        if len(self._first) < 10:
            self._first.append(one)

    def tell(self) -> None:
        """Name the first of them, and say where the rest stands."""
        for one in self._first:
            talk(f"rejected {one}")
        if more := self.count - len(self._first):
            talk(f"rejected {more} more" + (f", listed in {self._listing}" if self._listing else ""))

    def counts(self, *, apart: bool) -> str:
        """How many were rejected; and `apart` from them, how many are not relevant."""
        told = f"rejected inputs: {self.count}"
        return f"{told}; not relevant: {self.not_relevant}" if apart else told


@contextmanager
def progress(label: str) -> Iterator[Advance | None]:
    """A bar on stderr while the block runs, if that is a terminal; else None."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def watching() -> Iterator[Callable[[Progress], None] | None]:
    """A bar on stderr for each stage of a build while the block runs, if that is a terminal; else None.

    It tells how many articles a second were read, what time is left, and how many figures and rejected inputs there
    are so far.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, TextColumn("{task.fields[counts]}"), console=Console(stderr=True), transient=True) as bar:
        bars: dict[str, TaskID] = {}

        def show(now: Progress) -> None:
            """Move the bar of the stage."""
            if now.stage not in bars:
                bars[now.stage] = bar.add_task(now.stage, counts="")
            task = bars[now.stage]
            elapsed = bar.tasks[task].elapsed or 0
            rate = f"{now.articles / elapsed:,.0f} articles/s, " if elapsed and now.stage == "reading" else ""
            counts = f"{rate}{now.figures:,} figures, {now.rejected:,} rejected"
            counts += f", {now.not_relevant:,} not relevant" if now.not_relevant else ""
            bar.update(task, completed=now.done, total=now.tasks, counts=counts)

        yield show


def _cells(rows: Iterable[Sequence[object]]) -> list[list[str]]:
    return [[_printable(_cell(value)) for value in row] for row in rows]


def _show_grid(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD)
    for place, name in enumerate(header):
        cells = [row[place] for row in rows]
        is_short = max(map(len, cells), default=0) <= _SHORT
        counts = all(map(str.isdecimal, cells))
        table.add_column(Text(name), overflow="fold", no_wrap=is_short, justify="right" if counts else "left")
    for row in rows:
        table.add_row(*map(Text, row))
    console = Console()
    console.print(Text(title, style="bold"))
    console.print(table)


def _show_notes(notes: Sequence[str]) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console()
    for note in notes:
        console.print(Padding(Text(_printable(note), style="dim"), (0, 2)))
    if notes:
        console.print()


def _write_rows(delimiter: str, rows: Iterable[Sequence[str]]) -> None:
    csv.writer(sys.stdout, delimiter=delimiter, lineterminator="\n").writerows(rows)


def _printable(text: str) -> str:
    r"""Words of an article must not steer a terminal, nor break a row.

    >>> _printable("a\x1b[2Jb\tc")
    'a�[2Jb�c'
    """
    return "".join(character if character.isprintable() or character == " " else "\ufffd" for character in text)


def _cell(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return " ".join(map(str, value))
    return "" if value is None else str(value)
