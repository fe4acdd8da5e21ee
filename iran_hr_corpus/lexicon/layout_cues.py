"""Words that tell what a line is on its page: `layout.csv`, compiled once for look-up by a line's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import NamedTuple

from iran_hr_corpus.lexicon.tables import Row, read_table
from iran_hr_corpus.vocabulary import Role

HEADER = ("place", "cue", "role", "field", "example")
PLACES = {
    "among": "a word that lines of the role are made of",
    "first": "the line opens with the cue",
    "key": "a key of the front matter",
    "last": "the line ends with the cue",
    "whole": "the cue is the whole line",
    "within": "the cue stands anywhere in a short line",
}
"""Where a cue stands in a line, each place with its meaning."""

FIELDS = (
    "", "affiliation", "agency", "ambiguous", "author", "contributor", "credit", "honorific", "imperative", "job", "joiner", "lead",
    "nobody", "particle", "published", "publisher", "section", "title", "updated", "via", "weekday",
)  # fmt: skip
"""What a cue says beside the role: the field that the words behind it give, or the sort of a word `among` others."""

_NUMBER = re.compile(r"\d[\d,.]*")
_WORD = re.compile(r"[^\W_]+")
_OUTER = " @\t\r.,:;!?…*_#|»>•·-–—()[]“”\"'‘’\ufeff\xa0"
_LONGEST_WHOLE = 90
_LONGEST_FIRST = 60


class Cue(NamedTuple):
    """A row of `layout.csv`."""

    place: str
    cue: str
    role: Role
    field: str


class Found(NamedTuple):
    """A cue in a line and where it ends there."""

    cue: Cue
    end: int


@dataclass(frozen=True)
class LayoutCues:
    """The cues by the place where they stand; phrases are grouped by the word under which they are looked up."""

    whole: dict[str, Cue]
    first: dict[str, tuple[Cue, ...]]
    last: dict[str, tuple[Cue, ...]]
    within: dict[str, tuple[Cue, ...]]
    among: dict[Role, dict[str, str]]
    keys: dict[str, str]

    def find_whole(self, line: str) -> Cue | None:
        """The cue that is the whole line, whatever its case and outer signs; `#` stands for any number."""
        if len(line) > _LONGEST_WHOLE:
            return None
        return self.whole.get(_NUMBER.sub("#", folded(line)).strip(_OUTER))

    def find_first(self, line: str) -> Found | None:
        """The longest cue that opens the line."""
        word = _WORD.search(line, 0, _LONGEST_FIRST)
        cues = self.first.get(folded(word[0])) if word else None
        if word is None or cues is None:
            return None
        head = line[word.start() : word.start() + _LONGEST_FIRST]
        for cue in cues:
            if _opens(head, cue.cue):
                return Found(cue, word.start() + len(cue.cue))
        return None

    def find_last(self, line: str) -> Cue | None:
        """The longest cue that ends the line, outer signs apart."""
        tail = folded(line[-_LONGEST_FIRST:]).rstrip(_OUTER)
        words = tail.split()
        for cue in self.last.get(words[-1].strip(_OUTER), ()) if words else ():
            if tail.endswith(cue.cue) and not tail[: -len(cue.cue)][-1:].isalnum():
                return cue
        return None

    def find_within(self, line: str) -> Cue | None:
        """The first cue that stands in the line."""
        text = folded(line)
        for word in _WORD.finditer(text):
            for cue in self.within.get(word[0], ()):
                if _opens(text[word.start() : word.start() + len(cue.cue) + 1], cue.cue):
                    return cue
        return None


def folded(text: str) -> str:
    """The text as cues are written: small, straight apostrophes, plain spaces.

    >>> folded("Iran’s\u00a0News")
    "iran's news"
    """
    return text.replace("’", "'").replace("\xa0", " ").lower()


def compile_layout(folder: Traversable) -> LayoutCues:
    """The checked layout cues of the lexicon in `folder`; raises LexiconError, naming file, row and column."""
    places: dict[str, list[Cue]] = {place: [] for place in PLACES}
    for row in read_table(folder, "layout.csv", HEADER, key=3):
        cue = _read_cue(row)
        places[cue.place].append(cue)
    among: dict[Role, dict[str, str]] = {role: {} for role in Role}
    for cue in places["among"]:
        among[cue.role][cue.cue] = cue.field
    return LayoutCues(
        whole={cue.cue: cue for cue in places["whole"]},
        first=_by_word(places["first"], 0),
        last=_by_word(places["last"], -1),
        within=_by_word(places["within"], 0),
        among=among,
        keys={cue.cue: cue.field for cue in places["key"]},
    )


def _read_cue(row: Row) -> Cue:
    row.one_of("place", PLACES)
    row.one_of("field", FIELDS)
    cue = row.cells["cue"]
    if not cue or (folded(cue) != cue and row.cells["place"] != "first"):
        raise row.fault("cue", repr(cue), "small letters (capitals, matched as written, only in place `first`)")
    return Cue(row.cells["place"], cue, Role(row.one_of("role", list(Role))), row.cells["field"])


def _by_word(cues: list[Cue], position: int) -> dict[str, tuple[Cue, ...]]:
    """Cues under their first or last word, the longest first."""
    groups: dict[str, list[Cue]] = {}
    for cue in sorted(cues, key=lambda cue: -len(cue.cue)):
        groups.setdefault(_WORD.findall(folded(cue.cue))[position], []).append(cue)
    return {word: tuple(group) for word, group in groups.items()}


def _opens(head: str, cue: str) -> bool:
    """Whether `head` starts with the cue, at a word's end; a cue with capitals is compared as written."""
    same = head.startswith(cue) if cue != cue.lower() else folded(head).startswith(cue)
    return same and not (cue[-1].isalnum() and head[len(cue) : len(cue) + 1].isalnum())
