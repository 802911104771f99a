"""What follows from doubts, in sentences."""

from dataclasses import replace

import pytest

from detente.analysis.assumptions.assumption import Assumption, Effect, Pair
from detente.analysis.assumptions.assumptions import Assumptions, assumptions
from detente.analysis.assumptions.doubt import Doubt
from detente.analysis.assumptions.state_finding import Flip, StateFinding
from detente.model.belief import BeliefEntry
from detente.telling.assumptions import sentence
from detente.telling.tell import tell
from tests.shelling import SHELLING

FALLS = Flip(StateFinding("equilibrium", concept="seq"), before=True, after=False)
LOOSE = Flip(StateFinding("status", actor="twins"), "content", "loose")
SAYS = {
    "preferences.ana[1]": "Ana wants peace and quiet",
    "pledges.arm": "the Twins promise to arm",
    "infeasible[1]": "nobody pays twice",
    "options.rhys.pay": "Rhys can pay",
}
FELL = "the state would not hold if answers counted that pay whoever gives them"
LEFT = "nothing would keep the Twins from leaving"
NONE = assumptions(SHELLING, most_pairs=0)


def result(*effects: Effect) -> Assumptions:
    """Return a result in which some doubts have some effects."""
    found = tuple(
        Assumption(
            BeliefEntry(path, says),
            tuple(one for one in effects if one.doubt.path == path),
        )
        for path, says in SAYS.items()
    )
    return replace(NONE, assumptions=found)


def effect(path: str, act: str, change: str = "", flips=(FALLS,), shifts=()) -> Effect:
    return Effect(Doubt(path, act, change), tuple(flips), tuple(shifts))


@pytest.mark.parametrize(
    ("one", "told"),
    [
        pytest.param(
            effect("pledges.arm", "drop"),
            f"Without “the Twins promise to arm”, {FELL}.",
            id="dropped",
        ),
        pytest.param(
            effect("pledges.arm", "reverse"),
            f"With the opposite of “the Twins promise to arm”, {FELL}.",
            id="reversed",
        ),
        pytest.param(
            effect("pledges.arm", "turn", "disclose pledges.arm"),
            f"With “disclose pledges.arm”, {FELL}.",
            id="turned: the change is told, not the belief",
        ),
        pytest.param(
            effect("preferences.ana[1]", "drop", flips=(FALLS, LOOSE)),
            f"Without “Ana wants peace and quiet”, {FELL}; {LEFT}.",
            id="two findings",
        ),
        pytest.param(
            effect("infeasible[1]", "drop", flips=(LOOSE,)),
            f"Without “nobody pays twice”, {LEFT}.",
            id="no equilibrium among them",
        ),
        pytest.param(
            effect("options.rhys.pay", "turn", "make rhys.pay to-no", flips=(LOOSE, FALLS)),
            f"With “make rhys.pay to-no”, {FELL}; {LEFT}.",
            id="equilibria first all the same",
        ),
    ],
)
def test_a_doubt_in_a_sentence(one: Effect, told: str) -> None:
    assert sentence(result(one), one) == told
    assert tell(result(one)) == (told,)


@pytest.mark.parametrize(
    ("acts", "told"),
    [
        pytest.param(
            ("drop", "reverse"),
            "Without “the Twins promise to arm” and with the opposite of “Rhys can pay”, ",
            id="two ways of doubting",
        ),
        pytest.param(
            ("drop", "drop"),
            "Without “the Twins promise to arm” and without “Rhys can pay”, ",
            id="the same way twice",
        ),
        pytest.param(
            ("turn", "drop"),
            "With “conceal pledges.arm” and without “Rhys can pay”, ",
            id="a change first",
        ),
    ],
)
def test_a_pair_in_a_sentence(acts, told: str) -> None:
    changes = ("conceal pledges.arm", "drop options.rhys.pay")
    paths = ("pledges.arm", "options.rhys.pay")
    one, other = (Doubt(*parts) for parts in zip(paths, acts, changes, strict=True))
    assert sentence(result(), Pair((one, other), (FALLS,))) == f"{told}{FELL}."


def test_what_flips_nothing_is_not_told() -> None:
    silent = effect("pledges.arm", "drop", flips=(), shifts=(LOOSE,))
    telling = effect("pledges.arm", "reverse")
    other = effect("preferences.ana[1]", "drop", flips=(LOOSE,))
    assert tell(result(silent)) == ()
    found = result(telling, silent, other)
    assert tell(found) == (sentence(found, other), sentence(found, telling))
