"""The page of a check in a real browser: for every reader, and unharmed."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By

import factkit

SOURCE = "Togo ranks 126th of 193 countries. Exports rose by 12% to $3 billion."
DRAFT = "Togo ranks 125th. <script>window.hurt = 1</script> Exports rose by 12% to $3 billion & more. Lomé has 77 parks."


@pytest.fixture
def page(tmp_path: Path) -> Path:
    factkit.check(DRAFT, {"</b><script>window.hurt=2</script>": SOURCE}).to_html(
        tmp_path / "c.html", title="<i>Draft"
    )
    return tmp_path / "c.html"


@pytest.mark.parametrize("width", [1200, 390])
@pytest.mark.parametrize("dark", [False, True])
def test_the_page_of_a_check(browser: Any, page: Path, width: int, dark: bool) -> None:
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
    browser.get_log("browser")
    browser.get(page.as_uri())
    text = browser.find_element(By.CLASS_NAME, "text")
    assert "<script>window.hurt = 1</script>" in text.text
    assert browser.execute_script("return [typeof window.hurt, document.scripts.length]") == ["undefined", 0]
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert len(browser.find_elements(By.CSS_SELECTOR, "li")) == 4
    browser.find_element(By.ID, "wrong").click()
    shown = [item for item in browser.find_elements(By.CSS_SELECTOR, "li") if item.is_displayed()]
    assert [item.get_attribute("class") for item in shown] == ["contradicted", "not_found"]
    browser.execute_script(files("axe_core_python").joinpath("axe.min.js").read_text("utf-8"))
    found = browser.execute_async_script(
        "const done = arguments[0]; axe.run().then(found => done(JSON.stringify(found.violations)))"
    )
    assert [(v["id"], v["nodes"][0]["html"]) for v in json.loads(found)] == []
    assert browser.get_log("browser") == []
