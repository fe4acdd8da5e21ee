"""Every fault of a lexicon file is told by file, row and column, with the value and what was expected."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iran_hr_corpus.errors import CurationError, LexiconError
from iran_hr_corpus.lexicon import Lexicon, load_lexicon
from iran_hr_corpus.lexicon.sorting import canonical, main
from iran_hr_corpus.lexicon.tables import read_table

LEXICON = Path(__file__).parents[2] / "iran_hr_corpus" / "lexicon"
FILES = sorted(path.name for path in LEXICON.glob("*.csv"))
HEADER = ("word", "class")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the packaged lexicon."""
    for name in FILES:
        shutil.copy(LEXICON / name, tmp_path / name)
    return tmp_path


def rows_of(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))


def write_rows(path: Path, rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    path.write_bytes(out.getvalue().encode("utf-8"))


def fault_of(act: Callable[[], object]) -> LexiconError:
    with pytest.raises(LexiconError) as caught:
        act()
    return caught.value


# --- one table -------------------------------------------------------------------------------------------------------

FAULTS = {
    "no row at all": (b"", "w.csv:1:1", "''", "the header word,class"),
    "another header": (b"words,class\na,x\n", "w.csv:1:1", "'words,class'", "the header word,class"),
    "header behind a byte order mark": (
        b"\xef\xbb\xbfword,class\na,x\n",
        "w.csv:1:1",
        r"'\ufeffword,class'",
        "the header word,class",
    ),
    "columns in another order": (b"class,word\nx,a\n", "w.csv:1:1", "'class,word'", "the header word,class"),
    "a cell too few": (b"word,class\na,x\nb\n", "w.csv:3:1", "1 cells", "2 cells"),
    "a cell too many": (b"word,class\na,x,y\n", "w.csv:2:3", "3 cells", "2 cells"),
    "an empty line": (b"word,class\na,x\n\nb,x\n", "w.csv:3:0", "0 cells", "2 cells"),
    "space before": (b"word,class\na, x\n", "w.csv:2:class", "' x'", "a cell without outer white space"),
    "no-break space behind": ("word,class\na\u00a0,x\n".encode(), "w.csv:2:word", r"'a\xa0'", "a cell without outer"),
    "unsorted": (b"word,class\nb,x\na,x\n", "w.csv:3:word", "('a', 'x')", "rows in sorted order (after ('b', 'x'))"),
    "capitals sort first": (b"word,class\na,x\nB,x\n", "w.csv:3:word", "('B', 'x')", "rows in sorted order"),
    "double": (b"word,class\na,x\na,x\n", "w.csv:3:word", "('a', 'x')", "a key that stands once"),
    "not UTF-8": (b"word,class\na\xff,x\n", "w.csv:1:1", "byte 12 is not UTF-8", "UTF-8 text"),
    "a cell beyond what CSV allows": (b"word,class\na," + b"x" * 140_000, "w.csv:", "field larger", "a row of CSV"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_table_tells_its_fault(tmp_path: Path, fault: str) -> None:
    content, place, value, expected = FAULTS[fault]
    (tmp_path / "w.csv").write_bytes(content)

    told = fault_of(lambda: read_table(tmp_path, "w.csv", HEADER, key=2))

    assert told.place.startswith(place)
    assert value in told.value
    assert expected in told.expected
    assert str(told).startswith(f"{told.place}: {told.value}; expected {told.expected}")


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    told = fault_of(lambda: read_table(tmp_path, "w.csv", HEADER))

    assert (told.place, told.value, told.expected) == ("w.csv:1:1", "cannot be read (FileNotFoundError)", "a CSV file")


def test_a_key_of_one_column_forbids_what_two_allow(tmp_path: Path) -> None:
    (tmp_path / "w.csv").write_bytes(b"word,class\na,x\na,y\n")

    assert len(read_table(tmp_path, "w.csv", HEADER, key=2)) == 2
    assert "stands once" in str(fault_of(lambda: read_table(tmp_path, "w.csv", HEADER)))


def test_a_file_of_another_kind_tells_its_faults_as_its_own(tmp_path: Path) -> None:
    with pytest.raises(CurationError, match=r"^splits\.csv:1:1: cannot be read"):
        read_table(tmp_path, "splits.csv", HEADER, error=CurationError)


def test_a_row_knows_its_line_and_cells(tmp_path: Path) -> None:
    (tmp_path / "w.csv").write_bytes(b'word,class\na,x\n"b, ""c""",y\n')
    first, second = read_table(tmp_path, "w.csv", HEADER)

    assert (first.line, first["word"]) == (2, "a")
    assert (second.line, second["word"], second["class"]) == (3, 'b, "c"', "y")


def test_a_cell_that_is_none_of_the_allowed_names_them_all(tmp_path: Path) -> None:
    (tmp_path / "w.csv").write_bytes(b"word,class\na,x\n")
    (row,) = read_table(tmp_path, "w.csv", HEADER)
    told = fault_of(lambda: row.one_of("class", ["noun", "verb"]))

    assert (told.place, told.value, told.expected) == ("w.csv:2:class", "'x'", "one of 'noun', 'verb'")


def test_a_cell_that_is_no_number_is_told(tmp_path: Path) -> None:
    (tmp_path / "w.csv").write_bytes(b"word,class\na,ten\n")
    (row,) = read_table(tmp_path, "w.csv", HEADER)
    told = fault_of(lambda: row.number("class"))

    assert (told.place, told.value, told.expected) == ("w.csv:2:class", "'ten'", "a number")


# --- the whole lexicon -----------------------------------------------------------------------------------------------

UNKNOWN = {
    ("aliases.csv", "source"): "no_such_source",
    ("countries.csv", "government"): "no_such_government",
    ("event_names.csv", "event"): "no_such_event",
    ("exclusions.csv", "reason"): "no_such_reason",
    ("exclusions.csv", "position"): "nowhere",
    ("layout.csv", "field"): "no_such_field",
    ("layout.csv", "role"): "no_such_role",
    ("measures.csv", "measure"): "no_such_measure",
    ("measures.csv", "role"): "no_such_role",
    ("nouns.csv", "type"): "no_such_type",
    ("numerals.csv", "class"): "no_such_class",
    ("qualifiers.csv", "position"): "nowhere",
    ("qualifiers.csv", "qualifier"): "no_such_qualifier",
    ("reporting.csv", "role"): "no_such_role",
    ("speakers.csv", "kind"): "no_such_kind",
    ("time_cues.csv", "measure"): "no_such_measure",
    ("time_cues.csv", "position"): "nowhere",
    ("units.csv", "kind"): "no_such_kind",
}
NOT_NUMBERS = {
    ("events.csv", "month"): "november",
    ("numerals.csv", "value"): "many",
    ("time_cues.csv", "rank"): "first",
}


def last_row_with(path: Path, column: str, value: str) -> int:
    """Put `value` into the last row's cell of `column`, and give the row's line; nothing else of the file changes."""
    rows = rows_of(path)
    filled = max(line for line, row in enumerate(rows) if line and row[rows[0].index(column)])
    rows[filled][rows[0].index(column)] = value
    write_rows(path, rows)
    return filled + 1


@pytest.mark.parametrize(("file", "column"), UNKNOWN)
def test_an_unknown_id_or_word_is_told_by_its_place(folder: Path, file: str, column: str) -> None:
    line = last_row_with(folder / file, column, UNKNOWN[file, column])
    told = fault_of(lambda: load_lexicon(folder))

    assert (told.place, told.value) == (f"{file}:{line}:{column}", repr(UNKNOWN[file, column]))
    assert told.expected.startswith("one of '")


@pytest.mark.parametrize(("file", "column"), NOT_NUMBERS)
def test_a_word_where_a_number_belongs_is_told_by_its_place(folder: Path, file: str, column: str) -> None:
    line = last_row_with(folder / file, column, NOT_NUMBERS[file, column])
    told = fault_of(lambda: load_lexicon(folder))

    assert (told.place, told.value) == (f"{file}:{line}:{column}", repr(NOT_NUMBERS[file, column]))
    assert "a number" in told.expected


def test_an_event_unlike_a_measure_that_is_none_is_told(folder: Path) -> None:
    line = last_row_with(folder / "events.csv", "unlike", "killed beloved")
    told = fault_of(lambda: load_lexicon(folder))

    assert (told.place, told.value) == (f"events.csv:{line}:unlike", "'beloved'")


def test_a_word_class_that_rules_ask_for_cannot_be_emptied(folder: Path) -> None:
    rows = [row for row in rows_of(folder / "words.csv") if row[1] != "preposition"]
    write_rows(folder / "words.csv", rows)
    told = fault_of(lambda: load_lexicon(folder))

    assert (told.place, told.value) == ("words.csv:1:class", "no word of class 'preposition'")
    assert told.remedy == "add a row"


# `dates.csv` is read where dates are, for the packaged lexicon alone.
LOADED = [file for file in FILES if file != "dates.csv"]


@pytest.mark.parametrize("file", LOADED)
def test_no_file_of_a_lexicon_may_be_missing(folder: Path, file: str) -> None:
    (folder / file).unlink()

    assert fault_of(lambda: load_lexicon(folder)).place == f"{file}:1:1"


@pytest.mark.parametrize("file", LOADED)
def test_a_file_with_another_header_is_told(folder: Path, file: str) -> None:
    rows = rows_of(folder / file)
    write_rows(folder / file, [[*rows[0], "remark"], *([*row, ""] for row in rows[1:])])
    told = fault_of(lambda: load_lexicon(folder))

    assert (told.place, told.expected) == (f"{file}:1:1", f"the header {','.join(rows[0])}")


@pytest.mark.parametrize("file", LOADED)
def test_the_last_two_rows_may_neither_change_places_nor_be_one(folder: Path, file: str) -> None:
    rows = rows_of(folder / file)

    write_rows(folder / file, [*rows[:-2], rows[-1], rows[-2]])
    swapped = fault_of(lambda: load_lexicon(folder))
    write_rows(folder / file, [*rows, rows[-1]])
    doubled = fault_of(lambda: load_lexicon(folder))

    assert (swapped.place, swapped.remedy) == (f"{file}:{len(rows)}:{rows[0][0]}", "sort the file")
    assert (doubled.place, doubled.remedy) == (f"{file}:{len(rows) + 1}:{rows[0][0]}", "delete one of the rows")


# --- the packaged lexicon --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", FILES)
def test_packaged_files_are_canonical(file: str) -> None:
    table = (LEXICON / file).read_bytes().decode("utf-8")

    assert canonical(table) == table, f"{file}: run `python -m iran_hr_corpus.lexicon.sorting`"


def test_sorting_mends_what_is_out_of_order_and_leaves_the_rest(folder: Path) -> None:
    broken = folder / "topics.csv"
    table = broken.read_bytes()
    untouched = {name: (folder / name).stat().st_mtime_ns for name in FILES if name != "topics.csv"}
    header, *rows = table.splitlines(keepends=True)
    broken.write_bytes(b"".join([header, *reversed(rows), rows[0]]).replace(b"\n", b"\r\n"))

    main(folder)

    assert broken.read_bytes() == table
    assert {name: (folder / name).stat().st_mtime_ns for name in untouched} == untouched


@given(
    st.lists(
        st.tuples(st.text(st.characters(codec="utf-8", exclude_characters="\r\x00")), st.text("ab ,\n\"'", max_size=4))
    )
)
def test_sorting_twice_is_sorting_once(rows: list[tuple[str, str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([HEADER, *rows])
    once = canonical(out.getvalue())

    assert canonical(once) == once
    assert {tuple(row) for row in csv.reader(io.StringIO(once, newline=""))} >= {
        tuple(cell.strip() for cell in row) for row in rows
    }


def test_a_copy_of_the_packaged_lexicon_loads_as_the_packaged_one(folder: Path) -> None:
    copied, packaged = load_lexicon(folder), load_lexicon()

    assert copied.events == packaged.events
    assert copied.sources == packaged.sources
    assert copied.nouns == packaged.nouns


def test_the_packaged_lexicon_is_compiled_once() -> None:
    assert load_lexicon() is load_lexicon()


@pytest.mark.parametrize("name", ["Amnesty International", "AMNESTY INTERNATIONAL", "amnesty international"])
def test_a_source_is_found_by_its_name_whatever_the_capitals(name: str) -> None:
    assert load_lexicon().source_of(name) == "amnesty_international"


@pytest.mark.parametrize("name", ["", "the", "nobody at all", "Amnesty International of the moon"])
def test_no_source_is_made_up_for_a_name_that_none_has(name: str) -> None:
    assert load_lexicon().source_of(name) is None


def test_every_alias_leads_to_its_source() -> None:
    lexicon = load_lexicon()
    _, *rows = rows_of(LEXICON / "aliases.csv")

    assert [name for name, source in rows if lexicon.source_of(name) != source] == []


def test_every_source_and_event_can_be_met() -> None:
    lexicon: Lexicon = load_lexicon()
    named = {source for _, source in rows_of(LEXICON / "aliases.csv")[1:]}
    countries = {source for _, source in rows_of(LEXICON / "countries.csv")[1:]}
    rest = {"other_person", "witnesses", "other_ngo"}  # told by nouns and by names that nobody knows
    told = {row[1] for row in rows_of(LEXICON / "event_names.csv")[1:]}

    assert set(lexicon.sources) - named - countries - rest == set()
    assert {event.id for event in lexicon.events.values() if not event.start} <= told


@pytest.mark.parametrize("file", ["events.csv", "sources.csv"])
def test_every_id_has_a_meaning(file: str) -> None:
    header, *rows = rows_of(LEXICON / file)

    assert header[:2] == ["id", "meaning"]
    assert [row[0] for row in rows if not row[1] or row[0] != row[0].lower() or not row[0].isidentifier()] == []
