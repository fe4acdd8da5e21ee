"""The grammar around words of reporting: who is their subject, what they report (guidelines 1.8)."""

from __future__ import annotations

from iran_hr_corpus.figures.appositions import is_apposed, is_apposed_name, joins_speakers, within_apposition
from iran_hr_corpus.figures.noun_phrases import QUOTE_MARKS
from iran_hr_corpus.figures.unreported import SPEAKING, asks_question, tells_topic
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import Match
from iran_hr_corpus.lexicon.sources import Reporting
from iran_hr_corpus.text.passages import Passage, Sentence

END_MARKS = frozenset(".!?")
CLAUSAL = frozenset({"that", "which", "who"})
FIRST_PERSONS = frozenset({"i", "we"})
STOPS = frozenset({";", ":", "—", "–"})
SUBJECT_STOPS = STOPS | frozenset('"“”«»')
SUBJECT_MARKS = SUBJECT_STOPS | {",", "and", "or"}
LONGEST_SUBJECT = 30
REACH_OF_COUNT = 4
LONGEST_ASIDE = 15
LONGEST_QUOTED_SUBJECT = 4
LONGEST_STATED = 5
REACH_OF_QUOTER = 7


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
    if tells_topic(words, cue, lexicon) or asks_question(words, cue, lexicon):
        return False
    if cue.last > cue.first + 1 or word not in lexicon.words["noun_or_verb"]:
        return True
    if before == "to" and not word.endswith("s"):
        return True
    return not _is_noun(passage, cue, before, lexicon) and _takes_content(passage, cue, lexicon)


def _is_noun(passage: Passage, cue: Match[Reporting], before: str, lexicon: Lexicon) -> bool:
    """`the report`, `in claims`, `Unconfirmed reports place the toll at 14`."""
    if before in lexicon.words["determiner"] or before in lexicon.words["preposition"]:
        return True
    if before == "," and passage.tokens.words[cue.last : cue.last + 1] == ("that",):
        return not passage.tokens.words[cue.first].endswith("ed")  # `Karimi, who was there, added that`
    if before == "'s" or not (before[:1].isalpha() or before == ")"):
        return True
    if passage.tokens.capitalised(cue.first) and passage.tokens.capitalised(cue.first - 1):
        return True
    words, told = passage.tokens.words, lexicon.credits.reporting.at(passage.tokens.words, cue.last)
    if told is None or told.meaning is not Reporting.SAY:
        return False
    return not words[cue.first].endswith("ed") and not words[cue.last].endswith("ed")


def _takes_content(passage: Passage, cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """Whether what follows can be reported: `Hengaw counts at least 26 dead`, but not `reports of unrest`."""
    words = passage.tokens.words
    after = words[cue.last] if cue.last < len(words) else "."
    if lexicon.qualifiers.before.at(words, cue.last) is not None:
        return True
    if after in (",", ".") and words[cue.first - 1] in SPEAKING and words[cue.first - 2 : cue.first - 1] == (",",):
        return True  # `…, it added, warning of more`
    if words[cue.first].endswith(("s", "ed")) and after in END_MARKS and _closes_sentence(passage, cue, lexicon):
        return True
    if cue.last == len(words) and _closes_headline(words, cue, lexicon):
        return True
    content = after[0].isalnum() or after in QUOTE_MARKS
    if content and words[cue.first].endswith("s") and after in lexicon.verbs and not after.endswith(("ed", "ing")):
        return False  # `the Caribbean states get eight seats`
    return content and after not in lexicon.words["preposition"] and after not in lexicon.words["auxiliary"]


def _closes_sentence(passage: Passage, cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """`Arrests doubled, the Center for Human Rights reports.`: behind a comma only a subject and its verb."""
    words = passage.tokens.words
    reach = range(cue.first - 1, max(0, cue.first - LONGEST_ASIDE), -1)
    comma = next((i for i in reach if words[i] == ","), None)
    if comma is None or comma + 1 >= cue.first or words[comma + 1] in lexicon.words["preposition"]:
        return False
    if not lexicon.words["auxiliary"].isdisjoint(words[comma : cue.first]):
        return False  # `With oil, Iran was among the states.`
    return words[comma + 1] == "the" or passage.tokens.capitalised(comma + 1)


def _closes_headline(words: tuple[str, ...], cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """`Nine dead in unrest, activists claim`: a line that ends in a comma, a noun of those who speak, and the verb."""
    found = lexicon.credits.speakers.before(words, cue.first)
    reach = range(cue.first - 1, max(0, cue.first - LONGEST_QUOTED_SUBJECT), -1)
    return found is not None and any(words[i] in (",", ":", "-", "–", "—") for i in reach)


def is_passive(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`were reported`, `is estimated to`, `the deaths recorded by`: the subject is not who says it."""
    words, i = passage.tokens.words, cue.first - 1
    if cue.last > cue.first + 1 or not words[cue.first].endswith(("ed", "known", "shown", "found", "said")):
        return False
    if words[cue.last : cue.last + 1] and words[cue.last] in lexicon.measures.words:
        return True  # `people confirmed killed`
    while i > sentence.first and words[i] in lexicon.words["passive_adverb"]:
        i -= 1
    return (i >= sentence.first and words[i] in lexicon.words["be"]) or words[cue.last : cue.last + 1] == ("by",)


def is_first_person(passage: Passage, cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """`'… when we found him'`, `we have counted`: the speaker or the author goes on, nobody else is credited."""
    words, i = passage.tokens.words, cue.first - 1
    while i > 0 and (words[i] in lexicon.words["auxiliary"] or words[i] in lexicon.words["verb_adverb"]):
        i -= 1
    return i >= 0 and words[i] in FIRST_PERSONS


def opens_a_count(passage: Passage, cue: Match[Reporting], lexicon: Lexicon) -> bool:
    """`Officially, 60,000 have died`, but not `the ward was officially opened`."""
    words = passage.tokens.words
    behind = words[cue.last : cue.last + REACH_OF_COUNT]
    if behind[1:2] == ("with",):
        return False
    stop = next((i for i, word in enumerate(behind) if i and word == ","), len(behind))
    counts = (w == "," or w[0].isdigit() or w in lexicon.numbers.words for w in behind[:stop])
    return cue.last > cue.first + 1 or any(counts)


def is_participle(passage: Passage, cue: Match[Reporting]) -> bool:
    """`Amnesty accused …, saying that`: a participle behind a comma shares the subject of its sentence."""
    words = passage.tokens.words
    return cue.first > 0 and words[cue.first - 1] == "," and words[cue.first].endswith("ing")


def is_inverted(passage: Passage, cue: Match[Reporting], sentence: Sentence, lexicon: Lexicon) -> bool:
    """`“…,” said Trump.`: the verb follows the quotation or comma at once, and its subject follows the verb."""
    words = passage.tokens.words
    if cue.first == sentence.first or cue.last >= sentence.last or cue.meaning is Reporting.SAYING:
        return False
    word, before, after = words[cue.first], words[cue.first - 1], words[cue.last]
    follows = before == "," and (words[cue.first - 2] in QUOTE_MARKS or word in ("said", "say", "says", "according"))
    if not (follows or before in QUOTE_MARKS) or word in lexicon.words["telling"]:
        return False  # `“Independent sources” told Amnesty`
    if after in lexicon.words["determiner"] and _opens_statement(words, cue.last + 1, lexicon):
        return False
    return after[0].isalpha() and (
        passage.tokens.capitalised(cue.last)
        or (after in lexicon.words["determiner"] and after != "that")
        or after == "one"
        or lexicon.credits.speakers.at(words, cue.last) is not None
    )


def _opens_statement(words: tuple[str, ...], i: int, lexicon: Lexicon) -> bool:
    """`The judge, Ali Karimi, said the boy was strong`: what is said, and not `…, said the judge who was there`."""
    ahead = words[i : i + LONGEST_STATED]
    verb = next((j for j, word in enumerate(ahead) if not word[0].isalpha() or word in lexicon.function_words), None)
    return bool(verb) and ahead[verb or 0] in lexicon.words["auxiliary"]


def find_subject(passage: Passage, verb: int, sentence: Sentence, lexicon: Lexicon) -> tuple[int, int]:
    """The tokens of the subject of the verb at `verb`, over its auxiliaries and adverbs."""
    words, last = passage.tokens.words, verb
    while last > sentence.first and _leads_verb(passage, last - 1, sentence, lexicon):
        last -= 1
    if last > sentence.first and words[last - 1] in ("who", "which", "that"):
        last -= 1
    last = _over_aside(words, last, sentence.first, lexicon)
    quoted = _quoted_subject(words, last, sentence.first)
    if quoted:
        return quoted
    first, limit, before = last, max(sentence.first, last - LONGEST_SUBJECT), lexicon.credits.before_subject
    while first > limit:
        word = words[first - 1]
        if (word in before or word in SUBJECT_MARKS) and _ends_subject(passage, first - 1, last, lexicon):
            break
        first -= 1
    return first, last


def _leads_verb(passage: Passage, i: int, sentence: Sentence, lexicon: Lexicon) -> bool:
    """An auxiliary or adverb before a verb; one with a capital amid its sentence is a name: `Theresa May said`."""
    word = passage.tokens.words[i]
    if word in lexicon.words["verb_adverb"]:
        return True
    is_name = word in lexicon.words["month"] and _continues_name(passage, i, sentence)
    return word in lexicon.words["auxiliary"] and not is_name


def _continues_name(passage: Passage, i: int, sentence: Sentence) -> bool:
    return i > sentence.first and passage.tokens.capitalised(i) and passage.tokens.capitalised(i - 1)


def _quoted_subject(words: tuple[str, ...], last: int, first: int) -> tuple[int, int] | None:
    """`“Independent sources” told Amnesty`: a few words in quotation marks that hold no mark of their own."""
    if last - 1 <= first or words[last - 1] not in QUOTE_MARKS:
        return None
    reach = range(last - 2, max(first - 1, last - 3 - LONGEST_QUOTED_SUBJECT), -1)
    opened = next((i for i in reach if not words[i][0].isalpha()), None)
    if opened is None or opened == last - 2 or words[opened] not in QUOTE_MARKS:
        return None
    return opened + 1, last - 1


def _opens_aside(word: str, lexicon: Lexicon) -> bool:
    """Whether a comma before this word opens an aside; `AFP, citing a nurse, said` credits the nurse."""
    if word.endswith("ing"):
        return word not in lexicon.credits.reporting.firsts
    told = word in lexicon.words["aside_participle"] or word[0].isdigit()  # `The group, based in Oslo`, `Mina, 24,`
    return told or word in lexicon.words["preposition"] or word in lexicon.words["relative"]


def _over_aside(words: tuple[str, ...], last: int, first: int, lexicon: Lexicon) -> int:
    """A comma before the verb closes an apposition, which belongs to the subject, or an aside, which does not."""
    if last - 1 <= first or words[last - 1] != "," or words[last - 2] in QUOTE_MARKS:
        return last
    reach = range(last - 2, max(first, last - LONGEST_ASIDE), -1)
    opened = next((i for i in reach if words[i] == ","), None)
    clausal = opened is not None and not CLAUSAL.isdisjoint(words[opened + 1 : last])
    if opened is not None and (clausal or _opens_aside(words[opened + 1], lexicon)):
        return opened  # `The governor, in an interview with Fars, said`, `The governor, who was there, said`
    return last - 1


def _ends_subject(passage: Passage, i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the token at `i`, a mark or a word that may, stands before the subject that ends at `last`."""
    words = passage.tokens.words
    word = words[i]
    if word in SUBJECT_STOPS or word in lexicon.words["clause_opener"] or _tells(words, i, last, lexicon):
        return True
    if word == ",":
        return not is_apposed(passage, i, last, lexicon)
    if word in ("and", "or"):
        if within_apposition(passage, i, last, lexicon) or joins_speakers(passage, i, last, lexicon):
            return False
        return i + 1 >= last or words[i + 1] in lexicon.words["determiner"] or not is_apposed_name(passage, i)
    return False


def _tells(words: tuple[str, ...], i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the word at `i` is a verb of reporting with an object: `cited the case of a detainee who …`."""
    found = lexicon.credits.reporting.at(words, i)
    told = found is not None and found.last == i + 1 and found.meaning is Reporting.SAY and words[i].endswith("ed")
    return i + 1 < last and (told or words[i] in lexicon.words["said"])


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


def verb_of_subject(passage: Passage, cue: Match[Reporting], sentence: Sentence) -> int:
    """`The prosecutor was quoted by ILNA as saying`: the verb whose subject speaks."""
    words = passage.tokens.words
    if words[cue.first : cue.last] != ("as", "saying"):
        return cue.first
    reach = range(cue.first - 1, max(sentence.first, cue.first - REACH_OF_QUOTER), -1)
    return next((i for i in reach if words[i : i + 2] == ("quoted", "by")), cue.first)
