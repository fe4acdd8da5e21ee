"""Classes of common words (`words.csv`): determiners, prepositions, auxiliaries, irregular verbs and plurals."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from iran_hr_corpus.errors import LexiconError
from iran_hr_corpus.lexicon.tables import read_table


class WordClasses(dict[str, frozenset[str]]):
    """The words of each class; asking for a class that has none is a fault of the lexicon."""

    def __missing__(self, name: str) -> frozenset[str]:
        """Raise LexiconError: no word of that class is known."""
        raise LexiconError("words.csv:1:class", f"no word of class {name!r}", "at least one", "add a row")


def compile_words(folder: Traversable) -> WordClasses:
    """The word classes of the lexicon in `folder`."""
    classes: dict[str, set[str]] = {}
    for row in read_table(folder, "words.csv", ("word", "class"), key=2):
        classes.setdefault(row["class"], set()).add(row["word"])
    return WordClasses({name: frozenset(words) for name, words in classes.items()})
