"""Lines of a page, and the lines that only its layout has split: wrapped prose, posts and quotes with signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from iran_hr_corpus.layout.shapes import LONGEST_HEADLINE, ends_sentence, heading_level, is_list_item, is_strong
from iran_hr_corpus.spans import trimmed

LONGEST_POST = 340  # a post of 280 characters, with its links
_LONGEST_SIGNATURE = 200
_LONGEST_ATTRIBUTION = 140
_LONGEST_FRAGMENT = len("by:")
_UNDERLINED = frozenset({"ch", "dh", "gh", "kh", "sh", "th", "zh"})
_QUOTES = frozenset("\"“”‘’'")
_NARROWEST_WRAP, _WIDEST_WRAP = 40, 110
_FEWEST_WRAPPED = 5
_SHORTEST_FULL = 35
_LEAST_FULL = 0.75  # of the width
_MOST_LINES_OF_POST = 12
_REACH_OF_ARTICLE = 20_000  # how far from a pull quote its words are looked for

# "— Ryan Saavedra (@RealSaavedra) January 3, 2020", "-- Name (@name) [3 Jan 2020](https://…)"
_SIGNATURE = re.compile(
    r"""
    (?:[—–―]|--?|&mdash;) \s? [^—–―\n]{1,80}? \(@\w{1,30}\)
    (?:
        [\s\[(]*
        (?: [^\W\d_]{3,9}\.?\s\d{1,2},?\s\d{4} | \d{1,2}\s[^\W\d_]{3,9}\.?,?\s\d{4} )
        [\])]* (?: \([^\s()]{1,80}\) )?
    )?
    \W*$
    """,
    re.VERBOSE,
)

# what stands alone before a signature when the words of the post are on the line above: links, tags, names
_LOOSE = re.compile(r"(?:\s|#\w+|\.?@\w+|https?://\S+?(?=[—\s]|$)|pic\.twitter\.com/\w+)*")

# "Faraz Sanei, Human Rights Watch", "— Shirin Ebadi"
_ATTRIBUTION = re.compile(
    r"(?P<dash>[—–―]\s?|--?\s)?(?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w.'’-]+(?P<post>,\s[^.!?:]{3,100})?"
)


# a byline whose names are on the next line
_OPENED = re.compile(r"by:?", re.IGNORECASE)


class Line(NamedTuple):
    """A line without outer white space, or lines that belong together; `spaced` where a blank line is above."""

    start: int
    end: int
    text: str
    spaced: bool


class Wrap(NamedTuple):
    """The lines into which a page breaks its paragraphs: how wide, whether blank lines part them, whether any links.

    In Markdown, which has links, blank lines do.
    """

    width: int
    parted: bool
    linked: bool


def find_lines(text: str) -> list[Line]:
    r"""The lines with something in them, cut at `\n` alone.

    >>> find_lines("\ufeffOne\r\n\r\n  two ")
    [Line(start=1, end=4, text='One', spaced=True), Line(start=10, end=13, text='two', spaced=True)]
    """
    lines, at, spaced = [], 0, True
    marked = "\ufeff" in text
    for raw in text.split("\n"):
        bare = raw.strip()
        start = at + len(raw) - len(raw.lstrip()) if bare else at
        if marked and "\ufeff" in (bare[:1], bare[-1:]):
            span = trimmed(text, at, at + len(raw))
            start, bare = span.start, span.slice(text)
        if bare:
            lines.append(Line(start, start + len(bare), bare, spaced))
        spaced = not bare
        at += len(raw) + 1
    return lines


def signature_of(line: str) -> int | None:
    """Where the signature of a post begins that ends the line, counted from the line's start; None without one.

    >>> signature_of("No war. — Ann (@ann) January 3, 2020")
    8
    """
    if line.find("(@", -_LONGEST_SIGNATURE) < 0:
        return None
    found = _SIGNATURE.search(line, max(0, len(line) - _LONGEST_SIGNATURE))
    return found.start() if found else None


def join_lines(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those put together that the layout alone split."""
    wrap = _find_wrap(lines)
    spaced = sum(line.spaced for line in lines) * 2 >= len(lines)
    runs: list[list[Line]] = []
    for line in lines:
        above = _runs_above(runs, line, text, spaced) if runs else 0
        if above > 1:
            runs[-above:] = [[*chain(*runs[-above:]), line]]
        elif above or (runs and _carries_on(runs[-1], line, text, wrap, spaced=spaced)):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [_whole(run, text) for run in runs]


def _whole(run: Sequence[Line], text: str) -> Line:
    """The line that a run of lines makes."""
    start, end = run[0].start, run[-1].end
    return run[0] if len(run) == 1 else Line(start, end, text[start:end], run[0].spaced)


def _find_wrap(lines: Sequence[Line]) -> Wrap | None:
    """How the page breaks its paragraphs into lines, if it does: most are full, and few that are not break a sentence.

    A line with a link of Markdown is as long as its address is, and tells nothing.
    """
    pairs = [(before, line) for before, line in pairwise(lines) if not (line.spaced or is_list_item(line.text))]
    if len(pairs) < _FEWEST_WRAPPED:
        return None
    inner = [before for before, _ in pairs]
    told = [len(line.text) for line in inner if "](" not in line.text]
    width = max((size for size in told if size <= _WIDEST_WRAP), default=0)
    broken = [(before, line) for before, line in pairs if not ends_sentence(before.text)]
    linked = len(inner) - len(told)
    full = linked + sum(_LEAST_FULL * width <= size <= width for size in told)
    loose = sum(len(before.text) < _LEAST_FULL * width for before, _ in broken)
    over = sum(size > _WIDEST_WRAP for size in told)
    within = sum(line.text[0].islower() for _, line in broken)  # as no list of names or headlines goes on
    if min(len(broken), full, 2 * within) * 2 < len(inner) or max(loose, 3 * over) * 4 > len(inner):
        return None
    closed = [line.spaced for before, line in pairwise(lines) if _has_room(before, line, width)]
    return Wrap(width, linked > 0 or sum(closed) * 2 >= len(closed), linked > 0)


def _has_room(before: Line, line: Line, width: int) -> bool:
    """Whether a line ends with a sentence where the first word of the next had room."""
    return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) <= width and ends_sentence(before.text)


def _goes_on(before: Line, line: Line, wrap: Wrap | None) -> bool:
    """Whether a line of a wrapped page, or of a quotation in Markdown, is of the paragraph of the one above it.

    Where no blank lines part the paragraphs, one ends with a sentence and room for a word more. A bare mark parts
    those of one quotation.
    """
    if wrap is None or line.text[0] == ">":
        return before.text[0] == line.text[0] == ">" and ">" in (before.text, line.text)
    if heading_level(before.text) or line.text[0] in "#|" or is_strong(before.text):
        return False
    fits = len(before.text) >= _SHORTEST_FULL and (wrap.linked or len(before.text) <= wrap.width)
    return fits and (wrap.parted or not _has_room(before, line, wrap.width))


def _carries_on(run: Sequence[Line], line: Line, text: str, wrap: Wrap | None, *, spaced: bool) -> bool:
    """Whether a line goes on with the sentence, or the byline, that the run above it began."""
    before = run[-1]
    if min(len(line.text), len(before.text)) <= _LONGEST_FRAGMENT and _is_cut(run, line):
        return True
    if line.spaced or is_list_item(line.text) or text.startswith("  ", before.end):  # a break that Markdown keeps
        return False
    if wrap or line.text[0] == ">":
        return _goes_on(before, line, wrap)
    if ends_sentence(before.text) or run[0].text[0].islower():
        return False
    if line.text[0].islower():
        return (spaced or len(before.text) >= _NARROWEST_WRAP) and not _is_switch(line.text)
    cut = len(before.text) >= LONGEST_HEADLINE and before.text[-1].isalpha()  # too long for anything but prose
    return text[before.end : line.start] == " \n" and before.text.count(" ") > 3 if spaced else cut


def _is_cut(run: Sequence[Line], line: Line) -> bool:
    """Whether the page cut the names from `By`, or a name around two letters that it underlines as one sound."""
    if len(run) == 1 and _OPENED.fullmatch(run[-1].text):
        return True
    if line.text.casefold() in _UNDERLINED:
        return not ends_sentence(run[-1].text)
    return len(run) > 1 and run[-1].text.casefold() in _UNDERLINED and line.text[0].islower()


def _is_switch(line: str) -> bool:
    """Whether a line is of codes alone, as a switch of language is: `en fa`; or what a player says."""
    return line == "please wait" or all(len(word) == 2 for word in line.split())


def _runs_above(runs: Sequence[Sequence[Line]], line: Line, text: str, spaced: bool) -> int:
    """How many runs above belong to the post or quote that this line signs."""
    signature = signature_of(line.text)
    if signature is not None:
        return _runs_of_post(runs, line, spaced) if _LOOSE.fullmatch(line.text, 0, signature) else 0
    return int(_is_attribution(runs[-1], line, text))


def _runs_of_post(runs: Sequence[Sequence[Line]], line: Line, spaced: bool) -> int:
    """One run above, and in a page whose paragraphs stand apart, all up to the blank line."""
    count = 0
    for run in reversed(runs[-_MOST_LINES_OF_POST:]):
        if line.end - run[0].start > LONGEST_POST + _LONGEST_SIGNATURE // 2 or signature_of(run[-1].text) is not None:
            break
        count += 1
        if run[0].spaced or not spaced:
            break
    return count


def _is_attribution(run: Sequence[Line], line: Line, text: str) -> bool:
    """Whether a line names who said the short quote above it: a pull quote, which repeats words of the article."""
    found = _ATTRIBUTION.fullmatch(line.text) if len(line.text) <= _LONGEST_ATTRIBUTION else None
    if found is None or run[-1].end - run[0].start > LONGEST_POST or not (found["dash"] or found["post"]):
        return False
    quote = _whole(run, text)
    signs = (quote.text[-1] in _QUOTES, bool(found["dash"]), not line.spaced)
    if quote.text[0] in _QUOTES and sum(signs) > 1:
        return True
    bare = quote.text.strip("\"'“”‘’. ")
    around = text[max(0, quote.start - _REACH_OF_ARTICLE) : quote.end + _REACH_OF_ARTICLE]
    return len(bare) >= 20 and around.find(bare) != around.rfind(bare)
