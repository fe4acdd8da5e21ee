"""How the subject of a verb of reporting goes on over a comma or an `and` (guidelines 1.8)."""

from __future__ import annotations

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage

LONGEST_APPOSITION = 9
LONGEST_JOINED = 6
LONGEST_OF_MANY = 4  # `…, Iran and Oman, the officials said`


def is_apposed(passage: Passage, comma: int, last: int, lexicon: Lexicon) -> bool:
    """`Sanei, a spokesman at …, said`: what follows the comma tells who the name before it is."""
    words, tokens = passage.tokens.words, passage.tokens
    if comma == 0 or comma + 1 >= last:
        return comma + 1 >= last
    behind = words[comma + 1]
    if behind not in ("a", "an", "the", "who", "its", "his", "her") and behind not in lexicon.credits.speakers.firsts:
        return False
    start = comma - 1
    preposition = lexicon.words["preposition"]
    while start > 0 and tokens.capitalised(start - 1) and words[start - 1] not in preposition:
        start -= 1  # `In Lebanon, the ambulance service said`
    at = start - 1 - int(words[start - 1] in lexicon.words["compass"])  # `in northern Israel, officials said`
    placed = at >= 0 and words[at] in preposition
    dated = words[comma - 1] in lexicon.words["weekday"] or words[comma - 1] in lexicon.words["month"]
    named = tokens.capitalised(comma - 1) and not placed and not dated
    many = behind == "the" and last - comma <= LONGEST_OF_MANY and lexicon.nouns.is_plural(words[last - 1])
    return named and not many and not words[comma - 1][0].isdigit()


def within_apposition(passage: Passage, i: int, last: int, lexicon: Lexicon) -> bool:
    """`Karimi, a scholar of civil and Islamic law, said`: the `and` stands in what tells who the name is."""
    words = passage.tokens.words
    reach = range(i - 1, max(0, i - LONGEST_APPOSITION), -1)
    comma = next((j for j in reach if not words[j][0].isalpha()), None)
    plain = comma is not None and not any(w in lexicon.words["auxiliary"] or w in lexicon.verbs for w in words[comma:i])
    return comma is not None and plain and words[comma] == "," and is_apposed(passage, comma, last, lexicon)


def joins_speakers(passage: Passage, i: int, last: int, lexicon: Lexicon) -> bool:
    """`medical and security officials said`: nothing but nouns stand between the `and` and a mark before it."""
    words = passage.tokens.words
    reach = range(i - 1, max(-1, i - LONGEST_JOINED), -1)
    mark = next((j for j in reach if not words[j][0].isalpha()), -1)
    before = words[mark + 1 : i]
    joined = mark >= 0 and words[mark] == "," and mark + 1 < i and i + 1 < last
    return joined and not any(w in lexicon.function_words or w in lexicon.verbs or w.endswith("ed") for w in before)


def is_apposed_name(passage: Passage, i: int) -> bool:
    """Whether the `and` at `i` stands within a name: `Ministry of Health and Education`."""
    tokens = passage.tokens
    return tokens.capitalised(i - 1) and i + 1 < len(tokens.words) and tokens.capitalised(i + 1)
