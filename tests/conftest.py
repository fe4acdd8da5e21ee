"""Tests run offline and leave nothing behind: caches of `datasets` and of the hub stand in a temporary folder."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

# `datasets` and `huggingface_hub` read these when they are first imported, so they are set before any test module is.
_CACHE = tempfile.TemporaryDirectory(prefix="hf-home-")
os.environ.update(HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1", HF_HOME=_CACHE.name, HF_HUB_DISABLE_TELEMETRY="1")
os.environ.pop("HF_DATASETS_CACHE", None)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of pyproject.toml."""
    return Path(__file__).parents[1]


@pytest.fixture
def workplace(checkout, tmp_path, monkeypatch) -> Path:
    """A copy of the folders that the commands read and write, as the working directory."""
    for folder in ("raw", "curation", "build", "tests/gold"):
        shutil.copytree(checkout / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With NO_SKIPS set, as in `.ci/run`, a test that was skipped is a test that failed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("NO_SKIPS") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
