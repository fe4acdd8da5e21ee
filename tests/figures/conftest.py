"""Marks the examples that `gaps.txt` lists as known gaps: what the guidelines ask and no rule reads yet."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
GAP = pytest.mark.xfail(strict=True, reason="known gap: see gaps.txt")


def listed(text: str) -> list[str]:
    """The test ids of a list of gaps, without its blank lines and comments.

    >>> listed("# why\\ntest_a.py::test_x[1]\\n\\n")
    ['test_a.py::test_x[1]']
    """
    return [line for line in text.split("\n") if line.strip() and not line.startswith("# ")]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the gaps; an id that names no example any more, or stands twice, is an error."""
    gaps = listed((HERE / "gaps.txt").read_bytes().decode("utf-8"))
    by_id = {_id(item): item for item in items if item.path.parent == HERE}
    for gap in by_id.keys() & set(gaps):
        by_id[gap].add_marker(GAP)
    if any("::" in argument for argument in config.args) or config.getoption("lf", default=False):
        return  # only some examples of a file were asked for
    files = {item.path.name for item in by_id.values()}
    unknown = [gap for gap in gaps if gap not in by_id and gap.partition("::")[0] in files]
    twice = sorted({gap for gap in gaps if gaps.count(gap) > 1})
    if unknown or twice:
        raise pytest.UsageError(f"gaps.txt: no such example: {unknown}; listed twice: {twice}; take them off the list")


def _id(item: pytest.Item) -> str:
    """`test_units.py::test_x[…]`: the node id from the file's name on."""
    return f"{item.path.name}::{item.nodeid.partition('::')[2]}"
