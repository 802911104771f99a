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
            ["The state holds under sequential stability (SEQ) in 50% of the draws (40% to 60%)."],
            id="half of the draws",
        ),
        pytest.param(
            {SEQ: (False, 100)},
            [
                "The state does not hold under sequential stability (SEQ) in 100% of the draws "
                "(96% to 100%)."
            ],
            id="believed not to hold, in all draws",
        ),
        pytest.param(
            {STATUS: ("loose", 0)},
            ["The Twins can leave the state undeterred in 0% of the draws (0% to 4%)."],
            id="in none",
        ),
        pytest.param(
            {HOLD: (Fraction(1, 3), 80)},
            ["Ana helps keep Rhys from leaving the state in 80% of the draws (71% to 87%)."],
            id="a hold, however large",
        ),
        pytest.param({NO_HOLD: (Fraction(), 80)}, [], id="no hold is not told"),
        pytest.param(
            {FURTHEST: (("ana",), 12)},
            ["The state comes nearest Ana's wishes in 12% of the draws (7% to 20%)."],
            id="furthest",
        ),
        pytest.param(
            {SEQ: (True, 90), STATUS: ("held", 20), NO_HOLD: (Fraction(), 1)},
            [
                "The Twins are deterred from leaving the state in 20% of the draws (13% to 29%).",
                "The state holds under sequential stability (SEQ) in 90% of the draws "
                "(83% to 94%).",
            ],
            id="the least sure first",
        ),
        pytest.param(
            {STATUS: ("held", 70), SEQ: (True, 70)},
            [
                "The Twins are deterred from leaving the state in 70% of the draws (60% to 78%).",
                "The state holds under sequential stability (SEQ) in 70% of the draws "
                "(60% to 78%).",
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
    assert tell(narrow)[1].endswith("in 50% of the draws (47% to 53%).")
