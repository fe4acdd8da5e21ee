"""JSON Schemas: valid themselves, met by every row and object, and not by others."""

from __future__ import annotations

import json

import jsonschema
import pytest
from factories import make_articles

from iran_hr_corpus.schema import TABLES, Article, columns
from iran_hr_corpus.storage.arrow import rows_of
from iran_hr_corpus.storage.json_schema import json_schema, render_json_schemas
from iran_hr_corpus.storage.manifest import read_manifest
from iran_hr_corpus.storage.shards import read_shards


@pytest.mark.parametrize("table", TABLES)
def test_every_row_fits_the_schema_of_its_table(whole_build, table):
    schema = json.loads((whole_build / f"schema/{TABLES[table].__name__.lower()}.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    shards = read_shards(whole_build, read_manifest(whole_build).shards(table))

    for row in (row for rows in shards.values() for row in rows_of(rows)):
        validator.validate(row)


def test_an_article_with_its_parts_fits_too():
    validator = jsonschema.Draft202012Validator(json_schema(Article))

    for article in make_articles():
        validator.validate(article.model_dump(mode="json"))


@pytest.mark.parametrize("change", [{"measure": "eaten"}, {"start": "7"}, {"value": "many"}, {"colour": "red"}])
def test_what_the_schema_does_not_allow_does_not_fit(change):
    row = make_articles()[0].figures[0].model_dump(mode="json") | change

    assert not jsonschema.Draft202012Validator(json_schema(TABLES["figures"])).is_valid(row)


def test_every_column_is_described():
    for table, record in TABLES.items():
        properties = json.loads(render_json_schemas()[f"schema/{record.__name__.lower()}.schema.json"])["properties"]
        for column in columns(record):
            assert properties[column.name]["description"] == column.description, table
