"""The example notebooks run from top to bottom, and every cell that ends in an expression shows something."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "examples").glob("*.ipynb"))


def cells(path: Path) -> list[str]:
    notebook = json.loads(path.read_bytes())
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def run_cell(source: str, names: dict[str, Any]) -> Any:
    """Run a cell as a notebook does: the value of its last line, if that is an expression, is what it shows."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)  # noqa: S102  running them is what this test is for
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names) if last else None  # noqa: S307


def test_there_are_notebooks():
    assert [path.name for path in NOTEBOOKS] == ["claims.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_runs(path, capsys):
    names: dict[str, Any] = {}

    shown = [run_cell(source, names) for source in cells(path)]

    rich = [value for value in shown if value is not None]
    assert len(rich) >= 4
    assert all(getattr(value, "_repr_mimebundle_", None) or value._repr_html_() for value in rich)
    assert all(value.to_dict()["layer"] for value in rich if hasattr(value, "layer"))
    assert "nobody named" in capsys.readouterr().out


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_stored_without_what_it_showed(path):
    notebook = json.loads(path.read_bytes())

    assert (notebook["nbformat"], len({cell["id"] for cell in notebook["cells"]})) == (4, len(notebook["cells"]))
    assert all(cell["outputs"] == [] for cell in notebook["cells"] if cell["cell_type"] == "code")
