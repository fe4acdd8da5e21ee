"""Lexicon files in canonical form: `python -m iran_hr_corpus.lexicon.sorting` rewrites those that are not."""

from __future__ import annotations

import csv
import io
from pathlib import Path


def canonical(table: str) -> str:
    r"""The table with its rows sorted, none twice, cells without outer white space, quotes only where CSV needs them.

    >>> canonical('word,class\r\n"b ",x\na,"y,z"\nb,x\n')
    'word,class\na,"y,z"\nb,x\n'
    """
    header, *rows = csv.reader(io.StringIO(table, newline=""))
    cells = {tuple(cell.strip() for cell in row) for row in rows if row}
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([header, *sorted(cells)])
    return out.getvalue()


def main(folder: Path = Path(__file__).parent) -> None:
    """Rewrite every table of `folder` that is not in canonical form."""
    for path in sorted(folder.glob("*.csv")):
        table = path.read_bytes().decode("utf-8")
        if canonical(table) != table:
            path.write_bytes(canonical(table).encode("utf-8"))


if __name__ == "__main__":
    main()
