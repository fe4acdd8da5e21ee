"""Who says how many, of what, in which event, and in which words?

`parse` reads one article; `build` makes a corpus of a folder; `load` opens the published corpus or your own;
`plot_claims` shows who says how many of an event.
"""

from __future__ import annotations

from iran_hr_corpus.article import parse
from iran_hr_corpus.build import build
from iran_hr_corpus.corpus import Corpus, load
from iran_hr_corpus.report import plot_claims
from iran_hr_corpus.schema import Article, Claim, Figure, Paragraph
from iran_hr_corpus.version import __version__

__all__ = ["Article", "Claim", "Corpus", "Figure", "Paragraph", "__version__", "build", "load", "parse", "plot_claims"]
