"""JSON Lines: an object a line, an article each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, BinaryIO

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.columns import check_columns, choose_columns
from iran_hr_corpus.readers.documents import Document, Place, Reason, Rejected
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.readers.records import read_record
from iran_hr_corpus.readers.streams import BLOCK, FAULTS, Range

FIRST = 1000
"""Lines that are looked at to see whether a file has the columns; the first few may lack some."""
BOM = b"\xef\xbb\xbf"


class NotJson(ValueError):
    """A line that is no JSON object."""


def read_jsonl(stream: BinaryIO, name: str, part: Range, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of the lines that start in a part of a file; blank lines are none."""
    for place, line in _lines(stream, name, part, reading.max_bytes):
        if isinstance(line, Rejected):
            yield line
        elif line.strip():
            yield _read_line(line, place, reading)


def check_jsonl(stream: BinaryIO, name: str, reading: Reading) -> None:
    """Raises InputError where none of the first objects of a file has the columns that are to be read."""
    faults: list[InputError] = []
    for _, line in islice(_lines(stream, name, Range(), reading.max_bytes), FIRST):
        with suppress(NotJson):
            record = _parse_line(b"" if isinstance(line, Rejected) else line)
            try:
                return check_columns(name, record, reading)
            except InputError as error:
                faults.append(error)
    if faults:
        raise faults[0]
    return None


def _read_line(line: bytes, place: Place, reading: Reading) -> Document | Rejected:
    try:
        record = {key: value for key, value in _parse_line(line).items() if value is not None}
        columns = choose_columns(place.source_file, record, reading)
    except NotJson as error:
        return place.reject(Reason.NOT_JSON, f"{error}; expected a JSON object in UTF-8")
    except InputError as error:
        return place.reject(Reason.NO_TEXT, str(error))
    return read_record(record, columns, place, reading.max_bytes, line)


def _parse_line(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.removeprefix(BOM).decode("utf-8"))
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or nested beyond all reason
        raise NotJson(str(error)) from error
    if not isinstance(record, dict):
        raise NotJson(f"{type(record).__name__} {line[:20]!r}")
    return record


def _lines(stream: BinaryIO, name: str, part: Range, max_bytes: int) -> Iterator[tuple[Place, bytes | Rejected]]:
    """The lines that start in a part, without line feed; one that is too long is not held, damage ends them."""
    at = part.start
    try:
        if at:
            stream.seek(at - 1)
            at += _skip_line(stream, part) - 1
        while part.holds(at) and (line := stream.readline(max_bytes + 1)):
            place, at = Place(name, "byte", at), at + len(line)
            if len(line) > max_bytes and not line.endswith(b"\n"):
                yield place, place.reject_too_large(max_bytes)
                at += _skip_line(stream, Range(at, part.stop))
            else:
                yield place, line.removesuffix(b"\n")
    except FAULTS as error:
        place = Place(name, "byte", at)
        yield place, place.reject_damaged(error)


def _skip_line(stream: BinaryIO, part: Range) -> int:
    """How many bytes the rest of a line has; no further than the part goes, beyond which no line is ours."""
    skipped = 0
    while part.holds(part.start + skipped):
        piece = stream.readline(BLOCK)
        skipped += len(piece)
        if not piece or piece.endswith(b"\n"):
            break
    return skipped
