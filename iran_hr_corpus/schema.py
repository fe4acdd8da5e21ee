"""The records of the corpus, and the only declaration of its columns.

Arrow schema, Hugging Face features, JSON Schema, dataset card, Croissant and datasheet tables are renderings of
these classes (see `storage/`). Offsets count Unicode code points of `Article.text`, half-open.
"""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field

from iran_hr_corpus.vocabulary import (
    CountedType,
    Kind,
    Measure,
    Qualifier,
    Role,
    SplitName,
    Term,
    Voice,
)


def _column(description: str, default: Any = ...) -> Any:
    """A field with its one-sentence description."""
    return Field(default, description=description)


class Record(BaseModel):
    """A frozen row; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Paragraph(Record):
    """One paragraph of an article, with its role on the page."""

    paragraph_id: str = _column("Id of the paragraph: article_id:p:start-end.")
    article_id: str = _column("The article that holds the paragraph.")
    start: int = _column("Offset of the first character in the article's text.")
    end: int = _column("Offset after the last character in the article's text.")
    role: Role = _column("What the paragraph is on its page.")
    section: str | None = _column("Text of the nearest heading above, null where there is none.", None)
    text: str = _column("The paragraph's characters, as they stand in the article.")


class Figure(Record):
    """One mention of a quantity: a claim found in an article, never a fact of ours."""

    figure_id: str = _column("Id of the figure: article_id:f:start-end.")
    article_id: str = _column("The article that holds the figure.")
    paragraph_id: str = _column("The paragraph that holds the figure.")
    start: int = _column("Offset of the first character of the number expression.")
    end: int = _column("Offset after the last character of the number expression.")
    text: str = _column("The number expression as written.")
    sentence_start: int = _column("Offset of the first character of the sentence around the figure.")
    sentence_end: int = _column("Offset after the last character of the sentence around the figure.")
    sentence: str = _column("The sentence around the figure, as written.")
    value: float | None = _column("The number stated, null for ranges and vague plurals.", None)
    low: float | None = _column("Lowest number that the text asserts, null where open.", None)
    high: float | None = _column("Highest number that the text asserts, null where open.", None)
    qualifier: Qualifier = _column("How the text bounds the number.")
    kind: Kind = _column("What sort of quantity it is.")
    unit: str | None = _column("Singular unit, ISO code of a currency, percent or times; null for counts.", None)
    counted: str | None = _column("The noun phrase that is counted, null where the sentence names none.", None)
    counted_start: int | None = _column("Offset of the first character of the counted noun phrase.", None)
    counted_end: int | None = _column("Offset after the last character of the counted noun phrase.", None)
    counted_type: CountedType | None = _column("What sort of thing is counted.", None)
    measure: Measure = _column("What the text says happened to those who are counted.", Measure.NONE)
    event: str | None = _column("Id of the event the figure belongs to (lexicon/events.csv), null where none.", None)
    source: str | None = _column(
        "Id of who the text credits with the figure (lexicon/sources.csv), null in the author's own voice.", None
    )
    source_text: str | None = _column("The words that name the source.", None)
    source_start: int | None = _column("Offset of the first character of the words that name the source.", None)
    source_end: int | None = _column("Offset after the last character of the words that name the source.", None)
    in_quote: bool = _column("Whether the figure stands inside a direct quotation.", False)


class Claim(Record):
    """One assertion about one event, with every figure that makes it."""

    claim_id: str = _column("Id of the claim, a hash of its key.")
    event: str | None = _column("Id of the event, null where the figures name none.", None)
    measure: Measure = _column("What the text says happened to those who are counted.")
    family: str = _column("deaths, detentions, or the measure itself: what claims are compared within.")
    counted_type: CountedType | None = _column("What sort of thing is counted.", None)
    source: str | None = _column("Id of who says it, null in an author's own voice.", None)
    source_name: str | None = _column("The words that name a source outside the lexicon, normalised.", None)
    voice: Voice = _column("Whether the claim is attributed, a publisher's own, or in an author's voice.")
    qualifier: Qualifier = _column("How the text bounds the number.")
    value: float | None = _column("The number stated, null for ranges and vague plurals.", None)
    low: float | None = _column("Lowest number that the text asserts, null where open.", None)
    high: float | None = _column("Highest number that the text asserts, null where open.", None)
    figure_ids: tuple[str, ...] = _column("The figures that make this assertion, sorted.", ())
    article_ids: tuple[str, ...] = _column("The articles in which they stand, sorted.", ())
    n_articles: int = _column("How many articles make the assertion.")
    n_groups: int = _column("How many independent articles make it: copies in one duplicate group count once.")
    first_published: str | None = _column("Earliest date of those articles, null unless every one has a date.", None)


class Article(Record):
    """One article: what its own text says, what curators know (`provenance_*`), and its parsed parts."""

    article_id: str = _column("Id of the article, from the name of its raw file.")
    split: SplitName | None = _column("The split the article is in.", None)
    title: str | None = _column("The article's own headline, null where it has none.", None)
    authors: tuple[str, ...] = _column("Names as printed, without by and without titles.", ())
    publisher: str | None = _column("Who published it first, where the text says so.", None)
    via: str | None = _column("The site that a source line names.", None)
    published: str | None = _column("The article's own date where the text states it, ISO 8601.", None)
    captured: str | None = _column("The date in a site header: the day the page was saved, ISO 8601.", None)
    breadcrumbs: tuple[str, ...] = _column("The page's navigation path, best effort.", ())
    mentioned_dates: tuple[str, ...] = _column("Absolute dates that the text states, ISO 8601, sorted.", ())
    language: str | None = _column(
        "Language of the text, ISO 639-1 (639-3 where that has none), null where unsure.", None
    )
    relevance: float | None = _column(
        "How likely, by its English words, it is about human rights in Iran: 0 to 1, null where it has no words.",
        None,
    )
    n_words: int = _column("Words in title, headings, body, captions and embeds.", 0)
    source_file: str | None = _column("Path of the raw file below the raw folder, with a locator for a record.", None)
    sha256: str | None = _column("SHA-256 of the raw record's bytes.", None)
    duplicate_group: str | None = _column("Id of the article that leads the group of near-identical copies.", None)
    provenance_url: str | None = _column("Where the article stands, as curators know it.", None)
    provenance_title: str | None = _column("The page's title, as curators know it.", None)
    provenance_publisher: str | None = _column("The publisher, as curators know it.", None)
    provenance_published: str | None = _column("The date of publication, as curators know it, ISO 8601.", None)
    provenance_licence: str | None = _column("The licence of the article's text, null where not known.", None)
    provenance_note: str | None = _column("How curators know what they know.", None)
    text: str | None = _column("The raw text; null in releases without texts.", None)
    paragraphs: tuple[Paragraph, ...] = _column("The article's paragraphs, in order.", ())
    figures: tuple[Figure, ...] = _column("The article's figures, in order.", ())

    @property
    def date(self) -> str | None:
        """The day of publication: as the text states it, else as curators know it."""
        return self.published or self.provenance_published


Terms: TypeAlias = type[Term]
"""A closed vocabulary: the class, not a member."""


class Column(NamedTuple):
    """One column of a table, read from its field."""

    name: str
    type: type
    is_list: bool
    nullable: bool
    description: str
    terms: Terms | None


TABLES: dict[str, type[Record]] = {"articles": Article, "paragraphs": Paragraph, "figures": Figure, "claims": Claim}
"""The tables of the dataset, each with the class of its rows."""


def columns(record: type[Record]) -> tuple[Column, ...]:
    """The columns of a record, in order; nested records are tables of their own and left out.

    >>> columns(Paragraph)[2].name, columns(Paragraph)[2].type, columns(Paragraph)[5].nullable
    ('start', <class 'int'>, True)
    """
    fields = ((name, _plain(field.annotation), field.description or "") for name, field in record.model_fields.items())
    return tuple(
        Column(name, str if issubclass(kind, str) else kind, is_list, nullable, text, _terms(kind))
        for name, (kind, is_list, nullable), text in fields
        if not issubclass(kind, Record)
    )


def _plain(annotation: Any) -> tuple[type, bool, bool]:
    """Element type, whether a list, whether nullable, of `T`, `T | None` or `tuple[T, ...]`."""
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0], True, False
    options = [option for option in get_args(annotation) or (annotation,) if option is not type(None)]
    return options[0], False, len(options) < len(get_args(annotation))


def _terms(kind: type) -> Terms | None:
    return kind if issubclass(kind, Term) else None
