"""One chart for a notebook or a paper: who says how many, of one event and family."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

import altair as alt

from iran_hr_corpus.corpus import Corpus
from iran_hr_corpus.errors import InputError
from iran_hr_corpus.report.chart import chart_data, draw
from iran_hr_corpus.report.names import Names, capitalised, names_of
from iran_hr_corpus.report.palette import COLOURS, palette
from iran_hr_corpus.report.rows import WIDTHS, Plan, plan_of
from iran_hr_corpus.schema import Claim, Figure
from iran_hr_corpus.storage.tables import claims_of_table
from iran_hr_corpus.vocabulary import Measure
from iran_hr_corpus.wording import number_of

_TITLE_LETTER, _SUBTITLE_LETTER = 9, 6
"""The width of a letter in pixels, so that titles are broken before the edge."""
_TOOLTIP = {
    "number": "number",
    "measure": "measure",
    "row": "who says it",
    "said": "in the words of the article",
    "article": "article",
}


def plot(corpus: Corpus, event: str, family: str, width: int) -> alt.LayerChart:
    """The chart of the claims that a corpus has about an event. Raises InputError where it has none."""
    known = list(claims_of_table(corpus.tables))
    claims = {claim.claim_id: claim for claim in known if (claim.event, claim.family) == (event, family)}
    if not claims:
        there = sorted({f"{claim.event} ({claim.family})" for claim in known if claim.event})
        raise InputError("plot_claims", f"no claim about {event} ({family})", "one of " + ", ".join(there))
    names = names_of(corpus.folder)
    plan = plan_of(claims.values(), names)
    measures = [measure.value for measure in Measure if any(claim.measure is measure for claim in claims.values())]
    chart = draw(
        plan,
        _data(plan, claims, _first_figures(corpus, claims), width),
        {measure: palette()[measure].light for measure in measures},
        {name: colour.light for name, colour in COLOURS.items()},
        tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in _TOOLTIP.items()],
        legend=len(measures) > 1,
    )
    chart.width, chart.title, chart.padding = width, _title(event, family, names, claims, width), 14
    return chart


def _title(event: str, family: str, names: Names, claims: Mapping[str, Claim], width: int) -> alt.TitleParams:
    articles = {article for claim in claims.values() for article in claim.article_ids}
    counted = f"{len(articles)} article" + ("s" if len(articles) > 1 else "")
    told = f"{capitalised(family)}: claims found in {counted}, and by whom; none is a finding of this corpus."
    lines = wrap(names.event(event), width // _TITLE_LETTER)
    return alt.TitleParams(lines, subtitle=wrap(told, width // _SUBTITLE_LETTER))


def _first_figures(corpus: Corpus, claims: Mapping[str, Claim]) -> dict[str, Figure]:
    """The first figure of each claim, by the id of the claim."""
    wanted = {claim.figure_ids[0]: claim_id for claim_id, claim in claims.items()}
    rows = corpus.figures.to_pylist()
    return {wanted[row["figure_id"]]: Figure(**row) for row in rows if row["figure_id"] in wanted}


def _data(plan: Plan, claims: Mapping[str, Claim], figures: Mapping[str, Figure], width: int) -> list[dict[str, Any]]:
    """The data of the plan for the nearest width, each claim with what its tooltip tells."""
    nearest = min(range(len(WIDTHS)), key=lambda place: abs(WIDTHS[place] - width))
    return [datum | _told(datum, claims, figures) for datum in chart_data(plan.rows, nearest)]


def _told(datum: Mapping[str, Any], claims: Mapping[str, Claim], figures: Mapping[str, Figure]) -> dict[str, str]:
    if "claim" not in datum:
        return {}
    figure = figures[datum["claim"]]
    return {"number": number_of(claims[datum["claim"]]), "said": figure.sentence, "article": figure.article_id}
