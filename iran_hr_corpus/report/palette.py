"""The colours of chart and page: one for each measure, none louder than another."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Colour(NamedTuple):
    """A colour on a light page, and the same on a dark one."""

    light: str
    dark: str


COLOURS = {
    "paper": Colour("#fbfaf7", "#16181b"),
    "raised": Colour("#ffffff", "#1e2125"),
    "ink": Colour("#1d2126", "#e9e7e2"),
    "faint": Colour("#5b5f64", "#a9aba9"),
    "line": Colour("#e2dfd8", "#33373c"),
    "edge": Colour("#8d8a83", "#6c7177"),
    "link": Colour("#28527a", "#9cc4e8"),
    "counted": Colour("#7a8b2f", "#a9b95c"),
    "credited": Colour("#b0713a", "#d69c66"),
}
"""The page: background, boxes, text, lesser text, hairlines, borders, links, and words that are evidence."""


@lru_cache(maxsize=1)
def palette() -> dict[str, Colour]:
    """The colour of every measure, by its name."""
    lines = (files("iran_hr_corpus.report") / "palette.csv").read_bytes().decode("utf-8").splitlines()
    return {row["measure"]: Colour(row["light"], row["dark"]) for row in csv.DictReader(lines)}
