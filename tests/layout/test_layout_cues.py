"""Every row of the layout's lexicon proves itself, and a bad one is told by its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from iran_hr_corpus.errors import LexiconError
from iran_hr_corpus.layout.roles import own_role
from iran_hr_corpus.lexicon.layout_cues import FIELDS, HEADER, PLACES, compile_layout, folded
from iran_hr_corpus.lexicon.load import load_lexicon
from iran_hr_corpus.lexicon.tables import Row, read_table
from iran_hr_corpus.vocabulary import Role

LEXICON = Path(__file__).parents[2] / "iran_hr_corpus" / "lexicon"
ROWS = read_table(LEXICON, "layout.csv", HEADER, key=3)
MARK = re.compile(r"\[(.*?)\]")


def name(row: Row) -> str:
    return f"{row.cells['place']}-{row.cells['cue']}-{row.cells['role']}"


def of(*places: str) -> list[Row]:
    return [row for row in ROWS if row.cells["place"] in places]


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_the_example_of_a_row_marks_its_cue(row: Row) -> None:
    marked = MARK.search(row.cells["example"])

    assert marked is not None
    numbered = re.sub(r"\d[\d,]*", "#", marked[1]) if row.cells["place"] == "whole" else marked[1]
    assert row.cells["cue"] in {folded(numbered), marked[1]}


@pytest.mark.parametrize("row", of("whole", "first", "last", "within"), ids=name)
def test_a_cue_fires_in_its_example_and_gives_the_line_its_role(row: Row) -> None:
    cues = load_lexicon().layout
    line = MARK.sub(r"\1", row.cells["example"], count=1)
    read = cues.read_line(line)
    fired = {cue[:3] for cue in (read.whole, read.first, *read.others) if cue}

    assert (row.cells["place"], row.cells["cue"], row.cells["role"]) in fired
    assert own_role(line, cues, at_head=False) == row.cells["role"]


def test_every_place_and_field_is_used() -> None:
    assert {row.cells["place"] for row in ROWS} == set(PLACES)
    assert {row.cells["field"] for row in ROWS} == set(FIELDS)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by half.",
        "Related developments showed how the courts had failed.",
        "By Monday the city had fallen.",
        "By Monday, Tehran had fallen to the crowds.",
        "Published in 2018, the report names the judges.",
        "Sources close to the court said so.",
        "Video of the march was seen by millions.",
        "The court, which is a journalist's nightmare, sat again.",
        "Email accounts of the men were opened.",
        "Donations came from all over the world.",
        "The contact was lost.",
        "Copyrighted works were seized.",
    ],
)
def test_prose_that_opens_like_a_cue_stays_prose(line: str) -> None:
    assert own_role(line, load_lexicon().layout, at_head=False) is Role.BODY


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ("top,share,boilerplate,,[Share]", "layout.csv:2:place"),
        ("whole,share,furniture,,[Share]", "layout.csv:2:role"),
        ("whole,share,boilerplate,new,[Share]", "layout.csv:2:field"),
        ("whole,Share,boilerplate,,[Share]", "layout.csv:2:cue"),
        ("whole,,boilerplate,,[Share]", "layout.csv:2:cue"),
        ("first,©,boilerplate,,[©] Example", "layout.csv:2:cue"),
        ("whole,share,boilerplate,,", "layout.csv:2:example"),
        ("whole,share,boilerplate,,[Share]\nwhole,save,boilerplate,,[Save]", "layout.csv:3:place"),
        ("whole,share,boilerplate,,[Share]\nwhole,share,boilerplate,,[Share]", "layout.csv:3:place"),
    ],
)
def test_a_bad_row_is_told_by_file_row_and_column(tmp_path: Path, rows: str, place: str) -> None:
    (tmp_path / "layout.csv").write_text(",".join(HEADER) + "\n" + rows + "\n", encoding="utf-8")

    with pytest.raises(LexiconError) as fault:
        compile_layout(tmp_path)

    assert fault.value.place == place


def test_capitals_in_a_cue_are_compared_as_written(tmp_path: Path) -> None:
    rows = "first,CLOSE,caption,,[CLOSE] A court\n"
    (tmp_path / "layout.csv").write_text(",".join(HEADER) + "\n" + rows, encoding="utf-8")
    cues = compile_layout(tmp_path)

    assert cues.read_line("CLOSE A court").first is not None
    assert cues.read_line("Close to the court").first is None
    assert cues.read_line("CLOSED courts").first is None
