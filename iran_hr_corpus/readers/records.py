"""A row of a table as a document."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from iran_hr_corpus.readers.columns import Columns, read_fields
from iran_hr_corpus.readers.documents import Document, Place, Reason, Rejected, safe_id
from iran_hr_corpus.readers.text import decode


def read_record(
    record: Mapping[str, Any], columns: Columns, place: Place, max_bytes: int, raw: bytes | None = None
) -> Document | Rejected:
    """The document of a record, whose text is UTF-8 bytes or a string; `raw` is what is hashed, else the text is."""
    cell = record.get(columns.text)
    if not isinstance(cell, (str, bytes)):
        what = "is missing" if cell is None else f"holds {type(cell).__name__}"
        return place.reject(Reason.NO_TEXT, f"column {columns.text!r} {what}; expected text")
    data = cell.encode("utf-8", "surrogatepass") if isinstance(cell, str) else cell
    if len(data) > max_bytes:
        return place.reject_too_large(max_bytes, len(data))
    text = decode(data, place)
    if isinstance(text, Rejected):
        return text
    fields = read_fields(record, columns.others)
    article_id = safe_id(fields.pop("article_id", "")) or place.article_id
    return Document(article_id, place.source_file, hashlib.sha256(raw or data).hexdigest(), text, fields)
