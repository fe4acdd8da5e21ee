"""The main verb behind what stands between it and its subject: `[ten] women, aged 17 to 57, were hanged`."""

from __future__ import annotations

from collections.abc import Sequence

from iran_hr_corpus.figures.clauses import OTHER, Term, is_hearsay, takes_object
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import MeasureTerm, TermRole
from iran_hr_corpus.lexicon.phrases import Match, places_of
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import Measure

REACH_OF_PREDICATE = 30
REACH_OF_SUBORDINATOR = 3
CLOSERS = frozenset({",", ")", "—", "–"})
OPENERS = frozenset({",", "(", "—", "–"})
JOINS = frozenset({",", "and", "but", "or"})
ENDS = frozenset({";", ":"})
TO_BE = (("to", "have"), ("to", "be"))
WITHOUT_OBJECT = frozenset({Measure.DIED, Measure.DISAPPEARED, Measure.PROTESTED})


def main_predicate(
    passage: Passage, phrase_end: int, sentence: Sentence, terms: Sequence[Term], lexicon: Lexicon
) -> Term | None:
    """The term that is the main verb of those counted, where an aside or a relative clause parts the two.

    >>> from iran_hr_corpus import parse
    >>> [f.measure.value for f in parse("Ten women, ranging in age from 17 to 57, were hanged.").figures][0]
    'executed'
    """
    if phrase_end >= sentence.last or all(term.meaning.role is TermRole.BLOCK for term in terms):
        return None
    words, by_first = passage.tokens.words, {term.first: term for term in terms}
    last = min(sentence.last, phrase_end + REACH_OF_PREDICATE)
    last = next(places_of(ENDS, words, phrase_end, last), last)
    if words[phrase_end] in OPENERS and words[phrase_end + 1 : phrase_end + 2] not in (("and",), ("but",)):
        return _behind_aside(words, phrase_end, last, by_first, lexicon)
    return _behind_clause(words, phrase_end, last, by_first, lexicon)


def _behind_aside(
    words: tuple[str, ...], opened: int, last: int, by_first: dict[int, Term], lexicon: Lexicon
) -> Term | None:
    """The verb right behind the mark that closes the aside."""
    told_before = any(first < opened and term.meaning.role is TermRole.ACT for first, term in by_first.items())
    closed = [i for i in range(opened + 2, last) if words[i - 1] in CLOSERS]
    if not closed and not told_before:
        return _behind_noun(words, opened, last, by_first, lexicon)
    for i in closed:
        term = by_first.get(i)
        if words[i] in lexicon.words["auxiliary"]:
            return _verb_at(words, i, by_first, lexicon)
        if term and term.meaning.measure in WITHOUT_OBJECT and term.meaning.role is TermRole.ACT:
            return term
        if term and takes_object(words, term.last, lexicon) and not told_before:
            return term._replace(meaning=MeasureTerm(Measure.NONE, TermRole.BLOCK))
    return None


def _behind_noun(
    words: tuple[str, ...], opened: int, last: int, by_first: dict[int, Term], lexicon: Lexicon
) -> Term | None:
    """`[40] men, most of them porters were shot`: the verb of an aside that no mark closes."""
    auxiliaries = (i for i in range(opened + 3, last) if words[i] in lexicon.words["auxiliary"])
    first = next(auxiliaries, None)
    own = first is None or not _is_main(words, opened, first, lexicon)
    return None if first is None or own else _harm(_verb_at(words, first, by_first, lexicon))


def _behind_clause(
    words: tuple[str, ...], opened: int, last: int, by_first: dict[int, Term], lexicon: Lexicon
) -> Term | None:
    """The verb whose auxiliary belongs to no clause that stands between."""
    if not _opens_clause(words, opened, lexicon):
        opens = _opens_participle(words, opened, lexicon)
        return _behind_participle(words, opened, last, by_first, lexicon) if opens else None
    auxiliaries = (i for i in range(opened + 3, last) if words[i] in lexicon.words["auxiliary"])
    main = next((i for i in auxiliaries if _is_main(words, opened, i, lexicon)), None)
    return _harm(_verb_at(words, main, by_first, lexicon)) if main else None


def _opens_participle(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """`detainees arrested in the protests`, `men sentenced to death`: a participle that tells who they are."""
    noun = words[i] in lexicon.nouns and words[i] not in lexicon.words["soft_plural"]
    participle = words[i].endswith("ed") and not noun
    return participle and words[i + 1 : i + 2] != () and words[i + 1] in lexicon.words["preposition"]


def _behind_participle(
    words: tuple[str, ...], opened: int, last: int, by_first: dict[int, Term], lexicon: Lexicon
) -> Term | None:
    """`have died`, `were hanged`, `later died` behind a participle, with no other subject between."""
    auxiliary, afterwards = lexicon.words["auxiliary"], lexicon.words["afterwards"]
    main = next((i for i in range(opened + 2, last) if words[i] in auxiliary or words[i] in afterwards), None)
    if main is None or not _is_main(words, opened, main, lexicon):
        return None
    if any(_opens_other(words, i, lexicon) for i in range(opened, main)):
        return None
    freed = main + 1
    if words[main] in lexicon.words["be"] and freed < len(words) and words[freed] in lexicon.words["freed"]:
        return Match(freed, freed + 1, OTHER)  # `[nine] men arrested in May were released`
    return _harm(_verb_at(words, main, by_first, lexicon))


def _opens_other(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Whether others may be told from `i` on: a joint or a number, but not in `linked to the police or the army`."""
    nouns = words[i] in ("and", "or") and words[i - 1] in lexicon.nouns and words[i + 1] in lexicon.nouns
    return (words[i] in JOINS and not nouns) or words[i][0].isdigit()


def _harm(term: Term | None) -> Term | None:
    return term if term and term.meaning.role is not TermRole.BLOCK else None


def _opens_clause(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """`who attended a party`, `studying abroad`, `aged 18 to 25`."""
    word = words[i]
    told = word in lexicon.words["relative"] or word in lexicon.words["doer"] or word == "aged"
    return told or (word.endswith("ing") and word not in lexicon.nouns)


def _is_main(words: tuple[str, ...], opened: int, i: int, lexicon: Lexicon) -> bool:
    """Whether the auxiliary at `i` belongs to neither the clause opened before nor to one within it."""
    before = words[i - 1]
    if before in lexicon.words["auxiliary"] or before in lexicon.words["adverb"] or before in lexicon.words["pronoun"]:
        return False
    within = words[max(opened + 1, i - REACH_OF_SUBORDINATOR) : i]
    nested = not lexicon.words["relative"].isdisjoint(within) or not lexicon.words["subordinator"].isdisjoint(within)
    said = words[opened] in lexicon.words["relative"] and words[opened + 1] in lexicon.credits.reporting.firsts
    return not nested and not said


def _verb_at(words: tuple[str, ...], i: int, by_first: dict[int, Term], lexicon: Lexicon) -> Term | None:
    """The term behind the auxiliaries at `i`: `had been hanged`, `were dead`."""
    start, auxiliary, adverb, afterwards = i, *(lexicon.words[name] for name in ("auxiliary", "adverb", "afterwards"))
    i += 3 * (words[i + 1 : i + 3] == ("of", "being"))  # `[one] suspected of being killed`
    while i < len(words) and (
        words[i] in auxiliary or words[i] in adverb or words[i] in afterwards or words[i].endswith("ly")
    ):
        i += 1
        if words[i + 1 : i + 3] in TO_BE and is_hearsay(words, i, lexicon):
            i += 2  # `were reported to have been killed`
    term, passive = by_first.get(i), not lexicon.words["be"].isdisjoint(words[start:i])
    return term if term and (passive or term.meaning.measure in WITHOUT_OBJECT) else None


def verb_behind(words: tuple[str, ...], i: int, terms: Sequence[Term], lexicon: Lexicon) -> Term | None:
    """The act told right behind the noun that ends before `i`: `[seven] of the wounded later died`."""
    acts = {term.first: term for term in terms if term.meaning.role is TermRole.ACT}
    return _verb_at(words, i, acts, lexicon)
