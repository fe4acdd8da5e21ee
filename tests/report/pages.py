"""A small corpus for charts and pages, in which every number is known, one article of it hostile, and its page."""

from __future__ import annotations

from typing import Any

from factories import make_article, make_figure

from iran_hr_corpus.claims import claims_of
from iran_hr_corpus.report.names import Names
from iran_hr_corpus.report.page import render_page
from iran_hr_corpus.schema import Article

NOVEMBER, MASSACRE = "protests_2019_november", "prison_massacre_1988"
NAMES = Names(
    {NOVEMBER: "fuel-price protests, November 2019", MASSACRE: "mass executions, summer 1988"},
    {"amnesty_international": "Amnesty International", "reuters": "Reuters", "other_media": "another medium, named"},
)
KILLED = {"measure": "killed", "counted_type": "person", "event": NOVEMBER}
AMNESTY = {"source": "amnesty_international", "source_text": "Amnesty International"}
REUTERS = {"source": "reuters", "source_text": "Reuters"}
LETTER = """What the 🕊️ letter says

Amnesty International: more than 300 people killed — «سیصد نفر» — in November 2019, e\u0301tat 🕊️ revised to 304 people.

Reuters put the dead at about 1,500, and arrests between 4,800 and 7,000.

Thousands were executed in 1988.
"""
COLUMN = """The number was about 1,500 killed.

Up to 450 were killed by another count. Seven people died there.
"""
NASTY = "<script>window.hacked=1</script>"
HOSTILE_ID = """evil"'<i>&#x3c; %00"""
HOSTILE = f"""</script>{NASTY}<img src=x onerror="window.hacked=1">

\u202eAt least 12 people\u2066 were killed, said "{NASTY}"; javascript:window.hacked=1 &lt;b&gt; ' \u2028 {{{{ 7*7 }}}}

{"x" * 100_000}
"""


def at_most(n: float) -> dict[str, Any]:
    return {"qualifier": "at_most", "value": n, "high": n}


def exact(n: float) -> dict[str, Any]:
    return {"qualifier": "exact", "value": n, "low": n, "high": n}


def about(n: float) -> dict[str, Any]:
    return {"qualifier": "approx", "value": n}


def some_articles() -> list[Article]:
    """Three articles: with a name for every number, with none, and one that tries to run."""
    above = {"qualifier": "more_than", "value": 300, "low": 300, "counted": "people"}
    arrested = {"measure": "arrested", "qualifier": "range", "low": 4800, "high": 7000}
    executed = {"measure": "executed", "qualifier": "vague", "low": 2000, "event": MASSACRE}
    letter = [
        make_figure("letter", LETTER, "300", **above | KILLED | AMNESTY),
        make_figure("letter", LETTER, "304", **exact(304) | KILLED | AMNESTY),
        make_figure("letter", LETTER, "1,500", **about(1500) | KILLED | REUTERS),
        make_figure("letter", LETTER, "between 4,800 and 7,000", **KILLED | arrested | REUTERS),
        make_figure("letter", LETTER, "Thousands", **KILLED | executed),
    ]
    column = [
        make_figure("column", COLUMN, "1,500", **about(1500) | KILLED),
        make_figure("column", COLUMN, "450", **at_most(450) | KILLED),
        make_figure("column", COLUMN, "Seven", **exact(7) | {"measure": "died", "counted_type": "person"}),
    ]
    said = {"source": "other_media", "source_text": NASTY, "counted": "people"}
    at_least = {"qualifier": "at_least", "value": 12, "low": 12}
    evil = [make_figure(HOSTILE_ID, HOSTILE, "12", **at_least | KILLED | said)]
    return [
        make_article(
            "letter", LETTER, letter, title="What the letter says", publisher="A Paper", published="2019-12-16"
        ),
        make_article("column", COLUMN, column, split="test", provenance_url="https://example.org/column"),
        make_article(
            HOSTILE_ID,
            HOSTILE,
            evil,
            split="validation",
            title=f"</title>{NASTY}",
            publisher=f'"><b onclick=x>\u202e{NASTY}',
            provenance_url="javascript:window.hacked=1",
        ),
    ]


def page_of(articles: list[Article]) -> str:
    """The page about these articles."""
    return render_page(articles, claims_of(articles), NAMES)
