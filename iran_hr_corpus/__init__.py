"""Who says how many, of what, in which event, and in which words?

`parse` reads one article; `build` makes a corpus of a folder; `load` opens the published corpus or your own.
What needs Arrow is imported when it is first asked for, so that `import iran_hr_corpus` stays quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from iran_hr_corpus.article import parse
from iran_hr_corpus.schema import Article, Claim, Figure, Paragraph
from iran_hr_corpus.version import __version__

if TYPE_CHECKING:
    from iran_hr_corpus.build import build
    from iran_hr_corpus.corpus import Corpus, load

__all__ = ["Article", "Claim", "Corpus", "Figure", "Paragraph", "__version__", "build", "load", "parse"]

_RIM = {"build": "iran_hr_corpus.build", "load": "iran_hr_corpus.corpus", "Corpus": "iran_hr_corpus.corpus"}
"""Public names that need Arrow, with the module that holds each."""


def __getattr__(name: str) -> Any:
    if name not in _RIM:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(_RIM[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
