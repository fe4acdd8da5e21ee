"""The role that a line shows by itself: by its cues, its signature, the marks at its ends."""

from __future__ import annotations

import re

from iran_hr_corpus.layout.bylines import is_name, read_bare_byline, read_byline
from iran_hr_corpus.layout.credits import is_caption, is_image_credit, read_source_credit
from iran_hr_corpus.layout.datelines import read_dateline
from iran_hr_corpus.layout.lines import LONGEST_POST, signature_of
from iran_hr_corpus.layout.navigation import has_no_word, is_breadcrumb, is_page_number
from iran_hr_corpus.layout.shapes import (
    ends_sentence,
    heading_level,
    is_block_quote,
    is_headline,
    is_link_line,
    is_list_item,
    is_question,
    is_row_of_links,
    is_strong,
    is_table_row,
    n_words,
    plain,
)
from iran_hr_corpus.lexicon.layout_cues import CuedLine, LayoutCues
from iran_hr_corpus.vocabulary import Role

LONGEST_LABEL = 4
_LONGEST_DESK = 5
_LONG = 700  # a longer line is prose, unless it opens with a cue
_LONGEST_POINTER = 120
_LONGEST_DAY = 40
_SHORTEST_PROSE = 131  # no dateline, label or menu is as long
_DASHES = "-–—"
_STOPS = frozenset(".!?…”\"’'")

# "https://example.org/a", "info@example.org", "{% highlight shell %}", "[ad_1]", "[/gallery]"
_ADDRESS = re.compile(r"\[/?[a-z]+(?:_\w+)?\]|\{[%{][^}]*[%}]\}|<?(?:https?://|www\.)\S+>?|\S+@[\w-]+\.[\w.-]+")

# "[caption id="a1" width="300"]Miners at the gate[/caption]", "![Miners at the gate](gate.jpg)"
_CAPTIONED = re.compile(r"\[caption\b[^\]]*\]|!\[(?:[^\s\]]+\s){2,}[^\]]+\]\(")

# "- 'Nobody came back' -": how an agency sets the headings of its reports
_DASHED = re.compile(r"([-–—])\s(?=\S)[^.;]{3,}(?<=\S)\s\1")

# "Two-minute read", "5 min read", "Reading time: 4 minutes"
_READING = re.compile(r"(?:\d{1,3}|[A-Z-]+)[- ]min(?:ute)?s?[- ]read\.?|read(?:ing)? time:?\s.{1,20}", re.IGNORECASE)

# "Watch the crowds gather »", and none behind a sentence: "They left. Watch the crowds gather »"
_SIGNS_OF_POINTER = "»›>→"
_POINTER = re.compile(r"(?:»|›|>>|→)[\s.]*$")
_BEHIND_SENTENCE = re.compile(r"[a-z]{2}(?:[.!?][\"”]?|[\"”][.!?]) [A-Z]")

# "pic.twitter.com/DIXFC3Nyvw" or "https://t.co/tiKu1N2P9o" at the end of a post
# or "https://t.co/tiKu1N2P9o13 Jun", with its day
_POSTED = re.compile(
    r"""
    (?: pic\.twitter\.com/\w{6,} | https?://t\.co/\w{6,} )
    (?: \s? \d{1,2}\s[A-Z][a-z]{2,8} | \s[A-Z][a-z]{2,8}\s\d{1,2} )? (?:,?\s\d{4})? \s*$
    """,
    re.VERBOSE,
)

# "…, in Tehran, Iran, Saturday, Nov. 16, 2019.": how an agency closes the caption of a picture
_PICTURED_ON = re.compile(r", (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\.$")

# "a.note:hover {color: #ec4438;}"
_STYLED = re.compile(r"[@.#]?[\w.#:, @()-]{1,120}\{\s*(?:[\w.#: -]+\{)?\s*[\w-]+:[^{}]+\}")

# "© 2019 Example Media", "Copyright (c) 2017. Example, Inc.", "© Example Media 2019"
_RIGHTS = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)[^\w\n]{0,3}(?:\([cC]\)\s?|©\s?)?\d{4}\b|©\s?[A-Z][^.!?\d\n]{2,50}\s\d{4}$"
)

# "Jane Doe, press officer, +44 20 7946 0000", "apoe@example.org": how to reach somebody
_CONTACT = re.compile(
    r"""
    [\w.+-]+@[\w-]+\.[a-z]{2,}
  | (?<!\w)\+\d[\d ().-]{7,}\d
  | (?<!\w)\(\d{3}\)\s?\d{3}-\d{4}
  | (?<=\s)0\d{2,4}(?:[ -]\d{3,4}){2}\b
    """,
    re.VERBOSE,
)


def own_role(text: str, cues: LayoutCues, *, at_head: bool) -> Role | None:
    """The role that a line shows by its own words and shape; None where only its place can tell."""
    if len(text) > _LONG or is_table_row(text):
        return Role.EMBED if is_block_quote(text) else Role.BODY
    level = heading_level(text)
    if has_no_word(text) or (not level and is_page_number(text)):
        return Role.BOILERPLATE
    line = cues.read_line(plain(text))
    if _is_plain_prose(text, line):
        return Role.CAPTION if _closes_with_day(text) else Role.BODY
    if level or _is_dashed(text):
        return _role_of_heading(line, cues) or (None if level else Role.HEADING)
    if at_head and text[0] in _DASHES and n_words(text) <= _LONGEST_DESK and read_bare_byline(text, cues):
        return Role.BYLINE
    shown = _credited(line, cues) or _linked(text, line) or _furnished(text, line, cues, at_head=at_head)
    quoted = text[0] == ">" and not at_head
    return shown or (None if is_open(text) and not quoted and not _is_led_in(text, line) else Role.BODY)


def _is_dashed(text: str) -> bool:
    """Whether a line is a heading between two dashes."""
    return text[0] in _DASHES and len(text) <= _LONGEST_POINTER and _DASHED.fullmatch(text) is not None


def _closes_with_day(text: str) -> bool:
    """Whether a line ends as the caption of an agency's picture: with the weekday and the whole date."""
    return text[-5:-1].isdecimal() and _PICTURED_ON.search(text[-_LONGEST_DAY:]) is not None


def _is_led_in(text: str, line: CuedLine) -> bool:
    """Whether an open line is prose by its cues: a label with a verb of speech, a greeting, `NAME (m), aged 31`.

    Prose too is a sentence that a pointer follows.
    """
    if (line.first and line.first.role is Role.BODY) or _points_on(text):
        return True
    return any(cue.role is Role.BODY and (cue.field != "speech" or text.endswith(":")) for cue in line.others)


def _is_plain_prose(text: str, line: CuedLine) -> bool:
    """Whether a line is long, stops as prose does and holds no cue: the usual case, told without a closer look."""
    if line.first or len(text) < _SHORTEST_PROSE or text[-1] not in _STOPS:
        return False
    if line.others and any(cue.role is not Role.BODY for cue in line.others):
        return False
    furnished = text[0] in "*_#" or text[-2] in ")]" or "\n" in text or text.startswith("In th")
    return not furnished and signature_of(text) is None and ends_sentence(text)


def _role_of_heading(line: CuedLine, cues: LayoutCues) -> Role | None:
    """Furniture and datelines may be set as headings; an update is one of its own."""
    if line.whole:
        return line.whole.role
    dateline = read_dateline(line.text, cues, at_head=False)
    return Role.DATELINE if dateline and dateline.kind != "updated" else _credited(line, cues)


def _credited(line: CuedLine, cues: LayoutCues) -> Role | None:
    """Byline, source or picture credit."""
    if read_byline(line, cues):
        return Role.BYLINE
    if read_source_credit(line):
        return Role.SOURCE_CREDIT
    return Role.IMAGE_CREDIT if is_image_credit(line, cues) else None


def _linked(text: str, line: CuedLine) -> Role | None:
    """A row of links behind `Sources:`."""
    sourced = line.first is not None and line.first.field == "via"
    return Role.SOURCE_CREDIT if sourced and is_row_of_links(text, label=True) else None


def _furnished(text: str, line: CuedLine, cues: LayoutCues, *, at_head: bool) -> Role | None:
    """Posts, datelines, navigation, captions and the other furniture of a page."""
    if _is_post(text, line, cues):
        return Role.EMBED
    if _RIGHTS.match(text):
        return Role.BOILERPLATE
    if read_dateline(line.text, cues, at_head=at_head):
        return Role.DATELINE
    return line.whole.role if line.whole else _pictured(text, line, cues, at_head=at_head)


def _pictured(text: str, line: CuedLine, cues: LayoutCues, *, at_head: bool) -> Role | None:
    """Navigation, captions and notices."""
    if is_breadcrumb(text, cues, at_head=at_head):
        return Role.BREADCRUMB
    if is_caption(line, cues) or _CAPTIONED.match(text) or _closes_with_day(text):
        return Role.CAPTION
    return Role.BOILERPLATE if _is_notice(text, line) else None


def _is_post(text: str, line: CuedLine, cues: LayoutCues) -> bool:
    """Whether a line is a post with its signature, no longer than posts are, or with the link that posts end in."""
    signature = signature_of(text)
    if signature is not None:
        return signature <= LONGEST_POST
    if (line.first and line.first.role is Role.EMBED) or is_block_quote(text):
        return True
    return ("\n" in text and _is_signed_quote(text, cues)) or (
        "/" in text[-60:] and _POSTED.search(text[-60:]) is not None
    )


def _is_signed_quote(text: str, cues: LayoutCues) -> bool:
    """Whether the last of some lines names who said those above it."""
    last = text.rsplit("\n", 1)[1].strip()
    brief = len(text) <= 2 * LONGEST_POST and len(last) <= _LONGEST_POINTER and not ends_sentence(last)
    return brief and not is_list_item(text) and is_name(last.split(",")[0].lstrip("—–- "), cues)


def _is_notice(text: str, line: CuedLine) -> bool:
    brief = len(text) <= _LONGEST_POINTER
    if brief and (_ADDRESS.fullmatch(text) or _READING.fullmatch(text) or is_link_line(text)):
        return True
    if (text[-1] == ")" and is_list_item(text) and is_row_of_links(text)) or _is_code(text):
        return True
    if brief and _POINTER.search(text) and not _points_on(text):
        return True
    cues = (line.first, *line.others) if line.first or line.others else ()
    fields = {cue.field for cue in cues if cue and cue.role is Role.BOILERPLATE}
    if brief and _reaches_somebody(text) and (not ends_sentence(text) or "contact" in fields):
        return True
    return not fields <= ({"contact"} if brief else {"contact", "imperative"})


def _is_code(text: str) -> bool:
    """Whether a line is what a browser reads: tags without words, rules of style."""
    if text[0] == "<" and text[-1] == ">":
        return not any(map(str.isalnum, plain(text))) or plain(text) == text
    return text[-1] == "}" and _STYLED.match(text) is not None


def _points_on(text: str) -> bool:
    """Whether a pointer follows a sentence on the line."""
    return text[-1] in _SIGNS_OF_POINTER and _BEHIND_SENTENCE.search(text) is not None


def _reaches_somebody(text: str) -> bool:
    """Whether an address or a number to call stands in a line."""
    return ("@" in text or "+" in text or "(" in text or " 0" in text) and _CONTACT.search(text) is not None


def is_open(text: str) -> bool:
    """Whether a line lacks the end of a sentence, or is a short question or call, a label with a colon, or bold.

    An item of a list is none of these.
    """
    if is_list_item(text):
        return False
    if is_strong(text):
        return is_headline(plain(text)) or plain(text).endswith(":")
    if text.endswith(":") and n_words(text) <= LONGEST_LABEL:
        return True
    return not ends_sentence(text) or (is_question(text) and is_headline(text))
