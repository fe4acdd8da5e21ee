"""Gold beside what the parser found in one article: what matches, what is right, what is not."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from iran_hr_corpus.schema import Article, Figure, Paragraph
from iran_hr_corpus.scoring.gold import Annotated, GoldFigure
from iran_hr_corpus.vocabulary import Kind, Measure

METADATA = ("title", "authors", "publisher", "via", "published", "captured", "mentioned_dates")
_ARTICLES = frozenset({"the", "a", "an"})


class Tally(NamedTuple):
    """So many right, of so many, in one field."""

    field: str
    right: int
    of: int


class Mistake(NamedTuple):
    """One thing that gold and parser tell differently; null where one of them tells nothing."""

    field: str
    article_id: str
    start: int | None
    end: int | None
    gold: str | None
    got: str | None

    @property
    def place(self) -> str:
        """`article_id[start:end]`; the article's id alone for metadata."""
        return self.article_id if self.start is None else f"{self.article_id}[{self.start}:{self.end}]"


Outcome = Tally | Mistake


def compare(one: Annotated, article: Article) -> Iterator[Outcome]:
    """The tallies of one article, and every mistake."""
    yield from _compare_figures(one, article.figures)
    yield from _compare_paragraphs(one, article.paragraphs)
    yield from _compare_metadata(one, article)


def match(
    gold: Sequence[GoldFigure], found: Sequence[Figure]
) -> tuple[list[tuple[GoldFigure, Figure | None]], list[Figure]]:
    """Each gold figure with the figure that overlaps it most, one to one, in order; and the figures left over."""
    left = list(found)
    pairs: list[tuple[GoldFigure, Figure | None]] = []
    for one in gold:
        best = max(left, key=lambda figure: _overlap(one, figure), default=None)
        if best is None or _overlap(one, best) <= 0:
            pairs.append((one, None))
        else:
            left.remove(best)
            pairs.append((one, best))
    return pairs, left


def _overlap(one: Any, other: Any) -> int:
    """How many characters two spans share; zero or less where they share none."""
    return int(min(one.end, other.end) - max(one.start, other.start))


def _compare_figures(one: Annotated, found: Sequence[Figure]) -> Iterator[Outcome]:
    pairs, extra = match(one.gold.figures, found)
    both = [(gold, got) for gold, got in pairs if got is not None]
    yield Tally("detection_precision", len(both), len(found))
    yield Tally("detection_recall", len(both), len(pairs))
    yield Tally("detection_f1", 2 * len(both), len(found) + len(pairs))
    yield Tally("span_exact", sum((gold.start, gold.end) == (got.start, got.end) for gold, got in both), len(both))
    for field, is_right in FIELDS.items():
        yield Tally(field, sum(is_right(gold, got) for gold, got in both), len(both))
    yield _tally_claims(both, one.gold.figures, found)
    yield from (
        Mistake("detection", one.article_id, gold.start, gold.end, gold.text, None) for gold, got in pairs if not got
    )
    yield from (Mistake("detection", one.article_id, got.start, got.end, None, got.text) for got in extra)
    for gold, got in both:
        for field in (field for field, is_right in FIELDS.items() if not is_right(gold, got)):
            cells = (_cells(field, gold), _cells(field, got))
            yield Mistake(field, one.article_id, gold.start, gold.end, *cells)


def _tally_claims(
    both: Iterable[tuple[GoldFigure, Figure]], gold: Iterable[GoldFigure], found: Iterable[Figure]
) -> Tally:
    """Over figures whose measure is not `none`: right only when value, measure, event and source all are."""
    needed = [FIELDS[field] for field in ("value", "measure", "event", "source")]
    right = sum(all(is_right(*pair) for is_right in needed) for pair in both if pair[0].measure is not Measure.NONE)
    told = sum(one.measure is not Measure.NONE for figures in (gold, found) for one in figures)
    return Tally("claim_f1", 2 * right, told)


def _compare_paragraphs(one: Annotated, found: Sequence[Paragraph]) -> Iterator[Outcome]:
    gold = one.gold.paragraphs
    exact = {(part.start, part.end, part.role) for part in found}
    wrong = [part for part in gold if (part.start, part.end, part.role) not in exact]
    yield Tally("paragraphs", len(gold) - len(wrong), len(gold))
    shared = (max(0, _overlap(part, got)) for part in gold for got in found if part.role == got.role)
    yield Tally("role_characters", sum(shared), sum(part.end - part.start for part in gold))
    for part in wrong:
        got = [f"[{other.start}:{other.end}] {other.role}" for other in found if _overlap(part, other) > 0]
        yield Mistake("paragraphs", one.article_id, part.start, part.end, str(part.role), ", ".join(got) or None)


def _compare_metadata(one: Annotated, article: Article) -> Iterator[Outcome]:
    for field in METADATA:
        gold, got = getattr(one.gold.metadata, field), getattr(article, field)
        right = sorted(gold) == sorted(got or ()) if isinstance(gold, tuple) else (gold or None) == (got or None)
        yield Tally(field, int(right), 1)
        if not right:
            yield Mistake(field, one.article_id, None, None, _shown(gold), _shown(got))


def _same_value(gold: GoldFigure, got: Figure) -> bool:
    """Value, low and high; a share to half a hundredth, since a third is 33.33."""
    tolerance = 5e-3 if gold.kind is Kind.PERCENT else 1e-9
    bounds = ((gold.value, got.value), (gold.low, got.low), (gold.high, got.high))
    return all(
        one is other if one is None or other is None else math.isclose(one, other, rel_tol=tolerance)
        for one, other in bounds
    )


def _same_counted(gold: GoldFigure, got: Figure) -> bool:
    """Whether the words overlap by half or more, articles apart; or both name nothing."""
    one, other = _words(gold.counted), _words(got.counted)
    return 4 * len(one & other) >= len(one) + len(other) if one and other else not one and not other


def _words(phrase: str | None) -> frozenset[str]:
    plain = "".join(one.lower() if one.isalnum() else " " for one in phrase or "")
    return frozenset(plain.split()) - _ARTICLES


def _same(field: str) -> Callable[[GoldFigure, Figure], bool]:
    return lambda gold, got: (getattr(gold, field) or None) == (getattr(got, field) or None)


FIELDS: Mapping[str, Callable[[GoldFigure, Figure], bool]] = {
    "value": _same_value,
    "qualifier": _same("qualifier"),
    "kind_unit": lambda gold, got: (gold.kind, gold.unit) == (got.kind, got.unit),
    "counted": _same_counted,
    "counted_type": _same("counted_type"),
    "measure": _same("measure"),
    "event": _same("event"),
    "source": _same("source"),
    "in_quote": _same("in_quote"),
}
"""Whether a field of a matched figure is right."""

_COLUMNS = {"value": ("value", "low", "high"), "kind_unit": ("kind", "unit"), "source": ("source", "source_text")}


def _cells(field: str, figure: GoldFigure | Figure) -> str:
    return ", ".join(_shown(getattr(figure, column)) or "null" for column in _COLUMNS.get(field, (field,)))


def _shown(cell: object) -> str | None:
    if isinstance(cell, tuple):
        return " | ".join(map(str, cell)) or None
    return f"{cell:g}" if isinstance(cell, float) else None if cell is None else str(cell)
