"""`lexicon/{events,sources}.csv` of a build: the open ids that its rows use, each with its meaning."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping
from typing import Protocol

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.storage.facts import Facts


class Meant(Protocol):
    """A row of the lexicon that gives an id its meaning."""

    @property
    def meaning(self) -> str:
        """What the id stands for."""


def render_ids(facts: Facts, lexicon: Lexicon) -> dict[str, bytes]:
    """The two files, by path, each sorted."""
    return {
        "lexicon/events.csv": _render(facts.events, lexicon.events),
        "lexicon/sources.csv": _render(facts.sources, lexicon.sources),
    }


def _render(ids: Collection[str], known: Mapping[str, Meant]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "meaning"])
    writer.writerows([one, known[one].meaning if one in known else ""] for one in sorted(ids))
    return out.getvalue().encode("utf-8")
