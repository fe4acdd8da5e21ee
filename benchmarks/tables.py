"""Tables as Markdown, in columns that also line up on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def aligned_table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table of one line a row, its first column to the left, the others to the right.

    >>> print(aligned_table(["what", "MB/s"], [["bare", "25.0"], ["parse", "2.5"]]))
    | what  | MB/s |
    | :---- | ---: |
    | bare  | 25.0 |
    | parse |  2.5 |
    """
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(header, *cells, strict=True)]
    rule = [":" + "-" * (widths[0] - 1), *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in [header, rule, *cells])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        f"{cell:<{width}}" if place == 0 else f"{cell:>{width}}"
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return f"| {' | '.join([first, *others])} |"
