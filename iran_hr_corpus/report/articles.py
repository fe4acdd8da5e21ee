"""What the page knows of each article: its head, its paragraphs in segments, its figures with their evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from iran_hr_corpus.explain import explain
from iran_hr_corpus.report.segments import Stretch, cut
from iran_hr_corpus.schema import Article, Figure
from iran_hr_corpus.vocabulary import Role
from iran_hr_corpus.wording import number_of

_OPENING = 8
"""How many words of its first paragraph stand for the title of an article that has none."""
_EVIDENCE = ("qualifier", "counted", "kind", "measure", "event", "source")
_TOLD_BY_PLACE = {"figure_id", "article_id", "paragraph_id", "text", "sentence"}
"""Fields that the page makes of the segments, which it has anyway."""


def head_of(article: Article) -> dict[str, Any]:
    """An article in a list: names, dates, counts; what is not known is left out."""
    title = article.title or article.provenance_title
    return _known(
        id=article.article_id,
        title=title or _opening(article),
        untitled=not title,
        authors=", ".join(article.authors),
        publisher=article.publisher or article.provenance_publisher,
        via=article.via,
        date=article.date,
        captured=article.captured,
        split=article.split,
        words=article.n_words,
        figures=len(article.figures),
        copy_of=article.duplicate_group if article.duplicate_group != article.article_id else None,
        url=web_address(article.provenance_url),
        licence=article.provenance_licence,
    )


def body_of(article: Article, claims: Mapping[str, str]) -> dict[str, Any]:
    """An article to read; `claims` tells which claim a figure makes, by its id."""
    reasons = _evidence(article)
    return {
        "paragraphs": _paragraphs(article),
        "figures": [
            _figure(figure) | _known(claim=claims.get(figure.figure_id), why=_agreed(figure, reasons))
            for figure in article.figures
        ],
    }


def web_address(address: str | None) -> str | None:
    """The address, if a browser may follow it.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)"), web_address("example.org")
    ('https://example.org/a', None, None)
    """
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None


def _paragraphs(article: Article) -> list[list[Any]]:
    """Of each paragraph its role, where it begins and ends, and its segments.

    A segment is its words, then `f`, `c`, `s` or `n` with the place of the figure in the article: the number itself,
    what is counted, who is credited, the sentence around it.
    """
    starts = [paragraph.start for paragraph in article.paragraphs]
    inside: dict[int, list[Stretch]] = defaultdict(list)
    for place, figure in enumerate(article.figures):
        for stretch in _stretches(place, figure):
            inside[bisect_right(starts, stretch.start) - 1].append(stretch)
    return [
        [
            part.role.value,
            part.start,
            part.end,
            *([one.text, *one.names] for one in cut(part.text, part.start, inside[place])),
        ]
        for place, part in enumerate(article.paragraphs)
    ]


def _stretches(place: int, figure: Figure) -> Iterator[Stretch]:
    yield Stretch(f"f{place}", figure.start, figure.end)
    yield Stretch(f"n{place}", figure.sentence_start, figure.sentence_end)
    if figure.counted_start is not None and figure.counted_end is not None:
        yield Stretch(f"c{place}", figure.counted_start, figure.counted_end)
    if figure.source_start is not None and figure.source_end is not None:
        yield Stretch(f"s{place}", figure.source_start, figure.source_end)


def _figure(figure: Figure) -> dict[str, Any]:
    """Every field that is neither null nor told by its place, and the number as a reader writes it."""
    fields = figure.model_dump(mode="json", exclude_none=True, exclude_defaults=True, exclude=_TOLD_BY_PLACE)
    return fields | {"measure": figure.measure.value, "number": number_of(figure)}


def _evidence(article: Article) -> dict[tuple[int, int], dict[str, tuple[str, str, str]]]:
    """Value, rule and words of every field, by the span of the figure, as the rules read the text now."""
    found = explain(article.text) if article.text is not None else ()
    return {
        (one.start, one.end): {part.field: (part.value, part.rule, part.words) for part in one.parts} for one in found
    }


def _agreed(
    figure: Figure, reasons: Mapping[tuple[int, int], Mapping[str, tuple[str, str, str]]]
) -> dict[str, list[str]] | None:
    """Rule and words of the fields for which the rules of today give what the build has, and name words for it."""
    reason = reasons.get((figure.start, figure.end), {})
    known = {figure.counted, figure.source_text}
    found = {}
    for field in _EVIDENCE:
        value, rule, words = reason.get(field, ("", "", ""))
        if words and value == str(getattr(figure, field) or "null"):
            found[field] = [rule] if words in known else [rule, words]
    return found or None


def _opening(article: Article) -> str:
    body = next((one.text for one in article.paragraphs if one.role is Role.BODY), "")
    words = body.split(maxsplit=_OPENING)
    return " ".join(words[:_OPENING])[:120] + " …" if words else article.article_id


def _known(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, False, "")}
