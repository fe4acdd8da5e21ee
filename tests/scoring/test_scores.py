"""Scores of constructed predictions, against a second, plain count of the same things."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iran_hr_corpus.schema import Article, Figure, Paragraph
from iran_hr_corpus.scoring import Mistake, Score, Scores, evaluate
from iran_hr_corpus.scoring.scores import wilson

CHECKOUT = Path(__file__).parents[2]
TEXT = "".join(f"Line {n}: 12 of the old men and 34 women were seen.\n" for n in range(6))
LINE = len(TEXT) // 6
FIELDS = ("value", "qualifier", "kind_unit", "counted", "counted_type", "measure", "event", "source", "in_quote")
METADATA = ("title", "authors", "publisher", "via", "published", "captured", "mentioned_dates")

Row = dict[str, Any]


def gold_figure(start: int, end: int, **fields: Any) -> Row:
    """A row of gold: 12 old men, unless the fields say otherwise."""
    plain = dict.fromkeys(("unit", "event", "source", "source_text")) | dict.fromkeys(("value", "low", "high"), 12)
    plain |= {"qualifier": "exact", "kind": "count", "counted": "old men", "counted_type": "person"}
    plain |= {"measure": "none", "in_quote": False}
    return {"start": start, "end": end, "text": TEXT[start:end], **plain, **fields}


def predicted(row: Mapping[str, Any], **change: Any) -> Figure:
    """What a parser might find there."""
    fields = {"figure_id": "f", "article_id": "a", "paragraph_id": "p"} | dict(row) | change
    return Figure(**{"sentence_start": 0, "sentence_end": 1, "sentence": "L", **fields})


def write_gold(folder: Path, figures: Sequence[Row], paragraphs: Sequence[Row], metadata: Row) -> None:
    (folder / "gold").mkdir()
    (folder / "raw").mkdir()
    (folder / "raw" / "a.txt").write_bytes(TEXT.encode())
    known = {"title": None, "authors": [], "publisher": None, "via": None, "published": None, "captured": None}
    known |= {"mentioned_dates": [], "breadcrumbs": [], **metadata}
    gold = {"article": "a.txt", "metadata": known, "paragraphs": paragraphs, "figures": figures}
    (folder / "gold" / "a.json").write_text(json.dumps(gold))


def scored(
    folder: Path, figures: Sequence[Row], found: Sequence[Figure] = (), paragraphs: Sequence[Row] = (), **known: Any
) -> Scores:
    """The scores of a parser that finds `found`; gold has every line as a body paragraph."""
    lines = [{"start": n * LINE, "end": (n + 1) * LINE - 1, "role": "body"} for n in range(6)]
    write_gold(folder, figures, lines, known.pop("metadata", {}))
    parts = tuple(Paragraph(paragraph_id="p", article_id="a", text="", **part) for part in paragraphs)
    article = Article(article_id="a", figures=tuple(found), paragraphs=parts, **known)
    return evaluate(folder / "gold", folder / "raw", parse=lambda *_: article)


def at(words: str, line: int = 0) -> tuple[int, int]:
    start = TEXT.index(words, line * LINE)
    return start, start + len(words)


def test_the_parser_gets_text_and_id(tmp_path):
    asked = []
    scored(tmp_path, [])

    evaluate(tmp_path / "gold", tmp_path / "raw", parse=lambda *given: asked.append(given) or Article(article_id="a"))

    assert asked == [(TEXT, "a")]


def test_nothing_found_scores_nothing(tmp_path):
    scores = scored(tmp_path, [gold_figure(*at("12")), gold_figure(*at("12", 1))])

    assert (scores["detection_recall"].right, scores["detection_recall"].of) == (0, 2)
    assert [scores[field].value for field in ("detection_precision", "detection_f1", *FIELDS, "claim_f1")] == [0] * 12
    assert [(one.field, one.place, one.gold, one.got) for one in scores.errors[:2]] == [
        ("detection", "a[8:10]", "12", None),
        ("detection", f"a[{LINE + 8}:{LINE + 10}]", "12", None),
    ]


def test_all_right_scores_one(tmp_path):
    rows = [gold_figure(*at("12")), gold_figure(*at("34"), measure="killed", event="covid19_pandemic")]
    lines = [{"start": n * LINE, "end": (n + 1) * LINE - 1, "role": "body"} for n in range(6)]

    scores = scored(tmp_path, rows, [predicted(row) for row in rows], lines)

    detection = ("detection_precision", "detection_recall", "detection_f1", "span_exact")
    names = (*detection, *FIELDS, "claim_f1", "paragraphs", "role_characters", *METADATA)
    assert {score.field: score.value for score in scores.fields} == dict.fromkeys(names, 1.0)
    assert scores.errors == ()
    assert (scores.articles, scores.figures) == (1, 2)


@pytest.mark.parametrize(
    ("gold", "got", "right"),
    [
        ({}, {}, True),
        ({}, {"value": 12.0000000001}, True),
        ({}, {"value": 12.001}, False),
        ({}, {"low": None}, False),
        ({"qualifier": "approx", "low": None, "high": None}, {"low": 12}, False),
        ({"kind": "percent", "unit": "percent", "value": 33.33, "low": 33.33, "high": 33.33}, {"value": 33.3333}, True),
        ({"kind": "percent", "unit": "percent", "value": 33.33, "low": 33.33, "high": 33.33}, {"value": 33.6}, False),
        ({}, {"value": 12.01, "kind": "percent"}, False),
    ],
)
def test_value_means_value_low_and_high(tmp_path, gold, got, right):
    row = gold_figure(*at("12"), **gold)

    assert scored(tmp_path, [row], [predicted(row, **got)])["value"].right == right


@pytest.mark.parametrize(
    ("gold", "got", "right"),
    [
        ("old men", "old men", True),
        ("old men", "the Old Men", True),
        ("old men", "men", True),
        ("men", "the old men and", True),
        ("men", "old men and women", False),
        ("old men", "old women seen", False),
        ("old men", "women", False),
        ("men", None, False),
        (None, "men", False),
        (None, None, True),
        (None, "the", True),
        ("old men", "old-men", True),
    ],
)
def test_counted_is_right_when_half_of_the_words_are(tmp_path, gold, got, right):
    row = gold_figure(*at("12"), counted=gold)

    assert scored(tmp_path, [row], [predicted(row, counted=got)])["counted"].right == right


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("qualifier", {"qualifier": "approx"}),
        ("kind_unit", {"kind": "age"}),
        ("kind_unit", {"unit": "year"}),
        ("counted_type", {"counted_type": None}),
        ("counted_type", {"counted_type": "place"}),
        ("measure", {"measure": "killed"}),
        ("event", {"event": "covid19_pandemic"}),
        ("source", {"source": "hrana"}),
        ("in_quote", {"in_quote": True}),
    ],
)
def test_a_wrong_field_is_wrong_alone_and_listed(tmp_path, field, change):
    row = gold_figure(*at("12"))

    scores = scored(tmp_path, [row], [predicted(row, **change)])

    assert [name for name in FIELDS if not scores[name].right] == [field]
    assert [(one.field, one.place) for one in scores.errors if one.field in FIELDS] == [(field, "a[8:10]")]


def test_a_mistake_shows_both_sides(tmp_path):
    row = gold_figure(*at("12"), source="hrana", source_text="women")
    scores = scored(tmp_path, [row], [predicted(row, value=None, source=None, source_text=None)], publisher="X")

    shown = {one.field: (one.gold, one.got) for one in scores.errors}

    assert shown["value"] == ("12, 12, 12", "null, 12, 12")
    assert shown["source"] == ("hrana, women", "null, null")
    assert shown["publisher"] == (None, "X")
    assert shown["paragraphs"] == ("body", None)


def test_figures_match_one_to_one_by_the_largest_overlap(tmp_path):
    start, end = at("12 of the old")
    rows = [gold_figure(start, end), gold_figure(*at("34"))]
    found = [
        predicted({**rows[0], "start": start, "end": start + 2}, value=99),
        predicted({**rows[0], "start": start + 1, "end": end}),
        predicted({**rows[0], "start": rows[1]["end"], "end": rows[1]["end"] + 3}),
    ]

    scores = scored(tmp_path, rows, found)

    assert (scores["detection_precision"].right, scores["detection_precision"].of) == (1, 3)
    assert (scores["detection_recall"].right, scores["detection_recall"].of) == (1, 2)
    assert scores["detection_f1"].value == pytest.approx(2 * 1 / 5)
    assert scores["value"].right == 1
    assert scores["span_exact"].right == 0


@pytest.mark.parametrize(
    ("change", "claim_f1"),
    [
        ({}, 1.0),
        ({"counted": None, "qualifier": "approx"}, 1.0),
        ({"value": 13}, 0.0),
        ({"event": "covid19_pandemic"}, 0.0),
        ({"source": "hrana"}, 0.0),
        ({"measure": "died"}, 0.0),
        ({"measure": "none"}, 0.0),
    ],
)
def test_a_claim_is_right_when_value_measure_event_and_source_are(tmp_path, change, claim_f1):
    row = gold_figure(*at("12"), measure="killed")

    assert scored(tmp_path, [row], [predicted(row, **change)])["claim_f1"].value == claim_f1


def test_a_claim_that_nobody_made_costs(tmp_path):
    rows = [gold_figure(*at("12"), measure="killed"), gold_figure(*at("34"))]

    scores = scored(tmp_path, rows, [predicted(rows[0]), predicted(rows[1], measure="injured")])

    assert scores["claim_f1"].value == pytest.approx(2 / 3)


def test_paragraphs_need_span_and_role(tmp_path):
    line = LINE - 1
    parts = [
        {"start": 0, "end": line, "role": "body"},
        {"start": LINE, "end": LINE + line, "role": "heading"},
        {"start": 2 * LINE, "end": 2 * LINE + 10, "role": "body"},
        {"start": 3 * LINE, "end": 5 * LINE - 1, "role": "body"},
    ]

    scores = scored(tmp_path, [], [], parts)

    assert (scores["paragraphs"].right, scores["paragraphs"].of) == (1, 6)
    assert (scores["role_characters"].right, scores["role_characters"].of) == (line + 10 + 2 * line, 6 * line)
    assert next(one.got for one in scores.errors if one.start == LINE) == f"[{LINE}:{LINE + line}] heading"


@pytest.mark.parametrize(
    ("gold", "got", "right"),
    [
        ({"title": "A"}, {"title": "A"}, True),
        ({"title": "A"}, {"title": "a"}, False),
        ({"title": None}, {"title": ""}, True),
        ({"authors": ["B", "A"]}, {"authors": ("A", "B")}, True),
        ({"authors": ["A"]}, {"authors": ("A", "A")}, False),
        ({"mentioned_dates": ["1988"]}, {"mentioned_dates": ()}, False),
        ({"published": "2020-01-02"}, {"published": "2020-01"}, False),
        ({"breadcrumbs": ["Home"]}, {"breadcrumbs": ("Elsewhere",)}, True),
    ],
)
def test_metadata(tmp_path, gold, got, right):
    scores = scored(tmp_path, [], metadata=gold, **got)

    assert sum(scores[field].right for field in METADATA) == 6 + right
    assert [one.place for one in scores.errors if one.field in METADATA] == ["a"] * (not right)


def test_scores_on_articles_that_rules_were_made_on_say_so(tmp_path):
    ours = evaluate(CHECKOUT / "tests" / "gold", CHECKOUT / "raw", parse=lambda _, key: Article(article_id=key))

    assert ours.note is not None
    assert ours.note.startswith("The rules were made on 5 of these 5 articles")
    assert scored(tmp_path, []).note is None


def test_every_article_of_the_gold_is_listed_as_one_that_rules_were_made_on():
    listed = (CHECKOUT / "iran_hr_corpus" / "scoring" / "tuned_on.csv").read_text().split()
    raw = {json.loads(path.read_bytes())["article"] for path in (CHECKOUT / "tests" / "gold").glob("*.json")}

    rows = {f"{hashlib.sha256((CHECKOUT / 'raw' / one).read_bytes()).hexdigest()},{Path(one).stem}" for one in raw}

    assert rows <= set(listed)


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),  # after Newcombe (1998), table I, method 3, and Agresti and Coull (1998)
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_wilsons(right, of, low, high):
    assert Score("measure", right, of).interval == pytest.approx((low, high), abs=5e-5)


def test_an_f1_has_half_as_many_trials():
    assert Score("claim_f1", 20, 40).interval == wilson(0.5, 20)
    assert Score("measure", 20, 40).interval == wilson(0.5, 40)


@given(st.integers(1, 500), st.data())
def test_the_interval_holds_the_share(of, data):
    score = Score("event", data.draw(st.integers(0, of)), of)
    low, high = score.interval

    assert 0 <= low <= score.value <= high <= 1


# A second count of the same things, as plainly as can be: no shared code, whole columns at once.


def count_again(gold: list[Row], got: list[Row]) -> dict[str, float]:
    matched = []
    free = list(range(len(got)))
    for row in gold:
        shared = [(min(row["end"], got[n]["end"]) - max(row["start"], got[n]["start"]), -n) for n in free]
        if shared and max(shared)[0] > 0:
            free.remove(-max(shared)[1])
            matched.append((row, got[-max(shared)[1]]))
    n = len(matched)
    out = {
        "detection_precision": n / len(got) if got else 0,
        "detection_recall": n / len(gold) if gold else 0,
        "detection_f1": 2 * n / (len(gold) + len(got)) if gold or got else 0,
    }
    right = [{field: agree(field, *pair) for field in FIELDS} for pair in matched]
    out |= {field: sum(one[field] for one in right) / n if n else 0 for field in FIELDS}
    whole = [
        all(one[field] for field in ("value", "measure", "event", "source"))
        for one, (row, _) in zip(right, matched, strict=True)
        if row["measure"] != "none"
    ]
    told = len([row for row in gold + got if row["measure"] != "none"])
    return out | {"claim_f1": 2 * sum(whole) / told if told else 0}


def agree(field: str, gold: Row, got: Row) -> bool:
    if field == "value":
        return all(gold[one] == got[one] for one in ("value", "low", "high"))
    if field == "kind_unit":
        return (gold["kind"], gold["unit"]) == (got["kind"], got["unit"])
    if field == "counted":
        one, other = (set((row["counted"] or "").split()) - {"the"} for row in (gold, got))
        return len(one & other) / ((len(one) + len(other)) / 2) >= 0.5 if one and other else one == other
    return bool(gold[field] == got[field])


SPANS = [(n * LINE + start, n * LINE + end) for n in range(6) for start, end in [at("12"), at("34")]]
CONTENT = st.fixed_dictionaries(
    {
        "bounds": st.sampled_from([("exact", 12, 12, 12), ("approx", 12, None, None), ("at_least", 5, 5, None)]),
        "kind": st.sampled_from([("count", None), ("age", "year")]),
        "counted": st.sampled_from([None, "men", "the old men", "old men and", "women", "old women"]),
        "counted_type": st.sampled_from([None, "person", "time"]),
        "measure": st.sampled_from(["none", "killed", "injured"]),
        "event": st.sampled_from([None, "covid19_pandemic"]),
        "source": st.sampled_from([None, "hrana"]),
        "in_quote": st.booleans(),
    }
)


def as_row(start: int, end: int, content: Row) -> Row:
    content = dict(content)
    qualifier, value, low, high = content.pop("bounds")
    kind, unit = content.pop("kind")
    bounds = {"qualifier": qualifier, "value": value, "low": low, "high": high, "kind": kind, "unit": unit}
    return gold_figure(start, end, **bounds, **content, source_text=content["source"] and "women")


@settings(max_examples=120, deadline=None)
@given(
    gold=st.dictionaries(st.sampled_from(SPANS), CONTENT, max_size=12),
    found=st.lists(st.tuples(st.sampled_from(SPANS), st.integers(-2, 3), st.integers(1, 6), CONTENT), max_size=14),
)
def test_scores_are_those_of_a_second_count(gold, found):
    rows = [
        as_row(*span, {**content, "counted": _in_text(content["counted"])}) for span, content in sorted(gold.items())
    ]
    got = [as_row(span[0] + move, span[0] + move + length, content) for span, move, length, content in found]

    with tempfile.TemporaryDirectory() as folder:
        scores = scored(Path(folder), rows, [predicted(row) for row in got])

    again = count_again(rows, got)
    assert {field: scores[field].value for field in again} == pytest.approx(again)
    wrong = [one for one in scores.errors if one.field == "measure"]
    assert len(wrong) == scores["measure"].of - scores["measure"].right
    assert all(isinstance(one, Mistake) for one in scores.errors)


def _in_text(words: str | None) -> str | None:
    """Gold counts only what the text names."""
    return words if words is None or words in TEXT else "women"
