"""`lexicon/{events,sources}.csv` of a build: the open ids that its rows use, each with its meaning."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Protocol

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.storage.tables import Tables, whole


class Meant(Protocol):
    """A row of the lexicon that gives an id its meaning."""

    @property
    def meaning(self) -> str:
        """What the id stands for."""


def render_ids(tables: Tables, lexicon: Lexicon) -> dict[str, bytes]:
    """The two files, by path."""
    return {
        "lexicon/events.csv": _render(ids_in_use(tables, "event"), lexicon.events),
        "lexicon/sources.csv": _render(ids_in_use(tables, "source"), lexicon.sources),
    }


def ids_in_use(tables: Tables, column: str) -> list[str]:
    """The ids of `event` or `source` that figures and claims hold, sorted."""
    found = {value for table in ("figures", "claims") for value in whole(tables, table)[column].to_pylist()}
    return sorted(found - {None})


def _render(ids: list[str], known: Mapping[str, Meant]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "meaning"])
    writer.writerows([one, known[one].meaning if one in known else ""] for one in ids)
    return out.getvalue().encode("utf-8")
