"""Files of every format, made for tests."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from iran_hr_corpus.readers.documents import Document, Rejected
from iran_hr_corpus.readers.parts import Part, Reading, plan_parts, read_part

WORDS = (
    "The committee met on the second floor of a house by the river and wrote down whatever its visitors told. ",
    "Nobody was asked for a name, and several gave one all the same, together with a street and a date. ",
    "The notebooks were copied by hand, the copies carried to another town, and the originals burnt. ",
)


def article(number: int) -> str:
    """Some paragraphs of text, other for each number."""
    return "\n".join(f"Visitor {number + step}: {WORDS[step % 3]}{WORDS[(number + step) % 3]}" for step in range(4))


def page(number: int, head: str = "") -> str:
    """A web page with an article, a menu and a footer."""
    paragraphs = "".join(f"<p>{line}</p>" for line in article(number).split("\n"))
    return (
        f"<html lang='en'><head><title>Notebook {number}</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Notebook {number}</h1>{paragraphs}</article><footer>Imprint</footer></body></html>"
    )


def lines(*records: Any) -> bytes:
    """JSON Lines."""
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def warc_record(body: bytes, kind: str = "response", uri: str = "https://example.org/a", **options: Any) -> bytes:
    """A record of a web archive; `http` are the lines before the body, `stated` a length other than the true one."""
    http = options.get("http", ("HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"))
    block = "".join(f"{line}\r\n" for line in (*http, "")).encode() + body if http else body
    content_type = "application/http; msgtype=response" if http else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2020-01-02T03:04:05Z\r\n"
        f"WARC-Target-URI: {uri}\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {options.get('stated', len(block))}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def pages(count: int) -> list[bytes]:
    """Records of an archive, a page each."""
    return [warc_record(page(number).encode(), uri=f"https://example.org/{number}") for number in range(count)]


def members(records: Sequence[bytes]) -> bytes:
    """A record a member, as archives are compressed."""
    return b"".join(gzip.compress(record, 1) for record in records)


def compress(data: bytes, suffix: str) -> bytes:
    """Compressed as a file with such a suffix is."""
    if suffix == ".gz":
        return gzip.compress(data, 1)
    return pa.compress(data, "zstd", asbytes=True) if suffix == ".zst" else data


def write_table(path: Path, table: dict[str, Any], **options: Any) -> None:
    """A Parquet file."""
    pq.write_table(pa.table(table), path, **options)


def read_all(source: str | Path, **options: Any) -> list[Document | Rejected]:
    """Everything in an input that has nothing to set aside unopened."""
    reading = Reading(**options)
    plan = plan_parts(source, reading)
    assert plan.rejected == ()
    return [found for part in plan.parts for found in read_part(part, reading)]


def read_cut(path: Path, cuts: Sequence[int], **options: Any) -> list[Document | Rejected]:
    """Everything in a file, in parts that begin at its start and at each of the cuts."""
    starts = sorted({0, *cuts})
    ranges = zip(starts, [*starts[1:], None], strict=True)
    parts = [Part(str(path.parent), (path.name,), start, stop) for start, stop in ranges]
    return [found for part in parts for found in read_part(part, Reading(**options))]


def every(size: int, path: Path) -> range:
    """Cuts after each so many bytes of a file."""
    return range(size, path.stat().st_size + 2 * size, size)


def told(found: Sequence[Document | Rejected]) -> list[tuple[str, str]]:
    """In short: where a document stands and its text, or where a rejected record stands and its code."""
    return [
        (one.source_file, one.text) if isinstance(one, Document) else (one.position or one.input, str(one.code))
        for one in found
    ]
