"""The values of findings against the literal definitions, and against their cache."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.assumptions.cache import FindingCache
from detente.analysis.assumptions.state_finding import (
    StateFinding,
    StateQuestion,
    state_findings,
)
from detente.analysis.assumptions.values import of_actor, reachable, values
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import RESPONSES
from tests.analysis.assumptions.literal import literal
from tests.brute_leverage import BruteLeverage
from tests.shelling import SHELLING
from tests.strategies import any_conflicts

ANSWERED = ["gmr", "smr", "seq"]


def questions(states: list[int]) -> st.SearchStrategy[StateQuestion]:
    """Return questions about some states."""
    return st.builds(
        StateQuestion,
        st.sampled_from(states),
        st.sampled_from([None, *states]),
        st.sampled_from(ANSWERED),
        st.sampled_from(RESPONSES),
    )


@settings(max_examples=100)
@given(any_conflicts(), st.data())
def test_values_are_the_literal_ones(conflict, data):
    question = data.draw(questions(BruteLeverage(conflict).states))
    asked = state_findings(tuple(conflict.actors), question)
    expected = literal(conflict, question)
    assert values(graph_model(conflict), question, asked) == expected
    # Asked one by one, each is worked out another way.
    alone = data.draw(st.sampled_from(asked))
    assert values(graph_model(conflict), question, [alone]) == {alone: expected[alone]}


@settings(max_examples=100)
@given(any_conflicts(), st.data(), st.integers(0, 99))
def test_the_cache_says_what_is_so_of_every_model(conflict, data, seed):
    """Ranks of one actor at a time are changed and changed back, so that much is asked twice."""
    base = graph_model(conflict)
    question = data.draw(questions(base.codes().tolist()))
    asked = state_findings(base.actors, question)
    cache = FindingCache(base, question)
    rng = np.random.default_rng(seed)
    for _ in range(6):
        rank = base.rank.copy()
        actor = rng.integers(len(base.actors))
        rank[actor] = (
            rng.permutation(rank[actor]) if conflict.graph else rank[actor].max() - rank[actor]
        )
        rank[:, ~base.feasible] = -1
        for graph in (base.with_rank(rank), base):
            some = [one for one in asked if rng.random() < 0.7]
            assert cache.values(graph, some) == values(graph, question, some)


CALM, SHELLED = 0, 1


@pytest.mark.parametrize(
    ("state", "start", "concept", "expected"),
    [
        pytest.param(
            CALM,
            SHELLED,
            "seq",
            {
                "equilibrium.nash": False,
                "equilibrium.gmr": True,
                "equilibrium.smr": True,
                "equilibrium.seq": False,
                "status.ana": "loose",
                "status.twins": "content",
                "status.rhys": "content",
                "hold.twins.ana": 0,
                "furthest": ("rhys",),
                "reachable": False,
            },
            id="calm, where answers must be credible: Ana is loose",
        ),
        pytest.param(
            CALM,
            SHELLED,
            "gmr",
            {"status.ana": "held", "hold.twins.ana": 1, "hold.rhys.ana": 0, "reachable": False},
            id="calm, where any answer counts: the Twins hold Ana",
        ),
        pytest.param(
            SHELLED,
            CALM,
            "seq",
            {"equilibrium.nash": True, "status.ana": "content", "reachable": True},
            id="shelled: an equilibrium that improvements lead to",
        ),
        pytest.param(SHELLED, SHELLED, "seq", {"reachable": True}, id="there already"),
    ],
)
def test_values_worked_out_by_hand(state, start, concept, expected) -> None:
    graph = graph_model(SHELLING)
    question = StateQuestion(state, start, concept, "sequences")
    asked = [one for one in state_findings(graph.actors, question) if one.key in expected]
    found = values(graph, question, asked)
    assert {one.key: value for one, value in found.items()} == expected


def test_nothing_is_reached_from_nowhere() -> None:
    graph = graph_model(SHELLING)
    assert not reachable(graph, StateQuestion(CALM, None, "seq", "sequences"))
    barred = SHELLING.replaced(infeasible=("ana.shell",), phases=(), status_quo=())
    assert not reachable(graph_model(barred), StateQuestion(CALM, SHELLED, "seq", "sequences"))


def test_of_an_actor_only_what_is_asked_is_worked_out() -> None:
    graph = graph_model(SHELLING)
    question = StateQuestion(CALM, None, "gmr", "sequences")
    stays = StateFinding("equilibrium", concept="nash")
    assert of_actor(graph, question, 0, set(), {"nash"})[stays] is False
    assert of_actor(graph, question, 1, set(), {"nash"})[stays] is True
    status = of_actor(graph, question, 0, {"status"}, {"nash"})
    assert status[StateFinding("status", actor="ana")] == "held"
    assert status[StateFinding("hold", actor="twins", other="ana")] == 0
