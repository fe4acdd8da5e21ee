"""The claims of a corpus as rows to print: those asked for, what their lineage tells, and what is not shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from iran_hr_corpus.claims import normalised_name
from iran_hr_corpus.errors import InputError
from iran_hr_corpus.lineage import Lineage, Origin, Repeat, lineages_of
from iran_hr_corpus.schema import Claim
from iran_hr_corpus.vocabulary import Kind, Measure, Voice
from iran_hr_corpus.wording import in_reading_order, lineage_lines, number_of, speaker_of

if TYPE_CHECKING:
    from iran_hr_corpus.corpus import Corpus

HEADER = ("event", "family", "number", "measure", "counted", "who says it", "articles", "figures", "number elsewhere")
NO_EVENT, AUTHOR = "none", "author"
"""What to ask for, to see the claims without an event, and those in an author's own voice."""
_LEFT_OUT = {
    Kind.PERCENT: "shares and multiples",
    Kind.RATIO: "shares and multiples",
    Kind.DURATION: "durations",
    Kind.AGE: "ages",
    Kind.MONEY: "sums of money",
    Kind.MEASUREMENT: "measurements",
}


class Choice(NamedTuple):
    """Which claims to show; None is all."""

    event: str | None = None
    measure: Measure | None = None
    source: str | None = None


EVERYTHING = Choice()


class Listing(NamedTuple):
    """The claims that were asked for, and the table of those about an event."""

    claims: tuple[Claim, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    notes: dict[tuple[str, ...], list[str]]
    footer: str


def list_claims(corpus: Corpus, choice: Choice = EVERYTHING) -> Listing:
    """The claims of a corpus to print. Raises InputError where an id that was asked for stands in no claim."""
    from iran_hr_corpus.storage.tables import claims_of_table

    known = {claim.claim_id: claim for claim in claims_of_table(corpus.tables)}
    origins = origins_of(corpus)
    lineages = lineages_of(known.values(), origins)
    chosen = tuple(choose(known.values(), choice))
    shown = about_events(chosen, choice)
    return Listing(
        claims=chosen,
        header=HEADER,
        rows=tuple(listed_rows(shown, lineages, known, origins)),
        notes=lineage_notes(lineages, known),
        footer=footer(len(shown), len(known), left_out(corpus)),
    )


def choose(claims: Iterable[Claim], choice: Choice) -> list[Claim]:
    """The claims that were asked for. Raises InputError where an id stands in no claim."""
    claims = list(claims)
    _check("event", choice.event, {claim.event or NO_EVENT for claim in claims} | {NO_EVENT})
    _check("source", choice.source and _source(choice.source), {AUTHOR}.union(*map(_speakers, claims)))
    return [claim for claim in claims if _fits(claim, choice)]


def about_events(claims: Iterable[Claim], choice: Choice) -> list[Claim]:
    """The claims that can be set side by side: those without an event only where they were asked for."""
    return [claim for claim in claims if claim.event or choice.event == NO_EVENT]


def listed_rows(
    claims: Iterable[Claim], lineages: Iterable[Lineage], known: Mapping[str, Claim], origins: Mapping[str, Origin]
) -> Iterator[tuple[str | int, ...]]:
    """The cells of `HEADER` for each claim, in reading order; copies of one article count once.

    `known` are all claims of the corpus by id, `origins` its articles.
    """
    repeats = {one: repeat for each in lineages for repeat in each.repeats for one in repeat.named + repeat.unnamed}
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
            _elsewhere(claim, repeats.get(claim.claim_id), known, origins),
        )


def lineage_notes(lineages: Iterable[Lineage], known: Mapping[str, Claim]) -> dict[tuple[str, ...], list[str]]:
    """The lines of every lineage, by event and family; `known` are all claims of the corpus by id."""
    return {(one.event, one.family): lineage_lines(one, known) for one in lineages}


def origins_of(corpus: Corpus) -> dict[str, Origin]:
    """Group and date of every article of a corpus, read from four columns of its table."""
    columns = ("article_id", "duplicate_group", "published", "provenance_published")
    rows = zip(*(corpus.articles[name].to_pylist() for name in columns), strict=True)
    return {article: Origin(group or article, published or known) for article, group, published, known in rows}


def left_out(corpus: Corpus) -> Counter[str]:
    """How many figures of a corpus are in no claim about an event, by the reason."""
    figures = corpus.figures
    rows = zip(*(figures[name].to_pylist() for name in ("kind", "measure", "event")), strict=True)
    return Counter(reason for row in rows if (reason := _reason(*row)))


def _reason(kind: str, measure: str, event: str | None) -> str | None:
    if kind != Kind.COUNT:
        return _LEFT_OUT[Kind(kind)]
    if measure == Measure.NONE:
        return "counts of which nothing is said to have happened"
    return None if event else "figures without an event"


def _check(option: str, asked: str | None, known: set[str]) -> None:
    if asked is not None and asked not in known:
        raise InputError(f"--{option}", repr(asked), "one of " + ", ".join(sorted(known)))


def _speakers(claim: Claim) -> set[str]:
    names = {name for name in (claim.source, claim.source_name) if name}
    return {AUTHOR} if claim.voice is Voice.AUTHOR else names


def _source(asked: str) -> str:
    """An id as it stands, a name in the form in which claims have it."""
    return asked if "_" in asked else normalised_name(asked)


def _fits(claim: Claim, choice: Choice) -> bool:
    return (
        choice.event in (None, claim.event or NO_EVENT)
        and choice.measure in (None, claim.measure)
        and (choice.source is None or _source(choice.source) in _speakers(claim))
    )


def _elsewhere(claim: Claim, repeat: Repeat | None, claims: Mapping[str, Claim], origins: Mapping[str, Origin]) -> str:
    """Who is named for the same number in other articles, or in how many nobody is; copies count once."""
    if repeat is None:
        return ""
    if claim.voice is Voice.AUTHOR:
        return ", ".join(sorted({speaker_of(claims[one]) for one in repeat.named}))
    return f"nobody named in {len({origins[one].group for one in repeat.unnamed_articles})}"


def footer(shown: int, known: int, figures: Counter[str]) -> str:
    """What a table of claims does not show.

    >>> footer(3, 5, Counter({"durations": 2, "ages": 1}))
    '3 of 5 claims. Not in a claim about an event: durations 2, ages 1. --json gives every claim.'
    """
    told = ", ".join(f"{reason} {count:,}" for reason, count in figures.most_common())
    return (
        f"{shown:,} of {known:,} claims. Not in a claim about an event: {told or 'nothing'}. --json gives every claim."
    )
