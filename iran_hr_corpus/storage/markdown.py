"""Tables in Markdown, for card and datasheet, read from the schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from iran_hr_corpus.schema import TABLES, Column, Record, columns
from iran_hr_corpus.storage.manifest import TableEntry
from iran_hr_corpus.vocabulary import SplitName, Term

_TYPE_NAMES = {str: "string", int: "int32", float: "float64", bool: "bool"}


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""A table of one line a row.

    >>> markdown_table(["a", "b"], [["x|y", 1]])
    '| a | b |\n| --- | --- |\n| x\\|y | 1 |'
    """
    lines = [header, ["---"] * len(header), *([_cell(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def columns_table(record: type[Record]) -> str:
    """Name, type and meaning of every column of a record."""
    rows = ([f"`{column.name}`", type_name(column), column.description] for column in columns(record))
    return markdown_table(["column", "type", "meaning"], rows)


def columns_section() -> str:
    """The columns of every table, under a heading each."""
    sections = (f"### `{table}`\n\n{record.__doc__}\n\n{columns_table(record)}" for table, record in TABLES.items())
    return "\n\n".join(sections)


def vocabularies_section() -> str:
    """The closed vocabularies, each under the columns that use it."""
    return "\n\n".join(f"{', '.join(users)}\n\n{_terms_table(terms)}" for terms, users in _vocabularies().items())


def rows_table(entries: Mapping[str, TableEntry]) -> str:
    """Rows of every table by split."""
    rows = ([f"`{table}`", *(entry.rows.get(split, "–") for split in SplitName)] for table, entry in entries.items())
    return markdown_table(["table", *SplitName], rows)


def type_name(column: Column) -> str:
    """How a column's type is called, with `or null` where it may be.

    >>> [type_name(column) for column in columns(TABLES["articles"])[2:4]]
    ['string or null', 'list of string']
    """
    name = _TYPE_NAMES[column.type]
    if column.is_list:
        return f"list of {name}"
    return f"{name} or null" if column.nullable else name


def _terms_table(terms: type[Term]) -> str:
    return markdown_table(["value", "meaning"], ([f"`{term}`", term.meaning] for term in terms))


def _vocabularies() -> dict[type[Term], list[str]]:
    users: dict[type[Term], list[str]] = {}
    for table, record in TABLES.items():
        for column in columns(record):
            if column.terms:
                users.setdefault(column.terms, []).append(f"`{table}.{column.name}`")
    return users


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ").replace("\r", " ")
