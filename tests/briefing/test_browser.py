"""The page in a real browser: wide, middling and narrow, clean to axe-core and never too wide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import detente
from detente.briefing.render.html import html
from tests.browser import PROGRAM, opened, overflow, violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.heavy,
    pytest.mark.skipif(PROGRAM is None, reason="no chromium on this machine"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as browser:
        yield browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    page = Path(tmp_path_factory.mktemp("page")) / "syria.html"
    page.write_text(html(detente.brief(detente.load("syria-2016"))), encoding="utf-8")
    return page.as_uri()


@pytest.mark.parametrize("width", [1400, 800, 400])
def test_the_page_is_accessible_and_fits(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)
    assert violations(page) == []
    assert overflow(page) == 0
    assert requests == [address]
