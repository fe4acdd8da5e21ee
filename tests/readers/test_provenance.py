"""What curators know, read with every fault as file:row:column."""

from __future__ import annotations

import pytest

from iran_hr_corpus.errors import CurationError
from iran_hr_corpus.readers.provenance import read_provenance

HEADER = "source_file,url,title,publisher,published,licence,note\n"


def test_what_is_known_of_each_file_and_null_where_nothing_is(tmp_path):
    (tmp_path / "provenance.csv").write_text(HEADER + 'a.txt,,"One, two",,2019-11,,"he said ""so"""\nb.txt,,,,,,\n')

    found = read_provenance(tmp_path, {"a.txt", "b.txt", "c.txt"})

    nothing = dict.fromkeys(f"provenance_{name}" for name in HEADER.strip().split(",")[1:])
    assert found == {
        "a.txt": nothing
        | {"provenance_title": "One, two", "provenance_published": "2019-11", "provenance_note": 'he said "so"'},
        "b.txt": nothing,
    }


def test_without_the_file_nothing_is_known(tmp_path):
    assert read_provenance(tmp_path / "nowhere", {"a.txt"}) == {}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("z.txt,,,,,,\n", "provenance.csv:2:source_file: 'z.txt'; expected the name of a raw file; add the file"),
        ("a.txt,,,,,,\na.txt,,,,,,\n", "provenance.csv:3:source_file: ('a.txt',); expected a key that stands once"),
        ("b.txt,,,,,,\na.txt,,,,,,\n", "provenance.csv:3:source_file: ('a.txt',); expected rows in sorted order"),
        ("a.txt,,,,Nov 2019,,\n", "provenance.csv:2:published: 'Nov 2019'; expected an ISO date"),
        ("a.txt,,,,2019-02-30,,\n", "provenance.csv:2:published: '2019-02-30'; expected an ISO date"),
        ("a.txt,,,\n", "provenance.csv:2:4: 4 cells; expected 7 cells"),
        ("a.txt, x,,,,,\n", "provenance.csv:2:url: ' x'; expected a cell without outer white space"),
        ('a.txt,"' + "x" * 200_000 + '",,,,,\n', "provenance.csv:2:1: field larger than field limit"),
    ],
)  # fmt: skip
def test_error_names_file_row_and_column(tmp_path, rows, told):
    (tmp_path / "provenance.csv").write_text(HEADER + rows)

    with pytest.raises(CurationError) as error:
        read_provenance(tmp_path, {"a.txt", "b.txt"})

    assert str(error.value).startswith(told)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "provenance.csv:1:1: ''; expected the header source_file,url"),
        (b"source_file,url\n", "provenance.csv:1:1: 'source_file,url'; expected the header source_file,url"),
        (HEADER.encode() + b"a.txt,\xff,,,,,\n", "provenance.csv:1:1: byte 61 is not UTF-8; expected UTF-8 text"),
    ],
)
def test_error_in_the_whole_file(tmp_path, data, told):
    (tmp_path / "provenance.csv").write_bytes(data)

    with pytest.raises(CurationError) as error:
        read_provenance(tmp_path, {"a.txt"})

    assert str(error.value).startswith(told)


def test_the_curation_of_the_project_holds(checkout):
    names = {path.name for path in (checkout / "raw").iterdir()}

    known = read_provenance(checkout / "curation", names)

    assert known.keys() == names
    assert {name: row["provenance_publisher"] for name, row in known.items() if row["provenance_publisher"]} == {
        "003_645056c04b806810.txt": "American Thinker"
    }
