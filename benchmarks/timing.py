"""Contestants timed in turns in one process, so that whatever slows the machine slows them all."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

Clock = Callable[[], float]


class Timing(NamedTuple):
    """The seconds of each round."""

    seconds: tuple[float, ...]

    @property
    def least(self) -> float:
        """The round that the rest of the machine disturbed least."""
        return min(self.seconds)

    @property
    def median(self) -> float:
        """The round in the middle."""
        return statistics.median(self.seconds)

    def times(self, other: Timing) -> float:
        """How many times longer than another it took, round by round, in the middle."""
        return statistics.median(mine / its for mine, its in zip(self.seconds, other.seconds, strict=True))


def take_turns(
    contestants: Mapping[str, Callable[[], object]], rounds: int, clock: Clock = time.process_time
) -> dict[str, Timing]:
    """Run every contestant once to warm up, then `rounds` times in turns, timed by `clock`, the CPU's by default."""
    for run in contestants.values():
        run()
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            gc.collect()  # nobody sweeps up after another
            start = clock()
            run()
            seconds[name].append(clock() - start)
    return {name: Timing(tuple(taken)) for name, taken in seconds.items()}
