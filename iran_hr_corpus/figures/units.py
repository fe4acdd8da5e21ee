"""What sort of quantity a number is, and in which unit (guidelines 1.4)."""

from __future__ import annotations

from typing import NamedTuple

from iran_hr_corpus.figures.cardinals import read_number
from iran_hr_corpus.figures.numerals import Form, Numeral, is_age_group
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import phrase_of
from iran_hr_corpus.lexicon.sources import SpeakerKind
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import Kind

OLDEST = 120
YOUNGEST_BARE_AGE = 3
YOUNGEST_SPELT_AGE = 16
LAST_HOUR = 12
LONGEST_LEAD = 6
REACH_OF_COUNT = 20
REACH_OF_WEIGHT = 5
LEADING = frozenset({"of", "from", "between", "just", "only", "the", "was", "were", "ranged", "range", "ranging"})


class Quantity(NamedTuple):
    """Kind and unit of a number, and the tokens `[first, last)` of the unit's word where it stands behind it."""

    kind: Kind
    unit: str | None
    first: int | None = None
    last: int | None = None


def read_quantity(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Quantity:
    """Kind and unit of one numeral."""
    return (
        _written_inside(numeral, lexicon)
        or _age(passage, numeral, lexicon)
        or _unit_behind(passage, numeral, lexicon)
        or _unit_of_next(passage, numeral, lexicon)
        or _unit_of_start(passage, numeral, lexicon)
        or _unit_before(passage, numeral, lexicon)
        or Quantity(Kind.COUNT, None)
    )


def _written_inside(numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    """A sign or word within the span: `$400`, `90%`, `25 times`, `a third`, `a century and a half`."""
    if numeral.form is Form.MULTIPLE:
        return Quantity(Kind.RATIO, "times")
    if numeral.form is Form.SHARE or numeral.unit_words == "percent":
        return Quantity(Kind.PERCENT, "percent")
    if numeral.unit_words is None:
        return None
    found = lexicon.numbers.units.at(phrase_of(numeral.unit_words), 0)
    if found is None:
        found = lexicon.numbers.units.at((numeral.unit_words[-1],), 0)
    return Quantity(found.meaning.kind, found.meaning.unit) if found else None


def _unit_behind(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    """`40 years`, `three-day`, `three consecutive days`, `400 million dollars`, `50 km`."""
    words, i = passage.tokens.words, numeral.last
    if i < len(words) and words[i] in ("-", "‑", "‐"):
        i += 1
    if i < len(words) and words[i] in ("a", "an") and numeral.value is not None and numeral.value < 1:
        i += 1  # `half an hour`
    parted = numeral.form is Form.VAGUE and words[i : i + 1] == ("of",)
    i += int(parted)  # `millions of dollars`
    for j in range(i, i + 3):
        found = lexicon.numbers.units.at(words, j)
        if found:
            far = j > i and found.meaning.kind is not Kind.DURATION
            far = far or (parted and not lexicon.nouns.is_plural(words[found.last - 1]))  # `dozens of dollar bills`
            if words[found.first] == "pounds" and _weighs(words, numeral, lexicon):
                return Quantity(Kind.MEASUREMENT, "pound", found.first, found.last)
            return None if far else Quantity(found.meaning.kind, found.meaning.unit, found.first, found.last)
        if j >= len(words) or words[j] not in lexicon.words["unit_adjective"]:
            return None
    return None


def _weighs(words: tuple[str, ...], numeral: Numeral, lexicon: Lexicon) -> bool:
    """`[4,744] kilograms ([10,460] pounds)`, `he weighed [90] pounds`: pounds that tell a weight."""
    near = words[max(0, numeral.first - REACH_OF_WEIGHT) : numeral.last + REACH_OF_WEIGHT]
    return not lexicon.words["weighing"].isdisjoint(near)


def _unit_of_next(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    """`jailed for [seven] and six years`, `cut from [18] to five years`: the unit of the number behind."""
    words, i = passage.tokens.words, numeral.last
    if i + 1 >= len(words) or words[i] not in ("and", "or", "to") or numeral.form not in (Form.DIGITS, Form.WORDS):
        return None
    if words[i] == "to" and words[numeral.first - 1] != "from":
        return None
    following = read_number(passage.tokens, i + 1, lexicon.numbers)
    found = lexicon.numbers.units.at(words, following.next) if following else None
    shared = found is not None and found.meaning.kind in (Kind.DURATION, Kind.MEASUREMENT)
    return Quantity(found.meaning.kind, found.meaning.unit, found.first, found.last) if found and shared else None


def _unit_before(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    """`a magnitude of [6.4]`, `magnitude [5]`: the unit that stands before its number."""
    near = passage.tokens.words[max(0, numeral.first - LONGEST_LEAD) : numeral.first]
    if "magnitude" not in near or _led_by(passage, numeral, lexicon) != "magnitude":
        return None
    found = lexicon.numbers.units.at(("magnitude",), 0)
    return Quantity(Kind.MEASUREMENT, found.meaning.unit) if found else None


def _unit_of_start(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    """`cut from ten years to [six]`: the unit of the number that it changed from."""
    words, i = passage.tokens.words, numeral.first
    following = words[numeral.last] if numeral.last < len(words) else "."
    if i < 3 or words[i - 1] != "to" or not _ends_phrase(following, lexicon):
        return None
    found = lexicon.numbers.units.before(words, i - 1)
    counted = found is not None and _is_number(words[found.first - 1], lexicon)
    duration = found is not None and found.meaning.kind is Kind.DURATION
    return Quantity(Kind.DURATION, found.meaning.unit) if found and counted and duration else None


def _is_number(word: str, lexicon: Lexicon) -> bool:
    return word.isdecimal() or word in lexicon.numbers.words


def _age(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    """`22-year-old`, `30 years old`, `aged 16`, `under 18`, `Amini, 22,`, `Moradi (25)`, `was 17 when`."""
    if numeral.form not in (Form.DIGITS, Form.WORDS, Form.RANGE):
        return None
    return _age_in_units(passage, numeral, lexicon) or _bare_age(passage, numeral, lexicon)


def _age_in_units(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    words, i = passage.tokens.words, numeral.last
    i += int(words[i : i + 1] == ("-",))
    unit = lexicon.numbers.units.at(words, i)
    if unit is None or unit.meaning.kind is not Kind.DURATION:
        return None
    j = unit.last + int(words[unit.last : unit.last + 1] == ("-",))
    old = words[j : j + 1] in (("old",), ("olds",)) or words[j : j + 2] == ("of", "age")
    led = _led_by(passage, numeral, lexicon) in ("age", "aged")
    return Quantity(Kind.AGE, unit.meaning.unit, unit.first, unit.last) if old or led else None


def _bare_age(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    years = numeral.high if numeral.form is Form.RANGE else numeral.value
    if years is None or not 0 < years <= OLDEST or numeral.unit_words or numeral.scale > 1:
        return None
    words = passage.tokens.words
    if lexicon.numbers.units.at(words, numeral.last) or lexicon.numbers.units.at(words, numeral.last + 1):
        return None
    stated = _led_by(passage, numeral, lexicon) in lexicon.words["age_noun"]
    stated = stated or is_age_group(passage.tokens, numeral) or _is_of_child(passage, numeral, lexicon)
    implied = (
        _is_apposed(passage, numeral, lexicon)
        or _is_when(passage, numeral, lexicon)
        or _is_of_minors(passage, numeral, lexicon)
        or _is_told(passage, numeral, lexicon)
    )
    return Quantity(Kind.AGE, "year") if stated or (years >= YOUNGEST_BARE_AGE and implied) else None


def _led_by(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> str:
    """The word before the number and its cues, over `of`, `from`, `between`: `aged between 14 and 17`."""
    words, i = passage.tokens.words, numeral.first
    for _ in range(LONGEST_LEAD):
        cue = lexicon.qualifiers.before.before(words, i)
        if cue:
            i = cue.first
        elif i > 0 and words[i - 1] in LEADING:
            i -= 1
        elif i > 1 and words[i - 1] in ("and", ",") and _is_number(words[i - 2], lexicon):
            i -= 2
        else:
            break
    return words[i - 1] if i > 0 else ""


def _is_apposed(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`Mahsa Amini, 22, died`, `Saeed Tamjidi (27)`: behind a name or a person, between commas or brackets."""
    tokens, words = passage.tokens, passage.tokens.words
    spelt = numeral.form is Form.WORDS and (numeral.value or 0) >= YOUNGEST_SPELT_AGE
    if not (spelt or numeral.form is Form.DIGITS) or numeral.first < 2:
        return False
    at = numeral.first - int(words[numeral.first - 1] in ("then", "now"))  # `My father, then [54],`
    opener = words[at - 1]
    closer = words[numeral.last] if numeral.last < len(words) else "."
    closed = (opener == "(" and closer in "),") or (opener == "," and closer in ",.;)")
    told_on = words[numeral.last + 1 : numeral.last + 2] in (("a",), ("an",), ("the",), ("his",), ("her",))
    closed = closed or (opener == "," and closer == "and" and told_on)  # `Karimi, [35] and a father of two`
    before = at - 2
    if words[before] in "'’\"”" and before > 0:
        before -= 1
    named = tokens.capitalised(before) and (opener == "," or (before > 0 and tokens.capitalised(before - 1)))
    person = named or (lexicon.nouns.is_person(words[before]) and not lexicon.nouns.is_plural(words[before]))
    dated = words[before] in lexicon.words["month"] or words[before] in lexicon.words["weekday"]
    return closed and words[before][0].isalpha() and person and not dated


def _is_when(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`arrested at 17`, `hanged at 22`: what happened to somebody at an age, which no hour of a day is."""
    words, i = passage.tokens.words, numeral.first
    at = i > 1 and words[i - 1] == "at" and words[i - 2] in lexicon.words["age_act"]
    following = words[numeral.last] if numeral.last < len(words) else "."
    return at and (numeral.value or 0) > LAST_HOUR and _ends_phrase(following, lexicon)


def _is_of_minors(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`people under 18`, `children as young as 10`, `those over 60`: a bound on people with nothing counted after."""
    words = passage.tokens.words
    cue = lexicon.qualifiers.before.before(words, numeral.first)
    if cue is None:
        return False
    cue_words = words[cue.first : cue.last]
    if "young" in cue_words or "old" in cue_words or "younger" in cue_words or "older" in cue_words:
        return True
    if cue_words not in (("under",), ("over",), ("below",), ("above",)):
        return False
    if (
        numeral.last < len(words)
        and words[numeral.last][0].isalpha()
        and not _ends_phrase(words[numeral.last], lexicon)
    ):
        return False
    before = words[cue.first - 1] if cue.first else ""
    return before in ("were", "was", "is", "are", "those", "still", "anyone") or lexicon.nouns.is_person(before)


def _is_of_child(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`a girl of 14`, `children of 14 to 17`, with nothing counted behind."""
    words, i = passage.tokens.words, numeral.first
    following = words[numeral.last] if numeral.last < len(words) else "."
    behind = _ends_phrase(following, lexicon) or following in lexicon.words["auxiliary"]
    return behind and i > 1 and words[i - 1] == "of" and words[i - 2] in lexicon.words["childlike"]


def _is_told(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`he was 17 when`, `before they are 18`, `she turned 18`: a pronoun or name, a form of be, and nothing counted."""
    words, i = passage.tokens.words, numeral.first
    i -= int(i > 0 and words[i - 1] in ("just", "only", "about", "around"))
    if i < 2 or words[i - 1] not in lexicon.words["age_verb"]:
        return False
    if "number" in words[max(0, i - REACH_OF_COUNT) : i]:
        return False  # `the number of those jailed for their Faith is [13]`
    subject = i - 2
    while subject > 0 and words[subject] in ("just", "had", "has", "only", "then", "now", "already"):
        subject -= 1
    following = words[numeral.last] if numeral.last < len(words) else "."
    subject -= int(words[subject] == ",")  # `The eldest, Omid Rad, is [81]`
    named = passage.tokens.capitalised(subject) and words[subject] not in lexicon.function_words
    noun = lexicon.credits.speakers.at(words, subject)
    singular = not lexicon.nouns.is_plural(words[subject])
    relative = noun is not None and noun.meaning is SpeakerKind.WITNESS and singular  # `my wife was 31`
    return (named or relative or words[subject] in lexicon.words["age_subject"]) and _ends_phrase(following, lexicon)


def _ends_phrase(word: str, lexicon: Lexicon) -> bool:
    """Whether no noun can follow: a mark, a preposition or a conjunction."""
    classes = lexicon.words
    return (
        not word[0].isalpha()
        or word in classes["auxiliary"]
        or word in classes["preposition"]
        or word in classes["conjunction"]
        or word in classes["adverb"]
    )
