"""Navigation: the path of a page, menus, page numbers and running heads."""

from __future__ import annotations

import re

from iran_hr_corpus.layout.shapes import ends_sentence, is_title_case
from iran_hr_corpus.lexicon.layout_cues import LayoutCues, folded
from iran_hr_corpus.vocabulary import Role

_LONGEST_PATH = 300
_SIGNS = frozenset(">»›→|/•·")
_SIGN = re.compile(r"\s*[>»›→]+\s*|\s+(?:[|/•·]|//)\s+")
_HOME = re.compile(r"(?:Home(?:page)?|You are here:?)(?=[A-Z]|\s*[>»›→|/•·–-])")

# "NowIran" of "Iran News NowIran News in Brief": where a page's crumbs ran together
_JOINT = re.compile(r"(?<=[^\W\d_A-Z]{2})(?=[A-Z][^\W\d_A-Z])")
_WORD = re.compile(r"[^\W\d_]+")
_PAGE = re.compile(r"\W{0,6}(?:page\s+|p\.\s?)?\d{1,3}(?:\s?(?:of|/)\s?\d{1,4})?\W{0,6}", re.IGNORECASE)


def is_breadcrumb(line: str, cues: LayoutCues, *, at_head: bool) -> bool:
    """Whether a line is the path or menu of a page.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> cues = load_lexicon().layout
    >>> lines = ("Home > News > Iran", "HomeIran NewsIran Human Rights", "Iran > Iraq, he said.", "YouTube Blocks Iran")
    >>> [is_breadcrumb(line, cues, at_head=True) for line in lines]
    [True, True, False, False]
    """
    if len(line) > _LONGEST_PATH or ends_sentence(line):
        return False
    if _HOME.match(line):
        return True
    sections = cues.among[Role.BREADCRUMB]
    if _is_parted(line):
        return _is_path(line, split_crumbs(line), sections)
    return at_head and _is_menu(line, sections)


def _is_menu(line: str, sections: dict[str, str]) -> bool:
    """Whether a line without signs is of sections alone, or of steps that the page ran together behind one."""
    words = [folded(word) for word in _WORD.findall(line)]
    if words and all(word in sections for word in words):
        return True
    crumbs = split_crumbs(line)
    first = [folded(word) for word in _WORD.findall(crumbs[0])]
    told = len(crumbs) == 2 and any(sign in line for sign in ":,")  # "Iran: Songs on YouTube, and Elsewhere"
    return len(crumbs) > 1 and not told and is_title_case(line) and any(word in sections for word in first)


def split_crumbs(line: str) -> tuple[str, ...]:
    """The steps of a path, cut at its signs, or where the page ran them together.

    >>> split_crumbs("Home » News » Iran"), split_crumbs("HomeIran News NowIran Human Rights")
    (('Home', 'News', 'Iran'), ('Home', 'Iran News Now', 'Iran Human Rights'))
    """
    parts = _SIGN.split(line) if _is_parted(line) else _JOINT.split(line)
    return tuple(part for crumb in parts if (part := crumb.strip(" \t\xa0:-–")))


def _is_parted(line: str) -> bool:
    """Whether a sign that parts the steps of a path stands in a line."""
    return not _SIGNS.isdisjoint(line) and _SIGN.search(line) is not None


def _is_path(line: str, crumbs: tuple[str, ...], sections: dict[str, str]) -> bool:
    """Two short capitalised steps or more; where the sign may part other things too, one must be a known section."""
    short = all(crumb[0].isupper() and crumb.count(" ") <= 4 for crumb in crumbs[:-1])
    known = any(folded(word) in sections for crumb in crumbs[:-1] for word in crumb.split())
    sure = any(sign in line for sign in ">»›→")
    return len(crumbs) > 1 and short and known and (sure or len(crumbs) > 2)


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page.

    >>> is_page_number("142"), is_page_number("Page 3 of 9"), is_page_number("– 7 –"), is_page_number("142 dead")
    (True, True, True, False)
    """
    return len(line) <= 30 and _PAGE.fullmatch(line) is not None


def has_no_word(line: str) -> bool:
    """Whether a line holds neither letter nor digit: `* * *`."""
    return not line[0].isalnum() and not any(map(str.isalnum, line))
