"""Lists: the words that lead one go for each of its items (guidelines 1.6 to 1.8)."""

from __future__ import annotations

from collections.abc import Sequence

from iran_hr_corpus.figures.antecedents import Attribution
from iran_hr_corpus.figures.clauses import NOTHING, Happening, span_of
from iran_hr_corpus.figures.speaker_nouns import Speaker, by_alias, by_noun
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import TermRole
from iran_hr_corpus.lexicon.phrases import places_of
from iran_hr_corpus.text.passages import Passage

BULLETS = frozenset({"-", "*", "•", "–", "—", "·", "▪", "●", "◦", "‣"})
ENDS = frozenset(".!?:")
LONGEST_LIST = 40
LONGEST_OPEN_ITEM = 100
LONGEST_LABEL = 8
TOLD = frozenset({TermRole.ACT, TermRole.NOUN, TermRole.WEAK, TermRole.STATE})


def lead_of(passages: Sequence[Passage], index: int) -> int | None:
    r"""The passage that ends in a colon and leads the list of which passage `index` is an item, if there is one.

    >>> from iran_hr_corpus.text.passages import read_passage
    >>> text = "It reported:\n- ten arrests\n- two deaths\nThey fled."
    >>> passages = [read_passage(text, *span, frozenset()) for span in ((0, 12), (13, 26), (27, 39), (40, 50))]
    >>> [lead_of(passages, index) for index in range(4)]
    [None, 0, 0, None]
    """
    lead = index
    while lead >= 0 and index - lead <= LONGEST_LIST and _is_item(passages[lead]):
        lead -= 1
    return lead if 0 <= lead < index and _leads(passages[lead]) else None


def measure_of_lead(passages: Sequence[Passage], index: int, lexicon: Lexicon) -> Happening:
    """`Death toll in the province: ¶ - Lowest: [270]`: what the lead tells of an item that tells nothing."""
    terms, words = lexicon.measures.terms, passages[index].tokens.words
    lead = lead_of(passages, index) if terms.telling.isdisjoint(words) else None
    if lead is None:
        return NOTHING
    sentence = passages[lead].sentences[-1]
    told = [t for t in terms.find(passages[lead].tokens.words, sentence.first, sentence.last) if t.meaning.role in TOLD]
    one = len({term.meaning.measure for term in told}) == 1
    return Happening(told[0].meaning.measure, span_of(passages[lead], told[0]), "list") if one else NOTHING


def _is_item(passage: Passage) -> bool:
    """Whether a passage has a bullet, or is short and without the end of a sentence."""
    text, start, end = passage.text, passage.start, passage.end
    if text[start] in BULLETS and text[start + 1 : start + 2].isspace():
        return True
    return end - start <= LONGEST_OPEN_ITEM and text[start] != "#" and text[start:end].rstrip("*_ ")[-1:] not in ENDS


def _leads(passage: Passage) -> bool:
    return passage.text[passage.start : passage.end].rstrip("*_ ").endswith(":")


def read_label(passage: Passage, lexicon: Lexicon) -> Attribution | None:
    """`Official figures:`, `**Estimates of human rights groups:**`: who makes what the list below states."""
    words, tokens = passage.tokens.words, passage.tokens
    first = next((i for i, word in enumerate(words) if word[0].isalpha()), len(words))
    tally = next(places_of(lexicon.words["tally_noun"], words, first, first + LONGEST_LABEL), None)
    if tally is None:
        return None
    speaker = _known(passage, first, tally, lexicon) or _known(passage, tally + 1, len(words), lexicon)
    if speaker is None or speaker.source is None:
        return None
    span = tokens.span(speaker.first, speaker.last)
    return Attribution(speaker.source, span, span, span, tally, "label")


def _known(passage: Passage, first: int, last: int, lexicon: Lexicon) -> Speaker | None:
    return by_alias(passage, first, last, lexicon) or by_noun(passage, first, last, lexicon)
