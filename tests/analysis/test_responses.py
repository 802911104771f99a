"""The worst response under every rule, held against the set of all responses."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.responses import worst_response
from detente.analysis.graph.settings import RESPONSES
from detente.errors import UnknownName
from detente.model.conflict import Conflict
from tests.brute import Brute
from tests.published import SYRIA_IRAQ
from tests.strategies import any_conflicts


@pytest.mark.parametrize("improving", [False, True])
@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=60)
@given(conflict=any_conflicts(), data=st.data())
def test_worst_response_equals_brute_force(
    conflict: Conflict, data: st.DataObject, rule: str, improving: bool
) -> None:
    graph, slow = graph_model(conflict), Brute(conflict)
    chosen = data.draw(st.sets(st.sampled_from(range(len(slow.actors))), min_size=1))
    group = sorted(chosen)
    seed = data.draw(st.integers(0, 2**16))
    values = np.random.default_rng(seed).integers(0, 9, graph.feasible.size)
    worst = worst_response(graph, group, values, improving=improving, rule=rule)
    names = tuple(slow.actors[actor] for actor in group)
    for s in slow.states:
        ends = slow.reached(names, s, rule, improving=improving)
        assert worst[s] == min(values[q] for q in {s, *ends})


def test_nobody_moves_twice_in_a_row_but_a_b_a_is_legal() -> None:
    case = {
        "actors": {name: {"name": name} for name in "ab"},
        "graph": {
            "states": {name: name for name in "pqrs"},
            "moves": {"a": [["p", "q"], ["q", "s"]], "b": [["q", "r"], ["r", "q"]]},
        },
        "preferences": {name: [] for name in "ab"},
    }
    values = np.array([3, 2, 1, 0])

    def worst(**changes: object) -> list[int]:
        graph = graph_model(Conflict.model_validate(case | changes))
        return worst_response(graph, (0, 1), values).tolist()

    # From p a moves to q; then only b may move, to r; there b, who could go back, is barred.
    assert worst() == [1, 0, 0, 0]
    # With an arc of a from r to s the sequence a, b, a is legal.
    moves = {"a": [["p", "q"], ["q", "s"], ["r", "s"]], "b": [["q", "r"]]}
    assert worst(graph=case["graph"] | {"moves": moves}) == [0, 0, 0, 0]


@settings(max_examples=60)
@given(conflict=any_conflicts())
def test_more_responses_deter_more(conflict: Conflict) -> None:
    results = [stability(conflict, responses=rule) for rule in ("single", "once-each", "sequences")]
    for concept in ("gmr", "smr", "seq"):
        few, more, most = (result.verdict(concept) for result in results)
        assert (few <= more).all()
        assert (more <= most).all()


def test_a_rule_that_is_not_known_is_named() -> None:
    with pytest.raises(UnknownName, match="Did you mean 'single'"):
        stability(SYRIA_IRAQ, responses="singel")
