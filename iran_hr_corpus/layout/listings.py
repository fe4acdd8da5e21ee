"""Lists on a page: contents, sources and openings of other stories, which are elsewhere; tallies, which are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from iran_hr_corpus.layout.lines import Line
from iran_hr_corpus.layout.shapes import is_list_item, n_words, plain
from iran_hr_corpus.layout.titles import Roles, places_of
from iran_hr_corpus.lexicon.layout_cues import LayoutCues, folded
from iran_hr_corpus.vocabulary import Role

SHORTEST_LIST = 3
_LONGEST_LABEL = 30  # in characters
_LONGEST_ENTRY = 18

# "The minister has opened a new road to…"
_BROKEN_OFF = re.compile(r"[^\W\d_](?:…|\.{3})$")

# "Kerman province: 12 cases", "Women – 3%"
_TALLY = re.compile(r"[^\W\d][:–—-]\s*\d[\d,.]*\s?(?:%|[^\W\d]|$)|[^\W\d]\s[–—-]\s\d[\d,.]*\s?(?:%|[^\W\d]|$)")


def with_lists(lines: Sequence[Line], own: Roles, cues: LayoutCues) -> Roles:
    """The lines of such lists are no prose of the article."""
    return with_openings(lines, with_links(lines, with_contents(lines, own, cues), cues))


def with_contents(lines: Sequence[Line], own: Roles, cues: LayoutCues) -> Roles:
    """The lines below the label of a table of contents."""
    for i in places_of(own, Role.BOILERPLATE):
        if len(lines[i].text) <= _LONGEST_LABEL and "contents" in folded(lines[i].text):
            cue = cues.read_line(plain(lines[i].text)).whole
            count = _count_entries(lines[i + 1 :]) if cue and cue.field == "contents" else 0
            return [*own[: i + 1], *[Role.BOILERPLATE] * count, *own[i + 1 + count :]]
    return own


def _count_entries(lines: Sequence[Line]) -> int:
    """How many lines are entries: up to prose, to a heading that is listed already, or to a gap in a close list."""
    close = len(lines) > 1 and not lines[1].spaced
    listed: set[str] = set()
    for i, line in enumerate(lines):
        words = folded(plain(line.text)).strip(" .:")
        if words in listed or (close and line.spaced and i):
            return i
        if n_words(words) > _LONGEST_ENTRY:
            return i if close else max(0, i - 1)  # the line right above prose heads it
        listed.add(words)
    return 0


def with_links(lines: Sequence[Line], own: Roles, cues: LayoutCues) -> Roles:
    """The items with links below `Source:` and `Related:`."""
    roles = list(own)
    for i in [*places_of(own, Role.SOURCE_CREDIT), *places_of(own, Role.BOILERPLATE)]:
        count = sum(1 for _ in takewhile(lambda line: "](" in line.text and is_list_item(line.text), lines[i + 1 :]))
        cue = cues.read_line(plain(lines[i].text)).whole if count and not is_list_item(lines[i].text) else None
        if cue and (cue.field == "others" or cue.role is Role.SOURCE_CREDIT):
            roles[i + 1 : i + 1 + count] = [cue.role] * count
    return roles


def with_openings(lines: Sequence[Line], own: Roles) -> Roles:
    """The last lines of a page, two or more, that break off in a sentence: each opens another story."""
    if not any(line.text.endswith(("…", "...")) for line in lines[-2:]):
        return own
    last = max((i for i, role in enumerate(own) if role is Role.BODY), default=0)
    foot = list(takewhile(lambda i: own[i] is Role.BODY and _BROKEN_OFF.search(lines[i].text), range(last, 0, -1)))
    return [Role.BOILERPLATE if len(foot) > 1 and i in foot else role for i, role in enumerate(own)]


def find_tallies(lines: Sequence[Line], runs: Sequence[range]) -> frozenset[int]:
    """The lines that with others of their list tell how many: they are a table of the article, and no menu."""
    telling = [i for i, run in enumerate(runs) if len(run) >= SHORTEST_LIST and _TALLY.search(lines[i].text)]
    return frozenset(i for i in telling if sum(j in runs[i] for j in telling) >= SHORTEST_LIST)
