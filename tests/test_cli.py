"""The command `iran-hr-corpus`: data on stdout, talk on stderr, exit codes, and the example of every help page."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import shlex
import shutil
import subprocess
import sys

import jsonschema
import pytest

import iran_hr_corpus as ihc
from iran_hr_corpus.cli import app, main

COMMANDS = {command.name or command.callback.__name__: command for command in app.registered_commands}


@pytest.fixture
def run(capsys):
    """Runs the command with these words; gives exit code, stdout and stderr."""

    def run_command(*words: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return run_command


def on_a_terminal(*words: str, columns: int = 200) -> str:
    """What the command shows where stdout and stderr are a terminal, so many columns wide."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "iran_hr_corpus", *words]
    environment = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 65536):
                shown += chunk
        except OSError:  # how Linux says that the other end is closed
            pass
    os.close(ours)
    assert process.returncode == 0
    return shown.decode("utf-8")


def test_every_command_of_the_contract_is_there():
    assert set(COMMANDS) >= {"build", "check", "parse", "claims", "evaluate", "splits", "report", "schema"}


@pytest.mark.parametrize("name", COMMANDS)
def test_help_ends_with_an_example_that_works(name, run, workplace, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")

    code, out, _ = run(name, "--help")

    last = out.strip().splitlines()[-1].strip()
    assert code == 0
    assert last == COMMANDS[name].epilog
    words = shlex.split(last.removeprefix("Example: "))
    assert words[:2] == ["iran-hr-corpus", name]
    assert run(*words[1:])[0] == 0


def test_without_words_the_help_is_shown(run):
    assert "Usage" in "".join(run()[1:])


@pytest.mark.parametrize(
    "words",
    [
        ("build", "nowhere", "out"),
        ("build", "raw"),
        ("build", "raw", "raw"),
        ("build", "raw", "out", "--max-bytes", "0"),
        ("build", "raw", "out", "--threshold", "0.5"),
        ("build", "raw", "out", "--only-relevant", "--threshold", "2"),
        ("check", "nowhere"),
        ("claims", "raw"),
        ("claims", "build", "--event", "no_such_event"),
        ("claims", "build", "--source", "nobody anybody knows"),
        ("claims", "build", "--measure", "eaten"),
        ("splits", "raw"),
        ("evaluate", "nowhere", "raw"),
        ("schema", "people"),
        ("parse",),
        ("report", "build"),
        ("report", "raw", "-o", "page.html"),
        ("report", "build", "-o", "nowhere/page.html"),
        ("dance",),
    ],
)
def test_wrong_use_is_exit_2_without_data(words, run, workplace):
    code, out, err = run(*words)

    assert code == 2
    assert out == ""
    assert err.strip()
    assert sorted(path.name for path in workplace.iterdir()) == ["build", "curation", "raw", "tests"]


def test_what_a_user_can_mend_is_one_line(run, workplace):
    _, _, err = run("build", "nowhere", "out")

    expected = "a file, a folder, a glob or a URL of articles"
    assert err == f"iran-hr-corpus: nowhere: No such file or directory; expected {expected}\n"


def test_build_says_what_it_made_on_stderr_alone(run, workplace):
    code, out, err = run("build", "raw", "out")

    assert (code, out) == (0, "")
    assert err.startswith("out: 5 articles, ")
    assert err.endswith("; rejected inputs: 0\n")
    assert ihc.load("out").articles.num_rows == 5


def test_build_names_what_it_rejects(run, workplace):
    (workplace / "raw" / "bad.txt").write_bytes(b"\xff")

    code, _, err = run("build", "raw", "out")

    assert code == 0
    assert err.startswith("rejected bad.txt: not_utf8 (byte 0 is 0xff")
    assert err.endswith("; rejected inputs: 1\n")


def test_build_counts_what_it_rejects_beyond_ten(run, workplace):
    for number in range(12):
        (workplace / "raw" / f"bad{number:02}.txt").write_bytes(b"")

    _, _, err = run("build", "raw", "out")

    assert "rejected bad09.txt: empty" in err
    assert "bad10.txt" not in err
    assert "rejected 2 more, listed in out.rejected.jsonl\n" in err


def test_build_of_what_is_relevant_counts_the_rest_apart(run, workplace):
    (workplace / "raw" / "bad.txt").write_bytes(b"\xff")
    (workplace / "raw" / "football.txt").write_text("Iran beat Japan in Tehran on Sunday with two late goals.")

    code, _, err = run("build", "raw", "out", "--only-relevant")

    assert code == 0
    assert "football.txt" not in err
    assert err.endswith("; rejected inputs: 1; not relevant: 1\n")
    assert run("build", "raw", "out", "--only-relevant", "--threshold", "0")[2].endswith("; not relevant: 0\n")


def test_strict_build_of_bad_input_is_exit_1_and_builds_nothing(run, workplace):
    (workplace / "raw" / "bad.txt").write_bytes(b"")

    code, _, err = run("build", "raw", "out", "--strict")

    assert code == 1
    assert "rejected bad.txt: empty" in err
    assert not (workplace / "out").exists()


def test_a_bad_curation_row_is_exit_1_and_named(run, workplace):
    (workplace / "curation" / "splits.csv").write_text("article,split,since\na,middle,0.1.0\n")

    code, _, err = run("build", "raw", "out")

    assert code == 1
    assert err.startswith("iran-hr-corpus: splits.csv:2:split: 'middle'; expected one of")


def test_check_of_a_whole_build(run, workplace):
    assert run("check", "build") == (0, "", "build: every promise holds\n")


def test_check_names_each_fault_on_stdout(run, workplace):
    with (workplace / "build" / "croissant.json").open("ab") as stream:
        stream.write(b" ")

    code, out, err = run("check", "build")

    assert code == 1
    assert out.startswith("croissant.json: ")
    assert err == f"build: faults: {len(out.splitlines())}\n"


def test_parse_gives_the_article_as_a_line_of_json(run, workplace):
    path = workplace / "raw" / "000_db0a0cc0e10c0510.txt"

    code, out, _ = run("parse", path, path)

    first, second = (ihc.Article.model_validate_json(line) for line in out.splitlines())
    assert code == 0
    assert first == second == ihc.parse(path.read_bytes().decode("utf-8"), path.stem)


def test_parse_goes_on_after_a_bad_file(run, workplace):
    (workplace / "bad.txt").write_bytes(b"a\x00b")

    code, out, err = run("parse", "bad.txt", "raw/000_db0a0cc0e10c0510.txt")

    assert code == 0
    assert len(out.splitlines()) == 1
    assert err == "rejected bad.txt: nul (byte 1 is NUL; expected text)\n"
    assert run("parse", "--strict", "bad.txt", "raw/000_db0a0cc0e10c0510.txt")[0] == 1
    assert run("parse", "bad.txt")[0] == 1
    assert run("parse", "--max-bytes", "10", "raw/000_db0a0cc0e10c0510.txt")[0] == 1


def test_parse_reads_every_format(run, workplace):
    (workplace / "news.jsonl").write_bytes(b'{"text": "At least 12 died."}\nbroken\n{"text": "About 30 were held."}\n')
    (workplace / "notes").write_bytes(b"Some 40 were killed.")

    code, out, err = run("parse", "news.jsonl", "notes")

    articles = [ihc.Article.model_validate_json(line) for line in out.splitlines()]
    assert code == 0
    assert [(one.article_id, one.figures[0].value) for one in articles] == [
        ("news.jsonl_byte_0", 12),
        ("news.jsonl_byte_37", 30),
        ("notes", 40),
    ]
    assert err.startswith("rejected news.jsonl: not_json (Expecting value")


def test_parse_explains_every_field_and_every_number_left_out(run, workplace):
    path = workplace / "raw" / "000_db0a0cc0e10c0510.txt"

    code, out, _ = run("parse", "--explain", path)

    rows = list(csv.DictReader(io.StringIO(out), delimiter="\t"))
    figure = ihc.parse(path.read_bytes().decode("utf-8"), path.stem).figures[0]
    of_figure = {row["field"]: row for row in rows if row["place"] == f"{path.stem}[{figure.start}:{figure.end}]"}
    assert code == 0
    assert set(of_figure) >= {"value", "qualifier", "counted", "measure", "event", "source"}
    assert (of_figure["qualifier"]["value"], of_figure["qualifier"]["words"]) == (figure.qualifier, "estimated")
    assert {(row["number"], row["value"]) for row in rows if row["field"] == "no figure"} >= {("1988", "date")}


def test_claims_in_a_pipe_are_rows_parted_by_tabs(run, workplace):
    code, out, _ = run("claims", "build")

    rows = list(csv.DictReader(io.StringIO(out), delimiter="\t"))
    claims = ihc.load("build").claims
    assert code == 0
    assert len(rows) == claims.num_rows - claims["event"].null_count
    assert next(row for row in rows if row["number"] == "> 300")["who says it"] == "amnesty_international"


def test_claims_by_event(run, workplace):
    rows = list(csv.DictReader(io.StringIO(run("claims", "build", "--event", "covid19_pandemic")[1]), delimiter="\t"))

    assert rows
    assert {row["event"] for row in rows} == {"covid19_pandemic"}


def test_claims_by_measure_and_source(run, workplace):
    shown = run("claims", "build", "--measure", "killed", "--source", "pmoi_mek", "--json")[1]

    found = [json.loads(line) for line in shown.splitlines()]
    assert {(one["measure"], one["source"]) for one in found} == {("killed", "pmoi_mek")}


def test_claims_tell_what_they_do_not_show(run, workplace):
    _, _, err = run("claims", "build")

    assert re.search(r"^\d+ of \d+ claims\. Not in a claim about an event: .*durations \d+", err)
    assert err.endswith("These are claims found in articles, and by whom; none of them is a finding of ours.\n")


def test_claims_on_a_terminal_tell_their_lineage(workplace):
    shown = on_a_terminal("claims", "build", "--event", "protests_2019_november")

    assert re.search(r"author's own voice: \d+ of \d+ mentions", shown)
    assert "order in time: unknown" in shown


def test_claims_as_json_and_csv_have_every_column_and_row(run, workplace):
    expected = ihc.load("build").claims.to_pylist()

    as_json = [json.loads(line) for line in run("claims", "build", "--json")[1].splitlines()]
    as_csv = list(csv.DictReader(io.StringIO(run("claims", "build", "--csv")[1])))

    assert as_json == expected
    assert [row["claim_id"] for row in as_csv] == [row["claim_id"] for row in expected]
    assert [row["figure_ids"].split() for row in as_csv] == [row["figure_ids"] for row in expected]
    assert list(as_csv[0]) == list(expected[0])


def test_claims_on_a_terminal_are_a_table(workplace):
    shown = on_a_terminal("claims", "build")

    assert "protests_2019_november, deaths" in shown
    assert "───" in shown
    assert "\t" not in shown


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_claims_fit_the_terminal(workplace, columns):
    shown = re.sub(r"\x1b\[[\d;]*m", "", on_a_terminal("claims", "build", columns=columns))
    tables = shown.split(" claims. Not in a claim")[0]

    assert max(map(len, tables.splitlines())) <= columns
    assert re.search(r"≈ 1,500 +killed|≈ 1,500 +author", tables)


def test_report_is_a_page_and_says_where_it_is(run, workplace):
    code, out, err = run("report", "build", "-o", "page.html")

    assert (code, out) == (0, "")
    assert err.startswith("page.html: ")
    assert (workplace / "page.html").read_bytes().startswith(b"<!doctype html>")


def test_claims_without_a_folder_are_those_of_the_published_corpus(run, checkout):
    assert run("claims", "--json")[1] == run("claims", checkout / "build", "--json")[1]


def test_build_on_a_terminal_shows_progress_and_the_same_result(workplace):
    shutil.copytree(workplace / "build", workplace / "out")  # with its pictures, which a build keeps
    shown = on_a_terminal("build", "raw", "out")

    assert "reading" in shown
    assert (workplace / "out" / "manifest.json").read_bytes() == (workplace / "build" / "manifest.json").read_bytes()


def test_a_build_by_one_worker_does_not_load_pandas(tmp_path):
    (tmp_path / "raw.txt").write_text("At least 12 people were arrested.", encoding="utf-8")
    words = ["build", str(tmp_path / "raw.txt"), str(tmp_path / "build"), "--workers", "1"]
    code = (
        "import sys; from iran_hr_corpus.cli import main\n"
        "try: main()\n"
        "finally: print(*{'pyarrow', 'pandas'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)

    assert done.stdout == "pyarrow\n"


@pytest.mark.parametrize("words", ["claims build --json", "schema claims", "parse raw/000_db0a0cc0e10c0510.txt"])
def test_a_reader_that_leaves_at_once_sees_no_complaint(words, workplace):
    command = f"{sys.executable} -m iran_hr_corpus {words} | true"

    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)

    assert "Error" not in done.stderr
    assert "Exception" not in done.stderr


def test_data_are_utf_8_whatever_the_locale(workplace):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    command = [sys.executable, "-m", "iran_hr_corpus", "parse", "raw/000_db0a0cc0e10c0510.txt"]

    done = subprocess.run(command, capture_output=True, check=True, env=environment)

    assert "“forceful counter-attack”" in done.stdout.decode("utf-8")


def test_evaluate_gives_every_score(run, workplace):
    code, out, _ = run("evaluate", "tests/gold", "raw")

    assert code == 0
    assert "detection" in out


def test_splits_shows_and_records(run, workplace):
    listing = workplace / "curation" / "splits.csv"
    listing.unlink()

    _, before, _ = run("splits", "build")
    code, after, _ = run("splits", "build", "--write")

    rows = list(csv.DictReader(io.StringIO(after), delimiter="\t"))
    assert code == 0
    assert {row["recorded"] for row in csv.DictReader(io.StringIO(before), delimiter="\t")} == {"no"}
    assert {row["recorded"] for row in rows} == {"yes"}
    recorded = list(csv.DictReader(io.StringIO(listing.read_text())))
    assert [(row["article"], row["split"]) for row in recorded] == [(row["article_id"], row["split"]) for row in rows]
    assert {row["since"] for row in recorded} == {ihc.__version__}


def test_recording_splits_again_changes_nothing(run, workplace):
    before = (workplace / "curation" / "splits.csv").read_bytes()

    assert run("splits", "build", "--write")[0] == 0
    assert (workplace / "curation" / "splits.csv").read_bytes() == before


def test_schema_of_a_table_fits_its_rows(run):
    schema = json.loads(run("schema", "figures")[1])

    for row in ihc.load().figures.to_pylist():
        jsonschema.validate(row, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"figure_id": 1}, schema)


def test_schema_without_a_table_gives_all(run):
    assert set(json.loads(run("schema")[1])) == {"articles", "paragraphs", "figures", "claims"}


def test_the_module_is_the_command(checkout):
    command = [sys.executable, "-m", "iran_hr_corpus", "schema", "claims"]

    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=checkout)

    assert json.loads(done.stdout)["title"] == "Claim"
