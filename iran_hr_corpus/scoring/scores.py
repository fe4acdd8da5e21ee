"""Scores over a folder of gold, each with its interval, and every mistake behind them."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from statistics import NormalDist
from typing import NamedTuple

from iran_hr_corpus.article import parse as parse_article
from iran_hr_corpus.lexicon import Lexicon, load_lexicon
from iran_hr_corpus.lexicon.tables import read_table
from iran_hr_corpus.schema import Article
from iran_hr_corpus.scoring.compare import Mistake, compare
from iran_hr_corpus.scoring.gold import Annotated, read_gold

Parser = Callable[[str, str], Article]
"""Makes an article of its text and id."""


class Score(NamedTuple):
    """The share right in one field: `right` of `of`.

    >>> score = Score("measure", 45, 50)
    >>> score.value, [round(bound, 3) for bound in score.interval]
    (0.9, [0.786, 0.957])
    """

    field: str
    right: int
    of: int

    @property
    def value(self) -> float:
        """The share, 0 where there is nothing to be right about."""
        return self.right / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval after Wilson; an F1 counts each match twice, so it has half as many trials."""
        return wilson(self.value, self.of / 2 if self.field.endswith("_f1") else self.of)


@dataclass(frozen=True)
class Scores:
    """How right the parser is on a folder of gold."""

    articles: int
    figures: int
    tuned_on: int
    fields: tuple[Score, ...]
    errors: tuple[Mistake, ...]

    def __getitem__(self, field: str) -> Score:
        """The score of one field."""
        return next(score for score in self.fields if score.field == field)

    @property
    def note(self) -> str | None:
        """What to say wherever these scores are shown; None where the articles are new to the rules."""
        if not self.tuned_on:
            return None
        return (
            f"The rules were made on {self.tuned_on} of these {self.articles} articles: "
            "the scores tell how well the rules fit them, not how well they read new ones."
        )


def evaluate(
    gold: str | Path, raw: str | Path, parse: Parser = parse_article, lexicon: Lexicon | None = None
) -> Scores:
    """Score `parse` on the articles annotated in the folder `gold`, whose texts stand in the folder `raw`.

    A figure found matches the gold figure that its span overlaps most, one to one. Fields are scored among the matched;
    `claim_f1` over figures whose measure is not `none`; all over the articles together. The gold's ids must be those of
    `lexicon` (by default the package's). Raises InputError where the gold does not hold.
    """
    annotated = read_gold(Path(gold), Path(raw), lexicon or load_lexicon())
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    mistakes = []
    for one in annotated:
        for outcome in compare(one, parse(one.text, one.article_id)):
            if isinstance(outcome, Mistake):
                mistakes.append(outcome)
            else:
                right[outcome.field] += outcome.right
                of[outcome.field] += outcome.of
    return Scores(
        articles=len(annotated),
        figures=of["detection_recall"],
        tuned_on=_count_tuned(annotated),
        fields=tuple(Score(field, right[field], of[field]) for field in of),
        errors=tuple(mistakes),
    )


def wilson(share: float, trials: float) -> tuple[float, float]:
    """The 95 % score interval of a share of `trials`; all of [0, 1] where there was none.

    >>> wilson(0.5, 0), [round(bound, 3) for bound in wilson(1.0, 10)]
    ((0.0, 1.0), [0.722, 1.0])
    """
    if not trials:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.975)
    middle = share + z * z / (2 * trials)
    reach = z * math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    whole = 1 + z * z / trials
    low, high = (middle - reach) / whole, (middle + reach) / whole
    return max(0.0, min(low, share)), min(1.0, max(high, share))  # exact at 0 and 1, where rounding is not


def _count_tuned(annotated: Iterable[Annotated]) -> int:
    """How many of the texts are among those that rules were made on."""
    rows = read_table(files("iran_hr_corpus.scoring"), "tuned_on.csv", ("sha256", "article"))
    known = {row["sha256"] for row in rows}
    return sum(hashlib.sha256(one.text.encode("utf-8")).hexdigest() in known for one in annotated)
