"""Phrases found by look-up: one dictionary access a token, however many phrases there are."""

from __future__ import annotations

import sys
from collections.abc import Container, Iterable, Iterator
from itertools import compress, count, starmap
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from iran_hr_corpus.text.tokens import find_tokens

COMMON = frozenset({"the", "a", "an", "of", "to", "in", "on", "at", "by", "as", "for", "and", "was", "has"})
"""Words so common that a phrase which opens with some of them is looked for by the word behind them."""

Meaning = TypeVar("Meaning")
Phrase = tuple[str, ...]


class Match(NamedTuple, Generic[Meaning]):
    """A phrase found in tokens `[first, last)`, with what it means."""

    first: int
    last: int
    meaning: Meaning


_Phrases = list[tuple[Phrase, Meaning]]


class _Starting(NamedTuple, Generic[Meaning]):
    """The phrases that share a first word: the one that is that word alone, and the longer ones by second word."""

    alone: list[Meaning]
    longer: dict[str, _Phrases[Meaning]]


class _Told(NamedTuple, Generic[Meaning]):
    """The phrases that are looked for by one word: those it opens, and those it stands in, so many tokens on."""

    alone: list[Meaning]
    longer: dict[str, _Phrases[Meaning]]
    led: list[tuple[int, Phrase, Meaning]]


class PhraseIndex(Generic[Meaning]):
    """Phrases with their meanings; of two that stand at one place the longer is found.

    >>> index = PhraseIndex({"at least": 1, "at": 2})
    >>> index.at(("at", "least", "five"), 0)
    Match(first=0, last=2, meaning=1)
    >>> index.before(("of", "at", "least", "five"), 3)
    Match(first=1, last=3, meaning=1)
    """

    def __init__(self, meanings: dict[str, Meaning]) -> None:
        phrases = {phrase_of(written): meaning for written, meaning in meanings.items()}
        self.firsts = _by_two_words(phrases)
        self._told = _by_telling_word(self.firsts, phrases)
        self.telling = frozenset(self._told)
        """The words to look for: of each phrase the first that tells something."""
        backwards = {phrase[::-1]: meaning for phrase, meaning in phrases.items()}
        self._lasts = _by_two_words(backwards)

    def __contains__(self, written: str) -> bool:
        phrase = phrase_of(written)
        found = self.at(phrase, 0)
        return found is not None and found.last == len(phrase)

    def at(self, words: Phrase, i: int) -> Match[Meaning] | None:
        """The longest phrase that starts at token `i`."""
        starting = self.firsts.get(words[i]) if i < len(words) else None
        if starting is None:
            return None
        following = starting.longer.get(words[i + 1]) if starting.longer and i + 1 < len(words) else None
        if following and (longest := _longest(following, words, i, len(words))):
            return Match(*longest)
        return Match(i, i + 1, starting.alone[0]) if starting.alone else None

    def before(self, words: Phrase, i: int) -> Match[Meaning] | None:
        """The longest phrase that ends just before token `i`."""
        ending = self._lasts.get(words[i - 1]) if i > 0 else None
        if ending is None:
            return None
        for phrase, meaning in ending.longer.get(words[i - 2], ()) if i > 1 else ():
            if i >= len(phrase) and words[i - len(phrase) : i][::-1] == phrase:
                return Match(i - len(phrase), i, meaning)
        return Match(i - 1, i, ending.alone[0]) if ending.alone else None

    def find(self, words: Phrase, first: int, last: int) -> Iterator[Match[Meaning]]:
        """The phrases in tokens `[first, last)`, left to right, disjoint, each the longest at its place."""
        return starmap(Match, self._found(places_of(self.telling, words, first, last), words, first, last))

    def find_among(self, places: Iterable[int], words: Phrase, first: int, last: int) -> Iterator[Match[Meaning]]:
        """As `find`, where the `places` are known at which words of `telling`, and maybe others, stand."""
        telling = [i for i in places if words[i] in self._told]
        return starmap(Match, self._found(telling, words, first, last))

    def meanings(self, words: Phrase) -> Iterator[Meaning]:
        """What the phrases among `words` mean, where it does not matter where they stand."""
        return map(itemgetter(2), self._found(places_of(self.telling, words), words, 0, len(words)))

    def _found(self, places: Iterable[int], words: Phrase, first: int, last: int) -> Iterator[tuple[int, int, Meaning]]:
        told, after = self._told, first
        for i in places:
            alone, longer, led = told[words[i]]
            if led and (found := _led(led, words, i, after, last)):
                yield found
                after = found[1]
            elif i < after:
                continue
            elif longer and i + 1 < last and (found := _longest(longer.get(words[i + 1], ()), words, i, last)):
                yield found
                after = found[1]
            elif alone:
                yield i, i + 1, alone[0]


def _longest(
    phrases: Iterable[tuple[Phrase, Meaning]], words: Phrase, i: int, last: int
) -> tuple[int, int, Meaning] | None:
    """The first of these phrases, the longest ones before others, that stands at token `i` and ends by `last`."""
    for phrase, meaning in phrases:
        end = i + len(phrase)
        if end <= last and words[i:end] == phrase:
            return i, end, meaning
    return None


def _led(
    phrases: list[tuple[int, Phrase, Meaning]], words: Phrase, i: int, first: int, last: int
) -> tuple[int, int, Meaning] | None:
    """The first of these phrases that stands around token `i`, in tokens `[first, last)`."""
    for before, phrase, meaning in phrases:
        start, end = i - before, i - before + len(phrase)
        if start >= first and end <= last and words[start:end] == phrase:
            return start, end, meaning
    return None


def places_of(known: Container[str], words: Phrase, first: int = 0, last: int = sys.maxsize) -> Iterator[int]:
    """Where in tokens `[first, last)` a known word stands.

    >>> list(places_of({"men", "women"}, ("two", "men", "and", "women")))
    [1, 3]
    """
    return compress(count(first), map(known.__contains__, words[first:last]))


def phrase_of(written: str) -> Phrase:
    """The look-up words of a phrase as a curator writes it.

    >>> phrase_of("People’s Mojahedin")
    ('people', "'s", 'mojahedin')
    """
    return find_tokens(written).words


def _by_two_words(phrases: dict[Phrase, Meaning]) -> dict[str, _Starting[Meaning]]:
    """The phrases by their first word, the longer ones by their second too, so that few are left to compare."""
    index: dict[str, _Starting[Meaning]] = {}
    for phrase, meaning in sorted(phrases.items(), key=lambda entry: -len(entry[0])):
        starting = index.setdefault(phrase[0], _Starting([], {}))
        if len(phrase) == 1:
            starting.alone.append(meaning)
        else:
            starting.longer.setdefault(phrase[1], []).append((phrase, meaning))
    return index


def _by_telling_word(
    firsts: dict[str, _Starting[Meaning]], phrases: dict[Phrase, Meaning]
) -> dict[str, _Told[Meaning]]:
    """The phrases by the word they are looked for by.

    Common words are passed over as long as no phrase ends with them: then whatever starts between the first word of a
    phrase and its telling one is told by the same word, and the first of all is known when that is met.
    """
    ending = {phrase[-1] for phrase in phrases if COMMON.issuperset(phrase)}
    passed = COMMON - ending
    index = {
        word: _Told(starting.alone, starting.longer, []) for word, starting in firsts.items() if word not in passed
    }
    for phrase, meaning in phrases.items():
        before = next(i for i, word in enumerate(phrase) if word not in passed)
        if before:
            index.setdefault(phrase[before], _Told([], {}, [])).led.append((before, phrase, meaning))
    for told in index.values():
        told.led.sort(key=lambda led: (-led[0], -len(led[1])))
    return index
