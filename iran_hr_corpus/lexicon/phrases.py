"""Phrases found by look-up: one dictionary access a token, however many phrases there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from iran_hr_corpus.text.tokens import find_tokens

Meaning = TypeVar("Meaning")
Phrase = tuple[str, ...]


class Match(NamedTuple, Generic[Meaning]):
    """A phrase found in tokens `[first, last)`, with what it means."""

    first: int
    last: int
    meaning: Meaning


class PhraseIndex(Generic[Meaning]):
    """Phrases with their meanings; of two that stand at one place the longer is found.

    >>> index = PhraseIndex({"at least": 1, "at": 2})
    >>> index.at(("at", "least", "five"), 0)
    Match(first=0, last=2, meaning=1)
    >>> index.before(("of", "at", "least", "five"), 3)
    Match(first=1, last=3, meaning=1)
    """

    def __init__(self, meanings: dict[str, Meaning]) -> None:
        entries = [(phrase_of(written), meaning) for written, meaning in meanings.items()]
        entries.sort(key=lambda entry: -len(entry[0]))
        self.firsts = _grouped((phrase[0], phrase, meaning) for phrase, meaning in entries)
        self._lasts = _grouped((phrase[-1], phrase, meaning) for phrase, meaning in entries)

    def __contains__(self, written: str) -> bool:
        phrase = phrase_of(written)
        found = self.at(phrase, 0)
        return found is not None and found.last == len(phrase)

    def at(self, words: Phrase, i: int) -> Match[Meaning] | None:
        """The longest phrase that starts at token `i`."""
        for phrase, meaning in self.firsts.get(words[i], ()) if i < len(words) else ():
            if len(phrase) == 1 or words[i : i + len(phrase)] == phrase:
                return Match(i, i + len(phrase), meaning)
        return None

    def before(self, words: Phrase, i: int) -> Match[Meaning] | None:
        """The longest phrase that ends just before token `i`."""
        for phrase, meaning in self._lasts.get(words[i - 1], ()) if i > 0 else ():
            if i >= len(phrase) and words[i - len(phrase) : i] == phrase:
                return Match(i - len(phrase), i, meaning)
        return None

    def find(self, words: Phrase, first: int, last: int) -> Iterator[Match[Meaning]]:
        """The phrases in tokens `[first, last)`, left to right, disjoint, each the longest at its place."""
        firsts, i = self.firsts, first
        while i < last:
            if words[i] in firsts:
                found = self.at(words, i)
                if found and found.last <= last:
                    yield found
                    i = found.last
                    continue
            i += 1


def phrase_of(written: str) -> Phrase:
    """The look-up words of a phrase as a curator writes it.

    >>> phrase_of("People’s Mojahedin")
    ('people', "'s", 'mojahedin')
    """
    return find_tokens(written).words


def _grouped(entries: Iterable[tuple[str, Phrase, Meaning]]) -> dict[str, tuple[tuple[Phrase, Meaning], ...]]:
    groups: dict[str, list[tuple[Phrase, Meaning]]] = {}
    for key, phrase, meaning in entries:
        groups.setdefault(key, []).append((phrase, meaning))
    return {key: tuple(group) for key, group in groups.items()}
