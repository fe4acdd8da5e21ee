"""What a noun phrase says of who speaks: an alias, a noun, a country in place of its government (guidelines 1.8)."""

from __future__ import annotations

from typing import NamedTuple

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import Match
from iran_hr_corpus.lexicon.sources import SOURCE_OF_KIND, Alias, SpeakerKind
from iran_hr_corpus.text.passages import Passage

ABROAD = "other_government"
HOME = "iran_government"
STATES = frozenset({SpeakerKind.STATE, SpeakerKind.US_STATE, SpeakerKind.UK_STATE})
LONGEST_BASE = 6
GENERIC = frozenset({"iranian_opposition"})
ENVOYS = frozenset({"envoy", "ambassador", "representative", "delegate", "mission"})


class Speaker(NamedTuple):
    """A source: its id (None where a pronoun has yet to be resolved), the tokens `[first, last)` that name it, how."""

    source: str | None
    first: int
    last: int
    rule: str


def by_alias(passage: Passage, first: int, last: int, lexicon: Lexicon) -> Speaker | None:
    """The first name of a known source; one that says more than `the opposition`, if there is one."""
    named = lexicon.credits.find_aliases(passage.tokens, first, last)
    found = [alias for alias in named if not (_is_place(passage, alias) or _asks(passage, alias, first, lexicon))]
    if not found:
        return None
    alias = next((alias for alias in found if alias.meaning.source not in GENERIC), found[0])
    start = alias.first - int(alias.first > first and passage.tokens.words[alias.first - 1] == "the")
    behind = _over_noun(passage, alias.last, last, lexicon)
    return Speaker(alias.meaning.source, start, _over_title(passage, behind, last, lexicon), "name")


def _over_title(passage: Passage, i: int, last: int, lexicon: Lexicon) -> int:
    """The end of the title and name behind an organization: `UN Secretary-General Antonio Guterres`."""
    words, end = passage.tokens.words, i
    while i < last and (words[i] in ("'s", "-") or words[i] in lexicon.words["title_word"] or is_named(passage, i)):
        i += 1
        end = i if is_named(passage, i - 1) else end
    return end


def _over_noun(passage: Passage, i: int, last: int, lexicon: Lexicon) -> int:
    """The end of who speaks for an organization: `UN experts`."""
    found = lexicon.credits.speakers.at(passage.tokens.words, i) if i < last else None
    people = (SpeakerKind.PERSON, SpeakerKind.SPOKESMAN, SpeakerKind.STATE, SpeakerKind.UNITED_NATIONS)
    return found.last if found and found.last <= last and found.meaning in people else i


def is_named(passage: Passage, i: int) -> bool:
    """Whether token `i` is a word that is written with a capital."""
    return passage.tokens.words[i][0].isalpha() and passage.tokens.capitalised(i)


def _is_place(passage: Passage, alias: Match[Alias]) -> bool:
    """`in Washington`, `from Brussels`, `envoy to the UN`: where someone is, not who speaks."""
    before = passage.tokens.words[alias.first - 1] if alias.first else ""
    if not ENVOYS.isdisjoint(passage.tokens.words[max(0, alias.first - 3) : alias.first]):
        return True
    return before in ("in", "near") and alias.last == alias.first + 1 and alias.meaning.source.endswith("government")


def _asks(passage: Passage, alias: Match[Alias], first: int, lexicon: Lexicon) -> bool:
    """`residents contacted by AFP`: who asks is not who says it."""
    words, by = passage.tokens.words, alias.first - 1
    by -= int(words[by] == "the")
    return by - 1 > first and words[by] == "by" and words[by - 1] in lexicon.words["asked"]


def by_noun(passage: Passage, first: int, last: int, lexicon: Lexicon) -> Speaker | None:
    """`Lebanon's Health Ministry`, `an emergency services official`, `one of their lawyers`, `a human rights group`."""
    nouns = [
        bare_noun(passage, noun, lexicon)
        for noun in lexicon.credits.speakers.find(passage.tokens.words, first, last)
        if not _is_adjective(passage, noun, last, lexicon)
    ]
    if not nouns:
        return None
    head = _head_noun(passage, nouns, first, last, lexicon)
    if head.meaning in STATES or _is_of_state(passage, head, nouns):
        home = SOURCE_OF_KIND[head.meaning] if head.meaning in STATES else HOME
        government = _government(passage, first, last, lexicon) or home
        return Speaker(government, first, _over_name(passage, head.last, last), "state")
    if _is_based(passage, head, first, last):
        return Speaker(None, first, last, "thing")
    if head.meaning in (SpeakerKind.DOCUMENT, SpeakerKind.ANAPHOR, SpeakerKind.SPOKESMAN):
        return Speaker(_maker(passage, first, last, lexicon), first, head.last, "thing")
    return Speaker(SOURCE_OF_KIND[head.meaning], first, _over_name(passage, head.last, last), "noun")


def _is_adjective(passage: Passage, noun: Match[SpeakerKind], last: int, lexicon: Lexicon) -> bool:
    """`local relief committee head`: a word that is a person only where no noun follows it."""
    words, i = passage.tokens.words, noun.last
    if i >= last:
        return False
    if words[i] in lexicon.words["medium_name"] and is_named(passage, i) and is_named(passage, i - 1):
        return True  # `Workers News`
    if words[noun.first] not in lexicon.words["person_or_adjective"]:
        return False
    return words[i][0].isalpha() and words[i] not in lexicon.words["preposition"] and words[i] != "who"


def _is_of_state(passage: Passage, head: Match[SpeakerKind], nouns: list[Match[SpeakerKind]]) -> bool:
    """`the judiciary's website`, `the Guards-affiliated weekly`, `the website of the judiciary`: who owns it speaks."""
    if head.meaning not in (SpeakerKind.MEDIA, SpeakerKind.NGO):
        return False
    words = passage.tokens.words
    owners = [noun for noun in nouns if noun.meaning is SpeakerKind.STATE]
    return any(
        words[noun.last] in ("'s", "-", "‑") if noun.last <= head.first else words[head.last] == "of" for noun in owners
    )


def _is_based(passage: Passage, noun: Match[SpeakerKind], first: int, last: int) -> bool:
    """`the London-based rights group`, with no name behind it: one that was named before."""
    words = passage.tokens.words
    before = words[max(first, noun.first - LONGEST_BASE) : noun.first]
    bare = noun.meaning is SpeakerKind.NGO and not any(word[0].isalpha() for word in words[noun.last : last])
    return bare and "the" in before and "based" in before


def bare_noun(passage: Passage, noun: Match[SpeakerKind], lexicon: Lexicon) -> Match[SpeakerKind]:
    """`The ministry of health`, `the news site Didban`: a noun that is told apart is no reference to one met before."""
    if noun.meaning is not SpeakerKind.ANAPHOR:
        return noun
    return lexicon.credits.speakers.at(passage.tokens.words, noun.first + 1) or noun


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


def _government(passage: Passage, first: int, last: int, lexicon: Lexicon) -> str | None:
    """Whose ministry or official it is: a country where the phrase names one, or one abroad before it."""
    countries = _countries(passage, first, last, lexicon)
    if not countries:  # `Turkish police held 46 people, the interior minister said`
        sentence = passage.sentence_of(first)
        countries = _countries(passage, sentence.first, first, lexicon)
        countries = [country for country in countries if country == ABROAD]
    return countries[0] if countries else None


def _countries(passage: Passage, first: int, last: int, lexicon: Lexicon) -> list[str]:
    """The governments of the countries and places abroad that tokens `[first, last)` name, in order."""
    words = passage.tokens.words
    known = {c.first: c.meaning for c in lexicon.credits.countries.find(words, first, last)}
    abroad = lexicon.words["foreign"]
    named = {i: ABROAD for i in range(first, last) if words[i] in abroad and passage.tokens.capitalised(i)}
    return [government for _, government in sorted({**named, **known}.items())]


def by_country(passage: Passage, first: int, last: int, lexicon: Lexicon) -> Speaker | None:
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
