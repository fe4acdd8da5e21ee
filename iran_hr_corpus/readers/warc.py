"""Web archives: an article a page that was fetched.

Pages are responses with status 200 and HTML; texts that were taken from pages (WET files) are read too. All else in an
archive (requests, pictures, redirects) is no article and is left alone.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from iran_hr_corpus.readers.columns import read_fields
from iran_hr_corpus.readers.documents import Document, Place, Rejected
from iran_hr_corpus.readers.html import read_page
from iran_hr_corpus.readers.members import Cursor, Member, content_starts, find_member
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.readers.streams import BLOCK, FAULTS, Forward, Range
from iran_hr_corpus.readers.text import document_of

START = b"WARC/"
BREAK = b"\r\n\r\n"
KINDS = {"warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation"}
PAGES = {"text/html", "application/xhtml+xml"}


def read_warc(stream: BinaryIO, name: str, part: Range, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of the records that start in a part of an archive.

    After a damaged record the next that can be found is read; in a compressed stream the rest is lost.
    """
    at = _find_record(stream, part.start, part) if part.start else 0
    while at is not None:
        last = at
        try:
            for position, record in _records(Forward(stream.read)):
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
    found = find_member(cursor, part, START) if part.start else True
    while found and (ahead := cursor.peek()):
        at = cursor.at
        place = Place(name, "offset", at)
        if not content_starts(ahead, START):
            yield place.reject_damaged("no gzip member with a record starts here")
        elif not part.holds(at):
            return
        else:
            member = Member(cursor)
            try:
                yield from _read_member(member, place, reading)
                continue
            except FAULTS as error:
                yield place.reject_damaged(error)
        cursor.go_on_from(at + 1)
        found = find_member(cursor, part, START)


def _read_member(member: Member, place: Place, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of a member; the last is given when all of it is known to be sound."""
    last: list[Document | Rejected] = []
    for position, record in _records(member):
        yield from last
        there = replace(place, number=f"{place.number}+{position}") if position else place
        last = list(_read_record(record, there, reading))
    while member.read(BLOCK):
        pass
    yield from last


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
    if kind not in KINDS:
        yield place.reject_damaged("the head of a record is damaged")
    elif kind == "response" and (size <= reading.max_bytes or _is_page(record, "none")):
        yield from _read_response(record, size, place, reading)
    elif kind == "conversion" and record.headers.get("Content-Type", "").startswith("text/plain"):
        block = _read_block(record, size, place, reading)
        yield block if isinstance(block, Rejected) else document_of(block, place, _provenance(record))


def _read_response(record: Any, size: int, place: Place, reading: Reading) -> Iterator[Document | Rejected]:
    block = _read_block(record, size, place, reading)
    if isinstance(block, Rejected):
        yield block
        return
    try:
        response = _by_itself(block)
        content = response.reader.read(reading.max_bytes + 1) if _is_page(response) else None
    except OSError as error:
        yield place.reject_damaged(error)
        return
    if content is None:
        return
    if len(content) > reading.max_bytes:
        yield place.reject_too_large(reading.max_bytes)
    else:
        yield read_page(content, place, response.http_headers.get("Content-Type"), _provenance(record))


def _read_block(record: Any, size: int, place: Place, reading: Reading) -> bytes | Rejected:
    if size > reading.max_bytes:
        return place.reject_too_large(reading.max_bytes, size)
    block: bytes = record.reader.read()
    if len(block) < size:
        raise EOFError("the archive ends within a record")
    return block


def _by_itself(block: bytes) -> Any:
    """A response apart from its archive, to be decoded there: what is wrong inside it harms no other."""
    from fastwarc.warc import WarcRecord

    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
    return WarcRecord.from_reader(io.BytesIO(head % len(block) + block))


def _is_page(response: Any, decode: str = "all") -> bool:
    """Whether a response is a page that was there; its body is decoded from then on."""
    response.parse_http(auto_decode=decode)
    http = response.http_headers
    return bool(http) and http.status_code == 200 and response.http_content_type in PAGES


def _provenance(record: Any) -> dict[str, str]:
    """Address and time of a capture; when the page was published an archive does not know."""
    date = record.headers.get("WARC-Date")
    stated = {"url": record.headers.get("WARC-Target-URI"), "note": f"captured {date}" if date else None}
    return read_fields(stated, {"provenance_url": "url", "provenance_note": "note"})


def _content(record: Any, place: Place, reading: Reading) -> bytes | Rejected:
    if record.content_length > reading.max_bytes:
        return place.reject_too_large(reading.max_bytes, record.content_length)
    content: bytes = record.reader.read(reading.max_bytes + 1)
    return content if len(content) <= reading.max_bytes else place.reject_too_large(reading.max_bytes)
