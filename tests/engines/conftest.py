"""What every engine is compared with."""

from __future__ import annotations

from pathlib import Path

import pytest
from workshop import small_tasks, write_input

from iran_hr_corpus.building import build
from iran_hr_corpus.storage.check import check_build


@pytest.fixture(scope="session")
def plain(tmp_path_factory) -> Path:
    """A build by one process, with its input beside it."""
    home = tmp_path_factory.mktemp("plain")
    with small_tasks():
        build(write_input(home / "raw"), home / "build", workers=1)
    assert check_build(home / "build") == []
    return home
