"""What is counted: the noun phrase of a number, or what an elided one refers to (guidelines 1.5)."""

from __future__ import annotations

from collections.abc import Sequence

from iran_hr_corpus.figures.amounts import is_rate, over_rate, paid_for
from iran_hr_corpus.figures.households import of_parent, of_place
from iran_hr_corpus.figures.levels import (
    as_many,
    changed,
    changing,
    complement,
    multiplied,
    others_of,
    those_who,
    toll_before,
)
from iran_hr_corpus.figures.noun_phrases import Counted, over_openers, phrase_before, read_phrase
from iran_hr_corpus.figures.nouns_behind import is_participle, is_predicate, is_verb_instead, phrase_behind
from iran_hr_corpus.figures.numerals import Form, Numeral
from iran_hr_corpus.figures.tallies import links
from iran_hr_corpus.figures.units import Quantity
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import CountedType, Kind

REACH_OF_PART = 7
ASIDES = {"(": (")",), "–": ("–",), "—": ("—",), "-": ("-",)}
SEPARATED = ((",",), (";",), ("and",))
ADDITIONS = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("in", "addition", "to"), ("alongside",))


def read_counted(
    passage: Passage, numeral: Numeral, quantity: Quantity, earlier: Sequence[Counted | None], lexicon: Lexicon
) -> Counted | None:
    """The noun phrase that `numeral` counts.

    `earlier` are those of the numbers before it in the same sentence, the nearest last.
    """
    if quantity.kind in (Kind.DURATION, Kind.AGE):
        return _unit_word(quantity)
    start = quantity.last if quantity.last is not None else numeral.last
    if quantity.kind is Kind.MEASUREMENT:
        start = over_rate(passage.tokens.words, start, lexicon)
    paid = quantity.kind is Kind.MONEY and is_rate(passage.tokens.words, start, lexicon)
    if paid or of_parent(passage.tokens.words, numeral, lexicon):
        return None
    if quantity.kind is Kind.RATIO:
        told = as_many(passage, start, lexicon) or multiplied(passage, start, lexicon)
        return told or _number_of(passage, numeral, lexicon) or _subject(passage, numeral, lexicon)
    phrase = _noun_behind(passage, numeral, quantity, start, earlier, lexicon)
    if quantity.kind is Kind.PERCENT:
        return _whole_of_share(passage, numeral, phrase, start, earlier, lexicon)
    if phrase or quantity.kind is not Kind.COUNT:
        return phrase or (paid_for(passage, numeral, start, lexicon) if quantity.kind is Kind.MONEY else None)
    told = _referent(passage, numeral, start, earlier, lexicon) or complement(passage, start, lexicon)
    told = told or _antecedent(passage, numeral, earlier, lexicon)
    return told or (None if of_place(passage, numeral, lexicon) else toll_before(passage, numeral, lexicon))


def _noun_behind(
    passage: Passage,
    numeral: Numeral,
    quantity: Quantity,
    start: int,
    earlier: Sequence[Counted | None],
    lexicon: Lexicon,
) -> Counted | None:
    """The noun phrase behind a number, or what a number before it counts where a verb stands there."""
    of_those = passage.tokens.words[start : start + 2] == ("of", "those")
    phrase = those_who(passage, start + 2, lexicon) if of_those else None
    phrase = phrase or phrase_behind(passage, start, numeral, lexicon)
    if phrase is None or is_predicate(passage, phrase, lexicon):
        return None
    if quantity.kind is Kind.MEASUREMENT and passage.tokens.words[start : start + 1] != ("of",):
        return None  # `[37] miles northeast of Tabriz`, `a [5.8] magnitude quake`
    phrase = others_of(passage, phrase, earlier) or phrase
    acts = quantity.kind is Kind.COUNT and (
        is_participle(passage, phrase, lexicon) or is_verb_instead(passage, numeral, phrase, earlier, lexicon)
    )
    return (_antecedent(passage, numeral, earlier, lexicon) if acts else None) or phrase


def _whole_of_share(
    passage: Passage,
    numeral: Numeral,
    phrase: Counted | None,
    start: int,
    earlier: Sequence[Counted | None],
    lexicon: Lexicon,
) -> Counted | None:
    """What a share is a share of, or of what it tells the change."""
    words, change = passage.tokens.words, start if phrase is None else phrase.head
    if change < len(words) and words[change] in lexicon.words["change"] and not words[change].endswith("ed"):
        return changing(passage, change, earlier, lexicon)
    if phrase:
        return phrase
    if words[numeral.first - 1] == "of" and words[numeral.first - 2] in lexicon.words["change"]:
        return changed(passage, numeral, start, lexicon)  # `a rise of [5%] in prices`
    told = _referent(passage, numeral, start, earlier, lexicon) or _bracketed(passage, numeral, earlier)
    return told or changed(passage, numeral, start, lexicon) or _subject(passage, numeral, lexicon)


def _unit_word(quantity: Quantity) -> Counted | None:
    if quantity.first is not None and quantity.last is not None:
        return Counted(quantity.first, quantity.last, quantity.last - 1, CountedType.TIME, "unit")
    return None


def _referent(
    passage: Passage, numeral: Numeral, start: int, earlier: Sequence[Counted | None], lexicon: Lexicon
) -> Counted | None:
    """`90% of whom`, `three of them`: the phrase counted before."""
    words = passage.tokens.words
    start -= int(words[start : start + 1] == ("them",))  # `half them women`
    parted = words[start : start + 1] == ("of",) or words[start + 1 : start + 2] == ("them",)
    if not parted or words[start + 1 : start + 2] == () or words[start + 1] not in lexicon.words["anaphor"]:
        return None
    told = read_phrase(passage, start + 2, passage.sentence_at(numeral.start).last, lexicon)
    if told and told.first == start + 2 and not _tells_share(numeral) and lexicon.nouns.is_plural(words[told.head]):
        return told._replace(rule="referent")  # `five of them children`
    known = [counted for counted in earlier if counted]
    if known:
        return known[-1]._replace(rule="referent")
    return _nearest_people(passage, numeral, lexicon)


def _bracketed(passage: Passage, numeral: Numeral, earlier: Sequence[Counted | None]) -> Counted | None:
    """`240 cases ([24%]) were closed`: the share of what stands before its bracket."""
    opened = numeral.first - 1
    beside = (c for c in earlier if c and c.last == opened and passage.tokens.words[opened] == "(")
    return next((counted._replace(rule="referent") for counted in beside), None)


def _tells_share(numeral: Numeral) -> bool:
    return numeral.form is Form.SHARE or numeral.unit_words == "percent"


def _antecedent(
    passage: Passage, numeral: Numeral, earlier: Sequence[Counted | None], lexicon: Lexicon
) -> Counted | None:
    """What an elided number counts (`thousands of students were arrested, [dozens] were shot`), in its sentence."""
    grouped = _number_of(passage, numeral, lexicon) or _group_of(passage, numeral, lexicon)
    if grouped:
        return grouped
    no_people = lexicon.words["counted_toll"] | lexicon.words["soft_plural"]
    known = [c for c in earlier if c and c.type is CountedType.PERSON]
    people = [c for c in known if passage.tokens.words[c.head] not in no_people]
    if people:
        return people[-1]._replace(rule="antecedent")
    return _numbering_subject(passage, numeral, lexicon) or _nearest_people(passage, numeral, lexicon)


def _number_of(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Counted | None:
    """`put the number of [participants] at 200`, `the number of laboratories rose from two to 60`."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    for i in range(numeral.first - 2, sentence.first, -1):
        if words[i] == "of" and words[i - 1] in ("number", "numbers"):
            first = over_openers(words, i, numeral.first, lexicon)
            phrase = those_who(passage, first, lexicon) or read_phrase(passage, first, numeral.first, lexicon)
            return phrase._replace(rule="antecedent") if phrase else None
    return None


def _group_of(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Counted | None:
    """`a crowd of [300]`, `a population of more than [65 million]`."""
    words = passage.tokens.words
    cue = lexicon.qualifiers.before.before(words, numeral.first)
    of = (cue.first if cue else numeral.first) - 1
    if of < 1 or words[of] != "of" or words[of - 1] not in lexicon.words["group_noun"]:
        return None
    phrase = phrase_before(passage, of, passage.sentence_at(numeral.start), lexicon)
    phrase = phrase or Counted(of - 1, of, of - 1, None, "subject")
    return phrase._replace(type=CountedType.PERSON)


def _numbering_subject(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Counted | None:
    """`The force numbers around [250,000]`: the subject of a verb of counting."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    verbs = lexicon.words["measured_subject"]
    at = next(
        (i for i in range(numeral.first - 1, max(sentence.first, numeral.first - 6) - 1, -1) if words[i] in verbs), None
    )
    return phrase_before(passage, at, sentence, lexicon) if at is not None and words[at - 1 : at] != ("the",) else None


def _nearest_people(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Counted | None:
    """The plural noun of people, none of them agents, nearest before the number in its sentence."""
    words, nouns = passage.tokens.words, lexicon.nouns
    sentence = passage.sentence_at(numeral.start)
    for i in range(numeral.first - 1, sentence.first - 1, -1):
        if words[i] == "that":
            return None
        if words[i] in lexicon.words["no_antecedent"] or words[i] in lexicon.words["soft_plural"]:
            continue
        if passage.tokens.capitalised(i) and passage.tokens.capitalised(i + 1):
            continue  # `the Activists Campaign`
        if nouns.is_plural(words[i]) and nouns.is_person(words[i]) and not nouns.is_agent(words[i]):
            return Counted(i, i + 1, i, CountedType.PERSON, "nearest")
    return None


def _subject(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Counted | None:
    """The subject of the number's clause: `[Inflation] has surpassed 40%`."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    cue = lexicon.qualifiers.before.before(words, numeral.first)
    last = cue.first if cue else numeral.first
    i = last - 1
    while i > sentence.first and words[i - 1] not in (",", ";", ":", "(", "but", "and", "while", "that"):
        i -= 1
    while i < last and (not words[i][0].isalpha() or words[i] in lexicon.function_words):
        i += 1
    phrase = read_phrase(passage, i, last, lexicon, plural=False)
    return phrase._replace(rule="subject") if phrase and phrase.head < last else None


def is_part(passage: Passage, numeral: Numeral, counted: Counted | None, lexicon: Lexicon) -> bool:
    """Whether a number tells a part of the one before it: `90% of whom`, `including [eight] children`."""
    words = passage.tokens.words
    cue = lexicon.qualifiers.before.before(words, numeral.first)
    start = cue.first if cue else numeral.first
    first = max(passage.sentence_at(numeral.start).first, start - REACH_OF_PART)
    opened = next((i for i in range(start - 1, first - 1, -1) if _breaks_list(words[i], lexicon)), -1)
    opened -= int(opened > 0 and words[opened] in lexicon.words["anaphor"])  # `among them`
    part = opened >= 0 and words[opened] in lexicon.words["part_opener"]
    return (counted is not None and counted.rule == "referent") or part


def _breaks_list(word: str, lexicon: Lexicon) -> bool:
    """Whether a word opens or ends `including a woman and …`: all but nouns, articles and `and`."""
    joins = word in ("and", ",", "a", "an")
    return not joins and (word in lexicon.function_words or word in lexicon.verbs or not word[0].isalpha())


def is_listed(passage: Passage, numeral: Numeral, before: int, lexicon: Lexicon) -> bool:
    """Whether a number goes on a list whose last phrase ended at token `before`: `92 children and [214] others`.

    So does the next of a tally: `Alborz had 93 hangings, Tehran [42]`.
    """
    cue = lexicon.qualifiers.before.before(passage.tokens.words, numeral.first)
    gap = passage.tokens.words[before : cue.first if cue else numeral.first]
    if len(gap) > 2 and gap[0] in ASIDES and gap[-2:-1] == ASIDES[gap[0]] and gap[-1] in (",", "and"):
        return True  # `two women (…) and five men (…)`
    if 0 < len(gap) <= 2 and all(word in (",", "and", "or", "plus") for word in gap):
        return True
    if gap[int(gap[:1] == (",",)) :] in ADDITIONS:
        return True  # `killed 40 men, as well as [six] boys`
    return gap[:1] in SEPARATED and links(passage.tokens, before, numeral.first)


def is_elided(counted: Counted | None) -> bool:
    """Whether the number stands without a noun of its own."""
    return counted is None or counted.rule in ("antecedent", "nearest", "referent", "subject", "complement")


def end_of_counted(words: tuple[str, ...], numeral: Numeral, counted: Counted | None, lexicon: Lexicon) -> int:
    """The token behind the counted phrase, or behind the number, over `of them` where no auxiliary follows."""
    if counted and not is_elided(counted):
        return counted.last
    behind = words[numeral.last : numeral.last + 3]
    refers = len(behind) > 2 and behind[0] == "of" and behind[1] in lexicon.words["anaphor"]
    refers = refers and behind[2] not in lexicon.words["auxiliary"]
    return numeral.last + 2 if refers else numeral.last


def default_type(kind: Kind, counted: Counted | None) -> CountedType | None:
    """The type where no noun tells: time for ages and durations, people for bare counts (guidelines 1.5)."""
    if kind in (Kind.DURATION, Kind.AGE):
        return CountedType.TIME
    if kind is Kind.MEASUREMENT:
        return CountedType.OTHER
    lost = kind is Kind.MONEY and counted is not None and counted.type is CountedType.PERSON  # `losses of [$300]`
    if counted and counted.type and not lost:
        return counted.type
    if kind is Kind.MONEY:
        return CountedType.MONEY
    return CountedType.PERSON if counted is None and kind is Kind.COUNT else CountedType.OTHER
