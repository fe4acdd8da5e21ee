"""The block of `key: value` lines that may head a file, fenced or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from iran_hr_corpus.layout.lines import Line
from iran_hr_corpus.lexicon.layout_cues import LayoutCues

_FENCES = frozenset({"---", "+++"})
_NOTHING = frozenset({"", "~", "null", "true", "false"})  # `headline: false` is a switch, and no headline
_MOST_LINES = 200
_LONGEST_BLOCK = 20_000

# "title: In the Face of Oppression", "date = 2020-07-15", "categories:"
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w.-]*(?: [\w.-]+){0,2})\s*[:=](?:\s+(?P<value>.*))?", re.DOTALL)
_ITEM = re.compile(r"-\s+(?P<value>.+)")


def count_front_matter(lines: Sequence[Line], cues: LayoutCues) -> int:
    """How many of the first lines are front matter; 0 where there is none."""
    if lines and lines[0].text in _FENCES:
        for i, line in enumerate(lines[1:_MOST_LINES], start=1):
            if line.text == lines[0].text:
                entries = sum(_ENTRY.fullmatch(inner.text) is not None for inner in lines[1:i])
                return i + 1 if entries * 2 >= i - 1 > 0 else 0
        return 0
    return _count_bare(lines, cues)


def _count_bare(lines: Sequence[Line], cues: LayoutCues) -> int:
    """Lines up to the first blank one, if all are entries and two of their keys are known."""
    count = known = 0
    for line in lines[:_MOST_LINES]:
        if count and line.spaced:
            break
        entry = _ENTRY.fullmatch(line.text)
        if entry is None and not (count and _ITEM.fullmatch(line.text)):
            break
        known += entry is not None and entry["key"].casefold() in cues.keys
        count += 1
    return count if known >= 2 else 0


def read_entries(block: str) -> dict[str, list[str]]:
    r"""The values under each folded key of a block, in YAML or as plain lines; empty ones left out.

    >>> read_entries('---\ntitle: "A: b"\nauthors: ["X", "Y"]\ntags:\n  - one\n---')
    {'title': ['A: b'], 'authors': ['X', 'Y'], 'tags': ['one']}
    >>> read_entries("---\nheadline: false\nauthor: ~\ntitle: A b\n---")
    {'title': ['A b']}
    >>> read_entries("Title: A: b\nAuthor: X")
    {'title': ['A: b'], 'author': ['X']}
    """
    fenced = block.startswith("---") and len(block) <= _LONGEST_BLOCK
    entries = (_read_yaml(block.strip("-\r\n ")) if fenced else None) or _read_lines(block)
    return {key: values for key, values in entries.items() if values}


def _read_yaml(block: str) -> dict[str, list[str]] | None:
    """Every scalar as the string that is written; None where the block is no YAML.

    The base loader makes strings, lists and dicts only.
    """
    import yaml

    try:
        found = yaml.load(block, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - strings alone
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    return {key.casefold(): _scalars(value) for key, value in found.items() if isinstance(key, str)}


def _scalars(value: object) -> list[str]:
    parts = value if isinstance(value, list) else [value]
    told = [part for part in parts if isinstance(part, str) and part.strip().casefold() not in _NOTHING]
    return [unescape(part).replace("\xa0", " ").strip() for part in told]


def _read_lines(block: str) -> dict[str, list[str]]:
    entries: dict[str, list[str]] = {}
    key = ""
    for line in block.split("\n"):
        bare = line.strip()
        entry = _ENTRY.fullmatch(bare)
        item = None if entry else _ITEM.fullmatch(bare)
        key = entry["key"].casefold() if entry else key
        found = entry or item
        if found and key:
            entries.setdefault(key, []).extend(_values(found["value"] or ""))
    return entries


def _values(written: str) -> list[str]:
    written = written.strip()
    parts = written[1:-1].split(",") if written[:1] == "[" and written[-1:] == "]" else [written]
    return [value for part in parts if (value := unescape(_unquoted(part.strip())))]


def _unquoted(value: str) -> str:
    return value[1:-1].strip() if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
