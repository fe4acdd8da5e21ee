"""Gzip files of many members in a row, as web archives are: each can be found and read by itself."""

from __future__ import annotations

import io
import zlib
from typing import Any, BinaryIO

from iran_hr_corpus.readers.streams import BLOCK, Range

MAGIC = b"\x1f\x8b\x08"
LONGEST_HEAD = 512
"""Bytes of a member that surely hold the first few of its content."""


class Cursor:
    """Goes forward through a file; `at` is the position of the next byte that it gives."""

    def __init__(self, stream: BinaryIO, at: int) -> None:
        if at:
            stream.seek(at)
        self._stream, self._ahead, self.at = stream, b"", at

    def take(self) -> bytes:
        """Some next bytes; none at the end of the file."""
        data = self._ahead or self._stream.read(BLOCK)
        self._ahead = b""
        self.at += len(data)
        return data

    def put_back(self, data: bytes) -> None:
        """Make the last bytes that were taken the next ones again."""
        self._ahead = data + self._ahead
        self.at -= len(data)

    def peek(self) -> bytes:
        """The next bytes, at least a block unless the file ends before; they stay the next ones."""
        if len(self._ahead) < BLOCK:
            self._ahead += self._stream.read(BLOCK)
        return self._ahead

    def skip(self, count: int) -> None:
        """Go on past bytes that were peeked at."""
        self._ahead = self._ahead[count:]
        self.at += count

    def go_on_from(self, at: int) -> None:
        """Go back to a position; in a file that can only be read on, stay."""
        if self._stream.seekable():
            self._ahead, self.at = b"", self._stream.seek(at)


class Member(io.RawIOBase):
    """The content of the member at a cursor, decompressed as it is read; at its end the cursor stands behind it.

    Reading raises EOFError where the file ends within it, zlib.error where it is damaged.
    """

    def __init__(self, cursor: Cursor) -> None:
        self._cursor, self._inflate, self._given = cursor, zlib.decompressobj(wbits=31), 0

    def readable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """How much of the content was read."""
        return self._given

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next of the content; 0 at its end."""
        content = b""
        while not (content or self._inflate.eof):
            content = self._decompress(len(buffer))
        buffer[: len(content)] = content
        self._given += len(content)
        return len(content)

    def _decompress(self, size: int) -> bytes:
        rest = self._inflate.unconsumed_tail
        if not rest:
            rest = self._cursor.take()
        content = self._inflate.decompress(rest, size)
        if self._inflate.eof:
            self._cursor.put_back(self._inflate.unused_data)
        elif not rest and not content:
            raise EOFError("the file ends within a gzip member")
        return content


def find_member(cursor: Cursor, part: Range, start: bytes) -> bool:
    """Go to the next member whose content has this start; false where none stands in the rest of a part.

    Three bytes mark a member, and chance makes them too, so a candidate is opened. (A member inside another, stored
    there uncompressed, would be taken for one; archives that hold archives are better read whole.)
    """
    while part.holds(cursor.at) and (ahead := cursor.peek()):
        found = ahead.find(MAGIC)
        if found < 0:
            cursor.skip(max(1, len(ahead) - len(MAGIC) + 1))
        elif found:
            cursor.skip(found)
        elif content_starts(ahead, start):
            return True
        else:
            cursor.skip(1)
    return False


def content_starts(ahead: bytes, start: bytes) -> bool:
    """Whether a member stands there whose content has this start."""
    try:
        return zlib.decompressobj(wbits=31).decompress(ahead[:LONGEST_HEAD], len(start)) == start
    except zlib.error:
        return False
