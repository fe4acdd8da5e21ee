"""What a number is the object of: a rally that drew it, sanctions on it, lives that were taken (guidelines 1.6)."""

from __future__ import annotations

from iran_hr_corpus.figures.clauses import Happening, span_of
from iran_hr_corpus.figures.noun_phrases import Counted, start_of_cues
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import Measure

REACH_OF_TARGET = 10
REACH_OF_SANCTIONS = 16
FINITE = frozenset({"is", "are", "was", "were", "who", "that", "which"})


def drawn_by_protest(passage: Passage, sentence: Sentence, numeral: Numeral, lexicon: Lexicon) -> Happening | None:
    """`The rally in Rasht drew [300] nurses`: the number is the object of what a protest does."""
    words, start = passage.tokens.words, start_of_cues(passage, numeral, lexicon)
    if words[start - 1] not in lexicon.words["drawing"]:
        return None
    places = lexicon.measures.places.find(words, sentence.first, start - 1)
    subject = next(places, None)
    return Happening(Measure.PROTESTED, span_of(passage, subject), "drawn") if subject else None


def targeted(passage: Passage, sentence: Sentence, numeral: Numeral, lexicon: Lexicon) -> Happening | None:
    """`The sanctions target [eight] officials`, `apply to [two] judges`: those whom sanctions name."""
    words = passage.tokens.words
    reach = range(numeral.first - 1, max(sentence.first, numeral.first - REACH_OF_TARGET), -1)
    verb = next((i for i in reach if words[i] in lexicon.words["targeting"]), None)
    if verb is None or any(_is_finite(word, lexicon) for word in words[verb + 1 : numeral.first]):
        return None
    before = range(verb - 1, max(sentence.first - 1, verb - REACH_OF_SANCTIONS), -1)
    named = next((i for i in before if words[i] in lexicon.words["sanctions_noun"]), None)
    if named is None:
        return None
    between = words[named + 1 : verb]
    passive = "by" in between  # `the sanctions adopted by the Council against [29] judges`
    if any(_is_finite(word, lexicon) and not (passive and word.endswith("ed")) for word in between):
        return None
    return Happening(Measure.SANCTIONED, passage.tokens.span(named, named + 1), "targeted")


def lives_taken(
    passage: Passage, sentence: Sentence, numeral: Numeral, counted: Counted | None, lexicon: Lexicon
) -> Happening | None:
    """`The sweep has cost [551] lives`, `taken [nine] lives`."""
    words, verb = passage.tokens.words, start_of_cues(passage, numeral, lexicon) - 1
    lives = counted is not None and words[counted.head] == "lives"
    taken = lives and words[verb] in lexicon.words["life_taking"]
    diseased = not lexicon.words["disease"].isdisjoint(words[sentence.first : sentence.last])
    measure = Measure.DIED if diseased else Measure.KILLED
    return Happening(measure, passage.tokens.span(verb, verb + 1), "lives") if taken else None


def _is_finite(word: str, lexicon: Lexicon) -> bool:
    return (word in lexicon.verbs or word in FINITE) and word not in lexicon.words["targeting"]
