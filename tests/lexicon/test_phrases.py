"""Phrases are found as a plain search finds them: the longest at its place, left to right, disjoint."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iran_hr_corpus.lexicon.phrases import COMMON, PhraseIndex, places_of

WORDS = st.sampled_from([*sorted(COMMON)[:4], "men", "women", "of", "shot"])
PHRASES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=8, unique=True)


def _searched(phrases: list[tuple[str, ...]], words: tuple[str, ...], first: int, last: int) -> list[tuple[int, int]]:
    """What a search of every phrase at every place finds."""
    found, i = [], first
    while i < last:
        longest = max((len(p) for p in phrases if i + len(p) <= last and words[i : i + len(p)] == p), default=0)
        if longest:
            found.append((i, i + longest))
        i += longest or 1
    return found


@given(PHRASES, st.lists(WORDS, max_size=14).map(tuple), st.data())
def test_phrases_are_found_as_by_a_plain_search(phrases, words, data):
    first = data.draw(st.integers(0, len(words)))
    last = data.draw(st.integers(first, len(words)))
    index = PhraseIndex({" ".join(phrase): phrase for phrase in phrases})
    found = list(index.find(words, first, last))
    assert [(match.first, match.last) for match in found] == _searched(phrases, words, first, last)
    assert all(match.meaning == words[match.first : match.last] for match in found)


@given(PHRASES, st.lists(WORDS, max_size=14).map(tuple))
def test_meanings_and_phrases_among_places_agree_with_find(phrases, words):
    index = PhraseIndex({" ".join(phrase): phrase for phrase in phrases})
    found = list(index.find(words, 0, len(words)))
    assert list(index.meanings(words)) == [match.meaning for match in found]
    assert list(index.find_among(places_of(index.telling, words), words, 0, len(words))) == found
    assert list(index.find_among(range(len(words)), words, 0, len(words))) == found


def test_a_phrase_that_opens_with_a_common_word_is_found_by_the_next():
    index = PhraseIndex({"the massacre": "massacre", "massacre": "word", "the": "article"})
    assert [match.meaning for match in index.find(("the", "massacre", "the", "men"), 0, 4)] == ["massacre", "article"]
