"""Web pages: their main text, a paragraph a line, and what they state of themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, BinaryIO

from iran_hr_corpus.readers.columns import read_fields
from iran_hr_corpus.readers.documents import Document, Place, Reason, Rejected
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.readers.streams import Range
from iran_hr_corpus.readers.text import decode, read_whole

DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""Only dates that a page states plainly; the limit is fixed so that the day of reading changes nothing."""
STATED = {
    "provenance_url": "url",
    "provenance_title": "title",
    "provenance_publisher": "sitename",
    "provenance_published": "date",
    "provenance_licence": "license",
}
"""Where trafilatura's metadata go."""
NOTHING: Mapping[str, str] = MappingProxyType({})


def read_html(stream: BinaryIO, name: str, _part: Range, reading: Reading) -> Iterator[Document | Rejected]:
    """The document of a file that is a page, or why it has none."""
    place = Place(name)
    data = read_whole(stream, place, reading.max_bytes)
    yield data if isinstance(data, Rejected) else read_page(data, place)


def read_page(
    page: bytes, place: Place, content_type: str | None = None, known: Mapping[str, str] = NOTHING
) -> Document | Rejected:
    """The document of a page; its encoding is that of `content_type` (of HTTP), else the one it states, else UTF-8.

    `known` are fields of provenance that its container states, which go before what it states itself.
    Main text and metadata are trafilatura's (https://trafilatura.readthedocs.io).
    """
    try:
        found = _extract(page, content_type, known.get("provenance_url"))
    except Exception as error:  # noqa: BLE001  one page must not stop the rest; it is listed, with the reason
        return place.reject(Reason.UNPARSED, f"trafilatura: {error.__class__.__name__}: {error}")
    if not found or not found["text"]:
        return place.reject(Reason.EMPTY, "no main text was found in the page; expected an article")
    text = decode(found["text"].encode("utf-8", "surrogatepass"), place)
    if isinstance(text, Rejected):
        return text
    fields = read_fields(found, STATED) | dict(known)
    return Document(place.article_id, place.source_file, hashlib.sha256(page).hexdigest(), text, fields)


def _extract(page: bytes, content_type: str | None, url: str | None) -> dict[str, Any] | None:
    from trafilatura import bare_extraction
    from w3lib.encoding import html_to_unicode

    _, html = html_to_unicode(content_type, page, auto_detect_fun=_guess_encoding)
    found: Any = bare_extraction(
        html, url=url, include_comments=False, with_metadata=True, date_extraction_params=DATES
    )
    return found.as_dict() if found else None


def _guess_encoding(page: bytes) -> str:
    """Of a page that states none: UTF-8 where it fits, else what browsers fall back to."""
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
