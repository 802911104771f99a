"""The record of talks, and states that come back."""

import json

import pytest

from detente.analysis.settlement.talks import (
    Cycle,
    Place,
    Revision,
    Talks,
    TalksRound,
    coordinates,
    find_cycle,
)


def rounds(*states: tuple[Place, ...]) -> tuple[TalksRound, ...]:
    """Return rounds in which actors stand at some places."""
    return tuple(
        TalksRound(number, places[0], places[0], {f"a{k}": x for k, x in enumerate(places)})
        for number, places in enumerate(states)
    )


CYCLES = [
    pytest.param([(1.0, 2.0)], None, id="the start alone"),
    pytest.param([(1.0, 2.0), (1.0, 3.0)], None, id="nothing comes back"),
    pytest.param([(1.0, 2.0), (1.0, 2.0)], Cycle(0, 1), id="a standstill from the start"),
    pytest.param([(1.0,), (2.0,), (2.0,)], Cycle(1, 1), id="a standstill later"),
    pytest.param([(1.0,), (2.0,), (1.0,)], Cycle(0, 2), id="back to the start"),
    pytest.param([(0.0,), (1.0,), (2.0,), (3.0,), (1.0,)], Cycle(1, 3), id="every three rounds"),
    pytest.param([(1.0,), (2.0,), (1.0,), (2.0,)], Cycle(0, 2), id="the first that comes back"),
    pytest.param([(1.0,), (1.0 + 1e-10,)], Cycle(0, 1), id="the same but for rounding"),
    pytest.param([(1.0,), (1.0 + 1e-8,)], None, id="nearly the same is not the same"),
    pytest.param([(1.0, 2.0), (1.0, 5.0), (1.0, 2.0)], Cycle(0, 2), id="all must come back"),
    pytest.param([((1.0, 2.0),), ((1.0, 3.0),)], None, id="two dimensions, one moved"),
    pytest.param([((1.0, 2.0),), ((1.0, 2.0),)], Cycle(0, 1), id="two dimensions, none moved"),
]


@pytest.mark.parametrize(("states", "expected"), CYCLES)
def test_a_state_that_comes_back_is_found(
    states: list[tuple[Place, ...]], expected: Cycle | None
) -> None:
    assert find_cycle(rounds(*states)) == expected


PLACES = [
    pytest.param(3.0, (3.0,), id="a line"),
    pytest.param((1.0, 2.0), (1.0, 2.0), id="a plane"),
]


@pytest.mark.parametrize(("place", "expected"), PLACES)
def test_coordinates_of_a_place(place: Place, expected: tuple[float, ...]) -> None:
    assert coordinates(place) == expected


def test_talks_are_plain_data() -> None:
    move = Revision(1, "a0", "a1", "compromise", 1.0, 2.0, -0.1, 0.2)
    talks = Talks(
        case="talks",
        settings={"rounds": 1},
        model="toy",
        value=2.0,
        rounds=rounds((1.0,), (2.0,)),
        moves=(move,),
        cycle=Cycle(0, 1),
        degenerate=("no-salience",),
    )
    plain = json.loads(json.dumps(talks.as_dict()))
    assert plain["moves"] == [vars(move)]
    assert plain["cycle"] == {"start": 0, "period": 1}
    assert plain["degenerate"] == ["no-salience"]
    assert plain["rounds"][1] == {"round": 1, "median": 2.0, "mean": 2.0, "positions": {"a0": 2.0}}
    assert (plain["case"], plain["model"], plain["value"]) == ("talks", "toy", 2.0)
    bare = Talks(model="toy", value=1.0, rounds=rounds((1.0,)))
    assert bare.as_dict()["cycle"] is None
    assert bare.as_dict()["moves"] == []
