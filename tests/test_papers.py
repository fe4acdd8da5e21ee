"""The papers say what is so: generated tables are fresh, versions and links agree, nothing of a workplace is named."""

from __future__ import annotations

import re
import subprocess
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement

import iran_hr_corpus as ihc
from iran_hr_corpus.papers import render_papers

PAPERS = ("README.md", "DATASHEET.md", "CHANGELOG.md", "CITATION.cff", "LICENSE")


@pytest.fixture
def read(checkout):
    """Reads a file of the checkout as text."""
    return lambda name: (checkout / name).read_bytes().decode("utf-8")


@pytest.fixture
def project(read) -> dict:
    """pyproject.toml."""
    return tomllib.loads(read("pyproject.toml"))


@pytest.mark.parametrize("name", ["README.md", "DATASHEET.md"])
def test_generated_tables_are_fresh(name, checkout, read):
    expected = render_papers(checkout, ihc.load(checkout / "build"))[checkout / name]

    assert read(name) == expected, f"{name} is stale; `make papers` renews it"


def test_stale_tables_would_be_noticed(checkout, tmp_path):
    for name in ("README.md", "DATASHEET.md"):
        stale = re.sub(r"\| `?\w.*\n", "", (checkout / name).read_bytes().decode("utf-8"))
        (tmp_path / name).write_text(stale, encoding="utf-8")

    papers = render_papers(tmp_path, ihc.load(checkout / "build"))

    assert all(path.read_text(encoding="utf-8") != text for path, text in papers.items())


def test_datasheet_answers_the_questions_of_gebru_et_al(read):
    headings = re.findall(r"^## (.*)$", read("DATASHEET.md"), re.MULTILINE)

    assert headings == [
        "Motivation",
        "Composition",
        "Collection",
        "Preprocessing and labelling",
        "Uses",
        "Distribution and rights",
        "Maintenance",
    ]


def test_datasheet_says_of_every_article_who_wrote_it(read):
    prose = re.sub(r"<!-- begin generated.*?<!-- end generated[^>]*-->", "", read("DATASHEET.md"), flags=re.DOTALL)

    described = set(re.findall(r"^- `(\w+)`", prose, re.MULTILINE))

    assert described == set(ihc.load().articles["article_id"].to_pylist())


@pytest.mark.parametrize("name", PAPERS)
def test_links_lead_to_files(name, checkout, read):
    linked = [target for target in re.findall(r"\]\(([^)#]+)\)", read(name)) if "://" not in target]

    assert [target for target in linked if not (checkout / target).exists()] == []


def test_citation_is_of_this_version_of_a_dataset(read):
    citation = yaml.safe_load(read("CITATION.cff"))

    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] == "dataset"
    assert citation["version"] == ihc.__version__
    assert {"message", "title", "authors"} <= set(citation)


def test_changelog_has_a_data_and_a_code_part_in_every_release(read):
    releases = re.split(r"^## ", read("CHANGELOG.md"), flags=re.MULTILINE)[1:]

    assert releases
    for release in releases:
        assert re.match(r"\[(Unreleased|\d+\.\d+\.\d+)\]", release)
        assert re.findall(r"^### (.*)$", release, re.MULTILINE) == ["Data", "Code"]


def test_licence_is_the_whole_apache_licence(read):
    licence = read("LICENSE")

    assert "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


def test_development_installs_are_hashed_and_name_no_index(read):
    locked = re.split(r"\n(?=[a-z0-9])", re.sub(r"^\s*#.*\n", "", read("requirements/dev.txt"), flags=re.MULTILINE))

    assert len(locked) > 50
    assert [entry for entry in locked if "--hash=sha256:" not in entry] == []
    assert re.findall(r"(?m)^\s*-.*|https?://\S+", re.sub(r" *--hash=\S+", "", read("requirements/dev.txt"))) == []


def test_what_is_locked_is_what_the_project_allows(read, project):
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", read("requirements/dev.txt"), re.MULTILINE))

    for line in project["project"]["dependencies"]:
        wanted = Requirement(line)
        assert wanted.specifier.contains(locked[wanted.name]), line
        assert not any(part.operator == "==" for part in wanted.specifier), "users install from ranges"


def test_every_lint_rule_that_is_left_out_has_its_reason(read):
    ignored = read("pyproject.toml").split("[tool.ruff.lint]")[1].split("ignore = [")[1].split("]")[0]

    assert all(re.fullmatch(r'\s*"\w+",\s+# .{10,}', line) for line in ignored.strip("\n").splitlines() if line.strip())


def test_no_file_names_a_place_of_somebodys_machine(checkout):
    if not (checkout / ".git").exists():
        pytest.skip("only a git checkout knows which files are its own")
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True, cwd=checkout).stdout
    names = [name for name in listed.decode("utf-8").split("\0") if name and not name.endswith(".parquet")]
    place = re.compile(rb"/(?:home|Users|root|tmp|work|opt)/\w")

    found = [name for name in names if (checkout / name).is_file() and place.search((checkout / name).read_bytes())]

    assert found == []
