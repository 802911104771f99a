"""A case is found by path or by name; an article by its ending."""

from dataclasses import replace
from pathlib import Path

import pytest

from detente.case import Case, save
from detente.catalog import bundled_case, expected, names
from detente.catalog.lookup import (
    briefing_place,
    bundled,
    case_and_reading,
    case_or_reading,
    entries,
    find_issues,
    load,
)
from detente.errors import CaseError, DataError, ReadingError, UnknownName
from detente.evidence.reading import Reading
from tests.evidence.draft_help import ARTICLE

TABLE = "Actor,Capability,Position,Salience\na,1,2,30\nb,1,4,50\n"


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_bundled_cases_are_listed_by_name():
    assert names() == tuple(sorted(names()))
    assert {"syria-2016", "elmira", "chicken"} <= set(names())
    assert [one["name"] for one in entries()] == list(names())
    for one in entries():
        conflict = load(one["name"]).conflict
        assert (one["title"], one["citation"]) == (conflict.title, conflict.citation)
        assert conflict.id == one["name"]


def test_what_stands_here_comes_before_a_bundled_case(place):
    save(Case("mine", load("chicken").conflict.replaced(id="mine")), place / "elmira")
    assert load("elmira").name == "mine"
    assert load("syria-2016").name == "syria-2016"


@pytest.mark.parametrize(
    ("name", "what", "mend"),
    [
        pytest.param("elmria", "'elmria' is no file, no folder and no bundled case",
                     "Did you mean 'elmira'?", id="name"),
        pytest.param("a/b", "there is no folder 'a'", "Check the path", id="path"),
        pytest.param("a\\b", "there is no such file or folder", "Known: x.yaml.", id="backslash"),
        pytest.param("y.yaml", "there is no such file or folder", "Did you mean 'x.yaml'?",
                     id="ending"),
        pytest.param("gone.txt", "there is no such file or folder", "Known: x.yaml.", id="article"),
    ],
)  # fmt: skip
def test_nothing_is_found(place, name, what, mend):
    (place / "x.yaml").touch()
    with pytest.raises(CaseError) as caught:
        load(name)
    (problem,) = caught.value.problems
    assert (problem.what, problem.mend) == (what, mend)


def test_an_article_gives_its_draft_and_its_reading(place):
    (place / "news.txt").write_text(ARTICLE, encoding="utf-8")
    case, reading = case_and_reading("news.txt")
    assert case.conflict.draft
    assert isinstance(reading, Reading)
    assert reading.text == ARTICLE
    assert load("news.txt").conflict == case.conflict
    assert case_or_reading("news.txt") == reading
    assert case_and_reading("chicken") == (load("chicken"), None)
    assert case_or_reading("chicken") == load("chicken")


def test_an_article_that_cannot_be_read_says_so(place):
    (place / "news.txt").write_text("…")
    with pytest.raises(ReadingError, match="it holds no word"):
        load("news.txt")


def test_which_cases_are_bundled(place):
    case = load("chicken")
    assert bundled(case)
    save(case, place / "chicken")
    assert not bundled(load("chicken"))
    assert not bundled(Case("mine", case.conflict))


def test_where_a_briefing_goes(place):
    save(load("chicken"), place / "folder")
    save(load("chicken"), place / "file.yaml")
    assert briefing_place(load("folder")) == Path("folder/briefing.html")
    assert briefing_place(load("file.yaml")) == Path("chicken-briefing.html")
    assert briefing_place(load("elmira")) == Path("elmira-briefing.html")
    assert briefing_place(Case("mine", load("elmira").conflict)) == Path("mine-briefing.html")
    assert briefing_place(replace(load("elmira"), name="")) == Path("case-briefing.html")


def test_issues_come_from_a_case_or_a_table(place):
    (place / "talks.csv").write_text(TABLE)
    name, issues = find_issues("talks.csv")
    assert (name, list(issues), issues["talks"].high) == ("talks", ["talks"], 100.0)
    _, issues = find_issues("talks.csv", scale=(0.0, 10.0))
    assert issues["talks"].high == 10.0
    assert find_issues("syria-2016")[1] == dict(load("syria-2016").conflict.issues)
    with pytest.raises(CaseError, match="the case has no issues to settle") as caught:
        find_issues("chicken")
    assert caught.value.problems[0].file == "chicken"
    (place / "empty.csv").touch()
    with pytest.raises(DataError, match="is empty"):
        find_issues("empty.csv")
    with pytest.raises(CaseError, match="no such file"):
        find_issues("gone.csv")


@pytest.mark.parametrize("door", [bundled_case, expected])
def test_a_name_that_no_bundled_case_bears(door):
    with pytest.raises(UnknownName, match="no bundled case is called 'elmria'"):
        door("elmria")


def test_answers_in_print():
    assert expected("elmira")[0].equilibria
    assert bundled_case("elmira").name == "elmira"
