"""What a command prints: tables for people on a terminal, plain rows in a pipe, talk and progress on stderr."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any

Advance = Callable[[int, int], None]
"""Tells how many are done, of how many."""


def show_table(title: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table with lines on a terminal; in a pipe its header and rows, cells parted by tabs."""
    cells = _cells(rows)
    if sys.stdout.isatty():
        _show_grid(title, header, cells)
    else:
        _write_rows("\t", [header, *cells])


def show_grouped(by: int, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """On a terminal a table for each value of the first `by` columns, which sort the rows; in a pipe all in one."""
    cells = _cells(rows)
    if sys.stdout.isatty():
        for values, group in groupby(cells, key=lambda row: row[:by]):
            _show_grid(", ".join(values), header[by:], [row[by:] for row in group])
    else:
        _write_rows("\t", [header, *cells])


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


def _cells(rows: Iterable[Sequence[object]]) -> list[list[str]]:
    return [[_printable(_cell(value)) for value in row] for row in rows]


def _show_grid(title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table)


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
