"""The recipes of docs/engines.md, as they stand there, where their engine is installed."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from workshop import content, small_tasks, write_input

from iran_hr_corpus.building import build

RECIPES = re.findall(r"```python\n(.*?)```", (Path(__file__).parents[2] / "docs/engines.md").read_text(), re.DOTALL)
INSTALLED = [recipe for recipe in RECIPES if find_spec(recipe.split()[1].split(".")[0])]


def test_there_are_recipes_and_the_one_for_dask_is_run():
    assert len(RECIPES) == 2
    assert any("distributed" in recipe for recipe in INSTALLED)


@pytest.mark.slow
@pytest.mark.parametrize("recipe", INSTALLED, ids=lambda recipe: recipe.split()[1])
def test_a_recipe_gives_the_bytes_of_one_process(tmp_path, recipe):
    known: dict[str, object] = {"address": None}
    exec(recipe, known)  # noqa: S102  the words of our own paper
    (engine,) = (value for name, value in known.items() if name.endswith("_engine"))

    with small_tasks():
        raw = write_input(tmp_path / "raw")
        build(raw, tmp_path / "plain", workers=1)
        build(raw, tmp_path / "build", engine=engine)

    assert content(tmp_path / "build") == content(tmp_path / "plain")
