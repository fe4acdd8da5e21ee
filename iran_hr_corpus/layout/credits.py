"""Lines that credit a source or a picture, and captions, which may end in such a credit."""

from __future__ import annotations

import re
from typing import NamedTuple

from iran_hr_corpus.layout.shapes import ends_sentence, n_words
from iran_hr_corpus.lexicon.layout_cues import CuedLine, LayoutCues, folded
from iran_hr_corpus.vocabulary import Role

_LONGEST_CREDIT = 300
_LONGEST_AGENCY_LINE = 100
_LONGEST_CAPTION = 300  # that nothing but the credit at its end tells from prose
_MOST_WORDS_OF_CREDIT = 14
_MOST_WORDS_OF_NAME = 8
_WORD = re.compile(r"[^\W_][\w’'.]*")

# "In this Friday, Jan. 3, 2020 photo", "In this image taken from video"
_IN_THIS_PHOTO = re.compile(r"In (?:this|these)\b[^.]{0,80}?\b(?:photo|photograph|image|picture|frame grab|video)s?\b")

# "(Photo: AFP/Getty Images)", "[Reuters]", "Jane Doe | Example | Getty Images)", "© EPA"; "in May.Reuters"
_TRAILING_CREDIT = re.compile(r"(?:[(\[|©]|[.!?”\"’]\s|(?<=[a-z])[.!?])(?P<credit>[^()\[\]|©.!?]{2,80})[)\]]*\.?$")

# "Jane Doe/The Associated Press"
_NAME_AND_AGENCY = re.compile(r"[(\[]?(?:[A-Z][\w.'’-]*\s?){1,4}/(?:[A-Z][\w.-]*\s?){1,4}[)\]]?")

# "Reuters: Jane Doe"
_AGENCY_AND_NAME = re.compile(r"[A-Z]\w+: (?:[A-Z][\w.'’-]*\s?){2,3}")

# "© 2016 Private" behind the words of a caption
_RIGHTS_AT_END = re.compile(r"[\w.”\"’)]\s+©\s?\d{4}\s[A-Z][^.!?©]{1,45}$")

# "7:12" and "3, 2019" of "May 3, 2019 / 7:12 AM / AP": a dateline
_DAY_OR_CLOCK = re.compile(r"\d:\d\d|\d,\s?\d{4}")

# "on" of "Original text on Example", the date of "in Example on 3 May 2020", "under a Creative Commons licence"
_AFTER_PUBLISHER = re.compile(
    r"""
    \s*
    (?:
        \s(?:on|under|as|at|with)\s.*                        # on 3 May 2020
      | \s(?:and|AND|&)\s(?:[Nn]ews\s)?(?:[Aa]genc|NEWS|AGENC).*   # and news agencies
      | \s(?:[Vv]ol(?:ume|\.)|[Ii]ssue):?\s.*                      # Volume: 1 Issue: 1
      | \s?[,(|;]\s.* | (?<=\w{4})\.\s.* | \s?\(.* | \s[–—-]\s.*
      | [.,;:]+$
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_LINK_ALONE = re.compile(r"(?:https?://)?(?:www\.)?[\w.-]+\.[a-z]{2,}(?:/\S*)?")


# "by: Jane Doe" of "Source: Example News by: Jane Doe"
_BY = re.compile(r"\s*[|,;·–-]?\s+[Bb]y:?\s+(?P<names>(?:[A-Z][\w.'’-]*[\s,&]*(?:and\s)?){2,8})$")

# "Source » iranfocus", "SOURCE: Al Jazeera and agencies"
_SOURCE = re.compile(r"\w+\s*(?P<sign>[:»›>–—-])[\s\xa0Â»›>]*(?P<name>\S[^\n]*?)[\s.]*$")


class SourceCredit(NamedTuple):
    """Who published the article first, and the site that a source line names."""

    publisher: str | None
    via: str | None


def read_source_credit(line: CuedLine) -> SourceCredit | None:
    """The source that a line without Markdown credits; None where it is no such line.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> cues = load_lexicon().layout
    >>> read_source_credit(cues.read_line("This article first appeared in International Policy Digest")).publisher
    'International Policy Digest'
    >>> read_source_credit(cues.read_line("Source » iranfocus")).via
    'iranfocus'
    """
    if line.first is None or line.first.role is not Role.SOURCE_CREDIT or len(line.text) > _LONGEST_CREDIT:
        return None
    if line.first.field == "via":
        return _read_source(line)
    name = _published_name(line.rest)
    brief = not ends_sentence(line.text) and n_words(line.text) <= _MOST_WORDS_OF_NAME
    return None if line.first.field == "ambiguous" and not (name and brief) else SourceCredit(name, None)


def _read_source(line: CuedLine) -> SourceCredit | None:
    """The site behind `Source »`; behind a colon it is the publisher too."""
    found = _SOURCE.match(_BY.sub("", line.text))
    if found is None or n_words(found["name"]) > _MOST_WORDS_OF_NAME:
        return None
    return SourceCredit(None if found["sign"] in "»›>" else _published_name(found["name"]), found["name"])


def names_of_credit(line: str) -> str | None:
    """Who wrote, where a source line tells: `Source: Example News by: Jane Doe`."""
    found = _BY.search(line)
    return found["names"] if found else None


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


def is_image_credit(line: CuedLine, cues: LayoutCues) -> bool:
    """Whether a line credits a picture and says nothing of what it shows.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> cues = load_lexicon().layout
    >>> lines = ("Image: Jane Doe via Pixabay", "Image: Protesters burn it")
    >>> [is_image_credit(cues.read_line(line), cues) for line in lines]
    [True, False]
    """
    if len(line.text) > _LONGEST_CREDIT:
        return False
    if line.first and line.first.role is Role.IMAGE_CREDIT:
        rest = line.rest.strip("()[] ")
        return n_words(rest) <= _MOST_WORDS_OF_CREDIT and (line.first.field != "ambiguous" or _is_credit(rest, cues))
    if line.is_cued(Role.IMAGE_CREDIT) and _NAME_AND_AGENCY.fullmatch(line.text):
        return True
    return _is_agency_line(line.text.strip("()[]© "), cues)


def is_caption(line: CuedLine, cues: LayoutCues) -> bool:
    """Whether a line says what a picture or video shows: by its cue or by the credit at its end."""
    first = line.first
    if first and (first.role is Role.CAPTION or (first.role is Role.IMAGE_CREDIT and first.field == "ambiguous")):
        return True
    if line.is_cued(Role.CAPTION) or _IN_THIS_PHOTO.match(line.text) or _ends_in_rights(line.text):
        return True
    short = len(line.text) <= _LONGEST_CAPTION
    return short and _may_end_in_credit(line.text) and _has_trailing_credit(line.text, cues)


def _ends_in_rights(line: str) -> bool:
    """Whether a line ends in `© 2016 Private`."""
    return "©" in line[-60:] and _RIGHTS_AT_END.search(line[-60:]) is not None


def _may_end_in_credit(line: str) -> bool:
    """Whether a line ends in a bracket or without a stop: prose, which does neither, needs no closer look."""
    tail = line.rstrip(" .")
    return tail[-1:] in {")", "]"} or not ends_sentence(line)


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
    if len(line) > _LONGEST_AGENCY_LINE or ends_sentence(line):
        return False
    agencies = cues.among[Role.IMAGE_CREDIT]
    words = [folded(word).strip(".") for word in _WORD.findall(line)]
    sure = any(agencies.get(word) == "agency" for word in words)
    return (
        sure
        and len(words) <= _MOST_WORDS_OF_NAME
        and _DAY_OR_CLOCK.search(line) is None
        and _is_credit(line, cues, True)
        and (all(word in agencies for word in words) or _parts_credit(line))
    )


def _parts_credit(line: str) -> bool:
    """Whether a sign stands between who took a picture and who sells it."""
    return any(sign in line for sign in "/|©") or _AGENCY_AND_NAME.fullmatch(line) is not None
