"""What a line looks like, whatever its words: how it ends, how it is written, how long it is."""

from __future__ import annotations

import re
from functools import lru_cache

_CLOSING = "\"'”’»)]}*_ \xa0Â■□◼●"  # `Â` is a no-break space read in the wrong encoding
_ENDS = frozenset(".!?…:;,—。؟۔")
LONGEST_HEADLINE = 200
_REACH = 40
_SHORTEST_WITH_REMARK = 100
_FEWEST_BARS = 3
_MOST_WORDS = 25

# "U.S.", "a.m.", "Jr."; a line that ends so need not be a sentence
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]\.){2}$|\b(?:Jr|Sr|Inc|Ltd|Co)\.$")
_LONGEST_ABBREVIATION = len(" Inc.")

# the number of a footnote behind the end of a sentence: "they fled.[12]", "they fled.[^12]", "they fled.3"
_NOTE = re.compile(r"(?:\s?\[\^?\d{1,3}\]|[¹²³⁰⁴-⁹]+|(?<=[.!?”\"])\d{1,3})+$")
_ENDS_IN_LINK = re.compile(r"\s(?:https?://|www\.)\S+$")

# "- item", "• item", "* item", "1. item", "(a) item"
_LIST_ITEM = re.compile(r"(?:[-*+–—▪●◦‣]\s+|[•·]\s*|\(?(?:\d{1,2}|[a-z])[.)]\s+)\S")

# "## Heading", "### by [Name](url)"
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^()\s]{0,500}(?:\s\"[^\"\n]{0,100}\")?\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1:?")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")


def plain(line: str) -> str:
    """The line without the marks of Markdown, hashes, emphasis, link targets, and without the tags of HTML around it.

    >>> plain("### by [Geoffrey Cameron](https://example.org/a)"), plain("**Iran’s demands**"), plain("<h1>Iran</h1>")
    ('by Geoffrey Cameron', 'Iran’s demands', 'Iran')
    """
    if line[:1].isalpha() and "](" not in line:
        return line  # the usual case
    if line[:1] == "<":
        line = _TAG.sub("", line).strip() or line
    if line[:1] == "#":
        line = _HASHES.sub("", line, count=1)
    if "](" in line:
        line = _LINK.sub(r"\1", line)
    return line.strip("*_ \t\xa0") if line[:1] in "*_" else line


def heading_level(line: str) -> int:
    """How many hashes mark a Markdown heading; 0 for none."""
    found = _HASHES.match(line) if line[:1] == "#" else None
    return len(found[1]) if found else 0


def is_strong(line: str) -> bool:
    """Whether the whole line is set in bold by Markdown.

    >>> is_strong("**What comes next**"), is_strong("**Iran** says no")
    (True, False)
    """
    return _STRONG.fullmatch(line) is not None


def is_link_line(line: str) -> bool:
    """Whether the whole line is one Markdown link.

    >>> is_link_line("[Sign the petition](https://example.org/p)"), is_link_line("See [this](https://example.org/p)")
    (True, False)
    """
    return _LINK.fullmatch(line) is not None


@lru_cache(maxsize=32)  # several rules ask it of the same line, one after the other
def ends_sentence(line: str) -> bool:
    """Whether the line ends as prose does: with a stop, colon, comma or such, quotes and brackets apart.

    >>> ends_sentence('He said: “No.”'), ends_sentence("Sanctions on the U.S."), ends_sentence("Crumbling economy")
    (True, False, False)
    """
    if line[-1:] == ">":
        line = _TAG.sub("", line).rstrip()
    bare = line[-_REACH:].rstrip(_CLOSING)
    if bare[-1:] not in _ENDS:
        bare = line[-_REACH:].rstrip()
        noted = bare[-1:] == "]" or bare[-1:].isdigit()
        bare = (_NOTE.sub("", bare) if noted else bare).rstrip(_CLOSING)
        if line[-1:] == ")" and len(line) >= _SHORTEST_WITH_REMARK:
            bare = line[: line.rfind("(")].rstrip(_CLOSING)[-_REACH:] or bare  # "They fled. (Related: Two more fled)"
        if bare[-1:] not in _ENDS:
            return ("://" in line or "www." in line) and _ENDS_IN_LINK.search(line[-200:]) is not None
    return len(line) >= LONGEST_HEADLINE or _ABBREVIATION.search(bare[-_LONGEST_ABBREVIATION:]) is None


def is_question(line: str) -> bool:
    """Whether the line ends as a question or call, which a headline may."""
    return line.rstrip(_CLOSING)[-1:] in {"?", "!", "؟"}


def is_row_of_links(line: str, label: bool = False) -> bool:
    """Whether a line holds nothing but links of Markdown: behind a bullet, or with `label` behind a word.

    >>> [is_row_of_links(line) for line in ("- [A](/a)", "- [A](/a), [B](/b)", "- Free [them](/a)")]
    [True, True, False]
    >>> is_row_of_links("Sources: [A](/a), [B](/b)", label=True)
    True
    """
    return "](" in line and len(_WORD.findall(_LINK.sub("", line))) <= label


def is_block_quote(line: str) -> bool:
    """Whether lines are a quotation of more than one paragraph in Markdown."""
    return line[0] == ">" and "\n>" in line


def is_list_item(line: str) -> bool:
    """Whether the line opens with a bullet or number of a list.

    >>> [is_list_item(line) for line in ("• Statements", "1. Free them", "2019 began", "-- he said")]
    [True, True, False, False]
    """
    return _LIST_ITEM.match(line) is not None


def is_table_row(line: str) -> bool:
    """Whether the line is a row of a table in Markdown.

    >>> [is_table_row(line) for line in ("| Shiraz | 12 | 4 |", "|-----|----|", "| or not")]
    [True, False, False]
    """
    return line[:1] == "|" == line[-1:] and line.count("|") >= _FEWEST_BARS and any(map(str.isalnum, line))


def is_headline(line: str) -> bool:
    """Whether the line could be a title or heading: short, opened by no small letter, with no end of a sentence."""
    return (
        len(line) <= LONGEST_HEADLINE
        and not line[:1].islower()
        and line.count(" ") < _MOST_WORDS
        and (not ends_sentence(line) or is_question(line))
    )


def is_title_case(line: str) -> bool:
    """Whether the long words are capitalised.

    >>> is_title_case("Welcome Recognition for Iran’s Resistance"), is_title_case("So what are the options?")
    (True, False)
    """
    words = [word for word in _WORD.findall(line) if len(word) > 4]
    words = words or _WORD.findall(line)
    return bool(words) and all(word[0].isupper() for word in words)


def n_words(line: str) -> int:
    """Words by white space."""
    return len(line.split())
