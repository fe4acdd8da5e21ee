"""Noun phrases behind and before a number, found without a tagger: by plurals and function words (guidelines 1.5)."""

from __future__ import annotations

from typing import NamedTuple

from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import CountedType

HYPHENS = frozenset({"-", "‑", "‐"})
QUOTE_MARKS = frozenset("\"'“”‘’«»„")
LONGEST_PHRASE = 9


class Counted(NamedTuple):
    """The counted noun phrase: tokens `[first, last)`, its head token, its type, and the rule that found it."""

    first: int
    last: int
    head: int
    type: CountedType | None
    rule: str


def start_of_cues(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> int:
    """The token where the cue before a number begins, or the number where it has none."""
    cue = lexicon.qualifiers.before.before(passage.tokens.words, numeral.first)
    return cue.first if cue else numeral.first


def over_openers(words: tuple[str, ...], i: int, last: int, lexicon: Lexicon) -> int:
    """Over what stands between a number and its noun: `of the`, `or so`, `or more`, `other`."""
    found = lexicon.qualifiers.after.at(words, i)
    if found and found.last < last:
        i = found.last
    while i < last and words[i] in QUOTE_MARKS:
        i += 1
    if i < last and words[i] == "of":
        i += 1
        i += int(i < last and words[i] == "all")
    while i < last and words[i] in lexicon.words["np_determiner"]:
        i += 1
    return i


def read_phrase(passage: Passage, first: int, last: int, lexicon: Lexicon, plural: bool = True) -> Counted | None:
    """The noun phrase that starts at token `first`, as short as it stays meaningful, or None."""
    end = _nominal_run(passage, first, min(last, first + LONGEST_PHRASE), lexicon)
    if end > first and passage.tokens.words[end - 1].endswith("ly"):
        end -= int(_leads_verb(passage, end - 1, lexicon))
    if end == first:
        return None
    head = _head(passage, first, end, lexicon, plural)
    if head is None or lexicon.nouns.type_of(passage.tokens.words[head]) is CountedType.TIME:
        return None  # `834 last year`: when, not what
    stop = _over_coordination(passage, head, last, lexicon)
    if passage.tokens.words[head] in lexicon.words["relational"] and stop == head + 1:
        stop = _over_complement(passage, stop, last, lexicon)
    kind = _type_of_head(passage, head, lexicon)
    if kind is None and stop > head + 1:
        kind = _type_of_head(passage, stop - 1, lexicon)  # `opposition figures and activists`
    return Counted(first, stop, head, kind, "phrase")


def _leads_verb(passage: Passage, i: int, lexicon: Lexicon) -> bool:
    """`[15] officially reported`, `[half] of the council actually voted`: an adverb that belongs to a verb."""
    words = passage.tokens.words
    adverb = words[i] not in lexicon.nouns and not passage.tokens.capitalised(i)
    return adverb and i + 1 < len(words) and words[i + 1].endswith("ed")


def _type_of_head(passage: Passage, head: int, lexicon: Lexicon) -> CountedType | None:
    """The type of a head noun; an unknown plural name is a people (`Azaris`)."""
    word = passage.tokens.words[head]
    known = lexicon.nouns.type_of(word)
    people = known is None and passage.tokens.capitalised(head) and lexicon.nouns.is_plural(word)
    return CountedType.PERSON if people else known


def _over_complement(passage: Passage, i: int, last: int, lexicon: Lexicon) -> int:
    """`members of the Jewish community`: a noun that says little without what follows its `of`."""
    words = passage.tokens.words
    if words[i : i + 1] != ("of",):
        return i
    first = over_openers(words, i, last, lexicon)
    phrase = read_phrase(passage, first, last, lexicon, plural=False)
    return phrase.last if phrase else i


def _nominal_run(passage: Passage, first: int, last: int, lexicon: Lexicon) -> int:
    """The end of the run of nouns and modifiers from `first`."""
    i = first
    while i < last and _is_nominal(passage, i, first, last, lexicon):
        i += 1
    while i > first and passage.tokens.words[i - 1] in ("and", "or", ",", "-", "'s", "["):
        i -= 1
    return i


def _is_nominal(passage: Passage, i: int, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the token at `i` goes on the noun phrase that began at `first`."""
    tokens, word = passage.tokens, passage.tokens.words[i]
    if not word[0].isalpha():
        hyphened = word in HYPHENS and tokens.adjacent(i - 1) and tokens.adjacent(i)
        listed = word == "," and first < i < last - 3 and _lists_peoples(passage, i, lexicon)
        return i > first and (hyphened or listed or word in ("'s", "["))  # `[five] major [outages](…)`, with a link
    headed = any(lexicon.nouns.is_plural(tokens.words[j]) for j in range(first, i))
    if word in ("and", "or"):
        # `American and coalition members`: joined modifiers stand before the head, so none may have come yet.
        return not headed and first < i and _leads_to_noun(passage, i + 1, lexicon)
    if i > first and tokens.words[i - 1] in HYPHENS:
        return True
    if word in lexicon.function_words or word in lexicon.numbers.words:
        return word in ("other", "others")
    return (word in lexicon.nouns and not headed) or not _is_verbal(passage, i, i == first, headed, lexicon)


def _lists_peoples(passage: Passage, comma: int, lexicon: Lexicon) -> bool:
    """`Kurdish, Arab and Baluch activists`: adjectives with capitals on both sides of the comma, then `and`."""
    tokens, words = passage.tokens, passage.tokens.words
    named = tokens.capitalised(comma - 1) and tokens.capitalised(comma + 1) and words[comma + 1][0].isalpha()
    singular = not (lexicon.nouns.is_plural(words[comma - 1]) or lexicon.nouns.is_plural(words[comma + 1]))
    return named and singular and "and" in words[comma + 2 : comma + 3] and words[comma + 3][0].isalpha()


def _is_verbal(passage: Passage, i: int, opens: bool, headed: bool, lexicon: Lexicon) -> bool:
    """Whether a word is a verb, participle or adverb that ends the phrase; before a noun it modifies."""
    word = passage.tokens.words[i]
    if word in lexicon.nouns:
        return word in lexicon.verbs
    if word in lexicon.words["simple_past"]:
        return True
    modifies = _leads_to_noun(passage, i + 1, lexicon)
    if word in lexicon.verbs:
        return not (opens and modifies)
    if headed:
        return word.endswith(("ed", "ing", "ly"))
    return word.endswith(("ed", "ly")) and not modifies


def _leads_to_noun(passage: Passage, i: int, lexicon: Lexicon) -> bool:
    """Whether the token at `i` can go on a noun phrase: `detained activists`, but not `detained in`."""
    words = passage.tokens.words
    if i >= len(words) or not words[i][0].isalpha():
        return i < len(words) and words[i] in HYPHENS
    return words[i] not in lexicon.function_words and words[i] not in lexicon.verbs


def _head(passage: Passage, first: int, end: int, lexicon: Lexicon, plural: bool) -> int | None:
    """The head of a run: its last plural noun (`United Nations human rights experts`), else its last word."""
    words, nouns = passage.tokens.words, lexicon.nouns
    soft = lexicon.words["soft_plural"]
    verb = _verb_of_one(words, first, end, lexicon)
    verb = verb if verb and (not plural or words[verb - 1] in lexicon.words["group_noun"]) else None
    if verb:
        return verb - 1
    heads = [i for i in range(first, end) if nouns.is_plural(words[i]) and words[i + 1 : i + 2] != ("'s",)]
    firm = [i for i in heads if words[i] not in soft]
    if firm:
        return firm[-1]
    if heads:
        return heads[0]
    end = words.index("and", first, end) if "and" in words[first:end] else end
    return end - 1 if not plural or words[end - 1] in nouns or end - first <= 3 else None


def _verb_of_one(words: tuple[str, ...], first: int, end: int, lexicon: Lexicon) -> int | None:
    """`one detainee commits suicide`: behind a known noun in the singular, what looks like a plural is a verb."""
    nouns = lexicon.nouns
    known = (i for i in range(first + 1, end) if words[i - 1] in nouns and not nouns.is_plural(words[i - 1]))
    verbs = (i for i in known if nouns.is_plural(words[i]))
    return next((i for i in verbs if words[i] not in nouns or words[i - 1] == "population"), None)


def _over_coordination(passage: Passage, head: int, last: int, lexicon: Lexicon) -> int:
    """The end of the phrase with a second head of the same kind: `cities and towns`, `protesters and activists`."""
    tokens, words, nouns = passage.tokens, passage.tokens.words, lexicon.nouns
    if head + 2 < last and words[head + 1] == ",":
        return _over_list(passage, head, last, lexicon)
    if head + 2 >= last or words[head + 1] not in ("and", "or"):
        return head + 1
    end = _nominal_run(passage, head + 2, min(last, head + 2 + 4), lexicon)
    plural = [i for i in range(head + 2, end) if nouns.is_plural(words[i])]
    if not plural:
        return head + 1
    second = plural[-1]
    if words[second] in lexicon.measures.words and words[second] not in lexicon.words["harm_noun"]:
        return head + 1  # `12 protesters and wounded dozens`
    types = nouns.type_of(words[head]), nouns.type_of(words[second])
    known = types[0] or CountedType.PERSON  # `opposition figures and activists`
    alike = types[1] in (known, None) and nouns.is_agent(words[second]) == nouns.is_agent(words[head])
    own_clause = (
        second + 1 < len(words) and words[second + 1] in lexicon.verbs and not tokens.words[second + 1].endswith("ed")
    )
    return second + 1 if alike and not own_clause else head + 1


def _over_list(passage: Passage, head: int, last: int, lexicon: Lexicon) -> int:
    """The end of `men, women and children`: plurals of people with nothing else between the marks."""
    words, nouns, i = passage.tokens.words, lexicon.nouns, head + 1
    if words[i + 1] in ("and", "or") or not nouns.is_person(words[head]):
        return i
    while i + 1 < last and words[i] in (",", "and", "or"):
        closes = words[i] != "," or words[i + 1] in ("and", "or")
        at = i + 1 + int(words[i] == "," and closes)
        if at >= last or not (nouns.is_plural(words[at]) and nouns.is_person(words[at]) and words[at] in nouns):
            return head + 1
        i = at + 1
        if closes:
            return i
    return head + 1


def phrase_before(passage: Passage, i: int, sentence: Sentence, lexicon: Lexicon) -> Counted | None:
    """The noun phrase that ends before token `i`, unless it is one of tallies."""
    tallied = passage.tokens.words[i - 1] in lexicon.words["tallied"]
    return None if tallied else run_before(passage, i, sentence, lexicon)


def run_before(passage: Passage, i: int, sentence: Sentence, lexicon: Lexicon) -> Counted | None:
    """The words before token `i` that no function word or verb parts, as a phrase."""
    words = passage.tokens.words
    first = i
    while first > sentence.first and (words[first - 1][0].isalpha() or words[first - 1] in HYPHENS):
        if words[first - 1] in lexicon.function_words or words[first - 1] in lexicon.verbs:
            break
        first -= 1
    if first == i or lexicon.nouns.type_of(words[i - 1]) is CountedType.TIME:
        return None
    return Counted(first, i, i - 1, lexicon.nouns.type_of(words[i - 1]), "subject")
