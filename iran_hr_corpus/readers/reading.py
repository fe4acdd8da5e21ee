"""How inputs are to be read: their formats, and what a user says about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import MAX_BYTES
from iran_hr_corpus.vocabulary import Term


class Format(Term):
    """What a file holds."""

    TEXT = "text", "one article as plain text"
    HTML = "html", "one article as a web page"
    JSONL = "jsonl", "a JSON object a line, an article each"
    PARQUET = "parquet", "a table with an article a row"
    WARC = "warc", "a web archive, an article a page"


class Compression(Term):
    """How a file is compressed as a whole."""

    GZIP = "gzip", "RFC 1952"
    ZSTD = "zstd", "RFC 8878"


FORMATS = {
    ".txt": Format.TEXT,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".parquet": Format.PARQUET,
    ".warc": Format.WARC,
}
COMPRESSIONS = {".gz": Compression.GZIP, ".zst": Compression.ZSTD}

FIELDS = (
    "article_id",
    "provenance_url",
    "provenance_title",
    "provenance_publisher",
    "provenance_published",
    "provenance_licence",
    "provenance_note",
)
"""What a column of a table may hold beside the text."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The options of reading.

    `format` is that of every file, whatever their names; `text` the column that holds the articles' text; `columns`
    says which column holds what else (`{"provenance_title": "headline", "article_id": "uuid"}`), an empty name that
    none does; where nothing is said, usual names are recognised (`columns.csv`). A record larger than `max_bytes` is
    rejected. Raises InputError where `columns` names a field that there is not.
    """

    format: Format | None = None
    text: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    max_bytes: int = MAX_BYTES

    def __post_init__(self) -> None:
        for name in self.columns:
            if name not in FIELDS:
                raise InputError("columns", repr(name), f"one of {', '.join(FIELDS)}")

    def reads(self, name: str) -> bool:
        """Whether a file is read: its name or the user tells its format.

        >>> Reading().reads("2019/A.TXT"), Reading().reads("notes.md")
        (True, False)
        """
        return bool(self.format) or _suffix(_without_compression(name)) in FORMATS

    def format_of(self, name: str) -> Format:
        """The format of a file that is read.

        >>> Reading().format_of("news.jsonl.gz")
        <Format.JSONL: 'jsonl'>
        """
        return self.format or FORMATS[_suffix(_without_compression(name))]


def compression_of(name: str) -> Compression | None:
    """How a file is compressed, by its name.

    >>> compression_of("news.jsonl.gz"), compression_of("rows.parquet")
    (<Compression.GZIP: 'gzip'>, None)
    """
    return COMPRESSIONS.get(_suffix(name))


def _without_compression(name: str) -> str:
    return name[: -len(_suffix(name))] if compression_of(name) else name


def _suffix(name: str) -> str:
    """From the last dot of the last part of a path, in small letters.

    >>> _suffix("a.d/b"), _suffix("B.TXT"), _suffix("b.c.d")
    ('', '.txt', '.d')
    """
    dot = name.rfind(".")
    return name[dot:].lower() if dot > name.rfind("/") else ""
