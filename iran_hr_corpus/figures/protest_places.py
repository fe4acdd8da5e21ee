"""Cities, provinces and the like where protest took place (guidelines 1.6)."""

from __future__ import annotations

from iran_hr_corpus.figures.clauses import NOTHING, Happening, other_predicate, span_of
from iran_hr_corpus.figures.noun_phrases import Counted, start_of_cues
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import TermRole
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import Measure

SET_FIRE_TO = ("set", "fire", "to")
TAKES = (("place",), ("part",), ("to",))


def measure_of_place(passage: Passage, numeral: Numeral, counted: Counted | None, lexicon: Lexicon) -> Happening:
    """`protests across [200] cities`: a place where protest took place."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    acts = _does_something(words, counted.last if counted else numeral.last, lexicon)
    if acts or _is_ruined(passage, numeral, lexicon):
        return NOTHING
    predicate = other_predicate(passage, counted.last if counted else numeral.last, sentence, [], lexicon)
    told = lexicon.measures.terms.at(words, predicate[0].first) if predicate else None
    protested = told is not None and told.meaning.measure is Measure.PROTESTED
    takes = predicate and words[predicate[0].first] in lexicon.words["takes_place"]
    if takes and words[predicate[0].last : predicate[0].last + 1] not in TAKES:
        return NOTHING  # `the [three] countries are taking steps`
    if predicate and not protested and words[predicate[0].first] not in lexicon.words["place_verb"]:
        return NOTHING
    if told and protested:
        return Happening(Measure.PROTESTED, span_of(passage, told), "place")
    found = list(lexicon.measures.places.find(words, sentence.first, sentence.last))
    near = [t for t in found if t.last <= numeral.first] or found
    if not near or _is_harmed_there(passage, near[-1].last, numeral, lexicon):
        return NOTHING
    return Happening(Measure.PROTESTED, span_of(passage, near[-1]), "place")


def _is_ruined(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`torched [twelve] banks`, `set fire to [two] mosques`: what was done to a place is no protest there."""
    words, start = passage.tokens.words, start_of_cues(passage, numeral, lexicon)
    return words[start - 1] in lexicon.words["ruining"] or words[max(0, start - 3) : start] == SET_FIRE_TO


def _does_something(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """`the [three] countries are taking steps`: the places act, in what is no protest."""
    verb = i + int(words[i : i + 1] != () and words[i] in lexicon.words["be"])
    doing = verb > i and verb < len(words) and words[verb].endswith("ing")
    if not doing or words[verb + 1 : verb + 2] in TAKES:
        return False
    told = lexicon.measures.terms.at(words, verb)
    return told is None or told.meaning.measure is not Measure.PROTESTED


def _is_harmed_there(passage: Passage, first: int, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`Since protests began, guards have killed 8 people in [seven] cities`: the harm is told last, and where."""
    words = passage.tokens.words
    if words[start_of_cues(passage, numeral, lexicon) - 1] not in ("in", "across"):
        return False
    acts = [t for t in lexicon.measures.terms.find(words, first, numeral.first) if t.meaning.role is TermRole.ACT]
    acts = [t for t in acts if words[t.first] not in lexicon.words["light_verb"]]  # `rallies were held in [12] towns`
    if not acts or acts[-1].meaning.measure in (Measure.NONE, Measure.PROTESTED):
        return False
    since = words[acts[-1].last : numeral.first]
    return not any(word in lexicon.words["place_verb"] or word == "spread" for word in since)
