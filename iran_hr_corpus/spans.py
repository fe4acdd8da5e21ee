"""Half-open spans of Unicode code points, the only kind of position in this project."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in code points of one text.

    >>> Span(2, 5).slice("abcdef")
    'cde'
    """

    start: int
    end: int

    def slice(self, text: str) -> str:
        """The characters of the span."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside.

        >>> Span(0, 9).contains(Span(0, 9)), Span(0, 9).contains(Span(8, 10))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character; touching is not sharing.

        >>> Span(0, 3).overlaps(Span(2, 4)), Span(0, 3).overlaps(Span(3, 4))
        (True, False)
        """
        return self.start < other.end and other.start < self.end


def trimmed(text: str, start: int, end: int) -> Span:
    r"""The span without outer white space and byte order marks; empty at `end` if nothing is left.

    >>> trimmed("  a b\r\n", 0, 7)
    Span(start=2, end=5)
    """
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "\ufeff"):
        end -= 1
    return Span(start, end)
