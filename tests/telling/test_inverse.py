"""What it takes for a state to hold, in sentences: one row for each way to build one."""

from dataclasses import replace
from fractions import Fraction

import pytest

from detente.analysis.inverse.concession import Concession
from detente.analysis.inverse.inverse import Inverse, inverse
from detente.analysis.inverse.need import Need, Requirement
from detente.analysis.inverse.payment import Payment
from detente.telling.tell import tell
from tests.shelling import GRAPH, SHELLING

ANA, TWINS, RHYS = 1, 2, 4
CALM = inverse(SHELLING, state=[], concept="nash")
LANES = inverse(GRAPH, state="t", concept="nash")
NOTHING = {actor: Need(place, 0, (), True, None) for place, actor in enumerate(SHELLING.actors)}


def need(actor: str, *requirements: tuple[tuple[int, ...], ...]) -> dict[str, Need]:
    """Return that one actor needs something, and nobody else anything."""
    place = list(NOTHING).index(actor)
    wanted = tuple(Requirement(ways[0][0], ways) for ways in requirements)
    return NOTHING | {actor: Need(place, 0, wanted, False, None)}


def asked(concept: str = "nash", **parts: object) -> Inverse:
    """Return an answer in which only some parts say anything."""
    silent = {"needs": {}, "payments": {}, "concessions": (), "rank": None}
    settings = dict(CALM.settings) | {"concept": concept}
    return replace(CALM, **(silent | {"settings": settings} | parts))


STUCK = "No preferences within the limits make the state hold."


@pytest.mark.parametrize(
    ("concept", "needs", "told"),
    [
        pytest.param(
            "nash",
            {"ana": NOTHING["ana"]},
            ["Ana already does what it takes under Nash stability."],
            id="met by one",
        ),
        pytest.param(
            "seq",
            {"twins": NOTHING["twins"]},
            ["The Twins already do what it takes under sequential stability (SEQ)."],
            id="met by several",
        ),
        pytest.param(
            "nash",
            {"ana": need("ana", ((ANA,),))["ana"]},
            ["Ana must find the state at least as good as “Ana shells”."],
            id="one way, one state",
        ),
        pytest.param(
            "gmr",
            {"ana": need("ana", ((ANA,), (ANA | TWINS,)))["ana"]},
            [
                "Ana must find the state at least as good as “Ana shells” or “Ana shells and "
                "the Twins arm”."
            ],
            id="two ways",
        ),
        pytest.param(
            "smr",
            {"ana": need("ana", ((ANA,), (TWINS, RHYS)))["ana"]},
            [
                "Ana must find the state at least as good as “Ana shells” or “the Twins arm” "
                "and “Rhys pays”."
            ],
            id="a way of two states",
        ),
        pytest.param(
            "gmr",
            {"twins": need("twins", ((TWINS,), (ANA,), (RHYS,)))["twins"]},
            [
                "The Twins must find the state at least as good as “the Twins arm”, “Ana shells” "
                "or “Rhys pays”."
            ],
            id="three ways",
        ),
        pytest.param(
            "gmr",
            {"twins": need("twins", ((TWINS,), (ANA,), (RHYS,), (7,)))["twins"]},
            [
                "The Twins must find the state at least as good as “the Twins arm”, “Ana shells” "
                "or “Rhys pays” (or one of 1 other answers)."
            ],
            id="four ways: one is counted",
        ),
        pytest.param(
            "gmr",
            {"twins": need("twins", ((TWINS,), (ANA,), (RHYS,), (7,), (6,)))["twins"]},
            [
                "The Twins must find the state at least as good as “the Twins arm”, “Ana shells” "
                "or “Rhys pays” (or one of 2 other answers)."
            ],
            id="five ways: two are counted",
        ),
        pytest.param(
            "nash",
            {"ana": need("ana", ((7,),))["ana"]},
            [
                "Ana must find the state at least as good as “Ana shells, the Twins arm and "
                "Rhys pays”."
            ],
            id="a state is told by what everybody does otherwise",
        ),
        pytest.param(
            "nash",
            need("rhys", ((RHYS,),), ((ANA,),)),
            [
                "Ana already does what it takes under Nash stability.",
                "The Twins already do what it takes under Nash stability.",
                "Rhys must find the state at least as good as “Rhys pays”.",
                "Rhys must find the state at least as good as “Ana shells”.",
            ],
            id="two requirements of one",
        ),
    ],
)
def test_what_everybody_needs(concept: str, needs: dict[str, Need], told: list[str]) -> None:
    assert tell(asked(concept, needs=needs)) == (*told, STUCK)


def test_a_state_is_told_against_the_one_in_question() -> None:
    shelled = replace(asked(needs=need("ana", ((0,),), ((ANA | RHYS,),))), state=ANA)
    assert tell(shelled)[0] == "Ana must find the state at least as good as “Ana ceases fire”."
    assert tell(shelled)[1] == "Ana must find the state at least as good as “Rhys pays”."


def test_a_state_of_a_graph_is_told_by_name() -> None:
    assert tell(LANES)[0] == "Ada must find the state at least as good as “u”."


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        pytest.param({}, ["The state holds as things are."], id="nobody"),
        pytest.param(
            {"ana": {0: 1}},
            ["It is enough for Ana to rank 1 state otherwise, by 1 rank at most."],
            id="one state, one rank",
        ),
        pytest.param(
            {"ana": {0: 1, 3: -2}},
            ["It is enough for Ana to rank 2 states otherwise, by 2 ranks at most."],
            id="two states: the larger change counts, down or up",
        ),
        pytest.param(
            {"twins": {1: 3, 2: 1, 3: 1}},
            ["It is enough for the Twins to rank 3 states otherwise, by 3 ranks at most."],
            id="three states",
        ),
        pytest.param(
            {"ana": {0: 1}, "rhys": {7: -1}},
            [
                "It is enough for Ana to rank 1 state otherwise, by 1 rank at most.",
                "It is enough for Rhys to rank 1 state otherwise, by 1 rank at most.",
            ],
            id="two actors",
        ),
    ],
)
def test_the_nearest_change(rows: dict[str, dict[int, int]], told: list[str]) -> None:
    rank = CALM.believed.copy()
    for actor, changes in rows.items():
        for code, change in changes.items():
            rank[list(NOTHING).index(actor), code] += change
    silent = asked(rank=rank, needs=NOTHING)
    assert tell(silent)[len(NOTHING) :] == tuple(told)


@pytest.mark.parametrize(
    ("payments", "told"),
    [
        pytest.param(
            {"ana": Payment(ANA, 1, Fraction(1, 3))},
            "Ana would stay for a payment worth 1 rank, 33% of its range.",
            id="one rank",
        ),
        pytest.param(
            {"twins": Payment(ANA, 3, Fraction(1))},
            "The Twins would stay for a payment worth 3 ranks, 100% of its range.",
            id="three ranks, the whole range",
        ),
    ],
)
def test_payments(payments: dict[str, Payment], told: str) -> None:
    assert tell(asked(payments=payments)) == (STUCK, told)


@pytest.mark.parametrize(
    ("found", "needs", "told"),
    [
        pytest.param(
            [Concession("ana", ANA, Fraction(1, 4))],
            need("ana", ((ANA,),)),
            "The cheapest concession to a state that holds: Ana shells, at a cost of 0.25 of its "
            "percentile.",
            id="one",
        ),
        pytest.param(
            [Concession("rhys", RHYS, Fraction(-1, 8)), Concession("ana", ANA, Fraction(0))],
            need("ana", ((ANA,),)),
            "The cheapest concession to a state that holds: Rhys pays, at a cost of -0.12 of its "
            "percentile.",
            id="the first of two, one who gains",
        ),
        pytest.param([], need("ana", ((ANA,),)), None, id="none"),
        pytest.param([Concession("ana", ANA, Fraction(1, 4))], NOTHING, None, id="none is needed"),
    ],
)
def test_concessions(found: list[Concession], needs: dict[str, Need], told: str | None) -> None:
    last = tell(asked(concessions=tuple(found), needs=needs))[-1]
    assert last == (told or STUCK)


def test_the_whole_answer_comes_in_order() -> None:
    starts = ["Ana must", "The Twins already", "Rhys already", "It is enough for Ana", "Ana would"]
    told = tell(CALM)
    assert [one.startswith(start) for one, start in zip(told, starts, strict=False)] == [True] * 5
    assert told[5].startswith("The cheapest concession")
