"""What only stands behind an event: `the largest protests since 2009`, `a rally`, uranium as such (guidelines 1.7)."""

from __future__ import annotations

from collections.abc import Sequence

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage, Sentence

LEAD = 2
REACH_OF_SINCE = 6
REACH_OF_RANK = 12
REACH_OF_ARTICLE = 5
RANKS = frozenset({"most", "worst", "first", "scale", "unseen", "unprecedented"})
SHORTEST_SUPERLATIVE = 6
TURNS = frozenset({",", ";", "and", "but", "when"})


def is_backdrop(words: Sequence[str], first: int, last: int, sentence: Sentence) -> bool:
    """Whether the event told at tokens `[first, last)` stands behind a superlative and `since`.

    What a clause behind it tells (`since 2009, when …`) is told of it all the same.
    """
    reach = max(sentence.first, first - REACH_OF_SINCE)
    if "since" not in words[reach:first] or "when" in words[last : last + REACH_OF_SINCE]:
        return False
    since = next(i for i in range(first - 1, reach - 1, -1) if words[i] == "since" or words[i] in TURNS)
    if words[since] != "since":
        return False
    return any(_ranks(word) for word in words[max(sentence.first, since - REACH_OF_RANK) : since])


def is_apart(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a paragraph tells of neither Iran nor the deal, so that its uranium is no more than a substance."""
    return lexicon.words["iran"].isdisjoint(words) and lexicon.words["accord"].isdisjoint(words)


def is_abroad(passage: Passage, lexicon: Lexicon) -> bool:
    """Whether a paragraph tells of another country and not of Iran."""
    words = passage.tokens.words
    return not lexicon.words["foreign"].isdisjoint(words) and lexicon.words["iran"].isdisjoint(words)


def opens_abroad(opening: Sequence[Passage], lexicon: Lexicon) -> bool:
    """Whether the title and lead name another country, and the first paragraphs never Iran."""
    abroad = any(is_abroad(passage, lexicon) for passage in opening[:LEAD])
    return abroad and all(lexicon.words["iran"].isdisjoint(passage.tokens.words) for passage in opening)


def is_one_of_many(words: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    """`a three-day protest`, `another rally`: one that the text tells apart from those of its days."""
    if words[i] not in lexicon.nouns or lexicon.nouns.is_plural(words[i]):
        return False
    determiners = lexicon.words["determiner"]
    nearest = next((word for word in words[max(0, i - REACH_OF_ARTICLE) : i][::-1] if word in determiners), None)
    return nearest in ("a", "an", "another")


def _ranks(word: str) -> bool:
    return word in RANKS or (len(word) >= SHORTEST_SUPERLATIVE and word.endswith("est") and word != "protest")
