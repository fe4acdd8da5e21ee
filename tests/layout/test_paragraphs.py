"""Pages made for tests: every line with the role that a reader gives it."""

from __future__ import annotations

import pytest

from iran_hr_corpus.layout.paragraphs import find_paragraphs
from iran_hr_corpus.lexicon.load import load_lexicon

BODY = "Security forces have arrested a prominent lawyer days after she was charged, a rights group said on Tuesday."
MORE = "The group called for her release, and said that its earlier report had been ignored by the courts."

PAGES = {
    "a wire report": """
        title: Court sentences three men over protests, state media say
        byline: By Jane Doe and John Roe
        dateline: January 12, 2020 / 4:05 PM / 2 years ago
        body: DUBAI (Reuters) - A court said on Sunday it had sentenced three men.
        heading: CRACKDOWN
        body: {MORE}
        byline: Reporting by Jane Doe; Editing by John Roe
        boilerplate: Our Standards: The Example Trust Principles.
    """,
    "a broadcaster's page": """
        breadcrumb: Home > News > Middle East
        title: Protests: what is happening and why?
        dateline: Published 12 May 2020
        boilerplate: 5 min read
        image_credit: Image copyright AFP
        caption: Image caption Protesters set a fire in the street
        body: {BODY}
        heading: What started the protests?
        body: {MORE}
        body: So what are the options?
        body: {MORE}
        boilerplate: Related Topics
        boilerplate: More on this story
    """,
    "the caption of an agency, which closes with its day": """
        title: Police clear the square
        body: {BODY}
        caption: Police fire tear gas at a crowd near the great bazaar in Isfahan, Iran, Thursday, Nov. 14, 2019.
        body: {MORE}
        body: The crowd came back to the bazaar in Isfahan, as it had on each of the days since November 14, 2019.
    """,
    "a count by place below the prose": """
        title: Floggings in 2020
        body: {BODY}
        body: {MORE}
        body: Fars province: 12 cases
        body: Kerman and Bam: 9.5% of all floggings
        body: Qom – 3 women
        boilerplate: Download the list of names »
    """,
    "a count by month, in short codes of its site": """
        title: Arrests this spring
        boilerplate: [ad_1]
        body: {BODY}
        body: April: 41 people
        body: May: 38
        body: June: 1,207 people and two newspapers
        boilerplate: [ad_2]
    """,
    "a menu below the prose is none": """
        title: Arrests this spring
        body: {BODY}
        boilerplate: Court frees two men
        boilerplate: Minister leaves talks
        boilerplate: Envoy: 3 days in Rome
    """,
    "a tabloid's page": """
        title: Wrestler is executed despite pleas from abroad
        body: - Navid was hanged in Shiraz on Saturday
        body: - His brothers were given prison terms
        byline: By Jane Doe for MailOnline
        dateline: Published: 10:14 GMT, 12 September 2020 | Updated: 14:50 GMT, 12 September 2020
        body: {BODY}
        caption: Navid (pictured) was accused of stabbing a guard during protests
        body: {MORE}
        caption: Brutal: state media have released pictures of the crude machine that was shown to him
        body: {MORE}
        boilerplate: Share this article
    """,
    "a tabloid's page, its furniture in lines of their own": """
        byline: By\\nJane Doe
        dateline: PUBLISHED:
        dateline: 03:33 EST, 18 October 2013
        boilerplate: |
        dateline: UPDATED:
        dateline: 04:46 EST, 18 October 2013
        body: {BODY}
        body: {MORE}
        boilerplate: @highlight
        body: Lawyer arrested days after she was charged
        boilerplate: @highlight
        body: Group calls for her release
    """,
    "an agency's page": """
        byline: By JANE DOE and JOHN ROE
        dateline: January 9, 2020
        body: TORONTO (AP) — Families mourned on Thursday in a hall that was full to the doors.
        caption: In this Friday, Jan. 3, 2020 photo, mourners carry candles. (AP Photo/Jane Doe)
        body: {BODY}
        boilerplate: ___
        byline: Associated Press writer Jane Roe in Ottawa contributed to this report.
    """,
    "an opinion piece": """
        title: The World Must Act
        byline: By Struan Doe
        body: {BODY}
        heading: A Legacy of Blood
        body: {MORE}
        byline: Struan Doe is the author of several books.
        source_credit: This article was originally published by The Example on 12 May 2020.
    """,
    "a rights group's release": """
        title: Iran: Death toll rises to 304
        dateline: December 16, 2019
        body: {BODY}
        heading: Background
        body: {MORE}
        boilerplate: For more information or to arrange an interview, contact the press office.
        boilerplate: press@example.org
        boilerplate: https://example.org/press
    """,
    "names below a colon are a list": """
        body: {BODY}
        body: The following five prisoners were named by the group:
        body: Ali Rezaei
        body: Hassan Karimi
        body: Reza Ahmadi
        body: {MORE}
    """,
    "headlines below the body are other stories": """
        body: {BODY}
        body: {MORE}
        boilerplate: Court frees two men
        boilerplate: Minister leaves talks
        boilerplate: Envoy visits the capital
    """,
    "a chronology": """
        title: A timeline of the protests
        heading: 1999
        body: {BODY}
        heading: November 2019
        body: {MORE}
    """,
    "a kicker, a deck, a bare byline": """
        breadcrumb: MIDDLE EAST
        title: Government blocks internet amid protests
        heading: The authorities have cut off nearly all access across the country
        byline: Jane Doe
        dateline: 17 November 2019
        body: {BODY}
        body: {MORE}
    """,
    "a desk's byline": """
        title: Polls Close
        byline: By Jane Doe
        byline: BBC News, Tehran
        body: {BODY}
        body: {MORE}
        source_credit: SOURCE: AL JAZEERA AND NEWS AGENCIES
    """,
    "credits and captions": """
        title: Polls close
        caption: Voters queue outside a polling station in the capital [Jane Doe/Reuters]
        image_credit: Photograph: Jane Doe/AFP/Getty Images
        image_credit: AFP/Getty Images
        image_credit: (Photo: AFP/Getty Images)
        body: {BODY}
        caption: FILE - The court in the old town, where the men were tried
        caption: UN experts call for investigation of the massacre - December 2020
        caption: VIDEO: The untold story of the trial
        caption: CLOSE Protesters gather in a square. Video provided by Newsy
        image_credit: Image: Jane Doe via Pixabay, Pixabay License.
        body: {MORE}
    """,
    "Markdown": """
        title: # Stop the hangings
        byline: ### by [Jane Doe](https://example.org/doe)
        dateline: *12 May 2020*
        body: {BODY}
        heading: **What must happen**
        body: {MORE}
        body: **The government must:**
        body: - Free [them](https://example.org)
        body: * Try nobody twice
        heading: ## Update, 23 July 2020
        body: {MORE}
        boilerplate: * * *
        boilerplate: [Sign the petition](https://example.org/petition)
        image_credit: *Photo by [Jane Roe](https://example.org) on Unsplash*
    """,
    "posts": """
        body: {BODY}
        embed: Such respect for the people. You will see support! — Jane Doe (@janedoe) January 3, 2018
        embed: Talking to the people today. #Protests pic.twitter.com/DIXFC3Nyvw
        embed: View this post on Instagram
        embed: A post shared by Jane (@jane) on Nov 3, 2019 at 5:00pm PST
        body: {MORE}
    """,
    "a page of a printed report": """
        heading: Torture and cruel, inhuman and degrading punishments
        body: {BODY}
        boilerplate: 142
        boilerplate: Example International Report 2006
        boilerplate: IRA
        body: {MORE}
        heading: Women’s rights
        body: {MORE}
    """,
    "a digest of wire reports": """
        title: ## Group reports on the persecution of minorities
        dateline: #### Reuters LIMA, March 3 1994
        body: {BODY}
        boilerplate: * * *
        dateline: Reuters, Sep. 24
        body: {MORE}
    """,
    "a question in the title, another agency's source": """
        title: Is the court free?
        body: {BODY}
        heading: Not Just Washington?
        body: {MORE}
        source_credit: Source » iranfocus
    """,
    "a header with its date": """
        dateline: Thursday, October 21, 2021
        breadcrumb: HomeIran News NowIran Human RightsThe Court Must Answer for Its Crimes
        title: The Court Must Answer for Its Crimes
        body: {BODY}
        body: {MORE}
    """,
    "an update and a notice above the title": """
        breadcrumb: Iran News NowIran News in Brief
        boilerplate: THIS PAGE WILL BE UPDATED WITH THE LATEST NEWS
        dateline: UPDATE: 8:00 AM CEST
        title: Live Report: Uprising Continues With Night Rallies
        body: {BODY}
        body: {MORE}
    """,
    "a speaker's words": """
        body: {BODY}
        body: She added:
        body: “We will be back on the square.”
        heading: Demands:
        body: {MORE}
    """,
    "furniture of many sites": """
        boilerplate: Skip to main content
        boilerplate: 3 min read
        title: Court frees two men
        body: {BODY}
        boilerplate: Advertisement
        boilerplate: Related: Two men freed after a year
        boilerplate: READ MORE: The trial in brief
        boilerplate: Watch the crowds gather »
        body: {MORE}
        boilerplate: Follow us on Twitter
        boilerplate: Sign up for our newsletter.
        boilerplate: To comment, write to us below the article.
        boilerplate: If you experience technical problems, please tell the desk.
        boilerplate: Tags: courts, prisons
        boilerplate: 1,204 shares
        boilerplate: © 2020 The Example. All rights reserved.
        boilerplate: {% include footer.html %}
    """.replace("{% ", "{{% ").replace(" %}", " %}}"),
}


def read_page(page: str) -> list[tuple[str, str]]:
    """The lines of a page with their roles."""
    rows = page.format(BODY=BODY, MORE=MORE).strip().split("\n")
    pairs = [row.strip().split(": ", 1) for row in rows]
    return [(role, line.replace("\\n", "\n")) for role, line in pairs]


def roles(text: str) -> list[tuple[str, str]]:
    return [(each.role.value, text[each.start : each.end]) for each in find_paragraphs(text, load_lexicon())]


@pytest.mark.parametrize("name", PAGES)
def test_every_line_of_a_page_gets_its_role(name: str) -> None:
    page = read_page(PAGES[name])

    assert roles("\n\n".join(line for _, line in page)) == page


@pytest.mark.parametrize("name", PAGES)
def test_roles_do_not_change_with_line_ends_and_marks(name: str) -> None:
    page = read_page(PAGES[name])
    text = "\ufeff" + "\r\n\r\n".join(line for _, line in page) + " \r\n"

    assert roles(text) == page


def test_a_section_is_the_text_of_the_nearest_heading_above() -> None:
    text = f"Court frees two\n\n{BODY}\n\n## A Legacy\n\n{BODY}\n\nWhat Comes Next\n\n{MORE}\n"
    found = find_paragraphs(text, load_lexicon())

    assert [each.section for each in found] == [None, None, None, "## A Legacy", "## A Legacy", "What Comes Next"]


def test_front_matter_is_one_paragraph() -> None:
    fenced = "---\ntitle: A court\n\ntags:\n  - one\n---"
    bare = "Title: A court\nDate: 2015-05-05\nTags: one"

    assert roles(f"{fenced}\n\n{BODY}") == [("boilerplate", fenced), ("body", BODY)]
    assert roles(f"{bare}\n\n{BODY}") == [("boilerplate", bare), ("body", BODY)]


@pytest.mark.parametrize("text", [f"---\n{BODY}", f"---\n{BODY}\n---", f"He said: no.\nDate: unknown\n\n{BODY}"])
def test_what_only_looks_like_front_matter_is_read_as_a_page(text: str) -> None:
    assert len(roles(text)) > 1


def test_a_page_without_a_line_break_is_one_paragraph_of_body() -> None:
    text = " ".join([BODY, MORE] * 20_000)

    assert roles(text) == [("body", text)]
    assert roles("Responding to the news, the group said no") == [("body", "Responding to the news, the group said no")]


@pytest.mark.parametrize("text", ["", " \n\u00a0\n", "\ufeff\r\n", "\n\n\n"])
def test_a_page_without_words_has_no_paragraph(text: str) -> None:
    assert roles(text) == []


def test_a_lone_carriage_return_ends_no_line() -> None:
    assert roles(f"{BODY}\r{MORE}") == [("body", f"{BODY}\r{MORE}")]


CREDIT = "Jane Doe/The Associated Press"


@pytest.mark.parametrize(
    ("below", "role"),
    [
        (f"\nA man lights candles in Bam.\n\n{BODY}", "caption"),
        (f"\n\nA man lights candles in Bam.\n\n{BODY}", "body"),
        (f"\nA man lights candles in Bam.\n{BODY}", "body"),
    ],
)
def test_a_sentence_tied_to_the_credit_above_it_is_of_the_picture(below: str, role: str) -> None:
    assert roles(f"Court frees two\n\n{CREDIT}{below}")[1:3] == [
        ("image_credit", CREDIT),
        (role, "A man lights candles in Bam."),
    ]


def test_a_name_whose_letters_the_page_underlines_is_one() -> None:
    name = "The letter was read by Mr. Pá\n\nsh\n\náí, a printer of Bam."

    assert ("body", name) in roles(f"{BODY}\n\n{name}\n\n{MORE}")


def test_a_code_of_two_letters_stands_alone() -> None:
    assert ("body", BODY) in roles(f"en\n\nsh\n\n{BODY}\n\n{MORE}")


def test_a_headline_printed_again_above_the_date_is_the_title_and_what_is_between_is_furniture() -> None:
    title = "Printers of Bam stand before the court for the second time"
    page = f"{title}\n\nExample.org print\n\nClose this window\n\n{title}\n\n9 July 2016\n\n{BODY}\n\n{MORE}"

    assert [role for role, _ in roles(page)][:5] == ["title", "boilerplate", "boilerplate", "title", "dateline"]


@pytest.mark.parametrize(
    ("post", "role"),
    [
        ("\nDepartment Spokesperson", "byline"),
        ("\n\nDepartment Spokesperson", "heading"),
        ("\nPrinters of the South", "heading"),
    ],
)
def test_a_post_right_below_a_name_is_of_the_byline(post: str, role: str) -> None:
    page = f"Violence in the South\n\nPress Statement\n\nJane Doe{post}\n\nJuly 16, 2018\n\n{BODY}\n\n{MORE}"

    assert roles(page)[2:4] == [("byline", "Jane Doe"), (role, post.strip())]


def test_the_words_of_a_player_are_not_joined_to_the_headline() -> None:
    assert ("boilerplate", "please wait") in roles(f"Violence in the South Goes On\nplease wait\n\n{BODY}\n\n{MORE}")
