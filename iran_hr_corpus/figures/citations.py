"""Sources that stand in brackets at the end of a sentence: `[40] were shot (UN Human Rights Council)`."""

from __future__ import annotations

from iran_hr_corpus.figures.antecedents import Attribution
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import Match
from iran_hr_corpus.lexicon.sources import Alias
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence

GROUPS = frozenset({"other_ngo", "amnesty_international", "human_rights_watch", "iran_human_rights", "hrana", "hengaw"})
CITED = GROUPS | {"united_nations"}
"""Those who are cited by their name alone; others, with what of theirs is cited: `(Reuters survey)`."""
OPENERS = frozenset({"source", "sources", ":", "the", "via", "per", "by", "from", "data", "figures", "documented"})
CLOSING = frozenset({".", "*", "_", '"', "”", ";", ","})
LONGEST_CITATION = 10
LONGEST_NAME = 8


def read_citation(passage: Passage, sentence: Sentence, start: int, lexicon: Lexicon) -> Attribution | None:
    """Whom the brackets that end a sentence cite for the figure at offset `start` before them."""
    tokens, words, close = passage.tokens, passage.tokens.words, sentence.last - 1
    while close > sentence.first and words[close] in CLOSING:
        close -= 1
    inside = range(close - 1, max(sentence.first, close - LONGEST_CITATION), -1) if words[close] == ")" else ()
    opened = next((i for i in inside if words[i] == "("), None)
    if opened is None or tokens.starts[opened] < start:
        return None
    alias = next(lexicon.credits.find_aliases(tokens, opened + 1, close), None)
    if alias is None or not OPENERS.issuperset(words[opened + 1 : alias.first]):
        return None
    if not _is_cited(words[opened + 1 : close], alias, lexicon) or _abbreviates(passage, opened, alias, lexicon):
        return None
    span = tokens.span(alias.first, alias.last)
    return Attribution(
        alias.meaning.source, span, span, Span(sentence.start, tokens.starts[opened]), opened, "citation"
    )


def _is_cited(words: tuple[str, ...], alias: Match[Alias], lexicon: Lexicon) -> bool:
    return alias.meaning.source in CITED or not lexicon.words["evidence"].isdisjoint(words)


def _abbreviates(passage: Passage, opened: int, alias: Match[Alias], lexicon: Lexicon) -> bool:
    """`Human Rights Watch (HRW)`: the name of whom the words before it name."""
    before = lexicon.credits.find_aliases(passage.tokens, max(0, opened - LONGEST_NAME), opened)
    named = any(found.last == opened and found.meaning.source == alias.meaning.source for found in before)
    return named or (alias.last == alias.first + 1 and passage.tokens.capitalised(opened - 1))
