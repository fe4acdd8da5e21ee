"""The grammar around words of reporting: who is their subject, what they report (guidelines 1.8)."""

from __future__ import annotations

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import Match
from iran_hr_corpus.lexicon.sources import Reporting
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence

QUOTE_MARKS = frozenset("“”\"'‘’«»„")


STOPS = frozenset({";", ":", "—", "–"})


LONGEST_SUBJECT = 30


LONGEST_TRAIL = 8
LONGEST_ASIDE = 15
REACH_OF_HEARER = 25


CLAUSE_STARTS = frozenset({"and", "but", "that", "while", "because", ";", ":", "as"})


def is_relative(passage: Passage, verb: int, lexicon: Lexicon) -> bool:
    """Whether the subject is only the `which` or `that` of a relative clause."""
    words, i = passage.tokens.words, verb - 1
    while i > 0 and (words[i] in lexicon.words["auxiliary"] or words[i] in lexicon.words["verb_adverb"]):
        i -= 1
    return words[i] in ("which", "that")


def find_first_phrase(passage: Passage, sentence: Sentence, verb: int, lexicon: Lexicon) -> tuple[int, int]:
    """The words of a sentence before its first verb: the subject that a later verb shares (`He left and said …`)."""
    words = passage.tokens.words
    auxiliary, verbs = lexicon.words["auxiliary"], lexicon.verbs
    spoken = enumerate(words[sentence.first : verb], sentence.first)
    told = (i for i, word in spoken if word in auxiliary or word in verbs or word.endswith("ed"))
    end = next((i for i in told if i == sentence.first or words[i - 1] not in ("-", "‑")), verb)
    return sentence.first, end


def is_verb(passage: Passage, cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """Whether `report`, `claims` or `states` is a verb here: not behind a determiner, not before `of`."""
    words, word = passage.tokens.words, passage.tokens.words[cue.first]
    before = words[cue.first - 1] if cue.first else ""
    if cue.last == cue.first + 1 and before in lexicon.words["article"]:
        return False  # `a reported $200,000`
    if cue.last > cue.first + 1 or word not in lexicon.words["noun_or_verb"]:
        return True
    after = words[cue.last] if cue.last < len(words) else "."
    if before == "to" and not word.endswith("s"):
        return True
    if (
        before in lexicon.words["determiner"]
        or before in lexicon.words["preposition"]
        or before == "'s"
        or not before[:1].isalpha()
    ):
        return False
    if passage.tokens.capitalised(cue.first) and passage.tokens.capitalised(cue.first - 1):
        return False
    bounded = lexicon.qualifiers.before.at(words, cue.last) is not None  # `Hengaw counts at least 26 dead`
    return bounded or (
        after not in lexicon.words["preposition"]
        and after not in lexicon.words["auxiliary"]
        and (after[0].isalnum() or after in QUOTE_MARKS)
    )


def is_passive(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`were reported`, `is estimated to`, `the deaths recorded by`: the subject is not who says it."""
    words, i = passage.tokens.words, cue.first - 1
    if cue.last > cue.first + 1 or not words[cue.first].endswith(("ed", "known", "shown", "found")):
        return False
    if words[cue.last : cue.last + 1] and words[cue.last] in lexicon.measures.words:
        return True  # `people confirmed killed`
    while i > sentence.first and words[i] in lexicon.words["passive_adverb"]:
        i -= 1
    return (i >= sentence.first and words[i] in lexicon.words["be"]) or words[cue.last : cue.last + 1] == ("by",)


def adds_thing(passage: Passage, cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """`The Council added [eight] individuals to its list`: nothing is said."""
    words = passage.tokens.words
    behind = words[cue.last] if cue.last < len(words) else "."
    said = behind in ("that", ",", ".", ":") or behind in QUOTE_MARKS
    return words[cue.first] in lexicon.words["adding"] and not said


def is_participle(passage: Passage, cue: Match[Reporting]) -> bool:
    """`Amnesty accused …, saying that`: a participle behind a comma shares the subject of its sentence."""
    words = passage.tokens.words
    return cue.first > 0 and words[cue.first - 1] == "," and words[cue.first].endswith("ing")


def is_inverted(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`“…,” said Trump.`: the verb follows the quotation or comma at once, and its subject follows the verb."""
    words = passage.tokens.words
    if cue.first == sentence.first or cue.last >= sentence.last or cue.meaning is Reporting.SAYING:
        return False
    before, after = words[cue.first - 1], words[cue.last]
    quoted = before in QUOTE_MARKS or (before == "," and words[cue.first - 2] in QUOTE_MARKS)
    named = after[0].isalpha() and (
        passage.tokens.capitalised(cue.last) or after in lexicon.words["determiner"] | {"one"}
    )
    return named and (quoted or (before == "," and words[cue.first] in ("said", "says", "according")))


def find_subject(passage: Passage, verb: int, sentence: Sentence, lexicon: Lexicon) -> tuple[int, int]:
    """The tokens of the subject of the verb at `verb`, over its auxiliaries and adverbs."""
    words, classes = passage.tokens.words, lexicon.words
    last = verb
    while last > sentence.first and (
        words[last - 1] in classes["auxiliary"] or words[last - 1] in classes["verb_adverb"]
    ):
        last -= 1
    if last > sentence.first and words[last - 1] in ("who", "which", "that"):
        last -= 1
    last = _over_aside(words, last, sentence.first, lexicon)
    first = last
    while first > max(sentence.first, last - LONGEST_SUBJECT) and not _ends_subject(passage, first - 1, last, lexicon):
        first -= 1
    return first, last


def _over_aside(words: tuple[str, ...], last: int, first: int, lexicon: Lexicon) -> int:
    """A comma before the verb closes an apposition, which belongs to the subject, or an aside, which does not."""
    if last - 1 <= first or words[last - 1] != "," or words[last - 2] in QUOTE_MARKS:
        return last
    reach = range(last - 2, max(first, last - LONGEST_ASIDE), -1)
    opened = next((i for i in reach if words[i] == ","), None)
    if opened is not None and words[opened + 1] in lexicon.words["preposition"]:
        return opened  # `The governor, in an interview with Fars, said`
    return last - 1


def _ends_subject(passage: Passage, i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the token at `i` stands before the subject that ends at `last`."""
    words = passage.tokens.words
    word = words[i]
    if (
        _tells(words, i, last, lexicon)
        or word in STOPS
        or word in ('"', "“", "”", "«", "»")
        or word in lexicon.words["clause_opener"]
    ):
        return True
    if word == ".":
        return False
    if word == ",":
        return not _is_apposed(passage, i, last, lexicon)
    if word in ("and", "or"):
        return i + 1 >= last or words[i + 1] in lexicon.words["determiner"] or not _is_apposed_name(passage, i)
    return False


def _tells(words: tuple[str, ...], i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the word at `i` is a verb of reporting with an object: `cited the case of a detainee who …`."""
    found = lexicon.credits.reporting.at(words, i)
    told = found is not None and found.last == i + 1 and found.meaning is Reporting.SAY and words[i].endswith("ed")
    return i + 1 < last and (told or words[i] in lexicon.words["said"])


def _is_apposed(passage: Passage, comma: int, last: int, lexicon: Lexicon) -> bool:
    """`Sanei, a spokesman at …, said`: what follows the comma tells who the name before it is."""
    words, tokens = passage.tokens.words, passage.tokens
    if comma == 0 or comma + 1 >= last:
        return comma + 1 >= last
    start = comma - 1
    while start > 0 and words[start - 1][0].isalpha() and tokens.capitalised(start - 1):
        start -= 1
    placed = start > 0 and words[start - 1] in lexicon.words["preposition"]
    dated = words[comma - 1] in lexicon.words["weekday"] or words[comma - 1] in lexicon.words["month"]
    named = tokens.capitalised(comma - 1) and not placed and not dated
    described = (
        words[comma + 1] in ("a", "an", "the", "who", "its", "his", "her")
        or words[comma + 1] in lexicon.credits.speakers.firsts
    )
    return named and described and not words[comma - 1][0].isdigit()


def _is_apposed_name(passage: Passage, i: int) -> bool:
    """Whether the `and` at `i` stands within a name: `Ministry of Health and Education`."""
    tokens = passage.tokens
    return tokens.capitalised(i - 1) and i + 1 < len(tokens.words) and tokens.capitalised(i + 1)


def end_of_phrase(passage: Passage, i: int, sentence: Sentence, lexicon: Lexicon) -> int:
    """Where a noun phrase that starts at `i` ends: at a mark, a verb's auxiliary or a clause."""
    words = passage.tokens.words
    last = i
    while last < min(sentence.last, i + LONGEST_SUBJECT):
        word = words[last]
        if word in STOPS or word in QUOTE_MARKS or word in (",", "that") or word in lexicon.words["auxiliary"]:
            break
        if word in lexicon.words["clause_opener"] and last > i:
            break
        last += 1
    return last


def _is_parenthetic(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`Iran, according to the UN, executed 330`: the clause has no verb before it, so it goes on behind."""
    words = passage.tokens.words
    if cue.first - 1 <= sentence.first or words[cue.first - 1] != ",":
        return False
    before = words[sentence.first : cue.first - 1]
    return not any(
        word in lexicon.verbs or word in lexicon.words["auxiliary"] or word.endswith("ed") for word in before
    )


def scope_of_phrase(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> Span:
    """`According to X` covers what follows where it opens a sentence or clause, else what stands before it."""
    words = passage.tokens.words
    if _is_parenthetic(passage, cue, sentence, lexicon):
        return Span(sentence.start, end_of_content(passage, cue.last, sentence))
    led = cue.meaning is Reporting.ACCORDING and words[cue.first - 1] in CLAUSE_STARTS
    opens = cue.first - sentence.first <= 1 or led or words[cue.first - 1] in QUOTE_MARKS
    if opens or (words[cue.first - 1] == "," and words[cue.first - 2] in CLAUSE_STARTS):
        return Span(passage.tokens.starts[cue.first], end_of_content(passage, cue.last, sentence))
    return Span(_start_of_content(passage, cue.first, sentence), passage.tokens.starts[cue.first])


def scope_of_verb(
    passage: Passage,
    cue: Match[Reporting],
    subject: tuple[int, int],
    sentence: Sentence,
    inverted: bool,
    lexicon: Lexicon,
) -> Span:
    """What a verb reports: what follows it; where nothing follows, what stands before its subject."""
    words, last = passage.tokens.words, cue.last
    behind = words[subject[0] - 1] if subject[0] > sentence.first else ""
    trailing = inverted or (
        (behind in (",", "-", "—", "–") or behind in QUOTE_MARKS) and _trails(words, last, sentence, lexicon)
    )
    if trailing and min(subject[0], cue.first) > sentence.first:
        start = min(subject[0], cue.first)
        end = passage.tokens.starts[start] if inverted or words[last : last + 1] != (",",) else sentence.end
        return Span(_start_of_content(passage, start, sentence), end)
    return Span(
        passage.tokens.ends[_over_hearer(passage, cue, sentence, lexicon) - 1], end_of_content(passage, last, sentence)
    )


def _over_hearer(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> int:
    """The token after those who are told: `told [two] women to leave` reports nothing of them."""
    words, last = passage.tokens.words, cue.last
    if words[cue.first] not in lexicon.words["telling"]:
        return last
    reach = range(last, min(sentence.last, last + REACH_OF_HEARER))
    that = next((i for i in reach if words[i] in ("that", ":", ",") or words[i] in QUOTE_MARKS), None)
    if that is not None:
        return that + 1
    i = last
    while i < sentence.last and words[i][0].isalpha() and passage.tokens.capitalised(i):
        i += 1
    return i if i > last or words[i : i + 1] in (("him",), ("her",), ("them",)) else sentence.last


def _trails(words: tuple[str, ...], last: int, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether nothing reported follows the verb (`…, the ministry said on Sunday`, `…, X told AFP`)."""
    stop = next(
        (i for i in range(last, sentence.last) if words[i] in (".", ",", "!", "?", ";") or words[i] in QUOTE_MARKS),
        sentence.last,
    )
    rest = words[last:stop]
    if stop + 1 < sentence.last and words[stop] in QUOTE_MARKS and stop < last + 2:
        return False
    short = len(rest) <= LONGEST_TRAIL or rest[0] in lexicon.words["trail_opener"]
    counts = any(word[0].isdigit() or (word in lexicon.numbers.words and word != "one") for word in rest)
    return short and "that" not in rest and not counts


def _start_of_content(passage: Passage, at: int, sentence: Sentence) -> int:
    words = passage.tokens.words
    i = at
    while i > sentence.first and words[i - 1] not in (";", "but", "whereas"):
        i -= 1
    return sentence.start if i == sentence.first else passage.tokens.starts[i]


def end_of_content(passage: Passage, at: int, sentence: Sentence) -> int:
    """The end of what is reported: the sentence, or a `, but` or `;` that turns back to the author."""
    words = passage.tokens.words
    for i in range(at, sentence.last):
        if words[i] == ";" or (
            words[i] == "," and words[i + 1 : i + 2] in (("but",), ("although",), ("though",), ("whereas",))
        ):
            return passage.tokens.starts[i]
    return sentence.end
