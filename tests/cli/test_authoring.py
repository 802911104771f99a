"""Cases begun, drafts reviewed, words found and beliefs listed, from the command line."""

import json
import sys
from io import StringIO
from pathlib import Path

import pytest

from detente import lints, load
from tests.cli.run import Done, as_json, detente


@pytest.fixture
def draft(desk: Path) -> Path:
    """Return the draft of an article, in a folder."""
    assert detente("read", "truce.txt", "--draft", "draft").returncode == 0
    return desk / "draft"


def reviewed(monkeypatch: pytest.MonkeyPatch, typed: str, *words: str) -> Done:
    """Return what a review printed for some typed lines."""
    monkeypatch.setattr(sys, "stdin", StringIO(typed))
    return detente("review", "draft", *words)


@pytest.mark.parametrize("place", ["mine", "mine.yaml", "deep/er/mine"])
def test_a_new_case_loads_and_there_is_nothing_to_look_at(desk: Path, place: str) -> None:
    done = detente("new", place, "--title", "The valley: a case")
    assert (done.returncode, done.stdout) == (0, "")
    case = load(desk / place)
    assert (case.name, case.conflict.title, lints(case)) == ("mine", "The valley: a case", ())
    assert detente("check", place, "--strict").returncode == 0
    assert detente("brief", place, "-o", "page.md").returncode == 0
    again = detente("new", place)
    assert again.returncode == 2
    assert "something is there already" in again.stderr


def test_beliefs_are_listed_with_their_sentences_and_claims() -> None:
    lines = detente("beliefs", "valley.yaml").stdout.splitlines()
    assert any(
        line.split(maxsplit=1) == ["preferences.south[2]",
                                   "Southland wants this: Bigland arms Southland [c1]"]
        for line in lines
    )  # fmt: skip
    printed = as_json("beliefs", "valley.yaml")["beliefs"]
    assert [one["path"] for one in printed] == [line.split()[0] for line in lines]
    assert all(one["accepted"] for one in printed)
    in_war = as_json("beliefs", "valley.yaml", "--phase", "war")["beliefs"]
    assert "pledges.halt" not in [one["path"] for one in in_war]


def test_words_are_found_as_a_quote_and_added_to_a_claim(draft: Path) -> None:
    words = "Turkey refused to close its border"
    (block,) = as_json("quote", "draft", words)["quotes"]
    source = block["source"]
    assert (
        load(draft).texts[source][block["start"] : block["end"]]
        == "Turkey refused\nto close its border"
    )
    assert detente("quote", "draft", "its border").stdout.startswith(
        f"- {{source: {source}, exact: its border"
    )
    before = len(load(draft).evidence.claims["c1"].quotes)
    done = detente("quote", "draft", words, "--add", "c1")
    assert "added to claims.c1" in done.stderr
    assert len(load(draft).evidence.claims["c1"].quotes) == before + 1


def test_beliefs_are_accepted_by_their_paths(draft: Path) -> None:
    left = [one["path"] for one in as_json("beliefs", "draft")["beliefs"] if not one["accepted"]]
    assert (
        detente("accept", "draft", left[0], left[1]).stdout == f"accepted 2; {len(left) - 2} left\n"
    )
    printed = as_json("accept", "draft", *left[2:])
    assert printed == {"accepted": left[2:], "left": [], "draft": False}
    assert not load(draft).conflict.draft


def test_a_review_takes_typed_lines_and_goes_on_later(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = len(as_json("review", "draft")["waiting"])
    first = reviewed(monkeypatch, "a\ns\nzz\nr misread\nu\na\nq\n")
    assert first.returncode == 0
    assert f"[0 of {left}] actors." in first.stdout
    assert "'zz' is none of these" in first.stderr
    assert first.stdout.endswith(f"1 of {left}; {left - 1} left.\n")
    assert "of the rebels" in first.stdout or "“Russia" in first.stdout
    second = reviewed(monkeypatch, "a\n" * 99)
    assert "a question is answered in a sentence" in second.stderr
    assert not load(draft).conflict.draft
    third = reviewed(monkeypatch, "Nobody knows.\n" * 9)
    assert third.stdout.endswith(f"{left} of {left}; nothing is left to decide.\n")
    printed = as_json("review", "draft")
    assert (printed["waiting"], printed["draft"]) == ([], False)
    assert len(printed["decisions"]) == left


def test_a_review_edits_and_rejects_and_keeps_why(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = as_json("review", "draft")["waiting"][-1]["path"]
    assert path is None
    typed = "e Moscow\n" + "s\n" * 7 + "r misread\nm actors.nobody\n"
    done = reviewed(monkeypatch, typed)
    lines = (draft / "review.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["decision"] for line in lines] == ["edit", "reject"]
    assert load(draft).conflict.actors["russia"].name == "Moscow"
    assert "no belief is called" in done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(("tanks rolled",), "stands in none of the case's texts. Look", id="nowhere"),
        pytest.param(("Russia did halt its offensive",), "Is it 'halt its offensive'", id="nearly"),
        pytest.param(("",), "stands in none", id="no words"),
        pytest.param(("Russia", "--add", "c1"), "the words stand in 4 places", id="several places"),
        pytest.param(("its border", "--add", "c99"), "no claim is called 'c99'", id="no claim"),
    ],
)
def test_words_that_cannot_be_quoted_are_told(
    draft: Path, words: tuple[str, ...], told: str
) -> None:
    before = (draft / "claims.yaml").read_bytes()
    done = detente("quote", "draft", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert (draft / "claims.yaml").read_bytes() == before


def test_the_last_belief_accepted_is_told_and_so_is_a_new_case_as_json(draft: Path) -> None:
    left = [one["path"] for one in as_json("beliefs", "draft")["beliefs"]]
    told = detente("accept", "draft", *left).stdout
    assert told == f"accepted {len(left)}; the case is a draft no more\n"
    assert not load(draft).conflict.draft
    assert as_json("new", "fresh.yaml") == {"wrote": "fresh.yaml"}
