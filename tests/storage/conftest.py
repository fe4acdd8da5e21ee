"""A build of made articles, written once and copied for each test that changes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from factories import make_articles, make_claims

from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.storage.folder import write_build
from iran_hr_corpus.storage.manifest import Inputs


@pytest.fixture(scope="session")
def whole_build(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "build"
    folder.mkdir()
    articles = make_articles()
    raw = {article.source_file: article.sha256 for article in articles}
    inputs = Inputs(raw=raw, curation={}, lexicon={})
    write_build(folder, articles, make_claims(articles), load_lexicon(), inputs)
    return folder


@pytest.fixture
def made_build(whole_build, tmp_path) -> Path:
    return Path(shutil.copytree(whole_build, tmp_path / "build"))
