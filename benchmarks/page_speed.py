"""How soon the page of a large corpus can be used, in a browser with nothing kept from before.

python -m benchmarks.page_speed [--counts 100 2000] [--rounds 5]

Needs Chromium, which is named and left out where it is missing.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.children import Usage, run_python
from benchmarks.machine import describe_machine
from benchmarks.synthetic import write_articles
from benchmarks.tables import aligned_table
from iran_hr_corpus import load
from iran_hr_corpus.pictures import running_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_BUILD = "import sys, iran_hr_corpus; iran_hr_corpus.build(sys.argv[1], sys.argv[2])"
_REPORT = "import sys; from iran_hr_corpus.report import write_report; write_report(sys.argv[1], sys.argv[2])"
_CHART, _ARTICLE, _CLAIM = "h1 ~ * .chart svg path", ".reading .text p", ".claims .sentence"
_WATCH = """
window.usable = new Promise((resolve) => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector(SELECTOR)) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  });
  seen.observe(document, { childList: true, subtree: true });
});
"""
"""Tells when an element has been painted, in milliseconds since navigation began."""
_HEADER = ["", "articles", "texts MB", "page MB", "to write, CPU s", "chart ms", "an article ms", "words found ms"]


class Page(NamedTuple):
    """A page of so many articles, the bytes of their texts and of the page, and what it took to write it."""

    file: Path
    articles: int
    written: int
    used: Usage

    @property
    def bytes(self) -> int:
        """The size of the file."""
        return self.file.stat().st_size


def write_page(folder: Path, articles: int) -> Page:
    """The page of synthetic articles."""
    raw, build, file = folder / "raw", folder / "build", folder / "report.html"
    written = write_articles(raw, articles)
    run_python(_BUILD, str(raw), str(build))
    return Page(file, articles, written, run_python(_REPORT, str(build), str(file)))


def open_times(page: Page, rounds: int) -> dict[str, list[float]]:
    """Milliseconds, in each round, until the first chart, an article by its address, and the claims with a word."""
    article = load(page.file.with_name("build")).articles["article_id"][0].as_py()
    addresses = {"": _CHART, f"#read={article}": _ARTICLE, "#q=people": _CLAIM}
    with running_browser() as browser:
        return {
            address: [_open_time(browser, page.file.as_uri() + address, selector) for _ in range(rounds)]
            for address, selector in addresses.items()
        }


def _open_time(browser: Browser, address: str, selector: str) -> float:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.add_init_script(_WATCH.replace("SELECTOR", repr(selector)))
    page.goto(address, wait_until="commit")
    taken = page.evaluate("window.usable")
    context.close()
    return float(taken)


def row(page: Page, times: Sequence[Sequence[float]]) -> list[str]:
    """A page's row: the medians of its times."""
    return [
        "synthetic",
        f"{page.articles:,}",
        f"{page.written / 1e6:.1f}",
        f"{page.bytes / 1e6:.1f}",
        f"{page.used.cpu:.1f}",
        *(f"{statistics.median(taken):.0f}" for taken in times),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 2000], help="how many articles, one page each")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is opened")
    options = parser.parse_args()
    print(describe_machine("playwright", "vl-convert-python"))
    if shutil.which("chromium") is None:
        print("chromium is not installed")
        return
    with running_browser() as browser:
        print(f"browser    Chromium {browser.version}\n")
    rows = []
    for count in options.counts:
        with tempfile.TemporaryDirectory() as folder:
            page = write_page(Path(folder), count)
            rows.append(row(page, list(open_times(page, options.rounds).values())))
    print(aligned_table(_HEADER, rows))


if __name__ == "__main__":
    main()
