"""Claims: who says how many, of whom, in which event; one row an assertion, with every figure that makes it."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from iran_hr_corpus.lexicon import Lexicon, load_lexicon
from iran_hr_corpus.schema import Article, Claim, Figure
from iran_hr_corpus.vocabulary import CountedType, Kind, Measure, Qualifier, Voice, family_of

_cells = json.JSONEncoder(separators=(",", ":")).encode


class Key(NamedTuple):
    """What makes two figures the same assertion; `article_id` only where no event ties articles together."""

    event: str | None
    measure: Measure
    counted_type: CountedType | None
    voice: Voice
    source: str | None
    source_name: str | None
    qualifier: Qualifier
    value: float | None
    low: float | None
    high: float | None
    article_id: str | None


class Mention(NamedTuple):
    """One figure that makes an assertion, and what its article adds."""

    figure_id: str
    article_id: str
    duplicate_group: str
    date: str | None


def claims_of(articles: Iterable[Article], lexicon: Lexicon | None = None) -> tuple[Claim, ...]:
    """The assertions that the figures of `articles` make, in the order of their keys.

    Made of figures of kind `count` whose measure is not `none`. Articles are read one after the other and only keys
    and ids are held; their order changes nothing. `lexicon` (by default the package's) tells whether an article's
    publisher is a known source.
    """
    known = lexicon or load_lexicon()
    mentions: dict[Key, list[Mention]] = defaultdict(list)
    for article in articles:
        group = article.duplicate_group or article.article_id
        for key, figure_id in mentions_of(article, known):
            mentions[key].append(Mention(figure_id, article.article_id, group, article.date))
    return tuple(claim_of(key, mentions[key]) for key in sorted(mentions, key=_order))


def mentions_of(article: Article, lexicon: Lexicon) -> Iterator[tuple[Key, str]]:
    """The figures of an article that make assertions: what each asserts, and its id."""
    publisher = _publisher_of(article, lexicon)
    for figure in article.figures:
        if figure.kind == Kind.COUNT and figure.measure != Measure.NONE:
            yield _key_of(figure, publisher), figure.figure_id


def claim_id_of(key: Key) -> str:
    """The id of a claim: a hash of its key, so that it depends on nothing else in the corpus."""
    return hashlib.sha256(_cells(key).encode("ascii")).hexdigest()[:16]


def normalised_name(words: str) -> str:
    r"""The name of a source in one form: white space and case folded, without a leading article.

    >>> normalised_name("The Tehran\u00a0\n Times"), normalised_name("an  MP")
    ('tehran times', 'mp')
    """
    first, *rest = unicodedata.normalize("NFKC", words).casefold().split() or [""]
    return " ".join(rest if rest and first in ("the", "a", "an") else [first, *rest])


def _publisher_of(article: Article, lexicon: Lexicon) -> str | None:
    """The id of an article's publisher, by its own text or else the curators, if it is a source with an id of its own.

    A newspaper that has none is not made a source by publishing: who speaks there is the author.
    """
    name = article.publisher or article.provenance_publisher
    source = lexicon.source_of(name) if name else None
    return None if source is None or _is_other(source) else source


def _is_other(source: str) -> bool:
    return source.startswith("other_")


def _key_of(figure: Figure, publisher: str | None) -> Key:
    voice, source, name = _speaker_of(figure, publisher)
    return Key(
        event=figure.event,
        measure=figure.measure,
        counted_type=figure.counted_type,
        voice=voice,
        source=source,
        source_name=name,
        qualifier=figure.qualifier,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        article_id=figure.article_id if figure.event is None else None,
    )


def _speaker_of(figure: Figure, publisher: str | None) -> tuple[Voice, str | None, str | None]:
    """In whose voice the figure stands: the voice, the source's id, and its name where the id is not its own."""
    if figure.source is None:
        return (Voice.PUBLISHER if publisher else Voice.AUTHOR), publisher, None
    name = figure.source_text if _is_other(figure.source) else None
    return Voice.ATTRIBUTED, figure.source, normalised_name(name) if name else None


def claim_of(key: Key, mentions: Sequence[Mention]) -> Claim:
    """The claim that some figures with one key make."""
    articles = sorted({mention.article_id for mention in mentions})
    dates = [mention.date for mention in mentions if mention.date]
    return Claim(
        claim_id=claim_id_of(key),
        family=family_of(key.measure),
        figure_ids=tuple(sorted(mention.figure_id for mention in mentions)),
        article_ids=tuple(articles),
        n_articles=len(articles),
        n_groups=len({mention.duplicate_group for mention in mentions}),
        first_published=min(dates) if len(dates) == len(mentions) else None,
        **{name: value for name, value in key._asdict().items() if name != "article_id"},
    )


def _order(key: Key) -> tuple[tuple[bool, str | float], ...]:
    """By event, family and the rest of the key; null comes last."""
    cells = (key.event, family_of(key.measure), *key[1:])
    return tuple((cell is None, "" if cell is None else cell) for cell in cells)
