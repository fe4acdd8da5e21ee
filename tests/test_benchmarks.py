"""Benchmarks run and say what they promise; how fast anything is, no test asks."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from iran_hr_corpus import article, parse
from iran_hr_corpus.duplicates import duplicate_groups
from iran_hr_corpus.spans import Span

pytest.importorskip("benchmarks", reason="a source distribution comes without them")
from benchmarks import read_speed
from benchmarks.children import run_python
from benchmarks.clocks import REST, STEPS, Clocks
from benchmarks.parse_speed import tokenise
from benchmarks.rivals import by_line, installed_rivals
from benchmarks.synthetic import synthetic_articles, write_articles, write_lines
from benchmarks.texts import read_annotated
from benchmarks.timing import Timing, take_turns


@pytest.mark.parametrize("contest", read_speed.CONTESTS, ids=lambda contest: contest.name)
def test_readers_and_bare_libraries_find_the_same_articles(contest, tmp_path, texts):
    row = read_speed.measure(contest, tmp_path, texts, rounds=1)

    assert row[1] == contest.bare
    assert all(float(cell.replace(",", "")) > 0 for cell in row[2:])


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """The raw articles."""
    return [one.text for one in read_annotated()]


def _words_of(paragraphs) -> set[str]:
    return {paragraph.text for paragraph in paragraphs if len(paragraph.text) > 200}


def test_synthetic_articles_are_the_same_every_time_and_never_the_same_twice(texts):
    first, again = (list(islice(synthetic_articles(texts), 40)) for _ in range(2))
    other_seed = list(islice(synthetic_articles(texts, seed=1), 40))

    assert first == again
    assert len({*first, *other_seed, *texts}) == 80 + len(texts)


def test_synthetic_articles_repeat_no_long_paragraph(texts):
    real = [_words_of(parse(text).paragraphs) for text in texts]
    made = [_words_of(parse(text).paragraphs) for text in islice(synthetic_articles(texts), 20)]
    seen = set().union(*real)

    for paragraphs in made:
        assert paragraphs
        assert not paragraphs & seen
        seen |= paragraphs


def test_synthetic_articles_are_read_like_real_ones(texts):
    real = [parse(text) for text in texts]
    made = [parse(text) for text in islice(synthetic_articles(texts), 20)]

    def figures_a_word(articles):
        return sum(len(one.figures) for one in articles) / sum(one.n_words for one in articles)

    assert 0.5 < figures_a_word(made) / figures_a_word(real) < 2
    assert 0.5 < (sum(one.n_words for one in made) / 20) / (sum(one.n_words for one in real) / len(real)) < 2


def test_written_articles_are_text_files_beside_a_warning(texts, tmp_path):
    written = write_articles(tmp_path / "raw", 7)

    files = sorted((tmp_path / "raw").rglob("*.txt"))
    assert [path.read_bytes().decode("utf-8") for path in files] == list(islice(synthetic_articles(texts), 7))
    assert written == sum(path.stat().st_size for path in files)
    assert "made up" in (tmp_path / "raw" / "README.md").read_text(encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_articles(tmp_path / "raw", 1)


def test_short_articles_are_lines_no_two_alike(tmp_path):
    written = write_lines(tmp_path / "raw.jsonl", 50)

    texts = [json.loads(line)["text"] for line in (tmp_path / "raw.jsonl").read_text("utf-8").splitlines()]
    assert len(set(texts)) == 50
    assert len(set(duplicate_groups(parse(text, str(number)) for number, text in enumerate(texts)).values())) == 50
    assert written == sum(len(text.encode("utf-8")) for text in texts)
    assert 1000 < written / 50 < 2500


def test_bare_tokenisation_gives_spans_of_words_and_signs():
    text = "Iran’s 1,500: «ده»"

    words = [text[start:end] for start, end in tokenise(text)]

    assert words == ["Iran", "’", "s", "1", ",", "500", ":", "«", "ده", "»"]


def test_clocks_share_out_the_time_of_parse_and_leave_it_as_it_was(texts):
    before, clocks = article.read_figures, Clocks()
    with clocks.running():
        parsed = [parse(text) for text in texts]

    assert article.read_figures is before
    assert parsed == [parse(text) for text in texts]
    assert {step for step, _, _ in STEPS} <= clocks.seconds.keys()
    assert all(seconds >= 0 for seconds in clocks.seconds.values())


def test_time_belongs_to_the_innermost_step():
    now = [0.0]

    def spend(seconds):
        now[0] += seconds

    clocks = Clocks(clock=lambda: now[0])
    inner = clocks.around("inner", lambda: spend(3))
    outer = clocks.around("outer", lambda: (spend(1), inner(), spend(2), inner()))

    outer()

    assert clocks.seconds == {"outer": 3, "inner": 6, REST: 0}


def test_contestants_take_turns():
    calls: list[str] = []
    ticks = iter(range(100))

    timings = take_turns(
        {name: lambda name=name: calls.append(name) for name in "ab"}, rounds=2, clock=lambda: float(next(ticks))
    )

    assert calls == ["a", "b"] * 3
    assert timings == {"a": Timing((1.0, 1.0)), "b": Timing((1.0, 1.0))}


def test_ratios_are_taken_round_by_round():
    slow, quick = Timing((4.0, 20.0, 6.0)), Timing((2.0, 10.0, 1.0))

    assert (slow.times(quick), slow.least, slow.median) == (2.0, 4.0, 6.0)


def test_rivals_tell_where_a_number_stands():
    for name, find in installed_rivals():
        text = "No number.\nAt least 304 people were killed.\n"

        assert Span(text.index("304"), text.index("304") + 3) in find(text), name


def test_lines_are_put_back_where_they_stand():
    text = "\n1\r\n\n22 "

    found = by_line(lambda line: [Span(*one.span()) for one in re.finditer(r"\d+", line)])(text)

    assert [span.slice(text) for span in found] == ["1", "22"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs a system that shows its processes in files")
def test_a_program_tells_of_the_processes_that_it_starts():
    child = "import time; held = b'x' * 80_000_000; time.sleep(2)"
    used = run_python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])")

    assert used.own < 80_000_000 < used.others <= used.peak


def test_a_program_tells_what_it_used_or_that_it_failed():
    used = run_python("import sys; print(sys.argv[1], len(bytes(50_000_000)))", "a word")

    assert used.said.split() == ["a", "word", "50000000"]
    assert used.cpu > 0
    assert used.wall > 0
    assert used.peak > 50_000_000
    with pytest.raises(RuntimeError, match="ended with 3"):
        run_python("raise SystemExit(3)")


@pytest.mark.parametrize(
    ("module", "options", "rows"),
    [
        (
            "parse_speed",
            ["--rounds", "1", "--repeat", "1", "--varied", "2"],
            ["bare re", "parse", "tokens", "metadata"],
        ),
        ("build_speed", ["--counts", "2", "5"], ["parse", "build"]),
        ("scale", ["--counts", "2", "5", "--engines", "3"], ["parse", "build, one core", "build, two cores", "2", "5"]),
        pytest.param(
            "loading",
            ["--rounds", "1", "--articles", "5"],
            ["pyarrow alone", "load, to_datasets", "import iran_hr_corpus", "first row"],
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "page_speed",
            ["--counts", "3", "--rounds", "1"],
            ["synthetic"],
            marks=[pytest.mark.slow, pytest.mark.skipif(shutil.which("chromium") is None, reason="needs chromium")],
        ),
    ],
)
def test_benchmark_prints_its_tables_and_names_no_place(module, options, rows, checkout):
    command = [sys.executable, "-m", f"benchmarks.{module}", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=checkout)

    assert done.returncode == 0, done.stderr
    names = re.findall(r"^\| (\S[^|]*?) *\|", done.stdout, re.MULTILINE)
    assert [row for row in rows if not any(name.startswith(row) for name in names)] == []
    assert re.search(r"^python +\w+ 3\.\d+", done.stdout, re.MULTILINE)
    assert str(checkout) not in done.stdout
    assert not re.search(rf"\b{re.escape(socket.gethostname())}\b", done.stdout)
