from __future__ import annotations

import hashlib
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iran_hr_corpus.duplicates import duplicate_groups
from iran_hr_corpus.errors import CurationError, InputError, OutputError
from iran_hr_corpus.schema import Article
from iran_hr_corpus.splits import Draw, assign_draws, assign_splits, read_splits, split_of_lot, write_splits
from iran_hr_corpus.vocabulary import SplitName

CHECKOUT = Path(__file__).parents[1]
TRAIN, VALIDATION, TEST = SplitName
LOTS = {TRAIN: 0, VALIDATION: 2**64 * 85 // 100, TEST: 2**64 * 95 // 100}


def draws(**wanted: SplitName) -> list[Draw]:
    """Articles by name, each with a text that draws a given split."""
    return [Draw(name, None, LOTS[split] + n) for n, (name, split) in enumerate(wanted.items())]


def by_hand(text: str) -> SplitName:
    """80/10/10 by the first 64 bits of the text's SHA-256, as the contract's words have it."""
    share = int(hashlib.sha256(text.encode()).hexdigest()[:16], 16) / 2**64
    return TRAIN if share < 0.8 else VALIDATION if share < 0.9 else TEST


def test_the_five_are_three_one_one_by_rule_and_as_recorded():
    articles = [
        Article(article_id=path.stem, text=path.read_bytes().decode("utf-8"))
        for path in (CHECKOUT / "raw").glob("*.txt")
    ]

    drawn = assign_splits(articles, duplicate_groups(articles), {})

    assert len(articles) == 5
    assert Counter(drawn.values()) == {TRAIN: 3, VALIDATION: 1, TEST: 1}
    assert drawn == read_splits(CHECKOUT / "curation" / "splits.csv")


def test_a_new_article_goes_by_the_hash_of_its_own_text():
    texts = {f"{n:03}": f"Text number {n}." for n in range(300)}

    splits = assign_splits([Article(article_id=key, text=text) for key, text in texts.items()], {}, {})

    assert splits == {key: by_hand(text) for key, text in texts.items()}
    assert 0.75 < Counter(splits.values())[TRAIN] / 300 < 0.85


@pytest.mark.parametrize(
    ("share", "split"),
    [(0, TRAIN), (0.79999, TRAIN), (0.80001, VALIDATION), (0.89999, VALIDATION), (0.90001, TEST), (0.99999, TEST)],
)
def test_eighty_ten_ten(share, split):
    assert split_of_lot(int(share * 2**64)) == split


def test_a_listed_article_keeps_its_split_whatever_it_draws():
    assert assign_draws(draws(a=TRAIN, b=TRAIN), {}, {"a": TEST, "gone": VALIDATION}) == {"a": TEST, "b": TRAIN}


def test_a_copy_takes_the_split_of_a_listed_copy():
    splits = assign_draws(draws(a=TRAIN, b=VALIDATION, c=TRAIN), {"a": "a", "b": "a", "c": "c"}, {"a": TEST})

    assert (splits["a"], splits["b"]) == (TEST, TEST)


def test_where_several_copies_are_listed_the_first_published_decides():
    found = [
        Draw("a", None, LOTS[TRAIN]),
        Draw("b", "2020-05-01", LOTS[TRAIN]),
        Draw("c", "2019-11-15", LOTS[TRAIN]),
        Draw("d", "2018-01-01", LOTS[TRAIN]),
    ]
    listed = {"a": TRAIN, "b": VALIDATION, "c": TEST}

    splits = assign_draws(found, dict.fromkeys("abcd", "d"), listed)

    assert splits == {**listed, "d": TEST}


def test_new_copies_go_together_with_the_first_published():
    found = [Draw("a", "2020", LOTS[VALIDATION]), Draw("b", "2019", LOTS[TEST]), *draws(c=TRAIN, d=VALIDATION)]

    splits = assign_draws(found, {"a": "b", "b": "b", "c": "c", "d": "d"}, {})

    assert (splits["a"], splits["b"]) == (TEST, TEST)


@pytest.mark.parametrize("size", [0, 1, 2])
def test_fewer_than_three_are_left_where_they_fall(size):
    found = draws(a=TEST, b=TEST)[:size]

    assert assign_draws(found, {}, {}) == dict.fromkeys("ab"[:size], TEST)


@pytest.mark.parametrize("drawn", [TRAIN, VALIDATION, TEST])
def test_of_three_none_is_empty(drawn):
    splits = assign_draws(draws(a=drawn, b=drawn, c=drawn), {}, {})

    assert set(splits.values()) == set(SplitName)


def test_what_is_listed_never_moves_to_fill_a_split():
    splits = assign_draws(draws(a=TRAIN, b=TRAIN, c=TRAIN, d=TRAIN), {}, {"a": TRAIN, "b": TRAIN})

    assert (splits["a"], splits["b"]) == (TRAIN, TRAIN)
    assert {splits["c"], splits["d"]} == {VALIDATION, TEST}


def test_all_listed_in_one_split_stay_there():
    assert set(assign_draws(draws(a=TEST, b=TEST, c=TEST), {}, dict.fromkeys("abc", TRAIN)).values()) == {TRAIN}


def test_copies_are_parted_only_where_nothing_else_can_fill_a_split():
    whole = assign_draws(draws(a=TRAIN, b=TRAIN, c=TRAIN, d=TRAIN), {"a": "a", "b": "a", "c": "c", "d": "d"}, {})
    parted = assign_draws(draws(a=TRAIN, b=TRAIN, c=TRAIN), dict.fromkeys("abc", "a"), {})

    assert whole["a"] == whole["b"] == TRAIN
    assert set(parted.values()) == set(SplitName)


def test_without_its_text_an_article_draws_nothing():
    with pytest.raises(InputError, match="a: text is null; expected the text"):
        assign_splits([Article(article_id="a")], {}, {})


def test_a_text_that_utf8_cannot_hold_draws_too():
    assert assign_splits([Article(article_id="a", text="\ud800")], {}, {})["a"] in SplitName


NAMES = st.text("abcdef", min_size=1, max_size=2)
CORPORA = st.lists(
    st.builds(Draw, NAMES, st.sampled_from([None, "2019", "2020-01"]), st.integers(0, 2**64 - 1)),
    max_size=12,
    unique_by=lambda draw: draw.article_id,
)


@settings(max_examples=300)
@given(CORPORA, st.data())
def test_promises(found, data):
    names = [draw.article_id for draw in found]
    groups = {name: data.draw(st.sampled_from(names[: place + 1])) for place, name in enumerate(names)}
    listed = data.draw(st.dictionaries(st.sampled_from(names), st.sampled_from(SplitName))) if names else {}

    splits = assign_draws(found, groups, listed)

    assert splits.keys() == set(names)
    assert {name: splits[name] for name in listed} == listed
    settled = {groups[name] for name in listed}
    if sum(groups[name] not in settled for name in names) >= 3:
        assert set(splits.values()) == set(SplitName)
    shuffled = data.draw(st.permutations(found))
    assert assign_draws(shuffled, groups, listed) == splits
    assert assign_draws(found, groups, splits) == splits


def table(folder: Path, *lines: str) -> Path:
    path = folder / "splits.csv"
    path.write_bytes("".join(f"{line}\n" for line in ("article,split,since", *lines)).encode())
    return path


def test_recorded_splits_are_read(tmp_path):
    assert read_splits(table(tmp_path, "a,train,0.1.0", "b,test,0.2.0")) == {"a": TRAIN, "b": TEST}


@pytest.mark.parametrize(
    ("lines", "place", "words"),
    [
        (["a,dev,0.1.0"], "splits.csv:2:split", "'dev'; expected one of 'train', 'validation', 'test'"),
        (["a,train,"], "splits.csv:2:since", "empty; expected a version"),
        ([",train,0.1.0"], "splits.csv:2:article", "empty; expected an article id"),
        (["a,train,0.1.0", "a,test,0.1.0"], "splits.csv:3:article", "a key that stands once"),
        (["b,train,0.1.0", "a,test,0.1.0"], "splits.csv:3:article", "sorted order"),
        (["a,train,0.1.0", "b,test"], "splits.csv:3:", "2 cells; expected 3 cells"),
        (["a, train,0.1.0"], "splits.csv:2:split", "without outer white space"),
    ],
)
def test_a_row_that_does_not_hold_is_named(tmp_path, lines, place, words):
    with pytest.raises(CurationError) as error:
        read_splits(table(tmp_path, *lines))

    assert str(error.value).startswith(place)
    assert words in str(error.value)


@pytest.mark.parametrize("content", [b"", b"article,split\n", b"article,split,since\na,\xff,1\n"])
def test_a_file_that_does_not_hold_is_named(tmp_path, content):
    (tmp_path / "splits.csv").write_bytes(content)

    with pytest.raises(CurationError, match=r"^splits\.csv:1:1: "):
        read_splits(tmp_path / "splits.csv")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CurationError, match=r"splits\.csv:1:1: cannot be read"):
        read_splits(tmp_path / "splits.csv")


def test_new_splits_are_added_and_old_rows_stay(tmp_path):
    path = table(tmp_path, "b,train,0.1.0", "gone,test,0.0.9")

    write_splits(path, {"b": TRAIN, "a": VALIDATION, "c": TEST}, "0.2.0")

    assert path.read_bytes().decode().split("\n") == [
        "article,split,since",
        "a,validation,0.2.0",
        "b,train,0.1.0",
        "c,test,0.2.0",
        "gone,test,0.0.9",
        "",
    ]
    assert [one.name for one in tmp_path.iterdir()] == ["splits.csv"]


def test_the_first_record_makes_the_file_and_its_folder(tmp_path):
    write_splits(tmp_path / "curation" / "splits.csv", {"a, b": TRAIN}, "0.1.0")

    assert read_splits(tmp_path / "curation" / "splits.csv") == {"a, b": TRAIN}


def test_a_recorded_split_is_never_changed(tmp_path):
    path = table(tmp_path, "a,train,0.1.0")
    before = path.read_bytes()

    with pytest.raises(CurationError, match=r"splits\.csv:2:split: 'train'; expected 'test', as given"):
        write_splits(path, {"a": TEST, "b": TRAIN}, "0.2.0")

    assert path.read_bytes() == before


def test_a_write_that_fails_leaves_what_was_there(tmp_path, monkeypatch):
    path = table(tmp_path, "a,train,0.1.0")
    before = path.read_bytes()
    monkeypatch.setattr(os, "fsync", _full)

    with pytest.raises(OutputError, match=r"splits\.csv: cannot be written: No space left on device"):
        write_splits(path, {"b": TRAIN}, "0.2.0")

    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["splits.csv"]


def _full(_: int) -> None:
    raise OSError(28, os.strerror(28))
