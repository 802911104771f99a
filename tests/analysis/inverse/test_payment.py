"""What would have to be given, by hand."""

from fractions import Fraction

import pytest

from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.graph import graph_model
from detente.analysis.inverse.concession import Concession, concessions
from detente.analysis.inverse.need import Need, Requirement, need
from detente.analysis.inverse.payment import Payment, paid, payment
from detente.model.conflict import Conflict
from tests.shelling import SHELLING

GRAPH = graph_model(SHELLING)
ANA, TWINS, RHYS = 0, 1, 2
CALM, SHELLED, ARMED, BUSY = 0, 1, 2, 7


def wanted(*requirements: list[tuple[int, ...]]) -> Need:
    """Return a need of the Twins where Ana shells and they arm: the worst of their states."""
    ways = tuple(Requirement(one[0][0], tuple(one)) for one in requirements)
    return Need(TWINS, 3, ways, False, None)


# The Twins rank the states, worst first: 3, 1, 7, 5, 2, 0, 6, 4.


@pytest.mark.parametrize(
    ("requirements", "expected"),
    [
        pytest.param([[(1,)]], Payment(1, 1, Fraction(1, 7)), id="one requirement, one way"),
        pytest.param([[(4,)]], Payment(4, 7, Fraction(1)), id="the best of all"),
        pytest.param([[(4,), (1,)]], Payment(1, 1, Fraction(1, 7)), id="the cheaper of two ways"),
        pytest.param(
            [[(1, 5)]], Payment(5, 3, Fraction(3, 7)), id="the dearer of two states in one way"
        ),
        pytest.param(
            [[(1, 4), (7, 5)]], Payment(5, 3, Fraction(3, 7)), id="the cheaper of two such ways"
        ),
        pytest.param(
            [[(1,)], [(0,)]], Payment(0, 5, Fraction(5, 7)), id="the dearer of two requirements"
        ),
        pytest.param(
            [[(0,)], [(1,)]], Payment(0, 5, Fraction(5, 7)), id="in whichever order they come"
        ),
    ],
)
def test_the_least_payment(requirements, expected: Payment) -> None:
    assert payment(GRAPH, wanted(*requirements)) == expected


def test_who_needs_nothing_is_paid_nothing() -> None:
    found = need(GRAPH, TWINS, CALM, sanctions=sanctions("nash"), responses="sequences")
    assert found.met
    assert payment(GRAPH, found) is None


def test_a_step_between_two_ranks_is_the_whole_way() -> None:
    two = Conflict.model_validate(
        {"id": "two", "actors": {"a": {"name": "A"}}, "options": {"a.act": "acts"}}
        | {"preferences": {"a": ["a.act"]}}
    )
    found = need(graph_model(two), 0, 0, sanctions=sanctions("nash"), responses="sequences")
    assert payment(graph_model(two), found) == Payment(1, 1, Fraction(1))


def test_a_payment_raises_the_one_state_for_the_one_actor() -> None:
    after = paid(GRAPH, 3, {"twins": Payment(5, 3, Fraction(3, 7))})
    assert after.rank[TWINS, 3] == GRAPH.rank[TWINS, 5]
    changed = (after.rank != GRAPH.rank).nonzero()
    assert [one.tolist() for one in changed] == [[TWINS], [3]]
    assert (paid(GRAPH, 3, {}).rank == GRAPH.rank).all()


def test_payments_and_concessions_as_plain_data() -> None:
    assert Payment(5, 3, Fraction(3, 7)).as_dict() == {"level": 5, "steps": 3, "share": 0.428571}
    one = Concession("ana", 1, Fraction(-1, 3))
    assert one.as_dict() == {"actor": "ana", "state": 1, "cost": -0.333333}


@pytest.mark.parametrize(
    ("state", "concept", "expected"),
    [
        pytest.param(
            CALM, "nash", [Concession("ana", SHELLED, Fraction(-1, 4))], id="one who gains by it"
        ),
        pytest.param(3, "nash", [Concession("twins", SHELLED, Fraction(-1, 8))], id="another"),
        pytest.param(BUSY, "nash", [], id="no single move leads to one that holds"),
        pytest.param(
            ARMED,
            "gmr",
            [Concession("twins", CALM, Fraction(-1, 8))],
            id="a state that holds against answers",
        ),
        pytest.param(
            4,
            "gmr",
            [Concession("rhys", CALM, Fraction(-1, 2))],
            id="of the states that hold, those that one move reaches",
        ),
    ],
)
def test_concessions_worked_out_by_hand(state: int, concept: str, expected) -> None:
    assert list(concessions(GRAPH, state, concept=concept, responses="sequences")) == expected


def test_the_cheapest_concession_comes_first() -> None:
    easy = SHELLING.replaced(
        preferences=SHELLING.preferences
        | dict.fromkeys(("ana", "twins"), SHELLING.preferences["rhys"])
    )
    graph = graph_model(easy)
    found = concessions(graph, 3, concept="gmr", responses="sequences")
    assert [one.cost for one in found] == sorted(one.cost for one in found)
    assert len(found) > 1
