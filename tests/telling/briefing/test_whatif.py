"""What would change our mind: pledges of every kind, and scenarios here and elsewhere."""

from dataclasses import replace

import pytest

from detente import whatif
from detente.analysis.whatif.difference import Difference
from detente.model import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing.whatif import (
    Change,
    Supposed,
    WithoutPledge,
    supposed,
    without_pledge,
)
from tests.telling.briefing.valley import VALLEY

CONFLICT = Conflict.model_validate(
    VALLEY.model_dump(mode="json", by_alias=True) | {"status_quo": []}
)
RESULT = whatif(CONFLICT, ["drop preferences.us[1]"])
"""Any what-if: what is told of it is chosen row by row."""

FALLS = Difference(kind="equilibrium", before=True, after=False, actors=("us",), concepts=("seq",))
HOLD = Difference(kind="hold", before=1.0, after=0.5, actors=("rebels",), others=("us",))
PATH = Difference(kind="path", before=2, after=None)


def change(*differences: Difference, still: tuple[str, ...] = ()) -> Change:
    """Return what is otherwise."""
    return Change(RESULT, differences, still)


def pledge(kind: str = "promise", *, by: str = "us", public: bool = True, does: str = "") -> Pledge:
    """Return a pledge of the valley."""
    does = does or f"{by}.{next(one for one in CONFLICT.options if one.startswith(by))[3:]}"
    return Pledge.model_validate({"by": by, "kind": kind, "does": does, "public": public})


STRIKE = pledge(does="not us.strike")


def without(about: Pledge = STRIKE, told: Change | None = None, **other: object) -> WithoutPledge:
    """Return the truce without a pledge."""
    usual = WithoutPledge(CONFLICT, "the truce", about, told or change(), False, False)
    return replace(usual, **other)


KEPT = "the United States does not strike"


@pytest.mark.parametrize(
    ("about", "sentence", "line"),
    [
        pytest.param(
            without(),
            f"Without the undertaking of the United States ({KEPT}): nothing that is looked at "
            "changes.",
            "",
            id="nothing changes",
        ),
        pytest.param(
            without(told=change(FALLS), falls=True),
            f"Without the undertaking of the United States ({KEPT}): it no longer holds under "
            "sequential stability (SEQ): the United States would leave it.",
            "Without the undertaking of the United States, the truce would not stand.",
            id="the deal falls",
        ),
        pytest.param(
            without(told=change(FALLS, still=("gmr",)), falls=True),
            f"Without the undertaking of the United States ({KEPT}): it no longer holds under "
            "sequential stability (SEQ): the United States would leave it. It still holds under "
            "GMR.",
            "Without the undertaking of the United States, the truce would not stand.",
            id="it falls, but not under every concept",
        ),
        pytest.param(
            without(told=change(FALLS, HOLD, PATH, still=("gmr", "smr")), falls=True),
            f"Without the undertaking of the United States ({KEPT}): it no longer holds under "
            "sequential stability (SEQ): the United States would leave it. The rebels' answer "
            "matters less than before in keeping the United States from leaving. Improvements no "
            "longer lead to it from where the phase began. It still holds under GMR and SMR.",
            "Without the undertaking of the United States, the truce would not stand.",
            id="several differences, in the order given",
        ),
        pytest.param(
            without(told=change(PATH), unreached=True),
            f"Without the undertaking of the United States ({KEPT}): improvements no longer lead "
            "to it from where the phase began.",
            "Without the undertaking of the United States, no steps in the movers' interest lead "
            "to the truce.",
            id="it is no longer reached",
        ),
        pytest.param(
            without(told=change(FALLS, PATH), falls=True, unreached=True),
            f"Without the undertaking of the United States ({KEPT}): it no longer holds under "
            "sequential stability (SEQ): the United States would leave it. Improvements no longer "
            "lead to it from where the phase began.",
            "Without the undertaking of the United States, the truce would not stand.",
            id="it falls and is not reached: that it falls is told",
        ),
        pytest.param(
            without(pledge("threat")),
            "Without the threat of the United States (the United States strikes): nothing that is "
            "looked at changes.",
            "",
            id="a threat",
        ),
        pytest.param(
            without(pledge(public=False, does="not us.strike")),
            f"Without the undisclosed undertaking of the United States ({KEPT}): nothing that is "
            "looked at changes.",
            "",
            id="undisclosed",
        ),
        pytest.param(
            without(pledge(by="rebels", does="not rebels.fight"), falls=True),
            "Without the undertaking of the rebels (the rebels do not fight): nothing "
            "that is looked at changes.",
            "Without the undertaking of the rebels, the truce would not stand.",
            id="by several",
        ),
        pytest.param(
            without(deal="the state in which " + "Iran pushes forward; " * 6, falls=True),
            f"Without the undertaking of the United States ({KEPT}): nothing that is looked at "
            "changes.",
            "",
            id="too long for a line",
        ),
    ],
)
def test_without_a_pledge(about: WithoutPledge, sentence: str, line: str) -> None:
    said = without_pledge(about)
    assert said.sentence == sentence
    assert said.takeaway == line


@pytest.mark.parametrize(
    ("about", "sentence", "line"),
    [
        pytest.param(
            Supposed("Russia leaves", "", change()),
            "Suppose that Russia leaves: nothing that is looked at changes.",
            "",
            id="nothing changes",
        ),
        pytest.param(
            Supposed("The guns fall silent", "", change(FALLS)),
            "Suppose that the guns fall silent: it no longer holds under sequential stability "
            "(SEQ): the United States would leave it.",
            "Suppose that the guns fall silent: it no longer holds under sequential stability "
            "(SEQ): the United States would leave it.",
            id="an everyday word loses its capital",
        ),
        pytest.param(
            Supposed("Iran's forces stay", "The truce, at last", change(HOLD)),
            "Suppose in “The truce, at last” that Iran's forces stay: the rebels' answer "
            "matters less than before in keeping the United States from leaving.",
            "",
            id="in another phase, too long for a line",
        ),
        pytest.param(
            Supposed("Iran leaves", "", change(PATH, HOLD, still=("nash",))),
            "Suppose that Iran leaves: improvements no longer lead to it from where the phase "
            "began. The rebels' answer matters less than before in keeping the United States from "
            "leaving. It still holds under Nash.",
            "Suppose that Iran leaves: improvements no longer lead to it from where the phase "
            "began.",
            id="the first difference is taken away",
        ),
        pytest.param(
            Supposed("Iran " + "pushes forward and " * 7 + "stays", "", change(PATH)),
            f"Suppose that Iran {'pushes forward and ' * 7}stays: improvements no longer lead to "
            "it from where the phase began.",
            "",
            id="too long for a line",
        ),
    ],
)
def test_a_scenario(about: Supposed, sentence: str, line: str) -> None:
    said = supposed(about)
    assert said.sentence == sentence
    assert said.takeaway == line
