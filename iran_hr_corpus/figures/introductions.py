"""The names of one article, and who it introduces them as (guidelines 1.8)."""

from __future__ import annotations

import re

from iran_hr_corpus.figures.speaker_nouns import by_alias, by_noun
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage, read_passage
from iran_hr_corpus.text.tokens import Tokens

REACH_OF_INTRODUCTION = 14
REACH_OF_NAME = 20000
REACH_OF_ASIDE = 6
AROUND_NAME = 100
AGE = ("-", "year", "-", "old")
_EDGE = re.compile(r"\b")


class Names:
    """The names of one article: who it introduces them as. Each is looked up once, near where it is first asked for."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self.lexicon = text, lexicon
        self._known: dict[str, str | None] = {}
        self._alone: dict[str, bool] = {}

    def introduced(self, name: str, at: int) -> str | None:
        """Who the article says a name is, where it first stands: `Faraz Sanei, a spokesman at Human Rights Watch`."""
        if name not in self._known:
            start, end = max(0, at - REACH_OF_NAME), at + len(name)
            first = _find_word(self._text, name, start, end) if len(name) > 2 else -1
            self._known[name] = self._read(first, first + len(name)) if first >= 0 else None
        return self._known[name]

    def _read(self, start: int, end: int) -> str | None:
        """The source that the words around a name at `[start, end)` tell."""
        text = self._text
        line_end = text.find("\n", end, end + AROUND_NAME)
        first = max(text.rfind("\n", 0, start) + 1, start - AROUND_NAME)
        last = line_end if line_end >= 0 else min(len(text), end + AROUND_NAME)
        passage = read_passage(text, first, last, frozenset())
        at = passage.token_from(start)
        return _apposition(passage, at + 1, self.lexicon) or _title_before(passage, at, self.lexicon)

    def is_alone(self, name: str, at: int) -> bool:
        """Whether a name never stands beside another; people cited by a first name alone are witnesses."""
        if name not in self._alone:
            around = self._text[max(0, at - REACH_OF_NAME) : at + REACH_OF_NAME]
            word = re.escape(name)
            beside = re.findall(rf"\b([A-Z][^\W\d_]+)[ -]{word}\b|\b{word}[ -]([A-Z][^\W\d_]+)", around)
            names = (each for pair in beside for each in pair if each)
            self._alone[name] = all(each.lower() in self.lexicon.no_names for each in names)
        return self._alone[name]


def _find_word(text: str, word: str, start: int, end: int) -> int:
    """Where a word stands by itself for the first time in `text[start:end]`; -1 where it does not."""
    at = text.find(word, start, end)
    while at >= 0 and not (_EDGE.match(text, at, end) and _EDGE.match(text, at + len(word), end)):
        at = text.find(word, at + 1, end)
    return at


def _apposition(passage: Passage, i: int, lexicon: Lexicon) -> str | None:
    """`, a spokesman at Human Rights Watch`, `, the attorney for Rajabi`, behind a name."""
    words = passage.tokens.words
    if i >= len(words) or words[i] not in (",", "(", "of"):
        return None
    last = next((j for j in range(i + 1, len(words)) if words[j] in (",", ")", ".", ";")), len(words))
    opener = words[i + 1] if i + 1 < len(words) else ""
    if words[i] == "," and (opener in lexicon.words["relative"] or lexicon.credits.reporting.at(words, i + 1)):
        return None
    speaker = by_alias(passage, i + 1, last, lexicon) or by_noun(passage, i + 1, last, lexicon)
    return speaker.source if speaker else None


def _title_before(passage: Passage, at: int, lexicon: Lexicon) -> str | None:
    """`Tehran prosecutor Abbas …`, `IHR spokesman Mahmood …`, `Amnesty International's Diana …`, before a name."""
    tokens, words = passage.tokens, passage.tokens.words
    first = at = _before_age(tokens, at)
    while first > max(0, at - REACH_OF_INTRODUCTION) and (
        words[first - 1][0].isalpha() or words[first - 1] in ("'s", "-", ",")
    ):
        if words[first - 1] in lexicon.words["auxiliary"] or words[first - 1] in lexicon.words["conjunction"]:
            break
        named = first == at or tokens.capitalised(first)
        if words[first - 1] == "," and (not named or _opens_aside(passage, first - 1, lexicon)):
            break
        first -= 1
    speaker = by_alias(passage, first, at, lexicon) or by_noun(passage, first, at, lexicon)
    return speaker.source if speaker else None


def _before_age(tokens: Tokens, name: int) -> int:
    """Where a name with an age before it starts: `a baker, 30-year-old Ali Karimi`; one without starts at `name`."""
    i = name
    while i > 0 and (tokens.words[i - 1] == "-" or tokens.capitalised(i - 1)) and tokens.words[i - 1] != "old":
        i -= 1
    i += int(tokens.words[i] == "-")
    aged = tokens.words[max(0, i - len(AGE)) : i] == AGE and i > len(AGE)
    return i - len(AGE) - 1 if aged and tokens.words[i - len(AGE) - 1][0].isdigit() else name


def _opens_aside(passage: Passage, comma: int, lexicon: Lexicon) -> bool:
    """`Speaking to the BBC, Mr Karimi said`, `In a blog post, …`: what stands before the comma is not who he is."""
    words, first = passage.tokens.words, passage.sentence_of(comma).first
    if any(word.endswith("ing") for word in words[max(0, comma - REACH_OF_ASIDE) : comma]):
        return True
    return words[first] in lexicon.words["preposition"] and "," not in words[first:comma]
