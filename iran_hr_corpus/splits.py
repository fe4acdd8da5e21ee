"""Splits: which articles are for training, validation and test, and which keep their place for ever."""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from iran_hr_corpus.errors import CurationError, InputError, OutputError
from iran_hr_corpus.lexicon.tables import Row, read_table
from iran_hr_corpus.schema import Article
from iran_hr_corpus.vocabulary import SplitName

HEADER = ("article", "split", "since")
_LOTS = 1 << 64
_TRAIN, _VALIDATION = _LOTS * 8 // 10, _LOTS * 9 // 10


class Draw(NamedTuple):
    """What decides the split of an article: its date, and the lot that its own text draws, evenly from 64 bits."""

    article_id: str
    date: str | None
    lot: int


def assign_splits(
    articles: Iterable[Article], groups: Mapping[str, str], listed: Mapping[str, SplitName]
) -> dict[str, SplitName]:
    """The split of each article, by id; the order of `articles` changes nothing.

    A listed article keeps its split. A new one takes the split of the first published of the listed articles in its
    group of copies; where the group has none, its first published one is split 80/10/10 by the hash of its own text,
    and the copies go with it. `groups` are those of `duplicate_groups`; who is in none stands alone. With three
    articles or more no split is left empty, as long as there are articles that are neither listed nor copies of listed
    ones: the first that can leave its split without emptying it fills the empty one.

    >>> from iran_hr_corpus.schema import Article
    >>> some = [Article(article_id=name, text=f"An article about {name}.") for name in "abc"]
    >>> splits = assign_splits(some, {}, {"b": SplitName.TEST})
    >>> splits["b"].value, sorted(split.value for split in splits.values())
    ('test', ['test', 'train', 'validation'])
    """
    return assign_draws(map(draw_of, articles), groups, listed)


def draw_of(article: Article) -> Draw:
    """What `assign_draws` needs to know of one article; InputError where its text is not there."""
    if article.text is None:
        raise InputError(article.article_id, "text is null", "the text, from which the split is drawn")
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).digest()
    return Draw(article.article_id, article.date, int.from_bytes(digest[:8], "big"))


def split_of_lot(lot: int) -> SplitName:
    """The split of a lot.

    >>> split_of_lot(0).value, split_of_lot(2**64 * 85 // 100).value, split_of_lot(2**64 - 1).value
    ('train', 'validation', 'test')
    """
    if lot < _TRAIN:
        return SplitName.TRAIN
    return SplitName.VALIDATION if lot < _VALIDATION else SplitName.TEST


def assign_draws(
    draws: Iterable[Draw], groups: Mapping[str, str], listed: Mapping[str, SplitName]
) -> dict[str, SplitName]:
    """`assign_splits` from draws, which hold no text."""
    copies = defaultdict(list)
    for draw in sorted(draws, key=lambda draw: (draw.date is None, draw.date or "", draw.article_id)):
        copies[groups.get(draw.article_id, draw.article_id)].append(draw)
    chosen: dict[str, SplitName] = {}
    for group in copies.values():
        chosen |= split_copies(group, listed)
    if len(chosen) >= len(SplitName):
        _fill_empty(chosen, list(_movable(copies.values(), listed)))
    return dict(sorted(chosen.items()))


def split_copies(copies: Sequence[Draw], listed: Mapping[str, SplitName]) -> dict[str, SplitName]:
    """The splits of a group of copies, the first published first, whatever the rest of the corpus holds."""
    new = next((listed[one.article_id] for one in copies if one.article_id in listed), split_of_lot(copies[0].lot))
    return {one.article_id: listed.get(one.article_id, new) for one in copies}


def _fill_empty(chosen: dict[str, SplitName], movable: Sequence[Sequence[Draw]]) -> None:
    """Move to each empty split what may change its split and leaves others behind."""
    for empty in [split for split in SplitName if split not in chosen.values()]:
        sizes = Counter(chosen.values())
        free = [unit for unit in movable if sizes[chosen[unit[0].article_id]] > len(unit)]
        for one in free[0] if free else ():
            chosen[one.article_id] = empty


def _movable(groups: Iterable[Sequence[Draw]], listed: Mapping[str, SplitName]) -> Iterator[Sequence[Draw]]:
    """Articles that may change their split together: whole new groups, small ones first; failing these, parts of them.

    What is listed stays, and so does what is a copy of it.
    """
    new = [group for group in groups if not any(one.article_id in listed for one in group)]
    yield from sorted(new, key=lambda group: (len(group), group[0].lot, group[0].article_id))
    copies = [one for group in new if len(group) > 1 for one in group]
    yield from ([one] for one in sorted(copies, key=lambda one: (one.lot, one.article_id)))


def read_splits(path: Path) -> dict[str, SplitName]:
    """The recorded splits, by article id, of a file `splits.csv` with the columns article, split, since.

    Raises CurationError, as `file:row:column`, where the file or a row does not hold: an article twice, rows out of
    order, an unknown split, no version.
    """
    return {row["article"]: SplitName(row["split"]) for row in _read_rows(path)}


def _read_rows(path: Path) -> tuple[Row, ...]:
    rows = read_table(path.parent, path.name, HEADER, error=CurationError)
    for row in rows:
        row.one_of("split", [split.value for split in SplitName])
        for column in ("article", "since"):
            if not row[column]:
                raise row.fault(column, "empty", "an article id" if column == "article" else "a version such as 0.1.0")
    return rows


def write_splits(path: Path, new: Mapping[str, SplitName], version: str) -> None:
    """Record in `path` the splits in `new` that are not there yet, as held since `version`; what is there stays.

    Written whole or not at all. Raises CurationError where the file does not hold or records another split for an
    article in `new`, OutputError where it cannot be written.
    """
    rows = _read_rows(path) if path.exists() else ()
    recorded = {row["article"]: row for row in rows}
    for article_id, split in new.items():
        if article_id in recorded and recorded[article_id]["split"] != split:
            raise recorded[article_id].fault("split", repr(recorded[article_id]["split"]), f"{split.value!r}, as given")
    cells = {row["article"]: tuple(row[column] for column in HEADER) for row in rows}
    cells |= {one: (one, split.value, version) for one, split in new.items() if one not in recorded}
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([HEADER, *(cells[one] for one in sorted(cells))])
    _replace(path, out.getvalue().encode("utf-8"))


def _replace(path: Path, content: bytes) -> None:
    """Put a file in place in one step, so that no reader ever finds half of it."""
    new = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(exist_ok=True)
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        with suppress(OSError):
            new.unlink()
        raise OutputError(str(path), f"cannot be written: {error.strerror or error}") from error
