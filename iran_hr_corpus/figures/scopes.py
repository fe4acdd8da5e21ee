"""What a word of reporting covers: how far the reported content reaches before and behind it (guidelines 1.8)."""

from __future__ import annotations

import re

from iran_hr_corpus.figures.noun_phrases import QUOTE_MARKS
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import Match, places_of
from iran_hr_corpus.lexicon.sources import Reporting
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence

LONGEST_TRAIL = 8
TRAIL_ENDS = QUOTE_MARKS | frozenset(".,!?;")
TURNS = frozenset({";", "but", "whereas"})
EXCEPTED = frozenset({"nothing", "nobody", "none", "anything", "all"})
"""Words behind which a `but` turns nothing: `with nothing on it but sand`."""
BREAKS = frozenset({";", ","})
REACH_OF_CONTENT = 12
CONTENT_STOPS = frozenset({",", ";", ":", "that", "and"})
ENTITY = re.compile(r"&#?\w{1,8}$")
REACH_OF_HEARER = 25
REACH_OF_THAT = 8
CONTENT_MARKS = frozenset(",;:.()")
LONGEST_HEARERS = 6
CLAUSE_STARTS = frozenset({"and", "but", "that", "while", "because", ";", ":", "as"})


def _is_parenthetic(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`Iran, according to the UN, executed 330`: the clause has no verb before it, so it goes on behind."""
    words = passage.tokens.words
    if cue.first - 1 <= sentence.first or words[cue.first - 1] != ",":
        return False
    before = words[sentence.first : cue.first - 1]
    return not any(
        word in lexicon.verbs or word in lexicon.words["auxiliary"] or word.endswith("ed") for word in before
    )


def _heads_clause(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`Cases recorded by Amnesty include`: the phrase belongs to a subject whose verb of content comes behind it."""
    words = passage.tokens.words
    if any(word in lexicon.words["auxiliary"] for word in words[sentence.first : cue.first]):
        return False
    reach = range(cue.last + 1, min(sentence.last, cue.last + REACH_OF_CONTENT))
    stop = next((i for i in reach if words[i] in CONTENT_STOPS or words[i] in lexicon.words["contains"]), None)
    return stop is not None and words[stop] in lexicon.words["contains"]


def _opens_document(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`In a new study by X, 300 died`: the document that opens the sentence tells what follows."""
    before = passage.tokens.words[sentence.first : cue.first]
    if cue.meaning is not Reporting.BY or before[:1] != ("in",):
        return False
    return all(w[0].isalpha() and w not in lexicon.verbs and w not in lexicon.words["auxiliary"] for w in before)


def scope_of_phrase(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> Span:
    """`According to X` covers what follows where it opens a sentence or clause, else what stands before it."""
    words = passage.tokens.words
    if cue.meaning is not Reporting.ACCORDING and _heads_clause(passage, cue, sentence, lexicon):
        return Span(sentence.start, end_of_content(passage, cue.last, sentence))
    if _is_parenthetic(passage, cue, sentence, lexicon):
        return Span(sentence.start, end_of_content(passage, cue.last, sentence))
    led = cue.meaning is Reporting.ACCORDING and words[cue.first - 1] in CLAUSE_STARTS
    opens = cue.first - sentence.first <= 1 or led or _opens_document(passage, cue, sentence, lexicon)
    opens = opens or words[cue.first - 1] in QUOTE_MARKS
    if opens or (words[cue.first - 1] == "," and words[cue.first - 2] in CLAUSE_STARTS):
        return Span(passage.tokens.starts[cue.first], end_of_content(passage, cue.last, sentence))
    that = _that_of_document(words, cue)
    if that is not None:
        return Span(passage.tokens.starts[that], end_of_content(passage, that, sentence))
    bracketed = _start_in_bracket(words, cue.first, sentence)
    start = _start_of_content(passage, cue.first, sentence) if bracketed is None else passage.tokens.starts[bracketed]
    return Span(start, passage.tokens.starts[cue.first])


def _that_of_document(words: tuple[str, ...], cue: Match[Reporting]) -> int | None:
    """The `that` of `an announcement by Hengaw that it had freed [ten] men`."""
    if cue.meaning is not Reporting.BY:
        return None
    that = next(places_of(("that",), words, cue.last, cue.last + REACH_OF_THAT), None)
    return that if that is not None and CONTENT_MARKS.isdisjoint(words[cue.last : that]) else None


def _start_in_bracket(words: tuple[str, ...], at: int, sentence: Sentence) -> int | None:
    """Behind the comma or bracket before a phrase in brackets: `(250 cases, [70] of them told by Fars)`."""
    first = max(sentence.first, at - REACH_OF_CONTENT)
    opened = next((i for i in range(at - 1, first - 1, -1) if words[i] in ("(", ")")), None)
    if opened is None or words[opened] == ")":
        return None
    return max((i for i in range(opened, at) if words[i] in ("(", ",")), default=opened) + 1


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
    named = _start_of_figure(words, subject[0], sentence, lexicon)
    if named is not None:
        return Span(_start_of_content(passage, named, sentence), passage.tokens.starts[named])
    behind = words[subject[0] - 1] if subject[0] > sentence.first else ""
    trailing = inverted or (
        (behind in (",", "-", "—", "–") or behind in QUOTE_MARKS) and _trails(words, last, sentence, lexicon)
    )
    start = min(subject[0], cue.first)
    if trailing and start > sentence.first and (inverted or _may_be_said(words[sentence.first : start], lexicon)):
        end = passage.tokens.starts[start] if inverted or words[last : last + 1] != (",",) else sentence.end
        return Span(_start_of_content(passage, start, sentence), end)
    return Span(
        passage.tokens.end(_over_hearer(passage, cue, sentence, lexicon) - 1), end_of_content(passage, last, sentence)
    )


def _may_be_said(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether a verb or number stands among `words`: `Earlier this month, the charity reported …` tells only when."""
    return any(
        word in lexicon.verbs
        or word in lexicon.words["auxiliary"]
        or word in lexicon.numbers.words
        or word[0].isdigit()
        or (word.endswith(("ed", "s", "ing")) and word not in lexicon.function_words)
        or word in QUOTE_MARKS
        for word in words
    )


def _start_of_figure(words: tuple[str, ...], subject: int, sentence: Sentence, lexicon: Lexicon) -> int | None:
    """The comma of `…, a figure that the PMOI called …`, which speaks of the number before it."""
    i = subject - int(words[subject - 1] in ("that", "which"))
    if i - 3 <= sentence.first or words[i - 3] != "," or words[i - 2] not in ("a", "an", "the"):
        return None
    return i - 3 if words[i - 1] in lexicon.words["tally_noun"] or words[i - 1] == "number" else None


def _over_hearer(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> int:
    """The token after those who are told: `told [two] women to leave` reports nothing of them."""
    words, last = passage.tokens.words, cue.last
    if words[cue.first] not in lexicon.words["telling"]:
        return last
    reach = range(last, min(sentence.last, last + REACH_OF_HEARER))
    that = next((i for i in reach if words[i] in ("that", ":", ",") or words[i] in QUOTE_MARKS), None)
    if that is not None:
        heard = _end_of_hearers(words, last, sentence, lexicon) if words[that] == "," else None
        return heard if heard and heard < that else that + 1
    i = named = last + int(words[last : last + 1] == ("the",))
    while i < sentence.last and words[i][0].isalpha() and passage.tokens.capitalised(i):
        i += 1
    if i > named:
        return i
    if words[last : last + 1] in (("him",), ("her",), ("them",)):
        return last
    hearers = _end_of_hearers(words, last, sentence, lexicon)
    return hearers if hearers and words[hearers : hearers + 1] != ("to",) else sentence.last


def _end_of_hearers(words: tuple[str, ...], i: int, sentence: Sentence, lexicon: Lexicon) -> int | None:
    """The end of those who are told, where a noun tells them: `told [reporters]`, `told [a session of parliament]`."""
    end = None
    for at in range(i, min(sentence.last, i + LONGEST_HEARERS)):
        if not words[at][0].isalpha() or words[at] in lexicon.numbers.words or words[at] in lexicon.words["auxiliary"]:
            break
        found = lexicon.credits.speakers.at(words, at)
        heard = found.last if found else at + 1 if words[at] in lexicon.words["hearer"] else None
        end = heard or end
    return end


def _trails(words: tuple[str, ...], last: int, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether nothing reported follows the verb (`…, the ministry said on Sunday`, `…, X told AFP`)."""
    stop = next(places_of(TRAIL_ENDS, words, last, sentence.last), sentence.last)
    rest = words[last:stop]
    if "that" in rest or (stop + 1 < sentence.last and words[stop] in QUOTE_MARKS and stop < last + 2):
        return False
    short = len(rest) <= LONGEST_TRAIL or rest[0] in lexicon.words["trail_opener"]
    return short and not any(_counts(rest, i, lexicon) for i in range(len(rest)))


def _counts(rest: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """Whether a number behind a verb can be what is reported: not the day of `X said on June 14`."""
    if not rest[i][0].isdigit():
        return rest[i] in lexicon.numbers.words and rest[i] != "one"
    return lexicon.words["month"].isdisjoint(rest[max(0, i - 1) : i + 2])


def _start_of_content(passage: Passage, at: int, sentence: Sentence) -> int:
    words = passage.tokens.words
    turns = (i for i in places_of(TURNS, words, sentence.first, at) if EXCEPTED.isdisjoint(words[max(0, i - 4) : i]))
    turn = max(turns, default=None)
    return sentence.start if turn is None else passage.tokens.starts[turn + 1]


def end_of_content(passage: Passage, at: int, sentence: Sentence) -> int:
    """The end of what is reported: the sentence, or a `, but` or `;` that turns back to the author."""
    words = passage.tokens.words
    for i in places_of(BREAKS, words, at, sentence.last):
        if (words[i] == ";" and not _is_entity(passage, i)) or (
            words[i] == "," and words[i + 1 : i + 2] in (("but",), ("although",), ("though",), ("whereas",))
        ):
            return passage.tokens.starts[i]
    return sentence.end


def _is_entity(passage: Passage, i: int) -> bool:
    """`country&#8217;s`: a semicolon that ends a character's name stops nothing."""
    at = passage.tokens.starts[i]
    return ENTITY.search(passage.text, max(0, at - 10), at) is not None
