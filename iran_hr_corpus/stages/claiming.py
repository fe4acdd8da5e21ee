"""Claims written as they come: of all that a corpus holds, one row group is in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

import pyarrow as pa

from iran_hr_corpus.schema import Claim
from iran_hr_corpus.stages.writing import write_rows
from iran_hr_corpus.storage.arrow import table_of
from iran_hr_corpus.storage.facts import Facts, together
from iran_hr_corpus.storage.shards import CUTS, Cut, Shard, measure_shard, shard_path
from iran_hr_corpus.vocabulary import SplitName

_AT_ONCE = 2000
"""Claims that are objects at the same time."""


def write_claims(folder: Path, claims: Iterable[Claim], cut: Cut = CUTS["claims"]) -> tuple[dict[str, Shard], Facts]:
    """Write the shards of the claims below `folder`; each path with what stands there, and the facts of all."""
    groups = _row_groups(iter(claims), cut.group)
    facts: list[Facts] = []
    parts: list[Path] = []
    for first in groups:
        parts.append(folder / "claims" / f"{len(parts)}.part")
        rows = chain([first], islice(groups, cut.shard // cut.group - 1))
        facts.append(write_rows(parts[-1], "claims", SplitName.TRAIN, rows))
    paths = [shard_path(f"claims/{SplitName.TRAIN}", number, len(parts)) for number in range(len(parts))]
    for part, path in zip(parts, paths, strict=True):
        part.rename(folder / path)
    return {path: measure_shard(folder, path) for path in paths}, together(facts)


def _row_groups(claims: Iterator[Claim], size: int) -> Iterator[pa.Table]:
    """The claims in tables of `size` rows, the last one of what is left."""
    held: list[pa.Table] = []
    while some := list(islice(claims, min(_AT_ONCE, size - sum(map(len, held))))):
        held.append(table_of("claims", some))
        if sum(map(len, held)) == size:
            yield pa.concat_tables(held)
            held = []
    if held:
        yield pa.concat_tables(held)
