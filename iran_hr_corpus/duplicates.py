"""Near-duplicates: which articles are copies of one another, with another headline, cut, or credited anew?

Copies share most of their runs of five words. A signature (MinHash) holds enough of an article's runs to estimate how
many two articles have in common, in a kilobyte; so grouping needs signatures and dates, never texts.
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

CONTAINED = 0.7
"""The share of the shorter article's runs from which it counts as a copy, if the longer one holds them too. One that
quotes the other stays below; one that was cut, or had a paragraph dropped, is contained almost wholly."""
RESEMBLANCE = 1 / 3
"""The share of all runs that two copies must have in common: below, a short text merely stands in a long one, and the
estimate grows coarse."""

# 256 numbers, compared in bands of three. Articles that share half of all runs meet in some band with a probability of
# 0.99999, two fifths 0.996, a third 0.96; those that share a hundredth, as others on one event hardly do, 0.00009.
_NUMBERS = 256
_LAYOUT = struct.Struct(f"<I{_NUMBERS}I")
_BAND_BYTES = 3 * 4
_BANDS = range(4, _LAYOUT.size - _BAND_BYTES + 1, _BAND_BYTES)
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
    """How many runs of five words, and their MinHash: of all the text but the headline and furniture of the page.

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
    runs = _runs(words)
    sketch = RMinHash(num_perm=_NUMBERS, seed=_SEED)
    sketch.update(runs)
    return _LAYOUT.pack(len(set(runs)), *sketch.digest())


def _runs(words: Sequence[str]) -> list[str]:
    """Every five words in a row; all words, where there are fewer.

    >>> _runs("a b c d e f".split()), _runs(["a", "b"])
    (['a b c d e', 'b c d e f'], ['a b'])
    """
    return list(map(" ".join, zip(*(words[start:] for start in range(5)), strict=False))) or [" ".join(words)]


def are_copies(one: bytes, other: bytes) -> bool:
    """Whether two articles are copies, by their signatures, neither of which is empty."""
    n_one, *numbers_one = _LAYOUT.unpack(one)
    n_other, *numbers_other = _LAYOUT.unpack(other)
    resemblance: float = sum(map(eq, numbers_one, numbers_other)) / _NUMBERS
    common: float = resemblance / (1 + resemblance) * (n_one + n_other)
    return resemblance >= RESEMBLANCE and common >= CONTAINED * min(n_one, n_other)


def group_sketches(sketches: Iterable[Sketch]) -> dict[str, str]:
    """`duplicate_groups` from sketches: copies, copies of copies, and so on, are one group."""
    ranked = sorted(sketches, key=lambda sketch: (sketch.date is None, sketch.date or "", sketch.article_id))
    leaders = list(range(len(ranked)))
    for one, other in _candidates(ranked, leaders):
        if are_copies(ranked[one].signature, ranked[other].signature):
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
