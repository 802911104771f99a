"""How a coalition would leave: the best of its targets, its gains, and its moves."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.coalitions.coalitions import coalitions
from detente.analysis.coalitions.move import CoalitionMove
from detente.analysis.graph.graph import graph_model
from detente.analysis.leverage.percentile import percentile
from tests.brute_coalition import BruteCoalition
from tests.shelling import SHELLING
from tests.strategies import any_conflicts


@settings(max_examples=60)
@given(any_conflicts(), st.data())
def test_the_target_is_what_the_worst_off_member_gains_most_by(conflict, data):
    graph = graph_model(conflict)
    state = data.draw(st.sampled_from(BruteCoalition(conflict).states))
    for blocks in coalitions(conflict, state=state).blocks.values():
        for block in blocks:
            gains = {
                target: {
                    name: percentile(graph, graph.actor(name), target)
                    - percentile(graph, graph.actor(name), state)
                    for name in block.members
                }
                for target in block.targets
            }
            assert block.gains == gains[block.target]
            worst = {target: min(row.values()) for target, row in gains.items()}
            assert block.target == min(t for t in worst if worst[t] == max(worst.values()))
            assert list(block.targets) == sorted(block.targets)


CALM, SHELLED, BUSY = 0, 1, 7
ANA, TWINS, RHYS = ("ana",), ("twins",), ("rhys",)


@pytest.mark.parametrize(
    ("state", "concept", "members", "expected"),
    [
        pytest.param(
            CALM,
            "nash",
            ANA,
            (SHELLED, (SHELLED,), {"ana": Fraction(1, 4)}, [CoalitionMove(ANA, CALM, SHELLED)]),
            id="Ana alone",
        ),
        pytest.param(CALM, "nash", TWINS, None, id="the Twins have nothing to gain"),
        pytest.param(CALM, "nash", ("ana", "rhys"), None, id="Rhys would lose"),
        pytest.param(CALM, "gmr", ANA, None, id="Ana would be answered"),
        pytest.param(
            CALM,
            "seq",
            ANA,
            (SHELLED, (SHELLED,), {"ana": Fraction(1, 4)}, [CoalitionMove(ANA, CALM, SHELLED)]),
            id="but not credibly",
        ),
        pytest.param(
            BUSY,
            "nash",
            ("twins", "rhys"),
            None,
            id="the Twins would lose what Rhys pays, whatever else they gain",
        ),
        pytest.param(
            BUSY,
            "nash",
            ("ana", "twins"),
            (4, (4, 5), {"ana": Fraction(1, 4), "twins": Fraction(5, 8)}, None),
            id="arms alone would go: the Twins gain more where fire ceases too",
        ),
    ],
)
def test_who_would_leave_where_to(state: int, concept: str, members, expected) -> None:
    found = coalitions(SHELLING, state=state, concepts=[concept], among=[members])
    if expected is None:
        assert found.blocks[concept] == ()
        return
    (block,) = found.blocks[concept]
    target, targets, gains, path = expected
    assert (block.members, block.target, block.targets) == (members, target, targets)
    assert block.gains == gains
    if path is not None:
        assert list(block.path) == path


def test_a_bloc_moves_as_one_and_is_named_by_its_members() -> None:
    found = coalitions(SHELLING, state=4, concepts=["nash"], blocs=[["ana", "rhys"]])
    (block,) = found.blocks["nash"]
    assert block.path == (CoalitionMove(("ana", "rhys"), 4, block.target),)
    assert block.as_dict()["path"] == [{"actor": "ana+rhys", "from": 4, "to": block.target}]


def test_a_coalition_as_plain_data() -> None:
    found = coalitions(SHELLING, state=CALM, concepts=["nash"], among=[ANA])
    assert found.as_dict()["blocks"]["nash"] == [
        {
            "members": ["ana"],
            "target": SHELLED,
            "targets": [SHELLED],
            "gains": {"ana": 0.25},
            "path": [{"actor": "ana", "from": CALM, "to": SHELLED}],
        }
    ]
