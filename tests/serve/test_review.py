"""A draft reviewed on a page: accepted, edited, rejected, all undone; looking accepts nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente import load
from detente.review.accepted import unaccepted
from tests.cli.conftest import VALLEY
from tests.serve.opened import TestClient, client


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return the file of a draft."""
    file = tmp_path / "valley.yaml"
    file.write_text(VALLEY.replace("title:", "draft: true\ntitle:", 1), encoding="utf-8")
    return file


@pytest.fixture
def desk(draft: Path) -> Iterator[TestClient]:
    """Return a way into a workbench open at the draft."""
    with client(load(str(draft))) as opened:
        yield opened


def waiting(desk: TestClient) -> list[str]:
    """Return the paths of the beliefs that wait."""
    data = desk.get("/c/valley/review.json").json()
    return [one["path"] for one in data["waiting"]]


def decide(desk: TestClient, **fields: str) -> int:
    """Send a decision; return the status."""
    return int(desk.post("/c/valley/review", data=fields).status_code)


def test_looking_accepts_nothing(desk: TestClient, draft: Path) -> None:
    before = waiting(desk)
    for page in ("review", "model", ""):
        assert desk.get(f"/c/valley/{page}").status_code == 200
    assert waiting(desk) == before == [one.path for one in unaccepted(load(str(draft)))]
    page = desk.get("/c/valley/review").text
    assert f"{len(before)} beliefs wait" in page


def test_beliefs_are_accepted_edited_and_rejected_and_all_is_undone(desk: TestClient) -> None:
    before = waiting(desk)
    assert decide(desk, act="accept", path="preferences.north[1]") == 303
    assert decide(desk, act="edit", path="preferences.north[2]", text="patron.arm") == 303
    assert decide(desk, act="reject", path="preferences.north[3]", reason="not said") == 303
    left = waiting(desk)
    assert [one for one in before if one not in left] == [
        f"preferences.north[{place}]" for place in (1, 2, 3)
    ]
    history = desk.get("/c/valley/history").text
    assert "rejected as not said" in history
    assert "accepted as edited" in history
    for _ in range(3):
        desk.post("/c/valley/go/undo", data={})
    assert waiting(desk) == before


def test_all_that_is_shown_is_accepted_at_once_after_its_count(
    desk: TestClient, draft: Path
) -> None:
    page = desk.get("/c/valley/review").text
    shown = re.search(r"Accept all (\d+) shown", page)
    assert shown is not None
    assert int(shown[1]) == len(waiting(desk))
    assert decide(desk, act="accept", paths="\n".join(waiting(desk))) == 303
    assert "Nothing waits" in desk.get("/c/valley/review").text
    desk.__exit__()
    assert not load(str(draft)).conflict.draft


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"act": "dance"}, "is no decision", id="no decision"),
        pytest.param({"act": "accept", "path": "moon"}, "moon", id="no belief"),
        pytest.param(
            {"act": "edit", "path": "preferences.north[1]", "text": "moon.rise"},
            "moon.rise",
            id="bad",
        ),
        pytest.param({"act": "reject", "path": "nowhere[1]"}, "nowhere", id="nothing there"),
    ],
)
def test_what_cannot_be_decided_is_told(
    desk: TestClient, fields: dict[str, str], words: str
) -> None:
    answer = desk.post("/c/valley/review", data=fields)
    assert (answer.status_code in (404, 422), words in answer.text) == (True, True)


def test_a_case_that_is_no_draft_has_nothing_to_review() -> None:
    with client(load("chicken")) as desk:
        assert "Nothing waits" in desk.get("/c/chicken/review").text
