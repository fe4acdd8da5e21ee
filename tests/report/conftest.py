"""A real browser: Debian's Chromium, headless and offline, with a fresh profile for every page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@pytest.fixture(scope="session")
def browser() -> Iterator:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS.split())
        yield running
        running.close()


@pytest.fixture
def open_page(browser):
    """Opens a file; whatever goes wrong on a page, or asks for the network, fails the test."""
    contexts, faults = [], []

    def open_file(path: Path, address: str = "", *, width: int = 1280, height: int = 900, **options):
        context = browser.new_context(offline=True, viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda asked: None if asked.url.startswith("file:") else faults.append(asked.url))
        page.goto(path.as_uri() + address)
        page.wait_for_selector("h1")
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert faults == []
