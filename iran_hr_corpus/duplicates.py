"""Near-duplicates: which articles are copies of one another, with another headline, cut, or credited anew?

Copies share most of their runs of five words. A signature (MinHash) holds enough of an article's runs to estimate what
share of all runs two articles have in common, in 512 bytes; so grouping needs signatures and dates, never texts.
"""

from __future__ import annotations

import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from operator import eq
from typing import NamedTuple

from rensa import RMinHash

from iran_hr_corpus.schema import Article
from iran_hr_corpus.vocabulary import ROLES_WITH_FIGURES, Role

RESEMBLANCE = 0.4
"""The share of common runs from which two articles are copies: half an article still is one of the whole. Articles on
one event by different writers share a hundredth, excerpts and quoted statements a tenth or two."""

# 128 numbers, compared in bands of three: copies at the threshold meet in some band with a probability of 0.94, those
# that share half with 0.996, articles that share a hundredth with 0.00004.
_NUMBERS = 128
_BAND_BYTES = 3 * 4
_BANDS = range(0, _NUMBERS * 4 - _BAND_BYTES + 1, _BAND_BYTES)
_LAYOUT = struct.Struct(f"<{_NUMBERS}I")
_SEED = 1988
_ROLES = ROLES_WITH_FIGURES - {Role.TITLE}
_WORD = re.compile(r"\w+")


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
    """The MinHash of the runs of five words in the running text: everything but headline and furniture of the page.

    Empty where there is no running text, so that empty articles are not taken for copies of each other.

    >>> from iran_hr_corpus.schema import Article
    >>> signature(Article(article_id="a"))
    b''
    """
    words = [
        word
        for paragraph in article.paragraphs
        if paragraph.role in _ROLES
        for word in _WORD.findall(paragraph.text.casefold())
    ]
    if not words:
        return b""
    sketch = RMinHash(num_perm=_NUMBERS, seed=_SEED)
    sketch.update(_runs(words))
    return _LAYOUT.pack(*sketch.digest())


def _runs(words: Sequence[str]) -> list[str]:
    """Every five words in a row; all words, where there are fewer.

    >>> _runs("a b c d e f".split()), _runs(["a", "b"])
    (['a b c d e', 'b c d e f'], ['a b'])
    """
    return list(map(" ".join, zip(*(words[start:] for start in range(5)), strict=False))) or [" ".join(words)]


def resemblance(one: bytes, other: bytes) -> float:
    """The estimated share of common runs among all runs of two articles, from their signatures, neither empty.

    >>> resemblance(bytes(512), bytes(256) + b"x" * 256)
    0.5
    """
    agreeing: int = sum(map(eq, memoryview(one).cast("I"), memoryview(other).cast("I")))
    return agreeing / _NUMBERS


def group_sketches(sketches: Iterable[Sketch]) -> dict[str, str]:
    """`duplicate_groups` from sketches: copies, copies of copies, and so on, are one group."""
    ranked = sorted(sketches, key=lambda sketch: (sketch.date is None, sketch.date or "", sketch.article_id))
    leaders = list(range(len(ranked)))
    for one, other in _candidates(ranked, leaders):
        if resemblance(ranked[one].signature, ranked[other].signature) >= RESEMBLANCE:
            first, second = sorted((_leader(leaders, one), _leader(leaders, other)))
            leaders[second] = first
    groups = {sketch.article_id: ranked[_leader(leaders, rank)].article_id for rank, sketch in enumerate(ranked)}
    return dict(sorted(groups.items()))


def _candidates(ranked: Sequence[Sketch], leaders: list[int]) -> Iterator[tuple[int, int]]:
    """Pairs that agree in a whole band and are in different groups by then.

    One band is looked at after the other, so that the index of a single band is all that is held.
    """
    for start in _BANDS:
        buckets = defaultdict(list)
        for rank, sketch in enumerate(ranked):
            if sketch.signature:
                buckets[sketch.signature[start : start + _BAND_BYTES]].append(rank)
        for bucket in buckets.values():
            if len({_leader(leaders, rank) for rank in bucket}) > 1:
                pairs = combinations(bucket, 2)
                yield from (pair for pair in pairs if _leader(leaders, pair[0]) != _leader(leaders, pair[1]))


def _leader(leaders: list[int], rank: int) -> int:
    """The first of the group of `rank`, shortening the way there for the next to ask."""
    while leaders[rank] != rank:
        leaders[rank] = leaders[leaders[rank]]
        rank = leaders[rank]
    return rank
