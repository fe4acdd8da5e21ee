"""Every invariant of an article, over its objects: spans, ids, references, bounds, vocabularies.

Nothing here stops at the first fault: each function yields all it finds, one line each, with its place.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Collection, Iterator
from datetime import date

from iran_hr_corpus.errors import BuildFault
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.schema import Article, Figure, Paragraph
from iran_hr_corpus.spans import Span, trimmed
from iran_hr_corpus.vocabulary import ROLES_WITH_FIGURES, Kind, Qualifier, Role, SplitName

_HAS = {  # which of value, low and high a qualifier has
    Qualifier.EXACT: (True, True, True),
    Qualifier.APPROX: (True, False, False),
    Qualifier.AT_LEAST: (True, True, False),
    Qualifier.MORE_THAN: (True, True, False),
    Qualifier.AT_MOST: (True, False, True),
    Qualifier.LESS_THAN: (True, False, True),
    Qualifier.RANGE: (False, True, True),
    Qualifier.VAGUE: (False, True, False),
}
_UNIT = {Kind.COUNT: None, Kind.PERCENT: "percent", Kind.RATIO: "times"}
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def check_article(article: Article, lexicon: Lexicon) -> Iterator[BuildFault]:
    """What is wrong with one article of a build."""
    yield from _check_columns(article)
    yield from _check_parts(article)
    if article.text is not None:
        yield from _check_cover(article, article.text)
    for paragraph in article.paragraphs:
        yield from _check_paragraph(article, paragraph)
    for figure in article.figures:
        yield from _check_figure(article, figure)
        yield from _check_meaning(figure, lexicon)


def is_date(value: str) -> bool:
    """Whether a value is an ISO date, with the precision it has.

    >>> is_date("2019-11"), is_date("2019-02-30"), is_date("Nov 2019")
    (True, False, False)
    """
    found = _ISO_DATE.fullmatch(value)
    if not found:
        return False
    year, month, day = (int(group or 1) for group in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def place_of(part: Paragraph | Figure) -> str:
    """`article_id[start:end]`."""
    return f"{part.article_id}[{part.start}:{part.end}]"


def _check_columns(article: Article) -> Iterator[BuildFault]:
    place = article.article_id
    if article.split is None:
        yield BuildFault(place, "no split", "one of " + ", ".join(SplitName))
    if not re.fullmatch("[0-9a-f]{64}", article.sha256 or ""):
        yield BuildFault(place, f"sha256 {article.sha256!r}", "64 hexadecimal digits")
    elif _is_plain(article) and hashlib.sha256((article.text or "").encode("utf-8")).hexdigest() != article.sha256:
        yield BuildFault(place, "text and sha256 differ", "the raw file's text, byte for byte")
    for column in ("published", "captured", "provenance_published"):
        value = getattr(article, column)
        if value is not None and not is_date(value):
            yield BuildFault(place, f"{column} {value!r}", "an ISO date")
    if article.n_words < 0:
        yield BuildFault(place, f"n_words {article.n_words}", "no less than 0")
    if article.relevance is not None and not 0 <= article.relevance <= 1:
        yield BuildFault(place, f"relevance {article.relevance}", "0 to 1")
    if list(article.mentioned_dates) != sorted(set(article.mentioned_dates)) or not all(
        map(is_date, article.mentioned_dates)
    ):
        yield BuildFault(place, f"mentioned_dates {list(article.mentioned_dates)}", "sorted ISO dates, each once")


def _is_plain(article: Article) -> bool:
    """Whether the text is a whole raw file's: what is read from HTML or an archive has other bytes."""
    return article.text is not None and (article.source_file or "").lower().endswith(".txt")


def _check_parts(article: Article) -> Iterator[BuildFault]:
    """Ids, order and owner of paragraphs and figures."""
    for mark, parts in (("p", article.paragraphs), ("f", article.figures)):
        end = 0
        for part in parts:
            found = part.paragraph_id if isinstance(part, Paragraph) else part.figure_id
            expected = f"{article.article_id}:{mark}:{part.start}-{part.end}"
            if found != expected:
                yield BuildFault(place_of(part), f"id {found!r}", repr(expected))
            if part.article_id != article.article_id:
                yield BuildFault(place_of(part), "belongs to another article", article.article_id)
            if part.start < end:
                yield BuildFault(place_of(part), "overlaps the one before", "sorted, disjoint spans")
            end = max(end, part.end)


def _check_cover(article: Article, text: str) -> Iterator[BuildFault]:
    """Every character that is not white space belongs to a paragraph."""
    end = 0
    for start, after in [*((part.start, part.end) for part in article.paragraphs), (len(text), len(text))]:
        left = trimmed(text, end, max(min(start, len(text)), end))
        if left.start < left.end:
            place = f"{article.article_id}[{left.start}:{left.end}]"
            yield BuildFault(place, f"{left.slice(text)[:40]!r} is in no paragraph", "every line in a paragraph")
        end = max(end, after)


def _check_paragraph(article: Article, paragraph: Paragraph) -> Iterator[BuildFault]:
    place = place_of(paragraph)
    yield from _check_words(article, place, "text", Span(paragraph.start, paragraph.end), paragraph.text)
    if trimmed(paragraph.text, 0, len(paragraph.text)) != (0, len(paragraph.text)):
        yield BuildFault(place, "outer white space", "a span without it")
    above = {part.text for part in article.paragraphs if part.role is Role.HEADING and part.end <= paragraph.start}
    if paragraph.section is not None and paragraph.section not in above:
        yield BuildFault(place, f"section {paragraph.section!r}", "the text of a heading above")


def _check_figure(article: Article, figure: Figure) -> Iterator[BuildFault]:
    place, span = place_of(figure), Span(figure.start, figure.end)
    sentence = Span(figure.sentence_start, figure.sentence_end)
    yield from _check_words(article, place, "text", span, figure.text)
    yield from _check_words(article, place, "sentence", sentence, figure.sentence)
    if not sentence.contains(span):
        yield BuildFault(place, f"outside its sentence {tuple(sentence)}", "a sentence around the figure")
    paragraph = next((part for part in article.paragraphs if part.paragraph_id == figure.paragraph_id), None)
    if paragraph is None:
        yield BuildFault(place, f"paragraph {figure.paragraph_id!r} is missing", "a paragraph of the article")
    elif not Span(paragraph.start, paragraph.end).contains(sentence):
        yield BuildFault(place, f"its sentence leaves {figure.paragraph_id}", "a sentence inside its paragraph")
    elif paragraph.role not in ROLES_WITH_FIGURES:
        yield BuildFault(place, f"in a paragraph of role {paragraph.role}", ", ".join(sorted(ROLES_WITH_FIGURES)))
    for name in ("counted", "source_text"):
        stem = name.removesuffix("_text")
        start, end = getattr(figure, f"{stem}_start"), getattr(figure, f"{stem}_end")
        words = getattr(figure, name)
        if (words is None, start is None, end is None) in {(True,) * 3, (False,) * 3}:
            if words is not None:
                yield from _check_words(article, place, name, Span(start, end), words)
        else:
            yield BuildFault(place, f"{name} {words!r} at {start}, {end}", "words and both offsets, or none of them")


def _check_words(article: Article, place: str, column: str, span: Span, words: str) -> Iterator[BuildFault]:
    if not 0 <= span.start < span.end:
        yield BuildFault(place, f"{column} at {tuple(span)}", "a span of at least one character")
    elif article.text is not None and span.slice(article.text) != words:
        yield BuildFault(place, f"{column} {words!r}", f"{span.slice(article.text)!r}, as it stands in the article")


def _check_meaning(figure: Figure, lexicon: Lexicon) -> Iterator[BuildFault]:
    place = place_of(figure)
    yield from check_bounds(place, figure.qualifier, figure.value, figure.low, figure.high)
    if figure.unit != _UNIT.get(figure.kind, figure.unit) or (figure.unit is None and figure.kind is not Kind.COUNT):
        yield BuildFault(place, f"unit {figure.unit!r} of kind {figure.kind}", "the unit of that kind")
    yield from check_ids(place, "event", figure.event, lexicon.events)
    yield from check_ids(place, "source", figure.source, lexicon.sources)
    if (figure.source is None) != (figure.source_text is None):
        yield BuildFault(
            place, f"source {figure.source!r} by {figure.source_text!r}", "an id and its words, or neither"
        )


def check_bounds(
    place: str, qualifier: Qualifier, value: float | None, low: float | None, high: float | None
) -> Iterator[BuildFault]:
    """Whether value and bounds are those that the qualifier allows (guidelines 1.3)."""
    given = (value, low, high)
    stated = [number for number in given if number is not None]
    fits = tuple(number is not None for number in given) == _HAS[qualifier] and all(map(math.isfinite, stated))
    if fits and qualifier is Qualifier.RANGE:
        fits = stated == sorted(stated)
    elif fits:
        fits = len(set(stated)) == 1
    if not fits:
        yield BuildFault(place, f"value, low, high {given}", f"what {qualifier} allows: {qualifier.meaning}")


def check_ids(place: str, column: str, found: str | None, known: Collection[str]) -> Iterator[BuildFault]:
    """Whether an id is one of the lexicon's."""
    if found is not None and found not in known:
        yield BuildFault(place, f"{column} {found!r}", f"an id of lexicon/{column}s.csv")
