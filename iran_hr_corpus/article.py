"""The way of one article: text → paragraphs → metadata and figures → `Article`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iran_hr_corpus.figures.extract import Origin, Readings, read_figures
from iran_hr_corpus.figures.records import figure_record
from iran_hr_corpus.layout.metadata import Metadata, read_metadata
from iran_hr_corpus.layout.paragraphs import LayoutParagraph, find_paragraphs
from iran_hr_corpus.lexicon import Lexicon, load_lexicon
from iran_hr_corpus.relevance import score_relevance
from iran_hr_corpus.schema import Article, Paragraph
from iran_hr_corpus.text.passages import Passage, read_passage
from iran_hr_corpus.vocabulary import ROLES_WITH_FIGURES, Role

ROLES_WITH_WORDS = frozenset({Role.TITLE, Role.HEADING, Role.BODY, Role.CAPTION, Role.EMBED})


def parse(text: str, article_id: str = "", lexicon: Lexicon | None = None) -> Article:
    """Parse one article's raw text; pure, and never raises on odd prose.

    What only a build knows (split, checksums, provenance, language, duplicates) is null. Offsets count code points of
    `text`. `lexicon` is the packaged one unless given.

    >>> article = parse("At least 12 people were arrested in Tehran on Sunday, Amnesty International said.")
    >>> [(f.text, f.qualifier.value, f.counted, f.measure.value, f.source) for f in article.figures]
    [('12', 'at_least', 'people', 'arrested', 'amnesty_international')]
    """
    article = read_article(text, lexicon)
    records = tuple(_paragraph_record(text, paragraph, article_id) for paragraph in article.paragraphs)
    owners = {record.start: record.paragraph_id for record in records}
    return Article(
        article_id=article_id,
        relevance=article.relevance,
        n_words=sum(_count_words(record.text) for record in records if record.role in ROLES_WITH_WORDS),
        text=text,
        paragraphs=records,
        figures=tuple(figure_record(r, article_id, owners[r.told.passage.start]) for r in article.readings.figures),
        **article.metadata._asdict(),
    )


def _count_words(trimmed: str) -> int:
    """Words by white space, which in most paragraphs is of single spaces: it need only be counted."""
    single = trimmed.isprintable() and "  " not in trimmed  # no other white space is printable
    return trimmed.count(" ") + 1 if single else len(trimmed.split())


class ReadArticle(NamedTuple):
    """What was read in an article, with the evidence that its records leave out."""

    paragraphs: tuple[LayoutParagraph, ...]
    metadata: Metadata
    readings: Readings
    relevance: float | None


def read_article(text: str, lexicon: Lexicon | None = None) -> ReadArticle:
    """Read one article's raw text: layout, metadata, figures, relevance."""
    lexicon = lexicon or load_lexicon()
    paragraphs = find_paragraphs(text, lexicon)
    passages = _passages(text, paragraphs, lexicon)
    metadata = read_metadata(text, paragraphs, lexicon, [date for passage in passages for date in passage.dates])
    readings = read_figures(text, passages, _origin(metadata, lexicon), lexicon)
    relevance = score_relevance([passage.tokens for passage in passages], lexicon)
    return ReadArticle(paragraphs, metadata, readings, relevance)


def _passages(text: str, paragraphs: Sequence[LayoutParagraph], lexicon: Lexicon) -> list[Passage]:
    """The paragraphs in which figures are looked for (guidelines 1.1)."""
    abbreviations = lexicon.words["abbreviation"]
    return [read_passage(text, p.start, p.end, abbreviations) for p in paragraphs if p.role in ROLES_WITH_FIGURES]


def _origin(metadata: Metadata, lexicon: Lexicon) -> Origin:
    """Who published the article, where that is a known source, and when: a page's date where it states none itself."""
    source = lexicon.source_of(metadata.publisher) if metadata.publisher else None
    return Origin(source, metadata.published or metadata.captured)


def _paragraph_record(text: str, paragraph: LayoutParagraph, article_id: str) -> Paragraph:
    start, end = paragraph.start, paragraph.end
    return Paragraph(
        paragraph_id=f"{article_id}:p:{start}-{end}",
        article_id=article_id,
        start=start,
        end=end,
        role=paragraph.role,
        section=paragraph.section,
        text=text[start:end],
    )
