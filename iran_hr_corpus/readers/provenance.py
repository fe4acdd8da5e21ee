"""What curators know about the raw files beyond their text: `curation/provenance.csv`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from iran_hr_corpus.errors import CurationError
from iran_hr_corpus.lexicon.tables import Row, read_table
from iran_hr_corpus.validation import is_date

FILE = "provenance.csv"
COLUMNS = ("url", "title", "publisher", "published", "licence", "note")

Provenance = Mapping[str, str | None]
"""The fields `provenance_*` of one article; null where nobody knows."""


def read_provenance(folder: Path, known: Collection[str]) -> dict[str, Provenance]:
    """What is known of each raw file, by its name; nothing at all where the folder has no `provenance.csv`.

    `known` are the names that stand in the raw folder. Raises CurationError as `file:row:column` where a row does not
    hold: an unknown file, a file twice, rows out of order, a cell too many, a date that is no ISO date.
    """
    if not (folder / FILE).exists():
        return {}
    rows = read_table(folder, FILE, ("source_file", *COLUMNS), error=CurationError)
    return {row["source_file"]: _read_row(row, known) for row in rows}


def _read_row(row: Row, known: Collection[str]) -> Provenance:
    if row["source_file"] not in known:
        raise row.fault(
            "source_file", repr(row["source_file"]), "the name of a raw file", "add the file or cut the row"
        )
    if row["published"] and not is_date(row["published"]):
        raise row.fault("published", repr(row["published"]), "an ISO date such as 2019-11-15, 2019-11 or 2019")
    return {f"provenance_{column}": row[column] or None for column in COLUMNS}
