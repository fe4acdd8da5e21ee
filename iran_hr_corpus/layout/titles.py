"""Which line is the headline, and which lines are what every page of a site or book repeats."""

from __future__ import annotations

from collections.abc import Sequence

from iran_hr_corpus.layout.lines import Line
from iran_hr_corpus.layout.navigation import is_page_number
from iran_hr_corpus.layout.shapes import heading_level, is_headline, is_question, is_title_case, n_words, plain
from iran_hr_corpus.lexicon.layout_cues import LayoutCues, folded
from iran_hr_corpus.vocabulary import Role

HEAD_LINES = 15
"""How many lines may stand above the body: beyond them there is no title, byline or date without a cue."""

_LONGEST_KICKER = 3

Roles = list[Role | None]
"""The role of each line as far as it is known."""


def with_running_heads(lines: Sequence[Line], own: Roles) -> Roles:
    """Short lines beside a page number are what every page repeats at its head or foot."""
    roles = list(own)
    for i, line in enumerate(lines):
        for step in (-1, 1) if is_page_number(line.text) else ():
            for j in (i + step, i + 2 * step):
                if not (0 <= j < len(lines) and roles[j] is None and _is_running_head(lines[j].text)):
                    break
                roles[j] = Role.BOILERPLATE
    return roles


def with_signs_between_dates(own: Roles) -> Roles:
    """A line such as `|` between two datelines belongs to them."""
    between = [Role.DATELINE, Role.BOILERPLATE, Role.DATELINE]
    return [Role.DATELINE if own[max(0, i - 1) : i + 2] == between else role for i, role in enumerate(own)]


def _is_running_head(text: str) -> bool:
    """Whether a line beside a page number may be a running head: capitals, or some capitalised words.

    >>> [_is_running_head(line) for line in ("Amnesty International Report 2006", "IRA", "Women’s rights")]
    [True, True, False]
    """
    return text.isupper() or (is_title_case(text) and 3 <= n_words(text) <= 8 and not is_question(text))


def with_title(lines: Sequence[Line], own: Roles, at: int) -> Roles:
    """The title, and every line that repeats it."""
    words = folded(plain(lines[at].text))
    return [
        Role.TITLE if role is None and folded(plain(line.text)) == words else role
        for line, role in zip(lines, own, strict=True)
    ]


def find_title(lines: Sequence[Line], own: Roles, cues: LayoutCues, title: str | None) -> int | None:
    """The line above the body that is the article's headline."""
    body = own.index(Role.BODY) if Role.BODY in own else len(own)
    head = range(min(body, len(lines) - 1, HEAD_LINES))
    opened = [i for i in head if own[i] is None and is_headline(plain(lines[i].text))]
    named = [folded(lines[i].text) for i in head if own[i] is Role.BREADCRUMB] + ([folded(title)] if title else [])
    for i in opened:
        words = folded(plain(lines[i].text))
        if n_words(words) > _LONGEST_KICKER - 1 and any(name.endswith(words) for name in named):
            return i
    marked = [i for i in opened if heading_level(lines[i].text)]
    if marked:
        return min(marked, key=lambda i: heading_level(lines[i].text))
    if any(is_page_number(line.text) for line in lines):
        return None  # pages cut out of a longer document open with one of its headings
    return next((i for i in opened if not is_kicker(plain(lines[i].text), cues)), None)


def is_kicker(text: str, cues: LayoutCues) -> bool:
    """Whether a line names a section of the site rather than what the article tells."""
    words = [folded(word).strip(".,:|") for word in text.split()]
    sections = cues.among[Role.BREADCRUMB]
    return len(words) <= _LONGEST_KICKER and all(word in sections for word in words)
