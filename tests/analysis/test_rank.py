"""Ranks from statements, rankings and weights."""

from __future__ import annotations

import random
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.graph.cube import feasible_states, totals, vectors
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.rank import dense
from detente.errors import CaseError, UnknownName
from detente.model.conflict import Conflict
from detente.model.grammar import parse
from tests.brute import Brute
from tests.strategies import any_conflicts, conditions

OPTIONS = tuple(f"a.x{k}" for k in range(11))


def settings_of(code: int) -> dict[str, bool]:
    return {name: bool(code >> k & 1) for k, name in enumerate(OPTIONS)}


@settings(max_examples=40)
@given(texts=st.lists(conditions(list(OPTIONS)), min_size=1, max_size=4))
def test_conditions_fall_over_all_states_as_over_each(texts: list[str]) -> None:
    wants = [parse(text) for text in texts]
    feasible = feasible_states(OPTIONS, wants[:2])
    met = vectors(OPTIONS, wants, np.uint16)
    total = totals(OPTIONS, [(want, 3**k) for k, want in enumerate(wants)])
    for code in range(0, 1 << 11, 7):
        truth = [want.evaluate(settings_of(code)) for want in wants]
        assert feasible[code] == (not any(truth[:2]))
        assert f"{met[code]:b}".zfill(len(wants)) == "".join("01"[one] for one in truth)
        assert total[code] == sum(3**k for k, one in enumerate(truth) if one)


@settings(max_examples=80)
@given(conflict=any_conflicts())
def test_ranks_order_states_as_preferences_do(conflict: Conflict) -> None:
    graph, slow = graph_model(conflict), Brute(conflict)
    for actor, name in enumerate(slow.actors):
        rank = graph.rank[actor]
        classes = sorted({slow.worth[name][state] for state in slow.states})
        for state in range(graph.feasible.size):
            wanted = classes.index(slow.worth[name][state]) if state in slow.states else -1
            assert rank[state] == wanted


def test_any_number_of_statements_is_lexicographic() -> None:
    # Each state gets a statement of its own: 2**6 of them rank the states in that order.
    names = [f"a.x{k}" for k in range(6)]
    order = list(range(64))
    random.Random(6).shuffle(order)
    wants = [
        " and ".join(("" if code >> k & 1 else "not ") + name for k, name in enumerate(names))
        for code in order
    ]
    conflict = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "options": dict.fromkeys(names, "acts"),
            "preferences": {"a": wants},
        }
    )
    assert graph_model(conflict).rank[0].tolist() == [63 - order.index(s) for s in range(64)]


def two_options(preference: object, **more: object) -> Conflict:
    """Return a conflict of one actor with two options."""
    return Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "options": {"a.x": "x", "a.y": "y"},
            "preferences": {"a": preference},
            **more,
        }
    )


@pytest.mark.parametrize(
    ("preference", "rank"),
    [
        pytest.param([], [0, 0, 0, 0], id="nothing wanted: all the same"),
        pytest.param(["a.x", "a.y"], [0, 2, 1, 3], id="statements"),
        pytest.param({"ranking": [3, {"tie": [0, 1]}, 2]}, [1, 1, 0, 2], id="ranking with a tie"),
        pytest.param(
            {"weights": {"a.x": 0.1, "a.y": 0.2, "a.x and a.y": -0.3}},
            [0, 1, 2, 0],
            id="decimal weights add exactly",
        ),
        pytest.param(
            {"weights": {"a.x": 2.5, "a.y": 1}, "foremost": ["a.y"]},
            [0, 1, 2, 3],
            id="foremost before weights",
        ),
        pytest.param({"weights": {"a.x": 1e12, "a.y": 1e-3}}, [0, 2, 1, 3], id="weights far apart"),
    ],
)
def test_the_three_ways(preference: object, rank: list[int]) -> None:
    assert graph_model(two_options(preference)).rank[0].tolist() == rank


def test_infeasible_states_have_no_rank() -> None:
    conflict = two_options({"ranking": [3, 2, 1, 0]}, infeasible=["a.x and not a.y"])
    assert graph_model(conflict).rank[0].tolist() == [0, -1, 1, 2]


@given(st.lists(st.integers(-(2**40), 2**40) | st.integers(0, 5), min_size=1, max_size=30))
def test_dense_ranks_have_no_gaps(keys: list[int]) -> None:
    feasible = np.array([place % 3 != 1 for place in range(len(keys))])
    rank = dense(np.array(keys), feasible)
    left = [key for key, here in zip(keys, feasible, strict=True) if here]
    assert rank[feasible].tolist() == [sorted(set(left)).index(key) for key in left]
    assert (rank[~feasible] == -1).all()


def test_a_pledge_in_force_comes_first() -> None:
    pledge = {"by": "a", "does": "a.x", "in": ["truce"]}
    phases = [{"id": "war"}, {"id": "truce"}]
    conflict = two_options(["not a.x", "a.y"], pledges=[pledge], phases=phases)
    assert graph_model(conflict, phase="war").rank[0].tolist() == [2, 0, 3, 1]
    assert graph_model(conflict, phase="truce").rank[0].tolist() == [0, 2, 1, 3]
    with pytest.raises(UnknownName, match="peace"):
        graph_model(conflict, phase="peace")


@pytest.mark.parametrize(
    ("case", "said"),
    [
        pytest.param({"preferences": {"a": {"ranking": [3, 2]}}}, "0, 1", id="ranking incomplete"),
        pytest.param({"infeasible": ["a.x", "not a.x"]}, "no state", id="no state left"),
        pytest.param(
            {"options": {f"a.x{k}": "x" for k in range(25)}, "preferences": {"a": []}},
            "at most 24",
            id="too many options",
        ),
        pytest.param(
            {"preferences": {"a": {"weights": {"a.x": 1e-30, "a.y": 1}}}}, "Round", id="weights"
        ),
    ],
)
def test_what_cannot_be_ranked_is_told_with_its_mend(case: dict[str, object], said: str) -> None:
    base = {
        "actors": {"a": {"name": "A"}},
        "options": {"a.x": "x", "a.y": "y"},
        "preferences": {"a": []},
    }
    with pytest.raises(CaseError, match=said):
        graph_model(Conflict.model_validate(base | case))


@pytest.mark.parametrize(
    ("weight", "span"),
    [
        pytest.param(1e-30, "from 1e-30 to 3", id="too fine"),
        pytest.param(-1e-20, "from 1e-20 to 3", id="too fine below nought"),
    ],
)
def test_weights_of_too_many_digits_are_told_with_their_place(weight: float, span: str) -> None:
    conflict = Conflict.model_validate(
        {
            "actors": {"ana": {"name": "Ana"}},
            "options": {"ana.x": "x", "ana.y": "y"},
            "preferences": {"ana": {"weights": {"ana.x": weight, "ana.y": 3}}},
        }
    )
    with pytest.raises(CaseError, match=rf"'ana', {span} .*\(at preferences\.ana\.weights\)") as e:
        graph_model(conflict)
    assert e.value.problems[0].where == ("preferences", "ana", "weights")


def test_every_pattern_of_six_states_is_dense() -> None:
    for keys in product(range(3), repeat=4):
        rank = dense(np.array(keys), np.ones(4, dtype=bool))
        assert sorted(set(rank.tolist())) == list(range(len(set(keys))))
