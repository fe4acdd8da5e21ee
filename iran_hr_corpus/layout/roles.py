"""The role that a line shows by itself: by its cues, its signature, the marks at its ends."""

from __future__ import annotations

import re

from iran_hr_corpus.layout.bylines import is_name, read_byline
from iran_hr_corpus.layout.credits import is_caption, is_image_credit, read_source_credit
from iran_hr_corpus.layout.datelines import read_dateline
from iran_hr_corpus.layout.lines import LONGEST_POST, signature_of
from iran_hr_corpus.layout.navigation import has_no_word, is_breadcrumb, is_page_number
from iran_hr_corpus.layout.shapes import (
    ends_sentence,
    heading_level,
    is_headline,
    is_link_line,
    is_list_item,
    is_question,
    plain,
)
from iran_hr_corpus.lexicon.layout_cues import LayoutCues
from iran_hr_corpus.vocabulary import Role

_LONG = 700  # a longer line is prose, unless it opens with a cue
_LONGEST_NOTICE = 400

# "https://example.org/a", "info@example.org"
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?|\S+@[\w-]+\.[\w.-]+")

# "pic.twitter.com/DIXFC3Nyvw" or "https://t.co/tiKu1N2P9o" at the end of a post
_POSTED = re.compile(r"(?:pic\.twitter\.com/\w{6,}|https?://t\.co/\w{6,})\s*$")


def own_role(text: str, cues: LayoutCues, *, at_head: bool) -> Role | None:
    """The role that a line shows by its own words and shape; None where only its place can tell."""
    if has_no_word(text) or is_page_number(text):
        return Role.BOILERPLATE
    if len(text) > _LONG:
        return Role.BODY
    if is_post(text, cues):
        return Role.EMBED
    if heading_level(text):
        return _credited(plain(text), cues)
    return (
        _credited(text, cues)
        or (Role.DATELINE if read_dateline(text, cues, at_head=at_head) else None)
        or _furnished(text, cues, at_head=at_head)
        or (Role.BODY if is_list_item(text) or not is_open(text) else None)
    )


def is_post(text: str, cues: LayoutCues) -> bool:
    """Whether a line is a post with its signature, no longer than posts are, or with the link that posts end in."""
    signature = signature_of(text)
    if signature is not None:
        return signature <= LONGEST_POST
    if "\n" in text and not is_list_item(text) and len(text) <= 2 * LONGEST_POST:
        last = text.rsplit("\n", 1)[1].strip()
        if len(last) <= 100 and not ends_sentence(last) and is_name(last.split(",")[0].lstrip("—–- "), cues):
            return True
    found = cues.find_first(text)
    return (found is not None and found.cue.role is Role.EMBED) or _POSTED.search(text[-60:]) is not None


def _credited(text: str, cues: LayoutCues) -> Role | None:
    """Byline, source or picture credit."""
    if read_byline(text, cues):
        return Role.BYLINE
    if read_source_credit(text, cues):
        return Role.SOURCE_CREDIT
    return Role.IMAGE_CREDIT if is_image_credit(text, cues) else None


def _furnished(text: str, cues: LayoutCues, *, at_head: bool) -> Role | None:
    """Navigation, captions and the other furniture of a page."""
    whole = cues.find_whole(text)
    if whole:
        return whole.role
    if is_breadcrumb(text, cues, at_head=at_head):
        return Role.BREADCRUMB
    if is_caption(text, cues):
        return Role.CAPTION
    return Role.BOILERPLATE if _is_notice(text, cues) else None


def _is_notice(text: str, cues: LayoutCues) -> bool:
    if len(text) > _LONGEST_NOTICE:
        return False
    if _ADDRESS.fullmatch(text) or is_link_line(text):
        return True
    first = cues.find_first(text)
    found = (first.cue if first else None, cues.find_last(text), cues.find_within(text))
    return any(cue is not None and cue.role is Role.BOILERPLATE for cue in found)


def is_open(text: str) -> bool:
    """Whether a line lacks the end of a sentence, or is a short question or call."""
    return not ends_sentence(text) or (is_question(text) and is_headline(text))


