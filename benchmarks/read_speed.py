"""Reading each format against the bare library that reads it.

python -m benchmarks.read_speed [--count 500] [--rounds 5] [--seed 0]
"""

from __future__ import annotations

import argparse
import gzip
import html
import io
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
from fastwarc import ArchiveIterator
from fastwarc.warc import WarcRecord, WarcRecordType
from trafilatura import bare_extraction

from benchmarks.machine import describe_machine
from benchmarks.synthetic import synthetic_articles
from benchmarks.tables import aligned_table
from benchmarks.texts import read_annotated
from benchmarks.timing import take_turns
from iran_hr_corpus.readers.documents import Document
from iran_hr_corpus.readers.parts import Reading, read_documents

_HEADER = ["format", "bare", "articles/s", "MB/s", "bare MB/s", "times bare"]


class Contest(NamedTuple):
    """A file or folder, and what reads it without us: the texts in it."""

    name: str
    bare: str
    write: Callable[[Path, Sequence[str]], None]
    read: Callable[[Path], Iterator[object]]


def _write_texts(folder: Path, texts: Sequence[str]) -> None:
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:05d}.txt").write_text(text, encoding="utf-8", newline="")


def _write_pages(folder: Path, texts: Sequence[str]) -> None:
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:05d}.html").write_text(_page(text), encoding="utf-8")


def _page(text: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n") if line.strip())
    head = "<title>An article</title><meta property='article:published_time' content='2019-11-16'>"
    return f"<html><head>{head}</head><body><nav>Home</nav><article>{paragraphs}</article></body></html>"


def _lines(texts: Sequence[str]) -> bytes:
    records = ({"url": f"https://example.org/{at}", "title": text[:40], "text": text} for at, text in enumerate(texts))
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def _write_archive(kind: WarcRecordType, body: Callable[[str], bytes]) -> Callable[[Path, Sequence[str]], None]:
    def write(path: Path, texts: Sequence[str]) -> None:
        with path.open("wb") as stream:
            for text in texts:
                record, packed = WarcRecord(), io.BytesIO()
                record.init_headers(record_type=kind)
                record.is_http = kind == WarcRecordType.response
                record.headers["Content-Type"] = "application/http" if record.is_http else "text/plain"
                record.set_bytes_content(body(text))
                record.write(packed)
                stream.write(gzip.compress(packed.getvalue(), 6))

    return write


def _response(text: str) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + _page(text).encode()


def _read_texts(folder: Path) -> Iterator[str]:
    return (path.read_bytes().decode("utf-8") for path in sorted(folder.iterdir()))


def _read_pages(folder: Path) -> Iterator[object]:
    return (bare_extraction(page, with_metadata=True) for page in _read_texts(folder))


def _read_lines(path: Path) -> Iterator[str]:
    with gzip.open(path) if path.suffix == ".gz" else pa.input_stream(path) as raw:
        for line in io.BufferedReader(raw):
            yield json.loads(line)["text"]


def _read_rows(path: Path) -> Iterator[str]:
    for batch in pq.ParquetFile(path).iter_batches(columns=["text"]):
        yield from batch.column(0).to_pylist()


def _read_records(path: Path) -> Iterator[str]:
    for record in ArchiveIterator(str(path)):
        yield record.reader.read().decode()


def _read_crawl(path: Path) -> Iterator[object]:
    return (bare_extraction(page, with_metadata=True) for page in _read_records(path))


CONTESTS = (
    Contest("a.txt", "decode", _write_texts, _read_texts),
    Contest("a.jsonl", "json", lambda path, texts: _put(path, _lines(texts)), _read_lines),
    Contest("a.jsonl.gz", "gzip, json", lambda path, texts: _put(path, gzip.compress(_lines(texts))), _read_lines),
    Contest("a.jsonl.zst", "pyarrow, json", lambda path, texts: _put(path, _zstd(_lines(texts))), _read_lines),
    Contest("a.parquet", "pyarrow", lambda path, texts: pq.write_table(pa.table({"text": texts}), path), _read_rows),
    Contest("a.html", "trafilatura", _write_pages, _read_pages),
    Contest("a.warc.gz", "fastwarc", _write_archive(WarcRecordType.conversion, str.encode), _read_records),
    Contest("b.warc.gz", "fastwarc, trafilatura", _write_archive(WarcRecordType.response, _response), _read_crawl),
)
"""Each format; `a.warc.gz` holds texts, `b.warc.gz` pages."""


def measure(contest: Contest, folder: Path, texts: Sequence[str], rounds: int) -> list[str]:
    """A row of the table. Raises RuntimeError where the two do not find as many articles."""
    path = folder / contest.name
    contest.write(path, texts)
    counts: dict[str, int] = {}

    def ours() -> None:
        counts["ours"] = sum(isinstance(one, Document) for one in read_documents(path, Reading()))

    def bare() -> None:
        counts["bare"] = sum(one is not None for one in contest.read(path))

    timings = take_turns({"ours": ours, "bare": bare}, rounds)
    if set(counts.values()) != {len(texts)}:
        raise RuntimeError(f"{contest.name}: {counts} of {len(texts)} articles")
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    best, bare_best = timings["ours"].least, timings["bare"].least
    times = timings["ours"].times(timings["bare"])
    numbers = (f"{len(texts) / best:,.0f}", f"{megabytes / best:.1f}", f"{megabytes / bare_best:.1f}", f"{times:.2f}")
    return [contest.name[2:] if contest.name != "b.warc.gz" else "warc.gz of pages", contest.bare, *numbers]


def _put(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _zstd(data: bytes) -> bytes:
    packed: bytes = pa.compress(data, "zstd", asbytes=True)
    return packed


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=500, help="how many articles")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    print(describe_machine("pyarrow", "fastwarc", "trafilatura"))
    print("CPU time; megabytes of text in UTF-8, whatever the packing")
    texts = list(islice(synthetic_articles([one.text for one in read_annotated()], seed=options.seed), options.count))
    with tempfile.TemporaryDirectory() as folder:
        rows = [measure(contest, Path(folder), texts, options.rounds) for contest in CONTESTS]
    print(aligned_table(_HEADER, rows))


if __name__ == "__main__":
    main()
