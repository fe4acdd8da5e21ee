"""The rows of a chart: one a source, its claims in as few lanes as keep them and their labels apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iran_hr_corpus.report.names import Names, things_of
from iran_hr_corpus.report.scale import Scale, scale_of
from iran_hr_corpus.schema import Claim
from iran_hr_corpus.vocabulary import CountedType, Qualifier, Voice
from iran_hr_corpus.wording import number_of

WIDTHS = (720, 320)
"""The two widths, in pixels, for which lanes are found: a page on a screen, and on a telephone."""
_MOST_LABELS, _MOST_ROWS, _MOST_LANES = 40, 24, 8
"""With more claims there are no labels, and with more lanes than this some stand on others; with more rows, sources
without an id of their own share one."""
_LETTER, _DOT, _STUB, _GAP = 6.4, 7.0, 22.0, 5.0
"""In pixels: the width of a letter, half of a dot, the arrow of an open end without labels, the least distance."""
_UP = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.VAGUE})
_DOWN = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN})


class Mark(NamedTuple):
    """A claim on a chart, and its line from the top for each of `WIDTHS`."""

    claim: Claim
    label: str
    lines: tuple[int, ...]


class Row(NamedTuple):
    """Who says it, the lines of that name, and the claims below it."""

    label: str
    lines: tuple[int, ...]
    marks: tuple[Mark, ...]

    @property
    def names_nobody(self) -> bool:
        """Whether its claims stand in the author's own voice."""
        return self.marks[0].claim.voice is Voice.AUTHOR


class Plan(NamedTuple):
    """What a chart shows and where: `dense` charts have no labels, and arrows in place of open-ended lines."""

    scale: Scale
    things: str
    dense: bool
    rows: tuple[Row, ...]


def plan_of(claims: Iterable[Claim], names: Names) -> Plan:
    """The plan of the claims of one event and family, at least one."""
    claims = sorted(claims, key=_first)
    scale = scale_of(number for claim in claims for number in numbers_of(claim))
    dense = len(claims) > _MOST_LABELS
    heads = (0,) * len(WIDTHS)
    rows = []
    for label, members in _grouped(claims, names).items():
        row, heads = _row(label, members, heads, scale, dense)
        rows.append(row)
    things = things_of(_usual_type(claims))
    return Plan(scale, things, dense, tuple(rows))


def numbers_of(claim: Claim) -> list[float]:
    """The numbers at which a claim is drawn, from the lowest."""
    return sorted({number for number in (claim.value, claim.low, claim.high) if number is not None})


def reach_of(claims: Iterable[Claim]) -> list[str]:
    """The lowest number that is claimed and the highest, as a reader writes them, of what is counted most."""
    claims = list(claims)
    usual = _usual_type(claims)
    alike = [claim for claim in claims if claim.counted_type is usual]
    return list(dict.fromkeys(map(number_of, (min(alike, key=_first), max(alike, key=_last)))))


def label_of(claim: Claim) -> str:
    """The number as a reader writes it, and how many independent articles state it, if several do."""
    return number_of(claim) + (f" ×{claim.n_groups}" if claim.n_groups > 1 else "")


def is_open_upwards(qualifier: Qualifier) -> bool:
    """Whether the text leaves open how many more there may be."""
    return qualifier in _UP


def is_open_downwards(qualifier: Qualifier) -> bool:
    """Whether the text leaves open how many fewer there may be."""
    return qualifier in _DOWN


def _row(
    label: str, claims: Sequence[Claim], heads: Sequence[int], scale: Scale, dense: bool
) -> tuple[Row, tuple[int, ...]]:
    """A row whose name stands in the lines `heads`, and the lines after it."""
    lanes = [_lanes([_extent(claim, scale, width, dense) for claim in claims]) for width in WIDTHS]
    lines = [
        tuple(head + 1 + (lane % _MOST_LANES if dense else lane) for head, lane in zip(heads, mine, strict=True))
        for mine in zip(*lanes, strict=True)
    ]
    marks = (Mark(claim, "" if dense else label_of(claim), mine) for claim, mine in zip(claims, lines, strict=True))
    return Row(label, tuple(heads), tuple(marks)), tuple(max(column) + 1 for column in zip(*lines, strict=True))


def _usual_type(claims: Iterable[Claim]) -> CountedType | None:
    return Counter(claim.counted_type for claim in claims).most_common(1)[0][0]


def _first(claim: Claim) -> tuple[float, float, str]:
    numbers = numbers_of(claim)
    return numbers[0], numbers[-1], claim.claim_id


def _last(claim: Claim) -> tuple[float, bool, str]:
    return numbers_of(claim)[-1], is_open_upwards(claim.qualifier), claim.claim_id


def _grouped(claims: Sequence[Claim], names: Names) -> dict[str, list[Claim]]:
    """The claims by row: named sources from the lowest number, then publishers' own reports, then authors."""
    usual = _usual_type(claims)
    label = {claim.claim_id: _row_label(claim, names.speaker(claim), usual) for claim in claims}
    if len(set(label.values())) > _MOST_ROWS:
        label |= {one.claim_id: _row_label(one, _folded(one, names), usual) for one in claims if one.source_name}
    rows: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: list(Voice).index(claim.voice)):
        rows[label[claim.claim_id]].append(claim)
    return rows


def _folded(claim: Claim, names: Names) -> str:
    return f"{names.source(claim.source or '').partition(',')[0]}: several of them"


def _row_label(claim: Claim, speaker: str, usual: CountedType | None) -> str:
    """Numbers of other things than most stand in a row of their own, so that places are not read as people."""
    return speaker if claim.counted_type in (usual, None) else f"{speaker} · {things_of(claim.counted_type)}"


def _extent(claim: Claim, scale: Scale, width: float, dense: bool) -> tuple[float, float]:
    """What a claim covers of its lane, in pixels."""
    numbers = [scale.place(number) * width for number in numbers_of(claim)]
    half = _DOT if dense else max(_DOT, len(label_of(claim)) * _LETTER / 2)
    centre = sum(numbers) / len(numbers)
    low, high = min(numbers[0] - _DOT, centre - half), max(numbers[-1] + _DOT, centre + half)
    if is_open_upwards(claim.qualifier):
        high = numbers[0] + _STUB if dense else width
    if is_open_downwards(claim.qualifier):
        low = numbers[0] - _STUB if dense else 0.0
    return low, high


def _lanes(extents: Sequence[tuple[float, float]]) -> list[int]:
    """The lowest lane for each extent in which it overlaps none before it, in the order of their left ends.

    >>> _lanes([(0, 10), (30, 90), (5, 20)])
    [0, 0, 1]
    """
    ends: list[float] = []
    lanes = [0] * len(extents)
    for place in sorted(range(len(extents)), key=lambda place: extents[place]):
        low, high = extents[place]
        lane = next((lane for lane, end in enumerate(ends) if end + _GAP <= low), len(ends))
        ends[lane : lane + 1] = [high]
        lanes[place] = lane
    return lanes
