"""The scale of a chart: linear from zero, logarithmic where numbers differ tenfold."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

_MARGIN = 0.07
"""The share of the width that stays free on either side, for labels."""
_TENFOLD = 10


Kind = Literal["linear", "log", "symlog"]


class Scale(NamedTuple):
    """A numeric axis: `kind` is `linear`, `log` or `symlog` (logarithmic, down to zero), as Vega names them."""

    kind: Kind
    low: float
    high: float
    ticks: tuple[float, ...]

    def place(self, number: float) -> float:
        """Where a number stands, as a share of the width.

        >>> Scale("log", 10, 1000, ()).place(100), Scale("linear", 0, 200, ()).place(50)
        (0.5, 0.25)
        """
        low, at, high = (_bent(self.kind, one) for one in (self.low, number, self.high))
        return (at - low) / (high - low)


def scale_of(numbers: Iterable[float]) -> Scale:
    """The scale on which these numbers (at least one, none negative) stand, with ticks a reader expects.

    >>> scale_of([200, 1500]).kind, scale_of([12, 30_000]).kind, scale_of([0, 30_000]).kind
    ('linear', 'log', 'symlog')
    """
    found = sorted(set(numbers))
    least, most = found[0], found[-1]
    kind: Kind = "linear" if most < _TENFOLD * max(least, 1) else "log" if least >= 1 else "symlog"
    low, high = _widened(kind, least if kind == "log" else 0, max(most, 1.0))
    return Scale(kind, low, high, _ticks(kind, low, high))


def _bent(kind: Kind, number: float) -> float:
    if kind == "log":
        return math.log10(number)
    return math.log1p(number) if kind == "symlog" else number


def _widened(kind: Kind, low: float, high: float) -> tuple[float, float]:
    """A domain with a margin on either side; a linear one starts at zero."""
    if kind == "log":
        factor = (high / low) ** (_MARGIN / (1 - 2 * _MARGIN))
        return low / factor, high * factor
    return low, high * (1 + 2 * _MARGIN)


def _ticks(kind: Kind, low: float, high: float) -> tuple[float, ...]:
    if kind == "linear":
        step = _round_step(high / 6)
        return tuple(step * n for n in range(int(high / step) + 1))
    first = math.floor(math.log10(max(low, 1)))
    powers = range(first, math.floor(math.log10(high)) + 1)
    steps: Sequence[int] = (1, 2, 5) if len(powers) <= 4 else (1,)
    found = (step * 10.0**power for power in powers for step in steps)
    return ((0.0,) if kind == "symlog" else ()) + tuple(tick for tick in found if low <= tick <= high)


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20 and so on that is not below `least`, and not below one."""
    power = 10.0 ** max(0, math.floor(math.log10(max(least, 1))))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least)
