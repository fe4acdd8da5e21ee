"""The garbage collector while a task runs: a lexicon stays for good, and what is read and parsed holds no circles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (100_000, 10, 10)
"""New objects before a collection, those of some batches; and collections before older ones are looked at."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """For as long as the block lasts, leave alone what was there before, and look at the rest seldom."""
    kept = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*kept)
        gc.unfreeze()
