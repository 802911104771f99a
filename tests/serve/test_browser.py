"""Pages in a real browser: clean to axe-core at three widths, by keyboard, without the network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser import PROGRAM, opened, overflow, violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.heavy,
    pytest.mark.skipif(PROGRAM is None, reason="no chromium on this machine"),
]

SOURCE = Path(__file__).resolve().parents[2] / "src"
RUN = "import sys; from detente.cli import main; sys.argv = ['detente', *sys.argv[1:]]; main()"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as browser:
        yield browser


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    """Return the address, with its ticket, of a workbench that runs."""
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    command = [sys.executable, "-c", RUN, "open", str(folder), "--no-browser", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment, cwd=folder.parent
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.fixture(scope="module")
def let_in(browser: Browser, url: str) -> BrowserContext:
    """Return a browser that has traded the ticket."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(url)
    assert "ticket" not in page.url
    page.close()
    return context


@pytest.fixture
def page(let_in: BrowserContext, url: str) -> Iterator[Page]:
    """Return a page of that browser; it asks nobody else, and nothing is amiss in its console."""
    page = let_in.new_page()
    amiss: list[str] = []
    own = urlsplit(url).netloc

    def asked(address: str) -> None:
        if urlsplit(address).netloc != own:
            amiss.append(address)

    page.on("request", lambda request: asked(request.url))
    page.on(
        "console",
        lambda message: None if "422" in message.text else amiss.append(message.text),
    )
    page.on("pageerror", lambda error: amiss.append(str(error)))
    page.goto(f"http://{own}/c/valley/")
    yield page
    page.close()
    assert amiss == []


ADDRESSES = (
    "/",
    "/c/valley/",
    "/c/valley/evidence/talks",
    "/c/valley/claims/c1",
    "/c/valley/model",
    "/c/valley/model/preferences/south",
    "/c/valley/states",
    "/c/valley/states/1",
    "/c/valley/deal",
    "/c/valley/model/actors",
    "/c/valley/model/infeasible?opt.north.shell=Y",
    "/c/valley/history",
    "/c/valley/?sel=preferences.north[1]",
    "/c/valley/path",
    "/c/valley/leverage",
    "/c/valley/compare",
    "/c/valley/assumptions",
    "/c/valley/readings",
    "/c/valley/settle/border",
    "/c/valley/why/south?state=1",
    "/c/valley/model/yaml",
    "/c/valley/find?q=weapons",
)


@pytest.mark.parametrize("width", [1400, 900, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_and_fit(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    base = page.url.partition("/c/")[0]
    for address in ADDRESSES:
        page.goto(f"{base}{address}")
        assert violations(page) == [], address
        assert overflow(page) == 0, address


def test_keys_lead_from_page_to_page(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.wait_for_url("**/states")
    page.keyboard.press("/")
    page.keyboard.type("weapons")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find?q=weapons")
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("Escape")
    page.go_back()
    assert page.url.endswith("/states")


def test_panes_are_reached_by_number_and_in_turn(page: Page) -> None:
    def pane() -> str:
        return str(page.evaluate("document.activeElement.id"))

    page.keyboard.press("3")
    assert pane() == "pane-results"
    page.keyboard.press("F6")
    assert pane() == "pane-evidence"
    page.keyboard.press("Shift+F6")
    assert pane() == "pane-results"


def test_a_belief_lights_its_words(page: Page) -> None:
    page.locator('.belief[data-claims~="c1"] .chip').first.focus()
    assert page.locator('mark.lit[data-claims~="c1"]').count() > 0
    page.keyboard.press("Tab")


def test_a_choice_is_shown_at_once_and_kept_in_the_address(page: Page) -> None:
    page.get_by_label("Phase").first.select_option("war")
    page.wait_for_url("**/?phase=war*")
    assert "phase=war" in str(page.locator('.menu a[data-key="l"]').get_attribute("href"))


def test_a_page_of_another_origin_reads_nothing(let_in: BrowserContext, url: str) -> None:
    """The same browser, with the cookie, asked from a page of another port of this machine."""
    own = urlsplit(url)
    page = let_in.new_page()
    page.route(
        "http://127.0.0.1:9/**",
        lambda route: route.fulfill(content_type="text/html", body="<p>another</p>"),
    )
    page.goto("http://127.0.0.1:9/")
    for host in (own.netloc, f"127.0.0.1:{own.port}"):
        read = page.evaluate(
            "url => fetch(url, {credentials: 'include'}).then(r => r.text(), e => 'refused')",
            f"http://{host}/c/valley/check.json",
        )
        assert read == "refused"
    page.close()


def test_without_script_choices_are_shown_by_a_button(
    browser: Browser, let_in: BrowserContext, url: str
) -> None:
    state = let_in.storage_state()
    context = browser.new_context(java_script_enabled=False, storage_state=state)
    page = context.new_page()
    page.goto(f"http://{urlsplit(url).netloc}/c/valley/leverage")
    page.get_by_label("Phase").select_option("war")
    page.get_by_role("button", name="Show").click()
    assert "phase=war" in page.url
    assert page.get_by_role("heading", name="Leverage").is_visible()
    page.goto(f"http://{urlsplit(url).netloc}/c/valley/?sel=preferences.north[1]")
    said = wants(page)
    page.get_by_role("button", name="Less important").click()
    page.wait_for_timeout(1000)
    assert wants(page) == [said[1], said[0], *said[2:]]
    page.get_by_role("button", name="Undo").click()
    page.wait_for_timeout(1000)
    assert wants(page) == said
    context.close()


def version(page: Page) -> int:
    """Return the version of the case that a page shows."""
    return int(str(page.evaluate("document.body.dataset.version")))


def settled(page: Page, known: int) -> int:
    """Wait until nothing is under way and a page shows another version; return which."""
    for _ in range(400):
        page.wait_for_timeout(25)
        busy = page.evaluate("document.body.hasAttribute('aria-busy')")
        if not busy and version(page) != known:
            return version(page)
    raise AssertionError(f"version {known} still")


def wants(page: Page) -> list[str]:
    """Return what the North wants, as a page shows it."""
    rows = page.locator('.belief[data-key^="preferences.north~"] .says')
    return [str(text) for text in rows.all_inner_texts()]


def engine(page: Page) -> list[str]:
    """Return the same, as the server has it now."""
    answer = page.evaluate("fetch('/c/valley/model.json').then(answer => answer.json())")
    return [one if isinstance(one, str) else one["want"] for one in answer["preferences"]["north"]]


def test_wants_are_moved_by_keys_eight_times_and_back(page: Page) -> None:
    begun, said, there = version(page), wants(page), engine(page)
    page.locator('.belief[data-key^="preferences.north~"] .says').first.focus()
    for _ in range(4):
        page.keyboard.press("Alt+ArrowDown")
        page.keyboard.press("Alt+ArrowDown")
        page.keyboard.press("Alt+ArrowUp")
    settled(page, begun)
    assert page.evaluate("document.activeElement.textContent") == said[0]
    assert sorted(engine(page)) == sorted(there)
    order = dict(zip(said, there, strict=True))
    assert engine(page) == [order[text] for text in wants(page)]
    while version(page) != begun:
        known = version(page)
        page.keyboard.press("Control+z")
        settled(page, known)
    assert (wants(page), engine(page)) == (said, there)


def test_a_want_is_written_refused_mended_and_undone(page: Page) -> None:
    begun, said = version(page), wants(page)
    page.locator('.belief[data-key^="preferences.north~"] .says').first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**sel=**")
    field = page.get_by_label("Condition").first
    field.fill("south.shel")
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    assert "Did you mean" in page.locator("#live").inner_text()
    assert version(page) == begun
    field.fill("patron.arm and south.shell")
    page.keyboard.press("Enter")
    settled(page, begun)
    assert wants(page)[0] != said[0]
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    settled(page, version(page))
    assert (version(page), wants(page)) == (begun, said)


def test_the_other_tab_and_the_disk_are_followed(
    let_in: BrowserContext, page: Page, folder: Path
) -> None:
    other = let_in.new_page()
    other.goto(page.url)
    begun = version(page)
    page.locator('.belief[data-key^="preferences.north~"] .says').first.focus()
    page.keyboard.press("Alt+ArrowDown")
    made = settled(page, begun)
    assert settled(other, begun) == made
    page.keyboard.press("Control+z")
    assert settled(other, made) == begun
    page.wait_for_timeout(800)
    file = folder / "case.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("The valley", "The other valley"), encoding="utf-8")
    for _ in range(200):
        if "The other valley" in other.locator(".where").inner_text():
            break
        other.wait_for_timeout(25)
    assert "The other valley" in other.locator(".where").inner_text()
    file.write_text(text, encoding="utf-8")
    other.wait_for_timeout(1500)
    other.close()


def test_a_case_from_nothing_to_a_verdict_by_keys_alone(
    let_in: BrowserContext, url: str, tmp_path: Path
) -> None:
    """Counted: keys pressed beside the letters that are typed."""
    page = let_in.new_page()
    page.goto(f"http://{urlsplit(url).netloc}/")
    pressed = 0

    def press(*keys: str) -> None:
        nonlocal pressed
        for key in keys:
            page.keyboard.press(key)
            pressed += 1

    page.get_by_label("Title").focus()
    name = f"Quarrel {tmp_path.name}"
    for text in (name, "the North", "shells the valley", "the South"):
        page.keyboard.type(text)
        press("Tab")
    press("Enter")
    page.wait_for_url("**/model/actors")
    page.get_by_label("Who").focus()
    page.keyboard.type("South")
    page.get_by_label("What it does").focus()
    page.keyboard.type("shells back")
    press("Enter")
    page.wait_for_selector("text=south.shells-back")
    page.wait_for_load_state()
    page.wait_for_timeout(300)
    press("g", "w")
    page.wait_for_url(re.compile("/c/[^/]+/$"))
    assert "It holds" in page.locator("#strip").inner_text()
    assert pressed < 40
    page.close()


def test_a_draft_is_reviewed_by_keys(page: Page, folder: Path, let_in: BrowserContext) -> None:
    base = page.url.partition("/c/")[0]
    file = folder.parent / "drafted" / "case.yaml"
    text = (folder / "case.yaml").read_text("utf-8").replace("title:", "draft: true\ntitle:", 1)
    first = let_in.new_page()
    first.goto(f"{base}/")
    for label, said in (("Title", "Drafted"), ("One actor", "a"), ("can do this", "b")):
        first.get_by_label(label, exact=True).fill(said)
    first.get_by_label("Another actor").fill("c")
    first.keyboard.press("Enter")
    first.wait_for_url("**/model/actors")
    file.write_text(text, encoding="utf-8")
    first.wait_for_timeout(2500)
    first.goto(f"{base}/c/drafted/review")
    cards = first.locator("[data-card]")
    count, known = cards.count(), version(first)
    assert count > 10
    for key in "jjk":
        first.keyboard.press(key)
    assert (cards.count(), version(first)) == (count, known)
    first.keyboard.press("a")
    known = settled(first, known)
    assert cards.count() == count - 1
    first.keyboard.press("u")
    settled(first, known)
    assert cards.count() == count
    assert violations(first) == []
    first.close()


def test_words_of_a_text_become_a_claim_by_keys_and_pointer(page: Page) -> None:
    begun = version(page)
    page.evaluate(
        """() => {
          const piece = [...document.querySelectorAll(".article [data-start]")].at(-1).firstChild;
          const range = document.createRange();
          range.setStart(piece, 3);
          range.setEnd(piece, 12);
          document.getSelection().removeAllRanges();
          document.getSelection().addRange(range);
        }"""
    )
    page.wait_for_timeout(200)
    assert page.get_by_label("Words, as they stand").input_value() == "a colonel"
    page.get_by_label("What is claimed").fill("A colonel spoke.")
    page.get_by_label("For which belief").fill("preferences.north[1]")
    page.keyboard.press("Enter")
    settled(page, begun)
    assert page.locator('mark[data-claims~="c2"]').count() == 1
    page.locator("h2").first.click()
    page.keyboard.press("Control+z")
    settled(page, version(page))
    assert version(page) == begun
