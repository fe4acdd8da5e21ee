"""`croissant.json`: the dataset for machines, its record sets read from the schema.

What a person wrote about the dataset stands in `croissant_head.json`; files and fields are added here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

from iran_hr_corpus.schema import TABLES, Column, columns
from iran_hr_corpus.storage.card import DESCRIPTION, LICENCE_LINK, TAGS, TITLE, config_version
from iran_hr_corpus.storage.shards import Shard

_FORMAT = "application/x-parquet"  # the registered media type validates too, but readers fail on it
_DATA_TYPES = {str: "sc:Text", int: "sc:Integer", float: "sc:Float", bool: "sc:Boolean"}
_KEYS = {"articles": "article_id", "paragraphs": "paragraph_id", "figures": "figure_id", "claims": "claim_id"}
_REFERENCES = {
    "paragraphs/article_id": "articles/article_id",
    "figures/article_id": "articles/article_id",
    "figures/paragraph_id": "paragraphs/paragraph_id",
}


def render_croissant(tables: Iterable[str], shards: Mapping[str, Shard], version: str) -> bytes:
    """The description of the tables and of their files (`shards` by path)."""
    head = json.loads((files("iran_hr_corpus.storage") / "croissant_head.json").read_bytes())
    named = list(tables)
    document = {
        **head,
        "name": "iran_hr_corpus",
        "alternateName": TITLE,
        "description": DESCRIPTION,
        "license": LICENCE_LINK,
        "keywords": list(TAGS),
        "version": config_version(version),
        "citeAs": f"The iran-hr-corpus contributors: {TITLE}, version {version}",
        "distribution": [*map(_file_set, named), *(_file_object(*item) for item in sorted(shards.items()))],
        "recordSet": [_record_set(table) for table in named],
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


def _file_set(table: str) -> dict[str, Any]:
    return {
        "@type": "cr:FileSet",
        "@id": f"{table}-files",
        "description": f"All splits of {table}.",
        "encodingFormat": _FORMAT,
        "includes": f"{table}/*.parquet",
    }


def _file_object(path: str, shard: Shard) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": path,
        "name": path,
        "contentUrl": path,
        "contentSize": f"{shard.size} B",
        "encodingFormat": _FORMAT,
        "sha256": shard.sha256,
    }


def _record_set(table: str) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": TABLES[table].__doc__,
        "key": {"@id": f"{table}/{_KEYS[table]}"},
        "field": [_field(table, column) for column in columns(TABLES[table])],
    }


def _field(table: str, column: Column) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": _DATA_TYPES[column.type],
        **({"isArray": True, "arrayShape": "-1"} if column.is_list else {}),
        **({"references": {"field": {"@id": target}}} if (target := _REFERENCES.get(f"{table}/{column.name}")) else {}),
        "source": {"fileSet": {"@id": f"{table}-files"}, "extract": {"column": column.name}},
    }
