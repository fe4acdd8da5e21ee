"""JSON Lines: an object a line, an article each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.columns import check_columns, choose_columns
from iran_hr_corpus.readers.documents import Document, Place, Reason, Rejected
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.readers.records import read_record
from iran_hr_corpus.readers.streams import BLOCK, FAULTS, Range

BOM = b"\xef\xbb\xbf"


class NotJson(ValueError):
    """A line that is no JSON object."""


def read_jsonl(stream: BinaryIO, name: str, part: Range, reading: Reading) -> Iterator[Document | Rejected]:
    """The documents of the lines that start in a part of a file; blank lines are none."""
    at = part.start
    try:
        for at, line in _lines(stream, part, reading.max_bytes):
            if line is None:
                yield Place(name, "byte", at).reject_too_large(reading.max_bytes)
            elif line.strip():
                yield _read_line(line, Place(name, "byte", at), reading)
    except FAULTS as error:
        yield Place(name, "byte", at).reject_damaged(error)


def check_jsonl(stream: BinaryIO, place: str, reading: Reading) -> None:
    """Raises InputError where the first object of a file has not the columns that are to be read."""
    for _, line in _lines(stream, Range(), reading.max_bytes):
        try:
            check_columns(place, _parse_line(line or b""), reading)
        except NotJson:
            continue
        return


def _read_line(line: bytes, place: Place, reading: Reading) -> Document | Rejected:
    try:
        record = {key: value for key, value in _parse_line(line).items() if value is not None}
        columns = choose_columns(place.source_file, record, reading)
    except NotJson as error:
        return place.reject(Reason.NOT_JSON, f"{error}; expected a JSON object in UTF-8")
    except InputError as error:
        return place.reject(Reason.NO_TEXT, str(error))
    return read_record(record, columns, place, line)


def _parse_line(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.removeprefix(BOM).decode("utf-8"))
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or nested beyond all reason
        raise NotJson(str(error)) from error
    if not isinstance(record, dict):
        raise NotJson(f"{type(record).__name__} {line[:20]!r}")
    return record


def _lines(stream: BinaryIO, part: Range, max_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Where the lines of a part start, and their bytes without line feed; null, and not held, for one too long."""
    at = part.start
    if at:
        stream.seek(at - 1)
        at += _skip_line(stream, part) - 1
    while part.holds(at):
        line = stream.readline(max_bytes + 1)
        if not line:
            return
        if len(line) > max_bytes and not line.endswith(b"\n"):
            yield at, None
            at += len(line) + _skip_line(stream, Range(at + len(line), part.stop))
        else:
            yield at, line.removesuffix(b"\n")
            at += len(line)


def _skip_line(stream: BinaryIO, part: Range) -> int:
    """How many bytes the rest of a line has; no further than the part goes, beyond which no line is ours."""
    skipped = 0
    while part.holds(part.start + skipped):
        piece = stream.readline(BLOCK)
        skipped += len(piece)
        if not piece or piece.endswith(b"\n"):
            break
    return skipped
