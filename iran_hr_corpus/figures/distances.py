"""How far a term stands from a number, so that the nearest tells what happened (guidelines 1.6)."""

from __future__ import annotations

from collections.abc import Sequence

from iran_hr_corpus.figures.clauses import Term, is_verb, takes_object
from iran_hr_corpus.figures.counted import end_of_counted, is_elided
from iran_hr_corpus.figures.noun_phrases import Counted, start_of_cues
from iran_hr_corpus.figures.numerals import Form, Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import TermRole
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import CountedType

FAR = 1000
BOUND = -1
CROSSING = 6
WEAKER = 4
REDUCED = 8
DEFINITE = frozenset({"the", "these", "those"})
PARTING = dict.fromkeys((",", "(", ")", "—", "–"), CROSSING - 1) | dict.fromkeys(
    (";", ":", "but", "while"), 2 * CROSSING - 1
)
"""What a word that parts clauses costs more than another."""
CLAUSE_LINKS = frozenset({"and", "that", "while", "but"})


def distance(
    passage: Passage,
    term: Term,
    numeral: Numeral,
    counted: Counted | None,
    neighbours: Sequence[Numeral],
    lexicon: Lexicon,
) -> int:
    """How far a term stands from the number: in words, more across a comma, FAR where another number is nearer."""
    words = passage.tokens.words
    phrase_end = end_of_counted(words, numeral, counted, lexicon)
    if term.first >= numeral.last:
        between = range(phrase_end, term.first)
        # `[19] cases, or 36% of all executions`, but not `[9%] of the people and 30% of all executions`
        noun = term.meaning.role is TermRole.NOUN and not is_share(numeral)
        blocked = any(phrase_end <= o.first < term.first and not (noun and is_share(o)) for o in neighbours)
        acts = term.meaning.role in (TermRole.ACT, TermRole.BLOCK)
        listed = acts and _is_one_list(words[phrase_end : term.first], lexicon)
        own = (phrase_end <= o.first < term.first and _opens_own_clause(words, o, lexicon) for o in neighbours)
        blocked = blocked and not (listed and not any(own))
        blocked = blocked or (acts and words[term.first - 1] == "and" and _takes_other(term, neighbours))
        lead = 0
    else:
        start = start_of_cues(passage, numeral, lexicon)
        between = range(term.last, start)
        blocked = any(term.last <= o.first < start and not _tells_time(words, o, lexicon) for o in neighbours)
        blocked = blocked or (
            term.meaning.role is TermRole.BLOCK and lexicon.credits.reporting.at(words, term.first) is not None
        )
        lead = 1
        joined = (
            words[term.last : start - int(words[start - 1] in ("the", "these", "those"))] or words[start - 1 : start]
        )
        if "*" in joined:
            joined = tuple(word for word in joined if word != "*")  # `**Arrests**: [43]`
        hints = term.meaning.role is TermRole.WEAK
        if (joined == ("of",) and not (hints and term.last == start)) or (joined == (":",) and is_elided(counted)):
            return BOUND  # `the detention of [40] students`, `Arrested: [43]`
        if words[term.last : start] == ("by",):
            blocked = True  # `arrested by [eight] men`
    if blocked:
        return FAR
    cost = _cost(words[between.start : between.stop], lexicon)
    if "-" in words[between.start : between.stop]:
        cost += CROSSING * sum(words[i] == "-" and not passage.tokens.adjacent(i) for i in between)
    weak = WEAKER if term.meaning.role is TermRole.WEAK or is_reduced(words, term, phrase_end, lexicon) else 0
    if weak and term.meaning.role is TermRole.BLOCK and words[phrase_end] in lexicon.words["relative"]:
        weak = REDUCED  # `the victims included [two] cooks who lived nearby`
    return 2 * cost + lead + weak


def _tells_time(words: tuple[str, ...], other: Numeral, lexicon: Lexicon) -> bool:
    """`sentences of ten years to [12] activists`: a length of time parts no verb from those it tells of."""
    return lexicon.nouns.type_of(words[other.last]) is CountedType.TIME if other.last < len(words) else False


def is_share(numeral: Numeral) -> bool:
    """Whether a number tells a part of a whole: `36%`, `a third`."""
    return numeral.form is Form.SHARE or numeral.unit_words == "percent"


def is_reduced(words: tuple[str, ...], term: Term, phrase_end: int, lexicon: Lexicon) -> bool:
    """`people associated with`, `civilians who lived in`: it tells who they are, not what happened."""
    if term.meaning.role is not TermRole.BLOCK or term.first < phrase_end:
        return False
    if takes_object(words, term.last, lexicon):
        return False
    between = words[phrase_end : term.first]
    return not between or not lexicon.words["relative"].isdisjoint(between)


def _takes_other(term: Term, neighbours: Sequence[Numeral]) -> bool:
    """`killed another 71 porters and wounded [160]`: the verb behind `and` has an object of its own."""
    return any(other.first == term.last for other in neighbours)


def _is_one_list(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """`34 protesters, 8 guards and a child were killed`: no verb stands between but the last one's auxiliaries."""
    told = _outside_brackets(words)
    while told and (_goes_on_verb(told[-1], lexicon) or told[-1].endswith("ly")):
        told.pop()
    return not any(_goes_on_verb(word, lexicon) for word in told)


def _opens_own_clause(words: tuple[str, ...], numeral: Numeral, lexicon: Lexicon) -> bool:
    """`killed two men and three women, and [20] were injured`: a number that is a subject by itself."""
    return words[numeral.last] in lexicon.words["auxiliary"] and words[numeral.first - 1] in CLAUSE_LINKS


def _goes_on_verb(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.words["auxiliary"] or is_verb(word, lexicon)


def _outside_brackets(words: tuple[str, ...]) -> list[str]:
    """`in Qom (May 9)`: what stands in brackets is no part of a list."""
    depth, kept = 0, []
    for word in words:
        depth += int(word == "(")
        if not depth:
            kept.append(word)
        depth -= int(word == ")" and depth > 0)
    return kept


def _cost(words: tuple[str, ...], lexicon: Lexicon) -> int:
    """One a word, nothing for auxiliaries, more for what parts clauses."""
    cost = len(words) - sum(map(lexicon.words["auxiliary"].__contains__, words))
    return cost if PARTING.keys().isdisjoint(words) else cost + sum(PARTING.get(word, 0) for word in words)
