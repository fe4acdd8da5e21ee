"""Web archives: an article a page that was fetched.

Pages are responses with status 200 and HTML; texts that were taken from pages (WET files) are read too. All else in an
archive (requests, pictures, redirects) is no article and is left alone.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from iran_hr_corpus.readers.documents import Document, Place, Rejected
from iran_hr_corpus.readers.html import read_page
from iran_hr_corpus.readers.members import Cursor, Member, find_member
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.readers.streams import BLOCK, FAULTS, Forward, Range
from iran_hr_corpus.readers.text import document_of

START = b"WARC/"
BREAK = b"\r\n\r\n"
PAGES = {"text/html", "application/xhtml+xml"}


def read_warc(stream: BinaryIO, name: str, part: Range, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of the records that start in a part of an archive.

    After a damaged record the next that can be found is read; in a compressed stream the rest is lost.
    """
    at = _find_record(stream, part.start, part) if part.start else 0
    while at is not None:
        last = at
        try:
            for position, record in _records(Forward(stream)):
                last = at + position
                if not part.holds(last):
                    return
                yield from _read_record(record, Place(name, "offset", last), reading)
            return
        except FAULTS as error:
            yield Place(name, "offset", last).reject_damaged(error)
        at = _find_record(stream, last + 1, part) if stream.seekable() else None


def read_warc_gzip(stream: BinaryIO, name: str, part: Range, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of the members that start in a part of an archive, usually a record each.

    A record that is not the first of its member is located by the member's offset and its own in the content.
    """
    cursor = Cursor(stream, part.start)
    if part.start:
        find_member(cursor, part, START)
    while part.holds(cursor.at) and cursor.peek():
        at, member = cursor.at, Member(cursor)
        place = Place(name, "offset", at)
        try:
            for position, record in _records(member):
                place = Place(name, "offset", f"{at}+{position}" if position else at)
                yield from _read_record(record, place, reading)
            member.drain()
        except FAULTS as error:
            yield place.reject_damaged(error)
            member.give_up()
            find_member(cursor, part, START)


def _records(stream: io.RawIOBase) -> Iterator[tuple[int, Any]]:
    """The records of a plain stream, each with its position there; raises one of FAULTS where they break off."""
    from fastwarc import ArchiveIterator

    for record in ArchiveIterator(stream, parse_http=False, stream_detect=False):
        if "Content-Length" not in record.headers:
            raise EOFError("the archive ends within the head of a record")
        yield record.stream_pos, record


def _find_record(stream: BinaryIO, at: int, part: Range) -> int | None:
    """Go to the next record at or behind a position: a blank line goes before it. Null where none starts in the part.

    (A record inside another, stored there uncompressed, would be taken for one.)
    """
    mark = BREAK + START
    base = stream.seek(max(0, at - len(BREAK)))
    window = b""
    while part.is_open_at(base) and (data := stream.read(BLOCK)):
        window += data
        if (found := window.find(mark)) >= 0:
            start = base + found + len(BREAK)
            return stream.seek(start) if part.holds(start) else None
        base += max(0, len(window) - len(mark) + 1)
        window = window[1 - len(mark) :]
    return None


def _read_record(record: Any, place: Place, reading: Reading) -> Iterator[Document | Rejected]:
    """The document of a record, if it is a page or text; raises EOFError where the archive ends within it."""
    kind, size = str(record.record_type), record.content_length
    if kind not in ("response", "conversion"):
        return
    if size <= reading.max_bytes:
        record.freeze()  # now what is wrong inside it harms no other
        if record.content_length < size:
            raise EOFError("the archive ends within a record")
    try:
        found = _read_page(record, place, reading) if kind == "response" else _read_words(record, place, reading)
    except OSError as error:
        found = place.reject_damaged(error)
    if found is not None:
        yield found


def _read_page(record: Any, place: Place, reading: Reading) -> Document | Rejected | None:
    record.parse_http(auto_decode="all")
    if not record.is_http_parsed or record.http_headers.status_code != 200 or record.http_content_type not in PAGES:
        return None
    page = _content(record, place, reading)
    if isinstance(page, Rejected):
        return page
    return read_page(page, place, record.http_headers.get("Content-Type"), _provenance(record))


def _read_words(record: Any, place: Place, reading: Reading) -> Document | Rejected | None:
    if not record.headers.get("Content-Type", "").startswith("text/plain"):
        return None
    data = _content(record, place, reading)
    return data if isinstance(data, Rejected) else document_of(data, place, _provenance(record))


def _provenance(record: Any) -> dict[str, str]:
    """Address and time of a capture; when the page was published an archive does not know."""
    url, date = record.headers.get("WARC-Target-URI"), record.headers.get("WARC-Date")
    stated = {"provenance_url": url, "provenance_note": date and f"captured {date}"}
    return {field: value for field, value in stated.items() if value}


def _content(record: Any, place: Place, reading: Reading) -> bytes | Rejected:
    if record.content_length > reading.max_bytes:
        return place.reject_too_large(reading.max_bytes, record.content_length)
    content: bytes = record.reader.read(reading.max_bytes + 1)
    return content if len(content) <= reading.max_bytes else place.reject_too_large(reading.max_bytes)
