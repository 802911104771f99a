"""What a sample says of its counts."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from detente.analysis.assumptions.state_finding import StateFinding
from detente.analysis.graph.settings import STATES_LISTED
from detente.analysis.sampling.band import wilson
from detente.analysis.sampling.chunk import Tally
from detente.analysis.sampling.sample import sample
from detente.errors import UnknownName
from tests.shelling import SHELLING

SEQ = StateFinding("equilibrium", concept="seq")
HOLD = StateFinding("hold", actor="ana", other="rhys")
COUNTS = np.array([0, 10, 0, 4, 0, 0, 0, 10])
STAYS = np.array([[10] * 8, [3] * 8, [0] * 8])
TALLY = Tally(
    10,
    {"seq": COUNTS},
    {"seq": STAYS},
    {SEQ: Counter({True: 4, False: 6}), HOLD: Counter({True: 7, False: 3})},
)
DRAWN = replace(
    sample(SHELLING, seed=1, draws=16, state=["ana.shell"], ask_findings=False),
    tally=TALLY,
    believed={SEQ: True, HOLD: 0.5},
)


@pytest.mark.parametrize(
    ("state", "share"),
    [
        pytest.param(0, 0.0, id="never"),
        pytest.param(1, 1.0, id="always"),
        pytest.param(3, 0.4, id="now and then"),
    ],
)
def test_in_which_share_of_the_draws_a_state_is_an_equilibrium(state: int, share: float) -> None:
    assert DRAWN.equilibrium("seq", state) == share


def test_a_concept_that_was_not_solved_is_not_known() -> None:
    with pytest.raises(UnknownName, match=r"'nash'.*seq"):
        DRAWN.equilibrium("nash", 0)


def test_bands_go_by_the_level_asked_for() -> None:
    assert DRAWN.band(4) == wilson(4, 10, level=0.95)
    other = replace(DRAWN, settings=dict(DRAWN.settings) | {"level": 0.5})
    assert other.band(4) == wilson(4, 10, level=0.5)
    assert other.level == 0.5


def test_states_that_are_never_an_equilibrium_are_left_out() -> None:
    rows = DRAWN.as_dict()["equilibria"]["seq"]
    low, high = (round(one, 6) for one in wilson(4, 10))
    assert [row["state"] for row in rows] == [1, 3, 7]
    assert rows[1] == {"state": 3, "hits": 4, "share": 0.4, "band": [low, high]}


@pytest.mark.parametrize(
    ("states", "listed"),
    [
        pytest.param(STATES_LISTED, True, id="as many as are listed"),
        pytest.param(STATES_LISTED + 1, False, id="one more: counted"),
    ],
)
def test_very_many_states_are_counted(states: int, listed: bool) -> None:
    many = replace(TALLY, equilibria={"seq": np.ones(states, dtype=np.int64)}, stays={})
    found = replace(DRAWN, tally=many).as_dict()["equilibria"]["seq"]
    assert (len(found) if listed else found) == states


def test_for_whom_the_state_is_stable_how_often() -> None:
    stays = DRAWN.as_dict()["stays"]["seq"]
    assert {actor: one["hits"] for actor, one in stays.items()} == {
        "ana": 10,
        "twins": 3,
        "rhys": 0,
    }
    assert replace(DRAWN, state=None).as_dict()["stays"] == {}


def test_findings_with_every_value_the_most_frequent_first() -> None:
    seq, hold = DRAWN.as_dict()["findings"]
    assert (seq["finding"], seq["believed"], seq["hits"], seq["share"]) == (
        "equilibrium.seq",
        True,
        4,
        0.4,
    )
    assert seq["values"] == [{"value": False, "hits": 6}, {"value": True, "hits": 4}]
    assert hold["values"] == [{"value": True, "hits": 7}, {"value": False, "hits": 3}]


def test_values_met_as_often_stand_in_the_order_of_their_names() -> None:
    level = {SEQ: Counter({True: 5, False: 5})}
    found = replace(DRAWN, tally=replace(TALLY, found=level), believed={SEQ: True})
    assert [one["value"] for one in found.as_dict()["findings"][0]["values"]] == [False, True]


def test_what_made_it_stands_first() -> None:
    plain = DRAWN.as_dict()
    assert list(plain) == [
        *("case", "phase", "state", "settings", "seed", "version"),
        *("draws", "asked", "complete", "equilibria", "stays", "findings", "convergence"),
    ]
    assert (plain["seed"], plain["draws"], plain["asked"]) == (1, 10, 16)
    assert plain["settings"]["confidence"] == {"ana": 0.9, "twins": 0.9, "rhys": 0.9}
    assert plain["settings"]["partial"] == plain["settings"]["ranges"] == {}
