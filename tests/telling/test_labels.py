"""States, moves and phases in the words of the case."""

import pytest

from detente.model import Phase
from detente.telling.labels import (
    capitalised,
    dates,
    facts,
    label,
    move_label,
    phase_title,
    state_label,
)
from tests.draw.conflicts import GRAPH, TALKS


def test_states_are_told_by_who_does_what() -> None:
    assert facts(TALKS, 3) == ("the North shells the border", "South <&> Sons arms rebels")
    assert state_label(TALKS, 3) == "The North shells the border; South <&> Sons arms rebels"
    assert state_label(TALKS, 0) == "Nobody does any of the things considered"


def test_graph_states_are_told_by_text_or_name() -> None:
    assert [facts(GRAPH, code) for code in range(3)] == [("stalemate",), ("war",), ("p",)]


@pytest.mark.parametrize(
    ("origin", "target", "said"),
    [
        pytest.param(0, 1, "shells the border", id="taken"),
        pytest.param(1, 0, "holds its fire", id="left"),
        pytest.param(2, 0, "no longer arms rebels", id="left-without-words"),
        pytest.param(
            3, 4, "holds its fire and no longer arms rebels and presses the South", id="all"
        ),
    ],
)
def test_moves_are_told_by_what_changes(origin: int, target: int, said: str) -> None:
    assert move_label(TALKS, origin, target) == said


def test_moves_in_graph_form_are_told_by_where_they_lead() -> None:
    assert move_label(GRAPH, 0, 1) == "moves to war"


@pytest.mark.parametrize(
    ("title", "first", "last", "said"),
    [
        ("War", "2020-01-05", "2020-03-01", "5 Jan to 1 Mar 2020"),
        ("War", "2019-12-05", "2020-03-01", "5 Dec 2019 to 1 Mar 2020"),
        ("War", "2020-01-05", None, "from 5 Jan 2020"),
        ("War", None, "2020-03-01", "to 1 Mar 2020"),
        ("War", None, None, ""),
        ("War", "2020-01", "2020-03-01", "Jan to 1 Mar 2020"),
        ("War", "2019", "2020-03", "2019 to Mar 2020"),
        ("War", "2020", "2020-03", "2020 to Mar 2020"),
        ("War", "2020-02", "2020-02", "Feb 2020"),
        ("War", "2020", "2020", "2020"),
        ("War", 2020, None, "from 2020"),
        ("War in 2020", 2020, None, ""),
        ("War of 2020", "2020-01-05", "2020-03-01", ""),
    ],
)
def test_dates_say_no_more_than_needed(
    title: str, first: str | None, last: str | None, said: str
) -> None:
    phase = Phase.model_validate({"id": "war", "title": title, "from": first, "to": last})
    assert dates(phase) == said


def test_titles_and_labels() -> None:
    assert label(TALKS, "north") == "North"
    assert capitalised("the North") == "The North"
    assert phase_title(None) == ""
    assert phase_title(Phase(id="war")) == "war"
