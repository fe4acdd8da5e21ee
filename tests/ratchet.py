"""The ratchet: floors for the scores on `tests/gold`, which only ever rise, unless someone says which may fall.

    python -m tests.ratchet                   pin what the parser scores now; refuse to lower any floor
    python -m tests.ratchet --lower FIELD     let the floor of FIELD fall too (may be repeated)

The floors stand beside the folder of gold, not in it, because that folder holds gold alone. They are pinned with the
gold's digest and counts, so that a change of the gold is seen as one.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

from iran_hr_corpus.scoring import Scores, evaluate
from iran_hr_corpus.scoring.gold import gold_digest

TESTS = Path(__file__).parent
GOLD, RAW, FLOORS = TESTS / "gold", TESTS.parent / "raw", TESTS / "floors.json"
REPIN = "python -m tests.ratchet"

Pins = dict[str, Any]


def pins_of(scores: Scores, gold: Path) -> Pins:
    """What there is to pin: the gold's digest and counts, and each score, rounded down."""
    counts = {"articles": scores.articles, "figures": scores.figures, "paragraphs": scores["paragraphs"].of}
    floors = {score.field: math.floor(score.value * 10_000) / 10_000 for score in scores.fields}
    return {"gold": {"digest": gold_digest(gold), **counts}, "floors": floors}


def shortfalls(pinned: Pins, scores: Scores, gold: Path) -> list[str]:
    """What is not as pinned: other gold, fields that are not pinned or gone, scores below their floors."""
    now = pins_of(scores, gold)
    floors, found = pinned["floors"], {score.field: score.value for score in scores.fields}
    faults = [
        f"gold {name} is {now['gold'].get(name)}, pinned as {value}: re-pin with `{REPIN}`"
        for name, value in pinned["gold"].items()
        if now["gold"].get(name) != value
    ]
    faults += [f"{field} is scored or pinned, not both" for field in sorted(floors.keys() ^ found.keys())]
    below = [field for field in floors.keys() & found.keys() if found[field] < floors[field]]
    return faults + [f"{field} is {found[field]:.4f}, its floor {floors[field]:.4f}" for field in sorted(below)]


def repinned(pinned: Pins | None, scores: Scores, gold: Path, lower: Collection[str] = ()) -> Pins:
    """The new pins. ValueError where a floor would fall that `lower` does not name."""
    now = pins_of(scores, gold)
    old = pinned["floors"] if pinned else {}
    falling = [field for field, floor in old.items() if now["floors"].get(field, 0.0) < floor and field not in lower]
    if falling:
        told = ", ".join(f"{field} {old[field]} to {now['floors'].get(field, 'nothing')}" for field in sorted(falling))
        raise ValueError(f"these floors would fall: {told}; name each with --lower if that is meant")
    return now


def main() -> int:
    """Pin the floors of the parser as it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", action="append", default=[], metavar="FIELD", help="a floor that may fall")
    lower = parser.parse_args().lower
    pinned = json.loads(FLOORS.read_bytes()) if FLOORS.exists() else None
    try:
        new = repinned(pinned, evaluate(GOLD, RAW), GOLD, lower)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    FLOORS.write_bytes((json.dumps(new, indent=1) + "\n").encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
