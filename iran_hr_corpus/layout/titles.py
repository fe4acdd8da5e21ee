"""Which line is the headline, and which lines are what every page of a site or book repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from iran_hr_corpus.layout.datelines import read_dateline
from iran_hr_corpus.layout.lines import Line
from iran_hr_corpus.layout.navigation import is_page_number
from iran_hr_corpus.layout.shapes import (
    ends_sentence,
    heading_level,
    is_headline,
    is_question,
    is_strong,
    is_title_case,
    n_words,
    plain,
)
from iran_hr_corpus.lexicon.layout_cues import LayoutCues, folded
from iran_hr_corpus.vocabulary import Role

HEAD_LINES = 15
"""How many lines may stand above the body: beyond them there is no title, byline or date without a cue."""

_LONGEST_KICKER = 3
_LEAST_PROSE = 4
_LONGEST_CAPTION = 400
_LONGEST_MASTHEAD = 2
_LONGEST_ORGANIZATION = 6
_HEADLINE_BELOW_MASTHEAD = range(5, 18)
_HEADLINE_BELOW_NAME = range(3, 18)
_LONGEST_HEADLINE_OF_CUT_PAGE = 12

_DATED = frozenset({Role.DATELINE, Role.BYLINE})
_REACH_OF_MOTTO = 4  # lines below the head

_LONG_WORD = re.compile(r"[^\W\d_]{6,}")

# "21.05.2017 – Two freed"
_ENTRY = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}\s[–—-]\s\S")

# "Image caption"
_LABEL = re.compile(r"(?:image|media|photo)\s?caption:?", re.IGNORECASE)

_LATIN = re.compile(r"[A-Za-z]")

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


def with_foreign_lines(lines: Sequence[Line], own: Roles) -> Roles:
    """Lines in another script than the body's are the site's name or a switch of language."""
    body = own.index(Role.BODY) if Role.BODY in own else None
    if body is None or not _LATIN.search(lines[body].text):
        return own
    return [
        Role.BOILERPLATE if role is None and not _LATIN.search(line.text) and any(map(str.isalpha, line.text)) else role
        for line, role in zip(lines, own, strict=True)
    ]


def _is_running_head(text: str) -> bool:
    """Whether a line beside a page number may be a running head: capitals, or some capitalised words.

    >>> [_is_running_head(line) for line in ("Amnesty International Report 2006", "IRA", "Women’s rights")]
    [True, True, False]
    """
    return text.isupper() or (is_title_case(text) and 3 <= n_words(text) <= 8 and not is_question(text))


def with_told_lives(lines: Sequence[Line], own: Roles) -> Roles:
    """A sentence on somebody who writes, with prose of the article above and below, is of the article itself."""
    bodies = [i for i, role in enumerate(own) if role is Role.BODY]
    if len(bodies) < _LEAST_PROSE or Role.BYLINE not in own[bodies[1] : bodies[-2]]:
        return own
    inner = range(bodies[1], bodies[-2])
    return [
        Role.BODY if role is Role.BYLINE and i in inner and _is_told(lines[i].text) else role
        for i, role in enumerate(own)
    ]


def _is_told(text: str) -> bool:
    """Whether a line is a sentence; a byline with a stop is none."""
    return ends_sentence(text) and folded(text[:3]) != "by "


def with_paths(lines: Sequence[Line], own: Roles) -> Roles:
    """A line that ends in the whole headline below it is the path to it, run together: `Iran NewsCourt frees two`."""
    roles = list(own)
    for i, (line, below) in enumerate(pairwise(lines[:HEAD_LINES])):
        glued = own[i] is own[i + 1] is None and n_words(below.text) >= _LONGEST_KICKER
        if glued and line.text != below.text and line.text.endswith(below.text):
            roles[i] = Role.BREADCRUMB
    return roles


def with_repeated_captions(lines: Sequence[Line], own: Roles) -> Roles:
    """Prose printed twice in a row, or on both sides of a picture's credit, is what the picture shows."""
    roles = list(own)
    for i in places_of(own, Role.CAPTION):
        if i and own[i - 1] is Role.BODY and lines[i].text.startswith(lines[i - 1].text):
            roles[i - 1] = Role.CAPTION  # the same words, for those who cannot see, without the credit
        if _LABEL.fullmatch(lines[i].text) and i + 1 < len(own) and len(lines[i + 1].text) < _LONGEST_CAPTION:
            roles[i + 1] = Role.CAPTION if own[i + 1] in {None, Role.BODY} else own[i + 1]
    for i in places_of(own, Role.IMAGE_CREDIT):
        if own[i + 1 : i + 2] == [Role.BODY] and _is_tied(lines, i + 1):
            roles[i + 1] = Role.CAPTION
    if len({line.text for line in lines}) == len(lines):
        return roles  # the usual case
    for i, role in enumerate(own[:-1]):
        j = i + 2 if own[i + 1] is Role.IMAGE_CREDIT and i + 2 < len(own) else i + 1
        if role is own[j] is Role.BODY and len(lines[i].text) < _LONGEST_CAPTION and lines[i].text == lines[j].text:
            roles[i] = roles[j] = Role.CAPTION
    return roles


def places_of(roles: Roles, role: Role) -> Sequence[int]:
    """Where a role is; most pages have few others than body."""
    return [i for i, each in enumerate(roles) if each is role] if role in roles else ()


def _is_tied(lines: Sequence[Line], i: int) -> bool:
    """Whether a short line stands right below the one above, and apart from what follows, as other lines do."""
    apart = lines[i - 1].spaced and i + 1 < len(lines) and lines[i + 1].spaced
    return apart and not lines[i].spaced and len(lines[i].text) < _LONGEST_CAPTION


def with_tickers(lines: Sequence[Line], own: Roles, cues: LayoutCues) -> Roles:
    """The headline below `BREAKING` is another story's, where one of the page's own follows."""
    roles = list(own)
    body = own.index(Role.BODY) if Role.BODY in own else 0
    for i in range(1, min(body, HEAD_LINES)):
        marked = roles[i] is None and roles[i - 1] is Role.BOILERPLATE and None in own[i + 1 : body]
        cue = cues.read_line(lines[i - 1].text).whole if marked else None
        roles[i] = Role.BOILERPLATE if cue and cue.field == "ticker" else roles[i]
    return roles


def with_title(lines: Sequence[Line], own: Roles, at: int) -> Roles:
    """The title, and the lines that repeat it; one between the head's other lines and the body is of a picture.

    The picture whose caption is told already needs none.
    """
    words = _words(lines[at].text)
    body = own.index(Role.BODY) if Role.BODY in own else len(own)
    roles = list(own)
    for i, line in enumerate(lines):
        if own[i] is None and _words(line.text) == words:
            between = {*roles[at + 1 : i]} - {Role.TITLE, Role.BOILERPLATE, Role.BREADCRUMB}
            headed = Role.CAPTION in between or (between == {None} and not _DATED.isdisjoint(own[i + 1 : body]))
            roles[i] = Role.CAPTION if at < i < body and between and not headed else Role.TITLE
            if roles[i] is Role.TITLE and at < i < body:
                roles[at:i] = [role or Role.BOILERPLATE for role in roles[at:i]]
    return roles


def _words(line: str) -> str:
    """The words of a line by which it is known again."""
    return folded(" ".join(plain(line).split())) if "\n" in line else folded(plain(line))


def find_title(lines: Sequence[Line], own: Roles, cues: LayoutCues, title: str | None) -> int | None:
    """The line above the body that is the article's headline."""
    body = own.index(Role.BODY) if Role.BODY in own else len(own)
    head = range(min(body, len(lines) - 1, HEAD_LINES))
    opened = [i for i in head if own[i] is None and _may_be_title(lines[i].text)]
    named = [folded(lines[i].text) for i in head if own[i] is Role.BREADCRUMB]
    named += [folded(title).rstrip(" .")] if title else []
    for i in opened:
        words = folded(plain(lines[i].text))
        if n_words(words) > _LONGEST_KICKER - 1 and any(name.endswith(words) for name in named):
            return i
    marked = [i for i in opened if heading_level(lines[i].text) and not _is_day(lines[i].text, cues)]
    if marked:
        return min(marked, key=lambda i: heading_level(lines[i].text))
    last = len(own) - own[::-1].index(Role.BODY) if Role.BODY in own else 0
    if any(is_page_number(line.text) and line.text.isdigit() for line in lines[body:last]):
        return None  # pages cut out of a longer document open with one of its headings
    return next((i for i in opened if _is_title(i, opened, lines, own, cues)), None)


def _may_be_title(line: str) -> bool:
    """Whether a line has the shape of a headline, or the marks of one: a single hash, or bold with a colon behind it.

    >>> [_may_be_title(line) for line in ("Court frees two", "They left.", "# They left.", "**Court frees two:**")]
    [True, False, True, True]
    """
    bare = plain(line)
    return is_headline(bare.removesuffix(":") if is_strong(line) else bare) or heading_level(line) == 1


def _is_day(line: str, cues: LayoutCues) -> bool:
    """Whether a heading is no more than the day of the page."""
    return line[-1] in "0123456789)" and read_dateline(line, cues, at_head=True) is not None


def _is_title(i: int, opened: Sequence[int], lines: Sequence[Line], own: Roles, cues: LayoutCues) -> bool:
    """Whether an unmarked line is no kicker, no masthead, and no caption of a page whose headline was cut off."""
    text = plain(lines[i].text)
    below = next((plain(lines[j].text) for j in opened if j > i), "")
    cut = own[0] is Role.BYLINE and n_words(text) > _LONGEST_HEADLINE_OF_CUT_PAGE
    if is_kicker(text, cues) or cut or _is_masthead(text, below, cues):
        return False
    return not (_is_entry_of_many(i, lines) or _is_motto(i, opened, lines, cues))


def is_entry(text: str) -> bool:
    """Whether a line is the head of an entry under its day.

    >>> is_entry("21.05.2017 – Two freed"), is_entry("18 were freed")
    (True, False)
    """
    return text[:1].isdigit() and _ENTRY.match(text) is not None


def _is_entry_of_many(i: int, lines: Sequence[Line]) -> bool:
    return is_entry(lines[i].text) and any(is_entry(line.text) for line in lines[i + 1 :])


def _is_motto(i: int, opened: Sequence[int], lines: Sequence[Line], cues: LayoutCues) -> bool:
    """Whether a line below the name of a site shares no long word with the prose, as the last line above it does.

    The last line is a subtitle, where it is the only other one.
    """
    below = [j for j in opened if j > i]
    if len(below) < 2 or not any(is_organization(plain(line.text), cues) for line in lines[:i]):
        return False
    prose = folded(" ".join(line.text for line in lines[below[-1] + 1 : below[-1] + 1 + _REACH_OF_MOTTO]))
    shared = [sum(word[:6] in prose for word in _LONG_WORD.findall(folded(lines[j].text))) for j in (i, *below)]
    return shared[0] == 0 < max(shared)


def _is_masthead(text: str, below: str, cues: LayoutCues) -> bool:
    """Whether capitalised words above a headline name the site or a section of it: one or two, or an organization."""
    organization = any(is_organization(part, cues) for part in text.replace("|", "/").split(" / "))
    longest = _LONGEST_ORGANIZATION if organization else _LONGEST_MASTHEAD
    words = text.replace(" / ", " ").replace(" | ", " ")
    if n_words(words) <= _LONGEST_ORGANIZATION and " - " in text and is_kicker(text.rpartition(" - ")[2], cues):
        return n_words(below) in _HEADLINE_BELOW_NAME  # "The Example - News"
    named = n_words(words) <= longest and is_title_case(words) and words.replace(" ", "").isalpha()
    return named and n_words(below) in (_HEADLINE_BELOW_NAME if organization else _HEADLINE_BELOW_MASTHEAD)


def is_organization(text: str, cues: LayoutCues) -> bool:
    """Whether words end as the names of organizations do: `Council`, `Service`, `Watch`."""
    return cues.among[Role.BOILERPLATE].get(folded(text).rpartition(" ")[2]) == "organization"


def is_kicker(text: str, cues: LayoutCues) -> bool:
    """Whether a line names a section of the site rather than what the article tells."""
    words = [folded(word).strip(".,:|") for word in text.lstrip("»›> ").split()]
    sections = cues.among[Role.BREADCRUMB]
    return len(words) <= _LONGEST_KICKER and all(word in sections for word in words)
