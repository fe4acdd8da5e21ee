"""What did not happen, or only might: `no one was killed`, `could be executed`, `halted the executions`."""

from __future__ import annotations

from iran_hr_corpus.figures.clauses import Term
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import TermRole
from iran_hr_corpus.text.passages import Passage

REACH_OF_VOID = 4


def is_month(passage: Passage, i: int) -> bool:
    """`in May`: a month, and nothing that might be."""
    return passage.tokens.words[i] == "may" and passage.tokens.capitalised(i) and i > 0


def _tells_when(words: tuple[str, ...], i: int) -> bool:
    """`juveniles at the time of arrest`."""
    i -= int(words[i - 1] in ("his", "her", "their", "its", "the"))
    return i > 1 and words[i - 1] == "of" and words[i - 2] in ("time", "moment")


def is_void(passage: Passage, term: Term, first: int, lexicon: Lexicon) -> bool:
    """Negated or hypothetical: `no one was killed`, `could be executed`, `halted the executions`."""
    words = passage.tokens.words
    if term.meaning.role is TermRole.BLOCK:
        return False
    before = words[max(first, term.first - REACH_OF_VOID) : term.first]
    told = "to" in before or not lexicon.words["void"].isdisjoint(before)
    return _tells_when(words, term.first) or (told and _is_denied(passage, term, first, lexicon))


def _is_denied(passage: Passage, term: Term, first: int, lexicon: Lexicon) -> bool:
    """Whether one of the words just before a term denies it or leaves it open."""
    words = passage.tokens.words
    for i in range(term.first - 1, max(first, term.first - REACH_OF_VOID) - 1, -1):
        if words[i] in (",", ";", ":", "and", "but", "who", "that") or words[i][0].isdigit():
            return False
        future = words[i : i + 2] == ("to", "be") and i > first and words[i - 1] in lexicon.words["due"]
        if words[i] in lexicon.words["modal"] and words[term.first] == "on":
            return False  # `may be on death row`: how many is in doubt, not their sentence
        likely = words[i] in ("may", "might") and words[i + 1 : i + 2] == ("have",)  # `may have been killed`
        if (words[i] in lexicon.words["void"] and not likely and not is_month(passage, i)) or future:
            return True
    return False
