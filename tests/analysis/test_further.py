"""Simultaneous moves and foresight: answers in print, ties, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.foresight import limited, nonmyopic
from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import graph_model
from detente.errors import NotSupported, UnknownName
from detente.model.conflict import Conflict
from tests.brute_concepts import BruteConcepts
from tests.published import CUBA, ELMIRA, PRISONERS, SYRIA_IRAQ
from tests.strategies import conflicts, graph_conflicts

CHICKEN = Conflict.model_validate(
    {
        "id": "chicken",
        "actors": {"one": {"name": "One"}, "two": {"name": "Two"}},
        "options": {"one.swerve": "swerves", "two.swerve": "swerves"},
        "preferences": {"one": {"ranking": [2, 3, 1, 0]}, "two": {"ranking": [1, 3, 2, 0]}},
    }
)

EQUILIBRIA = [
    # Results shipped with GMCR+ for its example files, and agreeing with the definition by hand.
    pytest.param(PRISONERS, "sim", [0, 3], id="prisoners sim"),
    pytest.param(SYRIA_IRAQ, "sim", [6], id="syria-iraq sim"),
    pytest.param(ELMIRA, "sim", [8, 9, 18, 21, 24, 25], id="elmira sim"),
    pytest.param(CUBA, "sim", [5], id="cuba sim"),
    # Brams and Wittman 1981: the non-myopic equilibria of the two games.
    pytest.param(PRISONERS, "nonmyopic", [0, 3], id="prisoners nonmyopic"),
    pytest.param(CHICKEN, "nonmyopic", [3], id="chicken nonmyopic"),
    # Swerving both is spoiled for whoever goes straight on, if the other does too.
    pytest.param(CHICKEN, "sim", [1, 2, 3], id="chicken sim"),
    pytest.param(CHICKEN, "sim-contested", [1, 2, 3], id="chicken contested"),
    # Both prisoners are deterred from talking by a credible answer: nothing is left to test.
    pytest.param(PRISONERS, "sim-contested", [0], id="prisoners contested"),
]


@pytest.mark.parametrize(("conflict", "concept", "codes"), EQUILIBRIA)
def test_answers_in_print(conflict: Conflict, concept: str, codes: list[int]) -> None:
    assert stability(conflict, concepts=[concept]).equilibria(concept).tolist() == codes


@pytest.mark.parametrize(
    ("actor", "codes"),
    [pytest.param("syria", [0, 2, 6], id="syria"), pytest.param("iraq", [1, 4, 5, 6], id="iraq")],
)
def test_simultaneous_stability_by_actor_in_print(actor: str, codes: list[int]) -> None:
    assert stability(SYRIA_IRAQ, concepts=["sim"]).stable("sim", actor).tolist() == codes


@pytest.mark.parametrize("ties", ["kind", "harsh"])
@settings(max_examples=60)
@given(conflict=conflicts(actors=2) | graph_conflicts(actors=2), horizon=st.integers(1, 6))
def test_foresight_equals_brute_force_under_either_tie_rule(conflict, horizon, ties):
    graph, slow = graph_model(conflict), BruteConcepts(conflict)
    slow.ties = ties
    told, settled = limited(graph, horizon, ties=ties), nonmyopic(graph, ties=ties)
    for place, actor in enumerate(conflict.actors):
        assert told[place].nonzero()[0].tolist() == slow.stable(f"l{horizon}", actor)
        assert settled[place].nonzero()[0].tolist() == slow.stable("nonmyopic", actor)


def test_more_than_two_actors_look_no_further():
    with pytest.raises(NotSupported, match="there are 3"):
        stability(ELMIRA, concepts=["l2"])


def test_a_graph_has_no_simultaneous_moves():
    graph = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
            "graph": {"states": {"s": "one", "t": "other"}, "moves": {"a": [["s", "t"]]}},
            "preferences": {"a": [], "b": []},
        }
    )
    with pytest.raises(NotSupported, match="lists states and moves"):
        stability(graph, concepts=["sim"])


def test_what_is_not_known_is_refused():
    with pytest.raises(UnknownName, match="solution concept"):
        stability(PRISONERS, concepts=["l0"])
    with pytest.raises(UnknownName, match="tie rule"):
        limited(graph_model(PRISONERS), 2, ties="rough")
    with pytest.raises(NotSupported, match="1 to 999"):
        limited(graph_model(PRISONERS), 0)
