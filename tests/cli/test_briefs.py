"""Briefings and their traces, from the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.run import as_json, detente


def test_brief_writes_a_page_that_needs_nothing_else(desk: Path) -> None:
    done = detente("brief", "valley.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "wrote valley-briefing.html"
    page = (desk / "valley-briefing.html").read_text(encoding="utf-8")
    for outside in ("<script", "http://", "https://"):
        assert outside not in page
    assert "Bottom line" in done.stdout


def test_brief_on_a_bundled_case_stays_here(desk: Path) -> None:
    assert detente("brief", "chicken", "--state", "0").returncode == 0
    assert (desk / "chicken-briefing.html").exists()


def test_brief_on_a_folder_stays_in_it(desk: Path) -> None:
    (desk / "valley").mkdir()
    (desk / "valley.yaml").rename(desk / "valley" / "case.yaml")
    assert detente("brief", "valley").returncode == 0
    assert (desk / "valley" / "briefing.html").exists()


def test_brief_writes_the_same_bytes_twice(desk: Path) -> None:
    for name in ("one.html", "two.html"):
        assert detente("brief", "valley.yaml", "--out", name).returncode == 0
    assert (desk / "one.html").read_bytes() == (desk / "two.html").read_bytes()


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        pytest.param(("--out", "b.md"), "# The valley", id="Markdown"),
        pytest.param(("-o", "b.json"), "{", id="JSON"),
        pytest.param(("-o", "b.html"), "<!doctype html>", id="page"),
        pytest.param(("-o", "b.htm"), "<!doctype html>", id="page, in short"),
    ],
)
def test_the_ending_names_the_form(desk: Path, words: tuple[str, str], starts: str) -> None:
    done = detente("brief", "valley.yaml", *words)
    assert (done.stdout, done.stderr) == ("", f"wrote {words[1]}\n")
    text = (desk / words[1]).read_text(encoding="utf-8")
    assert text.lower().startswith(starts.lower())
    assert "Northland" in text


def test_json_of_a_briefing_is_printed_or_written(desk: Path) -> None:
    printed = as_json("brief", "valley.yaml")
    assert not (desk / "valley-briefing.html").exists()
    assert printed["findings"][0]["id"] == "F1"
    done = detente("brief", "valley.yaml", "--json", "--out", "b.json")
    assert (done.stdout, done.stderr) == ("", "wrote b.json\n")
    assert json.loads((desk / "b.json").read_text("utf-8"))["findings"] == printed["findings"]


def test_brief_asks_what_the_question_says() -> None:
    words = ("--phase", "war", "--state", "3", "--concept", "gmr", "--responses", "single")
    assert as_json("brief", "valley.yaml", *words) != as_json("brief", "valley.yaml")


def test_who_answers_for_it_and_how_it_may_be_passed_on(desk: Path) -> None:
    words = ("--author", "A. Writer", "--handling", "not to be quoted")
    printed = as_json("brief", "valley.yaml", *words)
    assert (printed["author"], printed["handling"]) == ("A. Writer", "not to be quoted")
    told = detente("brief", "valley.yaml", *words).stdout
    assert "Author: A. Writer\nHandling: not to be quoted\n" in told
    assert "A. Writer" in (desk / "valley-briefing.html").read_text(encoding="utf-8")


def test_short_and_full_are_lengths_of_the_same(desk: Path) -> None:
    texts = []
    for words in (("--short",), (), ("--full",)):
        assert detente("brief", "valley.yaml", *words, "-o", "b.md").returncode == 0
        texts.append((desk / "b.md").read_text(encoding="utf-8"))
    assert len(texts[0]) < len(texts[1]) < len(texts[2])
    assert len({text.partition("## What to watch")[0] for text in texts}) == 1
    assert "## Method" not in texts[0]
    assert "rests on" in texts[2]


def test_it_cannot_be_short_and_full_at_once(desk: Path) -> None:
    done = detente("brief", "valley.yaml", "--short", "--full")
    assert (done.returncode, done.stdout) == (2, "")
    assert "it cannot be short and full at once" in done.stderr
    assert not (desk / "valley-briefing.html").exists()


@pytest.mark.parametrize("side", ["south", "Southland"])
def test_what_is_open_to_a_side_is_told_to_it(side: str) -> None:
    told = detente("brief", "valley.yaml", "--for", side)
    assert (told.returncode, told.stderr) == (0, "")
    assert "Options open to Southland" in told.stdout


def test_a_side_that_is_not_there_is_named() -> None:
    done = detente("brief", "valley.yaml", "--for", "Uruguay")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Uruguay" in done.stderr


@pytest.mark.usefixtures("desk")
def test_what_changed_since_an_earlier_briefing_is_told() -> None:
    assert detente("brief", "valley.yaml", "-o", "before.json").returncode == 0
    told = detente("brief", "valley.yaml", "--since", "before.json").stdout
    assert "What changed since the last briefing" in told
    assert "Nothing has changed since the briefing" in told
    other = as_json("brief", "valley.yaml", "--since", "before.json", "--phase", "war")
    assert other["since"]
    assert not any(one.startswith("Nothing") for one in other["since"])
    refused = detente("brief", "chicken", "--state", "0", "--since", "before.json")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "before.json" in refused.stderr
    assert "not on 'chicken'" in refused.stderr


def test_why_lists_the_findings_where_none_is_named() -> None:
    lines = detente("why", "valley.yaml").stdout.splitlines()
    findings = as_json("why", "valley.yaml")["findings"]
    assert lines == [f"{one['id']:>4}  {one['sentence']}" for one in findings]
    assert lines[0].startswith("  F1  ")


def test_why_leads_from_a_finding_to_the_words() -> None:
    told = detente("why", "syria-2016", "F2").stdout
    assert "on the word of" in told
    assert "“" in told
    traced = as_json("why", "syria-2016", "F2")
    assert traced["finding"]["id"] == "F2"


def test_why_tells_an_actors_reason() -> None:
    told = detente("why", "valley.yaml", "--actor", "south", "--state", "3").stdout
    assert "Southland" in told
    printed = as_json("why", "valley.yaml", "--actor", "south", "--state", "3")
    assert (printed["actor"], printed["state"]) == ("south", 3)


def test_brief_and_why_go_all_the_way_from_an_article(desk: Path) -> None:
    done = detente("brief", "truce.txt")
    assert done.returncode == 0, done.stderr
    for said in (
        "nobody has accepted the beliefs",
        "What the article says",
        "Timeline",
        "Refused: Turkey refused",
    ):
        assert said in done.stdout
    assert [one.name for one in desk.glob("*-briefing.html")] == ["truce-briefing.html"]
    assert "on the word of" in detente("why", "truce.txt", "F1").stdout
