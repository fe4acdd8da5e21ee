"""What is printed, to a pipe: rows, CSV, JSON, and no progress."""

from __future__ import annotations

import csv
import io
import json
import re
import sys

from hypothesis import given
from hypothesis import strategies as st

from iran_hr_corpus.terminal import _printable, progress, show_csv, show_grouped, show_json, show_table, talk


def test_a_table_in_a_pipe_is_rows_parted_by_tabs(capsys):
    show_table("title", ("a", "b"), [(1, None), ("x\ty", "two\nlines")])

    assert capsys.readouterr().out == "a\tb\n1\t\nx\ufffdy\ttwo\ufffdlines\n"


def test_groups_in_a_pipe_are_one_table(capsys):
    show_grouped(1, ("event", "n"), [("a", 1), ("a", 2), ("b", 3)])

    assert capsys.readouterr().out == "event\tn\na\t1\na\t2\nb\t3\n"


def test_groups_in_a_pipe_have_every_column_and_no_notes(capsys):
    show_grouped(1, ("event", "n", "what"), [("a", 1, "x"), ("a", 2, "x")], ("what",), {("a",): ["a note"]})

    assert capsys.readouterr().out == "event\tn\twhat\na\t1\tx\na\t2\tx\n"


def test_groups_on_a_terminal_put_what_is_the_same_into_the_title_and_notes_below(capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    rows = [("a", 1, "x", ""), ("a", 2, "x", ""), ("b", 3, "x", "p"), ("b", 4, "y", "")]
    show_grouped(1, ("event", "n", "what", "more"), rows, ("what",), {("a",): ["a note\x1b[2J"]})

    plain = re.sub(r"\x1b\[\d*m|─", "", capsys.readouterr().out)
    lines = [" ".join(line.split()) for line in plain.splitlines()]
    assert [line for line in lines if line] == [
        "a, x",
        "n",
        "1",
        "2",
        "a note\ufffd[2J",
        "b",
        "n what more",
        "3 x p",
        "4 y",
    ]


def test_csv_keeps_what_a_cell_holds(capsys):
    record = {"words": 'one, "two"\nthree', "ids": ["a", "b"], "nothing": None}
    show_csv(list(record), [record])

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert rows == [{"words": record["words"], "ids": "a b", "nothing": ""}]


def test_csv_without_rows_has_its_header(capsys):
    show_csv(["a", "b"], [])

    assert capsys.readouterr().out == "a,b\n"


def test_json_is_a_line_a_record_in_plain_unicode(capsys):
    records = [{"words": "Rouhani’s\nwords"}, {"n": 1.5}]
    show_json(records)

    out = capsys.readouterr().out
    assert [json.loads(line) for line in out.splitlines()] == records
    assert "’" in out


def test_talk_and_progress_leave_stdout_alone(capsys):
    with progress("reading") as advance:
        talk("hello")

    assert advance is None
    assert capsys.readouterr() == ("", "hello\n")


@given(st.text())
def test_nothing_printed_steers_a_terminal(text):
    shown = _printable(text)

    assert len(shown) == len(text)
    assert all(character.isprintable() for character in shown)
