"""What the analyses say at one state, brought together."""

from dataclasses import replace
from fractions import Fraction

import pytest

from detente.analysis.concepts.solve import stability
from detente.analysis.graph.start import focused
from detente.analysis.leverage.leverage import leverage
from detente.analysis.whatif.snapshot import Snapshot, snapshot
from tests.shelling import SHELLING

PEACE = focused(SHELLING, "peace", None)
CALM, SHELLED = 0, 1


def taken(
    state: int, start: int | None = None, *, conflict=PEACE, concept: str = "seq"
) -> Snapshot:
    return snapshot(conflict, state, start, concept=concept, responses="sequences")


@pytest.mark.parametrize(
    ("state", "concept", "leavers"),
    [
        pytest.param(CALM, "nash", ("ana",), id="one would leave"),
        pytest.param(CALM, "gmr", (), id="nobody where any answer counts"),
        pytest.param(CALM, "seq", ("ana",), id="one where answers must be credible"),
        pytest.param(SHELLED, "nash", (), id="nobody"),
        pytest.param(7, "nash", ("twins", "rhys"), id="two would leave, in the case's order"),
    ],
)
def test_who_would_leave(state: int, concept: str, leavers: tuple[str, ...]) -> None:
    found = taken(state)
    assert found.leavers(concept) == leavers
    assert found.equilibrium[concept] == (not leavers)


@pytest.mark.parametrize(
    ("start", "state", "length"),
    [
        pytest.param(None, SHELLED, None, id="no start"),
        pytest.param(CALM, SHELLED, 1, id="one improvement"),
        pytest.param(SHELLED, SHELLED, 0, id="there already"),
        pytest.param(SHELLED, CALM, None, id="no improvements lead there"),
        pytest.param(7, SHELLED, 2, id="two improvements"),
    ],
)
def test_the_shortest_path(start, state: int, length: int | None) -> None:
    path = taken(state, start).path
    assert (None if path is None else len(path)) == length
    assert path is None or all(step.improves for step in path)


def test_a_start_that_cannot_be_leads_nowhere() -> None:
    barred = PEACE.replaced(infeasible=("twins.arm",))
    assert taken(SHELLED, 2, conflict=barred).path is None
    assert taken(SHELLED, 0, conflict=barred).path is not None


def test_a_state_that_cannot_be_is_all_that_is_known() -> None:
    barred = PEACE.replaced(infeasible=("twins.arm",))
    found = taken(2, conflict=barred)
    assert (found.leverage, found.path, found.furthest()) == (None, None, ())
    plain = found.as_dict()
    assert plain["feasible"] is False
    assert plain["status"] == plain["hold"] == plain["way"] == plain["part"] == {}
    assert plain["leavers"]["nash"] == list(SHELLING.actors)


def test_both_analyses_are_those_of_the_phase() -> None:
    found = taken(CALM, SHELLED, concept="gmr")
    assert found.leverage == leverage(PEACE, state=CALM, start=SHELLED, concept="gmr")
    assert (found.stability.verdict("seq") == stability(PEACE).verdict("seq")).all()
    plain = found.as_dict()
    assert plain["equilibria"]["nash"] == 1
    assert plain["hold"]["twins"]["ana"] == 1.0
    assert plain["path"] is None
    assert taken(SHELLED, CALM).as_dict()["path"] == [
        {"actor": "ana", "from": CALM, "to": SHELLED, "improves": True}
    ]


@pytest.mark.parametrize(
    ("shares", "furthest"),
    [
        pytest.param((3, 1, 2), ("ana",), id="one"),
        pytest.param((1, 3, 3), ("twins", "rhys"), id="two level"),
        pytest.param((2, 2, 2), ("ana", "twins", "rhys"), id="all level"),
        pytest.param((0, 0, 1), ("rhys",), id="the last"),
    ],
)
def test_whose_way_it_goes_furthest(shares, furthest: tuple[str, ...]) -> None:
    found = taken(CALM)
    way = {actor: Fraction(share, 4) for actor, share in zip(SHELLING.actors, shares, strict=True)}
    assert replace(found, leverage=replace(found.leverage, way=way)).furthest() == furthest
