"""Claims in a reader's words: the number with its bounds, and who says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.lexicon.numbers import Numword, WordClass
from iran_hr_corpus.schema import Claim, Figure
from iran_hr_corpus.vocabulary import Qualifier, Voice

_SIGNS = {
    Qualifier.EXACT: "",
    Qualifier.APPROX: "≈ ",
    Qualifier.AT_LEAST: "≥ ",
    Qualifier.MORE_THAN: "> ",
    Qualifier.AT_MOST: "≤ ",
    Qualifier.LESS_THAN: "< ",
}


def number_of(stated: Claim | Figure) -> str:
    """The number with its bounds, as a reader writes it."""
    return bounded(stated.qualifier, stated.value, stated.low, stated.high)


def bounded(qualifier: Qualifier, value: float | None, low: float | None, high: float | None) -> str:
    """A number with the sign of its bounds.

    >>> bounded(Qualifier.AT_MOST, 1000, None, 1000), bounded(Qualifier.APPROX, 1500, None, None)
    ('≤ 1,000', '≈ 1,500')
    >>> bounded(Qualifier.RANGE, None, 200, 300), bounded(Qualifier.VAGUE, None, 2000, None)
    ('200–300', 'thousands')
    """
    if qualifier is Qualifier.RANGE:
        return f"{_plain(low)}–{_plain(high)}"
    if qualifier is Qualifier.VAGUE:
        return _plural_of(low) or f"≥ {_plain(low)}"
    return _SIGNS[qualifier] + _plain(value)


def _plural_of(low: float | None) -> str | None:
    """The vague plural whose low this is: twice its scale word (guidelines 1.3).

    >>> _plural_of(24), _plural_of(20_000), _plural_of(7)
    ('dozens', 'tens of thousands', None)
    """
    plurals = _plurals()
    scale = (low or 0) / 2
    if scale in plurals:
        return plurals[scale]
    multiples = (f"{plurals[scale / whole]} of {word}" for whole, word in plurals.items() if scale / whole in plurals)
    return next(multiples, None)


@lru_cache(maxsize=1)
def _plurals() -> dict[float, str]:
    """The plurals of scale words that the lexicon knows, by what one of them is; the largest first."""
    known = load_lexicon().numbers.words.values()
    return {
        one.value: one.word for one in sorted(known, reverse=True, key=_value) if one.word_class is WordClass.PLURAL
    }


def _value(word: Numword) -> float:
    return word.value


def speaker_of(claim: Claim) -> str:
    """Who says it: the source by name or id, a publisher as such, or the author, where nobody is named."""
    if claim.voice is Voice.AUTHOR:
        return "author's own voice"
    name = claim.source_name or claim.source or "unknown"
    return f"{name} (publisher)" if claim.voice is Voice.PUBLISHER else name


CLAIMS_HEADER = ("event", "family", "number", "measure", "counted", "who says it", "articles", "figures")


def claims_rows(claims: Iterable[Claim]) -> Iterator[tuple[str | int, ...]]:
    """The cells of `CLAIMS_HEADER` for each claim; copies of one article count once."""
    for claim in in_reading_order(claims):
        yield (
            claim.event or "(none)",
            claim.family,
            number_of(claim),
            claim.measure,
            claim.counted_type or "(none)",
            speaker_of(claim),
            claim.n_groups,
            len(claim.figure_ids),
        )


def in_reading_order(claims: Iterable[Claim]) -> list[Claim]:
    """By event, those without one last; then by family; then from the lowest number to the highest."""
    return sorted(claims, key=_place)


def _place(claim: Claim) -> tuple[bool, str, str, float, str, str]:
    lowest = min(number for number in (claim.value, claim.low, claim.high) if number is not None)
    return claim.event is None, claim.event or "", claim.family, lowest, speaker_of(claim), claim.claim_id


def _plain(number: float | None) -> str:
    """Thousands parted, and no more digits after the point than the number has, four at most.

    >>> _plain(1500.0), _plain(33.33), _plain(1e16), _plain(None)
    ('1,500', '33.33', '10,000,000,000,000,000', '?')
    """
    return "?" if number is None else f"{number:,.4f}".rstrip("0").rstrip(".")
