"""How sure findings are, in sentences."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest

from detente.analysis.assumptions.state_finding import StateFinding
from detente.analysis.sampling.preference_sample import PreferenceSample
from detente.analysis.sampling.sample import sample
from detente.telling.tell import tell
from tests.shelling import SHELLING

DRAWN = sample(SHELLING, seed=1, draws=8, ask_findings=False)
SEQ = StateFinding("equilibrium", concept="seq")
STATUS = StateFinding("status", actor="twins")
HOLD = StateFinding("hold", actor="ana", other="rhys")
NO_HOLD = StateFinding("hold", actor="rhys", other="ana")
FURTHEST = StateFinding("furthest")
REACHABLE = StateFinding("reachable")
PAY = "answers counted that pay whoever gives them"
FEAR = "only fear of an answer would keep the Twins from leaving"


def drawn(found: dict, *, made: int = 100, complete: bool = True, **settings) -> PreferenceSample:
    """Return a sample in which findings have values, and are upheld in some of the draws."""
    believed = {finding: value for finding, (value, _hits) in found.items()}
    counts = {
        finding: Counter({value > 0 if isinstance(value, Fraction) else value: hits})
        for finding, (value, hits) in found.items()
    }
    tally = replace(DRAWN.tally, draws=made, found=counts)
    asked = dict(DRAWN.settings) | settings
    return replace(DRAWN, believed=believed, tally=tally, complete=complete, settings=asked)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        pytest.param(
            {SEQ: (True, 50)},
            [f"In 50% of the draws (40% to 60%), the state would hold if {PAY}."],
            id="half of the draws",
        ),
        pytest.param(
            {SEQ: (False, 100)},
            [f"In 100% of the draws (96% to 100%), the state would not hold if {PAY}."],
            id="believed not to hold, in all draws",
        ),
        pytest.param(
            {STATUS: ("loose", 0)},
            ["In 0% of the draws (0% to 4%), nothing would keep the Twins from leaving."],
            id="in none",
        ),
        pytest.param(
            {HOLD: (Fraction(1, 3), 80)},
            ["In 80% of the draws (71% to 87%), Ana's answer would help keep Rhys from leaving."],
            id="a hold, however large",
        ),
        pytest.param({NO_HOLD: (Fraction(), 80)}, [], id="no hold is not told"),
        pytest.param(
            {FURTHEST: (("ana",), 12)},
            ["In 12% of the draws (7% to 20%), the state would come nearest Ana's wishes."],
            id="furthest",
        ),
        pytest.param(
            {REACHABLE: (True, 12)},
            [
                "In 12% of the draws (7% to 20%), steps, each in its maker's interest, would lead "
                "to the state."
            ],
            id="reachable",
        ),
        pytest.param(
            {SEQ: (True, 90), STATUS: ("held", 20), NO_HOLD: (Fraction(), 1)},
            [
                f"In 20% of the draws (13% to 29%), {FEAR}.",
                f"In 90% of the draws (83% to 94%), the state would hold if {PAY}.",
            ],
            id="the least sure first",
        ),
        pytest.param(
            {STATUS: ("held", 70), SEQ: (True, 70)},
            [
                f"In 70% of the draws (60% to 78%), {FEAR}.",
                f"In 70% of the draws (60% to 78%), the state would hold if {PAY}.",
            ],
            id="as they come where as sure",
        ),
        pytest.param({}, [], id="nothing asked"),
    ],
)
def test_how_sure_findings_are(found: dict, told: list[str]) -> None:
    head, *rest = tell(drawn(found))
    assert head == "Over 100 draws of what the actors want."
    assert rest == told


@pytest.mark.parametrize(
    ("made", "draws", "complete", "head"),
    [
        pytest.param(
            12_000, 12_000, True, "Over 12,000 draws of what the actors want.", id="thousands"
        ),
        pytest.param(
            192,
            1_000,
            False,
            "Over 192 draws of what the actors want (stopped before the 1,000 asked for).",
            id="stopped",
        ),
    ],
)
def test_how_many_draws_there_are(made: int, draws: int, complete: bool, head: str) -> None:
    assert tell(drawn({}, made=made, complete=complete, draws=draws)) == (head,)


def test_another_level_is_another_band() -> None:
    narrow = drawn({SEQ: (True, 50)}, level=0.5)
    assert tell(narrow)[1].startswith("In 50% of the draws (47% to 53%), ")
