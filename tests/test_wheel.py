"""The wheel holds the corpus, and what is installed from it works outside the checkout; so does an editable install."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import iran_hr_corpus as ihc

pytestmark = pytest.mark.slow

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "dist", "__pycache__", ".*_cache", ".hypothesis")
LOAD = """
import json
import iran_hr_corpus as ihc

corpus = ihc.load()
articles = list(corpus)
print(json.dumps({
    "package": ihc.__file__,
    "folder": str(corpus.folder),
    "rows": [getattr(corpus, name).num_rows for name in ("articles", "paragraphs", "figures", "claims")],
    "words": all(one.text == article.text[one.start:one.end] for article in articles for one in article.figures),
    "parsed": [figure.value for figure in ihc.parse("At least 23 people were killed.").figures],
    "splits": sorted(corpus.to_datasets("figures")),
}))
"""


@pytest.fixture(scope="module")
def sources(checkout, tmp_path_factory) -> Path:
    """A copy of the checkout, which a build may touch if it must."""
    return shutil.copytree(checkout, tmp_path_factory.mktemp("sources") / "checkout", ignore=LEFT_OUT)


@pytest.fixture(scope="module")
def wheel(sources, tmp_path_factory) -> Path:
    """The wheel that is built from the sources."""
    return _build_wheel(sources, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def fresh_python(wheel, tmp_path_factory) -> Path:
    """The interpreter of a new environment with the wheel and what pip finds that it needs."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    _pip(python, "install", str(wheel))
    return python


def _pip(python: Path | str, *words: str) -> None:
    command = [python, "-m", "pip", *words, "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _build_wheel(source: Path, out: Path) -> Path:
    _pip(sys.executable, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(out), str(source))
    return next(out.glob("*.whl"))


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _load(python: Path, folder: Path) -> dict:
    """What a script in another folder finds, without the variables that lead to the checkout."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [python, "-c", LOAD], capture_output=True, text=True, check=False, cwd=folder, env=environment
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _expected() -> dict:
    corpus = ihc.load()
    return {
        "rows": [getattr(corpus, name).num_rows for name in ("articles", "paragraphs", "figures", "claims")],
        "words": True,
        "parsed": [23],
        "splits": sorted(corpus.to_datasets("figures")),
    }


def test_building_leaves_the_sources_as_they_were(sources, checkout, wheel):
    assert _contents(sources / "build") == _contents(checkout / "build")
    assert {path.name for path in sources.iterdir()} <= {path.name for path in checkout.iterdir()}


def test_wheel_holds_package_corpus_and_nothing_else(wheel, sources):
    with zipfile.ZipFile(wheel) as archive:
        found = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
    corpus = {f"iran_hr_corpus/published/{name}": data for name, data in _contents(sources / "build").items()}
    package = {f"iran_hr_corpus/{name}": data for name, data in _contents(sources / "iran_hr_corpus").items()}

    assert found == corpus | package
    assert {"iran_hr_corpus/py.typed", "iran_hr_corpus/lexicon/events.csv"} <= found.keys()


def test_source_distribution_gives_the_same_wheel(wheel, sources, tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, cwd=sources)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")

    again = _build_wheel(next(tmp_path.glob("iran_hr_corpus-*/")), tmp_path / "again")

    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert {name: one.read(name) for name in one.namelist()} == {
            name: other.read(name) for name in other.namelist()
        }


def test_installed_wheel_loads_outside_the_checkout(fresh_python, tmp_path):
    found = _load(fresh_python, tmp_path)

    assert Path(found.pop("package")).is_relative_to(fresh_python.parents[1])
    assert Path(found.pop("folder")).is_relative_to(fresh_python.parents[1])
    assert found == _expected()


def test_installed_command_works(fresh_python, tmp_path):
    command = [fresh_python.with_name("iran-hr-corpus"), "claims"]

    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)

    assert len(done.stdout.splitlines()) == 1 + ihc.load().claims.num_rows


def test_editable_install_reads_the_build_of_its_checkout(fresh_python, sources, tmp_path):
    _pip(fresh_python, "install", "--no-deps", "--editable", str(sources))

    found = _load(fresh_python, tmp_path)

    assert Path(found.pop("package")) == sources / "iran_hr_corpus" / "__init__.py"
    assert Path(found.pop("folder")) == sources / "build"
    assert found == _expected()
