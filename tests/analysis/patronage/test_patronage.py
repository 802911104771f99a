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
from detente.errors import CaseError, NotSupported, UnknownName
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
        "The rebels, whose answer keeps the army from leaving, depend on the state for 80%.",
        "The rebels, whose answer keeps the army from leaving, depend on the great power for 40%, "
        "by way of the state.",
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


def at(**changes) -> Conflict:
    """Return the chain of suppliers with something changed."""
    return Conflict.model_validate(CHAIN.model_dump(mode="json", by_alias=True) | changes)


TWICE = at(
    ties=[
        {"patron": "power", "client": "rebels", "kind": "money", "share": 0.5},
        {"patron": "power", "client": "rebels", "kind": "arms", "share": 0.5},
    ]
)
OVER_ARMY = at(
    ties=[
        {"patron": "power", "client": "army", "kind": "arms", "share": 0.5},
        {"patron": "army", "client": "rebels", "kind": "arms", "share": 0.5},
    ]
)


@pytest.mark.parametrize(
    ("conflict", "asked", "through"),
    [
        pytest.param(
            CHAIN,
            {},
            [("state", "rebels", "army", 0.8), ("power", "rebels", "army", 0.4)],
            id="a chain of two ties",
        ),
        pytest.param(
            CHAIN, {"longest": 1}, [("state", "rebels", "army", 0.8)], id="direct ties only"
        ),
        pytest.param(
            TWICE, {}, [("power", "rebels", "army", 0.75)], id="two kinds, as if independent"
        ),
        pytest.param(
            TWICE, {"combine": "sum"}, [("power", "rebels", "army", 1.0)], id="two kinds added"
        ),
        pytest.param(
            TWICE, {"combine": "strongest"}, [("power", "rebels", "army", 0.5)], id="the strongest"
        ),
        pytest.param(OVER_ARMY, {}, [], id="not through the one that is held, nor for it"),
        pytest.param(CHAIN, {"state": ["rebels.attack"]}, [], id="where nobody holds the army"),
    ],
)
def test_holds_at_one_remove(conflict, asked, through):
    found = patronage(conflict, **asked).through
    told = [(one.patron, one.client, one.over, pytest.approx(one.size)) for one in found]
    assert told == through


@pytest.mark.parametrize(
    ("conflict", "asked", "cutoffs"),
    [
        pytest.param(
            CHAIN,
            {},
            [
                ("state", "rebels", "arms", {"rebels": 0.8}),
                ("power", "state", "money", {"state": 0.5, "rebels": 0.4}),
            ],
            id="a loss of money is passed on in arms",
        ),
        pytest.param(
            CHAIN,
            {"passing": "kind"},
            [
                ("state", "rebels", "arms", {"rebels": 0.8}),
                ("power", "state", "money", {"state": 0.5}),
            ],
            id="a loss of money is passed on in money alone",
        ),
        pytest.param(
            CHAIN,
            {"longest": 1},
            [
                ("state", "rebels", "arms", {"rebels": 0.8}),
                ("power", "state", "money", {"state": 0.5, "rebels": 0.4}),
            ],
            id="one tie on from the client is no longer chain",
        ),
        pytest.param(
            TWICE,
            {},
            [
                ("power", "rebels", "all", {"rebels": 0.75}),
                ("power", "rebels", "money", {"rebels": 0.5}),
                ("power", "rebels", "arms", {"rebels": 0.5}),
            ],
            id="of several kinds also all together",
        ),
        pytest.param(
            at(
                ties=[
                    {"patron": "power", "client": "state", "kind": "arms", "share": 0.5},
                    {"patron": "state", "client": "power", "kind": "trade", "share": 0.5},
                    {"patron": "state", "client": "army", "kind": "arms", "share": 0.0},
                ]
            ),
            {},
            [
                ("power", "state", "arms", {"state": 0.5}),
                ("state", "power", "trade", {"power": 0.5}),
            ],
            id="a loss does not come back to the patron; a tie without a share costs nothing",
        ),
        pytest.param(
            at(
                ties=[
                    {"patron": "power", "client": "state", "kind": "arms", "share": 1.0},
                    {"patron": "state", "client": "army", "kind": "arms", "share": 0.25},
                    {"patron": "state", "client": "rebels", "kind": "arms", "share": 0.5},
                ]
            ),
            {},
            [
                ("power", "state", "arms", {"state": 1.0, "rebels": 0.5, "army": 0.25}),
                ("state", "rebels", "arms", {"rebels": 0.5}),
                ("state", "army", "arms", {"army": 0.25}),
            ],
            id="of those that lose with it the largest loss first",
        ),
    ],
)
def test_cut_offs(conflict, asked, cutoffs):
    found = patronage(conflict, **asked).cutoffs
    told = [(one.patron, one.client, one.kind, dict(one.lost)) for one in found]
    assert told == [(*names, pytest.approx(lost)) for *names, lost in cutoffs]
    # The client comes first, then who loses most.
    assert [list(one.lost) for one in found] == [list(lost) for *_, lost in cutoffs]


def test_the_larger_of_two_chains_comes_first():
    ties = [
        {"patron": "power", "client": "rebels", "kind": "arms", "share": 0.25},
        {"patron": "power", "client": "state", "kind": "arms", "share": 1.0},
        {"patron": "state", "client": "rebels", "kind": "arms", "share": 0.5},
    ]
    one, _ = patronage(at(ties=ties)).through
    assert (one.patron, one.client) == ("power", "rebels")
    assert one.chains == (("power", "state", "rebels"), ("power", "rebels"))
    assert one.share == pytest.approx(1 - 0.5 * 0.75)


def test_reach_adds_what_an_actor_has_itself():
    """The state could answer too, so that each of the two holds half of the army."""
    wants = CHAIN.model_dump(mode="json", by_alias=True)["preferences"]
    wants |= {"state": ["state.talk iff army.shell"], "army": ["not rebels.attack", "army.shell"]}
    found = patronage(at(preferences=wants))
    assert found.reach["state"]["army"] == found.indirect("state", "army") == pytest.approx(0.8)
    assert found.reach["rebels"]["army"] == 1
    assert found.reach["army"] == {"power": 0, "state": 0, "rebels": 0}


def test_what_was_asked_stands_before_the_answer():
    asked = {"concept": "gmr", "responses": "single", "combine": "sum", "longest": 3}
    found = patronage(CHAIN, state=0, passing="kind", **asked)
    assert found.settings == asked | {"passing": "kind"}
    assert (found.state, found.phase, found.seed) == (0, None, None)
    assert found.dependence.settings == {"combine": "sum", "longest": 3}
    assert (found.leverage.concept, found.leverage.responses) == ("gmr", "single")
    assert found.conflict == found.leverage.conflict
    assert patronage(SYRIA, phase="truce").phase == "truce"


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"state": 1}, id="state"),
        pytest.param({"concept": "gmr"}, id="concept"),
        pytest.param({"responses": "single"}, id="responses"),
        pytest.param({"combine": "sum"}, id="combine"),
        pytest.param({"longest": 1}, id="longest"),
        pytest.param({"passing": "kind"}, id="passing"),
    ],
)
def test_two_answers_are_equal_only_where_the_question_is(otherwise):
    assert patronage(CHAIN) == patronage(CHAIN)
    assert patronage(CHAIN) != patronage(CHAIN, **otherwise)


@pytest.mark.parametrize(
    ("conflict", "asked", "error", "says"),
    [
        pytest.param(PRISONERS, {"state": 3}, NotSupported, "no ties", id="ties"),
        pytest.param(CHAIN, {"passing": "some"}, UnknownName, "pass losses on", id="passing"),
        pytest.param(CHAIN, {"combine": "any"}, UnknownName, "combine shares", id="combine"),
        pytest.param(CHAIN, {"concept": "nash"}, NotSupported, "nobody responds", id="nash"),
        pytest.param(CHAIN, {"responses": "twice"}, UnknownName, "response rule", id="rule"),
        pytest.param(CHAIN, {"phase": "war"}, UnknownName, "phase", id="phase"),
        pytest.param(CHAIN, {"state": 99}, CaseError, "no state 99", id="state"),
    ],
)
def test_errors_name_what_is_wrong(conflict, asked, error, says):
    with pytest.raises(error, match=says):
        patronage(conflict, **asked)


def test_the_dictionary_is_plain():
    said = json.loads(json.dumps(patronage(CHAIN).as_dict()))
    assert said["reach"]["power"] == {"state": 0.0, "rebels": 0.0, "army": 0.4}
    assert said["through"][0]["hold"] == float(Fraction(1))
    assert said["cutoffs"][1] == {
        "patron": "power",
        "client": "state",
        "kind": "money",
        "lost": {"state": 0.5, "rebels": 0.4},
    }
    assert said["through"][1] == {
        "patron": "power",
        "client": "rebels",
        "over": "army",
        "chains": [["power", "state", "rebels"]],
        "share": 0.4,
        "hold": 1.0,
        "size": 0.4,
    }
