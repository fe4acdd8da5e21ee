"""What a sum of money is paid for, and of what a measure is: `a fine of [$300]`, `[$5] in aid` (guidelines 1.5)."""

from __future__ import annotations

from iran_hr_corpus.figures.noun_phrases import Counted, over_openers, read_phrase, run_before, start_of_cues
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import CountedType

REACH_OF_CHANGE = 8
RATES = frozenset({"per", "a", "an", "each", "every"})


def is_rate(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """`[two billion] dollars a year`, `[nine] barrels per day`: how often, at token `i`."""
    often = i + 1 < len(words) and words[i] in RATES
    return often and lexicon.nouns.type_of(words[i + 1]) is CountedType.TIME


def over_rate(words: tuple[str, ...], i: int, lexicon: Lexicon) -> int:
    """The token behind `per day` at `i`, or `i`."""
    return i + 2 if is_rate(words, i, lexicon) else i


def paid_for(passage: Passage, numeral: Numeral, start: int, lexicon: Lexicon) -> Counted | None:
    """What a sum that ends before token `start` is: in the words behind it, before it, or by which it changed."""
    return _behind(passage, start, lexicon) or _before(passage, numeral, lexicon)


def _behind(passage: Passage, start: int, lexicon: Lexicon) -> Counted | None:
    """`[$5 million] in aid`, `[two million] euros’ worth of grain`, but not `[$5 million] in Rasht`."""
    words = passage.tokens.words
    last = passage.sentence_of(start - 1).last
    if words[start : start + 1] not in (("in",), ("of",)) or start + 1 >= last:
        return None
    first = over_openers(words, start + 1, last, lexicon)
    if first >= last or words[first] in lexicon.words["no_payment"] or passage.tokens.capitalised(first):
        return None
    phrase = read_phrase(passage, first, last, lexicon, plural=False)
    return None if phrase is None or phrase.type is CountedType.PLACE else phrase._replace(rule="antecedent")


def _before(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> Counted | None:
    """`a fine of [$300]`, `losses between [$2 and 3 million]`, `cut its income by [$300]`."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    joint = start_of_cues(passage, numeral, lexicon) - 1
    if joint <= sentence.first:
        return None
    if words[joint] == "by":
        return _changed(passage, joint, sentence.first, lexicon)
    if words[joint] not in ("of", "between") or words[joint - 1] in lexicon.words["no_payment"]:
        return None
    return run_before(passage, joint, sentence, lexicon)


def _changed(passage: Passage, by: int, first: int, lexicon: Lexicon) -> Counted | None:
    """The object of a verb of change: `cut its [income] by $300`."""
    words, change = passage.tokens.words, lexicon.words["change"]
    verbs = (i for i in range(by - 2, max(first - 1, by - REACH_OF_CHANGE), -1) if words[i] in change)
    verb = next(verbs, None)
    if verb is None:
        return None
    phrase = read_phrase(passage, over_openers(words, verb + 1, by, lexicon), by, lexicon, plural=False)
    return phrase._replace(rule="antecedent") if phrase else None
