"""What pages show: marks in a text, verdicts, filters, and nothing of a case that would run."""

from __future__ import annotations

import re

import pytest

from detente import load
from detente.case.case import Case
from detente.serve.marks import Span, paragraphs, pieces
from detente.serve.question import Question
from detente.serve.views.standing import state_standing, verdict
from tests.serve.opened import TestClient, client


def test_words_are_marked_where_they_stand_and_nowhere_else(valley: TestClient) -> None:
    page = valley.get("/c/valley/evidence/talks").text
    marked = re.findall(r'<mark[^>]*data-claims="c1"[^>]*>([^<]+)', page)
    assert "".join(marked) == "on the weapons of Bigland"
    assert "never said" in page.partition("<table")[2]


@pytest.mark.parametrize(
    ("spans", "cut"),
    [
        pytest.param([], ["abcdef"], id="nothing quoted"),
        pytest.param([(0, 6)], ["abcdef*"], id="all of it"),
        pytest.param([(0, 2), (2, 4)], ["ab*", "cd*", "ef"], id="two that touch"),
        pytest.param([(1, 5), (2, 3)], ["a", "b*", "c**", "de*", "f"], id="one within another"),
        pytest.param([(-3, 2), (5, 9)], ["ab*", "cde", "f*"], id="over the edges"),
        pytest.param([(7, 9)], ["abcdef"], id="elsewhere"),
    ],
)
def test_a_text_is_cut_at_every_edge(spans: list[tuple[int, int]], cut: list[str]) -> None:
    quoted = [Span(start, end, f"c{place}") for place, (start, end) in enumerate(spans)]
    found = [one.text + "*" * len(one.claims) for one in pieces("abcdef", 0, 6, quoted)]
    assert found == cut


def test_a_text_that_is_not_kept_has_no_paragraphs() -> None:
    assert paragraphs(load("syria-2016"), "article") == ()


def test_blank_stretches_are_no_paragraphs() -> None:
    case = Case("x", load("chicken").conflict, texts={"s": "\n\na b\n \nc\n\n\n"})
    assert [[one.text for one in each] for each in paragraphs(case, "s")] == [["a b"], ["c"]]


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        pytest.param("syria-2016", {}, "It holds under SEQ: nobody", id="holds"),
        pytest.param("syria-2016", {"state": "none"}, "It falls under", id="falls"),
        pytest.param("chicken", {}, "No state stands here", id="nothing stands"),
        pytest.param("chicken", {"state": "3", "concept": "sim"}, "It ", id="no sanctions"),
        pytest.param("syria-2016", {"state": "3"}, "cannot be in this phase", id="impossible"),
    ],
)
def test_the_verdict_is_one_sentence(name: str, given: dict[str, str], words: str) -> None:
    question = Question(load(name), name, given)
    assert verdict(question, state_standing(question)).startswith(words) or words in verdict(
        question, state_standing(question)
    )


def test_who_is_held_is_told() -> None:
    question = Question(load("prisoners-dilemma"), "p", {"state": "3"})
    assert "Others keep" in verdict(question, state_standing(question))


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        pytest.param("with=patron.arm&without=north.shell", ["4", "6"], id="options"),
        pytest.param("only=nash", ["3", "7"], id="equilibria"),
        pytest.param("with=patron.arm,north.shell&sort=south", ["5", "7"], id="sorted"),
    ],
)
def test_states_are_filtered_and_sorted(valley: TestClient, query: str, codes: list[str]) -> None:
    rows = valley.get(f"/c/valley/states.csv?phase=war&{query}").text.splitlines()[1:]
    assert sorted(row.partition(",")[0] for row in rows) == codes or query.startswith("only")


def test_states_better_for_an_actor_are_better(valley: TestClient) -> None:
    whole = valley.get("/c/valley/states.csv?phase=war").text.splitlines()
    column = whole[0].split(",").index("Rank of Northland")
    ranks = {row.split(",")[0]: int(row.split(",")[column]) for row in whole[1:]}
    better = valley.get("/c/valley/states.csv?phase=war&better=north").text.splitlines()[1:]
    assert {row.split(",")[0] for row in better} == {
        code for code, rank in ranks.items() if rank > ranks["7"]
    }


def test_many_states_are_shown_page_by_page() -> None:
    with client(load("syria-2016")) as opened:
        first = opened.get("/c/syria-2016/states").text
        assert first.count("<tr>") < 80
        assert "page 1 of 24" in first
        assert 'href="/c/syria-2016/states?page=2"' in first
        assert "page=23" in opened.get("/c/syria-2016/states?page=24").text


def test_the_first_page_is_small_and_asks_for_nothing_elsewhere() -> None:
    with client(load("syria-2016")) as opened:
        page = opened.get("/c/syria-2016/")
        files = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text))
        whole = len(page.content) + sum(len(opened.get(one).content) for one in files)
        assert whole <= 120_000
        assert re.findall(r'(?:src|href|action)="(?!/|#|data:)', page.text) == []


HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(1)">'


def test_what_a_case_says_never_becomes_markup() -> None:
    conflict = load("chicken").conflict
    actors = {k: one.model_copy(update={"name": HOSTILE}) for k, one in conflict.actors.items()}
    hostile = conflict.replaced(title=HOSTILE, actors=actors, status_quo=("one.swerve",))
    with client(Case("chicken2", hostile)) as opened:
        for page in ("", "model", "states", "states/1", "leverage", "why/one", "check", "path"):
            shown = opened.get(f"/c/chicken2/{page}").text
            assert "<script>alert" not in shown, page
            assert "<img" not in shown, page


def test_a_case_without_a_status_quo_is_shown() -> None:
    with client(load("chicken")) as opened:
        assert "No state stands here" in opened.get("/c/chicken/").text
        assert opened.get("/c/chicken/leverage").status_code == 422
        assert opened.get("/c/chicken/leverage?state=3").status_code == 200
