"""The chart of the claims of one event and family: one row a source, points and open-ended lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import altair as alt

from iran_hr_corpus.report.rows import Mark, Plan, Row, is_open_downwards, is_open_upwards, numbers_of
from iran_hr_corpus.schema import Claim
from iran_hr_corpus.vocabulary import Qualifier

STEP, DENSE_STEP = 26, 14
"""The height of a line in pixels."""
_DOT, _STUB = 70, 22
"""The area of a dot, and the length of the arrow that stands for an open end in a dense chart."""
_OPEN_ENDS: tuple[tuple[str, Any, int, str], ...] = (
    ("datum.is == 'up'", "width", 1, "triangle-right"),
    ("datum.is == 'vague'", "width", 1, "triangle-right"),
    ("datum.is == 'down'", 0, -1, "triangle-left"),
)
"""Which claims, the edge they are open to, its direction, and the arrow."""
_SANS = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"


def chart_data(rows: Iterable[Row], width: int = 0) -> list[dict[str, Any]]:
    """The rows of a plan as data of a chart: names and claims, in the lines for that one of `rows.WIDTHS`."""
    found: list[dict[str, Any]] = []
    for row in rows:
        found.append({"is": "row", "line": row.lines[width], "label": row.label, "nobody": row.names_nobody})
        found += [mark_data(mark) | {"line": mark.lines[width], "row": row.label} for mark in row.marks]
    return found


def mark_data(mark: Mark) -> dict[str, Any]:
    """What a chart needs to know of a claim, save its line."""
    claim, numbers = mark.claim, numbers_of(mark.claim)
    return {
        "is": _form(claim),
        "claim": claim.claim_id,
        "measure": claim.measure.value,
        "label": mark.label,
        "low": numbers[0],
        "high": numbers[-1],
        "middle": sum(numbers) / len(numbers),
    }


def draw(
    plan: Plan,
    data: Sequence[Mapping[str, Any]],
    colours: Mapping[str, str],
    theme: Mapping[str, str],
    *,
    tooltip: Sequence[alt.Tooltip] = (),
    legend: bool = False,
) -> alt.LayerChart:
    """The layers of a chart over the data of a plan.

    `colours` are those of the measures in it, `theme` has `ink`, `faint`, `line` and `paper`; any that a browser knows.
    """
    base = alt.Chart(alt.InlineData(values=list(data))).encode(y=alt.Y("line:O", axis=None), tooltip=list(tooltip))
    scale = alt.Scale(domain=list(colours), range=list(colours.values()))
    key = alt.Legend(title=None, orient="top") if legend else None
    marks = base.encode(
        color=alt.Color("measure:N", scale=scale, legend=key),
        opacity=alt.condition("datum.faded", alt.value(0.25), alt.value(1)),
    )
    layers = [
        _row_names(base, theme, plan.dense),
        *_open_ends(marks, _axis(plan), plan.dense),
        *_ranges(marks),
        _dots(marks, "datum.is == 'exact' || datum.is == 'up' || datum.is == 'down'"),
        _rings(marks, theme["paper"]),
        *([] if plan.dense else [_labels(marks, theme["ink"]), _targets(base)]),
    ]
    height = alt.Step(DENSE_STEP if plan.dense else STEP)
    chart: alt.LayerChart = alt.LayerChart(layer=layers, height=height).configure(**_config(theme))
    return chart


def _axis(plan: Plan) -> alt.X:
    scale = plan.scale
    title = plan.things if scale.kind == "linear" else f"{plan.things}, on a logarithmic scale"
    return alt.X(
        "low:Q",
        scale=alt.Scale(type=scale.kind, domain=[scale.low, scale.high], nice=False),
        axis=alt.Axis(values=scale.ticks, format=",.0f", title=title, labelOverlap="greedy", orient="bottom"),
    )


def _row_names(base: alt.Chart, theme: Mapping[str, str], dense: bool) -> alt.Chart:
    """Who says it; fainter where nobody is named."""
    colour = alt.condition("datum.nobody", alt.value(theme["faint"]), alt.value(theme["ink"]))
    some = base.transform_filter("datum.is == 'row'").encode(x=alt.value(0), text="label:N", color=colour)
    dy, limit = 0 if dense else -4, alt.ExprRef("width")
    names: alt.Chart = some.mark_text(align="left", fontWeight=600, fontSize=12.5, dy=dy, limit=limit)
    return names


def _open_ends(marks: alt.Chart, x: alt.X, dense: bool) -> list[alt.Chart]:
    """Lines to where the text leaves the number open, with an arrow at the open end."""
    charts = []
    for condition, edge, sign, shape in _OPEN_ENDS:
        some = marks.transform_filter(condition)
        dash = [3, 3] if "vague" in condition else [1, 0]
        end = {"x2": "low:Q"} if dense else {"x2": alt.value(edge)}
        line = some.mark_rule(cursor="pointer", strokeWidth=1.8, strokeDash=dash, x2Offset=sign * _STUB if dense else 0)
        arrow = some.mark_point(shape=shape, filled=True, size=42, xOffset=sign * _STUB if dense else -3 * sign)
        charts += [line.encode(x=x, **end), arrow.encode(x=x if dense else alt.value(edge))]
    return charts


def _ranges(marks: alt.Chart) -> list[alt.Chart]:
    some = marks.transform_filter("datum.is == 'range'")
    ends = (some.mark_tick(thickness=2.4, size=12, orient="vertical").encode(x=f"{end}:Q") for end in ("low", "high"))
    return [some.mark_rule(strokeWidth=2.4).encode(x="low:Q", x2="high:Q"), *ends]


def _dots(marks: alt.Chart, condition: str) -> alt.Chart:
    some = marks.transform_filter(condition).encode(x="low:Q")
    dots: alt.Chart = some.mark_point(filled=True, size=_DOT, cursor="pointer")
    return dots


def _rings(marks: alt.Chart, paper: str) -> alt.Chart:
    """Hollow dots: a number said to be about right."""
    some = marks.transform_filter("datum.is == 'about'").encode(x="low:Q")
    rings: alt.Chart = some.mark_point(filled=False, fill=paper, size=_DOT, strokeWidth=2, cursor="pointer")
    return rings


def _labels(marks: alt.Chart, ink: str) -> alt.Chart:
    some = marks.transform_filter("datum.is != 'row'")
    labels: alt.Chart = some.mark_text(dy=-11, fontSize=11.5).encode(x="middle:Q", text="label:N", color=alt.value(ink))
    return labels


def _targets(base: alt.Chart) -> alt.Chart:
    """Unseen circles around the dots, so that a pointer need not hit them exactly."""
    some = base.transform_filter("datum.is != 'row'").encode(x="middle:Q")
    targets: alt.Chart = some.mark_point(filled=True, size=900, opacity=0, cursor="pointer")
    return targets


def _config(theme: Mapping[str, str]) -> dict[str, Any]:
    faint, line = theme["faint"], theme["line"]
    axis = alt.AxisConfig(
        labelColor=faint, titleColor=faint, titleFontWeight=400, gridColor=line, tickColor=line, domainColor=line
    )
    title = alt.TitleConfig(
        anchor="start", frame="group", color=theme["ink"], fontSize=16, subtitleColor=faint, offset=14
    )
    parts = {"axis": axis, "title": title, "view": alt.ViewConfig(stroke=None)}
    return {**parts, "font": _SANS, "background": theme["paper"], "aria": False}


def _form(claim: Claim) -> str:
    if claim.qualifier is Qualifier.VAGUE:
        return "vague"
    if is_open_upwards(claim.qualifier):
        return "up"
    if is_open_downwards(claim.qualifier):
        return "down"
    return {Qualifier.APPROX: "about", Qualifier.RANGE: "range"}.get(claim.qualifier, "exact")
