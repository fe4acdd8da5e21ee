"""What the page holds, and what guards it; that it works is shown in a browser."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import sys

import pytest
from assertions import article, exact
from pages import HOSTILE_ID, LETTER, NAMES, NASTY, page_of, some_articles

import iran_hr_corpus as ihc
from iran_hr_corpus.claims import claims_of
from iran_hr_corpus.errors import InputError, OutputError
from iran_hr_corpus.report import plot_claims, write_report
from iran_hr_corpus.report.articles import body_of, head_of
from iran_hr_corpus.report.contents import contents_of
from iran_hr_corpus.report.names import names_of, things_of
from iran_hr_corpus.report.palette import COLOURS, palette
from iran_hr_corpus.schema import Figure
from iran_hr_corpus.vocabulary import CountedType, Measure, Qualifier

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<content>.*?)</script>", re.DOTALL)


@pytest.fixture(scope="module")
def page() -> str:
    return page_of(some_articles())


@pytest.fixture(scope="module")
def contents():
    articles = some_articles()
    return contents_of(articles, claims_of(articles), NAMES)


def luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_page_is_one_file_that_names_no_other(page):
    outside = SCRIPT.sub("", page)

    assert re.findall(r"""(?:src|href)=["'](?!#)[^"']+|url\(|@import""", outside) == []
    assert "<link" not in outside


def test_only_the_two_scripts_that_the_policy_names_may_run(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    running = [found["content"] for found in SCRIPT.finditer(page) if not found["attributes"]]

    digests = [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in running]
    assert len(running) == 2
    assert re.search("script-src ([^;]*);", policy)[1] == " ".join(f"'sha256-{one}'" for one in digests)
    assert policy.startswith("default-src 'none';")
    assert "unsafe-eval" not in policy


def test_what_articles_say_stands_in_data_alone_and_ends_no_element(page):
    data = [found["content"] for found in SCRIPT.finditer(page) if "json" in found["attributes"]]

    (outline,) = data
    assert "<" not in outline
    assert ">" not in outline
    assert json.loads(outline)["articles"][2]["id"] == HOSTILE_ID
    assert "hacked" not in SCRIPT.sub("", page)


def test_articles_come_compressed_a_line_each(page, contents):
    (packed,) = re.findall(r'<script type="text/plain" id="bodies">([A-Za-z0-9+/=]*)</script>', page)

    lines = gzip.decompress(base64.b64decode(packed)).decode("utf-8").split("\n")
    assert [json.loads(line) for line in lines] == json.loads(json.dumps(contents.bodies))


def test_the_same_corpus_gives_the_same_page(page):
    assert page_of(some_articles()) == page


def test_segments_give_back_every_paragraph(contents):
    for read, body in zip(some_articles(), contents.bodies, strict=True):
        texts = ["".join(segment[0] for segment in paragraph[3:]) for paragraph in body["paragraphs"]]
        assert texts == [paragraph.text for paragraph in read.paragraphs]


def test_marks_cover_the_number_what_is_counted_and_who_says_it(contents):
    covered = {}
    for paragraph in contents.bodies[0]["paragraphs"]:
        for text, *names in paragraph[3:]:
            for name in names:
                covered[name] = covered.get(name, "") + text

    assert (covered["f0"], covered["c0"], covered["s0"]) == ("300", "people", "Amnesty International")
    assert covered["n0"] == LETTER.split("\n")[2]


def test_sections_go_from_the_most_mentioned_event_and_deaths_come_first(contents):
    sections = [(one["event"], one["family"], len(one["claims"])) for one in contents.outline["sections"]]

    assert sections == [
        ("protests_2019_november", "deaths", 6),
        ("protests_2019_november", "detentions", 1),
        ("prison_massacre_1988", "deaths", 1),
        (None, "deaths", 1),
    ]
    assert "chart" not in contents.outline["sections"][-1]


def test_an_event_is_told_at_a_glance_by_its_lowest_and_highest_number(contents):
    reaches = [one.get("reach") for one in contents.outline["sections"]]

    assert reaches == [["≥ 12", "≈ 1,500"], ["4,800–7,000"], ["thousands"], None]


def test_every_field_of_a_figure_is_told_with_its_meaning(contents):
    assert set(contents.outline["fields"]) == set(Figure.model_fields) - {"sentence"}
    assert list(contents.outline["fields"])[-1].endswith(("_id", "start", "end"))


def test_evidence_is_shown_where_the_rules_give_what_the_build_has():
    text = "At least 12 people were killed in November 2019, Amnesty International said."
    article = ihc.parse(text, "a")
    (figure,) = (one for one in article.figures if one.text == "12")
    other = figure.model_copy(update={"qualifier": Qualifier.MORE_THAN})

    (told,) = body_of(article.model_copy(update={"figures": (figure,)}), {})["figures"]
    (untold,) = body_of(article.model_copy(update={"figures": (other,)}), {})["figures"]

    assert told["why"]["qualifier"] == ["cue", "At least"]
    assert "qualifier" not in untold["why"]


def test_releases_without_texts_have_pages_too():
    article = some_articles()[0].model_copy(update={"text": None})

    assert [one["number"] for one in body_of(article, {})["figures"]][:2] == ["> 300", "304"]


def test_the_head_of_an_article_tells_what_is_known_and_links_only_to_the_web():
    letter, column, hostile = map(head_of, some_articles())

    assert (letter["title"], letter["publisher"], letter["date"]) == ("What the letter says", "A Paper", "2019-12-16")
    assert (column["title"], column["untitled"]) == ("The number was about 1,500 killed. …", True)
    assert column["url"] == "https://example.org/column"
    assert "date" not in column
    assert "url" not in hostile


def test_speakers_are_called_by_name():
    claims = claims_of([*some_articles(), article("own", exact(5), publisher="Amnesty International")])

    assert {NAMES.speaker(claim) for claim in claims} == {
        "Amnesty International",
        "Amnesty International: its own report",
        "Reuters",
        f"“{NASTY}” (another medium)",
        "Nobody named: the author’s own voice",
    }


@pytest.mark.parametrize(
    ("counted", "things"),
    [(CountedType.ORGANIZATION, "organizations"), (CountedType.OTHER, "other things"), (None, "things not named")],
)
def test_things_counted_are_told_in_the_plural(counted, things):
    assert things_of(counted) == things


def test_names_are_those_of_the_build(checkout):
    names = names_of(checkout / "build")

    assert names.event("protests_2019_november").startswith("Fuel-price protests")
    assert names.event("an_event_of_nobody") == "An_event_of_nobody"


def test_every_measure_has_its_colour_and_can_be_read_on_it():
    assert set(palette()) == {measure.value for measure in Measure}
    assert len(set(palette().values())) == len(Measure)
    for place in range(2):
        papers = [COLOURS[name][place] for name in ("paper", "raised")]
        readable = [COLOURS[name][place] for name in ("ink", "faint", "link")]
        for colour in [*readable, *(both[place] for both in palette().values())]:
            assert all(contrast(colour, paper) >= 4.5 for paper in papers), colour


def test_plot_claims_is_a_chart_with_the_claims_of_the_corpus(checkout):
    corpus = ihc.load(checkout / "build")

    spec = plot_claims("protests_2019_november", corpus=corpus).to_dict()

    values = spec["data"]["values"] if "values" in spec["data"] else next(iter(spec["datasets"].values()))
    claims = [one for one in corpus.claims.to_pylist() if one["event"] == "protests_2019_november"]
    drawn = {one["claim"]: one for one in values if "claim" in one}
    assert set(drawn) == {one["claim_id"] for one in claims if one["family"] == "deaths"}
    assert all(one["said"] and one["number"] and one["row"] for one in drawn.values())
    assert "claims found in" in " ".join(spec["title"]["subtitle"])


def test_plot_claims_names_what_there_is(checkout):
    with pytest.raises(InputError, match=r"no claim about protests \(deaths\).*prison_massacre_1988 \(deaths\)"):
        plot_claims("protests", corpus=ihc.load(checkout / "build"))


def test_a_report_is_written_whole_or_not_at_all(checkout, tmp_path):
    write_report(checkout / "build", tmp_path / "report.html")

    assert (tmp_path / "report.html").read_bytes().startswith(b"<!doctype html>")
    (tmp_path / "folder").mkdir()
    for place in (tmp_path / "folder", tmp_path / "nowhere" / "report.html"):
        with pytest.raises(OutputError, match="cannot be written"):
            write_report(checkout / "build", place)
    with pytest.raises(InputError):
        write_report(tmp_path, tmp_path / "report.html")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "report.html"]


def test_without_its_libraries_the_report_says_what_to_install(checkout, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    monkeypatch.delitem(sys.modules, "iran_hr_corpus.report.page")

    with pytest.raises(InputError, match=r"vl_convert is not installed.*pip install 'iran-hr-corpus\[report\]'"):
        write_report(checkout / "build", tmp_path / "report.html")
