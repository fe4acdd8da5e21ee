"""Memory does not grow with the size of a file."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from samples import article, compress, warc_record

READ = """
import sys
from pathlib import Path
from iran_hr_corpus.readers.parts import Part, Reading, read_part

path = Path(sys.argv[1])
count = sum(hasattr(one, "text") for one in read_part(Part(str(path.parent), (path.name,)), Reading()))
peak = next(line for line in Path("/proc/self/status").read_text().split("\\n") if line.startswith("VmHWM"))
print(count, peak.split()[1])
"""
PIECE = [article(number) * 8 for number in range(300)]


def _write_lines(path: Path, times: int) -> None:
    piece = b"".join(json.dumps({"text": text}).encode() + b"\n" for text in PIECE)
    with gzip.open(path, "wb", 1) if path.suffix == ".gz" else path.open("wb") as stream:
        for _ in range(times):
            stream.write(piece)


def _write_zstd(path: Path, times: int) -> None:
    _write_lines(path.with_suffix(""), times)
    path.write_bytes(compress(path.with_suffix("").read_bytes(), ".zst"))


def _write_group(path: Path, times: int) -> None:
    """All rows in one group."""
    table = pa.table({"text": PIECE * times, "title": PIECE * times})
    pq.write_table(table, path, row_group_size=len(table), use_dictionary=False)


def _write_archive(path: Path, times: int) -> None:
    piece = b"".join(warc_record(text.encode(), "conversion", http=()) for text in PIECE)
    with gzip.open(path, "wb", 1) if path.suffix == ".gz" else path.open("wb") as stream:
        for _ in range(times):
            stream.write(piece)


def _peak(path: Path, count: int) -> int:
    done = subprocess.run([sys.executable, "-c", READ, path], capture_output=True, text=True, check=True)
    read, peak = map(int, done.stdout.split())
    assert read == count
    return peak


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell its peak")
@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.jsonl", _write_lines),
        ("a.jsonl.gz", _write_lines),
        ("a.jsonl.zst", _write_zstd),
        ("a.parquet", _write_group),
        ("a.warc", _write_archive),
        ("a.warc.gz", _write_archive),
    ],
)
def test_ten_times_the_file_takes_the_same_memory(tmp_path, name: str, write: Callable[[Path, int], None]):
    small, large = tmp_path / "small" / name, tmp_path / "large" / name
    for path, times in ((small, 10), (large, 100)):
        path.parent.mkdir()
        write(path, times)

    assert _peak(large, 100 * len(PIECE)) < 1.2 * _peak(small, 10 * len(PIECE))
