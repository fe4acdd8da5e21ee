"""Words that make a length of time a sentence or time held (`time_cues.csv`)."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from typing import NamedTuple

from iran_hr_corpus.lexicon.phrases import PhraseIndex
from iran_hr_corpus.lexicon.tables import read_table
from iran_hr_corpus.vocabulary import Measure


class TimeCue(NamedTuple):
    """What a cue makes of the time next to it; of two cues the one of lower `rank` decides."""

    measure: Measure
    rank: int


class TimeCues(NamedTuple):
    """Cues by where they stand; those `beside` a time touch it from before."""

    before: PhraseIndex[TimeCue]
    after: PhraseIndex[TimeCue]
    beside: PhraseIndex[TimeCue]


def compile_time_cues(folder: Traversable) -> TimeCues:
    """The time cues of the lexicon in `folder`."""
    cues: dict[str, dict[str, TimeCue]] = {"before": {}, "after": {}, "beside": {}}
    for row in read_table(folder, "time_cues.csv", ("words", "measure", "position", "rank", "example"), key=3):
        measure = Measure(row.one_of("measure", list(Measure)))
        cues[row.one_of("position", cues)][row["words"]] = TimeCue(measure, int(row.number("rank")))
    return TimeCues(PhraseIndex(cues["before"]), PhraseIndex(cues["after"]), PhraseIndex(cues["beside"]))
