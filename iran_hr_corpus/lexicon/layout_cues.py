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

FIELDS = {
    "": "the cue says no more than the role",
    "address": "the greeting of a letter: the lines above are whom it is sent to",
    "affiliation": "a word of media beside a name",
    "agency": "a word of news or picture agencies",
    "ambiguous": "the cue opens lines of other roles too: the rest of the line decides",
    "author": "the authors follow the cue",
    "closing": "the last words of a letter: the lines below are who sends it",
    "contents": "the lines below list the sections of the document",
    "contact": "a call to get in touch, if an address or number stands with it",
    "contributor": "who helped follows the cue, and no author",
    "credit": "a word of credits that is no name",
    "honorific": "an academic or job title, no part of a name",
    "imperative": "a call to the reader, if the line is short",
    "job": "a word of posts and desks beside a name",
    "joiner": "a small word between the others",
    "lead": "the sentence below belongs to the cue",
    "nobody": "what stands for an author where none is named",
    "organization": "a word that ends the names of organizations",
    "others": "the lines below tell other stories",
    "particle": "a small word inside names",
    "published": "the day of publication",
    "publisher": "who published the article first",
    "section": "a section of a site",
    "signatory": "the line as a whole is the author",
    "speech": "the verb of a label that leads to somebody's words",
    "ticker": "the line below tells another story",
    "title": "the headline",
    "updated": "the day of the last change",
    "via": "the site that a source line names",
    "weekday": "a day of the week",
}
"""What a cue says beside the role, each with its meaning."""

_NUMBER = re.compile(r"\d[\d,.]*")
_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"\[[^\]]+\]")
_OUTER = " @\t\r.,:;!?…*_|»>•·-–—()[]“”\"'‘’\ufeff\xa0"
_LONGEST_WHOLE = 90
_LONGEST_FIRST = 60
_LONGEST_LINE = 400
_SIGNS = str.maketrans(dict.fromkeys('()[]{},;:.!?"“”»*_|/', " "))


class Cue(NamedTuple):
    """A row of `layout.csv`."""

    place: str
    cue: str
    role: Role
    field: str


class Openings(NamedTuple):
    """The cues that open with one word, the longest first, and how they are written."""

    cues: tuple[Cue, ...]
    written: tuple[str, ...]


class CuedLine(NamedTuple):
    """A line with the cues that stand in it, and what follows the one that opens it."""

    text: str
    first: Cue | None = None
    rest: str = ""
    whole: Cue | None = None
    others: tuple[Cue, ...] = ()

    def is_cued(self, role: Role) -> bool:
        """Whether a cue of this role stands within the line or at its end."""
        return any(cue.role is role for cue in self.others)


@dataclass(frozen=True)
class LayoutCues:
    """The cues by the place where they stand; phrases are grouped by the word under which they are looked up."""

    whole: dict[str, Cue]
    first: dict[str, Openings]
    last: dict[str, tuple[Cue, ...]]
    within: dict[str, tuple[Cue, ...]]
    among: dict[Role, dict[str, str]]
    keys: dict[str, str]

    def read_line(self, line: str) -> CuedLine:
        """The line with its cues: the longest that opens it, the one that it is, those within it and at its end.

        Only a line of at most 400 characters is searched beyond its opening.
        """
        opening = _WORD.search(line, 0, _LONGEST_FIRST)
        first = self._first(line, opening) if opening else None
        rest = line[opening.start() + len(first.cue) :].strip(" :\t\xa0") if opening and first else ""
        if len(line) > _LONGEST_LINE:
            return CuedLine(line, first, rest)
        words = folded(line)
        whole = self.whole.get(_NUMBER.sub("#", words).strip(_OUTER)) if len(line) <= _LONGEST_WHOLE else None
        return CuedLine(line, first, rest, whole, self._others(words))

    def _first(self, line: str, opening: re.Match[str]) -> Cue | None:
        openings = self.first.get(opening[0].lower())
        if openings is None:
            return None
        head = line[opening.start() : opening.start() + _LONGEST_FIRST]
        words = folded(head)
        if not (words.startswith(openings.written) or head.startswith(openings.written)):
            return None
        return next((cue for cue in openings.cues if _opens(head, words, cue.cue)), None)

    def _others(self, words: str) -> tuple[Cue, ...]:
        """The cues within folded words, and the one that ends them."""
        parts = words.split()
        known = () if self.within.keys().isdisjoint(parts) else [word for word in parts if word in self.within]
        tail = words[-_LONGEST_FIRST:].rstrip(_OUTER)
        ends = self.last.get(tail[tail.rfind(" ") + 1 :].lstrip(_OUTER), ())
        if not (known or ends):
            return ()
        others = [cue for word in known for cue in self.within[word] if _stands_in(words, cue.cue)]
        return (*others, *(cue for cue in ends if _stands_in(tail[-len(cue.cue) - 1 :], cue.cue)))


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
        first={
            word: Openings(cues, tuple(cue.cue for cue in cues)) for word, cues in _by_word(places["first"], 0).items()
        },
        last=_by_word(places["last"], -1),
        within=_with_signs(_by_word(places["within"], None)),
        among=among,
        keys={cue.cue: cue.field for cue in places["key"]},
    )


def _read_cue(row: Row) -> Cue:
    row.one_of("place", PLACES)
    row.one_of("field", FIELDS)
    cue = row.cells["cue"]
    if not cue or (folded(cue) != cue and row.cells["place"] != "first"):
        raise row.fault("cue", repr(cue), "small letters (capitals, matched as written, only in place `first`)")
    if row.cells["place"] in {"first", "last", "within"} and not _WORD.match(cue):
        raise row.fault("cue", repr(cue), "a letter or digit first: cues are looked up by their words")
    if not _MARK.search(row.cells["example"]):
        raise row.fault("example", repr(row.cells["example"]), "a line with the cue in square brackets")
    return Cue(row.cells["place"], cue, Role(row.one_of("role", list(Role))), row.cells["field"])


def _by_word(cues: list[Cue], position: int | None) -> dict[str, tuple[Cue, ...]]:
    """Cues under their first, last or (None) longest word, which is the rarest; the longest cue first."""
    groups: dict[str, list[Cue]] = {}
    for cue in sorted(cues, key=lambda cue: -len(cue.cue)):
        words = _WORD.findall(folded(cue.cue)) if position == 0 else folded(cue.cue).translate(_SIGNS).split()
        groups.setdefault(max(words, key=len) if position is None else words[position], []).append(cue)
    return {word: tuple(group) for word, group in groups.items()}


def _with_signs(groups: dict[str, tuple[Cue, ...]]) -> dict[str, tuple[Cue, ...]]:
    """The groups under their words as white space cuts them, with the signs that may cling to a word."""
    opened = {sign + word: group for word, group in groups.items() for sign in ("", "(", "[", '"', "“")}
    return {
        word + sign: group for word, group in opened.items() for sign in ("", ".", ",", ")", "]", ":", ";", ").", "),")
    }


def _opens(head: str, words: str, cue: str) -> bool:
    """Whether `head`, folded in `words`, starts with the cue, at a word's end; one with capitals as it is written.

    A word that a page ran into the cue (`Previous articleIran`) ends it too.
    """
    if not (words.startswith(cue) or head.startswith(cue)):
        return False
    last, after = head[len(cue) - 1 : len(cue)], head[len(cue) : len(cue) + 1]
    return not (cue[-1].isalnum() and after.isalnum() and not (last.islower() and after.isupper()))


def _stands_in(words: str, cue: str) -> bool:
    """Whether a cue stands in folded words, not as a part of longer ones."""
    at = words.find(cue)
    after = at + len(cue)
    return (
        at >= 0
        and not words[max(0, at - 1) : at].isalnum()
        and not (cue[-1].isalnum() and words[after : after + 1].isalnum())
    )
