"""Who says how many, of what, in which event, and in which words?

`parse` reads one article; `build` makes a corpus of a folder; `load` opens the published corpus or your own;
`plot_claims` shows who says how many of an event.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from iran_hr_corpus.version import __version__

if TYPE_CHECKING:
    from iran_hr_corpus.article import parse
    from iran_hr_corpus.building import build
    from iran_hr_corpus.corpus import Corpus, load
    from iran_hr_corpus.report import plot_claims
    from iran_hr_corpus.schema import Article, Claim, Figure, Paragraph

__all__ = ["Article", "Claim", "Corpus", "Figure", "Paragraph", "__version__", "build", "load", "parse", "plot_claims"]

_HOMES = {
    "Article": "schema",
    "Claim": "schema",
    "Corpus": "corpus",
    "Figure": "schema",
    "Paragraph": "schema",
    "build": "building",
    "load": "corpus",
    "parse": "article",
    "plot_claims": "report",
}
"""The module of each name; it is imported when the name is first asked for, so that the package opens at once."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
