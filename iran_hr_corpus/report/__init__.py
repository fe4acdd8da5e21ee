"""What people look at: claims in a terminal, as a chart, and as a page. Chart and page need the extra `[report]`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from iran_hr_corpus.corpus import Corpus, load
from iran_hr_corpus.errors import InputError, OutputError

if TYPE_CHECKING:
    from altair import LayerChart

    from iran_hr_corpus.terminal import Advance


def plot_claims(event: str, family: str = "deaths", *, corpus: Corpus | None = None, width: int = 720) -> LayerChart:
    """Who says how many, of one event and family, as an Altair chart: one row a source.

    `event` is an id of `lexicon/events.csv`; `family` is `deaths`, `detentions` or another measure; without `corpus` it
    is the published one; `width` is in pixels. Raises InputError where the corpus has no such claim, or where the extra
    `[report]` is not installed.
    """
    with _extra():
        from iran_hr_corpus.report.plot import plot
    return plot(corpus or load(), event, family, width)


def write_report(build: str | Path, out: str | Path, advance: Advance | None = None) -> None:
    """Write the claims and articles of a build folder as one HTML file, which shows all of it without a network.

    Browsers of 2023 and later show it. A file that stands at `out` is replaced, whole or not at all. `advance` is told
    how many articles are read, of how many. Raises InputError where `build` is no build or the extra `[report]` is not
    installed, OutputError where `out` cannot be written.
    """
    from iran_hr_corpus.storage.tables import claims_of_table

    with _extra():
        from iran_hr_corpus.report.page import render_page
    from iran_hr_corpus.report.names import names_of

    corpus, path = load(build), Path(out)
    claims = list(claims_of_table(corpus.tables))
    page = render_page(list(corpus), claims, names_of(corpus.folder), advance)
    _write(path, page.encode("utf-8"))


def _write(path: Path, data: bytes) -> None:
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(data)
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise OutputError(str(path), f"cannot be written: {error.strerror or error}") from error


@contextmanager
def _extra() -> Iterator[None]:
    """Imports of what only chart and page need."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("iran_hr_corpus"):
            raise
        remedy = "pip install 'iran-hr-corpus[report]'"
        raise InputError(
            "report", f"{error.name} is not installed", "the libraries of charts and page", remedy
        ) from error
