"""Parquet files: names, settings, and the same bytes for the same rows."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from factories import make_articles, make_claims

from iran_hr_corpus.storage.shards import Cut, read_shard, read_shards, write_shards
from iran_hr_corpus.storage.tables import tables_of

TABLES = tables_of(make_articles(), make_claims(make_articles()))


def test_each_split_of_each_table_is_a_file(tmp_path):
    written = write_shards(tmp_path, TABLES)

    assert list(written) == [
        f"{table}/{split}-00000-of-00001.parquet" for table, splits in TABLES.items() for split in splits
    ]
    for path, shard in written.items():
        assert shard.rows == read_shard(tmp_path, path).num_rows
        assert shard.size == (tmp_path / path).stat().st_size


def test_rows_and_schema_come_back_with_their_descriptions(tmp_path):
    write_shards(tmp_path, TABLES)

    for table, splits in TABLES.items():
        for split, rows in splits.items():
            back = read_shard(tmp_path, f"{table}/{split}-00000-of-00001.parquet")
            assert back.equals(rows)
            assert back.schema.equals(rows.schema, check_metadata=True)


def test_settings_are_those_that_readers_and_hubs_like(tmp_path):
    write_shards(tmp_path, TABLES)

    footer = pq.read_metadata(tmp_path / "articles/train-00000-of-00001.parquet")

    column = footer.row_group(0).column(0)
    assert column.compression == "ZSTD"
    assert column.has_offset_index
    assert column.has_column_index
    assert b"huggingface" not in (footer.metadata or {})


def test_many_rows_are_cut_into_shards_and_row_groups_by_number(tmp_path):
    rows = pa.table({"n": range(12)})

    write_shards(tmp_path, {"t": {"train": rows}}, {"t": Cut(group=3, shard=5)})

    names = [f"t/train-0000{number}-of-00003.parquet" for number in range(3)]
    assert sorted(path.name for path in (tmp_path / "t").iterdir()) == [name.removeprefix("t/") for name in names]
    groups = [pq.read_metadata(tmp_path / name) for name in names]
    assert [[one.row_group(i).num_rows for i in range(one.num_row_groups)] for one in groups] == [[3, 2], [3, 2], [2]]
    assert read_shards(tmp_path, {"train": names})["train"].equals(rows)


@pytest.mark.parametrize("chunk", [1, 2])
def test_bytes_do_not_depend_on_how_the_table_lies_in_memory(tmp_path, chunk):
    rows = TABLES["figures"]["train"]
    pieces = pa.concat_tables([rows.slice(start, chunk) for start in range(0, rows.num_rows, chunk)])

    one = write_shards(tmp_path / "one", {"figures": {"train": rows}})
    other = write_shards(tmp_path / "other", {"figures": {"train": pieces}})

    assert one == other


def test_a_shard_is_read_out_of_a_zip(tmp_path):
    write_shards(tmp_path / "build", TABLES)
    path = "claims/train-00000-of-00001.parquet"
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.write(tmp_path / "build" / path, path)

    assert read_shard(zipfile.Path(tmp_path / "b.zip"), path).equals(TABLES["claims"]["train"])


def test_reading_does_not_load_pandas(tmp_path):
    write_shards(tmp_path, TABLES)
    code = (
        "import sys; from pathlib import Path; from iran_hr_corpus.storage.shards import read_shard\n"
        "print(read_shard(Path(sys.argv[1]), 'claims/train-00000-of-00001.parquet').num_rows, 'pandas' in sys.modules)"
    )

    told = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)

    assert told.stdout == "4 False\n"


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs a system that shows its threads in files")
def test_reading_a_small_shard_starts_no_thread_that_could_outlive_the_program(checkout):
    program = """
import os, pathlib
from iran_hr_corpus.storage.shards import read_shard
threads = lambda: len(os.listdir("/proc/self/task"))
before = threads()
rows = read_shard(pathlib.Path("build"), "figures/train-00000-of-00001.parquet").num_rows
print(rows > 0, threads() - before)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=checkout)

    assert done.stdout.split() == ["True", "0"]
