"""The one family of errors: each names the place, the value, what was expected and what to do."""

from __future__ import annotations


class CorpusError(Exception):
    """Something that a user can mend, told in one line.

    `place` is a file and byte, a line, a row or `article_id[start:end]`.

    >>> str(CorpusError("raw/a.txt", "byte 17 is 0xff", "UTF-8 text", "convert the file"))
    'raw/a.txt: byte 17 is 0xff; expected UTF-8 text; convert the file'
    """

    def __init__(self, place: str, value: str, expected: str = "", remedy: str = "") -> None:
        self.place, self.value, self.expected, self.remedy = place, value, expected, remedy
        parts = [f"{place}: {value}"]
        if expected:
            parts.append(f"expected {expected}")
        if remedy:
            parts.append(remedy)
        super().__init__("; ".join(parts))


class LexiconError(CorpusError):
    """A row of a lexicon file that does not hold; the place is `file:row:column`."""


class CurationError(CorpusError):
    """A row of a curation file that does not hold; the place is `file:row:column`."""


class InputError(CorpusError):
    """Input that cannot be used at all: a missing folder, no article left."""


class OutputError(CorpusError):
    """An output folder that must not or cannot be written."""


class EngineError(CorpusError):
    """Machines that did not do their work; what was done stands, and the next build goes on from there."""


class BuildFault(CorpusError):
    """A promise that a build breaks; `check` lists them, one line each."""
