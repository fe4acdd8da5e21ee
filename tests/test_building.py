"""`build`: raw texts to a folder that keeps every promise, whole or not at all, and always the same bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from factories import TEXTS, WITHOUT_PRIVILEGES, write_texts

import iran_hr_corpus as ihc
from iran_hr_corpus.building import build
from iran_hr_corpus.errors import CorpusError, CurationError, InputError, LexiconError, OutputError
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.relevance import is_relevant
from iran_hr_corpus.stages.plan import plan_build
from iran_hr_corpus.storage.check import check_build
from iran_hr_corpus.storage.manifest import files_below, read_manifest
from iran_hr_corpus.vocabulary import SplitName


@pytest.fixture
def raw(tmp_path) -> Path:
    return write_texts(tmp_path / "raw")


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in files_below(folder)}


def _run(code: str, *arguments: object, before: tuple[str, ...] = (), **options) -> subprocess.CompletedProcess[str]:
    command = [
        *before,
        sys.executable,
        "-c",
        f"import sys; from iran_hr_corpus.building import build; {code}",
        *arguments,
    ]
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, **options)


def test_a_build_keeps_its_promises(raw, tmp_path):
    manifest = build(raw, tmp_path / "build")

    assert check_build(tmp_path / "build") == []
    assert manifest == read_manifest(tmp_path / "build")
    assert manifest.version == ihc.__version__
    assert manifest.pyarrow == pa.__version__
    assert sorted(manifest.inputs.raw) == sorted(f"{name}.txt" for name in TEXTS)
    assert "events.csv" in manifest.inputs.lexicon
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "build.log.jsonl", "raw"]


def test_the_same_bytes_again_over_the_old_build_and_beside_it(raw, tmp_path):
    build(raw, tmp_path / "one")
    before = _bytes(tmp_path / "one")

    build(raw, tmp_path / "one")
    build(str(raw), str(tmp_path / "deep/two"))

    assert _bytes(tmp_path / "one") == before == _bytes(tmp_path / "deep/two")


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tehran", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
    ],
)
def test_neither_hash_seed_nor_locale_nor_time_zone_nor_folder_changes_a_byte(raw, tmp_path, checkout, surroundings):
    build(raw, tmp_path / "here")
    (tmp_path / "elsewhere").mkdir()
    environment = os.environ | surroundings | {"PYTHONPATH": str(checkout)}

    done = _run("build('../raw', '../there')", cwd=tmp_path / "elsewhere", env=environment)

    assert done.returncode == 0, done.stderr
    assert _bytes(tmp_path / "there") == _bytes(tmp_path / "here")


def test_texts_and_ids_stand_in_the_tables_as_they_were_read(raw, tmp_path):
    build(raw, tmp_path / "build")

    rows = {row["article_id"]: row for row in ihc.load(tmp_path / "build").articles.to_pylist()}

    assert {name: row["text"] for name, row in rows.items()} == TEXTS
    assert {row["split"] for row in rows.values()} == set(SplitName)
    assert rows["alpha"]["language"] == "en"


def test_curation_is_read_from_beside_the_raw_folder(raw, tmp_path):
    (tmp_path / "curation").mkdir()
    (tmp_path / "curation/provenance.csv").write_text(
        "source_file,url,title,publisher,published,licence,note\nalpha.txt,,,A Paper,2019-12,CC0,told\n"
    )
    (tmp_path / "curation/splits.csv").write_text("article,split,since\nalpha,test,0.1.0\nbeta,train,0.1.0\n")

    manifest = build(raw, tmp_path / "build")

    rows = {row["article_id"]: row for row in ihc.load(tmp_path / "build").articles.to_pylist()}
    known = {name.removeprefix("provenance_"): rows["alpha"][name] for name in rows["alpha"] if "provenance_" in name}
    assert known == dict.fromkeys(["url", "title"]) | {
        "publisher": "A Paper", "published": "2019-12", "licence": "CC0", "note": "told",
    }  # fmt: skip
    assert (rows["alpha"]["split"], rows["beta"]["split"]) == ("test", "train")
    assert sorted(manifest.inputs.curation) == ["provenance.csv", "splits.csv"]
    assert "known for 1 of 5 articles" in (tmp_path / "build/README.md").read_text()
    assert check_build(tmp_path / "build") == []


def test_copies_share_a_group_and_a_split_and_corroborate_nothing(tmp_path):
    words = " ".join(f"Witness {name} told the paper what was seen that day." for name in "ABCDEFGHIJKLMNOP")
    text = f"Reuters said at least 300 people were killed in the protests of November 2019. {words}\n"
    others = {name: f"An article about {name}, and nothing else." for name in ("oil", "rain")}
    raw = write_texts(tmp_path / "raw", {"a": text, "b": f"A new headline\n\n{text}", **others})

    build(raw, tmp_path / "build")

    corpus = ihc.load(tmp_path / "build")
    rows = {row["article_id"]: row for row in corpus.articles.to_pylist()}
    assert rows["a"]["duplicate_group"] == rows["b"]["duplicate_group"] == "a"
    assert rows["a"]["split"] == rows["b"]["split"]
    (claim,) = corpus.claims.to_pylist()
    assert (claim["n_articles"], claim["n_groups"]) == (2, 1)
    assert check_build(tmp_path / "build") == []


def test_rejected_inputs_are_listed_beside_the_build_and_told(raw, tmp_path):
    (raw / "bad.txt").write_bytes(b"\xff")
    (raw / "empty.txt").write_bytes(b"")
    told, steps = [], []

    build(raw, tmp_path / "build", on_rejected=told.append, watch=steps.append)

    listed = [json.loads(line) for line in (tmp_path / "build.rejected.jsonl").read_text().splitlines()]
    assert listed == [one.row() for one in told]
    assert [(row["input"], row["position"], row["code"]) for row in listed] == [
        ("bad.txt", "byte 0", "not_utf8"),
        ("empty.txt", None, "empty"),
    ]
    assert [(step.stage, step.done, step.tasks) for step in steps] == [
        ("reading", 0, 1), ("reading", 1, 1), ("writing", 0, 1), ("writing", 1, 1),
    ]  # fmt: skip
    assert (steps[-1].articles, steps[-1].figures > 1, steps[-1].rejected) == (5, True, 2)
    assert check_build(tmp_path / "build") == []

    for name in ("bad.txt", "empty.txt"):
        (raw / name).unlink()
    build(raw, tmp_path / "build")
    assert not (tmp_path / "build.rejected.jsonl").exists()


def test_error_strict_builds_nothing_where_something_was_rejected(raw, tmp_path):
    build(raw, tmp_path / "build")
    before = _bytes(tmp_path / "build")
    (raw / "bad.txt").write_bytes(b"\xff")

    with pytest.raises(CorpusError, match="1 inputs were rejected; expected none; nothing was built"):
        build(raw, tmp_path / "build", strict=True)

    assert _bytes(tmp_path / "build") == before
    assert "bad.txt" in (tmp_path / "build.rejected.jsonl").read_text()


def test_articles_that_are_not_relevant_are_listed_and_no_fault(raw, tmp_path):
    (raw / "bad.txt").write_bytes(b"\xff")
    hanged = "Two prisoners were hanged at dawn in Shiraz, the rights group said. Iran executes many."
    (raw / "hanged.txt").write_text(hanged)
    texts, steps = TEXTS | {"hanged": hanged}, []

    with pytest.raises(CorpusError, match="1 inputs were rejected"):
        build(raw, tmp_path / "build", only_relevant=0.55, strict=True)
    (raw / "bad.txt").unlink()
    build(raw, tmp_path / "build", only_relevant=0.55, strict=True, watch=steps.append)

    listed = [json.loads(line) for line in (tmp_path / "build.rejected.jsonl").read_text().splitlines()]
    left_out = {name for name, text in texts.items() if not is_relevant(ihc.parse(text), 0.55)}
    assert {row["code"] for row in listed} == {"not_relevant"}
    assert {row["input"] for row in listed} == {f"{name}.txt" for name in left_out}
    rows = ihc.load(tmp_path / "build").articles.to_pylist()
    assert {row["article_id"] for row in rows} == texts.keys() - left_out != set()
    assert (steps[-1].rejected, steps[-1].not_relevant) == (0, len(left_out))
    assert check_build(tmp_path / "build") == []


def test_an_interrupted_build_with_another_threshold_is_not_gone_on_with(raw, tmp_path):
    def mark(threshold):
        return plan_build(raw, Reading(), tmp_path / "curation", None, threshold).mark

    assert mark(0.5) == mark(0.5)
    assert len({mark(None), mark(0.5), mark(0.6)}) == 3


@pytest.mark.parametrize("threshold", [-0.1, 1.5, float("nan")])
def test_error_a_threshold_that_is_no_score(raw, tmp_path, threshold):
    with pytest.raises(InputError, match=r"only_relevant: .*; expected a score from 0 to 1"):
        build(raw, tmp_path / "build", only_relevant=threshold)


def test_pictures_of_the_card_stay(raw, tmp_path):
    build(raw, tmp_path / "build")
    (tmp_path / "build/images").mkdir()
    (tmp_path / "build/images/chart.png").write_bytes(b"picture")

    manifest = build(raw, tmp_path / "build")

    assert (tmp_path / "build/images/chart.png").read_bytes() == b"picture"
    assert manifest.files["images/chart.png"].bytes == 7
    assert check_build(tmp_path / "build") == []


@pytest.mark.parametrize(
    ("held", "told"),
    [
        ({"notes.txt": b"mine"}, "build: holds something that is not a build; expected a build or nothing"),
        ({"manifest.json": b"{}"}, "build: holds something that is not a build"),
        ({"manifest.json": b'{"name": "another program"}'}, "build: holds something that is not a build"),
    ],
)
def test_error_an_output_folder_with_something_else_in_it(raw, tmp_path, held, told):
    (tmp_path / "build").mkdir()
    for name, data in held.items():
        (tmp_path / "build" / name).write_bytes(data)

    with pytest.raises(OutputError, match=told):
        build(raw, tmp_path / "build")

    assert _bytes(tmp_path / "build") == held
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "raw"]


def test_error_a_file_of_somebody_inside_a_build(raw, tmp_path):
    build(raw, tmp_path / "build")
    (tmp_path / "build/figures/notes.txt").write_bytes(b"mine")

    with pytest.raises(OutputError, match=r"figures/notes\.txt: was not written by a build; expected .*; give another"):
        build(raw, tmp_path / "build")

    assert (tmp_path / "build/figures/notes.txt").read_bytes() == b"mine"


def test_error_the_output_is_a_file_or_the_raw_folder(raw, tmp_path):
    (tmp_path / "file").write_bytes(b"mine")

    for out in (tmp_path / "file", raw, tmp_path):
        with pytest.raises(OutputError, match="not a build"):
            build(raw, out)

    assert _bytes(tmp_path) == {"file": b"mine"} | {f"raw/{name}.txt": text.encode() for name, text in TEXTS.items()}


def test_an_empty_folder_and_a_link_to_a_build_may_be_the_output(raw, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")

    build(raw, tmp_path / "link")
    build(raw, tmp_path / "link")

    assert (tmp_path / "link").is_symlink()
    assert check_build(tmp_path / "real") == []


@pytest.mark.parametrize(
    ("spoil", "told", "codes"),
    [
        (Path.unlink, "it has no file of articles", []),
        (lambda path: path.write_bytes(b""), "5 inputs were rejected, the first being alpha.txt: empty", ["empty"] * 5),
        (lambda path: path.write_text("Iran beat Japan in Tehran on Sunday with two late goals."),
         "5 inputs were rejected, the first being alpha.txt: not_relevant", ["not_relevant"] * 5),
    ],
)  # fmt: skip
def test_error_no_article_is_left_and_the_list_says_why(raw, tmp_path, spoil, told, codes):
    build(raw, tmp_path / "build")
    before = _bytes(tmp_path / "build")
    (tmp_path / "build.rejected.jsonl").write_bytes(b"of the last run")
    for path in raw.iterdir():
        spoil(path)

    with pytest.raises(InputError, match=f"no article is left: {told}"):
        build(raw, tmp_path / "build", only_relevant=0.9)

    assert _bytes(tmp_path / "build") == before
    listing = tmp_path / "build.rejected.jsonl"
    assert [json.loads(line)["code"] for line in listing.open()] == codes if codes else not listing.exists()


@pytest.mark.parametrize(
    ("spoil", "error", "told"),
    [
        (lambda at: (at / "raw").rename(at / "away"), InputError, "raw: No such file or directory; expected a file"),
        (lambda at: (at / "curation/provenance.csv").write_bytes(b"x\n"), CurationError, "provenance.csv:1:1: 'x'"),
        (lambda at: (at / "curation/splits.csv").write_bytes(b"article,split,since\nalpha,dev,0.1.0\n"), CurationError,
         "splits.csv:2:split: 'dev'"),
        (lambda at: (at / "lexicon/events.csv").write_bytes(b"x\n"), LexiconError, "events.csv:1:1: 'x'; expected"),
        (lambda at: (at / "lexicon/events.csv").unlink(), LexiconError, "events.csv:1:1: cannot be read"),
    ],
)  # fmt: skip
def test_error_wrong_input_touches_nothing(raw, tmp_path, checkout, spoil, error, told):
    (tmp_path / "curation").mkdir()
    (tmp_path / "lexicon").mkdir()
    for path in (checkout / "iran_hr_corpus/lexicon").glob("*.csv"):
        (tmp_path / "lexicon" / path.name).write_bytes(path.read_bytes())
    build(raw, tmp_path / "build", lexicon=tmp_path / "lexicon")
    (tmp_path / "build.rejected.jsonl").write_bytes(b"of the last run")
    spoil(tmp_path)
    (tmp_path / "build.log.jsonl").unlink()
    before = _bytes(tmp_path)

    with pytest.raises(error) as raised:
        build(raw, tmp_path / "build", lexicon=tmp_path / "lexicon")

    assert told in str(raised.value)
    assert "\n" not in str(raised.value)
    assert {name: data for name, data in _bytes(tmp_path).items() if name != "build.log.jsonl"} == before


def test_error_an_unreadable_raw_folder(raw, tmp_path):
    raw.chmod(0)

    done = _run("build(*sys.argv[1:])", raw, tmp_path / "build", before=WITHOUT_PRIVILEGES)
    raw.chmod(0o700)

    assert "InputError" in done.stderr
    assert "raw: Permission denied; expected a file, a folder, a glob or a URL of articles" in done.stderr
    assert not (tmp_path / "build").exists()
