"""The pictures of README.md and of the card, drawn anew by `make pictures`: a chart, and the page in a browser.

They stand in `build/images/`; the build after that, which keeps them, enters them into manifest and card.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from iran_hr_corpus.corpus import load
from iran_hr_corpus.errors import InputError
from iran_hr_corpus.papers import EXAMPLE_EVENT
from iran_hr_corpus.report import plot_claims, write_report
from iran_hr_corpus.terminal import talk

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHART, PAGE = "november_2019.png", "report.png"
_SCALE = 2
"""Dots for each pixel of the page, so that print and fine screens show clean edges."""


def draw_chart(build: Path, path: Path) -> None:
    """The chart of the example event as a PNG file."""
    plot_claims(EXAMPLE_EVENT, corpus=load(build)).save(path, scale_factor=_SCALE)


@contextmanager
def running_browser() -> Iterator[Browser]:
    """A browser of its own, unseen, with nothing kept from before. Raises InputError where there is none."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    if chromium is None:
        raise InputError("pictures", "chromium is not installed", "a browser", "apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def draw_page(build: Path, path: Path) -> None:
    """The first screen of the page as a PNG file. Raises InputError where there is no browser."""
    with tempfile.TemporaryDirectory() as folder, running_browser() as browser:
        file = Path(folder) / "report.html"
        write_report(build, file)
        page = browser.new_page(viewport={"width": 1280, "height": 960}, device_scale_factor=_SCALE)
        page.goto(file.as_uri())
        page.wait_for_selector(".chart svg")
        page.screenshot(path=path)


def main() -> None:
    """Draw the pictures of the checkout's own build."""
    build = Path.cwd() / "build"
    images = build / "images"
    images.mkdir(exist_ok=True)
    for name, draw in ((CHART, draw_chart), (PAGE, draw_page)):
        draw(build, images / name)
        talk(f"{images.name}/{name}: {(images / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
