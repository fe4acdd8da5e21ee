"""Every example of README.md runs."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from iran_hr_corpus.cli import app

README = Path(__file__).parents[1] / "README.md"
_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(found["language"], found["code"]) for found in _BLOCK.finditer(README.read_bytes().decode("utf-8"))]
PYTHON = [code for language, code in BLOCKS if language == "python"]
INSTALL = "pip install .\n"
CONSOLE = [line for language, code in BLOCKS if language == "console" for line in code.splitlines()]
SHELL = [code for language, code in BLOCKS if language == "sh" and code != INSTALL]


def test_readme_has_examples_in_every_promised_language():
    assert len(PYTHON) >= 5
    assert len(SHELL) >= 3
    assert ("sh", INSTALL) in BLOCKS, "tests/test_wheel.py runs it, in an environment of its own"
    assert {language for language, _ in BLOCKS} == {"python", "sh", "console"}
    assert {name for name in ("load_dataset", "duckdb", "ihc.load") if any(name in code for code in PYTHON)} == {
        "load_dataset",
        "duckdb",
        "ihc.load",
    }


@pytest.mark.parametrize("line", CONSOLE)
def test_command_on_what_a_reader_has_is_one_that_we_take(line):
    """These name inputs of the reader's own, so they are not run, but their words must be those of the command."""
    program, name, *words = shlex.split(line, comments=True)
    command = typer.main.get_command(app).commands[name]

    context = command.make_context(name, words)

    assert program == "iran-hr-corpus"
    assert context.params["out"] == Path("my-corpus")


@pytest.mark.parametrize("code", PYTHON, ids=lambda code: code.splitlines()[0])
def test_python_example(code, workplace, capsys):
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102  running them is what this test is for

    printed = capsys.readouterr().out
    assert bool(printed.strip()) == ("print(" in code)


@pytest.mark.slow
@pytest.mark.parametrize("code", SHELL, ids=lambda code: code.splitlines()[0])
def test_shell_example(code, workplace):
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}

    for line in code.splitlines():
        done = subprocess.run(["bash", "-euc", line], capture_output=True, text=True, check=False, env=environment)

        assert done.returncode == 0, f"{line}\n{done.stderr}"
        assert (done.stdout + done.stderr).strip(), f"{line} shows nothing"


def test_figures_of_the_whole_corpus_are_shown_with_who_says_them(workplace, capsys):
    """The first example prints a line a figure, and says so where nobody is named."""
    exec(compile(PYTHON[0], "README.md", "exec"), {})  # noqa: S102

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= 10
    assert any(line.endswith("| amnesty_international") for line in lines)
    assert any(line.endswith("| author's own voice") for line in lines)
