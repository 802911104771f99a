"""How an actor is held to a state, and by whom: worked out by hand, one row a case."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from detente.analysis.concepts.concept import Concept, Sanctions
from detente.analysis.concepts.registry import register, withdraw
from detente.analysis.concepts.registry import sanctions as counting
from detente.analysis.concepts.sanctioned import sanctioning_states
from detente.analysis.graph.graph import GraphModel
from detente.analysis.leverage.hold import Hold, check_holds, hold
from detente.errors import NotSupported, UnknownName
from tests.tables import model

# a gains by acting (bit 0) as long as neither b nor c strikes back (bits 1 and 2).
TEMPTED = [1, 3, 0, 0, 0, 0, 0, 0]
NOT_CARING = [0] * 8
# To strike back pays where a has acted, and otherwise does not.
STRIKES_B = [1, 0, 0, 1, 1, 0, 0, 1]
STRIKES_C = [1, 0, 1, 0, 0, 1, 0, 1]


def held(concept: str, responses: str = "sequences", **ranks: list[int]) -> Hold:
    """Return how a is held to state 0; b and c do not care unless told otherwise."""
    table = {"a": TEMPTED, "b": NOT_CARING, "c": NOT_CARING} | ranks
    graph = model("a.x b.y c.z", table)
    return hold(graph, 0, 0, sanctions=counting(concept), responses=responses)


@pytest.mark.parametrize(
    ("found", "status", "winning", "shares"),
    [
        pytest.param(
            held("seq", a=NOT_CARING), "content", [0, 1, 2, 3], (0, 0), id="a is not tempted"
        ),
        pytest.param(held("seq"), "loose", [], (0, 0), id="nobody gains by striking back"),
        pytest.param(
            held("gmr"), "held", [1, 2, 3], ("1/2", "1/2"), id="either can strike back at a loss"
        ),
        pytest.param(
            held("seq", b=STRIKES_B), "held", [1, 3], (1, 0), id="b alone gains by striking back"
        ),
        pytest.param(
            held("seq", c=STRIKES_C), "held", [2, 3], (0, 1), id="c alone gains by striking back"
        ),
        pytest.param(
            held("seq", b=STRIKES_B, c=STRIKES_C),
            "held",
            [1, 2, 3],
            ("1/2", "1/2"),
            id="either gains",
        ),
        pytest.param(
            held("smr", a=[1, 3, 0, 0, 0, 0, 0, 0]),
            "held",
            [1, 2, 3],
            ("1/2", "1/2"),
            id="a cannot get away",
        ),
        pytest.param(
            held("smr", a=[1, 3, 2, 0, 2, 0, 0, 0]),
            "held",
            [3],
            ("1/2", "1/2"),
            id="a gets away from either, not from both",
        ),
        pytest.param(
            held("gmr", "single", a=[1, 3, 0, 2, 0, 2, 0, 0]),
            "loose",
            [],
            (0, 0),
            id="both must answer, and one move only counts",
        ),
        pytest.param(
            held("gmr", "once-each", a=[1, 3, 0, 2, 0, 2, 0, 0]),
            "held",
            [3],
            ("1/2", "1/2"),
            id="both must answer, once each",
        ),
    ],
)
def test_who_holds_whom(
    found: Hold, status: str, winning: list[int], shares: tuple[str | int, ...]
) -> None:
    assert found.others == (1, 2)
    assert found.status == status
    assert np.flatnonzero(found.game).tolist() == winning
    assert found.shares() == dict(zip((1, 2), map(Fraction, shares), strict=True))


def test_every_temptation_must_be_deterred() -> None:
    """A can act in two ways; only the first is answered by b."""
    graph = model(
        "a.x a.w b.y",
        {"a": [1, 2, 2, 0, 0, 0, 3, 0], "b": [0, 0, 0, 0, 0, 1, 0, 0]},
    )
    found = hold(graph, 0, 0, sanctions=counting("seq"), responses="sequences")
    assert found.temptation.tolist() == [1, 2]
    assert found.answered.tolist() == [[False, True], [False, False]]
    assert found.game.tolist() == [False, False]
    assert found.status == "loose"
    assert found.unanswered().tolist() == [2]
    assert found.shares() == {1: 0}


def graph_of(a: list[int]) -> GraphModel:
    """Return a model of two options of a and one actor besides."""
    return model("a.x a.y b.z", {"a": a, "b": NOT_CARING})


@pytest.mark.parametrize(
    ("a", "state", "counted", "goal"),
    [
        pytest.param([2, 3, 2, 0, 1, 4, 0, 0], 0, "gmr", [0, 2, 3, 4, 6, 7], id="no better for a"),
        pytest.param(
            [2, 3, 2, 0, 1, 4, 0, 0], 0, "seq", [0, 2, 3, 4, 6, 7], id="credible or not: the same"
        ),
        pytest.param([2, 3, 2, 0, 1, 4, 0, 0], 0, "smr", [], id="from everywhere a gets away"),
        pytest.param([2, 3, 2, 0, 1, 2, 0, 0], 0, "smr", [4, 5, 6, 7], id="b's act is the end"),
        pytest.param([2, 3, -1, 0, 1, 2, -1, 0], 0, "gmr", [0, 3, 4, 5, 7], id="infeasible states"),
        pytest.param([0, 1, 2, 3, 1, 2, 3, 4], 0, "gmr", [0], id="nothing is worse"),
    ],
)
def test_which_states_deter(a: list[int], state: int, counted: str, goal: list[int]) -> None:
    graph = graph_of(a)
    found = sanctioning_states(graph, 0, state, counting(counted))
    assert found.shape == graph.feasible.shape
    assert np.flatnonzero(found).tolist() == goal


def test_a_concept_under_which_actors_can_be_held() -> None:
    assert check_holds("smr", "once-each") == ("smr", "once-each")


@pytest.mark.parametrize(
    ("asked", "error", "says"),
    [
        pytest.param(
            ("nash", "sequences"),
            NotSupported,
            "under Nash stability nobody responds, so nobody can be held. Ask for gmr, smr or seq",
            id="nobody responds",
        ),
        pytest.param(("sim", "sequences"), NotSupported, "has no sanctions", id="no sanctions"),
        pytest.param(("seek", "sequences"), UnknownName, "'seq'", id="no such concept"),
        pytest.param(("seq", "twice"), UnknownName, "response rule", id="no such rule"),
    ],
)
def test_what_cannot_hold_anybody(asked: tuple[str, str], error: type, says: str) -> None:
    with pytest.raises(error, match=says):
        check_holds(*asked)


def test_a_concept_of_ones_own_holds_by_its_sanctions() -> None:
    """Credible answers after which the actor may move on once more."""
    own = Concept("own", "a concept of one's own", "OWN", "", Sanctions("credible", counter=True))
    register(own)
    try:
        answered = held("own", b=STRIKES_B, c=STRIKES_C)
        escaped = held("own", a=[1, 3, 2, 0, 2, 0, 0, 0], b=STRIKES_B)
    finally:
        withdraw("own")
    assert (answered.status, answered.shares()) == ("held", {1: Fraction(1, 2), 2: Fraction(1, 2)})
    assert escaped.status == "loose"
