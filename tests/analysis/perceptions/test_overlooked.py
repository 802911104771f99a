"""States that an actor does not see, by both conventions: against the definitions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.graph.graph import graph_model
from detente.analysis.perceptions import overlooked as room
from detente.analysis.perceptions.overlooked import check_convention, overlooked, unmoved
from detente.analysis.perceptions.perceptions import perceptions
from detente.errors import NotSupported, UnknownName
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.grammar import parse
from tests.brute_leverage import BruteLeverage
from tests.published import PRISONERS
from tests.strategies import conditions, conflicts


class Blinkered(BruteLeverage):
    """The literal twin of GMCR+: nobody moves to or from a state that he does not see."""

    def __init__(self, conflict: Conflict, unseen: dict[str, set[int]]) -> None:
        super().__init__(conflict)
        self._reached = {
            (actor, state): set()
            if state in unseen.get(actor, set())
            else targets - unseen.get(actor, set())
            for (actor, state), targets in self._reached.items()
        }


def blind(views: dict[str, Any], base: Conflict = PRISONERS) -> Conflict:
    """Return a conflict in which some do not see some states."""
    return Conflict.model_validate(base.model_dump() | {"views": views})


@settings(max_examples=40)
@given(conflict=conflicts(actors=3, options=5), data=st.data())
def test_equals_gmcr_plus(conflict: Conflict, data: st.DataObject) -> None:
    names, listed = list(conflict.actors), list(conflict.options)
    unseen = data.draw(st.dictionaries(st.sampled_from(names), conditions(listed), min_size=1))
    whole = blind({name: [{"overlooks": one}] for name, one in unseen.items()}, conflict)
    concept = data.draw(st.sampled_from(["nash", "gmr", "smr", "seq"]))
    states = BruteLeverage(conflict).states
    slow = Blinkered(
        conflict,
        {
            name: {
                state
                for state in states
                if parse(one).evaluate({k: bool(state & bit) for k, bit in conflict.bits.items()})
            }
            for name, one in unseen.items()
        },
    )
    state = data.draw(st.sampled_from(states))
    found = perceptions(whole, state=state, concept=concept, misperceived="gmcr+")
    stable = [set(slow.stable(concept, name)) for name in names]
    assert set(found.equilibria) == set.intersection(*stable)
    for view in found.views.values():
        assert set(view.equilibria) == set(found.equilibria)
        assert view.changes == ()


@settings(max_examples=20)
@given(conflict=conflicts(actors=3, options=5), data=st.data())
def test_a_hypergame_leaves_the_states_out_of_the_view(
    conflict: Conflict, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(list(conflict.actors)))
    option = data.draw(st.sampled_from(list(conflict.options)))
    states = BruteLeverage(conflict).states
    if all(state & conflict.bits[option] for state in states):
        return
    state = data.draw(st.sampled_from(states))
    found = perceptions(blind({name: [{"overlooks": option}]}, conflict), state=state)
    barred = perceptions(conflict, state=state, views={name: [f"bar {option}"]})
    assert found.equilibria == barred.equilibria
    assert found.views[name].status == barred.views[name].status
    assert found.views[name].changes == (f"bar {option}",)


@pytest.mark.parametrize(
    ("convention", "equilibria", "status"),
    [
        pytest.param("hypergame", (0,), {}, id="it does not stay where it thinks it cannot be"),
        pytest.param(
            "gmcr+",
            (0, 3),
            {"one": "content", "two": "held"},
            id="it stays where it cannot move",
        ),
    ],
)
def test_the_two_conventions_part(
    convention: str, equilibria: tuple[int, ...], status: dict[str, str]
) -> None:
    """The first prisoner does not see that the second could keep silent."""
    found = perceptions(
        blind({"one": [{"overlooks": "two.cooperate"}]}), state=3, misperceived=convention
    )
    assert found.equilibria == equilibria
    assert found.views["one"].status == status
    assert found.status == {"one": "held", "two": "held"}


def test_who_does_not_see_what_in_which_phase() -> None:
    data = PRISONERS.model_dump() | {"phases": [{"id": "war"}, {"id": "peace"}], "focus": "peace"}
    views = {
        "one": [{"overlooks": "one.cooperate", "in": ["war"]}, {"unaware": "preferences.two[1]"}],
        "two": [{"overlooks": "one.cooperate and two.cooperate"}, {"overlooks": "two.cooperate"}],
        "onlooker": [{"overlooks": "one.cooperate"}],
    }
    unseen = overlooked(Conflict.model_validate(data | {"views": views}))
    assert {name: np.flatnonzero(states).tolist() for name, states in unseen.items()} == {
        "two": [2, 3]
    }


def test_where_all_see_all_the_model_is_the_same() -> None:
    graph = graph_model(PRISONERS)
    assert unmoved(graph, {}) is graph


def test_an_actor_that_is_not_there_is_passed_over() -> None:
    graph = graph_model(apply(PRISONERS, ["bar one.cooperate"]))
    same = unmoved(graph, {"nobody": np.ones(4, dtype=bool)})
    for actor in range(2):
        for state in graph.codes().tolist():
            before = graph.moves.targets(actor, state).tolist()
            assert same.moves.targets(actor, state).tolist() == before


def test_too_many_moves_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_MOST_MOVES", 7)
    with pytest.raises(NotSupported, match="hypergame"):
        unmoved(graph_model(PRISONERS), {"one": np.zeros(4, dtype=bool)})
    monkeypatch.setattr(room, "_MOST_MOVES", 8)
    unmoved(graph_model(PRISONERS), {"one": np.zeros(4, dtype=bool)})


@pytest.mark.parametrize("name", ["hypergame", "gmcr+"])
def test_a_convention_is_known_by_its_name(name: str) -> None:
    assert check_convention(name) == name


def test_an_unknown_convention_suggests_the_nearest() -> None:
    with pytest.raises(UnknownName, match="Did you mean 'hypergame'"):
        check_convention("hypergames")
