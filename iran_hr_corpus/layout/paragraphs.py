"""From lines to paragraphs: every line of a page that is not blank belongs to one, with its role."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iran_hr_corpus.layout.front_matter import count_front_matter, read_entries
from iran_hr_corpus.layout.lines import Line, find_lines, join_lines
from iran_hr_corpus.layout.places import assign_roles
from iran_hr_corpus.lexicon.layout_cues import LayoutCues
from iran_hr_corpus.lexicon.load import Lexicon
from iran_hr_corpus.vocabulary import Role


class LayoutParagraph(NamedTuple):
    """A paragraph of a page: its span, its role, and the text of the nearest heading above it."""

    start: int
    end: int
    role: Role
    section: str | None


def find_paragraphs(text: str, lexicon: Lexicon) -> tuple[LayoutParagraph, ...]:
    r"""The paragraphs of an article's raw text, in order; together they hold every character that is not white space.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> found = find_paragraphs("By Jane Doe\n\nIran has freed two men.\n\nSource » ncri", load_lexicon())
    >>> [(paragraph.start, paragraph.role.value) for paragraph in found]
    [(0, 'byline'), (13, 'body'), (38, 'source_credit')]
    """
    cues = lexicon.layout
    lines = find_lines(text)
    count = count_front_matter(lines, cues)
    head = [Line(lines[0].start, lines[count - 1].end, "", spaced=True)] if count else []
    page = join_lines(text, lines[count:])
    roles = [Role.BOILERPLATE] * len(head) + assign_roles(page, cues, _stated_title(text, head, cues))
    return tuple(_with_sections(text, [*head, *page], roles))


def _stated_title(text: str, head: Sequence[Line], cues: LayoutCues) -> str | None:
    for key, values in read_entries(text[head[0].start : head[0].end]).items() if head else ():
        if cues.keys.get(key) == "title":
            return values[0]
    return None


def _with_sections(text: str, lines: Iterable[Line], roles: Iterable[Role]) -> Iterable[LayoutParagraph]:
    section = None
    for line, role in zip(lines, roles, strict=True):
        yield LayoutParagraph(line.start, line.end, role, section)
        if role is Role.HEADING:
            section = text[line.start : line.end]
