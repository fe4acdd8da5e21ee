"""The generated tables of `DATASHEET.md`, between markers such as `<!-- begin generated: columns -->`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from iran_hr_corpus.errors import InputError
from iran_hr_corpus.storage.arrow import rows_of
from iran_hr_corpus.storage.facts import facts_of_tables
from iran_hr_corpus.storage.markdown import columns_section, markdown_table, rows_table, vocabularies_section
from iran_hr_corpus.storage.tables import Tables, whole

_BLOCK = re.compile(
    r"(?P<begin><!-- begin generated: (?P<name>\w+) -->\n).*?(?P<end><!-- end generated: (?P=name) -->)", re.DOTALL
)
_COUNTED = (
    ("paragraphs", "role"),
    *(("figures", name) for name in ("kind", "qualifier", "measure", "event", "source")),
)


def render_tables(tables: Tables) -> dict[str, str]:
    """The generated blocks by name: `counts`, `articles`, `columns`, `vocabularies`."""
    return {
        "counts": "\n\n".join([rows_table(facts_of_tables(tables).entries()), *_distributions(tables)]),
        "articles": _articles_table(tables),
        "columns": columns_section(),
        "vocabularies": vocabularies_section(),
    }


def fill_blocks(text: str, blocks: Mapping[str, str]) -> str:
    r"""The text with every generated block made anew.

    >>> fill_blocks("<!-- begin generated: a -->\nold\n<!-- end generated: a -->", {"a": "new"})
    '<!-- begin generated: a -->\nnew\n<!-- end generated: a -->'

    Raises InputError where a marker names no block, or a block has no marker.
    """
    named = [found["name"] for found in _BLOCK.finditer(text)]
    if sorted(named) != sorted(blocks):
        raise InputError("paper", f"markers {named}", f"each of {sorted(blocks)} once")
    return _BLOCK.sub(lambda found: f"{found['begin']}{blocks[found['name']]}\n{found['end']}", text)


def _distributions(tables: Tables) -> Iterator[str]:
    """How often each value of a closed or open vocabulary stands in the corpus."""
    for table, column in _COUNTED:
        counts = Counter(whole(tables, table)[column].to_pylist())
        ordered = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))
        rows = ((f"`{value}`" if value is not None else "(null)", count) for value, count in ordered)
        yield markdown_table([f"`{table}.{column}`", "rows"], rows)


def _articles_table(tables: Tables) -> str:
    known = (
        [
            f"`{row['article_id']}`",
            row["split"],
            *(_known(row, column) for column in ("title", "publisher", "published")),
            row["provenance_licence"] or "not known",
        ]
        for row in sorted(rows_of(whole(tables, "articles")), key=lambda row: str(row["article_id"]))
    )
    return markdown_table(["article", "split", "title", "publisher", "published", "licence of the text"], known)


def _known(row: Mapping[str, str | None], column: str) -> str:
    """What the text says; else what curators know, marked as such."""
    told = row[f"provenance_{column}"]
    return row[column] or (f"{told} (curators)" if told else "not known")
