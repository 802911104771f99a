"""Cutting off clients, and holds at one remove."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import pairwise, permutations
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.patronage.dependence import combined
from detente.analysis.patronage.patronage import patronage
from detente.errors import NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.brute_leverage import BruteLeverage
from tests.published import PRISONERS
from tests.strategies import conflicts
from tests.syria import SYRIA

# A chain: a great power arms a state, which arms rebels, who answer the army's shelling.
CHAIN = Conflict.model_validate(
    {
        "actors": {
            "power": {"name": "the great power"},
            "state": {"name": "the state"},
            "rebels": {"name": "the rebels", "plural": True},
            "army": {"name": "the army"},
        },
        "options": {
            "power.talk": "talks",
            "state.talk": "talks",
            "rebels.attack": "attack",
            "army.shell": "shells",
        },
        "status_quo": [],
        "preferences": {
            "power": [],
            "state": [],
            "rebels": ["rebels.attack iff army.shell"],
            "army": ["not rebels.attack", "army.shell"],
        },
        "ties": [
            {"patron": "power", "client": "state", "kind": "money", "share": 0.5},
            {"patron": "state", "client": "rebels", "kind": "arms", "share": 0.8},
        ],
    }
)


def test_a_hold_passes_up_the_chain():
    found = patronage(CHAIN)
    assert found.leverage.hold["rebels"]["army"] == 1
    assert found.indirect("state", "army") == pytest.approx(0.8)
    assert found.indirect("power", "army") == pytest.approx(0.4)
    assert found.reach["power"]["army"] == pytest.approx(0.4)
    assert found.reach["rebels"]["army"] == 1
    assert tell(found) == (
        "Cut off by the state, the rebels would lose 80% of their arms.",
        "Cut off by the great power, the state would lose 50% of its money; of all that they need, "
        "the rebels 40%.",
        "The state has a hold of 0.80 over the army through the rebels (80% dependent).",
        "The great power has a hold of 0.40 over the army through the rebels (40% dependent, by "
        "way of the state).",
    )


def test_a_loss_may_be_passed_on_in_kind_alone():
    lost = {one.patron: dict(one.lost) for one in patronage(CHAIN, passing="kind").cutoffs}
    assert lost == {"state": {"rebels": 0.8}, "power": {"state": 0.5}}


def test_washington_could_cut_the_oppositions_arms_by_way_of_its_allies():
    found = patronage(SYRIA, phase="truce")
    (one,) = (one for one in found.cutoffs if (one.patron, one.client) == ("us", "allies"))
    assert one.lost == {"allies": 0.5, "opposition": pytest.approx(0.3)}
    # Whom the opposition's hold is over, has none of it, patron though it is.
    assert found.indirect("allies", "us") == pytest.approx(0.6 * 1 / 6)
    assert found.indirect("us", "us") == 0


TIES = st.lists(
    st.fixed_dictionaries(
        {
            "patron": st.sampled_from("abc"),
            "client": st.sampled_from("abc"),
            "kind": st.sampled_from(["arms", "money"]),
            "share": st.sampled_from([0.25, 0.5, 1.0]),
        }
    ).filter(lambda tie: tie["patron"] != tie["client"]),
    min_size=1,
    max_size=5,
)


def shares(ties: list, names: list[str], patron: str, client: str, avoiding: str) -> list[float]:
    """Return the share along every chain between two actors that leaves out a third."""
    rest = [name for name in names if name not in (patron, client, avoiding)]
    chains = []
    for size in range(len(rest) + 1):
        for between in permutations(rest, size):
            links = [
                combined(
                    [t["share"] for t in ties if (t["patron"], t["client"]) == link], "independent"
                )
                for link in pairwise((patron, *between, client))
            ]
            chains.append(prod(links))
    return chains


@settings(max_examples=40)
@given(conflict=conflicts(actors=3, options=5), ties=TIES, data=st.data())
def test_equals_brute_force(conflict, ties, data):
    names = list(conflict.actors)
    ties = [tie for tie in ties if {tie["patron"], tie["client"]} <= set(names)]
    if not ties:
        return
    said = conflict.model_dump(mode="json", by_alias=True) | {"ties": ties}
    slow = BruteLeverage(conflict)
    state = data.draw(st.sampled_from(slow.states))
    found = patronage(Conflict.model_validate(said), state=state)
    for actor, over in permutations(names, 2):
        holds = slow.hold("seq", over, state, "sequences")
        through = sum(
            combined(shares(ties, names, actor, client, over), "independent") * float(hold)
            for client, hold in holds.items()
            if client != actor
        )
        assert found.indirect(actor, over) == pytest.approx(through)
        assert 0 <= found.reach[actor][over] <= 1 + 1e-9
    for one in found.cutoffs:
        for name, lost in one.lost.items():
            chains = [1.0] if name == one.client else None
            chains = chains or shares(ties, names, one.client, name, one.patron)
            assert lost == pytest.approx(one.lost[one.client] * combined(chains, "independent"))


def test_what_is_not_there_is_refused():
    with pytest.raises(NotSupported, match="no ties"):
        patronage(PRISONERS, state=3)
    with pytest.raises(UnknownName, match="pass losses on"):
        patronage(CHAIN, passing="some")


def test_the_dictionary_is_plain():
    said = json.loads(json.dumps(patronage(CHAIN).as_dict()))
    assert said["reach"]["power"] == {"state": 0.0, "rebels": 0.0, "army": 0.4}
    assert said["through"][0]["hold"] == float(Fraction(1))
