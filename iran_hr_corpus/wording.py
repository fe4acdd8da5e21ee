"""Claims in a reader's words: the number with its bounds, and who says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.lexicon.numbers import Numword, WordClass
from iran_hr_corpus.lineage import Lineage, Number, Repeat
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


_MOST_REPEATS = 8
"""How many numbers that lose their source are told; the others are counted."""


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


def lineage_lines(lineage: Lineage, claims: Mapping[str, Claim]) -> list[str]:
    """What a lineage tells, a line a statement; `claims` by id."""
    repeats = [_repeat_line(repeat, claims) for repeat in lineage.repeats[:_MOST_REPEATS]]
    rest = len(lineage.repeats) - len(repeats)
    more = [f"numbers said by somebody in one article and by nobody in another: {rest} more"] if rest else []
    return [_share_line(lineage), *repeats, *more, _order_line(lineage, claims)]


def _share_line(lineage: Lineage) -> str:
    mentions = lineage.attributed + lineage.unattributed
    told = f"author's own voice: {lineage.unattributed} of {mentions} mention" + ("" if mentions == 1 else "s")
    share = "" if lineage.share is None else f" ({lineage.share:.0%})"
    apart = [(lineage.own_reports, "in publishers' own reports"), (lineage.copies, "in copies")]
    counted = ", ".join(f"{count} {where}" for count, where in apart if count)
    return told + share + (f"; besides, {counted}" if counted else "")


def _repeat_line(repeat: Repeat, claims: Mapping[str, Claim]) -> str:
    speakers = sorted({speaker_of(claims[one]) for one in repeat.named})
    named, unnamed = map(listed, (repeat.named_articles, repeat.unnamed_articles))
    return f"{stated(repeat.number)}: {listed(speakers)} in {named}; nobody named in {unnamed}"


def _order_line(lineage: Lineage, claims: Mapping[str, Claim]) -> str:
    if lineage.order is None:
        return "order in time: unknown"
    first = (
        f"{one.date} {listed([number_and_speaker(claims[claim]) for claim in one.claim_ids])}" for one in lineage.order
    )
    return "order in time: " + "; ".join(first)


def number_and_speaker(claim: Claim) -> str:
    """A claim in a few words: the number, and who says it."""
    return f"{number_of(claim)} ({speaker_of(claim)})"


def listed(words: Sequence[str], at_most: int = 5) -> str:
    """Words one after the other, and how many more there are.

    >>> listed(["a", "b", "c"], at_most=2)
    'a, b and 1 more'
    """
    more = f" and {len(words) - at_most} more" if len(words) > at_most else ""
    return ", ".join(words[:at_most]) + more


def stated(number: Number) -> str:
    """A number without the sign of its bounds."""
    if number.value is None:
        return f"{_plain(number.low)}–{_plain(number.high)}"
    return _plain(number.value)


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
