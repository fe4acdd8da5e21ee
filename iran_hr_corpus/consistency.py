"""Every invariant of a corpus as a whole: ids that stand once, groups, splits, and claims that say what figures say.

Articles and claims are read one after the other; what must be remembered of them is kept in a file that the system
takes back, so that memory does not grow with the corpus.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

from pydantic import TypeAdapter

from iran_hr_corpus.errors import BuildFault
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.schema import Article, Claim
from iran_hr_corpus.validation import check_article, check_bounds, check_ids, place_of
from iran_hr_corpus.vocabulary import CountedType, Kind, Measure, Qualifier, SplitName, Voice, family_of

_TABLES = """
CREATE TABLE articles (article_id TEXT PRIMARY KEY, leader TEXT, times INTEGER DEFAULT 1) WITHOUT ROWID;
CREATE TABLE figures (
    figure_id TEXT PRIMARY KEY, place TEXT, asserts INTEGER, stated TEXT, claims INTEGER DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE claims (claim_id TEXT PRIMARY KEY, times INTEGER DEFAULT 1) WITHOUT ROWID;
"""
_ENTER_ARTICLE = """
INSERT INTO articles (article_id, leader) VALUES (?, ?)
ON CONFLICT DO UPDATE SET times = times + 1, leader = excluded.leader
"""
_ENTER_FIGURE = "INSERT OR REPLACE INTO figures (figure_id, place, asserts, stated) VALUES (?, ?, ?, ?)"
_ENTER_CLAIM = "INSERT INTO claims (claim_id) VALUES (?) ON CONFLICT DO UPDATE SET times = times + 1"
_LED = """
SELECT one.article_id, one.leader FROM articles AS one LEFT JOIN articles AS other ON other.article_id = one.leader
WHERE other.leader IS NOT one.leader OR one.leader IS NULL
"""
_CLAIMED = ("event", "measure", "counted_type", "qualifier", "value", "low", "high")
"""What a claim says like its figures."""


class Stated(NamedTuple):
    """What a figure states, and what its article adds: all that its claim is held against."""

    figure_id: str
    article_id: str
    duplicate_group: str | None
    date: str | None
    event: str | None
    measure: Measure
    counted_type: CountedType | None
    qualifier: Qualifier
    value: float | None
    low: float | None
    high: float | None
    source: str | None


_STATED = TypeAdapter(Stated)


def check_corpus(articles: Iterable[Article], claims: Iterable[Claim], lexicon: Lexicon) -> Iterator[BuildFault]:
    """What is wrong with articles that together are a corpus, each by itself and all together, and with their claims.

    Claims are read when all articles have been.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as ledger:
        ledger.execute("PRAGMA journal_mode = OFF")
        ledger.executescript(_TABLES)
        ledger.execute("BEGIN")
        yield from _check_articles(articles, lexicon, ledger)
        yield from _check_claims(claims, lexicon, ledger)


def _check_articles(articles: Iterable[Article], lexicon: Lexicon, ledger: sqlite3.Connection) -> Iterator[BuildFault]:
    present: set[SplitName | None] = set()
    count = 0
    for article in articles:
        count += 1
        yield from check_article(article, lexicon)
        ledger.execute(_ENTER_ARTICLE, (article.article_id, article.duplicate_group))
        ledger.executemany(_ENTER_FIGURE, _figures_of(article))
        present.add(article.split)
    yield from _check_ids(ledger, "article")
    for article_id, group in ledger.execute(_LED):
        yield BuildFault(article_id, f"duplicate_group {group!r}", "the id of an article that leads its group")
    for split in SplitName if count >= len(SplitName) else ():
        if split not in present:
            yield BuildFault("articles", f"split {split} is empty", "articles in every split of three or more")


def _check_ids(ledger: sqlite3.Connection, what: str) -> Iterator[BuildFault]:
    query = f"SELECT {what}_id, times FROM {what}s WHERE times > 1"  # noqa: S608  a table of ours
    for found, times in ledger.execute(query):
        yield BuildFault(found, f"{times} {what}s with this id", "ids that stand once")


def _figures_of(article: Article) -> Iterator[tuple[str, str, bool, str]]:
    """Rows of `figures`."""
    for figure in article.figures:
        key = (getattr(figure, name) for name in Stated._fields[4:])
        stated = (figure.figure_id, article.article_id, article.duplicate_group, article.date, *key)
        asserts = figure.kind is Kind.COUNT and figure.measure is not Measure.NONE
        yield figure.figure_id, place_of(figure), asserts, json.dumps(stated)


def _check_claims(claims: Iterable[Claim], lexicon: Lexicon, ledger: sqlite3.Connection) -> Iterator[BuildFault]:
    """Every figure that asserts something is in one claim, as it says."""
    for claim in claims:
        ledger.execute(_ENTER_CLAIM, (claim.claim_id,))
        yield from check_claim(claim, list(_find_stated(claim, ledger)))
        yield from check_ids(claim.claim_id, "event", claim.event, lexicon.events)
        yield from check_ids(claim.claim_id, "source", claim.source, lexicon.sources)
        yield from check_bounds(claim.claim_id, claim.qualifier, claim.value, claim.low, claim.high)
    yield from _check_ids(ledger, "claim")
    for place, count, asserts in ledger.execute("SELECT place, claims, asserts FROM figures WHERE claims != asserts"):
        yield BuildFault(place, f"in {count} claims", f"in {asserts}")


def _find_stated(claim: Claim, ledger: sqlite3.Connection) -> Iterator[Stated]:
    """What the figures of a claim state, as far as there are such figures; each is noted as claimed."""
    for figure_id in claim.figure_ids:
        query = "UPDATE figures SET claims = claims + 1 WHERE figure_id = ? RETURNING stated"
        for (stated,) in ledger.execute(query, (figure_id,)).fetchall():
            yield _STATED.validate_json(stated)


def check_claim(claim: Claim, figures: Sequence[Stated]) -> Iterator[BuildFault]:
    """What is wrong with a claim beside the figures that it names; `figures` are those that there are."""
    there = {figure.figure_id for figure in figures}
    missing = [figure_id for figure_id in claim.figure_ids if figure_id not in there]
    if missing or not figures:
        yield BuildFault(claim.claim_id, f"figures {missing} are missing", "figures of the corpus, at least one")
    for figure in figures:
        for column in _CLAIMED:
            if getattr(figure, column) != getattr(claim, column):
                told = f"{column} is {getattr(figure, column)!r} at {figure.figure_id}"
                yield BuildFault(claim.claim_id, told, repr(getattr(claim, column)))
        if figure.source != (claim.source if claim.voice is Voice.ATTRIBUTED else None):
            yield BuildFault(
                claim.claim_id, f"voice {claim.voice}, source {claim.source!r}", f"as {figure.figure_id} has it"
            )
    yield from _check_counts(claim, figures)
    if claim.figure_ids != tuple(sorted(set(claim.figure_ids))):
        yield BuildFault(claim.claim_id, "figure_ids out of order", "sorted, each once")
    if claim.family != family_of(claim.measure):
        yield BuildFault(claim.claim_id, f"family {claim.family!r}", repr(family_of(claim.measure)))


def _check_counts(claim: Claim, figures: Sequence[Stated]) -> Iterator[BuildFault]:
    ids = tuple(sorted({figure.article_id for figure in figures}))
    groups = {figure.duplicate_group for figure in figures}
    counts = (claim.n_articles, claim.n_groups)
    if claim.article_ids != ids or counts != (len(ids), len(groups)):
        told = f"articles {claim.article_ids}, counts {counts}"
        yield BuildFault(claim.claim_id, told, f"{ids}, {(len(ids), len(groups))}")
    dates = [figure.date for figure in figures]
    first = min(filter(None, dates), default=None) if all(dates) else None
    if claim.first_published != first:
        yield BuildFault(claim.claim_id, f"first_published {claim.first_published!r}", repr(first))
