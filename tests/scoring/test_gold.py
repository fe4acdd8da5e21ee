"""Gold that does not hold is told by its place, before anything is scored by it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.scoring.gold import gold_digest, read_gold

CHECKOUT = Path(__file__).parents[2]
TEXT = "The toll\n\nAt least 300 people were killed, Reuters said.\nSource » Some Site\n"
FIGURE = {
    "start": 19,
    "end": 22,
    "text": "300",
    "qualifier": "at_least",
    "value": 300,
    "low": 300,
    "high": None,
    "kind": "count",
    "unit": None,
    "counted": "people",
    "counted_type": "person",
    "measure": "killed",
    "event": "protests_2019_november",
    "source": "reuters",
    "source_text": "Reuters",
    "in_quote": False,
}
GOLD = {
    "article": "a.txt",
    "metadata": {
        "title": "The toll",
        "authors": [],
        "publisher": None,
        "via": "Some Site",
        "published": None,
        "captured": None,
        "mentioned_dates": ["1988", "2019-11"],
        "breadcrumbs": [],
    },
    "paragraphs": [
        {"start": 0, "end": 8, "role": "title"},
        {"start": 10, "end": 56, "role": "body"},
        {"start": 57, "end": 75, "role": "source_credit"},
    ],
    "figures": [FIGURE],
}

Gold = dict[str, Any]


def written(folder: Path, *gold: Gold) -> tuple[Path, Path]:
    """A folder of gold and the folder of its text."""
    (folder / "gold").mkdir(parents=True)
    (folder / "raw").mkdir()
    (folder / "raw" / "a.txt").write_bytes(TEXT.encode())
    for n, one in enumerate(gold):
        (folder / "gold" / f"{n}.json").write_text(json.dumps(one))
    return folder / "gold", folder / "raw"


def test_gold_that_holds_is_read(tmp_path):
    (one,) = read_gold(*written(tmp_path, GOLD), load_lexicon())

    assert (one.article_id, one.text) == ("a", TEXT)
    assert one.gold.figures[0].model_dump() == FIGURE
    assert one.gold.model_dump(mode="json") == GOLD


def test_the_gold_of_the_five_holds():
    found = read_gold(CHECKOUT / "tests" / "gold", CHECKOUT / "raw", load_lexicon())

    assert (len(found), sum(len(one.gold.figures) for one in found)) == (5, 51)


def figure(**change: Any) -> Callable[[Gold], None]:
    return lambda gold: gold["figures"][0].update(change)


def metadata(**change: Any) -> Callable[[Gold], None]:
    return lambda gold: gold["metadata"].update(change)


def paragraph(n: int, **change: Any) -> Callable[[Gold], None]:
    return lambda gold: gold["paragraphs"][n].update(change)


SPOILT = [
    # what is there
    (lambda gold: gold.pop("figures"), "0.json.figures: ", "Field required"),
    (lambda gold: gold["figures"][0].pop("in_quote"), "0.json.figures.0.in_quote: ", "Field required"),
    (lambda gold: gold.update(note="x"), "0.json.note: 'x'", "not permitted"),
    (figure(start="19"), "0.json.figures.0.start: '19'", "valid integer"),
    (lambda gold: gold.update(paragraphs=[], figures=[]), "0.json: a: no paragraph", "every line"),
    (lambda gold: gold.update(article="b.txt"), "raw/b.txt: cannot be read", "the text of 0.json"),
    # vocabularies
    (figure(qualifier="atleast"), "0.json.figures.0.qualifier: 'atleast'", "'at_least'"),
    (figure(kind="number"), "0.json.figures.0.kind: 'number'", "'count'"),
    (figure(measure=None), "0.json.figures.0.measure: None", "'executed'"),
    (figure(counted_type="people"), "0.json.figures.0.counted_type: 'people'", "'person'"),
    (figure(event="aban"), "0.json: a[19:22]: event 'aban'", "an id of lexicon/events.csv"),
    (figure(source="Reuters"), "0.json: a[19:22]: source 'Reuters'", "an id of lexicon/sources.csv"),
    (paragraph(1, role="text"), "0.json.paragraphs.1.role: 'text'", "'body'"),
    # spans
    (figure(end=19, text=""), "0.json: a[19:19]: no span of the text", "not empty"),
    (figure(start=-1), "0.json: a[-1:22]: no span", "inside [0:"),
    (figure(end=900), "0.json: a[19:900]: no span", "inside [0:"),
    (figure(start=18, text=" 300"), "0.json: a[18:22]: outer white space", "without it"),
    (figure(start=20), "0.json: a[20:22]: text '300'", "'00', as it stands there"),
    (figure(text="400"), "0.json: a[19:22]: text '400'", "'300', as it stands there"),
    (lambda gold: gold["figures"].append(FIGURE), "0.json: a[19:22]: starts before the one above", "each once"),
    (paragraph(1, start=4), "0.json: a[4:56]: starts before the one above", "none overlapping"),
    (paragraph(1, end=57), "0.json: a[10:57]: outer white space", "without it"),
    (lambda gold: gold["paragraphs"].reverse(), "starts before the one above", "in order"),
    (lambda gold: gold["paragraphs"].pop(1), "0.json: a[19:22]: in no paragraph", "a paragraph of body"),
    (paragraph(1, role="byline"), "0.json: a[19:22]: in byline", "a paragraph of body"),
    # one field against another
    (figure(low=None), "0.json: a[19:22]: value, low, high (300.0, None, None)", "what at_least allows"),
    (figure(high=300), "value, low, high (300.0, 300.0, 300.0)", "what at_least allows"),
    (figure(qualifier="exact"), "value, low, high (300.0, 300.0, None)", "what exact allows"),
    (figure(qualifier="range", value=None, low=3, high=2), "value, low, high (None, 3.0, 2.0)", "what range allows"),
    (figure(qualifier="vague", value=None, high=9), "value, low, high (None, 300.0, 9.0)", "what vague allows"),
    (figure(unit="year"), "a[19:22]: unit 'year' of a count", "null for counts"),
    (figure(kind="duration"), "a[19:22]: unit None of a duration", "else the unit"),
    (figure(counted="women"), "a[19:22]: counted 'women'", "words of the article"),
    (figure(counted=""), "a[19:22]: counted ''", "or null"),
    (figure(source_text="AFP"), "a[19:22]: source_text 'AFP'", "words of the article"),
    (figure(source=None), "a[19:22]: source None by 'Reuters'", "or neither"),
    (metadata(published="May 2020"), "0.json: a: date 'May 2020'", "an ISO date"),
    (metadata(mentioned_dates=["2019-13"]), "0.json: a: date '2019-13'", "an ISO date"),
]


@pytest.mark.parametrize(("spoil", "place", "expected"), SPOILT, ids=[place for _, place, _ in SPOILT])
def test_gold_that_does_not_hold_is_refused(tmp_path, spoil, place, expected):
    gold = copy.deepcopy(GOLD)
    spoil(gold)

    with pytest.raises(InputError) as error:
        read_gold(*written(tmp_path, gold), load_lexicon())

    assert place in str(error.value)
    assert expected in str(error.value)


def test_an_article_is_annotated_once(tmp_path):
    with pytest.raises(InputError, match=r"^1\.json: a again; expected one file an article \(0\.json\)$"):
        read_gold(*written(tmp_path, GOLD, GOLD), load_lexicon())


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"article": 3}', b"\xff"])
def test_a_file_that_is_no_gold_is_refused(tmp_path, content):
    gold, raw = written(tmp_path)
    (gold / "x.json").write_bytes(content)

    with pytest.raises(InputError, match=r"^x\.json"):
        read_gold(gold, raw, load_lexicon())


@pytest.mark.parametrize("folder", ["gold", "nowhere"])
def test_a_folder_without_gold_is_refused(tmp_path, folder):
    written(tmp_path)

    with pytest.raises(InputError, match=f"{folder}: no annotation"):
        read_gold(tmp_path / folder, tmp_path / "raw", load_lexicon())


def test_a_text_that_is_not_utf8_is_refused(tmp_path):
    gold, raw = written(tmp_path, GOLD)
    (raw / "a.txt").write_bytes(b"\xff")

    with pytest.raises(InputError, match=r"a\.txt: cannot be read .*; expected the text of 0\.json"):
        read_gold(gold, raw, load_lexicon())


def test_the_digest_tells_every_change(tmp_path):
    gold, _ = written(tmp_path, GOLD)
    digests = {gold_digest(gold)}

    (gold / "0.json").write_bytes((gold / "0.json").read_bytes() + b"\n")
    digests.add(gold_digest(gold))
    (gold / "0.json").rename(gold / "1.json")
    digests.add(gold_digest(gold))

    assert len(digests) == 3
