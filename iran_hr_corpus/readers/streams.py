"""Bytes as they come out of a compressed file, and the part of a file that a reader owns."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import BinaryIO, NamedTuple

from iran_hr_corpus.readers.reading import Compression

BLOCK = 64 * 1024

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
    """A stream that is only read on, and says how far, wherever it started."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._given = stream, 0

    def readable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """How many bytes were read."""
        return self._given

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer with the next bytes; 0 at the end."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self._given += len(data)
        return len(data)


def decompressed(stream: BinaryIO, compression: Compression | None) -> BinaryIO:
    """The bytes inside a compressed stream, read as they are asked for; several streams in a row are one."""
    if compression is Compression.GZIP:
        return io.BufferedReader(gzip.GzipFile(fileobj=stream), BLOCK)
    if compression is Compression.ZSTD:
        import pyarrow as pa  # zstandard's own reader takes a truncated file for a whole one

        return io.BufferedReader(pa.CompressedInputStream(stream, "zstd"), BLOCK)
    return stream
