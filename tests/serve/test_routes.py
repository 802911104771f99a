"""The table of pages: every one is told of, reached by keyboard, and works without script."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from detente.serve.render import MENU
from detente.serve.routes import VIEWS, view
from detente.serve.view import View
from tests.serve.opened import TestClient
from tests.serve.test_twins import address

PAGES = Path(__file__).resolve().parents[2] / "docs" / "reference" / "pages.md"


@pytest.mark.parametrize("page", VIEWS, ids=lambda page: page.name)
def test_every_page_has_a_line_in_the_documentation(page: View) -> None:
    row = f"| `/c/CASE/{page.path}` | {page.says} |"
    assert row in PAGES.read_text(encoding="utf-8")


def test_names_addresses_and_keys_are_unique() -> None:
    for part in ("name", "path"):
        assert len({getattr(one, part) for one in VIEWS}) == len(VIEWS)
    keys = [one.key for one in VIEWS if one.key]
    assert len(set(keys)) == len(keys)
    assert view("leverage").path == "leverage"


def test_every_page_is_reached_by_links_alone(valley: TestClient) -> None:
    """Links are what Tab and Enter reach, and what works without script."""
    shapes = {re.sub(r"\{\w+\}", "[^/?]+", one.path): one.name for one in VIEWS}
    reached: set[str] = set()
    asked: set[str] = set()
    waiting = ["/"]
    while waiting and len(reached) < len(VIEWS):
        here = waiting.pop(0)
        path = here.partition("?")[0]
        if path in asked:
            continue
        asked.add(path)
        page = valley.get(here, params={"run": "yes"} if "briefing" in here else None)
        assert page.status_code == 200, here
        below = path.removeprefix("/c/valley/")
        reached |= {name for shape, name in shapes.items() if re.fullmatch(shape, below)}
        links = [html.unescape(one) for one in re.findall(r'<a [^>]*?href="(/[^"#]*)', page.text)]
        waiting += [one for one in links if one.startswith("/c/valley/") and "." not in one]
    assert reached == {one.name for one in VIEWS}


def test_the_menu_leads_to_each_page_and_says_which_this_is(valley: TestClient) -> None:
    page = valley.get(address(view("states"))).text
    menu = page.partition("<nav")[2].partition("</nav>")[0]
    assert menu.count("<a ") == len(MENU)
    assert re.findall(r'href="/c/valley/([^"?]*)" aria-current="page"', menu) == ["states"]


def test_settings_are_handed_on_from_page_to_page(valley: TestClient) -> None:
    page = valley.get("/c/valley/states?phase=war&concept=gmr").text
    assert "/c/valley/leverage?phase=war&amp;concept=gmr" in page


@pytest.mark.parametrize(
    "name",
    [
        "workbench.css",
        "workbench.js",
        "keys.js",
        "light.js",
        "edit.js",
        "morph.js",
        "review.js",
        "select.js",
    ],
)
def test_files_come_with_their_media_types(valley: TestClient, name: str) -> None:
    kind = "text/css" if name.endswith("css") else "text/javascript"
    assert valley.get(f"/static/{name}").headers["content-type"].startswith(kind)


@pytest.mark.parametrize(
    "path",
    ["/static/nothing.js", "/static/..%2fguard.py", "/c/valley/nothing", "/nothing", "/c/..%2f.."],
)
def test_what_is_not_there_says_so(valley: TestClient, path: str) -> None:
    assert valley.get(path).status_code == 404


def test_a_page_that_takes_seconds_asks_first(valley: TestClient) -> None:
    asking = valley.get("/c/valley/readings?seed=7").text
    assert "Work it out" in asking
    assert "What the source claims" in valley.get("/c/valley/readings?seed=7&run=yes").text
    assert "Work it out" not in valley.get("/c/valley/readings?seed=7").text


def test_a_case_without_its_slash_leads_to_it(valley: TestClient) -> None:
    led = valley.get("/c/valley?phase=war")
    assert (led.status_code, led.headers["location"]) == (307, "/c/valley/?phase=war")


@pytest.mark.parametrize(
    ("page", "status", "words"),
    [
        pytest.param("leverage?phase=nowhere", 404, "no phase is called", id="phase"),
        pytest.param("leverage?state=north.shel", 404, "Did you mean", id="state"),
        pytest.param("states?with=north.shel", 404, "no option is called", id="filter"),
        pytest.param("states?better=nobody", 404, "no actor is called", id="actor"),
        pytest.param("sample?draws=many&run=yes", 422, "Give a number", id="number"),
        pytest.param("settle/moon", 404, "no issue is called", id="issue"),
        pytest.param("claims/c9", 404, "no claim is called", id="claim"),
        pytest.param("evidence/c9", 404, "no source is called", id="source"),
        pytest.param("model/preferences/moon", 404, "no actor is called", id="wants"),
        pytest.param("states/99", 422, "there is no state 99", id="code"),
    ],
)
def test_what_cannot_be_shown_is_said_with_the_mend(
    valley: TestClient, page: str, status: int, words: str
) -> None:
    answer = valley.get(f"/c/valley/{page}")
    assert (answer.status_code, words in answer.text) == (status, True)
    path, _, query = page.partition("?")
    twin = valley.get(f"/c/valley/{path}.json?{query}")
    assert twin.status_code == status
    assert words in twin.json()["error"]


def test_no_such_case_offers_the_nearest(valley: TestClient) -> None:
    answer = valley.get("/c/chiken/")
    assert answer.status_code == 404
    assert "Did you mean" in answer.text
    assert valley.get("/c/chiken/leverage.csv").status_code == 404
