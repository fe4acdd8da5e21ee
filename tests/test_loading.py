"""A build is loaded offline by the tools that people use, with the same rows in each."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from datasets import get_dataset_config_names, get_dataset_split_names, load_dataset

import iran_hr_corpus as ihc
from iran_hr_corpus.schema import TABLES, columns
from iran_hr_corpus.storage.arrow import arrow_schema

JOIN = """
    SELECT f.figure_id, substr(a.text, f.start + 1, f."end" - f.start) AS words
    FROM '{0}/figures/*.parquet' f JOIN '{0}/articles/*.parquet' a USING (article_id) ORDER BY f.figure_id
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory, checkout) -> Path:
    """The corpus of the project, built anew."""
    out = tmp_path_factory.mktemp("loading") / "build"
    ihc.build(checkout / "raw", out)
    return out


@pytest.fixture(scope="module")
def corpus(folder) -> ihc.Corpus:
    return ihc.load(folder)


def _splits() -> list[tuple[str, str]]:
    return [(table, split) for table in TABLES for split in ("train", "validation", "test") if table != "claims"] + [
        ("claims", "train")
    ]


def test_datasets_finds_configs_and_splits(folder):
    assert get_dataset_config_names(str(folder)) == list(TABLES)
    assert {(table, split) for table in TABLES for split in get_dataset_split_names(str(folder), table)} == set(
        _splits()
    )


@pytest.mark.parametrize(("table", "split"), _splits())
@pytest.mark.parametrize("streaming", [False, True])
def test_datasets_loads_every_config_and_split(folder, corpus, tmp_path, table, split, streaming):
    rows = load_dataset(str(folder), table, split=split, streaming=streaming, cache_dir=tmp_path)

    found = list(rows)
    assert found == corpus.splits(table)[split].to_pylist()
    assert list(rows.features) == [column.name for column in columns(TABLES[table])]


def test_datasets_loads_articles_by_default(folder, corpus, tmp_path):
    loaded = load_dataset(str(folder), cache_dir=tmp_path)

    assert loaded.num_rows == corpus.manifest.tables["articles"].rows
    assert loaded["train"][0]["authors"] == corpus.splits("articles")["train"]["authors"][0].as_py()


def test_a_changed_rebuild_gives_no_stale_rows(tmp_path, checkout):
    raw, cache = tmp_path / "raw", tmp_path / "cache"
    raw.mkdir()
    for path in (checkout / "raw").iterdir():
        (raw / path.name).write_bytes(path.read_bytes())
    for text in ("Reuters said 17 people were killed.", "Reuters said 18 people were killed."):
        (raw / "zeta.txt").write_text(text)
        ihc.build(raw, tmp_path / "build")

        loaded = load_dataset(str(tmp_path / "build"), "articles", cache_dir=cache)
        figures = load_dataset(str(tmp_path / "build"), "figures", cache_dir=cache)

        assert text in {row["text"] for split in loaded.values() for row in split}
        assert text in {row["sentence"] for split in figures.values() for row in split}


@pytest.mark.parametrize("table", TABLES)
def test_pandas_reads_every_table(folder, corpus, table):
    frame = pd.read_parquet(folder / table, dtype_backend="pyarrow")

    assert len(frame) == getattr(corpus, table).num_rows
    assert list(frame.columns) == arrow_schema(table).names


def test_pandas_joins_figures_to_articles(folder):
    figures, articles = (pd.read_parquet(folder / table, dtype_backend="pyarrow") for table in ("figures", "articles"))

    joined = figures.merge(articles, on="article_id", suffixes=("", "_of_article"))

    assert len(joined) == len(figures)
    for row in joined.itertuples():
        assert row.text_of_article[row.start : row.end] == row.text


@pytest.mark.parametrize("table", TABLES)
def test_polars_reads_every_table(folder, corpus, table):
    frame = pl.read_parquet(folder / table / "*.parquet")

    key = f"{table.removesuffix('s')}_id"
    assert frame.sort(key).to_dicts() == sorted(getattr(corpus, table).to_pylist(), key=lambda row: row[key])


def test_polars_joins_figures_to_articles(folder, corpus):
    figures, articles = (pl.scan_parquet(folder / table / "*.parquet") for table in ("figures", "articles"))
    words = pl.col("text_right").str.slice(pl.col("start"), pl.col("end") - pl.col("start"))

    joined = figures.join(articles, on="article_id").select(pl.col("text"), words.alias("words")).collect()

    assert joined.height == corpus.figures.num_rows > 0
    assert joined["text"].to_list() == joined["words"].to_list()


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_reads_every_table(folder, corpus, table):
    found = duckdb.sql(f"SELECT * FROM '{folder}/{table}/*.parquet'")  # noqa: S608  a path of ours

    assert found.columns == arrow_schema(table).names
    assert len(found.fetchall()) == getattr(corpus, table).num_rows


def test_duckdb_joins_figures_to_articles(folder, corpus):
    found = duckdb.sql(JOIN.format(folder)).fetchall()

    assert found == sorted((row["figure_id"], row["text"]) for row in corpus.figures.to_pylist())


def test_croissant_gives_the_same_figures(folder, corpus):
    mlc = pytest.importorskip("mlcroissant")

    records = mlc.Dataset(jsonld=str(folder / "croissant.json")).records("figures")

    assert sorted((record["figures/figure_id"].decode(), record["figures/value"]) for record in records) == sorted(
        (row["figure_id"], row["value"]) for row in corpus.figures.to_pylist()
    )


def test_the_files_carry_the_meaning_of_their_columns(folder):
    for path in folder.rglob("*.parquet"):
        table = path.parent.name
        described = {field.name: field.metadata[b"description"].decode() for field in pq.read_schema(path)}
        assert described == {column.name: column.description for column in columns(TABLES[table])}
