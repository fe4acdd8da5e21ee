"""What happened to those who are counted, by the words of the clause, then of the sentence (guidelines 1.6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iran_hr_corpus.figures.clauses import (
    BLOCKED,
    NOTHING,
    Happening,
    Term,
    as_predicate,
    hinted_by_noun,
    other_predicate,
    span_of,
    tells_of_others,
    within_phrase,
    without_aside,
    without_complement,
    without_participle,
    without_place,
)
from iran_hr_corpus.figures.counted import end_of_counted, is_elided
from iran_hr_corpus.figures.distances import CROSSING, FAR, distance, is_reduced
from iran_hr_corpus.figures.doubts import is_void
from iran_hr_corpus.figures.households import of_parent, of_place
from iran_hr_corpus.figures.manners import by_manner
from iran_hr_corpus.figures.noun_phrases import Counted
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.figures.objects import drawn_by_protest, lives_taken, targeted
from iran_hr_corpus.figures.penalties import (
    gets_term,
    measure_of_maiming,
    measure_of_punishment,
    measure_of_time,
    measure_of_times,
)
from iran_hr_corpus.figures.predicates import main_predicate, verb_behind
from iran_hr_corpus.figures.protest_places import measure_of_place
from iran_hr_corpus.figures.units import Quantity
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import MeasureTerm, TermRole
from iran_hr_corpus.lexicon.phrases import places_of
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import DEATHS, CountedType, Kind, Measure

REACH_OF_OR = 3
REACH_OF_JOINED = 6
REACH_OF_VERB = 5
REACH_OF_TERMS = 80  # in words: more tells of others, and would cost by the square
REACH_OF_PURPOSE = 12


def read_measure(
    passage: Passage,
    numeral: Numeral,
    quantity: Quantity,
    counted: Counted | None,
    counted_type: CountedType | None,
    neighbours: Sequence[Numeral],
    preceding: Passage | None,
    lexicon: Lexicon,
) -> Happening:
    """The measure of one number.

    `neighbours` are the numbers of its sentence; `preceding` is the passage before, which tells what `the deaths` are.
    """
    if quantity.kind is Kind.DURATION:
        return measure_of_time(passage, numeral, quantity.last or numeral.last, lexicon)
    if quantity.kind in (Kind.AGE, Kind.MONEY, Kind.MEASUREMENT):
        return NOTHING
    if counted_type is CountedType.PLACE:
        return measure_of_place(passage, numeral, counted, lexicon)
    if counted_type is CountedType.PERSON:
        return _measure_of_people(passage, numeral, counted, neighbours, preceding, lexicon)
    return _measure_of_things(passage, numeral, counted, neighbours, preceding, lexicon)


def _measure_of_things(
    passage: Passage,
    numeral: Numeral,
    counted: Counted | None,
    neighbours: Sequence[Numeral],
    preceding: Passage | None,
    lexicon: Lexicon,
) -> Happening:
    """Lashes, how often somebody was lashed, and companies under sanctions."""
    noun = passage.tokens.words[counted.head] if counted else ""
    if noun in lexicon.words["punishment"]:
        return measure_of_punishment(passage, numeral, counted, lexicon)
    if counted and noun in lexicon.words["limb"]:
        return measure_of_maiming(passage, numeral, counted, lexicon)
    if noun == "times":
        return measure_of_times(passage, numeral, lexicon)
    happening = _measure_of_people(passage, numeral, counted, neighbours, preceding, lexicon)
    return happening if happening.measure is Measure.SANCTIONED else NOTHING


def _happens_to_others(words: tuple[str, ...], numeral: Numeral, counted: Counted | None, lexicon: Lexicon) -> bool:
    """`a [four]-man crew`, `none of the [nine]`, `the father of [two] was jailed`."""
    compound = counted is not None and counted.rule == "compound"
    return compound or of_parent(words, numeral, lexicon) or "none" in words[max(0, numeral.first - 3) : numeral.first]


class _Told(NamedTuple):
    """What a sentence tells around one number: its terms, the end of the counted phrase, the passage before its own."""

    passage: Passage
    sentence: Sentence
    terms: list[Term]
    phrase_end: int
    preceding: Passage | None


def _measure_of_people(
    passage: Passage,
    numeral: Numeral,
    counted: Counted | None,
    neighbours: Sequence[Numeral],
    preceding: Passage | None,
    lexicon: Lexicon,
) -> Happening:
    words = passage.tokens.words
    if _happens_to_others(words, numeral, counted, lexicon) or of_place(passage, numeral, lexicon):
        return NOTHING
    told = _told(passage, numeral, counted, preceding, lexicon)
    decisive = verb_behind(words, told.phrase_end, told.terms, lexicon) if counted else None
    decisive = decisive or within_phrase(counted, told.terms) or _hint(told, counted) or _among(told, numeral)
    decisive = decisive or _gathers(told, counted, lexicon)
    if decisive is None and counted and counted.rule == "antecedent" and _does(words, told, lexicon):
        return BLOCKED
    if decisive:
        return _strengthen(told, decisive, lexicon)
    ahead = words[told.phrase_end : told.phrase_end + REACH_OF_VERB]
    if not lexicon.words["getting_term"].isdisjoint(ahead) and gets_term(words, told.phrase_end, lexicon):
        return Happening(Measure.SENTENCED, None, "term")
    main = main_predicate(passage, told.phrase_end, told.sentence, told.terms, lexicon)
    if main:
        return _strengthen(told, main, lexicon)
    placed = [(distance(passage, term, numeral, counted, neighbours, lexicon), term) for term in told.terms]
    nearest = min(placed, key=lambda each: each[0], default=None)
    return _by_nearest(told, numeral, counted, nearest, lexicon)


def _does(words: tuple[str, ...], told: _Told, lexicon: Lexicon) -> bool:
    """`nine were hurt and [47] showing signs of shock`: a verb of their own that tells no harm."""
    verb = words[told.phrase_end : told.phrase_end + 1]
    doing = bool(verb) and verb[0].endswith("ing") and verb[0] not in lexicon.nouns
    return doing and all(term.first != told.phrase_end for term in told.terms)


def _by_nearest(
    told: _Told, numeral: Numeral, counted: Counted | None, nearest: tuple[int, Term] | None, lexicon: Lexicon
) -> Happening:
    """What the nearest term tells, or the words of the sentence where none is near."""
    if nearest is None or nearest[0] >= FAR:
        drawn = drawn_by_protest(told.passage, told.sentence, numeral, lexicon) or targeted(
            told.passage, told.sentence, numeral, lexicon
        )
        drawn = drawn or lives_taken(told.passage, told.sentence, numeral, counted, lexicon)
        return drawn or _of_sentence(told, counted, lexicon)
    if nearest[0] < 2 * CROSSING:
        return _strengthen(told, nearest[1], lexicon)
    if counted and told.passage.tokens.words[counted.head] in lexicon.words["held_noun"]:
        return Happening(Measure.ARRESTED, _word_span(told.passage, counted.head), "counted noun")
    if nearest[1].meaning.role is TermRole.BLOCK:
        return NOTHING  # the verb of another clause
    return _strengthen(told, nearest[1], lexicon)


def _told(
    passage: Passage, numeral: Numeral, counted: Counted | None, preceding: Passage | None, lexicon: Lexicon
) -> _Told:
    sentence = passage.sentence_at(numeral.start)
    first = max(sentence.first, numeral.first - REACH_OF_TERMS)
    last = min(sentence.last, numeral.last + REACH_OF_TERMS)
    found = lexicon.measures.terms.find(passage.tokens.words, first, last)
    terms = [term for term in without_place(passage, found) if not is_void(passage, term, sentence.first, lexicon)]
    phrase_end = end_of_counted(passage.tokens.words, numeral, counted, lexicon)
    terms = [term for term in terms if not tells_of_others(passage, term, phrase_end, lexicon)]
    bearing = (as_predicate(passage, term, counted, phrase_end, lexicon) for term in terms)
    terms = without_complement(passage, [term for term in bearing if term], counted, phrase_end, lexicon)
    terms = without_aside(passage, terms, phrase_end, sentence, lexicon)
    terms = without_participle(passage, terms, numeral, phrase_end, lexicon)
    terms += other_predicate(passage, phrase_end, sentence, terms, lexicon)
    return _Told(passage, sentence, terms, phrase_end, preceding)


def _among(told: _Told, numeral: Numeral) -> Term | None:
    """`Among those killed were a mother of two, [five] nurses and …`: what befell all of the list behind the verb."""
    words, first = told.passage.tokens.words, told.sentence.first
    if words[first] != "among":
        return None
    verb = next((i for i in range(first, numeral.first) if words[i] in ("were", "was", "are", "is")), first)
    named = [term for term in told.terms if term.last <= verb and term.meaning.role is not TermRole.BLOCK]
    return named[-1] if named else None


def _gathers(told: _Told, counted: Counted | None, lexicon: Lexicon) -> Term | None:
    """`[200] demonstrators gathered`, `[70] nurses gathered to protest`: what those who protest do together."""
    found = next((t for t in told.terms if t.first >= told.phrase_end and t.meaning.role is TermRole.BLOCK), None)
    if found is None or told.passage.tokens.words[found.first] not in lexicon.words["assembling"]:
        return None
    words = told.passage.tokens.words
    marching = counted is not None and words[counted.head] in lexicon.words["marcher"]
    if not marching and not _is_to_protest(told, found.last, counted, lexicon):
        return None
    auxiliaries = words[told.phrase_end : found.first]
    alone = all(word in lexicon.words["auxiliary"] or word in lexicon.words["adverb"] for word in auxiliaries)
    return found._replace(meaning=MeasureTerm(Measure.PROTESTED, TermRole.ACT)) if alone else None


def _is_to_protest(told: _Told, i: int, counted: Counted | None, lexicon: Lexicon) -> bool:
    """Whether `to protest`, `demanding …`, `in a rally` follows, for people who act for no state."""
    words = told.passage.tokens.words
    agents = counted is not None and lexicon.nouns.is_agent(words[counted.head])
    last = min(told.sentence.last, i + REACH_OF_PURPOSE)
    purposes = places_of(lexicon.words["protesting"], words, i, last)
    return not agents and any(words[at - 1] != "the" for at in purposes)


def _hint(told: _Told, counted: Counted | None) -> Term | None:
    """The counted noun where it hints (`victims`) and no predicate behind it says more."""
    behind = [term for term in told.terms if term.first >= told.phrase_end]
    said = any(term.meaning.role not in (TermRole.BLOCK, TermRole.WEAK) for term in behind)
    return None if said else hinted_by_noun(counted, told.terms)


def _strengthen(told: _Told, term: Term, lexicon: Lexicon) -> Happening:
    """A word that only hints (`death toll`, `dead`, `victims`) yields to one that says how, in the same sentence."""
    words, role = told.passage.tokens.words, term.meaning.role
    if role is TermRole.BLOCK:
        later = _goes_on(told, term, lexicon)
        if later:
            return _strengthen(told, later, lexicon)
        return NOTHING if is_reduced(words, term, told.phrase_end, lexicon) else BLOCKED
    earlier = (
        t for t in told.terms if t.last < term.first <= t.last + REACH_OF_OR and "or" in words[t.last : term.first]
    )
    named_first = next((t for t in earlier if t.meaning.role is not TermRole.BLOCK), None)
    both = next((t for t in told.terms if words[t.last : term.first] == ("and",)), None)
    if both and both.meaning.measure in DEATHS and term.meaning.measure not in DEATHS:
        named_first = both  # `killing and wounding dozens`
    if named_first or "or" in words[term.last : term.last + 2]:
        chosen = named_first or term  # `died or been killed`: the first named (guidelines 4)
        return Happening(chosen.meaning.measure, span_of(told.passage, chosen), "clause")
    if role in (TermRole.WEAK, TermRole.STATE) and term.meaning.measure in DEATHS:
        term = _strongest_death(told.terms, term)
    measure = by_manner(told.passage, told.sentence, told.preceding, term, lexicon)
    return Happening(_carried_out(told, measure, lexicon), span_of(told.passage, term), "clause")


def _goes_on(told: _Told, verb: Term, lexicon: Lexicon) -> Term | None:
    """`[two] boys fell into a well and later died`, `were charged and hanged`: what the same subject goes on to."""
    words, after = told.passage.tokens.words, lexicon.words["afterwards"]
    passive = words[verb.first - 1] in lexicon.words["be"]
    for term in told.terms:
        joined = term.first - 1 - int(words[term.first - 1] in after)
        near = verb.last <= joined <= verb.last + (0 if passive else REACH_OF_JOINED) and words[joined] == "and"
        dies = term.meaning.measure is Measure.DIED or (passive and term.meaning.measure is not Measure.NONE)
        if near and dies and term.meaning.role is TermRole.ACT:
            return term
    return None


def _carried_out(told: _Told, measure: Measure, lexicon: Lexicon) -> Measure:
    """A death sentence, once carried out, is an execution (guidelines 4)."""
    if measure is not Measure.SENTENCED:
        return measure
    words = told.passage.tokens.words[told.sentence.first : told.sentence.last]
    carried = any(words[i : i + 2] == ("carried", "out") for i in range(len(words) - 1))
    carried = carried or not lexicon.words["carried_out"].isdisjoint(words)
    deadly = "death" in words or "execution" in words
    return Measure.EXECUTED if carried and deadly else measure


def _strongest_death(terms: list[Term], hint: Term) -> Term:
    """The act or noun of death nearest to a hint, violent ones first; the hint itself where there is none."""
    deaths = [t for t in terms if t.meaning.measure in DEATHS and t.meaning.role in (TermRole.ACT, TermRole.NOUN)]
    violent = [t for t in deaths if t.meaning.measure is not Measure.DIED]
    return min(violent or deaths, key=lambda t: abs(t.first - hint.first), default=hint)


def _of_sentence(told: _Told, counted: Counted | None, lexicon: Lexicon) -> Happening:
    """The sentence's one measure, for a number whose own clause says nothing."""
    said = [t for t in told.terms if t.meaning.role is not TermRole.BLOCK]
    if counted and told.passage.tokens.words[counted.head] in lexicon.words["held_noun"] and not told.terms:
        return Happening(Measure.ARRESTED, _word_span(told.passage, counted.head), "counted noun")
    if not said or not is_elided(counted) or len({t.meaning.measure for t in said}) > 1:
        return NOTHING
    return _strengthen(told, said[0], lexicon)._replace(rule="sentence")


def _word_span(passage: Passage, i: int) -> Span:
    return passage.tokens.span(i, i + 1)
