"""`README.md` of a build: the dataset card, its front matter read from tables and schema."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from importlib.resources import files
from string import Template
from typing import Any

import pyarrow as pa
import yaml

from iran_hr_corpus.storage.arrow import arrow_schema
from iran_hr_corpus.storage.facts import Facts
from iran_hr_corpus.storage.manifest import TableEntry
from iran_hr_corpus.storage.markdown import columns_section, rows_table, vocabularies_section
from iran_hr_corpus.storage.shards import Shard

TITLE = "Iran human rights corpus"
DESCRIPTION = (
    "Figures found in articles about human rights in Iran: "
    "who says how many, of what, in which event, and in which words."
)
LICENCE = "annotations-cc-by-4.0-texts-of-their-publishers"
LICENCE_LINK = "https://creativecommons.org/licenses/by/4.0/"
TAGS = ("human-rights", "iran", "news", "quantity-extraction", "attribution", "claims", "croissant")
PICTURES = {
    "images/november_2019.png": "Chart: the deaths of November 2019 as the articles state them, a row for each source",
    "images/report.png": "The page of the corpus: charts of claims, and who is named for them",
}
"""What the card shows where it is there, by its path, with the words for those who do not see it."""
_SIZES = {1_000: "n<1K", 10_000: "1K<n<10K", 100_000: "10K<n<100K", 1_000_000: "100K<n<1M", 10_000_000: "1M<n<10M"}


def render_card(facts: Facts, shards: Mapping[str, Shard], version: str, images: Collection[str] = ()) -> bytes:
    """The card: YAML front matter, and a body from the template `card.md`.

    `shards` are the files by path, `images` the paths of the pictures that the folder holds.
    """
    data = _front_matter(facts, shards, version)
    front = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=1000)
    return f"---\n{front}---\n\n{_render_body(facts, version, images)}".encode()


def config_version(version: str) -> str:
    """The version as `datasets` reads it: three numbers.

    >>> config_version("1.2.0.dev1")
    '1.2.0'
    """
    return ".".join([*re.findall(r"\d+", version), "0", "0"][:3])


def size_category(rows: int) -> str:
    """The hub's name for a number of rows.

    >>> size_category(51), size_category(1000)
    ('n<1K', '1K<n<10K')
    """
    return next((name for bound, name in _SIZES.items() if rows < bound), "10M<n<100M")


def _front_matter(facts: Facts, shards: Mapping[str, Shard], version: str) -> dict[str, Any]:
    entries = facts.entries()
    return {
        "pretty_name": TITLE,
        "language": sorted(facts.languages or {"en"}),
        "license": "other",
        "license_name": LICENCE,
        "license_link": LICENCE_LINK,
        "annotations_creators": ["machine-generated"],
        "language_creators": ["found"],
        "source_datasets": ["original"],
        "task_categories": ["token-classification", "text-classification"],
        "tags": list(TAGS),
        "size_categories": [size_category(max(sum(entry.rows.values()) for entry in entries.values()))],
        "configs": [_config(table, entry, version) for table, entry in entries.items()],
        "dataset_info": [_dataset_info(table, entry, shards) for table, entry in entries.items()],
    }


def _config(table: str, entry: TableEntry, version: str) -> dict[str, Any]:
    """Version and content hash are part of the key of the `datasets` cache: without them it serves stale rows."""
    return {
        "config_name": table,
        **({"default": True} if table == "articles" else {}),
        "version": config_version(version),
        "description": f"sha256:{entry.content}",
        "data_files": [{"split": split, "path": f"{table}/{split}-*.parquet"} for split in entry.rows],
    }


def _dataset_info(table: str, entry: TableEntry, shards: Mapping[str, Shard]) -> dict[str, Any]:
    sizes = {
        split: sum(shard.unpacked for path, shard in shards.items() if path.startswith(f"{table}/{split}-"))
        for split in entry.rows
    }
    return {
        "config_name": table,
        "features": [_feature(field) for field in arrow_schema(table)],
        "splits": [
            {"name": split, "num_bytes": sizes[split], "num_examples": rows} for split, rows in entry.rows.items()
        ],
        "download_size": sum(shard.size for path, shard in shards.items() if path.startswith(f"{table}/")),
        "dataset_size": sum(sizes.values()),
    }


def _feature(field: pa.Field) -> dict[str, str]:
    if pa.types.is_list(field.type):
        return {"name": field.name, "list": _dtype(field.type.value_type)}
    return {"name": field.name, "dtype": _dtype(field.type)}


def _dtype(kind: pa.DataType) -> str:
    return "float64" if pa.types.is_float64(kind) else str(kind)


def _render_body(facts: Facts, version: str, images: Collection[str]) -> str:
    template = Template((files("iran_hr_corpus.storage") / "card.md").read_bytes().decode("utf-8"))
    pictures = [f"\n![{words}]({path})\n" for path, words in PICTURES.items() if path in images]
    return template.substitute(
        title=TITLE,
        pictures="".join(pictures),
        description=DESCRIPTION,
        rows=rows_table(facts.entries()),
        columns=columns_section(),
        vocabularies=vocabularies_section(),
        version=version,
        licensed=facts.licensed,
        articles=sum(facts.rows["articles"].values()),
        licence_column="`provenance_licence`",
    )
