"""Lengths of sentences, time held, lashes: what numbers of them tell (guidelines 1.6 and 4)."""

from __future__ import annotations

from iran_hr_corpus.figures.clauses import NOTHING, Happening
from iran_hr_corpus.figures.doubts import REACH_OF_VOID, is_month
from iran_hr_corpus.figures.noun_phrases import Counted, start_of_cues
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import TermRole
from iran_hr_corpus.lexicon.phrases import places_of
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import CountedType, Measure

UP_TO = ("up", "to")
REACH_OF_TIME = 12
REACH_OF_DOUBT = 6
REACH_OF_DONE = 7
REACH_OF_GIVEN = 9
REACH_OF_MAIMING = 3
REACH_OF_RELEASE = 8


def measure_of_punishment(passage: Passage, numeral: Numeral, counted: Counted | None, lexicon: Lexicon) -> Happening:
    """`sentenced to [100] lashes`, `was given [74] lashes`: handed down, or carried out."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    before = words[sentence.first : numeral.first]
    behind = words[numeral.last : min(sentence.last, numeral.last + REACH_OF_DONE)]
    if counted and words[counted.head] in lexicon.words["verdict"]:
        return _of_verdict(passage, counted, before[-1:] + behind, lexicon)
    near = range(max(sentence.first, numeral.first - REACH_OF_DOUBT), numeral.first)
    if any(words[i] in lexicon.words["void"] and not is_month(passage, i) for i in near):
        return NOTHING
    if not lexicon.words["carried_out"].isdisjoint(behind) or ("carried" in behind and "out" in behind):
        return Happening(Measure.TORTURED, None, "punishment")
    handed = [i for i, word in enumerate(before) if word.startswith("sentence") or word in lexicon.words["verdict"]]
    if handed:
        at = sentence.first + handed[-1]
        return Happening(Measure.SENTENCED, passage.tokens.span(at, at + 1), "punishment")
    return Happening(Measure.TORTURED, None, "punishment")


def _of_verdict(passage: Passage, counted: Counted, beside: tuple[str, ...], lexicon: Lexicon) -> Happening:
    """`[four] death sentences were upheld`, and what became of them: `quashed`, `carried out`."""
    cue = passage.tokens.span(counted.head, counted.head + 1)
    if not lexicon.words["void"].isdisjoint(beside):
        return NOTHING
    deadly = "death" in passage.tokens.words[counted.first : counted.last]
    done = deadly and "carried" in beside and "out" in beside
    return Happening(Measure.EXECUTED if done else Measure.SENTENCED, cue, "punishment")


def measure_of_maiming(passage: Passage, numeral: Numeral, counted: Counted, lexicon: Lexicon) -> Happening:
    """`sentenced to have [four] fingers amputated`, or done; the law on `amputation of [four] fingers` is neither."""
    near = passage.tokens.words[max(0, numeral.first - REACH_OF_MAIMING) : counted.last + REACH_OF_MAIMING]
    maimed, maiming = (not lexicon.words[name].isdisjoint(near) for name in ("maimed", "maiming"))
    happening = measure_of_punishment(passage, numeral, counted, lexicon) if maimed or maiming else NOTHING
    return happening if maimed or happening.measure is Measure.SENTENCED else NOTHING


def gets_term(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """`[five] poets get 25 years in prison`, `[two] were each given a ten-year term`: those told before token `i`."""
    verb = next(places_of(lexicon.words["getting_term"], words, i))
    passing = lexicon.words["auxiliary"] | lexicon.words["adverb"] | {"each", "both", "all"}
    if not passing.issuperset(words[i:verb]):
        return False
    reach = range(verb + 1, min(len(words), verb + REACH_OF_GIVEN))
    unit = next((at for at in reach if lexicon.nouns.type_of(words[at]) is CountedType.TIME), None)
    found = lexicon.times.after.at(words, unit + 1) if unit else None
    return found is not None and found.meaning.measure is Measure.SENTENCED


def measure_of_times(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Happening:
    """`was lashed [40] times`, `has been arrested [six] times`: how often it was done to somebody."""
    start = numeral.first
    cue = lexicon.qualifiers.before.before(passage.tokens.words, start)
    told = lexicon.measures.terms.before(passage.tokens.words, cue.first if cue else start)
    if told is None or told.meaning.role is not TermRole.ACT or told.meaning.measure is Measure.PROTESTED:
        return NOTHING
    return Happening(told.meaning.measure, passage.tokens.span(told.first, told.last), "how often")


def _ends_with_release(words: tuple[str, ...], numeral: Numeral, unit_end: int, lexicon: Lexicon) -> bool:
    """`After [544] days, he was released`, `freed after [three] years`: the time until somebody was let go."""
    if words[numeral.first - 1] not in ("after", "following"):
        return False
    freed = lexicon.words["freed"]
    told = words[unit_end : unit_end + REACH_OF_RELEASE] + words[max(0, numeral.first - 3) : numeral.first]
    return not freed.isdisjoint(told)


def measure_of_time(passage: Passage, numeral: Numeral, unit_end: int, lexicon: Lexicon) -> Happening:
    """`a [six]-year sentence`, `[ten] years in prison`, `detained for [24] days`; not `could face [two] years`."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    first = max(sentence.first, numeral.first - REACH_OF_TIME)
    near = range(max(first, numeral.first - REACH_OF_VOID - 1), numeral.first)
    before_it = [words[i] for i in near if not is_month(passage, i)]
    void = (lexicon.words["void"] | lexicon.words["void_time"]) - lexicon.words["time_void_not"]
    if not void.isdisjoint(before_it):
        return NOTHING
    compound = words[numeral.last : numeral.last + 1] == ("-",)
    before = [] if compound else list(lexicon.times.before.find(words, first, numeral.first))
    after = list(lexicon.times.after.find(words, numeral.last, min(sentence.last, numeral.last + REACH_OF_TIME)))
    lasting = "for" in words[max(first, numeral.first - REACH_OF_VOID) : numeral.first]
    after = [cue for cue in after if cue.meaning.rank > 0 or (cue.first == unit_end and not lasting)]
    after = [cue for cue in after if cue.meaning.rank != 1 or "of" not in words[unit_end : cue.first]]
    start = start_of_cues(passage, numeral, lexicon)
    start -= int(words[start - 1] == "between")  # `received between [six and nine] years`
    beside = lexicon.times.beside.before(words, start)
    before += [beside] if beside else []
    if _ends_with_release(words, numeral, unit_end, lexicon):
        return Happening(Measure.IMPRISONED, None, "time")
    found = min(before[::-1] + after, key=lambda cue: cue.meaning.rank, default=None)
    if found is None:
        return NOTHING
    if found.meaning.measure is Measure.SENTENCED and not before and words[start : numeral.first] == UP_TO:
        return NOTHING  # `up to [15] years in prison for a tweet`: what the law lets judges give
    cue = passage.tokens.span(found.first, found.last)
    waited = not lexicon.words["waited"].isdisjoint(words[max(0, numeral.first - 2) : numeral.first])
    if waited and found.first >= unit_end and found.meaning.measure is not Measure.NONE:
        return Happening(Measure.IMPRISONED, cue, "time")  # `after [18] months in prison`
    return Happening(found.meaning.measure, cue, "time")
