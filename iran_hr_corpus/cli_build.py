"""The command `build`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from iran_hr_corpus.engines.local import LocalEngine, cores
from iran_hr_corpus.engines.stage import Engine, EngineName
from iran_hr_corpus.errors import InputError
from iran_hr_corpus.readers.documents import MAX_BYTES
from iran_hr_corpus.readers.reading import FIELDS, Format, Reading
from iran_hr_corpus.relevance import RELEVANT
from iran_hr_corpus.terminal import SetAside, talk, watching

_RAW = "A file, folder, glob or URL of articles; `curation` is looked for beside it."
_RELEVANT = "Leave out articles that are not likely to be about human rights in Iran."
_THRESHOLD = f"From which score, 0 to 1, --only-relevant keeps an article; else {RELEVANT}."
_MAP = f"Which column holds what else, in tables: one of {', '.join(FIELDS)}. May be repeated."


def build(  # noqa: PLR0913, PLR0917  its options
    raw: Annotated[str, typer.Argument(metavar="RAW", help=_RAW)],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Folder to write: new, empty, or a build to replace.")],
    format: Annotated[Format | None, typer.Option(help="What RAW holds, where names do not tell.")] = None,  # noqa: A002
    text: Annotated[str | None, typer.Option(help="Column that holds the text, in tables.")] = None,
    columns: Annotated[list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN", help=_MAP)] = None,
    max_bytes: Annotated[int, typer.Option(min=1, help="Reject larger inputs.")] = MAX_BYTES,
    only_relevant: Annotated[bool, typer.Option("--only-relevant", help=_RELEVANT)] = False,
    threshold: Annotated[float | None, typer.Option(min=0, max=1, help=_THRESHOLD)] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 if any input is rejected.")] = False,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; else one a core.")] = None,
    engine: Annotated[EngineName, typer.Option(help="What runs the tasks.")] = EngineName.LOCAL,
    address: Annotated[str | None, typer.Option(help="Of a Ray cluster; else one is started here.")] = None,
    shard: Annotated[str | None, typer.Option(metavar="I/N", help="Read only part I of N; --finish makes OUT.")] = None,
    finish: Annotated[bool, typer.Option("--finish", help="Make OUT of the parts that --shard has read.")] = False,
    resume: Annotated[bool, typer.Option("--resume/--no-resume", help="Go on from an interrupted build.")] = True,
) -> None:
    """Make the corpus of the articles in RAW. OUT appears whole or not at all."""
    from iran_hr_corpus.building import build as build_corpus
    from iran_hr_corpus.building import build_part, rejected_path

    reading = Reading(format, text, dict(map(_mapping, columns or ())), max_bytes)
    options: dict[str, Any] = {
        "reading": reading,
        "only_relevant": _threshold(only_relevant, threshold),
        "engine": _engine(engine, workers, address),
    }
    if shard and (finish or strict):
        raise InputError("--shard", repr(shard), "--finish and --strict with the last call alone")
    if shard:
        with watching() as watch:
            done = build_part(raw, out, _part(shard), watch=watch, **options)
        talk(f"{out}: part {shard} is read, {done} tasks; --finish makes the corpus when all parts are")
        return
    rejected = SetAside(rejected_path(out))
    try:
        with watching() as watch:
            manifest = build_corpus(
                raw, out, strict=strict, resume=resume, finish=finish, watch=watch, on_rejected=rejected.add, **options
            )
    finally:
        rejected.tell()
    rows = ", ".join(f"{sum(entry.rows.values())} {table}" for table, entry in manifest.tables.items())
    talk(f"{out}: {rows}; {rejected.counts(apart=only_relevant)}")


def _mapping(words: str) -> tuple[str, str]:
    """`FIELD=COLUMN` in two."""
    field, sign, column = words.partition("=")
    if not sign:
        raise InputError("--map", repr(words), "FIELD=COLUMN, such as provenance_title=headline")
    return field, column


def _threshold(only_relevant: bool, threshold: float | None) -> float | None:
    """The score from which articles are built; null for all."""
    if threshold is None:
        return RELEVANT if only_relevant else None
    if not only_relevant:
        raise InputError("--threshold", str(threshold), "together with --only-relevant")
    return threshold


def _part(words: str) -> tuple[int, int]:
    """`I/N` as two numbers."""
    try:
        number, count = map(int, words.split("/"))
    except ValueError as error:
        raise InputError("--shard", repr(words), "I/N, such as 2/8") from error
    return number, count


def _engine(name: EngineName, workers: int | None, address: str | None) -> Engine:
    if name is EngineName.RAY:
        from iran_hr_corpus.engines.ray import RayEngine

        return RayEngine(address, workers)
    if address:
        raise InputError("--address", repr(address), "with --engine ray")
    return LocalEngine(workers or cores())
