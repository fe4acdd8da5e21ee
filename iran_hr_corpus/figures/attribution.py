"""Who the text credits with a figure, and the words that name it (guidelines 1.8 and 1.9)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from iran_hr_corpus.figures.speakers import Speaker, read_speaker
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import Match
from iran_hr_corpus.lexicon.sources import SOURCE_OF_KIND, Reporting
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence

QUOTE_MARKS = frozenset("“”\"'‘’«»„")
STOPS = frozenset({";", ":", "—", "–"})
LONGEST_SUBJECT = 30
LONGEST_LABEL = 6
REACH_OF_AGENT = 7
REACH_BACK = 3
REACH_OF_ANAPHOR = 12
NOT_ORGANIZATIONS = frozenset({"witnesses", "other_person", "iran_government", "other_media"})
LONGEST_TRAIL = 8
CLAUSE_STARTS = frozenset({"and", "but", "that", "while", "because", ";", ":", "as"})


class Attribution(NamedTuple):
    """A source credited in one sentence: the cue's tokens, who speaks, and the offsets that the cue covers."""

    source: str | None
    span: Span
    cue: Span
    scope: Span
    at: int
    rule: str


class Credit(NamedTuple):
    """Who is credited with a figure: id, the words that name it, the cue, and the rule."""

    source: str
    span: Span
    cue: Span
    rule: str


class SourceReader:
    """The attributions of one article; those of a passage are read once, when first asked for."""

    def __init__(self, text: str, passages: Sequence[Passage], own: str | None, lexicon: Lexicon) -> None:
        self._text, self._passages, self._lexicon = text, passages, lexicon
        self._own = own if own and not own.startswith("other_") else None
        self.attributions = cache(self._attributions)

    def read(self, index: int, start: int, end: int) -> Credit | None:
        """Who is credited with the figure `[start, end)` of passage `index`, or None for the author's own voice."""
        passage = self._passages[index]
        quotation = passage.quotation_at(start, end)
        found = self._in_sentence(index, start, quotation)
        if found is None and quotation:
            found = self._of_quotation(index, quotation)
        if found is None or found.source is None or found.source == self._own:
            return None
        return Credit(found.source, found.span, found.cue, found.rule)

    # --- choosing ----------------------------------------------------------------------------------------------------

    def _in_sentence(self, index: int, start: int, quotation: Span | None) -> Attribution | None:
        """The attribution whose scope holds the figure, the one closest to it."""
        passage = self._passages[index]
        at = passage.token_from(start)
        covering = [a for a in self.attributions(index) if a.scope.start <= start < a.scope.end]
        covering = [a for a in covering if _is_heard(passage, a, quotation)]
        return min(covering, key=lambda a: abs(a.at - at), default=None)

    def _of_quotation(self, index: int, quotation: Span) -> Attribution | None:
        """The speaker of a quotation: named behind it, before it, or for the quotation before (`“…,” he said. “…”`)."""
        passage = self._passages[index]
        outside = [a for a in self.attributions(index) if passage.quotation_at(a.cue.start, a.cue.end) is None]
        sentence_after = passage.sentence_at(min(quotation.end, passage.end - 1))
        behind = [a for a in outside if quotation.end <= a.cue.start <= max(sentence_after.end, quotation.end + 40)]
        before = [a for a in outside if a.cue.end <= quotation.start]
        adjoining = [a for a in behind if _adjoins(passage, quotation.end, a.cue.start)]
        if adjoining:
            return adjoining[0]
        if before:
            return before[-1]
        return behind[0] if behind else self._of_paragraph_before(index)

    def _of_paragraph_before(self, index: int) -> Attribution | None:
        """A quotation without a speaker goes on from the paragraph before."""
        for i in range(index - 1, max(-1, index - 1 - REACH_BACK), -1):
            known = [a for a in self.attributions(i) if a.source]
            if known:
                return known[-1]
        return None

    # --- finding -----------------------------------------------------------------------------------------------------

    def _attributions(self, index: int) -> tuple[Attribution, ...]:
        passage = self._passages[index]
        headline = self._headline(passage)
        found: list[Attribution] = [headline] if headline else []
        for cue in self._lexicon.credits.reporting.find(passage.tokens.words, 0, len(passage.tokens.words)):
            attribution = self._attribution(index, passage, cue, found)
            if attribution:
                found.append(attribution)
        return tuple(found)

    def _headline(self, passage: Passage) -> Attribution | None:
        """`Group: 31 troops die`: a speaker and a colon at the head of a line."""
        words = passage.tokens.words
        colon = next((i for i in range(1, min(LONGEST_LABEL, len(words))) if words[i] == ":"), None)
        if colon is None or not all(word[0].isalpha() for word in words[:colon]):
            return None
        speaker = self._named(passage, 0, colon)
        if speaker is None or speaker.source is None or speaker.rule == "name unknown":
            return None
        span = _span(passage, speaker.first, speaker.last)
        return Attribution(speaker.source, span, span, Span(passage.tokens.ends[colon], passage.sentences[0].end), colon, "headline")

    def _attribution(self, index: int, passage: Passage, cue: Match[Reporting], earlier: list[Attribution]) -> Attribution | None:
        sentence = passage.sentence_at(passage.tokens.starts[cue.first])
        if cue.meaning is Reporting.NOT:
            return None
        if cue.meaning is Reporting.ADVERB:
            return self._officially(passage, cue, sentence)
        if cue.meaning in (Reporting.ACCORDING, Reporting.BY):
            speaker = self._named(passage, cue.last, _end_of_phrase(passage, cue.last, sentence, self._lexicon))
            return self._resolved(index, passage, cue, speaker, earlier, _scope_of_phrase(passage, cue, sentence))
        return self._by_verb(index, passage, cue, sentence, earlier)

    def _officially(self, passage: Passage, cue: Match[Reporting], sentence: Sentence) -> Attribution:
        span = _span(passage, cue.first, cue.last)
        scope = Span(span.start, _end_of_content(passage, cue.last, sentence))
        return Attribution("iran_government", span, span, scope, cue.first, "adverb")

    def _by_verb(
        self, index: int, passage: Passage, cue: Match[Reporting], sentence: Sentence, earlier: list[Attribution]
    ) -> Attribution | None:
        if _is_passive(passage, cue, sentence, self._lexicon):
            return self._by_agent(index, passage, cue, sentence, earlier)
        if not _is_verb(passage, cue, self._lexicon):
            return None
        inverted = _is_inverted(passage, cue, sentence, self._lexicon)
        if inverted:
            first, last = cue.last, _end_of_phrase(passage, cue.last, sentence, self._lexicon)
        else:
            first, last = _subject(passage, cue.first, sentence, self._lexicon)
        lacking = first >= last or _is_relative(passage, cue.first, self._lexicon)
        speaker = (_carried(passage, earlier, sentence) if lacking else None) or self._named(passage, first, last)
        if speaker is None and first >= last:
            speaker = self._named(passage, *_first_phrase(passage, sentence, cue.first, self._lexicon))
        scope = _scope_of_verb(passage, cue, (first, last), sentence, inverted)
        return self._resolved(index, passage, cue, speaker, earlier, scope)

    def _by_agent(
        self, index: int, passage: Passage, cue: Match[Reporting], sentence: Sentence, earlier: list[Attribution]
    ) -> Attribution | None:
        """`deaths that had been recorded up to that point by Amnesty`: the agent of a passive."""
        words = passage.tokens.words
        reach = range(cue.last, min(sentence.last, cue.last + REACH_OF_AGENT))
        by = next((i for i in reach if words[i] == "by" or words[i] in STOPS or words[i] == ","), None)
        if by is None or words[by] != "by":
            return None
        speaker = self._named(passage, by + 1, _end_of_phrase(passage, by + 1, sentence, self._lexicon))
        return self._resolved(index, passage, cue, speaker, earlier, _scope_of_phrase(passage, cue, sentence))

    def _named(self, passage: Passage, first: int, last: int) -> Speaker | None:
        return read_speaker(passage, first, last, self._text, self._lexicon)

    def _resolved(
        self,
        index: int,
        passage: Passage,
        cue: Match[Reporting],
        speaker: Speaker | Attribution | None,
        earlier: list[Attribution],
        scope: Span,
    ) -> Attribution | None:
        """The attribution with its pronoun or `the organization` resolved to the source met last."""
        if speaker is None:
            return None
        cue_span = _span(passage, cue.first, cue.last)
        if isinstance(speaker, Attribution):
            return speaker._replace(cue=cue_span, scope=scope, at=cue.first, rule="carried on")
        source, rule = speaker.source, speaker.rule
        if source is None:
            source, rule = self._met_last(index, earlier, _may_be(passage, speaker)), "anaphor"
        if source is None:
            return None
        return Attribution(source, _span(passage, speaker.first, speaker.last), cue_span, scope, cue.first, rule)

    def _met_last(self, index: int, earlier: list[Attribution], unlike: frozenset[str]) -> str | None:
        """The source credited last before, in this passage or one before it, that can be what is referred to."""
        for i in range(index, max(-1, index - 1 - REACH_OF_ANAPHOR), -1):
            known = earlier if i == index else self.attributions(i)
            fitting = [a.source for a in known if a.source and a.source not in unlike]
            if fitting:
                return fitting[-1]
        return None


def _may_be(passage: Passage, speaker: Speaker) -> frozenset[str]:
    """The sources that a pronoun or definite noun cannot mean: `the report` is no witness, `the ministry` no charity."""
    noun = passage.tokens.words[speaker.last - 1]
    if noun in ("ministry", "department"):
        return frozenset(SOURCE_OF_KIND.values()) - {"iran_government"}
    if speaker.rule == "thing" and noun not in ("it", "they"):
        return NOT_ORGANIZATIONS
    return frozenset()


def _span(passage: Passage, first: int, last: int) -> Span:
    return Span(passage.tokens.starts[first], passage.tokens.ends[last - 1])


def _is_heard(passage: Passage, attribution: Attribution, quotation: Span | None) -> bool:
    """A source named inside a quotation is heard only there."""
    cited = passage.quotation_at(attribution.cue.start, attribution.cue.end)
    return cited is None or cited == quotation


def _adjoins(passage: Passage, quotation_end: int, cue_start: int) -> bool:
    """Whether a cue follows a quotation with only its subject between: `…,” the group said`."""
    return not any(mark in passage.text[quotation_end:cue_start] for mark in "“\".;") and cue_start - quotation_end < 160


def _carried(passage: Passage, earlier: list[Attribution], sentence: Sentence) -> Attribution | None:
    """`The PMOI raised … and announced`: a verb without a subject has that of the one before."""
    if earlier and earlier[-1].cue.start >= sentence.start:
        return earlier[-1]
    return None


def _is_relative(passage: Passage, verb: int, lexicon: Lexicon) -> bool:
    """Whether the subject is only the `which` or `that` of a relative clause."""
    words, i = passage.tokens.words, verb - 1
    while i > 0 and (words[i] in lexicon.words["auxiliary"] or words[i] in lexicon.words["verb_adverb"]):
        i -= 1
    return words[i] in ("which", "that")


def _first_phrase(passage: Passage, sentence: Sentence, verb: int, lexicon: Lexicon) -> tuple[int, int]:
    """The words of a sentence before its first verb: the subject that a later verb shares (`He left and said …`)."""
    words = passage.tokens.words
    verbs = lexicon.words["auxiliary"] | lexicon.verbs
    end = next((i for i in range(sentence.first, verb) if words[i] in verbs or words[i].endswith("ed")), verb)
    return sentence.first, end


# --- the grammar around a reporting verb ------------------------------------------------------------------------------


def _is_verb(passage: Passage, cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """Whether `report`, `claims` or `states` is a verb here: not behind a determiner, not before `of`."""
    words, word = passage.tokens.words, passage.tokens.words[cue.first]
    if cue.last > cue.first + 1 or word not in lexicon.words["noun_or_verb"]:
        return True
    before = words[cue.first - 1] if cue.first else ""
    after = words[cue.last] if cue.last < len(words) else "."
    if before == "to" and not word.endswith("s"):
        return True
    if before in lexicon.words["determiner"] or before in lexicon.words["preposition"] or before == "'s" or not before[:1].isalpha():
        return False
    if passage.tokens.capitalised(cue.first) and passage.tokens.capitalised(cue.first - 1):
        return False
    return after not in lexicon.words["preposition"] and after not in lexicon.words["auxiliary"] and (after[0].isalnum() or after in QUOTE_MARKS)


def _is_passive(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`were reported`, `is estimated to`, `the deaths recorded by`: the subject is not who says it."""
    words, i = passage.tokens.words, cue.first - 1
    if cue.last > cue.first + 1 or not words[cue.first].endswith(("ed", "known", "shown", "found")):
        return False
    while i > sentence.first and words[i] in lexicon.words["passive_adverb"]:
        i -= 1
    return i >= sentence.first and words[i] in lexicon.words["be"] or words[cue.last : cue.last + 1] == ("by",)


def _is_inverted(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`“…,” said Trump.`: the verb follows the quotation or comma at once, and its subject follows the verb."""
    words = passage.tokens.words
    if cue.first == sentence.first or cue.last >= sentence.last or cue.meaning is Reporting.SAYING:
        return False
    before, after = words[cue.first - 1], words[cue.last]
    quoted = before in QUOTE_MARKS or (before == "," and words[cue.first - 2] in QUOTE_MARKS)
    named = after[0].isalpha() and (passage.tokens.capitalised(cue.last) or after in lexicon.words["determiner"])
    return named and (quoted or (before == "," and words[cue.first] in ("said", "says", "according")))


def _subject(passage: Passage, verb: int, sentence: Sentence, lexicon: Lexicon) -> tuple[int, int]:
    """The tokens of the subject of the verb at `verb`, over its auxiliaries and adverbs."""
    words, classes = passage.tokens.words, lexicon.words
    last = verb
    while last > sentence.first and (words[last - 1] in classes["auxiliary"] or words[last - 1] in classes["verb_adverb"]):
        last -= 1
    if last > sentence.first and words[last - 1] in ("who", "which", "that"):
        last -= 1
    last = _over_aside(words, last, sentence.first, lexicon)
    first = last
    while first > max(sentence.first, last - LONGEST_SUBJECT) and not _ends_subject(passage, first - 1, last, lexicon):
        first -= 1
    return first, last


def _over_aside(words: tuple[str, ...], last: int, first: int, lexicon: Lexicon) -> int:
    """A comma before the verb closes an apposition, which belongs to the subject."""
    return last - 1 if last - 1 > first and words[last - 1] == "," and words[last - 2] not in QUOTE_MARKS else last


def _ends_subject(passage: Passage, i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the token at `i` stands before the subject that ends at `last`."""
    words = passage.tokens.words
    word = words[i]
    if word in STOPS or word in ('"', "“", "”", "«", "»") or word in lexicon.words["clause_opener"]:
        return True
    if word == ".":
        return False
    if word == ",":
        return not _is_apposed(passage, i, last, lexicon)
    if word in ("and", "or"):
        return i + 1 >= last or words[i + 1] in lexicon.words["determiner"] or not _is_apposed_name(passage, i)
    return False


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
    described = words[comma + 1] in ("a", "an", "the", "who", "its", "his", "her") or words[comma + 1] in lexicon.credits.speakers.firsts
    return named and described and not words[comma - 1][0].isdigit()


def _is_apposed_name(passage: Passage, i: int) -> bool:
    """Whether the `and` at `i` stands within a name: `Ministry of Health and Education`."""
    tokens = passage.tokens
    return tokens.capitalised(i - 1) and i + 1 < len(tokens.words) and tokens.capitalised(i + 1)


def _end_of_phrase(passage: Passage, i: int, sentence: Sentence, lexicon: Lexicon) -> int:
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


def _scope_of_phrase(passage: Passage, cue: Match[Reporting], sentence: Sentence) -> Span:
    """`According to X` covers what follows where it opens a sentence or clause, else what stands before it."""
    words = passage.tokens.words
    led = cue.meaning is Reporting.ACCORDING and words[cue.first - 1] in CLAUSE_STARTS
    opens = cue.first == sentence.first or led or words[cue.first - 1] in QUOTE_MARKS
    if opens or words[cue.first - 2 : cue.first] in ((word, ",") for word in CLAUSE_STARTS):
        return Span(passage.tokens.starts[cue.first], _end_of_content(passage, cue.last, sentence))
    return Span(_start_of_content(passage, cue.first, sentence), passage.tokens.starts[cue.first])


def _scope_of_verb(
    passage: Passage, cue: Match[Reporting], subject: tuple[int, int], sentence: Sentence, inverted: bool
) -> Span:
    """What a verb reports: what follows it; where nothing follows, what stands before its subject."""
    words, last = passage.tokens.words, cue.last
    behind = words[subject[0] - 1] if subject[0] > sentence.first else ""
    trailing = inverted or ((behind in (",", "-", "—", "–") or behind in QUOTE_MARKS) and _trails(words, last, sentence))
    if trailing and min(subject[0], cue.first) > sentence.first:
        start = min(subject[0], cue.first)
        end = passage.tokens.starts[start] if inverted or words[last : last + 1] != (",",) else sentence.end
        return Span(_start_of_content(passage, start, sentence), end)
    return Span(passage.tokens.ends[last - 1], _end_of_content(passage, last, sentence))


def _trails(words: tuple[str, ...], last: int, sentence: Sentence) -> bool:
    """Whether nothing reported follows the verb: `…, the ministry said on Sunday.`, `…, X told AFP.`"""
    stop = next((i for i in range(last, sentence.last) if words[i] in (".", ",", "!", "?") or words[i] in QUOTE_MARKS), sentence.last)
    rest = words[last:stop]
    if stop + 1 < sentence.last and words[stop] in QUOTE_MARKS and stop < last + 2:
        return False
    return len(rest) <= LONGEST_TRAIL and "that" not in rest and not any(word[0].isdigit() for word in rest)


def _start_of_content(passage: Passage, at: int, sentence: Sentence) -> int:
    words = passage.tokens.words
    i = at
    while i > sentence.first and words[i - 1] not in (";", "but", "whereas"):
        i -= 1
    return sentence.start if i == sentence.first else passage.tokens.starts[i]


def _end_of_content(passage: Passage, at: int, sentence: Sentence) -> int:
    """The end of what is reported: the sentence, or a `, but` or `;` that turns back to the author."""
    words = passage.tokens.words
    for i in range(at, sentence.last):
        if words[i] == ";" or (words[i] == "," and words[i + 1 : i + 2] in (("but",), ("although",), ("though",), ("whereas",))):
            return passage.tokens.starts[i]
    return sentence.end
