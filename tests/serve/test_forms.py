"""What plain forms add: actors, options, proposals, claims, a whole new case; and a deal built."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente import load
from detente.case.case import Case
from detente.serve.forms import slug
from tests.serve.opened import TestClient, client


@pytest.fixture
def desk(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """Return a way into a workbench whose case may be changed, in a folder of its own."""
    shutil.copytree(folder, tmp_path / "valley", ignore=shutil.ignore_patterns(".detente"))
    monkeypatch.chdir(tmp_path)
    with client(load(str(tmp_path / "valley"))) as opened:
        yield opened


def send(desk: TestClient, **fields: str) -> int:
    """Send a form; return the status."""
    return int(desk.post("/c/valley/edit", data=fields).status_code)


def told(desk: TestClient, tmp_path: Path) -> Case:
    """Return the case as its file says once everything is written."""
    desk.__exit__()
    return load(str(tmp_path / "valley"))


@pytest.mark.parametrize(
    ("text", "taken", "name"),
    [
        pytest.param("the United Nations", [], "united-nations", id="an article falls"),
        pytest.param("Côte d’Ivoire", [], "cote-divoire", id="accents fall"),
        pytest.param("5th fleet", [], "x5th-fleet", id="no figure ahead"),
        pytest.param("北京", [], "x", id="nothing left"),
        pytest.param("a", ["x"], "x-2", id="taken"),
        pytest.param("w" * 80, [], "w" * 24, id="long"),
    ],
)
def test_an_id_is_made_of_words(text: str, taken: list[str], name: str) -> None:
    assert slug(text, taken) == name


def test_an_actor_and_its_option_are_added(desk: TestClient, tmp_path: Path) -> None:
    fields = {"name": "the United Nations", "kind": "organisation", "pronoun": "they"}
    assert send(desk, act="actor", **fields) == 303
    option = {"owner": "united-nations", "text": "sends observers", "left": "recalls them"}
    assert send(desk, act="option", **option, off="sends nobody", moves="to-yes") == 303
    assert send(desk, act="option", owner="united-nations", text="sends observers") == 303
    page = desk.get("/c/valley/model/actors").text
    assert "once taken it stays" in page
    conflict = told(desk, tmp_path).conflict
    assert conflict.actors["united-nations"].plural
    option_made = conflict.options["united-nations.sends-observers"]
    assert (option_made.left, option_made.off, option_made.moves) == (
        "recalls them", "sends nobody", "to-yes",
    )  # fmt: skip
    assert "united-nations.sends-observers-2" in conflict.options
    assert conflict.preferences["united-nations"].statements == ()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"act": "actor", "name": " "}, "empty", id="no name"),
        pytest.param({"act": "option", "owner": "south", "text": ""}, "empty", id="no deed"),
        pytest.param({"act": "option", "owner": "moon", "text": "rises"}, "moon", id="nobody's"),
        pytest.param({"act": "proposal", "title": "", "state": "none"}, "empty", id="no title"),
        pytest.param(
            {"act": "proposal", "title": "T", "state": "moon.rise"},
            "moon.rise", id="no such state",
        ),
        pytest.param({"act": "claim", "source": "moon", "words": "x"}, "keeps no text", id="text"),
        pytest.param(
            {"act": "claim", "source": "talks", "words": "never said", "text": "t"},
            "do not stand there", id="words",
        ),
        pytest.param(
            {"act": "claim", "source": "talks", "words": "a", "text": "t"},
            "times", id="many times",
        ),
        pytest.param(
            {"act": "claim", "source": "talks", "words": "Southland", "text": ""},
            "empty", id="mute",
        ),
    ],
)  # fmt: skip
def test_what_is_not_filled_in_is_told(
    desk: TestClient, fields: dict[str, str], words: str
) -> None:
    answer = desk.post("/c/valley/edit", data=fields)
    assert (answer.status_code, words in answer.text) == (422, True)


def test_words_become_a_claim_against_a_belief(desk: TestClient, tmp_path: Path) -> None:
    claim = {"source": "talks", "text": "A colonel spoke.", "by": "a colonel", "grade": "B2"}
    belief = {"key": "preferences.north[1]", "against": "yes"}
    assert send(desk, act="claim", words="a colonel", start="47", **claim, **belief) == 303
    assert send(desk, act="claim", words="Southland lives", text="It lives.", source="talks") == 303
    page = desk.get("/c/valley/evidence/talks").text
    assert re.search(r'<mark[^>]*data-claims="c2"', page)
    case = told(desk, tmp_path)
    quoted = case.evidence.claims["c2"].quotes[0]
    assert (quoted.start, quoted.exact) == (47, "a colonel")
    assert quoted.standing(case.texts["talks"]) == "stands"
    assert case.conflict.preferences["north"].statements[0].despite == ("c2",)
    assert case.evidence.claims["c3"].grade == "F6"


def test_a_deal_is_built_by_switches_and_kept(desk: TestClient, tmp_path: Path) -> None:
    page = desk.get("/c/valley/deal?phase=war&state=none").text
    turned = re.search(r'href="(/c/valley/deal\?[^"]*)">take in north.shell', page)
    assert turned is not None
    there = desk.get(turned[1].replace("&amp;", "&")).text
    assert "leave out north.shell" in there
    assert "before all else" in there
    data = desk.get("/c/valley/deal.json?phase=war&state=north.shell").json()
    assert data["taken"] == ["north.shell"]
    assert data["holds"]["seq"] or data["mends"] is not None
    assert send(desk, act="proposal", title="Shells alone", state="north.shell") == 303
    assert "Shells alone" in desk.get("/c/valley/compare").text
    made = told(desk, tmp_path).conflict.proposals["shells-alone"]
    assert made.state == ("north.shell",)


def test_what_a_condition_would_leave_out_is_counted_before_it_is_said(
    desk: TestClient, tmp_path: Path
) -> None:
    asked = {"opt.north.shell": "Y", "opt.south.shell": "N", "when": "patron.arm"}
    data = desk.get("/c/valley/model/infeasible.json", params=asked).json()
    assert (data["states"], data["after"]) == (8, 7)
    page = desk.get("/c/valley/model/infeasible", params=asked).text
    value = re.search(r'name="value" value="([^"]+)"', page)
    assert value is not None
    assert send(desk, act="insert", into="infeasible", value=value[1]) == 303
    assert "7 of 8 states can be" in desk.get("/c/valley/model/infeasible").text
    assert len(told(desk, tmp_path).conflict.infeasible) == 1


def test_what_is_no_condition_is_told(desk: TestClient) -> None:
    answer = desk.get("/c/valley/model/infeasible?when=moon.rise")
    assert (answer.status_code, "moon.rise" in answer.text) == (404, True)


def test_a_case_is_begun_from_nothing(desk: TestClient, tmp_path: Path) -> None:
    fields = {"title": "A quarrel", "first": "the North", "second": "the South"}
    made = desk.post("/new", data={**fields, "text": "shells the valley"})
    assert made.headers["location"] == "/c/quarrel/model/actors"
    assert desk.get(made.headers["location"]).status_code == 200
    assert "It holds under SEQ" in desk.get("/c/quarrel/").text
    conflict = load(str(tmp_path / "quarrel")).conflict
    assert list(conflict.options) == ["north.shells-valley"]
    again = desk.post("/new", data={**fields, "text": "shells the valley"})
    assert "is there already" in again.text
    assert desk.post("/new", data={**fields, "text": ""}).status_code == 422
    assert "A new case" in desk.get("/").text
