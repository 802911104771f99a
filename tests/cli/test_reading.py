"""Articles and tables of events, from the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.run import as_json, detente


def test_read_tells_who_said_what() -> None:
    printed = as_json("read", "talks.txt")
    parts = {"source", "sentences", "actors", "attributions", "claims", "events", "questions"}
    assert parts <= set(printed)
    assert printed["source"]["date"] == "2021-03-01"
    assert {"iran", "russia", "turkey"} <= {actor["id"] for actor in printed["actors"]}
    assert "reasons" not in printed
    told = detente("read", "talks.txt").stdout
    assert "Russia" in told
    assert "is the same text as" not in told


def test_read_explains_every_extraction_by_its_rule() -> None:
    assert "verb.clause" in detente("read", "talks.txt", "--explain").stdout
    assert {"rule"} <= set(as_json("read", "talks.txt", "--explain")["reasons"][0])


def test_own_actors_are_known(desk: Path) -> None:
    (desk / "mine.yaml").write_text(
        "- {id: council, name: Valley Council, kind: organisation}\n", encoding="utf-8"
    )
    known = [one["id"] for one in as_json("read", "talks.txt", "--actors", "mine.yaml")["actors"]]
    assert "council" in known
    assert "council" not in [one["id"] for one in as_json("read", "talks.txt")["actors"]]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        pytest.param("a: b\n", "Write a list", id="no list"),
        pytest.param("- {name: A}\n", "a name and a kind", id="no kind"),
        pytest.param("- [\n", "cannot be read", id="no YAML"),
    ],
)
def test_own_actors_that_cannot_be_read_are_told(desk: Path, text: str, mend: str) -> None:
    (desk / "mine.yaml").write_text(text, encoding="utf-8")
    done = detente("read", "talks.txt", "--actors", "mine.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert mend in done.stderr


def test_one_bad_article_stops_no_other() -> None:
    done = detente("read", "empty.txt", "talks.txt", "none.txt", "--json")
    assert done.returncode == 2
    printed = json.loads(done.stdout)
    assert [one["source"]["path"] for one in printed["readings"]] == ["talks.txt"]
    assert len(printed["errors"]) == 2
    assert [line.partition(": ")[2] for line in done.stderr.splitlines()] == printed["errors"]
    told = detente("read", "empty.txt", "talks.txt")
    assert "Iran" in told.stdout
    assert "empty.txt" in told.stderr


def test_the_same_article_twice_and_the_same_claim_are_noticed() -> None:
    names = ("truce.txt", "again.txt", "other.txt")
    printed = as_json("read", *names)
    assert printed["same_articles"] == [{"first": "truce.txt", "again": "again.txt"}]
    assert {one["kind"] for one in printed["same_claims"]} == {"repeats"}
    assert {one["first"][0] for one in printed["same_claims"]} <= set(names)
    assert "again.txt is the same text as truce.txt" in detente("read", *names).stdout


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        pytest.param("r.json", '"attributions"', id="everything"),
        pytest.param("r.jsonl", '"Event Type": "ASSAULT"', id="events"),
        pytest.param("r.csv", "2021-03-02", id="timeline"),
        pytest.param("r.jsonld", "TextQuoteSelector", id="quotes"),
    ],
)
def test_read_writes_the_form_that_an_ending_names(desk: Path, name: str, holds: str) -> None:
    done = detente("read", "truce.txt", "-o", name)
    assert (done.returncode, done.stderr) == (0, f"wrote {name}\n")
    assert holds in (desk / name).read_text("utf-8")


def test_read_writes_a_draft_that_can_be_used_at_once() -> None:
    done = detente("read", "truce.txt", "--draft", "case.yaml")
    assert done.returncode == 0, done.stderr
    assert "wrote case.yaml: a draft" in done.stderr
    for verb in ("check", "solve", "leverage", "brief"):
        assert detente(verb, "case.yaml").returncode == 0
    again = detente("read", "truce.txt", "--draft", "case.yaml")
    assert (again.returncode, again.stdout) == (2, "")


def test_a_terminal_is_told_how_many_are_read() -> None:
    told = detente("read", "talks.txt", "other.txt", watched=True).stderr
    assert "Reading" in told
    assert "100%" in told


def test_find_marks_the_words_in_cases_and_articles() -> None:
    assert "**weapons**" in detente("find", "valley.yaml", "weapons").stdout
    assert "**border**" in detente("find", "truce.txt", "border").stdout
    assert "Nothing holds 'zebra'." in detente("find", "valley.yaml", "zebra").stdout


@pytest.mark.parametrize(
    ("words", "total", "shown"),
    [
        pytest.param(("weapons",), 2, 2, id="word"),
        pytest.param(("weapons", "--limit", "1"), 2, 1, id="the best alone"),
        pytest.param(("weap*",), 2, 2, id="beginning"),
        pytest.param(('"flow of weapons"',), 1, 1, id="phrase"),
        pytest.param(("zebra",), 0, 0, id="nothing"),
    ],
)
def test_find_counts_all_and_shows_the_best(words: tuple[str, ...], total: int, shown: int) -> None:
    printed = as_json("find", "syria-2016", *words)
    assert (printed["total"], len(printed["hits"])) == (total, shown)


def test_events_become_claims() -> None:
    claims = as_json("claims", "events.csv")["claims"]
    assert "Aircraft struck" in next(iter(claims.values()))["text"]
    assert len(claims) == 2
    lines = detente("claims", "events.csv").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(claims)


@pytest.mark.parametrize(
    ("actors", "kept"),
    [
        pytest.param((), 2, id="all"),
        pytest.param(("--actor", "Russia"), 1, id="one"),
        pytest.param(("--actor", "Russia", "--actor", "Norland"), 2, id="either of two"),
        pytest.param(("--actor", "Iran"), 0, id="none"),
    ],
)
def test_claims_are_kept_by_actor(actors: tuple[str, ...], kept: int) -> None:
    assert len(as_json("claims", "events.csv", *actors).get("claims", {})) == kept


def test_claims_are_written_in_place_of_being_printed(desk: Path) -> None:
    done = detente("claims", "events.csv", "-o", "claims.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "wrote claims.yaml: 2 claims\n"
    assert "Aircraft struck" in (desk / "claims.yaml").read_text("utf-8")
    both = detente("claims", "events.csv", "-o", "claims.yaml", "--json")
    assert len(json.loads(both.stdout)["claims"]) == 2
