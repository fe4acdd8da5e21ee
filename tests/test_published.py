"""The committed `build/`: whole, and what the checkout would build again."""

from __future__ import annotations

import shutil

import pyarrow as pa
import pytest

import iran_hr_corpus as ihc
from iran_hr_corpus.storage.check import check_build
from iran_hr_corpus.storage.manifest import files_below, read_manifest


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory, checkout):
    """Built over a copy, since pictures are no part of what a build makes, and stay where they are."""
    out = tmp_path_factory.mktemp("rebuilt") / "build"
    shutil.copytree(checkout / "build", out)
    ihc.build(checkout / "raw", out)
    return out


def test_the_published_build_keeps_every_promise(checkout):
    assert check_build(checkout / "build") == []


def test_the_checkout_builds_the_content_that_is_published(checkout, rebuilt):
    published, again = read_manifest(checkout / "build"), read_manifest(rebuilt)

    assert again.tables == published.tables, "build/ is stale: run make corpus"
    assert again.inputs == published.inputs


def test_the_checkout_builds_the_bytes_that_are_published(checkout, rebuilt):
    made_with = read_manifest(checkout / "build").pyarrow
    if made_with != pa.__version__:
        pytest.skip(f"published with pyarrow {made_with}, this is {pa.__version__}: only content hashes can agree")

    paths = files_below(checkout / "build")

    assert paths == files_below(rebuilt)
    assert [path for path in paths if (checkout / "build" / path).read_bytes() != (rebuilt / path).read_bytes()] == []


def test_load_without_a_path_opens_what_is_published(checkout):
    assert ihc.load().manifest == read_manifest(checkout / "build")


def test_the_five_articles_are_split_three_one_one(checkout):
    assert read_manifest(checkout / "build").tables["articles"].rows == {"train": 3, "validation": 1, "test": 1}
