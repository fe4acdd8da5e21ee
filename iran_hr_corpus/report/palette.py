"""The colours of chart and page: one for each measure, none louder than another."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

PAPER = ("#fbfaf7", "#16181b")
INK = ("#1d2126", "#e9e7e2")
FAINT = ("#5b5f64", "#a9aba9")
LINE = ("#e2dfd8", "#33373c")
"""Background, text, lesser text and hairlines, in light and in dark."""


class Colour(NamedTuple):
    """A colour on a light page, and the same on a dark one."""

    light: str
    dark: str


@lru_cache(maxsize=1)
def palette() -> dict[str, Colour]:
    """The colour of every measure, by its name."""
    lines = (files("iran_hr_corpus.report") / "palette.csv").read_bytes().decode("utf-8").splitlines()
    return {row["measure"]: Colour(row["light"], row["dark"]) for row in csv.DictReader(lines)}
