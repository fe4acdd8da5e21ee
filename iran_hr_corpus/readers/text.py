"""Plain text: a file is an article, its bytes decoded and otherwise as they stand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from iran_hr_corpus.readers.documents import Document, Place, Reason, Rejected
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.readers.streams import BLOCK, FAULTS, Range


def read_text(stream: BinaryIO, name: str, _part: Range, reading: Reading) -> Iterator[Document | Rejected]:
    """The document of a file, or why it has none."""
    place = Place(name)
    data = read_whole(stream, place, reading.max_bytes)
    yield data if isinstance(data, Rejected) else document_of(data, place, {})


def document_of(data: bytes, place: Place, provenance: Mapping[str, str]) -> Document | Rejected:
    """The document of a record that is its own text."""
    text = decode(data, place)
    if isinstance(text, Rejected):
        return text
    return Document(place.article_id, place.source_file, hashlib.sha256(data).hexdigest(), text, provenance)


def read_whole(stream: BinaryIO, place: Place, max_bytes: int) -> bytes | Rejected:
    """All bytes of a file that is one record."""
    try:
        data = stream.read(min(BLOCK, max_bytes + 1))
        if len(data) == BLOCK:  # only then, for room is made at once for all that is asked for
            data += stream.read(max_bytes + 1 - BLOCK)
    except FAULTS as error:
        return place.reject_damaged(error)
    return data if len(data) <= max_bytes else place.reject_too_large(max_bytes)


def decode(data: bytes, place: Place) -> str | Rejected:
    """The bytes of a text as text, nothing changed, or why they are none."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = f"byte {error.start}"
        detail = f"{byte} is 0x{data[error.start]:02x}; expected UTF-8 text; convert the file"
        return _reject_at(byte, place, Reason.NOT_UTF8, detail)
    if (nul := data.find(0)) >= 0:
        return _reject_at(f"byte {nul}", place, Reason.NUL, f"byte {nul} is NUL; expected text")
    if not text.replace("\ufeff", "").strip():
        return place.reject(Reason.EMPTY, "nothing but white space; expected text")
    return text


def _reject_at(byte: str, place: Place, code: Reason, detail: str) -> Rejected:
    """Rejected for a byte of a file, or of a record, which has a position of its own."""
    return place.reject(code, detail) if place.unit else Rejected(place.name, byte, code, detail)
