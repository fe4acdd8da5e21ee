"""Lexicon files: sorted CSV tables whose every fault is told as `file:row:column`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from sys import intern

from iran_hr_corpus.errors import CorpusError, LexiconError


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a lexicon file and where it stands (the header is line 1)."""

    file: str
    line: int
    cells: dict[str, str]
    error: type[CorpusError] = LexiconError

    def __getitem__(self, column: str) -> str:
        """The cell of a column."""
        return self.cells[column]

    def fault(self, column: str, value: str, expected: str, remedy: str = "") -> CorpusError:
        """The error that names this row and column."""
        return self.error(f"{self.file}:{self.line}:{column}", value, expected, remedy)

    def one_of(self, column: str, allowed: Iterable[str]) -> str:
        """The cell, if it is one of `allowed`; else LexiconError."""
        options = list(allowed)
        if self[column] not in options:
            raise self.fault(column, repr(self[column]), "one of " + ", ".join(repr(str(option)) for option in options))
        return self.cells[column]

    def number(self, column: str) -> float:
        """The cell as a number; else LexiconError."""
        try:
            return float(self.cells[column])
        except ValueError:
            raise self.fault(column, repr(self[column]), "a number") from None


def read_table(
    folder: Traversable, file: str, header: tuple[str, ...], key: int = 1, error: type[CorpusError] = LexiconError
) -> tuple[Row, ...]:
    """The rows of `file`, whose header must be `header`; sorted, and unique in the first `key` columns.

    Raises LexiconError (or `error`, for files of another kind), naming file, row and column, where the file is missing,
    is not UTF-8, or a row does not hold.
    """
    found = _read_cells(file, _read_text(folder, file, error), error)
    if not found or tuple(found[0]) != header:
        raise error(f"{file}:1:1", repr(",".join(found[0]) if found else ""), f"the header {','.join(header)}")
    rows = [
        _row(Row(file, line, dict(zip(header, cells, strict=False)), error), header, cells)
        for line, cells in enumerate(found[1:], start=2)
    ]
    _check_order(rows, header, key)
    return tuple(rows)


def _read_text(folder: Traversable, file: str, error: type[CorpusError]) -> str:
    try:
        return (folder / file).read_bytes().decode("utf-8")
    except OSError as fault:
        raise error(f"{file}:1:1", f"cannot be read ({fault.__class__.__name__})", "a CSV file") from fault
    except UnicodeDecodeError as fault:
        raise error(f"{file}:1:1", f"byte {fault.start} is not UTF-8", "UTF-8 text") from fault


def _read_cells(file: str, text: str, error: type[CorpusError]) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        return [list(map(intern, cells)) for cells in reader]  # one object a word, as the tokens of a text have it
    except csv.Error as fault:
        raise error(f"{file}:{reader.line_num}:1", str(fault), "a row of CSV") from fault


def _row(row: Row, header: tuple[str, ...], cells: list[str]) -> Row:
    if len(cells) != len(header):
        raise row.fault(str(len(cells)), f"{len(cells)} cells", f"{len(header)} cells")
    for column, cell in row.cells.items():
        if cell != cell.strip():
            raise row.fault(column, repr(cell), "a cell without outer white space")
    return row


def _check_order(rows: list[Row], header: tuple[str, ...], key: int) -> None:
    """Sorted files make small diffs, and a double row could contradict itself unseen."""
    keys = [tuple(row[column] for column in header[:key]) for row in rows]
    for row, before, this in zip(rows[1:], keys, keys[1:], strict=False):
        if this == before:
            raise row.fault(header[0], repr(this), "a key that stands once", "delete one of the rows")
        if this < before:
            raise row.fault(header[0], repr(this), f"rows in sorted order (after {before!r})", "sort the file")
