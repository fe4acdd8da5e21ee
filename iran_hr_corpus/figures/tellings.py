"""What its sentence tells of each number: kind, bound, what is counted, what happened (guidelines 1.3 to 1.6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iran_hr_corpus.figures.clauses import CASES, NOTHING, Happening
from iran_hr_corpus.figures.counted import default_type, is_elided, is_listed, is_part, read_counted
from iran_hr_corpus.figures.lists import measure_of_lead
from iran_hr_corpus.figures.measures import read_measure
from iran_hr_corpus.figures.noun_phrases import Counted, start_of_cues
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.figures.qualifiers import Bound, read_bound
from iran_hr_corpus.figures.units import Quantity, read_quantity
from iran_hr_corpus.figures.wholes import Wholes
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import DEATHS, CountedType, Kind, Measure, Qualifier

NEIGHBOURS = 12
REACH_OF_LIST = 8
SERVING = frozenset({"serve", "served", "serving"})
ENDS_OF_PHRASE = ((".",), (",",), (";",), ("and",), ("respectively",), ())
INTRANSITIVE = frozenset({Measure.DIED, Measure.DISAPPEARED})
LISTED = frozenset({CountedType.PERSON, CountedType.OTHER})
HARMS = frozenset(Measure) - {Measure.NONE, Measure.PROTESTED, Measure.SANCTIONED}


class Telling(NamedTuple):
    """What its own sentence tells of a number, each part with the words or rule behind it."""

    passage: Passage
    sentence: Sentence
    numeral: Numeral
    quantity: Quantity
    bound: Bound
    counted: Counted | None
    counted_type: CountedType | None
    happening: Happening


class TellingReader:
    """The steps from a number to what its sentence tells of it, over the passages of one article in their order."""

    def __init__(self, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self._passages, self._lexicon = passages, lexicon
        self._wholes = Wholes(lexicon)

    def read(self, index: int, numerals: Sequence[Numeral]) -> tuple[list[Telling], list[Numeral]]:
        """The figures of passage `index` whose numbers are `numerals`, and the `one`s that turn out to be words."""
        kept: list[Telling] = []
        dropped: list[Numeral] = []
        for position, numeral in enumerate(numerals):
            neighbours = numerals[max(0, position - NEIGHBOURS) : position + 1 + NEIGHBOURS]
            reading = self._reading(index, numeral, neighbours, kept[-NEIGHBOURS:])
            following = numerals[position + 1] if position + 1 < len(numerals) else None
            if is_one_as_word(reading, following, kept[-1] if kept else None, lexicon=self._lexicon):
                dropped.append(numeral)
            else:
                kept.append(reading)
        return kept, dropped

    def _reading(
        self, index: int, numeral: Numeral, neighbours: Sequence[Numeral], before: Sequence[Telling]
    ) -> Telling:
        passage, lexicon = self._passages[index], self._lexicon
        sentence = passage.sentence_at(numeral.start)
        beside = [other for other in neighbours if sentence.start <= other.start < sentence.end]
        earlier = [reading for reading in before if reading.sentence == sentence]
        quantity = read_quantity(passage, numeral, lexicon)
        elided = _elided_time(passage, numeral, quantity, earlier, lexicon)
        quantity = elided.quantity._replace(first=None, last=None) if elided else quantity
        bound = read_bound(passage, numeral, quantity.kind, quantity.unit, lexicon)
        counts = _whole_counts(earlier, lexicon)
        counted = elided.counted if elided else read_counted(passage, numeral, quantity, counts, lexicon)
        counted_type = default_type(quantity.kind, counted)
        preceding = self._passages[index - 1] if index else None
        of_case = counted is not None and passage.tokens.words[counted.head] in CASES
        happening = self._wholes.read_case(passage, counted) if counted and of_case else NOTHING
        if happening is NOTHING:
            happening = read_measure(passage, numeral, quantity, counted, counted_type, beside, preceding, lexicon)
        listed = bool(earlier) and earlier[-1].happening.measure is Measure.SANCTIONED
        if happening == NOTHING and (listed or counted_type is CountedType.PERSON):
            shared = _shared_happening(passage, numeral, counted, earlier, lexicon)
            sanctioned = shared.measure is Measure.SANCTIONED
            happening = shared if sanctioned or counted_type is CountedType.PERSON else NOTHING
        if quantity.kind is Kind.DURATION and earlier and (happening == NOTHING or numeral.edge is Qualifier.AT_MOST):
            happening = _shared_term(passage, numeral, elided, earlier[-1], lexicon)
        if happening.measure is Measure.NONE and counted_type is CountedType.PERSON:
            carried = self._wholes.read(passage, sentence, numeral, counted)
            final = carried.measure in DEATHS  # those who died stay dead, whatever else is told of them
            happening = carried if final or happening == NOTHING else happening
        if happening == NOTHING and counted_type is CountedType.PERSON:
            happening = measure_of_lead(self._passages, index, lexicon)
        if counted_type is CountedType.PERSON and quantity.kind is Kind.COUNT:
            self._wholes.tell(passage, sentence, numeral, counted, happening)
        return Telling(passage, sentence, numeral, quantity, bound, counted, counted_type, happening)


def _whole_counts(earlier: Sequence[Telling], lexicon: Lexicon) -> list[Counted | None]:
    """What the counts before tell of, without parts: in `500 people, including 70 minors, …` it is the people."""
    counts = [reading for reading in earlier if reading.quantity.kind is Kind.COUNT]
    whole = [each for each in counts if not is_part(each.passage, each.numeral, None, lexicon)]
    return [each.counted for each in whole or counts]


def _shared_happening(
    passage: Passage, numeral: Numeral, counted: Counted | None, earlier: Sequence[Telling], lexicon: Lexicon
) -> Happening:
    """What happened to those counted before, for a part of them or the next of a list: `including [eight] children`."""
    if not earlier:
        return NOTHING
    before = earlier[-1]
    ended = before.counted.last if before.counted and not is_elided(before.counted) else before.numeral.last
    shares = is_part(passage, numeral, counted, lexicon) or is_listed(passage, numeral, ended, lexicon)
    return before.happening if shares else NOTHING


def _elided_time(
    passage: Passage, numeral: Numeral, quantity: Quantity, earlier: Sequence[Telling], lexicon: Lexicon
) -> Telling | None:
    """The length of time whose unit goes for the next number too: `jailed for ten years and his wife for [eight]`."""
    before = earlier[-1] if earlier else None
    if before is None or before.quantity.kind is not Kind.DURATION or quantity.kind is not Kind.COUNT:
        return None
    words = passage.tokens.words
    ends = words[numeral.last : numeral.last + 1] in ENDS_OF_PHRASE
    leads = [_lead(words, start_of_cues(passage, each, lexicon)) for each in (before.numeral, numeral)]
    alike = leads[0] == leads[1] or leads[1] in SERVING
    return before if ends and alike and leads[1] in lexicon.words["leads_term"] else None


def _lead(words: tuple[str, ...], i: int) -> str:
    """The word before `i`, over an article: `serve a minimum of [two]`."""
    return words[i - 2] if words[i - 1] == "a" else words[i - 1]


def _shared_term(
    passage: Passage, numeral: Numeral, elided: Telling | None, before: Telling, lexicon: Lexicon
) -> Happening:
    """What the length of time told just before was: `received seven years and [six] years`, `one month to [a] year`."""
    if numeral.edge is Qualifier.AT_MOST:
        return before.happening
    ended = before.quantity.last or before.numeral.last
    listed = before.quantity.kind is Kind.DURATION and is_listed(passage, numeral, ended, lexicon)
    return before.happening if elided or listed else NOTHING


def is_one_as_word(reading: Telling, following: Numeral | None, preceding: Telling | None, lexicon: Lexicon) -> bool:
    """Whether `one` is a pronoun or determiner: neither coordinated nor counting people harmed (guidelines 1.1)."""
    numeral, words = reading.numeral, reading.passage.tokens.words
    if words[numeral.first : numeral.last] != ("one",):
        return False
    before = words[max(0, numeral.first - 1)]
    if before in lexicon.words["singling"]:
        return True  # `each one`
    if before in lexicon.words["be"] and words[numeral.last : numeral.last + 1] == ("of",):
        return True  # `she is one of those arrested`
    if (following and _is_coordinated(words, numeral, following, reading.sentence)) or numeral.edge:
        return False
    if preceding and _goes_on(words, numeral, preceding, reading, lexicon):
        return False
    harmed = reading.happening.measure in HARMS and reading.counted_type is CountedType.PERSON
    named = reading.counted is not None and reading.counted.rule in ("phrase", "antecedent", "referent")
    return not (harmed and named and _is_subject_or_object(reading, lexicon))


def _is_coordinated(words: tuple[str, ...], numeral: Numeral, following: Numeral, sentence: Sentence) -> bool:
    """`one or two`, `one man and three women`."""
    gap = words[numeral.last : following.first]
    return following.start < sentence.end and len(gap) <= 4 and bool({"and", "or", "to"} & set(gap[-1:] + gap[:1]))


def _goes_on(words: tuple[str, ...], numeral: Numeral, preceding: Telling, reading: Telling, lexicon: Lexicon) -> bool:
    """`four in Shiraz, one in Kerman`, `two men, one woman`, `nine rockets and one drone`: the last of a list."""
    before = preceding.numeral
    if preceding.sentence != reading.sentence or words[numeral.first - 1] not in ("and", ",", ";"):
        return False
    if preceding.quantity.kind is not Kind.COUNT or numeral.first - before.last > REACH_OF_LIST:
        return False
    noun, earlier = words[numeral.last : numeral.last + 1], words[before.last : before.last + 1]
    if noun == earlier:
        return noun[0] in lexicon.words["preposition"] and noun != ("of",)
    own = reading.counted is not None and reading.counted.rule == "phrase"
    return own and preceding.counted_type is reading.counted_type and reading.counted_type in LISTED


def _is_subject_or_object(reading: Telling, lexicon: Lexicon) -> bool:
    """`one person was killed`, `killed one protester`: the harm is told right beside, not in passing."""
    cue, passage, counted = reading.happening.cue, reading.passage, reading.counted
    if cue is None or counted is None:
        return False
    at, words = passage.token_from(cue.start), passage.tokens.words
    if at < reading.numeral.last:
        return reading.numeral.first - at <= 3
    if reading.bound.qualifier is Qualifier.AT_LEAST:
        return True
    if words[at - 1] in lexicon.words["determiner"]:
        return False  # `one of the men before his execution`
    between = words[reading.numeral.last if is_elided(counted) else counted.last : at]
    told = reading.happening.measure in INTRANSITIVE
    told = told or _is_finite(words, between, at, lexicon) or _is_last(words, at, reading, lexicon)
    return len(between) <= 3 and told


def _is_finite(words: tuple[str, ...], between: tuple[str, ...], at: int, lexicon: Lexicon) -> bool:
    """`was killed`, `dies`, and not the participle of `one man killed in Izeh was a poet`."""
    return words[at].endswith("s") or not lexicon.words["auxiliary"].isdisjoint(between)


def _is_last(words: tuple[str, ...], at: int, reading: Telling, lexicon: Lexicon) -> bool:
    """Whether no verb follows: the participle is what the headline tells, `One protester shot dead in Izeh`."""
    last = next((i for i in range(at + 1, reading.sentence.last) if words[i] in (",", ";")), reading.sentence.last)
    rest = words[at + 1 : last]
    return lexicon.words["auxiliary"].isdisjoint(rest) and lexicon.verbs.isdisjoint(rest)
