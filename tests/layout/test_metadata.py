"""What a page says of itself."""

from __future__ import annotations

import pytest

from iran_hr_corpus.layout.metadata import Metadata, read_metadata
from iran_hr_corpus.layout.paragraphs import find_paragraphs
from iran_hr_corpus.lexicon.load import load_lexicon
from iran_hr_corpus.text.dates import DateSpan

BODY = "Security forces have arrested a prominent lawyer days after she was charged, a rights group said on Tuesday."
PROSE = f"{BODY}\n\n{BODY}"


def metadata(*blocks: str) -> Metadata:
    text = "\n\n".join(blocks)
    return read_metadata(text, find_paragraphs(text, load_lexicon()), load_lexicon())


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("The time to hold them to account is now", "The time to hold them to account is now"),
        ("# Stop the **hangings** now", "Stop the **hangings** now"),
        ("## A court\n\n### by Jane Doe", "A court"),
        ("Get serious\n\n# A court on trial", "A court on trial"),
        ("OPINION\n\nA court on trial", "A court on trial"),
        ("---\ntitle: 'A court: on trial'\n---", "A court: on trial"),
        ('---\ntitle: "Joe\\_Doe\\u2019\\\n  s court"\n---', "Joe Doe’s court"),
        ("Title: A court: on trial\nDate: 2019", "A court: on trial"),
        ("---\ntitle: A court on trial\n---\n\n# Warning: strong words", "A court on trial"),
        ("---\ntitle: A COURT on trial.\n---\n\n# A court on trial", "A court on trial"),
        ("by Jane Doe", None),
        (BODY, None),
    ],
)
def test_title(head: str, title: str | None) -> None:
    assert metadata(head, PROSE).title == title


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("by Professor Lord Alton of Liverpool", ("Lord Alton of Liverpool",)),
        ("### by [Jane Doe](https://example.org/doe)", ("Jane Doe",)),
        ("By Dr. Jane Doe, Mary-Ann O’Neil and Ali bin Suleiman", ("Jane Doe", "Mary-Ann O’Neil", "Ali bin Suleiman")),
        ("By Jane Doe for MailOnline", ("Jane Doe",)),
        ("By JANE DOE, Associated Press", ("JANE DOE",)),
        ("By Jane Doe in London | 12 May 2020", ("Jane Doe",)),
        ("By \nJane Doe", ("Jane Doe",)),
        ("By Mail Foreign Service", ("Mail Foreign Service",)),
        ("By Reuters", ("Reuters",)),
        ("Written by: Jane Doe & John Roe", ("Jane Doe", "John Roe")),
        ("A court on trial\n\nJane Doe, Senior Correspondent", ("Jane Doe",)),
        ("A court on trial\n\nJane Doe and John Roe, CNN", ("Jane Doe", "John Roe")),
        ("---\nauthor: jarvis\n---", ("jarvis",)),
        ('---\nauthors: ["Jane Doe", "Anonymous"]\n---', ("Jane Doe",)),
        ("Contributing: Jane Doe", ()),
        ("By the time they came, it was over.", ()),
    ],
)
def test_authors(byline: str, authors: tuple[str, ...]) -> None:
    assert metadata(byline, PROSE).authors == authors


def test_authors_who_reported_are_told_from_those_who_contributed() -> None:
    line = "CNN's Jane Doe reported from Beirut; John Roe wrote from Atlanta. CNN's Ann Poe contributed to this report."

    assert metadata(PROSE, line)[1:3] == (("Jane Doe", "John Roe"), "CNN")


@pytest.mark.parametrize(
    ("line", "publisher", "via"),
    [
        ("This article first appeared in International Policy Digest", "International Policy Digest", None),
        ("This article was originally published by The Example on 12 May 2020.", "The Example", None),
        ("Republished from The Example under a Creative Commons licence.", "The Example", None),
        ("published in St. Catharines Standard", "St. Catharines Standard", None),
        ("Source » iranfocus", None, "iranfocus"),
        ("Source: Al Jazeera", "Al Jazeera", "Al Jazeera"),
        ("Source:Â\u00a0Al Jazeera", "Al Jazeera", "Al Jazeera"),
        ("SOURCE: AL JAZEERA AND NEWS AGENCIES", "AL JAZEERA", "AL JAZEERA AND NEWS AGENCIES"),
        ("© 2020 The Example Post. All rights reserved.", "Example Post", None),
        ("Copyright 2013 Example News", "Example News", None),
        ("Published in 2018, the report names the judges.", None, None),
    ],
)
def test_publisher_and_site_of_a_credit(line: str, publisher: str | None, via: str | None) -> None:
    found = metadata(PROSE, line)

    assert (found.publisher, found.via) == (publisher, via)


@pytest.mark.parametrize(
    ("opening", "publisher"),
    [
        ("TEHRAN, Iran (AP) — A court freed two men on Tuesday.", "AP"),
        ("DUBAI, Nov 5 (Reuters) - A court freed two men on Tuesday.", "Reuters"),
        ("Beirut, Lebanon (CNN) -- A court freed two men on Tuesday.", "CNN"),
        ("Tehran, Iran (CNN)A court freed two men on Tuesday.", "CNN"),
        ("**TORONTO (AP)** — A court freed two men on Tuesday.", "AP"),
        ("YANGON, July 25 (Reuters): A court freed two men on Tuesday.", "Reuters"),
        ("ABU DHABI, United Arab Emirates — A court freed two men.", None),
        ("The group (which is banned) freed two men on Tuesday.", None),
        ("Two men (Ali and Reza) were freed on Tuesday.", None),
    ],
)
def test_publisher_of_a_wire_report(opening: str, publisher: str | None) -> None:
    assert metadata(opening, BODY).publisher == publisher


def test_publisher_of_the_front_matter_is_a_name_and_no_link() -> None:
    assert metadata("---\nsource: The Example\n---", PROSE).publisher == "The Example"
    assert metadata("---\nsource: https://example.org/a\n---", PROSE).publisher is None


@pytest.mark.parametrize(
    ("head", "published", "captured"),
    [
        ("A court on trial\n\n12 May 2020", "2020-05-12", None),
        ("A court on trial\n\nPublished: 12 May 2020 | Updated: 13 May 2020", "2020-05-12", None),
        ("Updated: 13 May 2020\n\nA court on trial\n\nPublished: 12 May 2020", "2020-05-12", None),
        ("A court on trial\n\nLast updated 13 May 2020", "2020-05-13", None),
        ("PUBLISHED:\n\n03:33 EST, 18 October 2013\n\n|\n\nUPDATED:\n\n04:46 EST, 19 October 2013", "2013-10-18", None),
        ("---\ndate: 2011\n---\n\nToronto: 2011-07-29", "2011-07-29", None),
        ("---\ndate: 2020-09-02-19-49-58\n---", "2020-09-02", None),
        ("Thursday, October 21, 2021\n\nHome > News > Courts\n\nA court on trial", None, "2021-10-21"),
        (
            "Thursday, October 21, 2021\nHome > News\n\nA court on trial\n\nPosted 3 May 2021",
            "2021-05-03",
            "2021-10-21",
        ),
        ("Reuters, Sep. 24", None, None),
        ("UPDATE: 8:00 AM CEST", None, None),
    ],
)
def test_published_and_captured(head: str, published: str | None, captured: str | None) -> None:
    found = metadata(head, PROSE)

    assert (found.published, found.captured) == (published, captured)


@pytest.mark.parametrize(
    ("head", "crumbs"),
    [
        ("Home > News > Iran", ("Home", "News", "Iran")),
        ("Home » News » Iran", ("Home", "News", "Iran")),
        ("HomeIran NewsWhy Courts Fail\n\nWhy Courts Fail", ("Home", "Iran News", "Why Courts Fail")),
        ("Iran News NowIran News in Brief\n\nWhy Courts Fail", ("Iran News Now", "Iran News in Brief")),
        ("Why Courts Fail", ()),
    ],
)
def test_breadcrumbs(head: str, crumbs: tuple[str, ...]) -> None:
    assert metadata(head, PROSE).breadcrumbs == crumbs


def test_mentioned_dates_are_those_of_the_article_and_not_of_its_page() -> None:
    found = metadata(
        "---\ndate: 2001-01-01\n---",
        "A court in May 2002",
        "Published 3 May 2003",
        "By Jane Doe, 2004",
        "In [2005](https://example.org/2006/07/08) and on November 15, 2019, they fled.",
        "## After 23 July 2020",
        BODY,
        "Image: Jane Doe, 2007, via Pixabay",
        "Copyright 2008 The Example",
        "No war! — Jane Doe (@janedoe) January 3, 2018",
    )

    assert found.mentioned_dates == ("2002-05", "2005", "2018-01-03", "2019-11-15", "2020-07-23")


def test_dates_that_are_known_already_are_not_looked_for_again() -> None:
    paragraphs = find_paragraphs(BODY, load_lexicon())
    known = [DateSpan(0, 4, "1988"), DateSpan(5, 9, None), DateSpan(10, 14, "1979")]

    assert read_metadata(BODY, paragraphs, load_lexicon(), known).mentioned_dates == ("1979", "1988")


def test_a_page_without_words_says_nothing() -> None:
    assert metadata("") == Metadata()


@pytest.mark.parametrize(
    ("opening", "published", "captured"),
    [
        ("Washington, D.C., October 22, 2023—The Committee condemned the decision.", "2023-10-22", None),
        ("(Beirut, May 3, 2021) – Two men were freed, a lawyer said on Monday.", "2021-05-03", None),
        ("TEHRAN, 8 October 2019 (XYZ) – Aid workers came to the town.", "2019-10-08", None),
        ("date 2020-05-20 The ministry announced new rules on Wednesday.", "2020-05-20", None),
        ("In Oslo, May 3, 2021 was a fine day - the warmest of all.", None, None),
        ("On May 3, 2021 – a Monday – two men were freed.", None, None),
        ("The date 2020-05-20 was set by the judge.", None, None),
    ],
)
def test_a_date_that_opens_the_prose(opening: str, published: str | None, captured: str | None) -> None:
    read = metadata(opening, PROSE)
    assert (read.published, read.captured) == (published, captured)


def test_a_labelled_date_above_a_stated_one_is_of_the_page() -> None:
    read = metadata("date 2020-05-20", "A court on trial", "Published on May 8, 2020", PROSE)
    assert (read.published, read.captured) == ("2020-05-08", "2020-05-20")
