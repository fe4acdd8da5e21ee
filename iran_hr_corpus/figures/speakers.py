"""Who a noun phrase names as a source: an alias, a noun, a country, a name or pronoun met before (guidelines 1.8)."""

from __future__ import annotations

import re
from typing import NamedTuple

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import Match
from iran_hr_corpus.lexicon.sources import SOURCE_OF_KIND, Alias, SpeakerKind
from iran_hr_corpus.text.passages import Passage, read_passage

ABROAD = "other_government"
GENERIC = frozenset({"iranian_opposition"})
REACH_OF_INTRODUCTION = 14
REACH_OF_NAME = 20000
AROUND_NAME = 100
ENVOYS = frozenset({"envoy", "ambassador", "representative", "delegate"})
PEOPLE = frozenset({"he", "she"})
THINGS = frozenset({"it", "they"})
_EDGE = re.compile(r"\b")


class Speaker(NamedTuple):
    """A source: its id (None where a pronoun has yet to be resolved), the tokens `[first, last)` that name it, how."""

    source: str | None
    first: int
    last: int
    rule: str


def read_speaker(passage: Passage, first: int, last: int, names: Names, lexicon: Lexicon) -> Speaker | None:
    """The source that tokens `[first, last)` name, or None; `names` are those of the article."""
    if first >= last:
        return None
    return (
        _by_alias(passage, first, last, lexicon)
        or _by_pronoun(passage, first, last)
        or _by_anaphor(passage, first, last, lexicon)
        or _by_noun(passage, first, last, lexicon)
        or _by_country(passage, first, last, lexicon)
        or _by_name(passage, first, last, names, lexicon)
    )


def _by_alias(passage: Passage, first: int, last: int, lexicon: Lexicon) -> Speaker | None:
    """The first name of a known source; one that says more than `the opposition`, if there is one."""
    found = list(lexicon.credits.find_aliases(passage.tokens, first, last))
    found = [alias for alias in found if not _is_place(passage, alias)]
    telling = [alias for alias in found if alias.meaning.source not in GENERIC] or found
    if not telling:
        return None
    alias = telling[0]
    start = alias.first - int(alias.first > first and passage.tokens.words[alias.first - 1] == "the")
    behind = _over_noun(passage, alias.last, last, lexicon)
    return Speaker(alias.meaning.source, start, _over_title(passage, behind, last, lexicon), "name")


def _over_title(passage: Passage, i: int, last: int, lexicon: Lexicon) -> int:
    """The end of the title and name behind an organization: `UN Secretary-General Antonio Guterres`."""
    words, end = passage.tokens.words, i
    while i < last and (words[i] in ("'s", "-") or words[i] in lexicon.words["title_word"] or _is_named(passage, i)):
        i += 1
        end = i if _is_named(passage, i - 1) else end
    return end


def _over_noun(passage: Passage, i: int, last: int, lexicon: Lexicon) -> int:
    """The end of who speaks for an organization: `UN experts`."""
    found = lexicon.credits.speakers.at(passage.tokens.words, i) if i < last else None
    people = (SpeakerKind.PERSON, SpeakerKind.SPOKESMAN, SpeakerKind.STATE, SpeakerKind.UNITED_NATIONS)
    return found.last if found and found.last <= last and found.meaning in people else i


def _is_named(passage: Passage, i: int) -> bool:
    return passage.tokens.words[i][0].isalpha() and passage.tokens.capitalised(i)


def _is_place(passage: Passage, alias: Match[Alias]) -> bool:
    """`in Washington`, `from Brussels`, `envoy to the UN`: where someone is, not who speaks."""
    before = passage.tokens.words[alias.first - 1] if alias.first else ""
    if not ENVOYS.isdisjoint(passage.tokens.words[max(0, alias.first - 3) : alias.first]):
        return True
    return before in ("in", "near") and alias.last == alias.first + 1 and alias.meaning.source.endswith("government")


def _by_pronoun(passage: Passage, first: int, last: int) -> Speaker | None:
    words = passage.tokens.words
    if last - first > 3 or words[first] not in PEOPLE | THINGS:
        return None
    return Speaker(None, first, first + 1, "person" if words[first] in PEOPLE else "thing")


def _by_anaphor(passage: Passage, first: int, last: int, lexicon: Lexicon) -> Speaker | None:
    """`the organization`, `the report`: a definite noun with nothing that names it anew."""
    found = next(lexicon.credits.speakers.find(passage.tokens.words, first, last), None)
    if found is None or found.meaning is not SpeakerKind.ANAPHOR:
        return None
    if passage.tokens.words[found.last : found.last + 1] in (("for",), ("of",), ("at",), ("from",), ("with",)):
        return None
    return Speaker(None, found.first, found.last, "thing")


def _by_noun(passage: Passage, first: int, last: int, lexicon: Lexicon) -> Speaker | None:
    """`Lebanon's Health Ministry`, `an emergency services official`, `one of their lawyers`, `a human rights group`."""
    nouns = list(lexicon.credits.speakers.find(passage.tokens.words, first, last))
    if not nouns:
        return None
    head = _head_noun(passage, nouns, first, last, lexicon)
    if head.meaning is SpeakerKind.STATE:
        return Speaker(_government(passage, first, last, lexicon), first, _over_name(passage, head.last, last), "state")
    if head.meaning in (SpeakerKind.DOCUMENT, SpeakerKind.ANAPHOR, SpeakerKind.SPOKESMAN):
        return Speaker(_maker(passage, first, last, lexicon), first, head.last, "thing")
    return Speaker(SOURCE_OF_KIND[head.meaning], first, _over_name(passage, head.last, last), "noun")


def _over_name(passage: Passage, i: int, last: int) -> int:
    """The end of the name behind a noun: `the historian Ervand Abrahamian`."""
    while i < last and passage.tokens.words[i][0].isalpha() and passage.tokens.capitalised(i):
        i += 1
    return i


def _head_noun(
    passage: Passage, nouns: list[Match[SpeakerKind]], first: int, last: int, lexicon: Lexicon
) -> Match[SpeakerKind]:
    """The last noun before a preposition; behind it only where that one is empty (`a spokesman for the judiciary`)."""
    words = passage.tokens.words
    stop = next(
        (i for i in range(first + 1, last) if words[i] in lexicon.words["preposition"] or words[i] == ","), last
    )
    heads = [noun for noun in nouns if noun.first < stop]
    empty = (SpeakerKind.DOCUMENT, SpeakerKind.SPOKESMAN, SpeakerKind.ANAPHOR)
    if heads and heads[-1].meaning not in empty:
        return heads[-1]
    telling = [noun for noun in nouns if noun.meaning not in empty]
    return telling[0] if telling else (heads or nouns)[-1]


def _maker(passage: Passage, first: int, last: int, lexicon: Lexicon) -> str | None:
    """Who made a document or sent a spokesman, where the phrase names a country; else unresolved."""
    country = next(lexicon.credits.countries.find(passage.tokens.words, first, last), None)
    return country.meaning if country else None


def _government(passage: Passage, first: int, last: int, lexicon: Lexicon) -> str:
    """Whose ministry or official it is: a foreign country where the phrase names one, else Iran."""
    countries = _countries(passage, first, last, lexicon)
    if not countries:  # `Turkish police held 46 people, the interior minister said`
        sentence = passage.sentence_at(passage.tokens.starts[first])
        countries = _countries(passage, sentence.first, first, lexicon)
        countries = [country for country in countries if country == ABROAD]
    return countries[0] if countries else SOURCE_OF_KIND[SpeakerKind.STATE]


def _countries(passage: Passage, first: int, last: int, lexicon: Lexicon) -> list[str]:
    """The governments of the countries and places abroad that tokens `[first, last)` name, in order."""
    words = passage.tokens.words
    known = {c.first: c.meaning for c in lexicon.credits.countries.find(words, first, last)}
    abroad = lexicon.words["foreign"]
    named = {i: ABROAD for i in range(first, last) if words[i] in abroad and passage.tokens.capitalised(i)}
    return [government for _, government in sorted({**named, **known}.items())]


def _by_country(passage: Passage, first: int, last: int, lexicon: Lexicon) -> Speaker | None:
    """`Iran had to admit`, `Tehran says`: a country in place of its government."""
    found = next(lexicon.credits.countries.find(passage.tokens.words, first, last), None)
    if found is None or not passage.tokens.capitalised(found.first):
        return None
    before = [word for word in passage.tokens.words[max(0, found.first - 2) : found.first] if word != "the"]
    return (
        None
        if before[-1:] in (["in"], ["from"], ["of"])
        else Speaker(found.meaning, found.first, found.last, "country")
    )


def _by_name(passage: Passage, first: int, last: int, names: Names, lexicon: Lexicon) -> Speaker | None:
    """A capitalised name: who the article introduces it as, else another person or organization."""
    tokens = passage.tokens
    run = _name_run(passage, first, last, names)
    if run is None:
        return None
    start, end = run
    if lexicon.nouns.is_plural(tokens.words[end - 1]) and lexicon.nouns.is_person(tokens.words[end - 1]):
        return Speaker("witnesses", start, end, "people")
    known = names.introduced(tokens.written(end - 1, end), tokens.starts[end - 1])
    if known:
        return Speaker(known, start, end, "introduced")
    if end == start + 1 and names.is_alone(tokens.written(start, end), tokens.starts[start]):
        return Speaker("witnesses", start, end, "first name")
    return Speaker(_kind_of_name(passage, end, lexicon), start, end, "name unknown")


def _name_run(passage: Passage, first: int, last: int, names: Names) -> tuple[int, int] | None:
    """The first run of capitalised words that are no function words."""
    tokens, words = passage.tokens, passage.tokens.words
    dated = names.no_names
    start = next(
        (i for i in range(first, last) if words[i][0].isalpha() and tokens.capitalised(i) and words[i] not in dated),
        None,
    )
    if start is None:
        return None
    end = start + 1
    while end < last and (
        (words[end][0].isalpha() and tokens.capitalised(end) and words[end] not in dated)
        or words[end] in ("-", "al", "bin", "ben", "de")
    ):
        end += 1
    return start, end - int(words[end - 1] in ("-", "al"))


def _kind_of_name(passage: Passage, end: int, lexicon: Lexicon) -> str:
    """`Baluch Activists Campaign` is an organization, `Tehran Times` a medium, other names are people."""
    last = passage.tokens.words[end - 1]
    if last in lexicon.words["medium_name"]:
        return "other_media"
    return "other_ngo" if last in lexicon.words["organization_name"] else "other_person"


class Names:
    """The names of one article: who it introduces them as. Each is looked up once, near where it is first asked for."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self.lexicon = text, lexicon
        self._known: dict[str, str | None] = {}
        self._alone: dict[str, bool] = {}
        self.no_names = lexicon.words["weekday"] | lexicon.words["month"] | lexicon.function_words

    def introduced(self, name: str, at: int) -> str | None:
        """Who the article says a name is, where it first stands: `Faraz Sanei, a spokesman at Human Rights Watch`."""
        if name not in self._known:
            start, end = max(0, at - REACH_OF_NAME), at + len(name)
            first = _find_word(self._text, name, start, end) if len(name) > 2 else -1
            self._known[name] = self._read(first, first + len(name)) if first >= 0 else None
        return self._known[name]

    def _read(self, start: int, end: int) -> str | None:
        """The source that the words around a name at `[start, end)` tell."""
        text = self._text
        line_end = text.find("\n", end, end + AROUND_NAME)
        first = max(text.rfind("\n", 0, start) + 1, start - AROUND_NAME)
        last = line_end if line_end >= 0 else min(len(text), end + AROUND_NAME)
        passage = read_passage(text, first, last, frozenset())
        at = passage.token_from(start)
        return _apposition(passage, at + 1, self.lexicon) or _title_before(passage, at, self.lexicon)

    def is_alone(self, name: str, at: int) -> bool:
        """Whether a name never stands beside another; people cited by a first name alone are witnesses."""
        if name not in self._alone:
            around = self._text[max(0, at - REACH_OF_NAME) : at + REACH_OF_NAME]
            word = re.escape(name)
            beside = re.findall(rf"\b([A-Z][^\W\d_]+)[ -]{word}\b|\b{word}[ -]([A-Z][^\W\d_]+)", around)
            names = (each for pair in beside for each in pair if each)
            self._alone[name] = all(each.lower() in self.no_names for each in names)
        return self._alone[name]


def _find_word(text: str, word: str, start: int, end: int) -> int:
    """Where a word stands by itself for the first time in `text[start:end]`; -1 where it does not."""
    at = text.find(word, start, end)
    while at >= 0 and not (_EDGE.match(text, at, end) and _EDGE.match(text, at + len(word), end)):
        at = text.find(word, at + 1, end)
    return at


def _apposition(passage: Passage, i: int, lexicon: Lexicon) -> str | None:
    """`, a spokesman at Human Rights Watch`, `, the attorney for Rajabi`, behind a name."""
    words = passage.tokens.words
    if i >= len(words) or words[i] not in (",", "(", "of"):
        return None
    last = next((j for j in range(i + 1, len(words)) if words[j] in (",", ")", ".", ";")), len(words))
    opener = words[i + 1] if i + 1 < len(words) else ""
    if words[i] == "," and (opener in lexicon.words["relative"] or opener in lexicon.credits.reporting.firsts):
        return None
    speaker = _by_alias(passage, i + 1, last, lexicon) or _by_noun(passage, i + 1, last, lexicon)
    return speaker.source if speaker else None


def _title_before(passage: Passage, at: int, lexicon: Lexicon) -> str | None:
    """`Tehran prosecutor Abbas …`, `IHR spokesman Mahmood …`, `Amnesty International's Diana …`, before a name."""
    tokens, words = passage.tokens, passage.tokens.words
    first = at
    while first > max(0, at - REACH_OF_INTRODUCTION) and (
        words[first - 1][0].isalpha() or words[first - 1] in ("'s", "-", ",")
    ):
        if words[first - 1] in lexicon.words["auxiliary"] or words[first - 1] in lexicon.words["conjunction"]:
            break
        if words[first - 1] == "," and not tokens.capitalised(first):
            break
        first -= 1
    speaker = _by_alias(passage, first, at, lexicon) or _by_noun(passage, first, at, lexicon)
    return speaker.source if speaker else None
