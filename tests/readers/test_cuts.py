"""Whatever the cuts, every record is read once, in its order; whatever the damage, nothing is raised."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import pages, read_all, read_cut, told, warc_record

from iran_hr_corpus.readers.documents import Document

BODIES = st.lists(
    st.text(min_size=1, max_size=40).filter(lambda text: text.replace("\ufeff", "").strip() and "\0" not in text)
)
LINES = st.lists(
    st.one_of(
        st.text(st.characters(exclude_categories=("Cs",)), max_size=50).map(
            lambda text: json.dumps({"text": text}, ensure_ascii=False).encode()
        ),
        st.sampled_from([b"", b" ", b"\r", b"not json", b"[]", b"\xff\xfe", b'{"text": "' + b"x" * 100 + b'"}', b"{}"]),
    ),
    max_size=12,
)
CUTS = st.lists(st.floats(0, 1.1), max_size=8)
MANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("cuts")


def _at(cuts: list[float], path: Path) -> list[int]:
    """Cuts at these shares of a file, also behind its end."""
    return [int(cut * path.stat().st_size) for cut in cuts]


def _texts(records: list[bytes]) -> list[bytes]:
    """The records of an archive of texts, which are not parsed as pages are."""
    return [warc_record(record, "conversion", http=()) for record in records]


@MANY
@given(records=LINES, end=st.sampled_from([b"", b"\n"]), cuts=CUTS)
def test_lines(folder, records, end, cuts):
    path = folder / "a.jsonl"
    path.write_bytes(b"\n".join([b'{"text": "first"}', *records]) + end)

    whole = read_all(path, text="text", max_bytes=80)

    assert read_cut(path, _at(cuts, path), text="text", max_bytes=80) == whole
    assert len(whole) == 1 + sum(record.strip() != b"" for record in records)


@MANY
@given(texts=BODIES, group=st.integers(1, 5), cuts=CUTS)
def test_rows(folder, texts, group, cuts):
    path = folder / "a.parquet"
    pq.write_table(pa.table({"text": pa.array(texts, pa.string())}), path, row_group_size=group)

    assert read_cut(path, _at(cuts, path)) == read_all(path)
    assert [one.text for one in read_all(path) if isinstance(one, Document)] == texts


@MANY
@given(texts=BODIES, cuts=CUTS)
def test_records_of_a_plain_archive(folder, texts, cuts):
    path = folder / "a.warc"
    path.write_bytes(b"".join(_texts([text.encode() for text in texts])))

    assert told(read_cut(path, _at(cuts, path))) == told(read_all(path))
    assert [one.text for one in read_all(path) if isinstance(one, Document)] == texts


@MANY
@given(texts=BODIES, levels=st.lists(st.integers(0, 9), min_size=40, max_size=40), cuts=CUTS)
def test_members_of_a_compressed_archive(folder, texts, levels, cuts):
    path = folder / "a.warc.gz"
    records = _texts([text.encode() for text in texts])
    path.write_bytes(b"".join(gzip.compress(one, levels[at % 40]) for at, one in enumerate(records)))

    assert told(read_cut(path, _at(cuts, path))) == told(read_all(path))
    assert [one.text for one in read_all(path) if isinstance(one, Document)] == texts


DAMAGES = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=20)), min_size=1, max_size=4
)


def _damaged(data: bytes, damages: list[tuple[float, bytes]]) -> bytes:
    spoilt = bytearray(data)
    for place, junk in damages:
        at = int(place * len(data))
        spoilt[at : at + len(junk)] = junk
    return bytes(spoilt)


@MANY
@given(damages=DAMAGES, cut=st.floats(0.5, 1))
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.parquet", "a.jsonl.gz", "a.html", "a.warc.zst", "a.txt.gz"])
def test_damage_raises_nothing_and_is_told(folder, name, damages, cut):
    good = _sample(name)
    path = folder / f"damaged-{name}"
    path.write_bytes(_damaged(good, damages)[: int(cut * len(good))])

    found = read_all(path, text="text")

    assert all(one.input == path.name for one in found if not isinstance(one, Document))


def _sample(name: str) -> bytes:
    texts = [f"Text number {number}, which says nothing." for number in range(30)]
    if name.endswith("parquet"):
        sink = pa.BufferOutputStream()
        pq.write_table(pa.table({"text": texts}), sink, row_group_size=10)
        return sink.getvalue().to_pybytes()
    if "jsonl" in name:
        return gzip.compress(b"\n".join(json.dumps({"text": text}).encode() for text in texts))
    if "warc" not in name:
        return gzip.compress(" ".join(texts).encode()) if name.endswith("gz") else pages(1)[0]
    records = [*_texts([text.encode() for text in texts]), *pages(3)]
    if name.endswith("gz"):
        return b"".join(map(gzip.compress, records))
    return b"".join(records) if name.endswith("warc") else pa.compress(b"".join(records), "zstd", asbytes=True)
