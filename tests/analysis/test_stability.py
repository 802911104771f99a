"""Published equilibria, and what a result tells about itself."""

from __future__ import annotations

import json

import pytest

from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph import threads
from detente.analysis.graph.graph import graph_model
from detente.errors import UnknownName
from detente.model.conflict import Conflict
from detente.version import __version__
from tests.published import CUBA, ELMIRA, PRISONERS, SYRIA_IRAQ

EQUILIBRIA = [
    pytest.param(PRISONERS, "nash", [1], id="prisoners nash"),
    pytest.param(PRISONERS, "gmr", [1, 4], id="prisoners gmr"),
    pytest.param(PRISONERS, "smr", [1, 4], id="prisoners smr"),
    pytest.param(PRISONERS, "seq", [1, 4], id="prisoners seq"),
    pytest.param(SYRIA_IRAQ, "nash", [6], id="syria-iraq nash"),
    pytest.param(SYRIA_IRAQ, "gmr", [1, 6], id="syria-iraq gmr"),
    pytest.param(SYRIA_IRAQ, "smr", [6], id="syria-iraq smr"),
    pytest.param(SYRIA_IRAQ, "seq", [6], id="syria-iraq seq"),
    pytest.param(ELMIRA, "nash", [5, 6, 7, 10, 11, 12], id="elmira nash"),
    pytest.param(ELMIRA, "gmr", [1, 4, 5, 6, 7, 10, 11, 12], id="elmira gmr"),
    pytest.param(ELMIRA, "smr", [1, 4, 5, 6, 7, 10, 11, 12], id="elmira smr"),
    pytest.param(ELMIRA, "seq", [5, 6, 7, 10, 11, 12], id="elmira seq"),
    pytest.param(CUBA, "nash", [6], id="cuba nash"),
    pytest.param(CUBA, "gmr", [1, 2, 3, 5, 6, 7, 8], id="cuba gmr"),
    pytest.param(CUBA, "smr", [1, 2, 3, 5, 6, 7, 8], id="cuba smr"),
    pytest.param(CUBA, "seq", [5, 6, 7], id="cuba seq"),
]
"""Equilibria as printed, states numbered from 1 by increasing code among the feasible ones."""


def numbered(conflict: Conflict, codes: list[int]) -> list[int]:
    """Return the printed numbers of states."""
    order = stability(conflict).codes().tolist()
    return [order.index(code) + 1 for code in codes]


@pytest.mark.parametrize(("conflict", "concept", "states"), EQUILIBRIA)
def test_published_equilibria(conflict: Conflict, concept: str, states: list[int]) -> None:
    assert numbered(conflict, stability(conflict).equilibria(concept).tolist()) == states


@pytest.mark.parametrize(
    ("concept", "syria", "iraq"),
    [
        pytest.param("nash", [1, 6], [2, 4, 6], id="nash"),
        pytest.param("seq", [1, 3, 6], [2, 4, 5, 6], id="seq"),
        pytest.param("gmr", [1, 3, 6], [1, 2, 4, 5, 6], id="gmr"),
        pytest.param("smr", [1, 3, 6], [2, 4, 6], id="smr"),
    ],
)
def test_published_stability_by_actor(concept: str, syria: list[int], iraq: list[int]) -> None:
    result = stability(SYRIA_IRAQ)
    assert numbered(SYRIA_IRAQ, result.stable(concept, "syria").tolist()) == syria
    assert numbered(SYRIA_IRAQ, result.stable(concept, "iraq").tolist()) == iraq


def test_the_result_as_plain_data() -> None:
    told = json.loads(json.dumps(stability(SYRIA_IRAQ, concepts=["nash", "seq"]).as_dict()))
    assert told == {
        "case": "syria-iraq-1975",
        "state": None,
        "seed": None,
        "options": ["syria.release", "syria.escalate", "iraq.attack"],
        "actors": ["syria", "iraq"],
        "phase": None,
        "settings": {"concepts": ["nash", "seq"], "responses": "sequences"},
        "version": __version__,
        "counts": {"states": 6, "removed": 2},
        "states": [0, 1, 2, 4, 5, 6],
        "stability": {
            "nash": {"syria": [0, 6], "iraq": [1, 4, 6]},
            "seq": {"syria": [0, 2, 6], "iraq": [1, 4, 5, 6]},
        },
        "equilibria": {"nash": [6], "seq": [6]},
    }


def free(options: int) -> Conflict:
    """Return a conflict of one actor who does not care, all states feasible."""
    return Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "options": {f"a.x{k}": "acts" for k in range(options)},
            "preferences": {"a": ["a.x0"]},
        }
    )


@pytest.mark.parametrize(
    ("options", "asked", "listed"),
    [
        pytest.param(12, None, True, id="4,096 states are listed"),
        pytest.param(13, None, False, id="more are counted"),
        pytest.param(13, True, True, id="more are listed if asked for"),
        pytest.param(3, False, False, id="few are counted if asked for"),
    ],
)
def test_lists_give_way_to_counts(options: int, asked: bool | None, listed: bool) -> None:
    told = stability(free(options), concepts=["nash"]).as_dict(asked)
    half = 1 << (options - 1)
    odd = list(range(1, 2 * half, 2))
    assert ("states" in told) == listed
    assert told["stability"]["nash"]["a"] == (odd if listed else half)
    assert told["equilibria"]["nash"] == (odd if listed else half)


def test_graph_form_names_its_states() -> None:
    conflict = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
            "graph": {
                "states": {"war": "war", "peace": "peace"},
                "moves": {"a": [["war", "peace"]]},
            },
            "preferences": {
                "a": {"ranking": ["peace", "war"]},
                "b": [],
            },
        }
    )
    told = stability(conflict).as_dict()
    assert told["state_names"] == ["war", "peace"]
    assert told["states"] == [0, 1]
    assert told["equilibria"]["nash"] == [1]


def test_one_graph_serves_many_questions() -> None:
    graph = graph_model(ELMIRA)
    both = stability_of(graph, case=ELMIRA.id)
    assert both.as_dict() == stability(ELMIRA).as_dict()


def test_threads_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = [f"a{k % 3}.x{k}" for k in range(15)]
    conflict = Conflict.model_validate(
        {
            "actors": {f"a{k}": {"name": "A"} for k in range(3)},
            "options": dict.fromkeys(dice, "acts"),
            "infeasible": [f"{dice[0]} and {dice[7]}"],
            "preferences": {
                f"a{k}": [f"{dice[k]} iff {dice[k + 4]}", f"not {dice[k + 3]}", dice[k + 9]]
                for k in range(3)
            },
        }
    )
    one = stability(conflict)
    monkeypatch.setattr(threads, "_WORTH", 0)
    two = stability(conflict)
    for concept in one.concepts:
        assert (one.verdict(concept) == two.verdict(concept)).all()


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        pytest.param(lambda r: r.stable("nash", "irak"), "Did you mean 'iraq'", id="actor"),
        pytest.param(lambda r: r.stable("smr", "iraq"), "no solution concept", id="not asked"),
        pytest.param(lambda r: r.equilibria("nosh"), "Did you mean 'nash'", id="concept"),
    ],
)
def test_what_is_not_known_is_named(ask: object, said: str) -> None:
    with pytest.raises(UnknownName, match=said):
        ask(stability(SYRIA_IRAQ, concepts=["nash"]))


def test_concepts_that_are_not_known_are_named() -> None:
    with pytest.raises(UnknownName, match="Did you mean 'seq'"):
        stability(SYRIA_IRAQ, concepts=["seqq"])
