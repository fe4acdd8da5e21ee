"""The garbage collector while a task runs: a lexicon stays for good, so that nobody need look through it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_what_is_new() -> Iterator[None]:
    """For as long as the block lasts, leave alone what was there before."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
