"""Who a noun phrase names as a source: an alias, a noun, a country, a name or pronoun met before (guidelines 1.8)."""

from __future__ import annotations

from iran_hr_corpus.figures.introductions import Names
from iran_hr_corpus.figures.speaker_nouns import Speaker, bare_noun, by_alias, by_country, by_noun, is_named
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.sources import SOURCE_OF_KIND, SpeakerKind
from iran_hr_corpus.text.passages import Passage

PEOPLE = frozenset({"he", "she"})
PERSONS = frozenset({"other_person", "witnesses"})
SHORTEST_ACRONYM = 3
THINGS = frozenset({"it", "they"})
PRONOUNS = PEOPLE | THINGS
KINDS_OF_BODIES = frozenset({SpeakerKind.STATE, SpeakerKind.MEDIA, SpeakerKind.NGO})


def read_speaker(passage: Passage, first: int, last: int, names: Names, lexicon: Lexicon) -> Speaker | None:
    """The source that tokens `[first, last)` name, or None; `names` are those of the article."""
    if first >= last:
        return None
    return (
        by_alias(passage, first, last, lexicon)
        or _by_pronoun(passage, first, last)
        or _by_anaphor(passage, first, last, lexicon)
        or by_noun(passage, first, last, lexicon)
        or by_country(passage, first, last, lexicon)
        or _by_name(passage, first, last, names, lexicon)
    )


def _by_pronoun(passage: Passage, first: int, last: int) -> Speaker | None:
    words = passage.tokens.words
    if last - first > 3 or words[first] not in PRONOUNS:
        return None
    return Speaker(None, first, first + 1, "person" if words[first] in PEOPLE else "thing")


def _by_anaphor(passage: Passage, first: int, last: int, lexicon: Lexicon) -> Speaker | None:
    """`the organization`, `the report`: a definite noun with nothing that names it anew."""
    found = next(lexicon.credits.speakers.find(passage.tokens.words, first, last), None)
    if found is None or found.meaning is not SpeakerKind.ANAPHOR:
        return None
    if passage.tokens.words[found.last : found.last + 1] in (("for",), ("of",), ("at",), ("from",), ("with",)):
        return None
    if found.last < last and is_named(passage, found.last) and found.first == first:
        return None  # `the news site Didban`
    return Speaker(None, found.first, found.last, "thing")


def kind_of_reference(passage: Passage, speaker: Speaker, lexicon: Lexicon) -> str | None:
    """What `the charity` or `the ministry` is, where nothing before it is what it refers to."""
    found = next(lexicon.credits.speakers.find(passage.tokens.words, speaker.first, speaker.last), None)
    kind = bare_noun(passage, found, lexicon).meaning if found else None
    return SOURCE_OF_KIND[kind] if kind in KINDS_OF_BODIES else None


def _by_name(passage: Passage, first: int, last: int, names: Names, lexicon: Lexicon) -> Speaker | None:
    """A capitalised name: who the article introduces it as, else another person or organization."""
    tokens = passage.tokens
    run = _name_run(passage, first, last, names)
    if run is None:
        return None
    start, end = run
    if lexicon.nouns.is_plural(tokens.words[end - 1]) and lexicon.nouns.is_person(tokens.words[end - 1]):
        return Speaker("witnesses", start, end, "people")
    kind = _kind_of_name(passage, end, lexicon)
    known = names.introduced(tokens.written(start, end), tokens.starts[start]) if end > start + 1 else None
    known = known or names.introduced(tokens.written(end - 1, end), tokens.starts[end - 1])
    if known and (kind == "other_person" or known not in PERSONS):
        return Speaker(known, start, end, "introduced")
    alone = kind == "other_person" and end == start + 1 and tokens.words[max(0, start - 1)] != "the"
    if alone and names.is_alone(tokens.written(start, end), tokens.starts[start]):
        return Speaker("witnesses", start, end, "first name")
    return Speaker(kind, start, end, "name unknown")


def _name_run(passage: Passage, first: int, last: int, names: Names) -> tuple[int, int] | None:
    """The first run of capitalised words that are no function words."""
    tokens, words = passage.tokens, passage.tokens.words
    dated = names.lexicon.no_names
    start = next(
        (i for i in range(first, last) if is_named(passage, i) and words[i] not in dated),
        None,
    )
    if start is None:
        return None
    if _opens(passage, start, last):
        return _name_run(passage, start + 1, last, names)
    end = start + 1
    while end < last and (
        (words[end][0].isalpha() and tokens.capitalised(end) and words[end] not in dated)
        or words[end] in ("-", "al", "bin", "ben", "de")
    ):
        end += 1
    return start, max(start + 1, end - int(words[end - 1] in ("-", "al")))


def _opens(passage: Passage, i: int, last: int) -> bool:
    """`Many hangings`: a word that has its capital from the sentence that it opens, before a common noun."""
    if i + 1 >= last or i > passage.sentence_of(i).first:
        return False
    return passage.tokens.words[i + 1][0].isalpha() and not passage.tokens.capitalised(i + 1)


def _is_acronym(passage: Passage, i: int) -> bool:
    """`The OMCT said`: a word in capitals among others that are not."""
    tokens = passage.tokens
    behind = tokens.written(i + 1, i + 2) if i + 1 < len(tokens.words) else "."
    written = tokens.written(i, i + 1)
    return len(written) >= SHORTEST_ACRONYM and written.isupper() and not behind[:1].isupper()


def _kind_of_name(passage: Passage, end: int, lexicon: Lexicon) -> str:
    """`Baluch Activists Campaign` is an organization, `Tehran Times` a medium, other names are people."""
    last = passage.tokens.words[end - 1]
    if last in lexicon.words["medium_name"]:
        return "other_media"
    if _is_acronym(passage, end - 1):
        return "other_ngo"
    return "other_ngo" if last in lexicon.words["organization_name"] else "other_person"
