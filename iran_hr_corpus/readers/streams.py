"""Bytes as they come out of a compressed file, and the part of a file that a reader owns."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO, NamedTuple

from iran_hr_corpus.readers.reading import Compression

BLOCK = 64 * 1024
SMALL_BLOCK = 8 * 1024
"""What is lost before a damage, at most, where a decompressor gives nothing of a block that it cannot fill."""

FAULTS = (OSError, EOFError, zlib.error)
"""What streams raise where they are cut short or damaged."""


class Range(NamedTuple):
    """The records that start in bytes [start, stop) of a file; null: up to its end."""

    start: int = 0
    stop: int | None = None

    def holds(self, position: int) -> bool:
        """Whether a record that starts there is in it.

        >>> Range(5, 10).holds(10), Range(5).holds(10)
        (False, True)
        """
        return self.start <= position and self.is_open_at(position)

    def is_open_at(self, position: int) -> bool:
        """Whether records behind a position may be in it."""
        return self.stop is None or position < self.stop


class Forward(io.RawIOBase):
    """A stream that is only read on, and says how far; made of what gives its next bytes, at most so many."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read, self._given = read, 0

    def readable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """How many bytes were read."""
        return self._given

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes; 0 at the end."""
        data = self._read(len(buffer))
        buffer[: len(data)] = data
        self._given += len(data)
        return len(data)


def decompressed(stream: BinaryIO, compression: Compression | None) -> BinaryIO:
    """The bytes inside a compressed stream, read as they are asked for; several streams in a row are one."""
    if compression is Compression.GZIP:
        return io.BufferedReader(Forward(gzip.GzipFile(fileobj=stream).read1), BLOCK)
    if compression is Compression.ZSTD:
        import pyarrow as pa  # zstandard's own reader takes a truncated file for a whole one

        return io.BufferedReader(Forward(pa.CompressedInputStream(stream, "zstd").read), SMALL_BLOCK)
    return stream
