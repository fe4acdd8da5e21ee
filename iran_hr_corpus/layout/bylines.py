"""Who wrote an article: lines such as `By Jane Doe`, `Jane Doe, CNN`, `CNN's Jane Doe reported from Erbil`."""

from __future__ import annotations

import re
from typing import NamedTuple

from iran_hr_corpus.layout.shapes import ends_sentence, plain
from iran_hr_corpus.lexicon.layout_cues import CuedLine, LayoutCues, folded
from iran_hr_corpus.text.dates import find_dates
from iran_hr_corpus.vocabulary import Role

_LONGEST_BYLINE = 400
_MOST_WORDS = 24
_LONGEST_NAME = 5
_WORD = re.compile(r"[^\W_][\w’'.-]*")

# between the names of a byline
_BETWEEN = re.compile(r"\s*(?:[,;|•·]|(?<![A-Z])/|/\s|\s[–—-]\s|\s(?:and|with)\s|\s?&\s?)\s*(?:and\s+)?")

# what follows a name and is none: "for MailOnline", "in Tehran", "at the United Nations", "(Reuters)"
_AFTER_NAME = re.compile(r"\s+(?:for|in|at|from|on)\s.*|\s*[(\[<].*", re.DOTALL)

# "Jane Doe (example.com)"
_SITE = re.compile(r"\(([\w-]+\.(?:com|org|net|tv|news))\)$")

# "- Mail Foreign Service"
_DESK = re.compile(r"[-–—]\s((?:[A-Z][\w.'’]*\s){1,3}[A-Z][\w.'’]*)")

# "CNN's Nick Paton Walsh reported from Beirut", "Matt Smith wrote from Atlanta"
_REPORTED = re.compile(
    r"(?:(?P<publisher>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})['’]s\s)?(?P<names>[A-Z][^.;:]{2,120}?)\s"
    r"(?:reported|wrote|reports|writes)(?:\sand\s(?:reported|wrote))?(?:\sthis\s(?:story|report|article))?\s(?:from|in)\s[A-Z]"
)
_SENTENCE = re.compile(r"(?<=[;.])\s+(?=[A-Z])")


class Byline(NamedTuple):
    """The authors that a byline names, as printed, and the medium they work for where it says so."""

    authors: tuple[str, ...] = ()
    publisher: str | None = None


def read_byline(line: CuedLine, cues: LayoutCues) -> Byline | None:
    """The byline that a line without Markdown is by its own cue; None where it is none.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> cues = load_lexicon().layout
    >>> read_byline(cues.read_line("by Professor Lord Alton of Liverpool"), cues).authors
    ('Lord Alton of Liverpool',)
    >>> read_byline(cues.read_line("By the time they came, it was over"), cues)
    """
    if len(line.text) > _LONGEST_BYLINE:
        return None
    if line.first and line.first.role is Role.BYLINE:
        if line.first.field in {"contributor", "signatory"}:
            return _read_signed(line)
        rest = line.rest.rstrip(")").split(";")[0]
        if _is_row_of_names(rest, cues):
            return _read_names(rest, cues)
    if not line.is_cued(Role.BYLINE):
        return None
    reported = _read_reported(line.text, cues)
    if reported.authors or any(cue.field == "contributor" for cue in line.others):
        return reported
    return None


def _read_signed(line: CuedLine) -> Byline | None:
    """Whoever only contributed is no author; an office that signs, as printed, is one."""
    if line.first is None or line.first.field == "contributor":
        return Byline()
    return None if ends_sentence(line.text) else Byline((line.text,))


def read_bare_byline(line: str, cues: LayoutCues) -> Byline | None:
    """The byline of names without a cue, which only its place at the head of an article tells from other lines.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> read_bare_byline("Nick Paton Walsh and Matt Smith, CNN", load_lexicon().layout)
    Byline(authors=('Nick Paton Walsh', 'Matt Smith'), publisher='CNN')
    """
    bare = plain(line)
    site = _SITE.search(bare)
    bare = bare[: site.start()].rstrip() if site else bare
    if desk := _DESK.fullmatch(bare):
        return Byline((desk[1],)) if is_affiliation(desk[1], cues) else None
    if not _is_row_of_names(bare, cues) or bare.count(" ") > _MOST_WORDS / 2:
        return None
    parts = [part for part in _BETWEEN.split(bare) if part]
    names = _names(bare, cues)
    others = [part for part in parts if is_affiliation(part, cues)]
    media = [part for part in others if is_medium(part, cues)]
    if len(names) + len(others) < len(parts) or not (media or (names and is_name(parts[0], cues))):
        return None
    return Byline(names, site[1] if site else media[0] if len(media) == 1 else None)


def read_stated_authors(value: str, cues: LayoutCues) -> tuple[str, ...]:
    """The authors that a value names, however they are written; `Anonymous` and such left out.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> cues = load_lexicon().layout
    >>> read_stated_authors("jarvis", cues), read_stated_authors("Anonymous", cues)
    (('jarvis',), ())
    """
    parts = (_without_honorifics(_AFTER_NAME.sub("", part), cues) for part in _BETWEEN.split(value))
    kinds = cues.among[Role.BYLINE]
    return tuple(part for part in parts if part and kinds.get(folded(part)) != "nobody")


def _read_names(words: str, cues: LayoutCues) -> Byline:
    """The people that words name; a desk or an agency, as printed, only where nobody else is."""
    parts = [part for part in _BETWEEN.split(words) if part]
    media = [part for part in parts if is_medium(part, cues)]
    names = _names(words, cues) or read_stated_authors(parts[0], cues)
    return Byline(names, media[0] if media else None)


def is_name(phrase: str, cues: LayoutCues) -> bool:
    """Whether a phrase has the shape of a person's name: two to five capitalised words, `bin`, `of` and such between.

    The name of an organization, which ends in `Council` or such, has not.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> [is_name(name, load_lexicon().layout) for name in ("Ali bin Suleiman", "Iran News", "the time")]
    [True, False, False]
    """
    words = phrase.split()
    if not 2 <= len(words) <= _LONGEST_NAME or cues.among[Role.BOILERPLATE].get(folded(words[-1])) == "organization":
        return False
    return words[0][0].isupper() and all(_is_of_name(word, cues) for word in words)


def is_affiliation(phrase: str, cues: LayoutCues) -> bool:
    """Whether a phrase holds a word of media or posts: `CNN`, `Senior Correspondent`."""
    kinds = cues.among[Role.BYLINE]
    return any(kinds.get(folded(word).strip(".")) in {"affiliation", "job"} for word in phrase.split())


def is_medium(phrase: str, cues: LayoutCues) -> bool:
    """Whether a phrase holds a word of media and none of posts: `CNN`, `VOA News`."""
    kinds = {cues.among[Role.BYLINE].get(folded(word).strip(".")) for word in phrase.split()}
    return "affiliation" in kinds and "job" not in kinds


def _is_of_name(word: str, cues: LayoutCues) -> bool:
    kind = cues.among[Role.BYLINE].get(folded(word).strip("."))
    if kind == "particle":
        return True
    plain_word = word[0].isupper() and word[-1] != ":" and not any(sign.isdigit() for sign in word)
    return plain_word and kind is None and folded(word).strip(".") not in cues.among[Role.BREADCRUMB]


def _is_row_of_names(rest: str, cues: LayoutCues) -> bool:
    """Whether words are capitalised, or such as stand between and beside names, dates apart."""
    for span in reversed(find_dates(rest)):
        rest = rest[: span.start] + rest[span.end :]
    words = _WORD.findall(rest)
    kinds = cues.among[Role.BYLINE]
    dateline = cues.among[Role.DATELINE]
    return 0 < len(words) <= _MOST_WORDS and all(
        word[0].isupper() or folded(word).strip(".") in kinds or folded(word).strip(".") in dateline for word in words
    )


def _names(words: str, cues: LayoutCues) -> tuple[str, ...]:
    parts = (_without_honorifics(_AFTER_NAME.sub("", part.strip()), cues) for part in _BETWEEN.split(words))
    return tuple(part for part in parts if _is_author(part, cues))


def _is_author(part: str, cues: LayoutCues) -> bool:
    words = part.split()
    return 0 < len(words) <= _LONGEST_NAME and words[0][0].isupper() and all(_is_of_name(word, cues) for word in words)


def _without_honorifics(name: str, cues: LayoutCues) -> str:
    words = name.strip(" .,").split()
    while words and cues.among[Role.BYLINE].get(folded(words[0]).strip(".")) == "honorific":
        words = words[1:]
    return " ".join(words)


def _read_reported(line: str, cues: LayoutCues) -> Byline:
    """The names of `A reported from B; C wrote from D`, in order; those who only contributed are left out."""
    found = [match for part in _SENTENCE.split(line) if (match := _REPORTED.match(part))]
    authors = [name for match in found for name in _names(match["names"], cues)]
    publishers = [match["publisher"] for match in found if match["publisher"]]
    return Byline(tuple(authors), publishers[0] if publishers else None)
