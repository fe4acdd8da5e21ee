"""What the page holds: events and families with their claims and charts, articles, names and meanings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from altair.utils.schemapi import debug_mode

from iran_hr_corpus.lineage import Lineage, Origin, lineages_of
from iran_hr_corpus.report.articles import body_of, head_of
from iran_hr_corpus.report.chart import draw, mark_data
from iran_hr_corpus.report.names import Names, things_of
from iran_hr_corpus.report.rows import Plan, plan_of, reach_of
from iran_hr_corpus.schema import Article, Claim, Figure
from iran_hr_corpus.terminal import Advance
from iran_hr_corpus.vocabulary import Kind, Measure, Qualifier, Role, Voice, family_of
from iran_hr_corpus.wording import in_reading_order, number_of, stated

THEME = {name: f"var(--{name})" for name in ("ink", "faint", "line", "paper")}
"""The page's own colours, so that a chart changes with it from light to dark, and in print."""
_FRAME = {"width": "container", "background": "transparent", "padding": {"left": 1, "right": 8, "top": 4, "bottom": 4}}
FAMILIES = tuple(dict.fromkeys(map(family_of, Measure)))


Mention = tuple[int, int, str]
"""The places of an article and of a figure in it, and the figure's span."""


class Contents(NamedTuple):
    """What the page knows from the start, and what it reads when an article is opened."""

    outline: dict[str, Any]
    bodies: list[dict[str, Any]]


def contents_of(
    articles: Sequence[Article], claims: Sequence[Claim], names: Names, advance: Advance | None = None
) -> Contents:
    """The contents of a page about these articles and their claims; `advance` is told how many articles are read."""
    owners = {figure_id: claim.claim_id for claim in claims for figure_id in claim.figure_ids}
    outline = {
        "articles": [head_of(article) for article in articles],
        "sections": _sections(articles, claims, names),
        "events": {event: names.event(event) for event in sorted({claim.event for claim in claims if claim.event})},
        "sources": {source: names.source(source) for source in sorted({one.source for one in claims if one.source})},
        "measures": {measure.value: measure.meaning for measure in Measure},
        "terms": {term.value: term.meaning for terms in (Qualifier, Kind, Role, Voice) for term in terms},
        "fields": _fields(),
    }
    bodies = []
    for article in articles:
        bodies.append(body_of(article, owners))
        if advance:
            advance(len(bodies), len(articles))
    return Contents(outline, bodies)


def _fields() -> dict[str, str]:
    """The fields of a figure and their meanings; ids and offsets last, and the sentence, which the page shows, not."""
    found = {name: field.description or "" for name, field in Figure.model_fields.items() if name != "sentence"}
    return dict(sorted(found.items(), key=lambda field: field[0].endswith(("_id", "start", "end"))))


def _sections(articles: Sequence[Article], claims: Sequence[Claim], names: Names) -> list[dict[str, Any]]:
    """Events from the most mentioned, those without one last; of each the families, deaths first."""
    mentions = {
        figure.figure_id: (place, number, f"{figure.start}-{figure.end}")
        for place, article in enumerate(articles)
        for number, figure in enumerate(article.figures)
    }
    origins = {one.article_id: Origin(one.duplicate_group or one.article_id, one.date) for one in articles}
    places = {article.article_id: place for place, article in enumerate(articles)}
    lineages = {(one.event, one.family): _lineage(one, places) for one in lineages_of(claims, origins)}
    found: dict[tuple[str | None, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.event, claim.family].append(claim)
    weight = Counter({event: 0 for event, _ in found})
    for (event, _), members in found.items():
        weight[event] += sum(len(claim.figure_ids) for claim in members)
    ordered = sorted(found, key=lambda one: (one[0] is None, -weight[one[0]], one[0] or "", FAMILIES.index(one[1])))
    return [
        {"event": event, "family": family, "lineage": lineages.get((event or "", family))}
        | _section(found[event, family], names, mentions, event is not None)
        for event, family in ordered
    ]


def _section(
    claims: Sequence[Claim], names: Names, mentions: Mapping[str, Mention], comparable: bool
) -> dict[str, Any]:
    """The claims of an event and family with their chart, or those of no event, which nothing makes comparable."""
    if not comparable:
        rows = [_claim(claim, names, mentions) for claim in in_reading_order(claims)]
        return {"claims": rows}
    plan = plan_of(claims, names)
    marks = [(number, mark) for number, row in enumerate(plan.rows) for mark in row.marks]
    return {
        "chart": _chart(plan, claims),
        "reach": reach_of(claims),
        "rows": [{"label": row.label, "lines": row.lines, "nobody": row.names_nobody} for row in plan.rows],
        "claims": [
            _claim(mark.claim, names, mentions) | mark_data(mark) | {"row": number, "lines": mark.lines}
            for number, mark in marks
        ],
    }


def _claim(claim: Claim, names: Names, mentions: Mapping[str, Mention]) -> dict[str, Any]:
    """A claim as the page lists it."""
    return {
        "claim": claim.claim_id,
        "measure": claim.measure.value,
        "number": number_of(claim),
        "voice": claim.voice.value,
        "source": claim.source,
        "speaker": names.speaker(claim),
        "things": things_of(claim.counted_type),
        "articles": claim.n_articles,
        "groups": claim.n_groups,
        "mentions": [mentions[figure_id] for figure_id in claim.figure_ids],
    }


def _chart(plan: Plan, claims: Iterable[Claim]) -> dict[str, Any]:
    """The chart without its data, which the page chooses and adds."""
    measures = [measure.value for measure in Measure if any(claim.measure is measure for claim in claims)]
    with debug_mode(False):  # Altair would check every step against its schema, which takes longer than all the rest
        chart = draw(plan, [], {measure: f"var(--{measure})" for measure in measures}, THEME)
        spec: dict[str, Any] = chart.to_dict(validate=False)
    return spec | _FRAME


def _lineage(lineage: Lineage, places: Mapping[str, int]) -> dict[str, Any]:
    """What a lineage tells, with articles by their places."""
    return {
        "unattributed": lineage.unattributed,
        "mentions": lineage.attributed + lineage.unattributed,
        "own_reports": lineage.own_reports,
        "copies": lineage.copies,
        "repeats": [
            {
                "number": stated(repeat.number),
                "named": repeat.named,
                "named_articles": [places[article] for article in repeat.named_articles],
                "unnamed": repeat.unnamed,
                "unnamed_articles": [places[article] for article in repeat.unnamed_articles],
            }
            for repeat in lineage.repeats
        ],
        "order": lineage.order and [[one.date, one.claim_ids] for one in lineage.order],
    }
