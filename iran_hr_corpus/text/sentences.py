"""Sentences of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iran_hr_corpus.spans import Span, trimmed

BREAK = r"""
    (?P<stop> {stop}{stop}* ) [\"”’'»)\]]* (?: \[\^?\d+\] )*   # the stop, closing marks, footnotes
    (?P<gap> \s++ (?= ["“‘'«(\[•–—*-]* \s? (?: [^\W\d_a-zà-ž] | \d ) ) | \s*\n[\s\ufeff]* )
"""

# "… died. The …", "… died.” “The …", "… died?  And"
ANY_BREAK = re.compile(BREAK.format(stop="[.!?…]"), re.VERBOSE)
FULL_STOP = re.compile(BREAK.format(stop=r"\."), re.VERBOSE)  # where no other stop is, as mostly: a quicker search
WORD_PARTS = re.compile(r"[\s\"“”‘(\[]")
INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
LONGEST_ABBREVIATION = 24
LONGEST_SENTENCE = 2000


def find_sentences(text: str, start: int, end: int, abbreviations: frozenset[str]) -> list[Span]:
    """The sentences of `text[start:end]`, trimmed, in order.

    `abbreviations` are lower-cased and without their final stop: a stop after one of them ends no sentence.

    >>> text = "He died. Mr. Z did not."
    >>> [sentence.slice(text) for sentence in find_sentences(text, 0, len(text), frozenset(["mr"]))]
    ['He died.', 'Mr. Z did not.']
    """
    start, end = trimmed(text, start, end)
    stretch = text[start:end]
    stops = ANY_BREAK if "!" in stretch or "?" in stretch or "…" in stretch else FULL_STOP
    sentences = []
    here = start
    for found in stops.finditer(text, start, end):
        if found["stop"] == "." and _is_abbreviation(text, found.start(), here, abbreviations):
            continue
        sentences.append(Span(here, found.start("gap")))
        here = found.end()
    if here < end:
        sentences.append(Span(here, end))
    if end - start <= LONGEST_SENTENCE:
        return sentences
    return [piece for sentence in sentences for piece in _pieces(text, sentence)]


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, cut at a space where it is longer than any that people write, so that no rule's cost runs away."""
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = space if space > 0 else start + LONGEST_SENTENCE
        yield trimmed(text, start, cut)
        start = trimmed(text, cut, sentence.end).start
    yield Span(start, sentence.end)


def _is_abbreviation(text: str, stop: int, start: int, abbreviations: frozenset[str]) -> bool:
    """Whether the word before the stop at `stop` is an abbreviation or initials (`J.`, `U.S.`)."""
    word = text[max(start, stop - LONGEST_ABBREVIATION) : stop].rpartition(" ")[2]
    if len(word) > 1 and word.isalpha():
        return word.lower() in abbreviations
    word = WORD_PARTS.split(word)[-1]
    if INITIALS.fullmatch(word):
        # "the U.S. The" ends a sentence, "U.S. President" and "J. Smith" do not: a stop after initials is
        # taken for an end only before a word that often opens one.
        return not OPENER.match(text, stop + 1)
    return word.lower() in abbreviations


OPENER = re.compile(
    r"[\"”’')\]]*\s+[\"“‘'(]?(?:The|This|These|Those|It|He|She|They|But|And|In|On|At|As|A|An|According)\b"
)
