"""Is an article about human rights in Iran? A score from the words of the lexicon that it uses, for its length."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.subjects import Subject
from iran_hr_corpus.schema import Article
from iran_hr_corpus.text.tokens import Tokens

RELEVANT = 0.55
"""The score from which an article counts as relevant: those read to set it lie near 0.6 and above, others below 0.5.
Between them lie trials elsewhere for spying for Iran, and the like."""

# So many words to a mention, signs counted too, and half of what a share can be is reached: every 280th may name Iran,
# every 70th speak of rights. Other countries weigh half, since who reports on Iran also tells what they say; two
# mentions of rights are taken as chance, which only short texts feel.
WORDS_TO_IRAN = 280
WORDS_TO_RIGHTS = 70
WEIGHT_OF_ELSEWHERE = 0.5
BY_CHANCE = 2
_DIGITS = 3


def is_relevant(article: Article, threshold: float = RELEVANT) -> bool:
    """Whether an article scores `threshold` or more; one without a score is not told to be relevant.

    >>> from iran_hr_corpus import parse
    >>> is_relevant(parse("Two prisoners were hanged at dawn in Shiraz, the rights group said. Iran executes many."))
    True
    >>> is_relevant(parse("Iran beat Japan in Tehran on Sunday with two late goals."))
    False
    """
    return article.relevance is not None and article.relevance >= threshold


def score_relevance(paragraphs: Iterable[Tokens], lexicon: Lexicon) -> float | None:
    """How likely it is that the paragraphs of an article are about human rights in Iran: 0 to 1, None without words.

    The geometric mean of two shares: how far what they say is about Iran rather than other countries, and how far it
    is about rights. An article that lacks one of the two scores 0, however much it has of the other.
    """
    words = [tokens.words for tokens in paragraphs]
    told = Counter(chain.from_iterable(map(lexicon.subjects.meanings, words)))
    length = sum(map(len, words))
    return round(_score(told, length), _DIGITS) if length else None


def _score(told: Counter[Subject], words: int) -> float:
    # A name such as that of a prison in Iran tells of both, and of rights more surely than a common word.
    iran = told[Subject.IRAN] + told[Subject.IRAN_RIGHTS]
    rights = told[Subject.RIGHTS] + 2 * told[Subject.IRAN_RIGHTS]
    here = iran / (iran + WEIGHT_OF_ELSEWHERE * told[Subject.ELSEWHERE] + words / WORDS_TO_IRAN)
    of_rights = rights / (rights + words / WORDS_TO_RIGHTS + BY_CHANCE)
    return math.sqrt(here * of_rights)
