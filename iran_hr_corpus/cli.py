"""The command `iran-hr-corpus`: words in, calls out. Data go to stdout, talk to stderr.

Exit 0: done; 1: the data fall short, each fault named; 2: wrong use. What needs Arrow is imported by the commands that
use it, so that `--help` is quick.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from iran_hr_corpus.cli_build import build
from iran_hr_corpus.engines.worker import set_up_worker
from iran_hr_corpus.errors import CorpusError, InputError, OutputError
from iran_hr_corpus.readers.documents import MAX_BYTES, Document, Rejected
from iran_hr_corpus.schema import TABLES, Claim
from iran_hr_corpus.terminal import SetAside, progress, show_csv, show_grouped, show_json, show_table, talk
from iran_hr_corpus.vocabulary import Measure, SplitName

if TYPE_CHECKING:
    from iran_hr_corpus.scoring import Score

app = typer.Typer(
    name="iran-hr-corpus",
    help="Who says how many, of what, in which event, and in which words?",
    epilog="Example: iran-hr-corpus claims",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

SCORE_HEADER = ("field", "share", "from", "to", "right", "of")
"""The share right of a field and its 95 % interval."""

BuildFolder = Annotated[Path, typer.Argument(metavar="BUILD", help="Folder of a build.")]
AnyBuild = Annotated[Path | None, typer.Argument(metavar="BUILD", help="Folder of a build; else the published one.")]
Listing = Annotated[Path | None, typer.Option(help="List of splits; else curation/splits.csv beside BUILD.")]
TableName = Annotated[str | None, typer.Argument(metavar="TABLE", help=f"One of {', '.join(TABLES)}; else all.")]
MaxBytes = Annotated[int, typer.Option(min=1, help="Reject larger inputs.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 if any input is rejected.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON with every column, one object a line.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="CSV with every column.")]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; what a user can mend is told in one line."""
    if arguments is None and sys.argv[1:2] == ["build"]:
        set_up_worker()  # this process may do all tasks itself
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            app(arguments, prog_name="iran-hr-corpus")
        finally:
            sys.stdout.flush()
    except CorpusError as error:
        talk(f"iran-hr-corpus: {error}")
        sys.exit(2 if isinstance(error, (InputError, OutputError)) else 1)
    except BrokenPipeError:  # who read our output has left, as `head` does; what is still held back goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


app.command(epilog="Example: iran-hr-corpus build raw build")(build)


@app.command(epilog="Example: iran-hr-corpus check build")
def check(build: BuildFolder) -> None:
    """Verify every promise of a build: files, rows, spans, ids, vocabularies. Each fault is a line."""
    from iran_hr_corpus.storage.check import check_build

    faults = 0
    for fault in check_build(build):
        print(fault)
        faults += 1
    talk(f"{build}: faults: {faults}" if faults else f"{build}: every promise holds")
    raise typer.Exit(1 if faults else 0)


@app.command(epilog="Example: iran-hr-corpus parse raw/000_db0a0cc0e10c0510.txt")
def parse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Texts, web pages, tables, archives.")],
    explain: Annotated[bool, typer.Option("--explain", help="Show the rule and words behind every field.")] = False,
    max_bytes: MaxBytes = MAX_BYTES,
    strict: Strict = False,
) -> None:
    """Read articles and print each as a line of JSON, with its paragraphs and figures."""
    from iran_hr_corpus.article import parse as parse_text

    rejected, read = SetAside(), 0
    for found in (found for path in files for found in _read(path, max_bytes)):
        if isinstance(found, Rejected):
            rejected.add(found)
            continue
        read += 1
        if explain:
            _show_evidence(found)
        else:
            print(parse_text(found.text, found.article_id).model_dump_json())
    rejected.tell()
    raise typer.Exit(1 if rejected.count and (strict or not read) else 0)


@app.command(epilog="Example: iran-hr-corpus claims --event protests_2019_november")
def claims(
    build: AnyBuild = None,
    event: Annotated[
        str | None, typer.Option(help="Only the claims about one event, by its id; `none`: about none.")
    ] = None,
    measure: Annotated[Measure | None, typer.Option(help="Only what is said to have happened.")] = None,
    source: Annotated[str | None, typer.Option(help="Only who says it, by id or name; `author`: nobody named.")] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show who says how many: the claims found in the articles, by event and family, a line each."""
    from iran_hr_corpus.corpus import load
    from iran_hr_corpus.report.listing import Choice, list_claims

    listing = list_claims(load(build), Choice(event, measure, source))
    records = (claim.model_dump(mode="json") for claim in listing.claims)
    if as_json:
        show_json(records)
    elif as_csv:
        show_csv(list(Claim.model_fields), records)
    else:
        show_grouped(2, listing.header, listing.rows, ("measure", "counted"), listing.notes)
        talk(listing.footer)
    talk("These are claims found in articles, and by whom; none of them is a finding of ours.")


@app.command(epilog="Example: iran-hr-corpus report build -o report.html")
def report(
    build: BuildFolder,
    out: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="HTML file to write.")],
) -> None:
    """Write one HTML file that shows who says how many, with charts and articles; it needs no network."""
    from iran_hr_corpus.report import write_report

    with progress("reading") as advance:
        write_report(build, out, advance)
    talk(f"{out}: {out.stat().st_size:,} bytes; these are claims found in articles, none of them a finding of ours")


@app.command(epilog="Example: iran-hr-corpus evaluate tests/gold raw")
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder of annotations, one JSON file an article.")],
    raw: Annotated[Path, typer.Argument(metavar="RAW", help="Folder of the texts that were annotated.")],
    mistakes: Annotated[bool, typer.Option("--mistakes", help="Every difference instead of the scores.")] = False,
    as_json: AsJson = False,
) -> None:
    """Score the parser against annotations, field by field."""
    from iran_hr_corpus.scoring import Mistake
    from iran_hr_corpus.scoring import evaluate as score_folder

    scores = score_folder(gold, raw)
    header: tuple[str, ...] = Mistake._fields if mistakes else SCORE_HEADER
    rows: list[tuple[Any, ...]] = list(scores.errors if mistakes else map(_score_row, scores.fields))
    if as_json:
        show_json(dict(zip(header, row, strict=True)) for row in rows)
    else:
        show_table(f"{scores.articles} articles, {scores.figures} figures", header, rows)
    if scores.note:
        talk(scores.note)


@app.command(epilog="Example: iran-hr-corpus splits build")
def splits(
    build: BuildFolder = Path("build"),
    listing: Annotated[
        Path | None, typer.Option(help="The list of splits; else curation/splits.csv beside BUILD.")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Record the splits of new articles, for ever.")] = False,
) -> None:
    """Show the split of every article of a build, and whether it is recorded."""
    from iran_hr_corpus.corpus import load
    from iran_hr_corpus.splits import read_splits, write_splits
    from iran_hr_corpus.version import __version__

    path = listing or build.absolute().parent / "curation" / "splits.csv"
    columns = ("article_id", "split", "duplicate_group")
    articles = load(build).articles.select(columns).sort_by("article_id").to_pylist()
    new = {row["article_id"]: SplitName(row["split"]) for row in articles}
    if write:
        write_splits(path, new, __version__)
    recorded = read_splits(path) if path.exists() else {}
    rows = ([*map(row.get, columns), "yes" if row["article_id"] in recorded else "no"] for row in articles)
    show_table("Splits", (*columns, "recorded"), rows)


@app.command(epilog="Example: iran-hr-corpus schema figures")
def schema(table: TableName = None) -> None:
    """Print the JSON Schema of a table, or of every table by name."""
    from iran_hr_corpus.storage.json_schema import json_schema

    if table not in {None, *TABLES}:
        raise InputError("schema", repr(table), "one of " + ", ".join(TABLES))
    found = {name: json_schema(record) for name, record in TABLES.items()}
    print(json.dumps(found[table] if table else found, indent=2))


def _read(path: Path, max_bytes: int) -> Iterator[Document | Rejected]:
    """The documents of a file; one whose name tells no format is a text."""
    from iran_hr_corpus.readers.formats import check_format, read_file
    from iran_hr_corpus.readers.reading import Format, Reading
    from iran_hr_corpus.readers.streams import Range

    reading = Reading(max_bytes=max_bytes)
    if not reading.reads(path.name):
        reading = Reading(Format.TEXT, max_bytes=max_bytes)
    check_format(str(path.parent), path.name, reading)
    return read_file(str(path.parent), path.name, Range(), reading)


def _show_evidence(document: Document) -> None:
    """Every number of an article: the rule and the words behind each field, or the reason why it is no figure."""
    from iran_hr_corpus.explain import Part, explain

    rows: list[tuple[str, ...]] = []
    for found in explain(document.text):
        parts = found.parts or [Part("no figure", found.left_out or "", "", "")]
        rows += [(f"{document.article_id}[{found.start}:{found.end}]", found.text, *part) for part in parts]
    show_grouped(2, ("place", "number", *Part._fields), rows)


def _score_row(score: Score) -> tuple[str, float, float, float, int, int]:
    share, low, high = (round(number, 3) for number in (score.value, *score.interval))
    return score.field, share, low, high, score.right, score.of
