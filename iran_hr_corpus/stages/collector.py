"""The garbage collector while a task runs: what is read and parsed holds no circles, and a lexicon stays for good."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (2_000, 20, 100)
"""New objects before a collection, and collections of young and of older ones before all are looked at."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """For as long as the block lasts, leave alone what was there before, and look at the rest seldom.

    A fifth of the time of a task went into looking through the lexicon again and again. As before when it ends.
    """
    kept = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*kept)
        gc.unfreeze()
