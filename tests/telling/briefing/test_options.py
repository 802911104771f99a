"""What one side could do: its part, undertakings, other outcomes, and who would object."""

from __future__ import annotations

import pytest

from detente.analysis.guarantees.added import Commitment
from detente.model import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing.options import (
    KeptPart,
    OtherOutcome,
    Undertaking,
    kept_part,
    movers,
    other_outcome,
    to_be_asked,
    undertaking,
)
from tests.telling.briefing.valley import GRAPH, VALLEY

STRIKE = Pledge.model_validate({"by": "us", "does": "not us.strike"})
FIGHT = Pledge.model_validate({"by": "rebels", "does": "not rebels.fight"})


@pytest.mark.parametrize(
    ("about", "text"),
    [
        pytest.param(
            KeptPart(VALLEY, "us", 1, 0, ("rebels",), ()),
            "Go on doing its part: to call its aircraft back. Without it, the rebels would gain by "
            "leaving.",
            id="nobody lost",
        ),
        pytest.param(
            KeptPart(VALLEY, "rebels", 4, 0, ("us", "iran"), ("pair",)),
            "Go on doing their part: to lay down their arms. Without it, the United States and "
            "Iran would gain by leaving. Turkey and Saudi Arabia lost by the deal and may object.",
            id="several, and some lost",
        ),
    ],
)
def test_a_part_that_is_kept(about: KeptPart, text: str) -> None:
    assert kept_part(about) == text


@pytest.mark.parametrize(
    ("claims", "how"),
    [
        pytest.param((), "our inference", id="no claim"),
        pytest.param(("c1",), "reported, not confirmed", id="a claim"),
    ],
)
def test_what_may_be_asked(claims: tuple[str, ...], how: str) -> None:
    pledge = STRIKE.model_copy(update={"because": claims})
    assert to_be_asked(VALLEY, pledge) == (
        "Ask in private what each side believes was undertaken: the undertaking of the United "
        f"States is {how}. Nobody need object."
    )


def sought(*pledges: Pledge, concept: str = "seq", objectors: tuple[str, ...] = ()) -> Undertaking:
    """Return undertakings that would make the truce hold under a concept."""
    return Undertaking(VALLEY, "the truce", concept, "seq", Commitment(pledges, ()), objectors)


@pytest.mark.parametrize(
    ("about", "text"),
    [
        pytest.param(
            sought(STRIKE),
            "Seek an undertaking: the United States does not strike. With that, the truce would "
            "hold. Nobody would be worse off by it.",
            id="one",
        ),
        pytest.param(
            sought(STRIKE, FIGHT, concept="nash", objectors=("iran", "pair")),
            "Seek two undertakings: the United States does not strike and the rebels do not fight. "
            "With those, the truce would hold even if nobody answers a departure. Iran, and Turkey "
            "and Saudi Arabia would object.",
            id="two, even if nobody answers",
        ),
    ],
)
def test_an_undertaking_to_seek(about: Undertaking, text: str) -> None:
    assert undertaking(about) == text


@pytest.mark.parametrize(
    ("conflict", "state", "target", "objectors", "text"),
    [
        pytest.param(
            VALLEY, 0, 5, (),
            "the United States would strike and the rebels would fight. That would hold, and suit "
            "the United States better. Nobody would be worse off by it.",
            id="two act, nobody objects",
        ),
        pytest.param(
            VALLEY, 0, 16, ("us",),
            "Iran would push forward. That would hold, and suit the United States better. The "
            "United States would object.",
            id="another acts",
        ),
        pytest.param(
            VALLEY, 1, 12, ("rebels", "pair"),
            "the United States would call its aircraft back, the rebels would fight, and Turkey "
            "and Saudi Arabia would send weapons. That would hold, and suit the United States "
            "better. The rebels, and Turkey and Saudi Arabia would object.",
            id="three act, two object",
        ),
        pytest.param(
            GRAPH, 0, 1, (),
            "“war”. That would hold, and suit the United States better. Nobody would be worse off "
            "by it.",
            id="graph form: the outcome is named",
        ),
    ],
)  # fmt: skip
def test_another_outcome(
    conflict: Conflict, state: int, target: int, objectors: tuple[str, ...], text: str
) -> None:
    acting = tuple(movers(conflict, state, target))
    about = OtherOutcome(conflict, "us", state, target, acting, objectors)
    assert other_outcome(about) == f"Work for another outcome: {text}"


@pytest.mark.parametrize(
    ("state", "target", "who"),
    [
        pytest.param(0, 0, [], id="nobody"),
        pytest.param(0, 3, ["us"], id="two acts of one"),
        pytest.param(20, 8, ["rebels", "pair", "iran"], id="three, in the order of the case"),
    ],
)
def test_who_would_have_to_act(state: int, target: int, who: list[str]) -> None:
    assert movers(VALLEY, state, target) == who
