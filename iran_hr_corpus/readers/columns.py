"""Tables: which column holds the text, and which what is known of the article."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.lexicon.tables import read_table
from iran_hr_corpus.readers.reading import Reading
from iran_hr_corpus.validation import is_date

FILE = "columns.csv"


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of the text, and those of the fields that a table states."""

    text: str
    others: Mapping[str, str]


def choose_columns(place: str, names: Collection[str], reading: Reading) -> Columns:
    """Which of a table's columns hold what: those that the user named, else those with usual names.

    Raises InputError, listing the columns, where the text's is missing, or several might be it.
    """
    usual = _usual_among(tuple(names))
    others = {field: found[0] for field, found in usual.items() if found and field != "text"} | dict(reading.columns)
    return Columns(_choose_text(place, names, reading, usual["text"]), {f: name for f, name in others.items() if name})


def check_columns(place: str, names: Collection[str], reading: Reading) -> None:
    """Raises InputError where a column that the user named is not among a table's, or none is its text."""
    columns = choose_columns(place, names, reading)
    for field, name in {"text": columns.text, **columns.others}.items():
        if name not in names:
            raise InputError(place, f"no column {name!r} for {field}", f"one of {_listed(names)}")


def read_fields(record: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, str]:
    """What a record states of its article, by the column of each field; what it does not state is missing.

    Dates are in ISO, as precise as they are stated.

    >>> columns = {"provenance_title": "headline", "provenance_published": "date"}
    >>> read_fields({"headline": " A day ", "date": "2019-11-16T08:00:00Z", "text": "…"}, columns)
    {'provenance_title': 'A day', 'provenance_published': '2019-11-16'}
    """
    found = {
        field: _read_date(record.get(name)) if field == "provenance_published" else _read_words(record.get(name))
        for field, name in columns.items()
    }
    return {field: value for field, value in found.items() if value}


def _choose_text(place: str, names: Collection[str], reading: Reading, usual: list[str]) -> str:
    if reading.text:
        return reading.text
    if len(usual) == 1:
        return usual[0]
    what = f"its text may be in {_listed(usual)}" if usual else "no column has a usual name for text"
    raise InputError(place, what, f"the name of one of its columns {_listed(names)}", "name it with --text")


def _listed(names: Collection[str]) -> str:
    return ", ".join(map(repr, names)) or "(none)"


@lru_cache(maxsize=64)
def _usual_among(names: tuple[str, ...]) -> dict[str, list[str]]:
    """Which of a table's columns have usual names for each field; many records have the same columns."""
    by_name = {name.lower(): name for name in names}
    return {field: [by_name[name] for name in known if name in by_name] for field, known in _usual_names().items()}


@cache
def _usual_names() -> dict[str, list[str]]:
    rows = read_table(files("iran_hr_corpus.readers"), FILE, ("field", "rank", "column"), key=2)
    usual: dict[str, list[str]] = {}
    for row in rows:
        usual.setdefault(row["field"], []).append(row["column"])
    return usual


def _read_words(value: Any) -> str:
    r"""A cell as words in one line; numbers may be ids, anything else states nothing, nor do broken characters.

    >>> _read_words(" Radio "), _read_words(b"Radio"), _read_words(17), _read_words(None), _read_words("\ud800")
    ('Radio', 'Radio', '17', '', '')
    """
    words = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    line = " ".join(str(words).split()) if isinstance(words, (str, int)) else ""
    return "" if re.search(r"[\0\ud800-\udfff]", line) else line


def _read_date(value: Any) -> str:
    """An ISO date, with the precision that is stated; nothing where it is not certain.

    >>> [_read_date(words) for words in ("2019-11-16 08:00", "2019/11/16", "2019-11", "20191116", "11/12/2019", 2019)]
    ['2019-11-16', '2019-11-16', '2019-11', '2019-11-16', '', '2019']
    >>> _read_date("Sat, 16 Nov 2019 08:00:00 GMT"), _read_date(date(2019, 11, 16))
    ('2019-11-16', '2019-11-16')
    """
    if isinstance(value, date):
        return value.isoformat()[:10]
    words = _read_words(value)
    found = re.match(r"(\d{4})(?:([-/]?)(\d\d)(?:\2(\d\d))?)?(?![\w/.-]*\d{3})(?=[T\s]|\Z)", words)
    iso = "-".join(part for part in found.group(1, 3, 4) if part) if found else _read_mail_date(words)
    return iso if is_date(iso) else ""


def _read_mail_date(words: str) -> str:
    try:
        return parsedate_to_datetime(words).date().isoformat()
    except ValueError:
        return ""
