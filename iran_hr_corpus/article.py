"""The way of one article: text → paragraphs → metadata and figures → `Article`."""

from __future__ import annotations

from iran_hr_corpus.schema import Article


def parse(text: str, article_id: str = "", lexicon: object | None = None) -> Article:
    """Parse one article's raw text (placeholder while the rooms below are built)."""
    return Article(article_id=article_id, text=text)
