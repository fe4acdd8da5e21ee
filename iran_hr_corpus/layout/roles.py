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
    is_strong,
    n_words,
    plain,
)
from iran_hr_corpus.lexicon.layout_cues import LayoutCues
from iran_hr_corpus.vocabulary import Role

LONGEST_LABEL = 4
_LONG = 700  # a longer line is prose, unless it opens with a cue
_LONGEST_NOTICE = 600
_LONGEST_POINTER = 120

# "https://example.org/a", "info@example.org", "{% highlight shell %}"
_ADDRESS = re.compile(r"\{[%{][^}]*[%}]\}|<?(?:https?://|www\.)\S+>?|\S+@[\w-]+\.[\w.-]+")

# "Watch the crowds gather »"
_POINTER = re.compile(r"(?:»|›|>>|→)[\s.]*$")

# "pic.twitter.com/DIXFC3Nyvw" or "https://t.co/tiKu1N2P9o" at the end of a post
_POSTED = re.compile(r"(?:pic\.twitter\.com/\w{6,}|https?://t\.co/\w{6,})\s*$")


def own_role(text: str, cues: LayoutCues, *, at_head: bool) -> Role | None:
    """The role that a line shows by its own words and shape; None where only its place can tell."""
    if len(text) > _LONG:
        return Role.BODY
    if has_no_word(text) or (is_page_number(text) and not heading_level(text)):
        return Role.BOILERPLATE
    if heading_level(text):
        if cues.find_whole(text):
            return Role.BOILERPLATE
        dateline = read_dateline(text, cues, at_head=False)
        return Role.DATELINE if dateline and dateline.kind != "updated" else _credited(plain(text), cues)
    return (
        _credited(text, cues)
        or (Role.EMBED if is_post(text, cues) else None)
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
    if _ADDRESS.fullmatch(text) or is_link_line(text) or _POINTER.search(text[-_LONGEST_POINTER:]) is not None:
        return len(text) <= _LONGEST_POINTER
    first = cues.find_first(text)
    found = (first.cue if first else None, cues.find_last(text), cues.find_within(text))
    return any(
        cue is not None and cue.role is Role.BOILERPLATE and (cue.field != "imperative" or len(text) <= _LONGEST_POINTER)
        for cue in found
    )


def is_open(text: str) -> bool:
    """Whether a line lacks the end of a sentence, is a short question or call, a label with a colon, or bold."""
    if is_strong(text):
        return is_headline(plain(text)) or plain(text).endswith(":")
    if text.endswith(":") and n_words(text) <= LONGEST_LABEL:
        return True
    return not ends_sentence(text) or (is_question(text) and is_headline(text))


