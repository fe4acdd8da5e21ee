"""croissant.json: valid, and a way to the same rows."""

from __future__ import annotations

import json
import logging

import pytest

from iran_hr_corpus.schema import TABLES, columns
from iran_hr_corpus.storage.manifest import read_manifest
from iran_hr_corpus.storage.shards import read_shards
from iran_hr_corpus.storage.tables import whole

mlc = pytest.importorskip("mlcroissant")


@pytest.fixture(scope="module")
def dataset(whole_build):
    return mlc.Dataset(jsonld=str(whole_build / "croissant.json"))


def test_it_is_valid(dataset):
    issues = dataset.metadata.ctx.issues

    assert issues.errors == set()
    assert {warning.split("Property ")[1] for warning in issues.warnings} == {
        '"https://schema.org/datePublished" is recommended, but does not exist.'
    }, "a release has a version, but no day is made up for it"


@pytest.mark.parametrize("table", TABLES)
def test_its_records_are_the_rows(dataset, whole_build, table):
    manifest = read_manifest(whole_build)
    rows = whole({table: read_shards(whole_build, manifest.shards(table))}, table).to_pylist()

    found = [
        {name.removeprefix(f"{table}/"): _plain(value) for name, value in record.items()}
        for record in dataset.records(table)
    ]

    key = f"{table.removesuffix('s')}_id"
    assert sorted(found, key=lambda row: row[key]) == sorted(rows, key=lambda row: row[key])


def test_fields_and_files_are_those_of_schema_and_manifest(whole_build):
    document = json.loads((whole_build / "croissant.json").read_bytes())
    files = {one["contentUrl"]: one["sha256"] for one in document["distribution"] if one["@type"] == "cr:FileObject"}

    for record_set in document["recordSet"]:
        described = {field["name"]: field["description"] for field in record_set["field"]}
        assert described == {column.name: column.description for column in columns(TABLES[record_set["@id"]])}
    manifest = read_manifest(whole_build)
    assert files == {path: entry.sha256 for path, entry in manifest.files.items() if path.endswith(".parquet")}


def test_what_a_user_must_know_is_said(whole_build):
    document = json.loads((whole_build / "croissant.json").read_bytes())

    for name in ("dataCollection", "dataBiases", "dataLimitations", "personalSensitiveInformation", "dataUseCases"):
        assert len(document[f"rai:{name}"]) > 50
    assert all(document[name] for name in ("name", "description", "license", "version", "creator", "citeAs"))


def _plain(value):
    """Croissant gives text as bytes and lists as arrays."""
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if hasattr(value, "tolist") or isinstance(value, list):
        return [_plain(item) for item in value]
    return value


logging.getLogger("absl").setLevel(logging.ERROR)
