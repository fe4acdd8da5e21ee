"""The role that a line's place gives it: titles, headings, captions and lists, told from the lines around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from iran_hr_corpus.layout.bylines import is_affiliation, is_name, read_bare_byline
from iran_hr_corpus.layout.datelines import read_dateline
from iran_hr_corpus.layout.lines import Line
from iran_hr_corpus.layout.listings import SHORTEST_LIST, find_tallies, with_lists
from iran_hr_corpus.layout.roles import own_role
from iran_hr_corpus.layout.shapes import (
    ends_sentence,
    heading_level,
    is_headline,
    is_list_item,
    is_question,
    is_strong,
    is_title_case,
    n_words,
    plain,
)
from iran_hr_corpus.layout.titles import (
    HEAD_LINES,
    Roles,
    find_title,
    is_entry,
    is_kicker,
    is_organization,
    with_foreign_lines,
    with_paths,
    with_repeated_captions,
    with_running_heads,
    with_tickers,
    with_title,
    with_told_lives,
)
from iran_hr_corpus.lexicon.layout_cues import LayoutCues, folded
from iran_hr_corpus.text.dates import find_dates
from iran_hr_corpus.vocabulary import Role

_LONGEST_HEADING = 12
_LONGEST_PLAIN_HEADING = 9
_SHORTEST_DECK = 8
_LONGEST_WIDGET = 4
_SHORTEST_LIST_AT_HEAD = 5  # a deck, a desk, a place and a date may stand above the body
_LONGEST_CAPTION = 400

_LONGEST_LETTERHEAD = 6
_LONGEST_SIGN_OFF = 3
_LONGEST_GREETING = 60  # in characters: "Your Excellency,", "Yours sincerely,"

# "MGH/HAR": who wrote, at the end of a wire report
_INITIALS = re.compile(r"[A-Za-z]{2,4}(?:/[A-Za-z]{2,4})+")


class _Page(NamedTuple):
    """The lines of a page with the roles they show themselves, and where its title and its body are."""

    lines: Sequence[Line]
    roles: Roles
    title: int | None
    first_body: int
    last_body: int
    runs: list[range]
    tallies: frozenset[int]


def assign_roles(lines: Sequence[Line], cues: LayoutCues, title: str | None = None) -> list[Role]:
    """The role of every line; `title` is what the front matter states."""
    own = with_told_lives(lines, with_foreign_lines(lines, with_running_heads(lines, _own_roles(lines, cues))))
    own = with_repeated_captions(lines, with_lists(lines, with_tickers(lines, with_paths(lines, own), cues), cues))
    at = find_title(lines, own, cues, title)
    roles = own if at is None else with_title(lines, own, at)
    bodies = [i for i, role in enumerate(roles) if role is Role.BODY] or [len(roles)]
    runs = _runs(roles)
    page = _Page(lines, roles, at, bodies[0], bodies[-1], runs, find_tallies(lines, runs))
    return [role or _placed_role(i, page, cues) for i, role in enumerate(roles)]


def _own_roles(lines: Sequence[Line], cues: LayoutCues) -> Roles:
    roles: Roles = []
    bodies = 0
    for i, line in enumerate(lines):
        role = own_role(line.text, cues, at_head=bodies < 2 and i < HEAD_LINES)
        bodies += role is Role.BODY
        roles.append(role)
    return roles


def _has_caption_shape(text: str) -> bool:
    """Whether a line without the end of a sentence is too long for a heading."""
    too_long = n_words(text) > (_LONGEST_HEADING if is_title_case(text) else _LONGEST_PLAIN_HEADING)
    return too_long and not ends_sentence(text) and len(text) <= _LONGEST_CAPTION


def _placed_role(i: int, page: _Page, cues: LayoutCues) -> Role:
    """The role of an open line: by its marks, by its neighbours, by standing above, among or below the body."""
    return _role_by_mark(i, page, cues) or _role_by_neighbours(i, page, cues) or _role_by_position(i, page, cues)


def _role_by_mark(i: int, page: _Page, cues: LayoutCues) -> Role | None:
    """Headings by hashes, bold or a colon, unless they open a list or a quotation, or tell the day above the title."""
    text = page.lines[i].text
    below = page.lines[i + 1].text if i + 1 < len(page.lines) else ""
    if is_entry(text):
        return Role.HEADING
    if i < (page.title or 0) and heading_level(text) and read_dateline(text, cues, at_head=True):
        return Role.DATELINE
    if heading_level(text) or is_strong(text):
        return Role.BODY if plain(text).endswith(":") and below and is_list_item(below) else Role.HEADING
    if text.endswith(":"):
        opens = below and below[0] not in "\"'“‘«" and not (is_list_item(below) and not text.isupper())
        return Role.HEADING if opens else Role.BODY
    return None


def _role_by_neighbours(i: int, page: _Page, cues: LayoutCues) -> Role | None:
    if _is_led(i, page, cues) or _is_address(i, page, cues):
        return Role.BODY
    if _is_sign_off(i, page, cues) or (
        i and page.roles[i - 1] is Role.BYLINE and is_affiliation(page.lines[i].text, cues)
    ):
        return Role.BYLINE
    if _is_printed_twice(i, page) or _has_credit_below(i, page):
        return Role.CAPTION
    return Role.HEADING if _opens_tally(i, page) else _role_in_run(i, page, cues)


def _role_in_run(i: int, page: _Page, cues: LayoutCues) -> Role | None:
    """Widgets, lists without bullets, and what stands below the body."""
    text = page.lines[i].text
    if n_words(text) <= _LONGEST_WIDGET and _is_among_furniture(page, page.runs[i]):
        return Role.BOILERPLATE
    told = i < page.last_body or page.last_body == len(page.lines) or i in page.tallies or _is_signed(i, page)
    if (n_words(text) <= _LONGEST_HEADING or text.count(",") >= SHORTEST_LIST) and _is_item_of_list(i, page):
        return Role.BODY if told and not _is_of_others(i, page, cues) else Role.BOILERPLATE
    if told or i < page.last_body:
        return None
    return _role_in_footer(i, page, cues)


def _role_in_footer(i: int, page: _Page, cues: LayoutCues) -> Role | None:
    """Below the last of the body: a name above the furniture is of who wrote, short lines beside it are its own."""
    text = page.lines[i].text
    if read_dateline(plain(text), cues, at_head=True):
        return Role.DATELINE
    if Role.BOILERPLATE in page.roles[page.last_body + 1 : i]:
        return Role.BOILERPLATE
    above_furniture = page.roles[page.runs[i].stop : page.runs[i].stop + 1] == [Role.BOILERPLATE]
    if not above_furniture or n_words(text) > _LONGEST_WIDGET or heading_level(text):
        return None
    return Role.BYLINE if is_name(text, cues) and i == page.last_body + 1 else Role.BOILERPLATE


def _role_by_position(i: int, page: _Page, cues: LayoutCues) -> Role:
    text = plain(page.lines[i].text)
    if i < page.first_body:
        return _role_above_title(text, cues) if i < (page.title or 0) else _role_at_head(i, page, cues)
    if i > page.last_body and read_dateline(text, cues, at_head=True):
        return Role.DATELINE
    if _is_bare_byline(i, page, cues):
        return Role.BYLINE
    return _role_among_bodies(text, cues, is_last=i == len(page.lines) - 1)


def _is_bare_byline(i: int, page: _Page, cues: LayoutCues) -> bool:
    """Whether names stand beside the date below a deck, which reads as body."""
    beside = {Role.DATELINE, Role.BYLINE} & set(page.roles[max(0, i - 1) : i + 2])
    return i < HEAD_LINES and bool(beside) and read_bare_byline(page.lines[i].text, cues) is not None


def _is_led(i: int, page: _Page, cues: LayoutCues) -> bool:
    """Whether the line above is a mark, such as `@highlight`, of the sentence that follows it."""
    above = page.lines[i - 1].text if i and page.roles[i - 1] is Role.BOILERPLATE else ""
    cue = cues.read_line(above).whole
    return cue is not None and cue.field == "lead"


def _role_above_title(text: str, cues: LayoutCues) -> Role:
    """Kickers, the site's name and its motto; a longer line is prose."""
    if is_kicker(text, cues) or (n_words(text) < SHORTEST_LIST and not is_organization(text, cues)):
        return Role.BREADCRUMB
    return Role.BOILERPLATE if n_words(text) < _SHORTEST_DECK else Role.BODY


def _role_at_head(i: int, page: _Page, cues: LayoutCues) -> Role:
    """Byline, date, deck or heading between the title, or the start of a page without one, and the body."""
    text = plain(page.lines[i].text)
    below_title = page.title is not None
    if not below_title and is_kicker(text, cues):
        return Role.BREADCRUMB
    if not below_title and page.roles[0] is Role.BYLINE and n_words(text) >= _SHORTEST_DECK:
        return Role.CAPTION
    if text[0].islower() and n_words(text) <= _LONGEST_WIDGET:
        return Role.BOILERPLATE
    if below_title and read_dateline(text, cues, at_head=True):
        return Role.DATELINE
    above = page.lines[i - 1].text if i else ""
    post = is_affiliation(text, cues) and n_words(text) <= _LONGEST_WIDGET and not page.lines[i].spaced
    if below_title and (read_bare_byline(text, cues) or (post and read_bare_byline(above, cues))):
        return Role.BYLINE
    subtitle = is_headline(text) and (below_title or n_words(text) < _SHORTEST_DECK)
    return Role.HEADING if subtitle else Role.BODY


def _role_among_bodies(text: str, cues: LayoutCues, *, is_last: bool) -> Role:
    if is_question(text):
        asks = folded(text.split(maxsplit=1)[0]).strip("'\"“‘") in cues.among[Role.HEADING]
        return Role.HEADING if is_title_case(text) or (asks and n_words(text) <= _LONGEST_HEADING) else Role.BODY
    if _has_caption_shape(text):
        return Role.BODY if is_last else Role.CAPTION
    if not is_headline(text):
        return Role.BODY
    if is_last and (is_name(text, cues) or _INITIALS.fullmatch(text)):
        return Role.BYLINE
    return Role.CAPTION if _ends_in_date(text) else Role.HEADING


def _is_address(i: int, page: _Page, cues: LayoutCues) -> bool:
    """Whether a line is of the few between the head of a letter and its greeting."""
    run = page.runs[i]
    below = page.lines[run.stop].text if run.stop < len(page.lines) else ""
    first = cues.read_line(below).first if len(run) <= _LONGEST_LETTERHEAD and len(below) <= _LONGEST_GREETING else None
    return first is not None and first.field == "address"


def _is_sign_off(i: int, page: _Page, cues: LayoutCues) -> bool:
    """Whether a line is of the few below the last words of a letter: `Yours sincerely,`."""
    run = page.runs[i]
    above = page.lines[run.start - 1].text if run.start and len(run) <= _LONGEST_SIGN_OFF else ""
    cue = cues.read_line(above).whole if 0 < len(above) <= _LONGEST_GREETING else None
    return cue is not None and cue.field == "closing"


def _is_printed_twice(i: int, page: _Page) -> bool:
    """Whether an open line is printed twice in a row, as captions are with the words for those who cannot see."""
    return any(j in page.runs[i] and page.lines[j].text == page.lines[i].text for j in (i - 1, i + 1))


def _has_credit_below(i: int, page: _Page) -> bool:
    """Whether some words stand right above the credit of a picture."""
    credited = page.roles[i + 1 : i + 2] == [Role.IMAGE_CREDIT] and not page.lines[i + 1].spaced
    return credited and n_words(page.lines[i].text) > _LONGEST_WIDGET


def _is_signed(i: int, page: _Page) -> bool:
    """Whether a line is of a list below a label at the foot of the body: `Signatories:`."""
    return bool(page.runs[i]) and page.lines[page.runs[i].start].text.endswith(":")


def _opens_tally(i: int, page: _Page) -> bool:
    """Whether a line without a number heads a table by place: the lines below state how many."""
    below = range(i + 1, min(i + SHORTEST_LIST, len(page.lines)))
    return len(below) > 1 and i not in page.tallies and page.tallies.issuperset(below)


def _ends_in_date(text: str) -> bool:
    """Whether words end in a date that a dash or comma ties to them, as a caption's do."""
    dates = find_dates(text)
    before = text[: dates[-1].start].rstrip() if dates and dates[-1].end == len(text) else ""
    return before[-1:] in {"-", "–", "—", ","} and n_words(before) > 4


def _runs(roles: Roles) -> list[range]:
    """For every line the run of open lines around it; empty for others."""
    runs: list[range] = []
    for is_open, group in groupby(roles, key=lambda role: role is None):
        count = len(list(group))
        runs += [range(len(runs), len(runs) + count) if is_open else range(0)] * count
    return runs


def _is_among_furniture(page: _Page, run: range) -> bool:
    """Whether the lines around a run are both short furniture: what they enclose is of the same widget."""
    around = [j for j in (run.start - 1, run.stop) if 0 <= j < len(page.lines)]
    furniture = [page.roles[j] is Role.BOILERPLATE and n_words(page.lines[j].text) <= _LONGEST_WIDGET for j in around]
    return len(around) == 2 and all(furniture)


def _is_of_others(i: int, page: _Page, cues: LayoutCues) -> bool:
    """Whether an item of a list is another story's headline: below a label that says so, or between title and body."""
    run = page.runs[i]
    if run.stop <= page.first_body:
        return page.title is not None and n_words(page.lines[i].text) > _LONGEST_WIDGET
    above = page.lines[run.start - 1].text
    cue = cues.read_line(above).whole if len(above) <= _LONGEST_GREETING else None
    return cue is not None and cue.field == "others"


def _is_item_of_list(i: int, page: _Page) -> bool:
    """Whether a line is one of a list without bullets: three or more in a row, two below a colon, five at the head."""
    run = page.runs[i]
    above = run.start - 1
    led = above >= 0 and page.roles[above] is Role.BODY and page.lines[above].text.endswith(":")
    return len(run) >= (_SHORTEST_LIST_AT_HEAD if i < page.first_body else SHORTEST_LIST - led)
