"""Who may ask what: every row is a way in that must be open, or one that must be shut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http.cookies import SimpleCookie

import pytest

from detente import load
from detente.serve import rights as rights_module
from detente.serve.guard import COOKIE, HEADERS
from detente.serve.rights import TICKET_LIFE, Rights, Tickets
from tests.serve.opened import BASE, TOKEN, TestClient, client

RIGHTS = Rights(TOKEN, ("127.0.0.1", "d0.localhost"))
BEARER = {"Authorization": f"Bearer {TOKEN}"}
SESSION = {"Cookie": f"{COOKIE}={RIGHTS.session}"}
OWN = {"Origin": BASE}


@pytest.fixture(scope="module")
def door() -> Iterator[TestClient]:
    """Return a client without any right."""
    with client(load("chicken"), allowed=False, rights=RIGHTS) as opened:
        yield opened


READS = [
    pytest.param({}, 403, id="no right"),
    pytest.param({"Authorization": "Bearer x"}, 403, id="wrong token"),
    pytest.param({"Authorization": f"Basic {TOKEN}"}, 403, id="token of another kind"),
    pytest.param({"Authorization": "Bearer"}, 403, id="no token"),
    pytest.param({"Cookie": f"{COOKIE}=x"}, 403, id="wrong cookie"),
    pytest.param({"Cookie": f"{COOKIE}={TOKEN}"}, 403, id="token as a cookie"),
    pytest.param({"Cookie": f"other={RIGHTS.session}"}, 403, id="cookie of another name"),
    pytest.param({"Cookie": "=;=;[]"}, 403, id="broken cookie"),
    pytest.param(BEARER, 200, id="token"),
    pytest.param(SESSION, 200, id="cookie"),
    pytest.param(BEARER | {"Host": "evil.example:8747"}, 421, id="foreign host"),
    pytest.param(BEARER | {"Host": "127.0.0.1"}, 421, id="host without port"),
    pytest.param(BEARER | {"Host": "127.0.0.1:80"}, 421, id="another port"),
    pytest.param(BEARER | {"Host": "x.d0.localhost:8747"}, 421, id="below the host"),
    pytest.param(BEARER | {"Host": "d0.localhost:8747"}, 200, id="own name"),
    pytest.param(SESSION | {"Sec-Fetch-Site": "cross-site"}, 403, id="fetched across sites"),
    pytest.param(SESSION | {"Sec-Fetch-Site": "same-site"}, 403, id="fetched from another port"),
    pytest.param(SESSION | {"Sec-Fetch-Site": "same-origin"}, 200, id="fetched from here"),
    pytest.param(SESSION | {"Sec-Fetch-Site": "none"}, 200, id="typed"),
]


@pytest.mark.parametrize(("headers", "status"), READS)
@pytest.mark.parametrize("page", ["/", "/c/chicken/leverage.json?state=3", "/static/keys.js"])
def test_reading(door: TestClient, page: str, headers: dict[str, str], status: int) -> None:
    answer = door.get(page, headers=headers)
    assert answer.status_code == status
    if status != 200:
        assert len(answer.text) < 120


WRITES = [
    pytest.param({}, 403, id="no right"),
    pytest.param(OWN, 403, id="own origin without right"),
    pytest.param(SESSION, 403, id="cookie without origin"),
    pytest.param(SESSION | {"Origin": "null"}, 403, id="cookie, no origin to tell"),
    pytest.param(SESSION | {"Origin": "http://evil.example"}, 403, id="cookie, foreign origin"),
    pytest.param(SESSION | {"Origin": "http://127.0.0.1:80"}, 403, id="cookie, another port"),
    pytest.param(SESSION | {"Origin": "https://127.0.0.1:8747"}, 403, id="cookie, other scheme"),
    pytest.param(
        SESSION | OWN | {"Sec-Fetch-Site": "cross-site"}, 403, id="origin that a browser denies"
    ),
    pytest.param(BEARER | {"Origin": "http://evil.example"}, 403, id="token, foreign origin"),
    pytest.param(BEARER | {"Origin": "null"}, 403, id="token, no origin to tell"),
    pytest.param(SESSION | OWN, 405, id="cookie and own origin"),
    pytest.param(BEARER, 405, id="token"),
    pytest.param(BEARER | OWN, 405, id="token and own origin"),
    pytest.param(BEARER | OWN | {"Host": "evil.example:8747"}, 421, id="foreign host"),
]


@pytest.mark.parametrize(("headers", "status"), WRITES)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_writing(door: TestClient, method: str, headers: dict[str, str], status: int) -> None:
    assert door.request(method, "/c/chicken/leverage", headers=headers).status_code == status


def test_nothing_is_written_where_the_workbench_is_read_only() -> None:
    with client(load("chicken"), read_only=True) as opened:
        refused = opened.post("/c/chicken/leverage")
        assert (refused.status_code, "read only" in refused.text) == (403, True)
        assert opened.get("/c/chicken/states").status_code == 200


def test_health_needs_no_right_and_says_nothing(door: TestClient) -> None:
    assert door.get("/healthz").text == "ok"
    assert door.get("/healthz?ticket=x").text == "ok"
    assert door.get("/healthz", headers={"Host": "evil.example:8747"}).status_code == 421
    assert door.post("/healthz").status_code == 403


@pytest.mark.parametrize("page", ["/", "/c/chicken/states", "/c/chicken/nothing", "/healthz"])
@pytest.mark.parametrize("allowed", [True, False])
def test_every_answer_carries_the_headers(door: TestClient, page: str, allowed: bool) -> None:
    answer = door.get(page, headers=BEARER if allowed else {})
    assert {key: answer.headers.get(key) for key in HEADERS} == HEADERS
    assert "unsafe" not in answer.headers["content-security-policy"]


def test_a_picture_may_do_nothing_at_all(door: TestClient) -> None:
    answer = door.get("/c/chicken/states.svg", headers=BEARER)
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; frame")


def test_a_ticket_is_traded_once_for_the_cookie(door: TestClient) -> None:
    ticket = RIGHTS.tickets.issue()
    page = f"/c/chicken/states?concept=gmr&ticket={ticket}"
    led = door.get(page, headers={"Sec-Fetch-Site": "cross-site"})
    assert (led.status_code, led.headers["location"]) == (303, "/c/chicken/states?concept=gmr")
    cookie = SimpleCookie(led.headers["set-cookie"])[COOKIE]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == (
        RIGHTS.session, True, "strict",
    )  # fmt: skip
    door.cookies.clear()
    again = door.get(page)
    assert (again.status_code, "set-cookie" in again.headers) == (403, False)
    shown = door.get(page, headers=SESSION)
    assert (shown.status_code, "set-cookie" in shown.headers) == (303, False)


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example/", "/%0d%0aSet-Cookie:x"])
def test_a_ticket_leads_nowhere_else(door: TestClient, path: str) -> None:
    led = door.get(f"{BASE}{path}?ticket={RIGHTS.tickets.issue()}")
    door.cookies.clear()
    assert led.status_code == 303
    assert re.fullmatch(r"/[\w.%:-][\w.%:/-]*", led.headers["location"])


def test_a_ticket_is_no_right_to_write(door: TestClient) -> None:
    ticket = RIGHTS.tickets.issue()
    assert door.post(f"/?ticket={ticket}", headers=OWN).status_code == 403


def test_a_ticket_is_good_for_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(rights_module, "monotonic", lambda: now[0])
    tickets = Tickets()
    first, second = tickets.issue(), tickets.issue()
    now[0] += TICKET_LIFE
    assert tickets.take(first)
    now[0] += 0.1
    assert not tickets.take(second)
    assert not tickets.take("made up")


def test_secrets_differ_from_server_to_server() -> None:
    assert Rights("t").session != Rights("t").session
    assert len(Rights("t").session) > 40
