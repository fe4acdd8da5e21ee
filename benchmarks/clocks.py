"""Where the time goes: the CPU time of each step of `parse`, without that of the steps inside it."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from typing import Any
from unittest.mock import patch

from benchmarks.timing import Clock
from iran_hr_corpus import article
from iran_hr_corpus.figures import extract, tellings
from iran_hr_corpus.figures.attribution import SourceReader
from iran_hr_corpus.figures.events import EventReader
from iran_hr_corpus.figures.exclusions import ExclusionRules
from iran_hr_corpus.text import passages

REST = "records and the rest"

STEPS: tuple[tuple[str, Any, str], ...] = (
    ("paragraphs", article, "find_paragraphs"),
    ("metadata", article, "read_metadata"),
    ("tokens", passages, "find_tokens"),
    ("dates", passages, "find_dates_of"),
    ("sentences", passages, "find_sentences"),
    ("quotations", passages, "find_quotations"),
    ("figures: order of steps", article, "read_figures"),
    ("figures: numerals", extract, "find_numerals"),
    ("figures: numerals", extract, "join_ranges"),
    ("figures: exclusions", ExclusionRules, "__init__"),
    ("figures: exclusions", ExclusionRules, "reason"),
    ("figures: kind and unit", tellings, "read_quantity"),
    ("figures: qualifier", tellings, "read_bound"),
    ("figures: counted", tellings, "read_counted"),
    ("figures: measure", tellings, "read_measure"),
    ("figures: event", EventReader, "__init__"),
    ("figures: event", EventReader, "read"),
    ("figures: source", SourceReader, "__init__"),
    ("figures: source", SourceReader, "read"),
)
"""A step's name in the table, and the name under which the parser calls it."""


class Clocks:
    """The CPU seconds that each step took by itself."""

    def __init__(self, clock: Clock = time.process_time) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._clock = clock
        self._inside = [REST]
        self._since = clock()

    def around(self, step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, timed as `step`."""

        @wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            self._turn()
            self._inside.append(step)
            try:
                return function(*args, **kwargs)
            finally:
                self._turn()
                self._inside.pop()

        return timed

    @contextmanager
    def running(self) -> Iterator[None]:
        """While the block runs, the steps of `parse` are timed."""
        with ExitStack() as stack:
            for step, owner, name in STEPS:
                stack.enter_context(patch.object(owner, name, self.around(step, getattr(owner, name))))
            self._since = self._clock()
            yield
            self._turn()

    def _turn(self) -> None:
        """What passed since the last turn belongs to the innermost step."""
        now = self._clock()
        self.seconds[self._inside[-1]] += now - self._since
        self._since = now
