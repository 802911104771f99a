"""Paths of coalitions against a search written out plainly."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.coalitions.coalition_path import coalition_path
from detente.analysis.coalitions.move import CoalitionMove
from detente.errors import CaseError, UnknownName
from tests.brute_coalition import BruteCoalition
from tests.shelling import SHELLING
from tests.strategies import any_conflicts
from tests.syria import SYRIA


def fewest(brute: BruteCoalition, groups, start: int, goal: int) -> int | None:
    """Return how many improvements of coalitions lead to a state at least."""
    level, seen, moves = {start}, {start}, 0
    while level:
        if goal in level:
            return moves
        level = {t for s in level for g in groups for t in brute.improves(g, s)} - seen
        seen |= level
        moves += 1
    return None


@settings(max_examples=80)
@given(any_conflicts(), st.data())
def test_a_path_is_one_of_the_shortest_and_each_step_an_improvement(conflict, data):
    brute = BruteCoalition(conflict)
    start, goal = (data.draw(st.sampled_from(brute.states)) for _ in range(2))
    every = list(brute.groups(brute.actors))
    some = data.draw(st.lists(st.sampled_from(every), unique=True))
    found = coalition_path(conflict, start=start, state=goal, among=some)
    expected = fewest(brute, some, start, goal)
    assert (None if found.steps is None else len(found.steps)) == expected
    steps = found.steps or ()
    for step in steps:
        assert step.members in some
        assert step.target in brute.improves(step.members, step.source)
    assert all(one.target == other.source for one, other in pairwise(steps))
    if steps:
        assert (steps[0].source, steps[-1].target) == (start, goal)


@settings(max_examples=40)
@given(any_conflicts(), st.data())
def test_no_more_move_together_than_need(conflict, data):
    brute = BruteCoalition(conflict)
    start, goal = (data.draw(st.sampled_from(brute.states)) for _ in range(2))
    for step in coalition_path(conflict, start=start, state=goal).steps or ():
        sizes = [
            len(g)
            for g in brute.groups(brute.actors)
            if step.target in brute.improves(g, step.source)
        ]
        assert len(step.members) == min(sizes)


CALM, SHELLED, ARMED = 0, 1, 2


@pytest.mark.parametrize(
    ("start", "state", "options", "expected"),
    [
        pytest.param(CALM, CALM, {}, (), id="there already"),
        pytest.param(
            CALM, SHELLED, {}, (CoalitionMove(("ana",), CALM, SHELLED),), id="one move of one"
        ),
        pytest.param(SHELLED, CALM, {}, None, id="nobody gains by going back"),
        pytest.param(
            ARMED,
            SHELLED,
            {},
            (CoalitionMove(("twins",), ARMED, CALM), CoalitionMove(("ana",), CALM, SHELLED)),
            id="two moves of two",
        ),
        pytest.param(CALM, SHELLED, {"among": [["twins"]]}, None, id="only others may move"),
        pytest.param(
            CALM,
            SHELLED,
            {"among": [["ana", "rhys"]]},
            None,
            id="Rhys loses by it: no coalition with him",
        ),
        pytest.param(
            CALM,
            SHELLED,
            {"blocs": []},
            (CoalitionMove(("ana",), CALM, SHELLED),),
            id="blocs of one",
        ),
        pytest.param(CALM, SHELLED, {"blocs": [["ana", "rhys"]]}, None, id="a bloc that loses"),
        pytest.param(
            4,
            SHELLED,
            {"blocs": [["ana", "rhys"]]},
            (CoalitionMove(("ana", "rhys"), 4, SHELLED),),
            id="a bloc that gains",
        ),
    ],
)
def test_paths_worked_out_by_hand(start: int, state: int, options, expected) -> None:
    found = coalition_path(SHELLING, start=start, state=state, **options)
    assert found.steps == expected
    assert (found.start, found.state) == (start, state)


def test_where_nothing_is_named_it_leads_through_the_phase() -> None:
    found = coalition_path(SYRIA, phase="truce")
    assert (found.case, found.phase) == ("syria-2016", "truce")
    assert found.state == SYRIA.code(("us.curb",))
    again = coalition_path(SYRIA, phase="truce", start=found.start, state=found.state)
    assert again == found
    assert found.as_dict()["start"] == found.start


def test_what_was_asked_stands_in_the_settings() -> None:
    found = coalition_path(SHELLING, start=CALM, state=SHELLED, among=[["rhys", "ana"]])
    assert found.settings == {"blocs": False, "among": [["ana", "rhys"]]}
    blocs = coalition_path(SHELLING, start=CALM, state=SHELLED, blocs=[["rhys", "ana"]])
    assert blocs.settings == {"blocs": True, "among": [["ana", "rhys"], ["twins"]]}


@pytest.mark.parametrize(
    ("options", "fault", "says"),
    [
        pytest.param({"phase": "war"}, CaseError, "nothing is known of where", id="no start"),
        pytest.param({"start": 99, "state": 0}, CaseError, "no state 99", id="no such start"),
        pytest.param({"start": 0, "state": 99}, CaseError, "no state 99", id="no such state"),
        pytest.param({"phase": "feast"}, UnknownName, "feast", id="no such phase"),
        pytest.param({"start": 0, "state": 1, "among": [["z"]]}, UnknownName, "'z'", id="nobody"),
    ],
)
def test_what_cannot_be_asked_is_said(options, fault, says: str) -> None:
    with pytest.raises(fault, match=says):
        coalition_path(SHELLING, **options)
