"""The page in a browser: what people do with it, and what a hostile article cannot."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from factories import make_article, make_figure
from pages import HOSTILE, HOSTILE_ID, KILLED, MASSACRE, NASTY, NOVEMBER, about, page_of, some_articles
from playwright.sync_api import expect, sync_playwright

from iran_hr_corpus.report import write_report

pytestmark = pytest.mark.slow
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
"""Debian's Chromium without what asks for a network, a graphics card or a first run."""
NUMBER = "#read=letter&figure={0.start}-{0.end}".format(some_articles()[0].figures[0])
VIEWS = {"claims": "", "article": "#read=letter", "articles": "#view=articles"}


@pytest.fixture(scope="session")
def browser() -> Iterator:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS.split())
        yield running
        running.close()


@pytest.fixture
def open_page(browser):
    """Opens a file; whatever goes wrong on a page, or asks for the network, fails the test."""
    contexts, faults = [], []

    def open_file(path: Path, address: str = "", *, width: int = 1280, height: int = 900, before: str = "", **options):
        context = browser.new_context(offline=True, viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.add_init_script(before)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda asked: None if asked.url.startswith("file:") else faults.append(asked.url))
        page.goto(path.as_uri() + address)
        page.wait_for_selector("h1")
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_bytes(page_of(some_articles()).encode("utf-8"))
    return path


def state(page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(page.url.partition("#")[2]).items()}


def family(page, event: str, name: str):
    section = page.locator(".event", has=page.get_by_role("heading", name=event))
    return section.locator(".family", has=page.get_by_role("heading", name=name))


def dot_of(chart, label: str) -> tuple[float, float]:
    """The place of the dot below a label of a chart."""
    box = chart.locator("svg text", has_text=re.compile(f"^{re.escape(label)}$")).first.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 11


def deaths(page):
    chart = family(page, "Fuel-price protests", "Deaths").locator(".chart")
    expect(chart.locator("svg")).to_be_visible()
    return chart


def fits(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_opens_with_a_chart_for_each_event_and_family(file, open_page):
    page = open_page(file)

    expect(page.locator(".event > h2")).to_have_text(
        ["Fuel-price protests, November 2019", "Mass executions, summer 1988", "No event named"]
    )
    shown = deaths(page).locator("svg text").all_text_contents()
    for label in ("> 300", "304", "≈ 1,500", "≤ 450", "≥ 12", "Amnesty International", "Reuters"):
        assert label in shown
    page.get_by_text("Mass executions").last.scroll_into_view_if_needed()
    expect(family(page, "Mass executions", "Deaths").locator("svg text", has_text="thousands")).to_be_visible()
    expect(
        family(page, "Fuel-price protests", "Detentions").locator("svg text", has_text="4,800–7,000")
    ).to_be_visible()
    expect(page.locator("#count")).to_have_text("9 of 9 claims")


def test_events_are_seen_at_a_glance(file, open_page):
    page = open_page(file)

    told = page.locator("#events li")
    expect(told).to_have_count(4)
    expect(told.nth(1)).to_contain_text("deaths: ≥ 12 … ≈ 1,500")
    expect(told.nth(1)).to_contain_text("7 claims")
    expect(told.nth(2)).to_contain_text("deaths: thousands")
    expect(told.nth(3)).to_have_text("No event named 1 claim")


def test_claims_without_an_event_are_listed_but_not_compared(file, open_page):
    page = open_page(file, "#event=none")

    expect(page.locator(".claims .number")).to_have_text(["7"])
    expect(page.locator(".chart")).to_have_count(0)
    expect(page.get_by_text("not to be compared")).to_be_visible()


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_says_that_these_are_claims_found_in_articles_and_by_whom(file, open_page, view):
    page = open_page(file, VIEWS[view])

    expect(page.locator(".notice")).to_contain_text("Claims found in 3 articles, each with who is named for it.")
    expect(page.locator(".by").first).to_contain_text(re.compile("Claims (are )?found in .* by "))


def test_lineage_tells_what_stands_with_nobodys_name_on_it(file, open_page):
    page = open_page(file)

    told = family(page, "Fuel-price protests", "Deaths").locator(".lineage")
    expect(told).to_contain_text("2 of 6 mentions (33%) stand in the author’s own voice, with nobody named.")
    expect(told).to_contain_text("1,500 is said by Reuters in 1 article")
    expect(told).to_contain_text("stands with nobody’s name on it in 1 other")
    expect(told).to_contain_text("Order in time: unknown")


def test_copies_count_once(tmp_path, open_page):
    letter, column, _ = some_articles()
    again = [make_figure("again", column.text, "1,500", **about(1500) | KILLED)]
    copies = [
        column.model_copy(update={"duplicate_group": "again"}),
        make_article("again", column.text, again, duplicate_group="again"),
    ]
    path = tmp_path / "copies.html"
    path.write_bytes(page_of([letter, *copies]).encode("utf-8"))

    page = open_page(path)

    section = family(page, "Fuel-price protests", "Deaths")
    expect(section.locator(".lineage")).to_contain_text("1 mention in copies left aside")
    expect(section.locator(".lineage")).to_contain_text("stands with nobody’s name on it in 1 other")
    expect(section.locator(".by").first).to_contain_text("with nobody named in 1 article.")


@pytest.mark.parametrize(
    ("name", "value", "numbers"),
    [
        ("event", MASSACRE, ["thousands"]),
        ("measure", "arrested", ["4,800–7,000"]),
        ("source", "amnesty_international", ["> 300", "304"]),
        ("source", "author", ["≤ 450", "≈ 1,500", "thousands", "7"]),
        ("article", "column", ["≤ 450", "≈ 1,500", "7"]),
        ("split", "validation", ["≥ 12"]),
    ],
)
def test_filters_choose_claims_and_stand_in_the_address(file, open_page, name, value, numbers):
    page = open_page(file)

    page.locator(f"[name={name}]").select_option(value)
    expect(page.locator("#count")).to_have_text(f"{len(numbers)} of 9 claims")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.locator(".claims .number")).to_have_text(numbers)
    assert state(page) == {name: value}
    page.reload()
    expect(page.locator("#count")).to_have_text(f"{len(numbers)} of 9 claims")
    expect(page.locator(f"[name={name}]")).to_have_value(value)
    page.get_by_role("link", name="Show all").click()
    expect(page.locator("#count")).to_have_text("9 of 9 claims")


def test_words_are_looked_for_in_sentences_names_and_titles(file, open_page):
    page = open_page(file)

    for words, count in (
        ("REVISED", 2),
        ("reuters", 2),
        ("letter says killed", 2),
        ("nowhere to be found", 0),
        ("سیصد", 2),
    ):
        page.locator("[name=q]").fill(words)
        page.wait_for_url(lambda url: url.endswith(urlencode({"q": words})))  # noqa: B023
        expect(page.locator("#count")).to_have_text(f"{count} of 9 claims")
    expect(page.locator("[name=q]")).to_be_focused()


def test_a_filtered_chart_keeps_its_scale_and_drops_empty_rows(file, open_page):
    page = open_page(file)
    whole = deaths(page).locator("svg").bounding_box()
    ticks = deaths(page).locator("svg .role-axis-label text").all_text_contents()

    page.locator("[name=source]").select_option("reuters")

    expect(deaths(page).locator("svg text", has_text="Amnesty")).to_have_count(0)
    kept = deaths(page).locator("svg").bounding_box()
    assert (kept["width"], kept["height"] < whole["height"]) == (whole["width"], True)
    assert deaths(page).locator("svg .role-axis-label text").all_text_contents() == ticks


def test_hover_shows_the_sentence_and_a_click_goes_to_it_and_back(file, open_page):
    page = open_page(file)
    chart = deaths(page)

    page.mouse.move(*dot_of(chart, "304"))
    expect(page.locator("#tip")).to_contain_text("Amnesty International: more than 300 people killed — «سیصد نفر»")
    expect(page.locator("#tip mark")).to_have_text("304")
    expect(page.locator("#tip")).to_contain_text("A Paper, 2019-12-16")
    page.mouse.move(5, 5)
    expect(page.locator("#tip")).to_be_hidden()

    page.mouse.click(*dot_of(chart, "304"))
    expect(page.locator(".text .figure.current")).to_have_text("304")
    expect(page.locator(".text .figure.current")).to_be_in_viewport()
    assert state(page)["read"] == "letter"

    page.locator(".back a").click()
    expect(page.locator(".claims li.current .number")).to_have_text("304")
    expect(page.locator(".claims li.current")).to_be_focused()
    faded = deaths(page).locator("svg text[opacity='0.25']").all_text_contents()
    assert "> 300" in faded
    assert "304" not in faded


def test_an_article_shows_its_paragraphs_figures_and_every_field_with_its_words(file, open_page):
    page = open_page(file, "#read=letter")
    panel = page.locator(".panel")

    assert page.locator(".text p").all_inner_texts() == [line for line in some_articles()[0].text.split("\n") if line]
    assert page.locator(".text .figure").all_inner_texts() == [one.text for one in some_articles()[0].figures]
    figure = some_articles()[0].figures[0]
    page.locator(".text .figure").first.click()
    fields = dict(
        zip(panel.locator("dt").all_inner_texts(), panel.locator("dd bdi:first-child").all_inner_texts(), strict=False)
    )
    assert len(panel.locator("dt").all()) == len(type(figure).model_fields) - 1
    assert set(fields) <= {name.replace("_", " ") for name in type(figure).model_fields}
    assert page.locator(".text .counted").all_inner_texts() == ["people"]
    assert page.locator(".text .source").all_inner_texts() == ["Amnesty International"]
    assert "".join(page.locator(".text .sentence").all_inner_texts()) == figure.sentence


def test_keys_lead_through_the_page(file, open_page):
    page = open_page(file)

    page.keyboard.press("/")
    expect(page.locator("[name=q]")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("a")
    page.get_by_role("link", name="What the letter says").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".reading")).to_be_visible()
    current = page.locator(".text .figure.current")
    for key, text in (("j", "300"), ("j", "304"), ("j", "1,500"), ("k", "304")):
        page.keyboard.press(key)
        expect(current).to_have_text(text)
        expect(current).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".claims li.current .number")).to_have_text("304")


def test_a_claim_is_reached_from_the_list_by_keys_alone(file, open_page):
    page = open_page(file, f"#event={NOVEMBER}")

    page.locator(".claims .sentence").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".text .figure.current")).to_be_focused()


def test_the_browsers_own_back_leads_back(file, open_page):
    page = open_page(file)

    page.locator("#events a", has_text="Mass executions").click()
    page.locator(".claims .sentence").click()
    expect(page.locator(".reading")).to_be_visible()
    page.go_back()
    expect(page.locator(".event > h2")).to_have_text(["Mass executions, summer 1988"])
    page.go_back()
    expect(page.locator(".event > h2")).to_have_count(3)


def test_a_browser_that_cannot_unpack_the_articles_says_so_and_shows_the_charts(file, open_page):
    page = open_page(file, before="delete window.DecompressionStream")

    expect(page.locator(".notice")).to_contain_text("they need a browser of 2023 or later")
    expect(deaths(page)).to_be_visible()


def test_an_address_that_names_nothing_says_so(file, open_page):
    page = open_page(file, "#read=nobody")

    expect(page.locator("h1")).to_have_text("No such article")
    page.get_by_role("link", name="All claims").click()
    expect(page.locator(".event > h2")).to_have_count(3)


def test_print_has_every_chart_and_claim_and_no_controls(file, open_page):
    page = open_page(file, color_scheme="dark")
    page.evaluate("window.print = () => { window.printed = document.querySelectorAll('.chart svg').length; }")

    page.get_by_role("button", name="Print").click()
    page.wait_for_timeout(0)
    expect(page.locator(".chart svg")).to_have_count(3)
    assert page.evaluate("window.printed") == 3
    page.emulate_media(media="print")
    for hidden in ("#filters", "#events", ".tools"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator(".notice")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf()[:5] == b"%PDF-"
    expect(page.locator(".claims > li").first).to_be_visible()


@pytest.mark.parametrize("address", [*VIEWS.values(), NUMBER, "#event=none"])
def test_a_telephone_needs_no_sideways_scrolling(file, open_page, address):
    page = open_page(file, address, width=360, height=740)

    page.wait_for_timeout(200)
    assert fits(page)


def test_a_narrow_chart_uses_lines_of_its_own(file, open_page):
    page = open_page(file, width=360, height=740)
    chart = deaths(page)

    boxes = [one.bounding_box() for one in chart.locator("svg .mark-text text").all() if one.text_content()]
    overlaps = [
        (one, other)
        for place, one in enumerate(boxes)
        for other in boxes[place + 1 :]
        if one["x"] < other["x"] + other["width"]
        and other["x"] < one["x"] + one["width"]
        and one["y"] + 3 < other["y"] + other["height"] - 3
        and other["y"] + 3 < one["y"] + one["height"] - 3
    ]
    assert len(boxes) > 8
    assert overlaps == []


def test_light_and_dark_differ_in_page_and_chart(file, open_page):
    found = set()
    for scheme in ("light", "dark"):
        page = open_page(file, color_scheme=scheme)
        label = deaths(page).locator("svg text", has_text="304").first
        paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        found.add((paper, label.evaluate("node => getComputedStyle(node).fill")))

    assert len({paper for paper, _ in found}) == len({ink for _, ink in found}) == 2


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(file, open_page, scheme, width):
    page = open_page(file, color_scheme=scheme, width=width)

    for address in (*VIEWS.values(), f"#event={NOVEMBER}", "#event=none", "#q=nowhere", "#read=nobody", NUMBER):
        page.evaluate("address => { location.hash = address; }", address)
        page.wait_for_timeout(200)
        assert grave_faults(page) == [], address
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert grave_faults(page) == []


def grave_faults(page) -> list[tuple[str, str]]:
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]

    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in {"serious", "critical"}]


def test_a_hostile_article_neither_runs_nor_breaks_anything(file, open_page):
    page = open_page(file, width=360)

    expect(deaths(page).locator("svg text", has_text="≥ 12")).to_be_visible()
    page.get_by_text("Filter", exact=True).click()
    page.locator("[name=split]").select_option("validation")
    expect(page.locator(".claims .number")).to_have_text(["≥ 12"])
    expect(page.locator(".claims .who bdi")).to_have_text(f"“{NASTY}” (another medium)")
    page.locator(".claims .sentence").click()
    expect(page.locator(".text .figure.current")).to_have_text("12")
    expect(page.locator("h1")).to_have_text(f"</title>{NASTY}")
    assert page.locator(".text p").all_text_contents() == [line for line in HOSTILE.split("\n") if line]
    assert state(page)["read"] == HOSTILE_ID
    assert fits(page)
    page.reload()
    expect(page.locator(".text .figure.current")).to_have_text("12")
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, body b, iframe, object").count() == 0
    assert [one for one in page.locator("a").all() if (one.get_attribute("href") or "")[0] != "#"] == []


def test_no_script_but_our_own_may_run(file, open_page, browser):
    changed = file.with_name("changed.html")
    changed.write_text(file.read_text("utf-8").replace("</body>", "<script>window.hacked=1</script></body>"), "utf-8")
    page = browser.new_context(offline=True).new_page()

    page.goto(changed.as_uri())

    expect(page.locator(".event")).to_have_count(3)
    assert page.evaluate("window.hacked") is None
    page.context.close()


def test_two_thousand_articles_are_not_all_drawn(tmp_path, open_page):
    articles = []
    for number in range(2000):
        text = f"Number {number}.\n\nAbout {1000 + number} people were killed in November 2019.\n"
        figure = make_figure(f"a{number}", text, str(1000 + number), **about(1000 + number % 60) | KILLED)
        articles.append(make_article(f"a{number}", text, [figure]))
    path = tmp_path / "many.html"
    path.write_bytes(page_of(articles).encode("utf-8"))

    page = open_page(path)

    expect(page.locator("#count")).to_have_text("60 of 60 claims")
    assert page.evaluate("document.querySelectorAll('main *').length") < 1500
    page.locator("[name=q]").fill("2999 people")
    expect(page.locator("#count")).to_have_text("1 of 60 claims")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    expect(page.locator(".articles > li")).to_have_count(1)
    page.get_by_role("link", name="Show all").click()
    page.get_by_role("link", name="Articles").click()
    expect(page.locator(".articles > li")).to_have_count(100)
    page.get_by_role("button", name="Show 100 of 1900 more").click()
    expect(page.locator(".articles > li")).to_have_count(200)


def test_a_corpus_without_claims_has_a_page(tmp_path, open_page):
    path = tmp_path / "none.html"
    path.write_bytes(page_of([make_article("a", "Nobody counted.\n")]).encode("utf-8"))

    page = open_page(path)

    expect(page.locator("#count")).to_have_text("0 of 0 claims")
    expect(page.locator(".empty")).to_contain_text("No claim fits")
    page.keyboard.press("a")
    page.get_by_role("link", name="Nobody counted").click()
    expect(page.locator(".panel")).to_contain_text("It states none")


def test_the_published_corpus_opens(checkout, tmp_path, open_page):
    write_report(checkout / "build", tmp_path / "report.html")

    page = open_page(tmp_path / "report.html")

    expect(page.locator(".notice")).to_contain_text("Claims found in 5 articles")
    shown = deaths(page)
    page.mouse.click(*dot_of(shown, "> 300"))
    expect(page.locator(".text .figure.current")).to_have_text("300")
