"""The noun phrase right behind a number, and what may stand in its place (guidelines 1.5)."""

from __future__ import annotations

from collections.abc import Sequence

from iran_hr_corpus.figures.cardinals import read_number
from iran_hr_corpus.figures.noun_phrases import HYPHENS, Counted, over_openers, read_phrase, start_of_cues
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import CountedType

NUMBER_OF = (("number", "of"), ("total", "of"))
CLAUSE_STARTS = frozenset({",", "and", "but", "while", "whereas", ";"})


def phrase_behind(passage: Passage, start: int, numeral: Numeral, lexicon: Lexicon) -> Counted | None:
    """The noun phrase behind the number, over `of the`, `or so`: `[dozens] of students`, `[200]-page report`."""
    words = passage.tokens.words
    last = passage.sentence_at(numeral.start).last
    if start < last and words[start] in HYPHENS and passage.tokens.adjacent(start):
        return _compound(passage, start + 1, lexicon)
    start += int(words[start : start + 2] == ("out", "of"))  # `[9] out of the 11 conditions`
    opened = over_openers(words, start, last, lexicon)
    if words[opened : opened + 2] in NUMBER_OF:
        opened = over_openers(words, opened + 1, last, lexicon)  # `brought to [52] the number of people hanged`
    if opened == start < last and _leaves_verb(words, numeral, start):
        return None
    first = _over_possessor(passage, start, opened, last, lexicon)
    return read_phrase(passage, first, last, lexicon, plural=(numeral.value or 2) != 1)


def _leaves_verb(words: tuple[str, ...], numeral: Numeral, i: int) -> bool:
    """`[Thousands] chanted slogans`: a scale word in the plural counts with `of`, so what follows is its verb."""
    return numeral.value is None and words[i].endswith("ed") and words[numeral.last - 1].endswith("s")


def _over_possessor(passage: Passage, start: int, i: int, last: int, lexicon: Lexicon) -> int:
    """`[half] of the city's nine million voters`: the noun stands behind the second number."""
    words = passage.tokens.words
    if i < last and i > start and (words[i][0] in lexicon.numbers.digits or words[i] in lexicon.numbers.words):
        read = read_number(passage.tokens, i, lexicon.numbers)  # `[12] of 50 schools`
        return read.next if read else i
    for j in range(i, min(last, i + 5) - 1):
        if words[j] == "'s" and words[j + 1][0] in lexicon.numbers.digits:
            read = read_number(passage.tokens, j + 1, lexicon.numbers)
            return read.next if read else i
    return i


def is_predicate(passage: Passage, phrase: Counted, lexicon: Lexicon) -> bool:
    """`[six] shot dead by gunmen`: an act of several words stands where the noun would."""
    words = passage.tokens.words
    if words[phrase.first] in lexicon.words["evidential"] and words[phrase.last : phrase.last + 1] == ("to",):
        return True  # `[412] known to have taken place`
    told = lexicon.measures.terms.at(words, phrase.first)
    ends = told is not None and told.last == phrase.last
    return ends and phrase.first < phrase.head and words[phrase.head] in lexicon.words["soft_plural"]


def is_participle(passage: Passage, phrase: Counted, lexicon: Lexicon) -> bool:
    """`[147] wounded`, `[9] badly hurt`: what happened stands where the noun would."""
    word = passage.tokens.words[phrase.head]
    if word not in lexicon.words["soft_plural"] or word not in lexicon.measures.words or phrase.rule != "phrase":
        return False
    return all(each.endswith("ly") for each in passage.tokens.words[phrase.first : phrase.head])


def _compound(passage: Passage, i: int, lexicon: Lexicon) -> Counted | None:
    """`[four]-member committee`: the word behind the hyphen is what is counted."""
    words = passage.tokens.words
    if i >= len(words) or not words[i][0].isalpha():
        return None
    return Counted(i, i + 1, i, lexicon.nouns.type_of(words[i]), "compound")


def is_verb_instead(
    passage: Passage, numeral: Numeral, phrase: Counted, earlier: Sequence[Counted | None], lexicon: Lexicon
) -> bool:
    """`12 patients in shock, [47] showing signs`, `while [900] lodged claims`: a verb of those counted before."""
    if phrase.type is CountedType.PERSON or phrase.rule != "phrase":
        return False
    words, first = passage.tokens.words, passage.tokens.words[phrase.first]
    if not first.endswith(("ing", "ed")) or first in lexicon.nouns or first in lexicon.words["ing_modifier"]:
        return False
    if not any(counted and counted.type is CountedType.PERSON for counted in earlier):
        return False
    if first.endswith("ing"):
        return True
    opens = words[start_of_cues(passage, numeral, lexicon) - 1] in CLAUSE_STARTS
    return opens and first.endswith("ed") and phrase.first < phrase.head and _closes(words, phrase.last)


def _closes(words: tuple[str, ...], i: int) -> bool:
    """Whether a clause ends at token `i`, so that its verb stands before."""
    return i >= len(words) or words[i] in CLAUSE_STARTS or words[i] in (".", "!", "?")
