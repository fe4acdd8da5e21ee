"""What an article's own text says of itself: title, authors, publisher, dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from iran_hr_corpus.layout.bylines import Byline, read_bare_byline, read_byline, read_stated_authors
from iran_hr_corpus.layout.credits import SourceCredit, is_link, names_of_credit, read_source_credit
from iran_hr_corpus.layout.datelines import Dateline, names_of_dateline, read_dateline
from iran_hr_corpus.layout.front_matter import read_entries
from iran_hr_corpus.layout.navigation import split_crumbs
from iran_hr_corpus.layout.paragraphs import LayoutParagraph
from iran_hr_corpus.layout.prose_dates import date_of_wire, labelled_date
from iran_hr_corpus.layout.publishers import (
    publisher_of_dateline,
    publisher_of_masthead,
    publisher_of_notice,
    publisher_of_slug,
    publisher_of_wire,
)
from iran_hr_corpus.layout.shapes import plain
from iran_hr_corpus.lexicon.layout_cues import LayoutCues, folded
from iran_hr_corpus.lexicon.load import Lexicon
from iran_hr_corpus.text.dates import DateSpan, find_dates
from iran_hr_corpus.vocabulary import ROLES_WITH_FIGURES, Role

_OPENING = 6  # how many paragraphs of the body are looked at for the wire's dateline: a deck or bullets may come first
_DATED = frozenset({Role.DATELINE, Role.BYLINE})
_NOBODY = frozenset({"agencies", "news agencies", "agency", "wires"})  # credited, and nobody's name


class Metadata(NamedTuple):
    """What the text states; None or empty where it states nothing."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    via: str | None = None
    published: str | None = None
    captured: str | None = None
    breadcrumbs: tuple[str, ...] = ()
    mentioned_dates: tuple[str, ...] = ()


def read_metadata(
    text: str, paragraphs: Sequence[LayoutParagraph], lexicon: Lexicon, dates: Iterable[DateSpan] | None = None
) -> Metadata:
    r"""The metadata that the paragraphs of `text` state.

    `dates`, where they are known already, are those of the paragraphs that hold figures.

    >>> from iran_hr_corpus.layout.paragraphs import find_paragraphs
    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> text = "by Jane Doe\n\nIn 1988 they were killed.\n\nThis article first appeared in The Example"
    >>> found = read_metadata(text, find_paragraphs(text, load_lexicon()), load_lexicon())
    >>> found.authors, found.publisher, found.mentioned_dates
    (('Jane Doe',), 'The Example', ('1988',))
    """
    cues = lexicon.layout
    page = _Page.of(text, paragraphs)
    front = _front_matter(page, cues)
    title = _title(page, _first(front, "title"))
    bylines = list(_bylines(page, cues))
    credited = (read_source_credit(cues.read_line(plain(line))) for line in page.lines(Role.SOURCE_CREDIT))
    credits = [credit for credit in credited if credit]
    found = dates if dates is not None else _dates_in_prose(text, paragraphs)
    label = labelled_date(text)
    head = label[1] if label else 0
    path = _path(page)
    datelines = list(_datelines(page, cues))
    published = _published(page, front, path, datelines)
    return Metadata(
        title=title,
        authors=_distinct(name for byline in bylines for name in byline.authors) or _front_authors(front, cues),
        publisher=_publisher(page, front, credits, bylines, lexicon),
        via=next((credit.via for credit in credits if credit.via), None),
        published=published or (label[0] if label else None) or _date_of_wire(page),
        captured=_captured(page, path, datelines) or (label[0] if label and published else None),
        breadcrumbs=_breadcrumbs(page, title),
        mentioned_dates=tuple(sorted({date.iso for date in found if date.iso and date.start >= head})),
    )


class _Page(NamedTuple):
    """The paragraphs of an article with their roles and texts, and the places of those of each role."""

    roles: list[Role]
    texts: list[str]
    places: dict[Role, list[int]]

    @classmethod
    def of(cls, text: str, paragraphs: Sequence[LayoutParagraph]) -> _Page:
        """The page of `text`."""
        places: dict[Role, list[int]] = {}
        for i, each in enumerate(paragraphs):
            places.setdefault(each.role, []).append(i)
        return cls([each.role for each in paragraphs], [text[each.start : each.end] for each in paragraphs], places)

    def lines(self, role: Role) -> list[str]:
        """The texts of the paragraphs of a role."""
        return [self.texts[i] for i in self.places.get(role, ())]

    def before(self, role: Role) -> int:
        """How many paragraphs stand above the first of a role."""
        return self.places[role][0] if role in self.places else len(self.roles)


def _title(page: _Page, stated: str | None) -> str | None:
    """The headline as it is printed, if it is the one that the front matter states, where that states one."""
    known = folded(stated).rstrip(" .") if stated else None
    printed = (_named(line) for line in page.lines(Role.TITLE))
    return next((line for line in printed if known is None or folded(line).rstrip(" .") == known), stated)


def _front_matter(page: _Page, cues: LayoutCues) -> dict[str, list[str]]:
    """The values of the front matter by field; empty where the article has none."""
    fields: dict[str, list[str]] = {}
    if page.roles[:1] == [Role.BOILERPLATE] and "\n" in page.texts[0]:
        for key, values in read_entries(page.texts[0]).items():
            fields.setdefault(cues.keys.get(key, ""), []).extend(values)
    return fields


def _named(line: str) -> str:
    """The words of a headline, without the marks of Markdown and the colon of a label."""
    return plain(line).removesuffix(":") if line[:1] in "*_" else plain(line)


def _first(front: dict[str, list[str]], field: str) -> str | None:
    return next(iter(front.get(field, ())), None)


def _front_authors(front: dict[str, list[str]], cues: LayoutCues) -> tuple[str, ...]:
    return _distinct(name for value in front.get("author", ()) for name in read_stated_authors(value, cues))


def _bylines(page: _Page, cues: LayoutCues) -> Iterator[Byline]:
    for line in page.lines(Role.DATELINE):
        if names := names_of_dateline(line):
            yield Byline(read_stated_authors(names, cues))
    for line in page.lines(Role.SOURCE_CREDIT):
        if names := names_of_credit(line):
            yield Byline(read_stated_authors(names, cues))
    for line in page.lines(Role.BYLINE):
        byline = read_byline(cues.read_line(plain(line)), cues) or read_bare_byline(line, cues)
        if byline:
            yield byline


def _publisher(
    page: _Page,
    front: dict[str, list[str]],
    credits: Sequence[SourceCredit],
    bylines: Sequence[Byline],
    lexicon: Lexicon,
) -> str | None:
    """The first that is stated: by credit, front matter, byline, a dateline, masthead, slug, notice."""
    stated = chain(
        (credit.publisher for credit in credits),
        (value for value in front.get("publisher", ()) if not is_link(value)),
        (byline.publisher for byline in bylines),
        (publisher_of_dateline(line, lexicon) for line in _datelines_at_head(page)),
        (publisher_of_wire(line, lexicon) for line in page.lines(Role.BODY)[:_OPENING]),
        (publisher_of_masthead(line, lexicon) for line in _above_title(page)),
        (publisher_of_slug(line, lexicon) for line in page.lines(Role.BODY)[:1]),
        (publisher_of_notice(line) for line in page.lines(Role.BOILERPLATE) if "\n" not in line),
    )
    return next((name for name in stated if name and folded(name) not in _NOBODY), None)


def _datelines_at_head(page: _Page) -> list[str]:
    return [page.texts[i] for i in page.places.get(Role.DATELINE, ()) if i < page.before(Role.BODY)]


def _above_title(page: _Page) -> list[str]:
    """The lines above the headline that name the site or tell the kind of the page."""
    head = page.before(Role.TITLE) if Role.TITLE in page.places else 0
    return [page.texts[i] for i in page.places.get(Role.BOILERPLATE, ()) if i < head]


def _published(
    page: _Page, front: dict[str, list[str]], path: int | None, dated: Sequence[tuple[int, Dateline]]
) -> str | None:
    """The article's own date: of a dateline that says so, of one at the head, of the front matter, of an update."""
    datelines = [(i, line) for i, line in dated if i > (-1 if path is None else path) and line.iso]
    head = _head(page)
    stated = [line.iso for _, line in datelines if line.kind == "published"]
    stated += [line.iso for i, line in datelines if not line.kind and i < head]
    stated += [date.iso for value in front.get("published", ()) for date in find_dates(value)[:1]]
    stated += [line.iso for i, line in datelines if not line.kind and page.roles[i - 1] is Role.BYLINE]
    stated += [line.iso for _, line in datelines if line.kind == "updated"]
    return next((iso for iso in stated if iso), None)


def _date_of_wire(page: _Page) -> str | None:
    """The day in the dateline that opens the prose: `Washington, May 3, 2021 — …`."""
    return next((day for line in page.lines(Role.BODY)[:_OPENING] if (day := date_of_wire(line))), None)


def _head(page: _Page) -> int:
    """How many paragraphs stand above the third of the body: a date below them is of what the article tells."""
    bodies = page.places.get(Role.BODY, ())
    return bodies[2] if len(bodies) > 2 else len(page.roles)


def _captured(page: _Page, path: int | None, dated: Sequence[tuple[int, Dateline]]) -> str | None:
    """The date in a site's header: one that stands above the page's navigation."""
    if path is None:
        return None
    header = min(path, page.before(Role.TITLE), page.before(Role.BODY))
    return next((line.iso for i, line in dated if i < header and line.iso and not line.kind), None)


def _path(page: _Page) -> int | None:
    """Where the navigation above the headline is, of two steps or more; a lone kicker is none."""
    places = page.places.get(Role.BREADCRUMB, ())
    head = page.before(Role.TITLE)
    return next((i for i in places if i < head and len(split_crumbs(page.texts[i])) > 1), None)


def _datelines(page: _Page, cues: LayoutCues) -> Iterator[tuple[int, Dateline]]:
    """The datelines with their places; a label such as `PUBLISHED:` tells the kind of the one right below."""
    label = ""
    for i in sorted(i for role in _DATED for i in page.places.get(role, ())):
        found = read_dateline(page.texts[i], cues, at_head=True)
        label = label if page.roles[i - 1] in _DATED else ""
        if found:
            yield i, found._replace(kind=found.kind or label)
        label = found.kind if found and not found.dated else ""


def _breadcrumbs(page: _Page, title: str | None) -> tuple[str, ...]:
    crumbs: list[str] = []
    for line in page.lines(Role.BREADCRUMB):
        ends_in_title = bool(title) and line.endswith(title or "")
        crumbs += split_crumbs(line[: -len(title)]) if ends_in_title and title else split_crumbs(line)
        crumbs += [title] if ends_in_title and title else []
    return tuple(crumbs)


def _dates_in_prose(text: str, paragraphs: Iterable[LayoutParagraph]) -> Iterator[DateSpan]:
    """The dates of the paragraphs that hold figures: what the article tells, not what its page does."""
    for each in paragraphs:
        if each.role in ROLES_WITH_FIGURES:
            yield from find_dates(text, each.start, each.end)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
