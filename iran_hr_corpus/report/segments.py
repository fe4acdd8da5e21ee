"""A text cut where marks begin and end, so that a page never counts characters itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Stretch(NamedTuple):
    """A name for the characters `[start, end)` of a text."""

    name: str
    start: int
    end: int


class Segment(NamedTuple):
    """Characters that the same stretches cover, with the names of these, those first that began first."""

    text: str
    names: tuple[str, ...]


def cut(text: str, start: int, stretches: Iterable[Stretch]) -> tuple[Segment, ...]:
    """The text, which begins at offset `start`, in segments at whose borders a stretch begins or ends.

    >>> cut("at least 300 died", 0, [Stretch("figure", 9, 12), Stretch("sentence", 0, 17)])[1]
    Segment(text='300', names=('sentence', 'figure'))
    """
    end = start + len(text)
    opening, closing = defaultdict(list), defaultdict(list)
    for one in stretches:
        if max(one.start, start) < min(one.end, end):
            opening[max(one.start, start)].append(one.name)
            closing[min(one.end, end)].append(one.name)
    names: dict[str, None] = {}
    segments = []
    for here, there in pairwise(sorted({start, end, *opening, *closing})):
        names = {name: None for name in (*names, *opening[here]) if name not in closing[here]}
        segments.append(Segment(text[here - start : there - start], tuple(names)))
    return tuple(segments)
