"""Gold: what people annotated, checked before anything is scored by it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from iran_hr_corpus.errors import CorpusError, InputError
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.schema import Record
from iran_hr_corpus.spans import Span, trimmed
from iran_hr_corpus.validation import check_bounds, check_ids, is_date
from iran_hr_corpus.vocabulary import ROLES_WITH_FIGURES, CountedType, Kind, Measure, Qualifier, Role


class GoldFigure(Record):
    """A figure as annotated (guidelines 1)."""

    start: int
    end: int
    text: str
    qualifier: Qualifier
    value: float | None
    low: float | None
    high: float | None
    kind: Kind
    unit: str | None
    counted: str | None
    counted_type: CountedType | None
    measure: Measure
    event: str | None
    source: str | None
    source_text: str | None
    in_quote: bool


class GoldParagraph(Record):
    """A paragraph as annotated (guidelines 2)."""

    start: int
    end: int
    role: Role


class GoldMetadata(Record):
    """Metadata as annotated (guidelines 3)."""

    title: str | None
    authors: tuple[str, ...]
    publisher: str | None
    via: str | None
    published: str | None
    captured: str | None
    mentioned_dates: tuple[str, ...]
    breadcrumbs: tuple[str, ...]


class GoldArticle(Record):
    """One file of gold; `article` is the name of the raw file it annotates."""

    article: str
    metadata: GoldMetadata
    paragraphs: tuple[GoldParagraph, ...]
    figures: tuple[GoldFigure, ...]


class Annotated(NamedTuple):
    """A text and its gold."""

    article_id: str
    text: str
    gold: GoldArticle


def read_gold(gold: Path, raw: Path, lexicon: Lexicon) -> tuple[Annotated, ...]:
    """The annotated articles of the folder `gold` (one JSON file each), with their texts from the folder `raw`.

    Raises InputError, with its place, where there is none, a file does not hold, an article is annotated twice, or an
    annotation contradicts its text, the vocabularies, the lexicon's ids or itself.
    """
    paths = gold_files(gold)
    found = [_read_one(path, raw) for path in paths]
    places: dict[str, Path] = {}
    for path, one in zip(paths, found, strict=True):
        if one.article_id in places:
            raise InputError(
                path.name, f"{one.article_id} again", f"one file an article ({places[one.article_id].name})"
            )
        places[one.article_id] = path
        for fault in check_gold(one, lexicon):
            raise InputError(f"{path.name}: {fault.place}", fault.value, fault.expected, "mend the annotation")
    return tuple(found)


def gold_files(gold: Path) -> list[Path]:
    """The files of a folder of gold, sorted; InputError where there is none."""
    paths = sorted(gold.glob("*.json"))
    if not paths:
        raise InputError(str(gold), "no annotation", "a folder with one JSON file an article")
    return paths


def gold_digest(gold: Path) -> str:
    """A hash of all gold of a folder, names and bytes."""
    lines = (f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n" for path in gold_files(gold))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _read_one(path: Path, raw: Path) -> Annotated:
    try:
        gold = GoldArticle.model_validate_json(path.read_bytes(), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, (path.name, *first["loc"])))
        raise InputError(place, f"{first['input']!r:.60}", first["msg"], "mend the annotation") from error
    try:
        text = (raw / gold.article).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(raw / gold.article), f"cannot be read ({error})", f"the text of {path.name}") from error
    return Annotated(Path(gold.article).stem, text, gold)


def check_gold(one: Annotated, lexicon: Lexicon) -> Iterator[CorpusError]:
    """What is wrong with the annotation of one article."""
    gold, name = one.gold, one.article_id
    if not gold.paragraphs:
        yield InputError(name, "no paragraph", "a paragraph for every line that is not blank")
    for parts in (gold.paragraphs, gold.figures):
        yield from _check_spans(one, parts)
    for figure in gold.figures:
        place = f"{name}[{figure.start}:{figure.end}]"
        yield from _check_words(one, figure, place)
        yield from _check_meaning(figure, place, lexicon)
    dates = [gold.metadata.published, gold.metadata.captured, *gold.metadata.mentioned_dates]
    yield from (InputError(name, f"date {date!r}", "an ISO date") for date in dates if date and not is_date(date))


def _check_spans(one: Annotated, parts: Sequence[GoldParagraph | GoldFigure]) -> Iterator[CorpusError]:
    end = 0
    for part in parts:
        place = f"{one.article_id}[{part.start}:{part.end}]"
        if not 0 <= part.start < part.end <= len(one.text):
            yield InputError(place, "no span of the text", f"one inside [0:{len(one.text)}], not empty")
        elif trimmed(one.text, part.start, part.end) != (part.start, part.end):
            yield InputError(place, "outer white space", "a span without it")
        elif part.start < end:
            yield InputError(place, "starts before the one above it ends", "each once, in order, none overlapping")
        end = max(end, part.end)


def _check_words(one: Annotated, figure: GoldFigure, place: str) -> Iterator[CorpusError]:
    """Whether the words of a figure stand in its text, in a paragraph that may hold figures."""
    span = Span(figure.start, figure.end)
    if figure.text != span.slice(one.text):
        yield InputError(place, f"text {figure.text!r}", f"{span.slice(one.text)!r}, as it stands there")
    roles = [part.role for part in one.gold.paragraphs if Span(part.start, part.end).contains(span)]
    if not ROLES_WITH_FIGURES.intersection(roles):
        yield InputError(
            place, f"in {', '.join(roles) or 'no paragraph'}", f"a paragraph of {', '.join(sorted(ROLES_WITH_FIGURES))}"
        )
    for column, words in (("counted", figure.counted), ("source_text", figure.source_text)):
        if words is not None and (not words or words not in one.text):
            yield InputError(place, f"{column} {words!r}", "words of the article, or null")


def _check_meaning(figure: GoldFigure, place: str, lexicon: Lexicon) -> Iterator[CorpusError]:
    yield from check_bounds(place, figure.qualifier, figure.value, figure.low, figure.high)
    yield from check_ids(place, "event", figure.event, lexicon.events)
    yield from check_ids(place, "source", figure.source, lexicon.sources)
    if (figure.source is None) != (figure.source_text is None):
        yield InputError(
            place, f"source {figure.source!r} by {figure.source_text!r}", "an id and its words, or neither"
        )
    if (figure.kind is Kind.COUNT) != (figure.unit is None):
        yield InputError(place, f"unit {figure.unit!r} of a {figure.kind}", "null for counts, else the unit")
