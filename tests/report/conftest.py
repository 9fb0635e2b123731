"""A browser for the tests of the report page, and the page that they open."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

import factkit
from factkit.sheet import FactSheet

TEXTS = {
    "courier": "Morocco's exports of phosphates reached 9.2 billion dollars in 2025. "
    "Exports of phosphates stood at 7.1 billion dollars in 2023.\r\n\r\n"
    "Morocco will invest 11 billion dirhams in ports in 2026. 🚢 Some 2,944 people were trained in 2024.",
    "depeche": "Les exportations de phosphates du Maroc ont atteint 8,4 milliards de dollars en 2025. "
    "Le Maroc investira 11 MMDH dans les ports en 2026. Le Togo est 126e sur 193 pays en 2020.",
    "</script><script>window.hurt=1</script>": 'Togo\'s <b onclick="hurt()">debt</b> rose to 61 % in 2022 '
    "</script><img src=x onerror=window.hurt=2>\u2028 & Togo's debt rose to =1+1 70 % in 2024.",
}
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def sheet() -> FactSheet:
    """What three texts say, one of which wants to do harm, in one sheet."""
    found = FactSheet()
    for name, text in TEXTS.items():
        found += factkit.extract(text, lang="fr" if name == "depeche" else "en", doc=name)
    return found.merge()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One Chromium for all tests; without one they are skipped, which .ci/run takes for a failure."""
    binary = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if not binary or not driver:
        pytest.skip("no Chromium: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield chrome
    finally:
        chrome.quit()


@pytest.fixture(scope="session")
def page(sheet: FactSheet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page on disk."""
    path = tmp_path_factory.mktemp("page") / "report.html"
    sheet.to_html(path, title='Facts </title><script>window.hurt=3</script> & "more"')
    return path
