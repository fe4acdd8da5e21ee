"""The real articles and their gold, as the benchmarks read them."""

from __future__ import annotations

from pathlib import Path

from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.scoring.gold import Annotated, read_gold

CHECKOUT = Path(__file__).parents[1]


def read_annotated() -> tuple[Annotated, ...]:
    """The raw articles with their gold."""
    return read_gold(CHECKOUT / "tests" / "gold", CHECKOUT / "raw", load_lexicon())


def megabytes(texts: list[str]) -> float:
    """Millions of bytes of the texts in UTF-8."""
    return sum(len(text.encode("utf-8")) for text in texts) / 1e6
