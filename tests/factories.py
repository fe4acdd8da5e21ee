"""Articles, claims and folders made for tests: every span is looked up in the text, so that it is right by making."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from iran_hr_corpus.schema import Article, Claim, Figure, Paragraph
from iran_hr_corpus.spans import Span, trimmed
from iran_hr_corpus.vocabulary import CountedType, Kind, Measure, Qualifier, Role, SplitName, Voice

_DROP = """
import ctypes, os, sys
for capability in (1, 2):
    ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""
WITHOUT_PRIVILEGES = (sys.executable, "-c", _DROP)
"""Put before a command, lets file permissions hold for root too (drops CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH)."""

TEXTS = {
    "alpha": "What the letter says\n\nAt least 300 people were killed in November 2019, Amnesty International said.\n",
    "beta": "\ufeffBy Jane Doe\r\n\r\nDozens were arrested 🕊️ after protests.\r\nNobody counted the rest.\r\n",
    "gamma": "گزارش\n\nAmnesty International: more than 300 people killed — «سیصد نفر»\n",
    "delta": "No number stands in this one, and no second line",
    "epsilon": "About 1,500 protesters were killed, Reuters reported.",
}
"""Raw texts with a byte order mark, CRLF, emoji, right-to-left words, no figure, no final newline."""


def make_figure(article_id: str, text: str, words: str, **fields: Any) -> Figure:
    """The figure that stands in `text` as `words`, in the line around it; `counted` and `source_text` are looked up."""
    start = text.index(words)
    line = _line_around(text, start)
    for name in {"counted", "source_text"} & fields.keys():
        stem, at = name.removesuffix("_text"), text.index(fields[name])
        fields |= {f"{stem}_start": at, f"{stem}_end": at + len(fields[name])}
    return Figure(
        figure_id=f"{article_id}:f:{start}-{start + len(words)}",
        article_id=article_id,
        paragraph_id=f"{article_id}:p:{line.start}-{line.end}",
        start=start,
        end=start + len(words),
        text=words,
        sentence_start=line.start,
        sentence_end=line.end,
        sentence=line.slice(text),
        **{"kind": Kind.COUNT} | fields,
    )


def make_article(article_id: str, text: str, figures: Sequence[Figure] = (), **fields: Any) -> Article:
    """An article whose non-blank lines are body paragraphs; a group of its own, in `train`, unless told otherwise."""
    known: dict[str, Any] = {
        "split": SplitName.TRAIN,
        "language": "en",
        "source_file": f"{article_id}.txt",
        "sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
        "duplicate_group": article_id,
        "n_words": len(text.split()),
    }
    paragraphs = tuple(_make_paragraph(article_id, text, line) for line in _lines(text))
    return Article(article_id=article_id, text=text, paragraphs=paragraphs, figures=tuple(figures), **known | fields)


def make_claim(claim_id: str, figures: Sequence[Figure], **fields: Any) -> Claim:
    """The claim that some figures with one key make, in articles that are no copies."""
    first, ids = figures[0], tuple(sorted({figure.article_id for figure in figures}))
    same = ("event", "measure", "counted_type", "source", "qualifier", "value", "low", "high")
    known = {name: getattr(first, name) for name in same} | {
        "family": "deaths" if first.measure is Measure.KILLED else "detentions",
        "voice": Voice.ATTRIBUTED if first.source else Voice.AUTHOR,
        "figure_ids": tuple(sorted(figure.figure_id for figure in figures)),
        "article_ids": ids,
        "n_articles": len(ids),
        "n_groups": len(ids),
    }
    return Claim(claim_id=claim_id, **known | fields)


def make_articles() -> list[Article]:
    """Five articles in three splits, with figures of several kinds."""
    amnesty = {"source": "amnesty_international", "source_text": "Amnesty International"}
    killed = {"measure": Measure.KILLED, "counted_type": CountedType.PERSON, "event": "protests_2019_november"}
    figures = {
        "alpha": {"300": {"qualifier": Qualifier.AT_LEAST, "value": 300, "low": 300, "counted": "people"}},
        "beta": {"Dozens": {"qualifier": Qualifier.VAGUE, "low": 24}},
        "gamma": {"300": {"qualifier": Qualifier.MORE_THAN, "value": 300, "low": 300, "counted": "people"}},
        "epsilon": {"1,500": {"qualifier": Qualifier.APPROX, "value": 1500, "counted": "protesters"}},
    }
    arrested = {"measure": Measure.ARRESTED, "counted_type": CountedType.PERSON}
    reuters = {"source": "reuters", "source_text": "Reuters"}
    extra = {"alpha": killed | amnesty, "beta": arrested, "gamma": killed | amnesty, "epsilon": killed | reuters}
    columns: dict[str, dict[str, Any]] = {
        "alpha": {"title": "What the letter says", "mentioned_dates": ("2019-11",), "published": "2019-12-16"},
        "beta": {"split": SplitName.VALIDATION, "authors": ("Jane Doe",), "provenance_publisher": "A Paper"},
        "gamma": {"split": SplitName.TEST, "breadcrumbs": ("Home", "News")},
    }
    return [
        make_article(
            article_id,
            text,
            [make_figure(article_id, text, words, **fields, **extra[article_id]) for words, fields in found.items()],
            **columns.get(article_id, {}),
        )
        for article_id, text in TEXTS.items()
        for found in [figures.get(article_id, {})]
    ]


def make_claims(articles: Sequence[Article]) -> list[Claim]:
    """One claim for each figure, with ids in the order of the figures."""
    figures = [(article, figure) for article in articles for figure in article.figures]
    return [
        make_claim(f"claim-{number}", [figure], first_published=article.date)
        for number, (article, figure) in enumerate(figures)
    ]


def write_texts(folder: Path, texts: dict[str, str] | None = None) -> Path:
    """The texts as `.txt` files in a new folder, byte for byte."""
    folder.mkdir(parents=True)
    for name, text in (TEXTS if texts is None else texts).items():
        (folder / f"{name}.txt").write_bytes(text.encode("utf-8"))
    return folder


def _lines(text: str) -> list[Span]:
    start, found = 0, []
    for line in text.split("\n"):
        span = trimmed(text, start, start + len(line))
        found += [span] if span.start < span.end else []
        start += len(line) + 1
    return found


def _line_around(text: str, position: int) -> Span:
    return next(line for line in _lines(text) if line.start <= position < line.end)


def _make_paragraph(article_id: str, text: str, span: Span) -> Paragraph:
    return Paragraph(
        paragraph_id=f"{article_id}:p:{span.start}-{span.end}",
        article_id=article_id,
        start=span.start,
        end=span.end,
        role=Role.BODY,
        text=span.slice(text),
    )
