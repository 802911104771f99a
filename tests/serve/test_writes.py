"""Changing a case over the wire: by JSON, by plain forms, and what is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente import load
from detente.serve.writes import MOST
from tests.serve.opened import TestClient, client

FIRST = "preferences.north[1]"


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Iterator[TestClient]:
    """Return a way into a workbench whose case may be changed."""
    shutil.copytree(folder, tmp_path / "valley", ignore=shutil.ignore_patterns(".detente"))
    with client(load(str(tmp_path / "valley"))) as opened:
        yield opened


def ask(desk: TestClient, page: str, body: object = None) -> dict[str, object]:
    """Return what a program is told that changes something."""
    answer = desk.post(f"/c/valley/{page}", json=body, headers={"Accept": "application/json"})
    told: dict[str, object] = answer.json()
    return told | {"status": answer.status_code}


def wants(desk: TestClient) -> list[str]:
    """Return what the North wants, as its page says."""
    data = desk.get("/c/valley/model.json").json()
    return [one if isinstance(one, str) else one["want"] for one in data["preferences"]["north"]]


def test_an_edit_is_told_and_undone(desk: TestClient) -> None:
    before = wants(desk)
    done = ask(desk, "edit", {"edits": [{"act": "move", "key": FIRST}]})
    assert done["version"] == 1
    assert "goes last" in str(done["says"])
    assert wants(desk) == [*before[1:], before[0]]
    page = desk.get("/c/valley/").text
    assert "Since the last edit:" in page
    assert ask(desk, "go/undo")["version"] == 0
    assert wants(desk) == before
    assert ask(desk, "go/redo")["version"] == 1
    assert ask(desk, "go/0")["version"] == 0


def test_a_plain_form_leads_back_to_its_page(desk: TestClient) -> None:
    back = "/c/valley/model?sel=x#y"
    fields = {"act": "insert", "into": "preferences.north", "value": "patron.arm", "back": back}
    answer = desk.post("/c/valley/edit", data=fields)
    assert (answer.status_code, answer.headers["location"]) == (303, back)
    assert wants(desk)[-1] == "patron.arm"
    cite = {"act": "attach", "key": FIRST, "claim": "c1", "against": "yes"}
    assert desk.post("/c/valley/edit", data=cite).headers["location"] == "/c/valley/"
    data = desk.get("/c/valley/model.json").json()
    assert data["preferences"]["north"][0]["despite"] == ["c1"]


def test_what_was_replaced_stays_chosen_under_its_new_key(desk: TestClient) -> None:
    page = desk.get(f"/c/valley/?sel={FIRST}").text
    key = page.partition('<li class="belief chosen" id="')[2].partition('"')[0]
    back = f"/c/valley/?sel={key}"
    fields = {"act": "put", "key": key, "value": "patron.arm", "back": back}
    led = desk.post("/c/valley/edit", data=fields).headers["location"]
    assert led != back
    assert 'value="patron.arm"' in desk.get(led).text


ELSEWHERE = ("http://evil.example/", "//evil.example", "/\\evil", "/c/\\evil", "/c/x\nSet-Cookie:y")


@pytest.mark.parametrize("back", [*ELSEWHERE, ""])
def test_a_form_leads_nowhere_else(desk: TestClient, back: str) -> None:
    fields = {"act": "put", "key": "", "name": "title", "value": "T", "back": back}
    assert desk.post("/c/valley/edit", data=fields).headers["location"] == "/c/valley/"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param({"edits": []}, "give edits as a list", id="none"),
        pytest.param({"edits": "x"}, "give edits as a list", id="no list"),
        pytest.param({"edits": [{"act": "put"}] * 101}, "give edits as a list", id="too many"),
        pytest.param({"edits": [{"act": "dance"}]}, "this is no edit", id="no edit"),
        pytest.param([], "give edits as a list", id="an empty list"),
        pytest.param({}, "this is no edit", id="nothing"),
        pytest.param(
            {"edits": [{"act": "put", "key": FIRST, "value": "moon.rise"}]},
            "moon.rise", id="unknown",
        ),
        pytest.param(
            {"edits": [{"act": "remove", "key": "preferences.north~00000000"}]},
            "no longer there", id="gone",
        ),
    ],
)  # fmt: skip
def test_what_is_refused_changes_nothing(desk: TestClient, body: object, words: str) -> None:
    before = wants(desk)
    told = ask(desk, "edit", body)
    assert told["status"] in (404, 422)
    assert words in str(told["error"])
    assert wants(desk) == before


def test_a_request_that_is_too_large_or_no_json_is_refused(desk: TestClient) -> None:
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    big = json.dumps({"edits": [{"act": "change", "text": "x" * MOST}]})
    assert "too much" in desk.post("/c/valley/edit", content=big, headers=headers).text
    assert "no JSON" in desk.post("/c/valley/edit", content="{", headers=headers).text


def test_a_refused_form_is_told_on_a_page(desk: TestClient) -> None:
    answer = desk.post("/c/valley/edit", data={"act": "change", "text": "dance"})
    assert (answer.status_code, "cannot make the change" in answer.text) == (422, True)


def test_every_version_is_told_and_can_be_gone_back_to(desk: TestClient) -> None:
    ask(desk, "edit", {"edits": [{"act": "put", "key": "", "name": "title", "value": "A"}]})
    page = desk.get("/c/valley/history").text
    assert "title: A" in page
    assert 'action="/c/valley/go/0"' in page
    assert desk.get("/c/valley/history.json").json()["head"] == 1


def test_a_bundled_case_is_copied_to_be_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with client(load("chicken")) as desk:
        page = desk.get("/c/chicken/").text
        assert "Copy to change it" in page
        assert "data-live" not in page
        assert desk.post("/c/chicken/edit", data={"act": "change", "text": "x"}).status_code == 422
        assert desk.post("/c/chicken/copy", data={}).status_code == 303
        assert load(str(tmp_path / "chicken")).conflict == load("chicken").conflict
        put = {"act": "put", "key": "", "name": "title", "value": "Mine"}
        assert desk.post("/c/chicken/edit", data=put).status_code == 303
        assert "Mine" in desk.get("/c/chicken/").text
    assert load(str(tmp_path / "chicken")).conflict.title == "Mine"
    with client(load("chicken")) as desk:
        assert "is there already" in desk.post("/c/chicken/copy", data={}).text


def test_nothing_is_offered_where_the_workbench_is_read_only(folder: Path) -> None:
    with client(load(str(folder)), read_only=True) as desk:
        page = desk.get("/c/valley/").text
        assert 'method="post"' not in page
        assert desk.post("/c/valley/edit", json={"edits": []}).status_code == 403


def test_looking_writes_nothing_into_a_case(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "valley"
    shutil.copytree(folder, place, ignore=shutil.ignore_patterns(".detente"))
    before = sorted(place.rglob("*"))
    for read_only in (True, False):
        with client(load(str(place)), read_only=read_only) as desk:
            for page in ("", "model", "states", "history"):
                assert desk.get(f"/c/valley/{page}").status_code == 200
        assert sorted(place.rglob("*")) == before
