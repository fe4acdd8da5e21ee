"""How inputs are to be read: their formats, and what a user says about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from iran_hr_corpus.readers.documents import MAX_BYTES
from iran_hr_corpus.vocabulary import Term


class Format(Term):
    """What a file holds."""

    TEXT = "text", "one article as plain text"


SUFFIXES = {".txt": Format.TEXT}
"""The endings of names that tell a format."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The options of reading.

    `format` is that of every file, where their names do not tell; `text` the column that holds the articles' text;
    `columns` says which column holds what else (`{"provenance_title": "headline", "article_id": "uuid"}`); a record
    larger than `max_bytes` is rejected.
    """

    format: Format | None = None
    text: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    max_bytes: int = MAX_BYTES

    def format_of(self, name: str) -> Format | None:
        """The format of a file by its name, else the one that was given; None where neither tells.

        >>> Reading().format_of("2019/A.TXT"), Reading().format_of("notes.md")
        (<Format.TEXT: 'text'>, None)
        """
        return self.format or next((SUFFIXES[end] for end in SUFFIXES if name.lower().endswith(end)), None)
