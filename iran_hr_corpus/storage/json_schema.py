"""JSON Schemas of the records: of a table's rows, and of the objects that hold them."""

from __future__ import annotations

import json
from typing import Any

from iran_hr_corpus.schema import TABLES, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(record: type[Record]) -> dict[str, Any]:
    """The JSON Schema of a record.

    An article's nested paragraphs and figures may be there or not, so that a row of the table fits it as well.
    """
    return {"$schema": DIALECT, **record.model_json_schema(mode="validation")}


def render_json_schemas() -> dict[str, bytes]:
    """The schema files of a build, by path."""
    return {
        f"schema/{record.__name__.lower()}.schema.json": f"{json.dumps(json_schema(record), indent=1)}\n".encode()
        for record in TABLES.values()
    }
