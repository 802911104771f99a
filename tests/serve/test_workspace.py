"""Which cases are open, and which can be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente import load
from detente.errors import CaseError, UnknownName
from detente.serve.workspace import Workspace, places_at
from tests.cli.conftest import VALLEY


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder with cases and with what is none."""
    (tmp_path / "valley.yaml").write_text(VALLEY, encoding="utf-8")
    (tmp_path / "notes.yaml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "old.gmcr").write_text("{}", encoding="utf-8")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "case.yaml").write_text(VALLEY, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "linked.yaml").symlink_to(tmp_path / "valley.yaml")
    return tmp_path


def names(place: Path | None) -> list[str]:
    """Return what a place offers, by name."""
    return [one.name for one in places_at(str(place) if place else None)]


def test_a_folder_offers_its_cases_and_no_links(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert names(desk) == ["inner", "old.gmcr", "valley.yaml"]
    monkeypatch.chdir(desk)
    assert names(None) == ["inner", "old.gmcr", "valley.yaml"]


def test_a_case_offers_itself(desk: Path) -> None:
    assert names(desk / "inner") == ["inner"]
    assert names(desk / "valley.yaml") == ["valley.yaml"]
    assert names(Path("chicken")) == []


def test_a_case_is_opened_when_it_is_asked_for(desk: Path) -> None:
    workspace = Workspace(lambda: places_at(str(desk)))
    assert workspace.open_cases() == ()
    assert workspace["valley"].case.conflict.title == "The valley"
    assert workspace["valley"] is workspace["valley"]
    assert not workspace["valley"].read_only
    assert workspace["chicken"].read_only
    assert [one.name for one in workspace.open_cases()] == ["valley", "chicken"]


def test_a_second_case_of_a_name_gets_a_number(desk: Path) -> None:
    workspace = Workspace()
    first = workspace.add(load(str(desk / "valley.yaml")))
    copy = load(str(desk / "inner"))
    second = workspace.add(type(copy)("valley", copy.conflict, copy.evidence, {}, copy.path))
    assert (first.name, second.name) == ("valley", "valley-2")
    assert workspace.add(load(str(desk / "valley.yaml"))) is first


def test_what_is_not_there_or_cannot_be_used(desk: Path) -> None:
    workspace = Workspace(lambda: places_at(str(desk)))
    with pytest.raises(UnknownName, match="no case is called 'valey'"):
        workspace["valey"]
    with pytest.raises(CaseError):
        workspace["old"]


def test_an_answer_is_worked_out_once_and_the_oldest_go() -> None:
    opened = Workspace().add(load("chicken"))
    asked: list[int] = []
    for _ in range(2):
        assert opened.answer("q", lambda: asked.append(1) or len(asked)) == 1
    assert opened.has("q")
    for place in range(80):
        opened.answer(place, str)
    assert not opened.has("q")
    opened.history = opened.history.added(opened.case, "again")
    assert not opened.has(79)
