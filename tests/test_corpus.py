"""`load`: the tables of a build, its articles back as objects, and its splits as `datasets`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pyarrow as pa
import pytest
from datasets import Features, load_dataset
from factories import TEXTS, write_texts

import iran_hr_corpus as ihc
from iran_hr_corpus.claims import claims_of
from iran_hr_corpus.corpus import Corpus
from iran_hr_corpus.errors import InputError
from iran_hr_corpus.schema import TABLES
from iran_hr_corpus.storage.arrow import arrow_schema
from iran_hr_corpus.storage.manifest import read_manifest
from iran_hr_corpus.storage.tables import claims_of_table


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    home = tmp_path_factory.mktemp("corpus")
    ihc.build(write_texts(home / "raw"), home / "build")
    return home / "build"


@pytest.fixture(scope="module")
def corpus(folder) -> Corpus:
    return ihc.load(folder)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_all_splits_with_the_schema_of_the_records(corpus, table):
    rows = getattr(corpus, table)

    assert isinstance(rows, pa.Table)
    assert rows.schema.equals(arrow_schema(table), check_metadata=True)
    assert rows.num_rows == sum(corpus.manifest.tables[table].rows.values()) > 0


def test_iterating_gives_articles_as_they_were_parsed(corpus):
    articles = list(corpus)

    assert len(articles) == len(corpus) == len(TEXTS)
    for article in articles:
        parsed = ihc.parse(TEXTS[article.article_id], article.article_id)
        assert (article.paragraphs, article.figures, article.title) == (parsed.paragraphs, parsed.figures, parsed.title)
    assert list(corpus) == articles


def test_claims_are_those_of_the_articles(corpus):
    assert tuple(claims_of_table(corpus.tables)) == claims_of(corpus)


@pytest.mark.parametrize("table", TABLES)
def test_datasets_are_what_load_dataset_gives(corpus, folder, table, tmp_path):
    ours = corpus.to_datasets(table)
    theirs = load_dataset(str(folder), table, cache_dir=tmp_path)

    assert list(ours) == list(theirs)
    assert ours.num_rows == theirs.num_rows
    for split, rows in ours.items():
        assert rows.features == theirs[split].features == Features.from_arrow_schema(arrow_schema(table))
        assert rows.to_list() == theirs[split].to_list()
        assert str(rows.split) == split


def test_fingerprints_follow_the_content(corpus, tmp_path):
    ihc.build(write_texts(tmp_path / "raw", TEXTS | {"zeta": "One more article."}), tmp_path / "build")
    other = ihc.load(tmp_path / "build")

    prints = {split: rows._fingerprint for split, rows in corpus.to_datasets("articles").items()}

    assert len(set(prints.values())) == len(prints)
    assert {split: rows._fingerprint for split, rows in corpus.to_datasets("articles").items()} == prints
    assert prints.items().isdisjoint(
        (split, rows._fingerprint) for split, rows in other.to_datasets("articles").items()
    )


def test_a_corpus_without_figures_has_empty_tables(tmp_path):
    ihc.build(write_texts(tmp_path / "raw", {"a": "Nothing is counted here."}), tmp_path / "build")

    corpus = ihc.load(tmp_path / "build")

    assert (corpus.figures.num_rows, corpus.claims.num_rows, len(corpus)) == (0, 0, 1)
    assert corpus.figures.schema == arrow_schema("figures")
    assert corpus.to_datasets("figures") == {}
    assert [article.figures for article in corpus] == [()]


def test_a_corpus_is_read_out_of_a_zip(folder, tmp_path):
    archive = shutil.make_archive(str(tmp_path / "build"), "zip", folder)

    inside = zipfile.Path(archive)

    assert list(Corpus(inside, read_manifest(inside))) == list(ihc.load(folder))


def test_error_a_folder_that_is_no_build(tmp_path):
    with pytest.raises(InputError, match=r"manifest\.json: cannot be read; expected the manifest of a build; give"):
        ihc.load(tmp_path)


def test_error_a_name_that_is_no_table(corpus):
    with pytest.raises(InputError, match="'figure'; expected one of articles, paragraphs, figures, claims"):
        corpus.to_datasets("figure")


def test_loading_needs_neither_pandas_nor_datasets(folder):
    code = (
        "import sys, iran_hr_corpus as ihc; corpus = ihc.load(sys.argv[1]); list(corpus); corpus.claims.num_rows\n"
        "print(sorted({'pandas', 'datasets'} & set(sys.modules)))"
    )

    told = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, check=True)

    assert told.stdout == "[]\n"
