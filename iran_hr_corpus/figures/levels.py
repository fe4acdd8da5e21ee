"""What a number counts across a verb or a word of change: `fatalities exceed [300]`, `[nine] were girls`."""

from __future__ import annotations

from collections.abc import Sequence

from iran_hr_corpus.figures.noun_phrases import Counted, over_openers, read_phrase
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import CountedType

REACH_OF_TOLL = 14
REACH_OF_CHANGE = 14


def complement(passage: Passage, i: int, lexicon: Lexicon) -> Counted | None:
    """`[nine] were girls`: who they were stands behind the verb at `i`."""
    words = passage.tokens.words
    if i + 1 >= len(words) or words[i] not in ("were", "are"):
        return None
    phrase = read_phrase(passage, i + 1, min(len(words), i + 4), lexicon)
    if phrase is None or phrase.first != i + 1 or words[phrase.head] in lexicon.words["soft_plural"]:
        return None
    people = words[phrase.head] in lexicon.nouns and phrase.type is CountedType.PERSON
    named = passage.tokens.capitalised(phrase.head) and words[phrase.head] not in lexicon.verbs
    plural = lexicon.nouns.is_plural(words[phrase.head])
    return phrase._replace(rule="complement") if plural and (people or named) else None


def toll_before(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Counted | None:
    """`the [death toll] in 40 cities exceeds 900`: a toll is counted where no people are."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    for i in range(numeral.first - 1, max(sentence.first, numeral.first - REACH_OF_TOLL) - 1, -1):
        if words[i] in lexicon.words["counted_toll"]:
            first = i - int(i > sentence.first and _modifies(passage, i - 1, lexicon))
            return Counted(first, i + 1, i, CountedType.PERSON, "subject")
    return None


def _modifies(passage: Passage, i: int, lexicon: Lexicon) -> bool:
    word = passage.tokens.words[i]
    return word.isalpha() and word not in lexicon.function_words and word not in lexicon.verbs


def changed(passage: Passage, numeral: Numeral, start: int, lexicon: Lexicon) -> Counted | None:
    """What a share tells the change of: `cut [executions] by 90%`, `a rise of 5% in [prices]`."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    change, cue = lexicon.words["change"], lexicon.qualifiers.before.before(words, numeral.first)
    before = (cue.first if cue else numeral.first) - 1
    if words[start : start + 1] == ("in",) and words[before] == "of" and words[before - 1] in change:
        return _read(passage, start + 1, sentence.last, lexicon)
    if words[before] != "by":
        return None
    for i in range(before - 1, max(sentence.first, before - REACH_OF_CHANGE) - 1, -1):
        if words[i] in ("in", "of") and (words[i - 1] in change or words[i - 1] in ("number", "numbers")):
            return _read(passage, i + 1, before, lexicon)
    return None


def changing(passage: Passage, change: int, earlier: Sequence[Counted | None], lexicon: Lexicon) -> Counted | None:
    """`a [9%] increase in prices`, `720 hangings, a [9%] increase`: what changes, where the sentence names it."""
    words, last = passage.tokens.words, change + 1
    if words[last : last + 1] in (("in",), ("of",)):
        return _read(passage, last + 1, passage.sentence_of(change).last, lexicon)
    before = next((counted for counted in reversed(earlier) if counted), None)
    return before._replace(rule="referent") if before else None


def _read(passage: Passage, i: int, last: int, lexicon: Lexicon) -> Counted | None:
    first = over_openers(passage.tokens.words, i, last, lexicon)
    phrase = read_phrase(passage, first, last, lexicon)
    return phrase._replace(rule="antecedent") if phrase else None


def those_who(passage: Passage, i: int, lexicon: Lexicon) -> Counted | None:
    """`those slaughtered`, `those who died`, whose participle or pronoun stands at `i`."""
    words = passage.tokens.words
    if not 0 < i < len(words) or words[i - 1] != "those":
        return None
    if words[i] == "who":
        return Counted(i - 1, i, i - 1, CountedType.PERSON, "antecedent")
    told = lexicon.measures.terms.at(words, i)
    return Counted(i - 1, told.last, i, CountedType.PERSON, "those") if told else None


def others_of(passage: Passage, phrase: Counted, earlier: Sequence[Counted | None]) -> Counted | None:
    """`six villages were levelled and [133] others damaged`: more of the things counted before."""
    before = next((counted for counted in reversed(earlier) if counted), None)
    if passage.tokens.words[phrase.first : phrase.last] != ("others",) or before is None:
        return None
    return None if before.type in (CountedType.PERSON, CountedType.TIME, None) else before._replace(rule="referent")


def multiplied(passage: Passage, i: int, lexicon: Lexicon) -> Counted | None:
    """`the [tripling] of fuel prices`: the noun behind a multiple in `-ing`."""
    words = passage.tokens.words
    if words[i : i + 1] != ("of",) or not words[i - 1].endswith("ing"):
        return None
    return _read(passage, i + 1, len(words), lexicon)


def as_many(passage: Passage, i: int, lexicon: Lexicon) -> Counted | None:
    """`three times as many people`: the noun stands behind the comparison."""
    words = passage.tokens.words
    if words[i : i + 2] != ("as", "many"):
        return None
    phrase = read_phrase(passage, i + 2, min(len(words), i + 6), lexicon)
    return phrase if phrase and lexicon.nouns.is_plural(words[phrase.head]) else None
