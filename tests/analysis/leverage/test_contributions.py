"""Each actor's part in bringing a state about: worked out by hand, one row a case."""

from __future__ import annotations

from fractions import Fraction

import pytest

from detente.analysis.graph.graph import GraphModel
from detente.analysis.leverage.contributions import contributions
from tests.tables import model

# Both want the state in which both have acted, and each step towards it.
TOGETHER = model("a.x b.y", {"a": [0, 1, 1, 2], "b": [0, 1, 1, 2]})
# As before, but b gains only once a has acted.
IN_TURN = model("a.x b.y", {"a": [0, 1, 0, 1], "b": [1, 0, 0, 1]})
# Nobody likes what the first act of anybody leads to.
STUCK = model("a.x b.y", {"a": [1, 0, 0, 2], "b": [1, 0, 0, 2]})
# Each gains by its own act, whatever the other has done; d owns nothing.
EITHER = model("a.x b.y", {"a": [0, 1, 1, 1], "b": [0, 1, 1, 1], "d": [0, 0, 0, 0]})
GAP = model("a.x b.y", {"a": [0, 1, -1, 2], "b": [0, 0, -1, 1]})


@pytest.mark.parametrize(
    ("graph", "start", "state", "reachable", "shares"),
    [
        pytest.param(TOGETHER, 0, 3, True, ("1/2", "1/2"), id="both act"),
        pytest.param(TOGETHER, 0, 1, True, ("1", "0"), id="a alone acts"),
        pytest.param(TOGETHER, 0, 2, True, ("0", "1"), id="b alone acts"),
        pytest.param(TOGETHER, 1, 3, True, ("0", "1"), id="a has acted already"),
        pytest.param(TOGETHER, 3, 0, False, ("0", "0"), id="nobody gains by going back"),
        pytest.param(TOGETHER, 3, 3, True, ("0", "0"), id="it is the start"),
        pytest.param(IN_TURN, 0, 3, True, ("1/2", "1/2"), id="one after the other"),
        pytest.param(IN_TURN, 2, 3, True, ("1", "0"), id="b has acted, against its interest"),
        pytest.param(STUCK, 0, 3, False, ("0", "0"), id="no first step pays"),
        pytest.param(EITHER, 0, 1, True, ("1", "0", "0"), id="a bystander has no part"),
        pytest.param(GAP, 0, 3, True, ("1/2", "1/2"), id="round an infeasible state"),
        pytest.param(GAP, 2, 3, False, ("0", "0"), id="from an infeasible state"),
        pytest.param(GAP, 0, 2, False, ("0", "0"), id="to an infeasible state"),
    ],
)
def test_parts(
    graph: GraphModel, start: int, state: int, reachable: bool, shares: tuple[str, ...]
) -> None:
    found = contributions(graph, start, state)
    assert found.reachable is reachable
    assert found.shares == tuple(map(Fraction, shares))
