"""Lineage: how many mentions of an event's numbers name nobody, and which numbers lose their source on the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from iran_hr_corpus.schema import Claim
from iran_hr_corpus.vocabulary import CountedType, Qualifier, Voice


class Origin(NamedTuple):
    """What an article adds to its mentions: the group of its copies, and its date where one is known."""

    group: str
    date: str | None


class Number(NamedTuple):
    """A stated number, whatever its qualifier: a value or the two ends of a range, and what sort of thing it counts."""

    counted_type: CountedType | None
    value: float | None
    low: float | None
    high: float | None


class Repeat(NamedTuple):
    """A number that somebody is named for, and that stands in other articles with nobody's name on it.

    `named` and `unnamed` are ids of claims; the articles are those that hold them, and none of `unnamed_articles`, nor
    a copy of it, names anybody for the number. That one was taken from the other is not said.
    """

    number: Number
    named: tuple[str, ...]
    named_articles: tuple[str, ...]
    unnamed: tuple[str, ...]
    unnamed_articles: tuple[str, ...]


class Dated(NamedTuple):
    """A date, and the claims whose first article is of that date."""

    date: str
    claim_ids: tuple[str, ...]


class Lineage(NamedTuple):
    """The mentions of one event and family by voice, the repeats, and the order in time, None where unknown.

    `attributed` and `unattributed` leave out publishers' `own_reports` and `copies`: further mentions of the same claim
    by articles of one duplicate group.
    """

    event: str
    family: str
    attributed: int
    unattributed: int
    own_reports: int
    copies: int
    repeats: tuple[Repeat, ...]
    order: tuple[Dated, ...] | None

    @property
    def share(self) -> float | None:
        """The share of mentions in the author's own voice, publishers' own reports and copies apart."""
        mentions = self.attributed + self.unattributed
        return self.unattributed / mentions if mentions else None


def lineages_of(claims: Iterable[Claim], origins: Mapping[str, Origin]) -> tuple[Lineage, ...]:
    """The lineage of every event and family, sorted; `origins` tells of each article by id.

    Claims without an event are about nothing in common, and left out.
    """
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.event is not None:
            found[claim.event, claim.family].append(claim)
    return tuple(_lineage(event, family, found[event, family], origins) for event, family in sorted(found))


def article_of(figure_id: str) -> str:
    """The article that a figure stands in, by the figure's id.

    >>> article_of("a:b:f:10-12")
    'a:b'
    """
    return figure_id.rsplit(":", 2)[0]


def number_stated(claim: Claim) -> Number | None:
    """The number of a claim, None for vague plurals, which state none."""
    if claim.qualifier is Qualifier.VAGUE:
        return None
    is_range = claim.qualifier is Qualifier.RANGE
    low, high = (claim.low, claim.high) if is_range else (None, None)
    return Number(claim.counted_type, claim.value, low, high)


def _lineage(event: str, family: str, claims: Sequence[Claim], origins: Mapping[str, Origin]) -> Lineage:
    voices: Counter[Voice] = Counter()
    copies = 0
    for claim in claims:
        mentions = _mentions(claim, origins)
        voices[claim.voice] += mentions
        copies += len(claim.figure_ids) - mentions
    return Lineage(
        event=event,
        family=family,
        attributed=voices[Voice.ATTRIBUTED],
        unattributed=voices[Voice.AUTHOR],
        own_reports=voices[Voice.PUBLISHER],
        copies=copies,
        repeats=_repeats(claims, origins),
        order=_order(claims, origins),
    )


def _mentions(claim: Claim, origins: Mapping[str, Origin]) -> int:
    """The figures of a claim, of each group of copies only those of the article with most of them."""
    by_article = Counter(map(article_of, claim.figure_ids))
    most: dict[str, int] = {}
    for article_id, count in by_article.items():
        group = origins[article_id].group
        most[group] = max(count, most.get(group, 0))
    return sum(most.values())


def _repeats(claims: Iterable[Claim], origins: Mapping[str, Origin]) -> tuple[Repeat, ...]:
    by_number: dict[Number, list[Claim]] = defaultdict(list)
    for claim in claims:
        if number := number_stated(claim):
            by_number[number].append(claim)
    """The numbers that lose their name, those first that do in most articles."""
    found = (_repeat(number, by_number[number], origins) for number in sorted(by_number, key=_size))
    return tuple(sorted((repeat for repeat in found if repeat), key=lambda repeat: -len(repeat.unnamed_articles)))


def _repeat(number: Number, claims: Sequence[Claim], origins: Mapping[str, Origin]) -> Repeat | None:
    named = [claim for claim in claims if claim.voice is not Voice.AUTHOR]
    named_articles = _articles(named)
    groups = {origins[article_id].group for article_id in named_articles}
    elsewhere = {
        article_id
        for article_id in _articles(claim for claim in claims if claim.voice is Voice.AUTHOR)
        if origins[article_id].group not in groups
    }
    unnamed = [claim for claim in claims if claim.voice is Voice.AUTHOR and elsewhere.intersection(claim.article_ids)]
    if not named or not unnamed:
        return None
    return Repeat(number, _ids(named), named_articles, _ids(unnamed), tuple(sorted(elsewhere)))


def _order(claims: Iterable[Claim], origins: Mapping[str, Origin]) -> tuple[Dated, ...] | None:
    """The claims by the date of their first article; None where one has no date, or one date lies within another."""
    ordered = sorted(claims, key=lambda claim: (claim.first_published or "", claim.claim_id))
    dates = {origins[article_id].date for claim in ordered for article_id in claim.article_ids}
    known = sorted(date for date in dates if date)
    if len(known) < len(dates) or any(later.startswith(earlier) for earlier, later in pairwise(known)):
        return None
    by_date = groupby(ordered, key=lambda claim: claim.first_published)
    return tuple(Dated(date, _ids(group)) for date, group in by_date if date)


def _articles(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(sorted({article_id for claim in claims for article_id in claim.article_ids}))


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(claim.claim_id for claim in claims)


def _size(number: Number) -> tuple[float, float, str]:
    first = number.value if number.value is not None else number.low or 0.0
    return first, number.high or first, number.counted_type or ""
