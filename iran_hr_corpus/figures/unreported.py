"""Words of reporting that report nothing: of a topic, a question, a thing added, a time (guidelines 1.8)."""

from __future__ import annotations

from iran_hr_corpus.figures.noun_phrases import QUOTE_MARKS
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import Match
from iran_hr_corpus.lexicon.sources import Reporting
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import CountedType

TOPICS = (("the",), ("a",), ("an",), ("how",), ("his",), ("her",))
SPEAKING = frozenset({"he", "she", "it", "they"})
HEARERS = (("the",), ("these",), ("those",), ("his",), ("her",), ("their",))
REACH_OF_QUESTION = 7


def tells_topic(words: tuple[str, ...], cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """`reported on the death of a student`: what is spoken of, not where (`on the website`)."""
    if cue.last > cue.first + 1 or words[cue.last : cue.last + 1] != ("on",):
        return False
    if words[cue.last + 1 : cue.last + 2] not in TOPICS:
        return False
    behind = words[cue.last + 2 : cue.last + 5]
    placed = lexicon.words["publishing_place"]
    return not any(word in placed or lexicon.nouns.type_of(word) is CountedType.TIME for word in behind)


def asks_question(words: tuple[str, ...], cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """`asked the two men what they had done`: nothing is said of the two."""
    if words[cue.first] != "asked" or words[cue.last : cue.last + 1] not in HEARERS:
        return False
    return not lexicon.words["question"].isdisjoint(words[cue.last : cue.last + REACH_OF_QUESTION])


def adds_thing(passage: Passage, cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """`The Council added [eight] individuals to its list`: nothing is said."""
    words = passage.tokens.words
    behind = words[cue.last] if cue.last < len(words) else "."
    said = behind in ("that", ",", ".", ":", "there") or behind in QUOTE_MARKS or behind in SPEAKING
    return words[cue.first] in lexicon.words["adding"] and not said


def tells_time(passage: Passage, cue: Match[Reporting], subject: int) -> bool:
    """`since officials revealed the death of …`: the clause says since when, and reports nothing."""
    words = passage.tokens.words
    return subject > 0 and words[subject - 1] == "since" and words[cue.last : cue.last + 1] == ("the",)
