"""Figures and articles in a few words, for tests of what is said over articles."""

from __future__ import annotations

from typing import Any

from iran_hr_corpus.schema import Article, Figure

NOVEMBER, MASSACRE = "protests_2019_november", "prison_massacre_1988"


def exact(n: float) -> dict[str, Any]:
    return {"qualifier": "exact", "value": n, "low": n, "high": n}


def approx(n: float) -> dict[str, Any]:
    return {"qualifier": "approx", "value": n}


def more_than(n: float) -> dict[str, Any]:
    return {"qualifier": "more_than", "value": n, "low": n}


def between(low: float, high: float) -> dict[str, Any]:
    return {"qualifier": "range", "low": low, "high": high}


def vague(low: float) -> dict[str, Any]:
    return {"qualifier": "vague", "low": low}


def figure(article_id: str, place: int, /, **fields: Any) -> Figure:
    """A figure of people killed in November 2019, unless the fields say otherwise."""
    defaults = {"kind": "count", "counted_type": "person", "measure": "killed", "event": NOVEMBER}
    return Figure(
        figure_id=f"{article_id}:f:{place}-{place + 1}",
        article_id=article_id,
        paragraph_id=f"{article_id}:p:0-99",
        start=place,
        end=place + 1,
        text="#",
        sentence_start=0,
        sentence_end=99,
        sentence="…",
        **{**defaults, **fields},
    )


def article(article_id: str, *figures: dict[str, Any], **fields: Any) -> Article:
    found = tuple(figure(article_id, 10 * place, **one) for place, one in enumerate(figures, start=1))
    return Article(article_id=article_id, figures=found, **fields)
