"""The closed vocabularies of the annotation guidelines, each member with its meaning.

Event and source ids are open: they belong to the lexicon (`lexicon/events.csv`, `lexicon/sources.csv`).
"""

from __future__ import annotations

from enum import StrEnum


class Term(StrEnum):
    """A member of a closed vocabulary: a string that carries its meaning.

    >>> Role.BODY == "body", Role.BODY.meaning
    (True, 'a paragraph of the running text')
    """

    meaning: str

    def __new__(cls, value: str, meaning: str = "") -> Term:
        """A member `value` that means `meaning`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member


class Role(Term):
    """What a paragraph is on its page (guidelines 2)."""

    TITLE = "title", "the headline of the article"
    BYLINE = "byline", "who wrote or contributed"
    DATELINE = "dateline", "a date of the page or of the wire report"
    BREADCRUMB = "breadcrumb", "navigation"
    HEADING = "heading", "the title of a section"
    BODY = "body", "a paragraph of the running text"
    CAPTION = "caption", "the words that go with a picture or video"
    EMBED = "embed", "a post quoted as a block, with its signature"
    SOURCE_CREDIT = "source_credit", "a line that says where the article first appeared"
    IMAGE_CREDIT = "image_credit", "a line that credits a picture"
    BOILERPLATE = "boilerplate", "furniture of the page: comment invitations, contact lines, page numbers"


ROLES_WITH_FIGURES = frozenset({Role.TITLE, Role.HEADING, Role.BODY, Role.CAPTION, Role.EMBED})
"""The roles in which figures are looked for (guidelines 1.1)."""


class Kind(Term):
    """What sort of quantity a figure is (guidelines 1.4)."""

    COUNT = "count", "how many"
    PERCENT = "percent", "a share, in percent; fractions too"
    RATIO = "ratio", "how many times as much"
    DURATION = "duration", "how long"
    AGE = "age", "how old"
    MONEY = "money", "an amount of a currency"
    MEASUREMENT = "measurement", "an amount of a physical unit"


class Qualifier(Term):
    """How the text bounds the number it states (guidelines 1.3)."""

    EXACT = "exact", "the number as stated: value, low and high are equal"
    APPROX = "approx", "about the number: no bounds"
    AT_LEAST = "at_least", "the number or more: low is the value"
    MORE_THAN = "more_than", "above the number: low is the value"
    AT_MOST = "at_most", "the number or less: high is the value"
    LESS_THAN = "less_than", "below the number: high is the value"
    RANGE = "range", "between two numbers: low and high, no value"
    VAGUE = "vague", "a plural of a scale word: low is twice the scale word, no value"


class CountedType(Term):
    """What sort of thing is counted (guidelines 1.5)."""

    PERSON = "person", "people; also victims, deaths, injuries, arrests, executions"
    PLACE = "place", "cities, sites, buildings, countries"
    DOCUMENT = "document", "reports, letters, messages, pages, testimonies"
    EVENT = "event", "protests, attacks, sessions, violations"
    ORGANIZATION = "organization", "groups, parties, companies, universities"
    TIME = "time", "units of time"
    MONEY = "money", "money and debts"
    OTHER = "other", "anything else that the text names"


class Measure(Term):
    """What the text says happened to those who are counted (guidelines 1.6)."""

    EXECUTED = "executed", "put to death by a state after a sentence"
    KILLED = "killed", "any other violent death"
    DIED = "died", "deaths of disease or with no violence stated"
    INJURED = "injured", "wounded or hurt"
    ARRESTED = "arrested", "arrested, detained, rounded up"
    IMPRISONED = "imprisoned", "held, jailed, serving a sentence"
    SENTENCED = "sentenced", "a sentence handed down"
    TORTURED = "tortured", "tortured, flogged, mutilated"
    DISAPPEARED = "disappeared", "made to disappear, missing"
    SANCTIONED = "sanctioned", "put under sanctions"
    PROTESTED = "protested", "took part in protests, or were a place of protests"
    NONE = "none", "nothing of these"


class Voice(Term):
    """In whose voice an assertion stands (claims)."""

    ATTRIBUTED = "attributed", "the text credits a source"
    PUBLISHER = "publisher", "the article's publisher, itself a known source, speaks"
    AUTHOR = "author", "nobody is named"


class SplitName(Term):
    """The splits of the dataset."""

    TRAIN = "train", "for fitting and for reading"
    VALIDATION = "validation", "for choosing"
    TEST = "test", "for the last measurement"


DEATHS = frozenset({Measure.KILLED, Measure.EXECUTED, Measure.DIED})
DETENTIONS = frozenset({Measure.ARRESTED, Measure.IMPRISONED})


def family_of(measure: Measure) -> str:
    """The family in which claims are compared.

    >>> family_of(Measure.EXECUTED), family_of(Measure.IMPRISONED), family_of(Measure.INJURED)
    ('deaths', 'detentions', 'injured')
    """
    if measure in DEATHS:
        return "deaths"
    if measure in DETENTIONS:
        return "detentions"
    return measure.value
