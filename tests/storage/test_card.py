"""The dataset card: read by the libraries that it is written for."""

from __future__ import annotations

import re

import pyarrow.parquet as pq
import pytest
from datasets import Features
from datasets.info import DatasetInfosDict
from datasets.utils.metadata import MetadataConfigs
from huggingface_hub import DatasetCard

from iran_hr_corpus.corpus import load
from iran_hr_corpus.schema import TABLES, columns
from iran_hr_corpus.storage.card import render_card
from iran_hr_corpus.storage.facts import facts_of_tables
from iran_hr_corpus.storage.manifest import read_manifest
from iran_hr_corpus.storage.shards import measure_shard
from iran_hr_corpus.vocabulary import Measure, Qualifier, Role


@pytest.fixture(scope="module")
def card(whole_build) -> DatasetCard:
    return DatasetCard.load(whole_build / "README.md")


def test_configs_are_the_tables_and_articles_come_first(card):
    configs = MetadataConfigs.from_dataset_card_data(card.data)

    assert list(configs) == list(TABLES)
    assert configs.get_default_config_name() == "articles"


def test_each_config_carries_version_and_content_hash(card, whole_build):
    manifest = read_manifest(whole_build)

    for name, config in MetadataConfigs.from_dataset_card_data(card.data).items():
        assert config["version"] == "0.1.0"
        assert config["description"] == f"sha256:{manifest.tables[name].content}"


def test_dataset_info_is_that_of_the_files(card, whole_build):
    for name, info in DatasetInfosDict.from_dataset_card_data(card.data).items():
        files = sorted((whole_build / name).iterdir())
        assert info.features == Features.from_arrow_schema(pq.read_schema(files[0]))
        assert {split: one.num_examples for split, one in info.splits.items()} == {
            file.name.split("-")[0]: pq.read_metadata(file).num_rows for file in files
        }
        assert info.download_size == sum(file.stat().st_size for file in files)
        assert info.dataset_size == sum(split.num_bytes for split in info.splits.values())


def test_front_matter_says_what_may_be_done_with_it(card):
    data = card.data.to_dict()

    assert data["license"] == "other"
    assert data["license_name"] == "annotations-cc-by-4.0-texts-of-their-publishers"
    assert data["license_link"].startswith("https://")
    assert data["size_categories"] == ["n<1K"]
    assert data["language"] == ["en"]
    assert "human-rights" in data["tags"]


def test_the_body_explains_every_column_and_every_term(card):
    for record in TABLES.values():
        for column in columns(record):
            assert f"| `{column.name}` |" in card.text
            assert column.description in card.text
    for terms in (Role, Qualifier, Measure):
        for term in terms:
            assert f"| `{term}` | {term.meaning} |" in card.text
    assert "$" not in card.text
    assert "known for 0 of 5" in card.text


def test_pictures_stand_on_the_card_where_the_folder_holds_them(tmp_path, whole_build):
    assert "![" not in (whole_build / "README.md").read_text("utf-8")
    facts, manifest = facts_of_tables(load(whole_build).tables), read_manifest(whole_build)
    shards = {path: measure_shard(whole_build, path) for path, entry in manifest.files.items() if entry.rows}

    with_one = render_card(facts, shards, manifest.version, ["images/report.png", "images/other.png"])

    assert re.findall(rb"!\[.+\]\((.*)\)", with_one) == [b"images/report.png"]
