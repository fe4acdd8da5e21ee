"""Which of the terms of a sentence tells what happened to those a number counts (guidelines 1.6)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from iran_hr_corpus.figures.counted import is_elided
from iran_hr_corpus.figures.noun_phrases import Counted
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import MeasureTerm, TermRole
from iran_hr_corpus.lexicon.phrases import Match
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import CountedType, Measure

Term = Match[MeasureTerm]


TO_DEATH = ("to", "death")
REACH_OF_TO_DEATH = 8
REACH_OF_ASIDE = 20
REACH_OF_OCCASION = 5
REACH_OF_MEETING = 10
REACH_OF_PRISON = 4
CASES = frozenset({"case", "cases"})
"""What is said of them is said of those they are about: `[240] execution cases`, but not `[two] murder cases`."""
THEMSELVES = (("they",), ("he",), ("she",))
INTO = (("to",), ("into",))
OTHER = MeasureTerm(Measure.NONE, TermRole.BLOCK)


class Happening(NamedTuple):
    """A measure and the words it was read from."""

    measure: Measure
    cue: Span | None = None
    rule: str = "none"


NOTHING = Happening(Measure.NONE)
BLOCKED = Happening(Measure.NONE, None, "other predicate")


def within_phrase(counted: Counted | None, terms: list[Term]) -> Term | None:
    """`200 deaths`, `657 executions`: the counted noun itself says what happened."""
    if counted is None or (is_elided(counted) and counted.rule != "subject"):
        return None
    if counted.rule == "those":
        return next((t for t in terms if t.first == counted.head), None)
    roles = (
        (TermRole.NOUN, TermRole.STATE, TermRole.WEAK) if counted.rule == "subject" else (TermRole.NOUN, TermRole.STATE)
    )
    inside = [t for t in terms if counted.first <= t.first < counted.last and t.meaning.role in roles]
    return inside[0] if inside else None


def hinted_by_noun(counted: Counted | None, terms: list[Term]) -> Term | None:
    """`547 victims identified by name`: the measure is that of the victims (guidelines 1.6)."""
    if counted is None or is_elided(counted):
        return None
    return next((t for t in terms if t.first == counted.head and t.meaning.role is TermRole.WEAK), None)


def without_complement(
    passage: Passage, terms: list[Term], counted: Counted | None, phrase_end: int, lexicon: Lexicon
) -> list[Term]:
    """`survivors of the massacres`, `nurses whose sons were shot`: what they outlived did not happen to them."""
    words = passage.tokens.words
    if words[phrase_end : phrase_end + 1] == ("whose",):
        return [term for term in terms if term.first < phrase_end or _is_theirs(term, phrase_end + 1)]
    doers = words[phrase_end : phrase_end + 3] == ("in", "charge", "of") or (
        phrase_end < len(words)
        and words[phrase_end] in lexicon.words["doer"]
        and words[phrase_end + 1 : phrase_end + 3] != ("of", "being")
    )
    of_noun = words[phrase_end : phrase_end + 1] == ("of",) and counted is not None
    if not doers and (not of_noun or (counted and words[counted.head] in lexicon.words["victim_noun"])):
        return terms
    end = phrase_end + 1
    while (
        end < len(words)
        and words[end] not in (",", ".", ";")
        and words[end] not in lexicon.words["auxiliary"]
        and words[end] not in lexicon.verbs
    ):
        end += 1
    return [term for term in terms if not phrase_end <= term.first < end]


def _is_theirs(term: Term, i: int) -> bool:
    """`[84] people whose executions he ordered`: whose death it is."""
    return term.first == i and term.meaning.role is TermRole.NOUN


def without_aside(
    passage: Passage, terms: list[Term], phrase_end: int, sentence: Sentence, lexicon: Lexicon
) -> list[Term]:
    """`women, who were arrested in April, were sentenced`: the main clause wins where it tells something."""
    words = passage.tokens.words
    opening = words[phrase_end : phrase_end + 2]
    opened = opening[:1] == (",",) and not lexicon.words["relative"].isdisjoint(opening)
    reach = range(phrase_end + 2, min(sentence.last, phrase_end + REACH_OF_ASIDE)) if opened else range(0)
    closed = next((i for i in reach if words[i] == ","), None)
    if closed is None or not _has_predicate(words, closed + 1, terms, lexicon):
        return terms
    return [term for term in terms if not phrase_end < term.first < closed]


def without_place(passage: Passage, terms: Iterable[Term]) -> list[Term]:
    """`died in custody`, `was beaten in prison`: the custody only tells where."""
    kept: list[Term] = []
    for term in terms:
        placed = passage.tokens.words[term.first] == "in" and kept and kept[-1].last == term.first
        if not (placed and kept[-1].meaning.role in (TermRole.ACT, TermRole.NOUN)):
            kept.append(term)
    return kept


def tells_of_others(passage: Passage, term: Term, phrase_end: int, lexicon: Lexicon) -> bool:
    """`women said they had been raped`: the saying tells nothing; `officers beating a man to death` harm another."""
    words = passage.tokens.words
    if term.meaning.role is TermRole.BLOCK:
        return words[term.last : term.last + 1] in THEMSELVES or is_hearsay(words, term.first, lexicon)
    doing = words[term.first : term.last] == TO_DEATH and any(
        word.endswith("ing") for word in words[phrase_end : phrase_end + 1]
    )
    return doing and takes_object(words, phrase_end + 1, lexicon)


def without_participle(
    passage: Passage, terms: list[Term], numeral: Numeral, phrase_end: int, lexicon: Lexicon
) -> list[Term]:
    """`[two] of the nine people detained were tortured`: the participle tells of the nine."""
    words = passage.tokens.words
    reduced = next((t for t in terms if t.first == phrase_end and t.last == t.first + 1), None)
    of_many = words[numeral.last : numeral.last + 1] == ("of",)
    if reduced is None or not of_many or words[reduced.first][-2:] != "ed":
        return terms
    return [t for t in terms if t is not reduced] if _has_predicate(words, reduced.last, terms, lexicon) else terms


def _has_predicate(words: tuple[str, ...], i: int, terms: list[Term], lexicon: Lexicon) -> bool:
    """Whether an auxiliary at `i` opens a predicate that is one of the terms: `were tortured`."""
    start = i
    while i < len(words) and (words[i] in lexicon.words["auxiliary"] or words[i] in lexicon.words["adverb"]):
        i += 1
    return i > start and any(t.first == i and t.meaning.role is not TermRole.BLOCK for t in terms)


def other_predicate(
    passage: Passage, phrase_end: int, sentence: Sentence, terms: list[Term], lexicon: Lexicon
) -> list[Term]:
    """The verb right behind the counted phrase, where it is none of the terms: what happened is something else."""
    words, i = passage.tokens.words, phrase_end
    refers = words[i : i + 1] == ("of",) and not lexicon.words["anaphor"].isdisjoint(words[i + 1 : i + 2])
    i += 2 * refers  # `[three] of them were moved to Evin`
    auxiliary, adverb, relative = (lexicon.words[name] for name in ("auxiliary", "adverb", "relative"))
    while i < sentence.last and (words[i] in auxiliary or words[i] in adverb or words[i] in relative):
        i += 1
    if i >= sentence.last or any(term.first <= i < term.last for term in terms):
        return []
    reported = is_hearsay(words, i, lexicon)
    reported = reported or (words[i] in lexicon.credits.reporting.firsts and words[i + 1 : i + 2] in THEMSELVES)
    if not is_verb(words[i], lexicon) or reported or words[i] in lexicon.words["linking"]:
        return []
    if _imprisons(words, i, lexicon):
        return [Match(i, i + 1, MeasureTerm(Measure.IMPRISONED, TermRole.ACT))]
    return [] if refers else [Match(i, i + 1, OTHER)]


def _imprisoning(words: tuple[str, ...], term: Term, lexicon: Lexicon) -> Term:
    """A verb of moving somebody, as what it tells where it leads to prison."""
    moved = _imprisons(words, term.first, lexicon)
    return term._replace(meaning=MeasureTerm(Measure.IMPRISONED, TermRole.ACT)) if moved else term


def _imprisons(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """`[nine] of them were moved to Lakan Prison`."""
    if words[i] not in lexicon.words["moving"]:
        return False
    i += int(words[i + 1 : i + 2] == ("back",))
    moved = words[i + 1 : i + 2] in INTO
    return moved and not lexicon.words["prison_noun"].isdisjoint(words[i + 2 : i + 2 + REACH_OF_PRISON])


def is_hearsay(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """`are said to have been killed`, `were confirmed dead`: the harm is told behind it."""
    return words[i] in lexicon.words["evidential"] and words[i - 1] in lexicon.words["be"]


def takes_object(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Whether an object stands at `i`: then the verb before it is active (`three gunmen killed a judge`)."""
    if i >= len(words):
        return False
    when = i + 1 < len(words) and lexicon.nouns.type_of(words[i + 1]) is CountedType.TIME  # `executed that week`
    return not when and (words[i] in lexicon.words["determiner"] or words[i] in lexicon.words["object_pronoun"])


def _takes_number(
    words: tuple[str, ...], term: Term, phrase_end: int, counted: Counted | None, lexicon: Lexicon
) -> bool:
    """`[two] bombers have killed at least 22 people`: behind a finite verb a number counts others."""
    finite = not lexicon.words["auxiliary"].isdisjoint(words[phrase_end : term.first])
    finite = finite or (counted is not None and lexicon.nouns.is_agent(words[counted.head]))
    if term.meaning.measure is Measure.DIED or not finite:
        return False
    cue = lexicon.qualifiers.before.at(words, term.last)
    i = cue.last if cue else term.last
    counts = i + 1 < len(words) and (words[i][0].isdigit() or words[i] in lexicon.numbers.words)
    return counts and lexicon.nouns.type_of(words[i + 1]) is CountedType.PERSON


def is_verb(word: str, lexicon: Lexicon) -> bool:
    """A finite verb or participle, not an -ing form, which tells no more than an aside."""
    return (
        (word.endswith("ed") or word in lexicon.verbs)
        and word not in lexicon.words["preposition"]
        and not word.endswith("ing")
    )


def as_predicate(
    passage: Passage, term: Term, counted: Counted | None, phrase_end: int, lexicon: Lexicon
) -> Term | None:
    """A term as it bears on those counted, or None where it tells of others.

    `three gunmen killed a judge` says what they did, not what happened to them; `the jailed women` are others.
    """
    words = passage.tokens.words
    following = words[term.last] if term.last < len(words) else ""
    compound = term.meaning.role is TermRole.NOUN and following in lexicon.words["harm_body"]
    single = term.last == term.first + 1 and words[term.first] in lexicon.words["harm_modifier"]
    single = single and not (following in CASES and term.meaning.measure is Measure.EXECUTED)
    festive = words[term.last - 1] == "in" and _is_festive(words[term.last : term.last + REACH_OF_OCCASION], lexicon)
    if compound or festive or (single and following in lexicon.nouns):
        return None  # `the murder trial`, `death squads`, `took part in a party`
    if term.meaning.role is not TermRole.ACT:
        return _imprisoning(words, term, lexicon) if words[term.first] in lexicon.words["moving"] else term
    if words[term.first] in lexicon.words["light_verb"] and _holds_meeting(words, term, lexicon):
        return None
    if words[term.first : term.last] == TO_DEATH:
        return term._replace(meaning=MeasureTerm(_put_to_death(words, term.first, lexicon), TermRole.ACT))
    active = term.meaning.measure is not Measure.PROTESTED and _is_active(words, phrase_end, term.first, lexicon)
    if active and (takes_object(words, term.last, lexicon) or _takes_number(words, term, phrase_end, counted, lexicon)):
        return term._replace(meaning=MeasureTerm(Measure.NONE, TermRole.BLOCK))
    led = term.first > phrase_end and _is_led(words[term.first - 1], lexicon)
    modifies = words[term.first].endswith("ed") and term.last < len(words) and lexicon.nouns.is_plural(words[term.last])
    inside = counted is not None and counted.first <= term.first < counted.head
    arresting = inside and words[term.first].endswith("ing")
    return None if (led and modifies) or arresting else term


def _is_led(word: str, lexicon: Lexicon) -> bool:
    """`the jailed women`, `4 injured people`: a determiner or another number before a participle."""
    return word in lexicon.words["determiner"] or word[0].isdigit() or word in lexicon.numbers.words


def _holds_meeting(words: tuple[str, ...], held: Term, lexicon: Lexicon) -> bool:
    """`held a meeting`, `the gathering of exiles was held`, `a party was being held`: nobody is in prison."""
    i = held.first
    if words[held.last : held.last + 1] in (("a",), ("an",), ("the",)):
        return True
    while i > 0 and (words[i - 1] in lexicon.words["auxiliary"] or words[i - 1] in lexicon.words["adverb"]):
        i -= 1
    for at in range(i - 1, max(-1, i - 1 - REACH_OF_MEETING), -1):
        if words[at] in (",", ";", ".", ":"):
            return False
        if words[at] in lexicon.words["meeting"]:
            head = at + 1 == i or words[at + 1] in lexicon.words["preposition"]
            return head and lexicon.words["preposition"].isdisjoint(words[max(0, at - 2) : at])
    return False


def _is_festive(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether an occasion is told that is no protest."""
    return not lexicon.words["occasion"].isdisjoint(words)


def _is_active(words: tuple[str, ...], i: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether nothing but `have also` and the like stands in `[i, verb)`: those counted are the subject."""
    between = words[i:verb]
    auxiliary, adverb, be = (lexicon.words[name] for name in ("auxiliary", "adverb", "be"))
    return i <= verb <= i + 3 and all(word not in be and (word in auxiliary or word in adverb) for word in between)


def _put_to_death(words: tuple[str, ...], i: int, lexicon: Lexicon) -> Measure:
    """What the verb before `… to death` makes of it: put, sentenced, or else beaten and the like."""
    before = words[max(0, i - REACH_OF_TO_DEATH) : i]
    if any(word.startswith(("sentenc", "condemn")) for word in before):
        return Measure.SENTENCED
    return Measure.EXECUTED if not lexicon.words["put"].isdisjoint(before) else Measure.KILLED


def span_of(passage: Passage, term: Term) -> Span:
    """The offsets of a term in the text."""
    return passage.tokens.span(term.first, term.last)
