"""Near-duplicates: which articles are copies of one another, with another headline, cut, or credited anew?

Copies share most of their runs of five words. A signature (MinHash) holds enough of an article's runs to estimate how
many two articles have in common, in 260 bytes; so grouping needs signatures and dates, never texts, and those of a
million articles fit into the memory of a laptop.
"""

from __future__ import annotations

import struct
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from sys import intern
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from iran_hr_corpus.schema import Article
from iran_hr_corpus.vocabulary import ROLES_WITH_FIGURES, Role

CONTAINED = 0.7
"""The share of the shorter article's runs from which it counts as a copy, if the longer one holds them too. One that
quotes the other stays below; one that was cut, or had a paragraph dropped, is contained almost wholly."""
RESEMBLANCE = 1 / 3
"""The share of all runs that two copies must have in common: below, a short text merely stands in a long one, and the
estimate grows coarse."""

# 256 numbers, compared in bands of three. Articles that share half of all runs meet in some band with a probability of
# 0.99999, two fifths 0.996, a third 0.96; those that share a hundredth, as others on one event hardly do, 0.00009.
# Of each number its lowest byte is kept: two that differ agree in it once in 256, which the estimate allows for.
_NUMBERS = 256
_BAND = 3
_BANDS = range(0, _NUMBERS - _BAND + 1, _BAND)
_BY_CHANCE = 1 / 256
_CROWD = 64
_COUNT = struct.Struct("<I")
_DIGEST = struct.Struct(f"<{_NUMBERS}I")
_SEED = 1988

_ROLES = ROLES_WITH_FIGURES - {Role.TITLE}
_MARKS = "“”‘’–—…"
_SPACES = "".join(filter(str.isspace, map(chr, range(128, 0x3001))))
"""White space beyond ASCII, the last of which is U+3000."""
_SIGNS = bytes(code if code >= 128 or chr(code).isalnum() else 0 for code in range(256))

Numbers: TypeAlias = NDArray[np.uint64]
"""Of words, or of runs of them; reckoned with modulo 2⁶⁴."""
_BLOCK = 1 << 16
"""Letters that are looked at together; of a word that is cut there, what follows is lost."""
_HALF = np.uint64(32)
_ROW = np.uint64((1 << 32) - 1)
_NEVER = np.uint64(1 << 32)
"""What no band is, as a band has three bytes."""


def _powers(odd: int, count: int) -> Numbers:
    return np.multiply.accumulate(np.array([1, *[odd] * (count - 1)], np.uint64))


_ODD = 0x9E3779B97F4A7C15
_POWERS, _INVERSE = _powers(_ODD, _BLOCK), _powers(pow(_ODD, -1, 1 << 64), _BLOCK)
_WEIGHTS = _powers(0xD1342543DE82EF95, 5)


class Sketch(NamedTuple):
    """What grouping needs to know of an article."""

    article_id: str
    date: str | None
    signature: bytes


def duplicate_groups(articles: Iterable[Article]) -> dict[str, str]:
    """For each article id, the id of the article that leads its group: its own, where it has no copy.

    The first published leads, by the text's date or else the curators'; where none has a date, the smallest id. The
    order of `articles` changes nothing.

    >>> from iran_hr_corpus.schema import Article
    >>> duplicate_groups([Article(article_id="b"), Article(article_id="a")])
    {'a': 'a', 'b': 'b'}
    """
    return group_sketches(map(sketch_of, articles))


def sketch_of(article: Article) -> Sketch:
    """What `group_sketches` needs to know of one article."""
    return Sketch(article.article_id, article.date, signature(article))


def signature(article: Article) -> bytes:
    """How many runs of five words, and their MinHash: of all the text but the headline and furniture of the page.

    Empty where there is no running text, so that empty articles are not taken for copies of each other.

    >>> from iran_hr_corpus.schema import Article
    >>> signature(Article(article_id="a"))
    b''
    """
    runs = _runs(_words("\n".join(paragraph.text for paragraph in article.paragraphs if paragraph.role in _ROLES)))
    if not len(runs):
        return b""
    digest = RMinHash.digest_matrix_from_flat_token_hashes(runs, (0, len(runs)), _NUMBERS, _SEED).to_rows()[0]
    return _COUNT.pack(_distinct(runs)) + _DIGEST.pack(*digest)[:: _DIGEST.size // _NUMBERS]


def _words(text: str) -> bytes:
    r"""The words of a text, whatever their capitals and the signs between them, which are zeros.

    Rare signs, beyond ASCII and the marks of printed prose, stay with the word that they touch, and capitals beyond
    ASCII as they are, in a copy too.

    >>> _words("“Isn’t it?” she SAID").replace(b"\0", b" ").split()
    [b'isn', b't', b'it', b'she', b'said']
    """
    if not text.isascii():
        for mark in _MARKS + _SPACES:
            text = text.replace(mark, " ")
    return b"\0%b" % text.encode("utf-8", "surrogatepass").lower().translate(_SIGNS)


def _runs(words: bytes) -> Numbers:
    r"""A number for every five words in a row; a single one for all words, where there are fewer.

    >>> one, other = _runs(b"\0a b c d e f".replace(b" ", b"\0")), _runs(b"\0b\0c\0d\0e\0\0f")
    >>> one[1:] == other, len(_runs(b"\0a\0b")), len(_runs(b"\0"))
    (array([ True]), 1, 0)
    """
    numbers = np.concatenate([_numbers(words[start : start + _BLOCK]) for start in range(0, len(words), _BLOCK)])
    if not len(numbers):
        return numbers
    runs: Numbers = np.convolve(numbers, _WEIGHTS[: len(numbers)], "valid")
    return runs ^ (runs >> _HALF)


def _numbers(words: bytes) -> Numbers:
    """A number for every word: the sum of its letters, each multiplied with a power that tells of its place in it."""
    letters = np.frombuffer(words, np.uint8)
    in_word = letters != 0
    starts = np.flatnonzero(in_word[1:] > in_word[:-1]) + 1
    if not len(starts):
        return _WEIGHTS[:0]
    sums: Numbers = np.add.reduceat(letters * _POWERS[: len(letters)], starts)
    return sums * _INVERSE[starts]


def _distinct(numbers: Numbers) -> int:
    """How many different ones there are."""
    ordered = np.sort(numbers)
    return 1 + int(np.count_nonzero(ordered[1:] != ordered[:-1]))


def are_copies(one: bytes, other: bytes) -> bool:
    """Whether two articles are copies, by their signatures, neither of which is empty."""
    n_one, n_other = _COUNT.unpack_from(one)[0], _COUNT.unpack_from(other)[0]
    differing = int.from_bytes(one[_COUNT.size :], "little") ^ int.from_bytes(other[_COUNT.size :], "little")
    agreeing = differing.to_bytes(_NUMBERS, "little").count(0) / _NUMBERS
    resemblance = (agreeing - _BY_CHANCE) / (1 - _BY_CHANCE)
    common: float = resemblance / (1 + resemblance) * (n_one + n_other)
    return resemblance >= RESEMBLANCE and common >= CONTAINED * min(n_one, n_other)


def group_sketches(sketches: Iterable[Sketch]) -> dict[str, str]:
    """`duplicate_groups` from sketches, which are read once: copies, copies of copies, and so on, are one group.

    Needs less than half a kilobyte of memory for each sketch.
    """
    ids, dates, groups = _read(sketches)
    leaders: dict[int, str] = {}
    found = {}
    for place in sorted(range(len(ids)), key=lambda place: (not dates[place], dates[place], ids[place])):
        found[ids[place]] = leaders.setdefault(groups[place], ids[place])
    return dict(sorted(found.items()))


def _read(sketches: Iterable[Sketch]) -> tuple[list[str], list[str], array[int]]:
    """Ids, dates (empty where there is none) and groups; the signatures are let go."""
    ids, dates, pool = [], [], _Pool()
    for article_id, date, written in sketches:
        ids.append(article_id)
        dates.append(intern(date or ""))
        pool.add(written)
    return ids, dates, pool.groups()


class _Pool:
    """The signatures of many articles, side by side, each once however many articles have it."""

    def __init__(self) -> None:
        self._rows = array("q")
        self._known: dict[int, int] = {}
        self._counts = array("I")
        self._numbers = bytearray()

    def add(self, written: bytes) -> None:
        """Take in the signature of the next article; an article without one is nobody's copy."""
        row = self._row_of(written) if written else ~len(self._rows)
        self._rows.append(row)

    def _row_of(self, written: bytes) -> int:
        row = self._known.setdefault(hash(written), len(self._counts))
        if row < len(self._counts) and self._signature(row) == written:
            return row
        self._counts.append(_COUNT.unpack_from(written)[0])
        self._numbers += written[_COUNT.size :]
        return len(self._counts) - 1

    def groups(self) -> array[int]:
        """For each article, in the order they came in, a number that it shares with its copies alone."""
        self._known.clear()
        leaders = array("q", range(len(self._counts)))
        for one, other in self._candidates(leaders):
            if are_copies(self._signature(one), self._signature(other)):
                leaders[_leader(leaders, other)] = _leader(leaders, one)
        return array("q", (row if row < 0 else _leader(leaders, row) for row in self._rows))

    def _signature(self, row: int) -> bytes:
        return _COUNT.pack(self._counts[row]) + self._numbers[row * _NUMBERS : (row + 1) * _NUMBERS]

    def _candidates(self, leaders: array[int]) -> Iterator[tuple[int, int]]:
        """Pairs of rows that agree in a whole band and are in different groups by then.

        One band is looked at after the other, so that the index of a single band is all that is held.
        """
        for start in _BANDS:
            for crowd in self._agreeing(start):
                if len({_leader(leaders, row) for row in crowd}) > 1:
                    for rows in self._told_apart(crowd, range(start + _BAND, start + _NUMBERS)):
                        pairs = combinations(rows, 2)
                        yield from (pair for pair in pairs if _leader(leaders, pair[0]) != _leader(leaders, pair[1]))

    def _agreeing(self, start: int) -> list[list[int]]:
        """The rows that agree in the band from number `start` on, where more than one does, in their order."""
        numbers = np.frombuffer(self._numbers, np.uint8).reshape(-1, _NUMBERS)
        bands = np.zeros((len(numbers), 4), np.uint8)
        bands[:, :_BAND] = numbers[:, start : start + _BAND]
        rows = bands.view(np.uint32)[:, 0].astype(np.uint64) << _HALF | np.arange(len(numbers), dtype=np.uint64)
        rows.sort()  # by band, then by row
        edges = np.flatnonzero(np.diff(rows >> _HALF, prepend=_NEVER, append=_NEVER))
        crowds = np.flatnonzero(np.diff(edges) > 1)
        rows &= _ROW
        bounds = zip(edges[crowds].tolist(), edges[crowds + 1].tolist(), strict=True)
        return sorted(rows[first:last].tolist() for first, last in bounds)

    def _told_apart(self, rows: list[int], further: range) -> Iterator[list[int]]:
        """The rows, in as many parts as it takes until none is a crowd: a part agrees in further numbers too.

        Else the articles of a publisher whose every page ends on the same words would all be compared with each other.
        """
        if len(rows) <= _CROWD or not further:
            yield rows
            return
        agreeing = defaultdict(list)
        for row in rows:
            agreeing[self._numbers[row * _NUMBERS + further[0] % _NUMBERS]].append(row)
        for fewer in agreeing.values():
            yield from self._told_apart(fewer, further[1:])


def _leader(leaders: array[int], row: int) -> int:
    """The row that stands for the group of `row`, shortening the way there for the next to ask."""
    while leaders[row] != row:
        leaders[row] = leaders[leaders[row]]
        row = leaders[row]
    return row
