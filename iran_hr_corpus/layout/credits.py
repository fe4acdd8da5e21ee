"""Lines that credit a source or a picture, and captions, which may end in such a credit."""

from __future__ import annotations

import re
from typing import NamedTuple

from iran_hr_corpus.layout.shapes import ends_sentence, n_words, plain
from iran_hr_corpus.lexicon.layout_cues import LayoutCues, folded
from iran_hr_corpus.vocabulary import Role

_LONGEST_CREDIT = 300
_LONGEST_CAPTION = 700
_MOST_WORDS_OF_CREDIT = 14
_MOST_WORDS_OF_NAME = 8
_WORD = re.compile(r"[^\W_][\w’'.]*")

# "In this Friday, Jan. 3, 2020 photo", "In this image taken from video"
_IN_THIS_PHOTO = re.compile(r"In (?:this|these)\b[^.]{0,80}?\b(?:photo|photograph|image|picture|frame grab|video)s?\b")

# "(Photo: AFP/Getty Images)", "[Reuters]", "Morteza Nikoubazl | NurPhoto | Getty Images)", ". REUTERS/Jane Doe", "© EPA"
_TRAILING_CREDIT = re.compile(r"(?:[(\[|©]|[.!?”\"’]\s)(?P<credit>[^()\[\]|©.!?]{2,80})[)\]]*\.?$")

# "on" of "Original text on Example", the date of "in Example on 3 May 2020", "under a Creative Commons licence"
_AFTER_PUBLISHER = re.compile(
    r"\s*(?:\s(?:on|under|as|at|with)\s.*|\s(?:and|AND|&)\s(?:[Nn]ews\s)?(?:[Aa]genc|NEWS|AGENC).*|\s?[,(|;]\s.*|(?<=\w{4})\.\s.*|\s?\(.*|\s[–—-]\s.*|[.,;:]+$)", re.DOTALL
)
_LINK_ALONE = re.compile(r"(?:https?://)?(?:www\.)?[\w.-]+\.[a-z]{2,}(?:/\S*)?")


class SourceCredit(NamedTuple):
    """Who published the article first, and the site that a source line names."""

    publisher: str | None
    via: str | None


def read_source_credit(line: str, cues: LayoutCues) -> SourceCredit | None:
    """The source that a line credits; None where it is no such line.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> cues = load_lexicon().layout
    >>> read_source_credit("This article first appeared in International Policy Digest", cues).publisher
    'International Policy Digest'
    >>> read_source_credit("Source » iranfocus", cues).via
    'iranfocus'
    """
    bare = plain(line) if len(line) <= _LONGEST_CREDIT else ""
    found = cues.find_first(bare)
    if found is None or found.cue.role is not Role.SOURCE_CREDIT:
        return None
    rest = bare[found.end :].lstrip(" :»›>–—-\t\xa0Â")
    if found.cue.field == "via":
        sign = bare[found.end :].lstrip()[:1]
        if sign not in ":»›>–—-Â" or not rest or n_words(rest) > _MOST_WORDS_OF_NAME:
            return None
        return SourceCredit(None if sign in "»›>" else _published_name(rest), rest.rstrip(" ."))
    name = _published_name(rest)
    if found.cue.field == "ambiguous" and (name is None or ends_sentence(bare) or n_words(bare) > _MOST_WORDS_OF_NAME):
        return None
    return SourceCredit(name, None)


def _published_name(rest: str) -> str | None:
    """The name at the head of what follows a cue, without article, date and licence; None for a link or small word."""
    name = _AFTER_PUBLISHER.sub("", rest).strip(" “”\"'*_")
    for word in ("by ", "in ", "on ", "at ", "from "):
        name = name.removeprefix(word)
    known = name and (name[0].isupper() or name.startswith("the ")) and n_words(name) <= _MOST_WORDS_OF_NAME
    return name.removeprefix("the ") if known and not is_link(name) else None


def is_link(value: str) -> bool:
    """Whether a value is an address rather than a name.

    >>> is_link("http://example.org/a"), is_link("Al Jazeera")
    (True, False)
    """
    return "/" in value and _LINK_ALONE.fullmatch(value) is not None


def is_image_credit(line: str, cues: LayoutCues) -> bool:
    """Whether a line credits a picture and says nothing of what it shows.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> cues = load_lexicon().layout
    >>> is_image_credit("Image: Jane Doe via Pixabay", cues), is_image_credit("Image: Protesters burn a flag", cues)
    (True, False)
    """
    if len(line) > _LONGEST_CREDIT:
        return False
    bare = plain(line).strip("()[] ")
    found = cues.find_first(bare)
    if found and found.cue.role is Role.IMAGE_CREDIT:
        rest = bare[found.end :].strip(" :\t\xa0")
        if found.cue.field != "ambiguous":
            return n_words(rest) <= _MOST_WORDS_OF_CREDIT
        return n_words(rest) <= _MOST_WORDS_OF_CREDIT and _is_credit(rest, cues)
    return _is_agency_line(bare.lstrip("© "), cues)


def is_caption(line: str, cues: LayoutCues) -> bool:
    """Whether a line says what a picture or video shows: by its cue or by the credit at its end."""
    if len(line) > _LONGEST_CAPTION:
        return False
    bare = plain(line) if len(line) <= _LONGEST_CREDIT else line
    found = cues.find_first(bare.lstrip("([ "))
    if found and (found.cue.role is Role.CAPTION or found.cue.field == "ambiguous" and found.cue.role is Role.IMAGE_CREDIT):
        return True
    if _IN_THIS_PHOTO.match(bare):
        return True
    within = cues.find_within(bare)
    return (within is not None and within.role is Role.CAPTION) or _has_trailing_credit(bare, cues)


def _has_trailing_credit(line: str, cues: LayoutCues) -> bool:
    tail = line[-100:]
    found = _TRAILING_CREDIT.search(tail)
    return found is not None and found.start() + len(line) - len(tail) > 0 and _is_credit(found["credit"], cues, True)


def _is_credit(words: str, cues: LayoutCues, named: bool = False) -> bool:
    """Whether words are names and agencies of pictures: all capitalised, one known; or a bare name after a cue."""
    kinds = cues.among[Role.IMAGE_CREDIT]
    found = _WORD.findall(words)
    known = [kinds.get(folded(word).strip(".")) for word in found]
    fits = all(word[0].isupper() or word[0].isdigit() or kind for word, kind in zip(found, known, strict=True))
    credited = any(kind in {"agency", "credit"} for kind in known)
    return bool(found) and fits and (credited or (not named and len(found) <= 4))


def _is_agency_line(line: str, cues: LayoutCues) -> bool:
    """Whether a line holds nothing but a photographer and a known picture agency: `Jane Doe/AFP/Getty Images`."""
    agencies = cues.among[Role.IMAGE_CREDIT]
    words = [folded(word).strip(".") for word in _WORD.findall(line)]
    sure = any(agencies.get(word) == "agency" for word in words)
    return sure and len(words) <= _MOST_WORDS_OF_NAME and not ends_sentence(line) and _is_credit(line, cues, True) and (
        all(word in agencies for word in words) or any(sign in line for sign in "/|©")
    )
