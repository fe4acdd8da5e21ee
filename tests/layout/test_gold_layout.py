"""The five articles: every paragraph and every field as people read them.

The rules were made on these articles; how well they read others is for `evaluate` on other gold.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from iran_hr_corpus.layout.metadata import read_metadata
from iran_hr_corpus.layout.paragraphs import find_paragraphs
from iran_hr_corpus.lexicon.load import load_lexicon

CHECKOUT = Path(__file__).parents[2]
GOLD = sorted((CHECKOUT / "tests" / "gold").glob("*.json"))


def test_there_is_gold() -> None:
    assert len(GOLD) >= 5


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_paragraphs_and_metadata_are_those_of_the_gold(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = (CHECKOUT / "raw" / gold["article"]).read_bytes().decode("utf-8")
    found = find_paragraphs(text, load_lexicon())
    metadata = read_metadata(text, found, load_lexicon())

    assert [(each.start, each.end, each.role.value) for each in found] == [
        (each["start"], each["end"], each["role"]) for each in gold["paragraphs"]
    ]
    assert {key: gold["metadata"][key] for key in metadata._fields} == {
        key: list(value) if isinstance(value, tuple) else value for key, value in metadata._asdict().items()
    }
