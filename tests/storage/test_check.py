"""`check` finds every broken promise and names its place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.storage.check import check_build

SHARD = "figures/train-00000-of-00001.parquet"


def _told(folder: Path) -> list[str]:
    return [str(fault) for fault in check_build(folder)]


def _change_rows(folder: Path, table: str, change: Callable[[list[dict]], object], split: str = "train") -> None:
    """Rewrite a shard with changed rows, and the manifest with the new checksum, as a careful forger would."""
    path = f"{table}/{split}-00000-of-00001.parquet"
    old = pq.ParquetFile(folder / path).read()
    rows = old.to_pylist()
    change(rows)
    pq.write_table(pa.Table.from_pylist(rows, schema=old.schema), folder / path, row_group_size=1)
    _forge(folder, path)


def _forge(folder: Path, path: str) -> None:
    manifest = json.loads((folder / "manifest.json").read_bytes())
    data = (folder / path).read_bytes()
    manifest["files"].setdefault(path, {}).update(bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")


def _set(position: int, **values: object) -> Callable[[list[dict]], object]:
    return lambda rows: rows[position].update(values)


def _with_start(change: Callable[[pa.ChunkedArray], object]) -> Callable[[pa.Table], pa.Table]:
    return lambda rows: rows.set_column(3, "start", change(rows["start"]))


def test_a_build_without_faults(made_build):
    assert _told(made_build) == []


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("README.md", "README.md: is missing; expected every file of the manifest; build again"),
        ("figures/test-00000-of-00001.parquet", "figures/test-00000-of-00001.parquet: is missing; expected every"),
    ],
)
def test_a_missing_file(made_build, path, told):
    (made_build / path).unlink()

    assert _told(made_build)[0].startswith(told)


@pytest.mark.parametrize("path", ["notes.txt", "figures/extra-00000-of-00001.parquet", "images/x.png", ".DS_Store"])
def test_a_stray_file(made_build, path):
    (made_build / path).parent.mkdir(exist_ok=True)
    (made_build / path).write_bytes(b"")

    assert _told(made_build) == [
        f"{path}: is not in the manifest; expected files that a build wrote; delete it or build again"
    ]


@pytest.mark.parametrize(
    "path", ["README.md", "croissant.json", "schema/claim.schema.json", "lexicon/events.csv", "lexicon/sources.csv"]
)
def test_an_edited_paper(made_build, path):
    data = (made_build / path).read_bytes()
    (made_build / path).write_bytes(data.replace(b"\n", b"\nedited ", 1))

    told = _told(made_build)

    assert [line.split(";")[0] for line in told[:2]] == [
        f"{path}: bytes {len(data) + 7}",
        f"{path}: sha256 {hashlib.sha256((made_build / path).read_bytes()).hexdigest()}",
    ]
    assert told[2] == f"{path}:2: is stale; expected what the tables say; build again"

    _forge(made_build, path)
    assert _told(made_build) == [told[2]]


def test_one_changed_byte_in_a_shard(made_build):
    path = made_build / SHARD
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)

    assert any(line.startswith("figures/train-00000-of-00001.parquet: sha256 ") for line in _told(made_build))


def test_a_writer_whose_name_is_no_text(made_build):
    data = (made_build / SHARD).read_bytes()
    (made_build / SHARD).write_bytes(data.replace(b"parquet-cpp-arrow version", b"parquet-cpp-arrow\xffversion"))
    _forge(made_build, SHARD)

    assert any(line.startswith(f"{SHARD}: cannot be read: 'utf-8' codec") for line in _told(made_build))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_no_changed_byte_goes_unseen_or_raises(whole_build, tmp_path_factory, data):
    files = sorted(path for path in whole_build.rglob("*") if path.is_file())
    path = data.draw(st.sampled_from(files))
    old = path.read_bytes()
    position = data.draw(st.integers(0, len(old) - 1))
    folder = tmp_path_factory.mktemp("changed")
    for one in files:
        (folder / one.relative_to(whole_build)).parent.mkdir(parents=True, exist_ok=True)
        (folder / one.relative_to(whole_build)).write_bytes(one.read_bytes())

    changed = old[:position] + bytes([old[position] ^ data.draw(st.integers(1, 255))]) + old[position + 1 :]
    (folder / path.relative_to(whole_build)).write_bytes(changed)

    assert check_build(folder)


@pytest.mark.parametrize(
    ("table", "change", "told"),
    [
        ("figures", _set(0, text="301"), "alpha[31:34]: text '301'; expected '300', as it stands in the article"),
        ("figures", _set(0, start=30), "alpha[30:34]: id 'alpha:f:31-34'; expected 'alpha:f:30-34'"),
        ("figures", _set(0, end=10**9), "alpha[31:1000000000]: id 'alpha:f:31-34'; expected"),
        ("figures", _set(0, start=-5, end=-2), "alpha[-5:-2]: text at (-5, -2); expected a span of at least one"),
        ("figures", _set(0, high=300.0), "alpha[31:34]: value, low, high (300.0, 300.0, 300.0); expected what at_l"),
        ("figures", _set(0, value=float("inf"), low=float("inf")), "alpha[31:34]: value, low, high (inf, inf, None)"),
        ("figures", _set(0, measure="eaten"), f"{SHARD}:0:measure: 'eaten'; expected Input"),
        ("figures", _set(0, event="party"), "alpha[31:34]: event 'party'; expected an id of lexicon/events.csv"),
        ("figures", _set(0, source="me"), "alpha[31:34]: source 'me'; expected an id of lexicon/sources.csv"),
        ("figures", _set(0, source=None), "alpha[31:34]: source None by 'Amnesty International'; expected an id and"),
        ("figures", _set(0, unit="times"), "alpha[31:34]: unit 'times' of kind count; expected the unit of that kind"),
        ("figures", _set(0, counted_start=None), "alpha[31:34]: counted 'people' at None, 41; expected words and both"),
        ("figures", _set(0, paragraph_id="alpha:p:0-1"), "alpha[31:34]: paragraph 'alpha:p:0-1' is missing; expected"),
        ("figures", _set(0, article_id="omega"), f"{SHARD}:0: article 'omega' is missing"),
        ("figures", _set(0, article_id="beta"), f"{SHARD}:0: in train; expected validation"),
        ("figures", lambda rows: rows.reverse(), f"{SHARD}:1: ('alpha', 31) after ('epsilon'"),
        ("figures", lambda rows: rows.pop(), f"manifest.json:files.{SHARD}.rows: 2; expected 1"),
        ("figures", lambda rows: rows.append(rows[-1]), "epsilon[6:11]: overlaps the one before; expected sorted"),
        ("paragraphs", _set(0, role="byline", end=99), "alpha[0:99]: id 'alpha:p:0-20'; expected 'alpha:p:0-99'"),
        ("paragraphs", _set(1, role="boilerplate"), "alpha[31:34]: in a paragraph of role boilerplate; expected body,"),
        ("paragraphs", _set(1, section="Home"), "alpha[22:99]: section 'Home'; expected the text of a heading above"),
        ("paragraphs", lambda rows: rows.pop(2), "delta[0:48]: 'No number stands in this one, and no sec' is in no"),
        ("articles", _set(0, split="test"), "articles/train-00000-of-00001.parquet:0: split test; expected train"),
        ("articles", _set(0, sha256="ab"), "alpha: sha256 'ab'; expected 64 hexadecimal digits"),
        ("articles", _set(0, text="What"), "alpha: text and sha256 differ; expected the raw file's text, byte for"),
        ("articles", _set(0, published="yesterday"), "alpha: published 'yesterday'; expected an ISO date"),
        ("articles", _set(0, mentioned_dates=["2019", "1988"]), "alpha: mentioned_dates ['2019', '1988']; expected"),
        ("articles", _set(0, duplicate_group="beta2"), "alpha: duplicate_group 'beta2'; expected the id of an article"),
        ("articles", _set(1, article_id="alpha"), "alpha: 2 articles with this id; expected ids that stand once"),
        ("articles", _set(0, source_file="x.txt"), "manifest.json:inputs.raw.x.txt: None; expected"),
        ("claims", _set(0, n_articles=2), "claim-0: articles ('alpha',), counts (2, 1); expected ('alpha',), (1, 1)"),
        ("claims", _set(0, first_published="2018"), "claim-0: first_published '2018'; expected '2019-12-16'"),
        ("claims", _set(1, first_published="2018"), "claim-1: first_published '2018'; expected None"),
        ("claims", _set(0, family="detentions"), "claim-0: family 'detentions'; expected 'deaths'"),
        ("claims", _set(0, value=3.0, low=3.0), "claim-0: value is 300.0 at alpha:f:31-34; expected 3.0"),
        ("claims", _set(0, voice="author", source=None), "manifest.json:tables.claims"),
        ("claims", _set(0, figure_ids=["alpha:f:0-1"]), "claim-0: figures ['alpha:f:0-1'] are missing; expected"),
        ("claims", lambda rows: rows.pop(0), "alpha[31:34]: in 0 claims; expected in 1"),
        ("claims", _set(1, claim_id="claim-0"), "claim-0: 2 claims with this id; expected ids that stand once"),
    ],
)  # fmt: skip
def test_a_changed_row(made_build, table, change, told):
    _change_rows(made_build, table, change)

    faults = _told(made_build)

    assert any(line.startswith(told) for line in faults), faults


def test_faults_in_several_places_are_all_told(made_build):
    _change_rows(made_build, "figures", _set(0, text="301"))
    _change_rows(made_build, "paragraphs", _set(0, section="x"), "test")
    (made_build / "notes.txt").write_bytes(b"")

    told = "\n".join(_told(made_build))

    for part in (
        "notes.txt: is not",
        "alpha[31:34]: text '301'",
        "gamma[0:5]: section 'x'",
        "manifest.json:tables.figures",
    ):
        assert part in told


def test_an_empty_split_in_a_corpus_of_three_or_more(made_build):
    for table in ("articles", "paragraphs", "figures"):
        (made_build / table / "test-00000-of-00001.parquet").unlink()
        manifest = json.loads((made_build / "manifest.json").read_bytes())
        del manifest["files"][f"{table}/test-00000-of-00001.parquet"]
        (made_build / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")

    assert "articles: split test is empty; expected articles in every split of three or more" in _told(made_build)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda rows: rows.drop_columns(["kind"]), "cannot be read: "),
        (lambda rows: rows.append_column("more", pa.array([1, 2])), "cannot be read: "),
        (_with_start(lambda start: start.cast("string")), "start: string, described as ''; exp"),
        (_with_start(lambda start: start.cast("int64")), "start: int64, described as ''; exp"),
        (_with_start(lambda _: pa.array([None, 1], "int32")), "cannot be read: "),
        (lambda rows: rows.replace_schema_metadata({"huggingface": "{}"}), "schema metadata [b'huggingface']; exp"),
        (lambda rows: rows.slice(0, 0), "has no rows; expected at least one: readers fail on an empty split"),
    ],
)  # fmt: skip
def test_another_schema(made_build, change, told):
    path = SHARD
    pq.write_table(change(pq.ParquetFile(made_build / path).read()), made_build / path)
    _forge(made_build, path)

    assert any(line.startswith((f"{path}:{told}", f"{path}: {told}")) for line in _told(made_build))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (None, "manifest.json: cannot be read; expected the manifest of a build"),
        (b"{}", "manifest.json: version: Field required; expected the manifest of a build"),
        (b"not JSON", "manifest.json: the file: Invalid JSON"),
    ],
)
def test_without_a_manifest_there_is_one_fault(made_build, data, told):
    (made_build / "manifest.json").unlink()
    if data is not None:
        (made_build / "manifest.json").write_bytes(data)

    (fault,) = _told(made_build)

    assert told in fault


def test_error_no_folder(tmp_path):
    with pytest.raises(InputError, match="is no folder; expected the folder of a build"):
        check_build(tmp_path / "nowhere")
