"""What would change our mind: pledges of every kind, and scenarios here and elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from detente import whatif
from detente.analysis.leverage.hold import Status
from detente.analysis.whatif.snapshot import Snapshot
from detente.analysis.whatif.whatif import WhatIf
from detente.model import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing.whatif import (
    Supposed,
    WithoutPledge,
    changes,
    differs,
    supposed,
    without_pledge,
)
from tests.briefing.prose import faults
from tests.telling.briefing.valley import VALLEY

CONFLICT = Conflict.model_validate(
    VALLEY.model_dump(mode="json", by_alias=True) | {"status_quo": []}
)
RESULT = whatif(CONFLICT, ["drop preferences.us[1]"])
"""Any what-if under SEQ: what is told of it is chosen row by row."""
ALL = "nash gmr smr seq"
ANSWERED = "gmr smr seq"


def side(holds: str = ALL, **statuses: Status) -> Snapshot:
    """Return what the analyses say: under what the state holds, and who is not content."""
    found = RESULT.before
    assert found.leverage is not None
    content: dict[str, Status] = dict.fromkeys(CONFLICT.actors, "content")
    made = replace(found, leverage=replace(found.leverage, status=content | statuses))
    return with_equilibria(made, holds)


def with_equilibria(made: Snapshot, holds: str) -> Snapshot:
    """Return a snapshot of a state that holds under these concepts and no others."""
    vars(made)["equilibrium"] = {name: name in holds.split() for name in ALL.split()}
    return made


CANNOT_BE = with_equilibria(replace(RESULT.before, leverage=None), "")
FALLS = (side(ANSWERED, us="held"), side("", us="loose"))
TEMPTS = (side(), side(ANSWERED, us="held"))


def result(before: Snapshot, after: Snapshot) -> WhatIf:
    """Return a what-if with these two sides."""
    return replace(RESULT, before=before, after=after)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param(side(), side(), ["the truce would still hold"], id="nothing is otherwise"),
        pytest.param(
            *FALLS,
            ["the truce would no longer hold",
             "no answer would keep the United States from leaving any more"],
            id="it falls",
        ),
        pytest.param(
            side(ANSWERED, us="held"), side("gmr", us="loose"),
            ["the truce would no longer hold",
             "no answer would keep the United States from leaving any more"],
            id="it falls, but not if any answer counts",
        ),
        pytest.param(
            side(), side("", us="loose", rebels="loose", pair="held"),
            ["the truce would no longer hold",
             "nothing would keep the United States and the rebels from leaving",
             "only fear of an answer would keep Turkey and Saudi Arabia from leaving"],
            id="it falls, two alike",
        ),
        pytest.param(
            *TEMPTS,
            ["the truce would still hold",
             "only fear of an answer would keep the United States from leaving"],
            id="it holds, and one is tempted",
        ),
        pytest.param(
            side("", us="loose"), side(ANSWERED, us="held"),
            ["the truce would hold",
             "only fear of an answer would keep the United States from leaving"],
            id="it did not hold, and would",
        ),
        pytest.param(
            side("", us="loose", pair="held"), side(),
            ["the truce would hold",
             "the United States, and Turkey and Saudi Arabia would no longer gain by leaving"],
            id="two no longer gain, whatever kept them",
        ),
        pytest.param(
            side("", us="loose", rebels="held"),
            side("", us="held", rebels="held", iran="held", pair="loose"),
            ["the truce would not hold either",
             "only fear of an answer would keep the United States and Iran from leaving",
             "nothing would keep Turkey and Saudi Arabia from leaving"],
            id="it did not hold, and would not: in the order of the case",
        ),
        pytest.param(
            side("smr seq", us="held"), side("gmr seq", us="held"),
            ["the truce would still hold",
             "it would hold if any answer counted, whatever its cost",
             "it would not hold if answers counted that could not be got round"],
            id="otherwise if other answers counted",
        ),
        pytest.param(
            side("seq", us="held"), side(ANSWERED, us="held"),
            ["the truce would still hold",
             "it would hold if any answer counted, whatever its cost, or if answers counted that "
             "could not be got round"],
            id="otherwise if either of two counted",
        ),
        pytest.param(side("seq"), CANNOT_BE, ["the truce cannot be"], id="it cannot be any more"),
        pytest.param(CANNOT_BE, side(), ["the truce can be"], id="it could not be"),
        pytest.param(
            CANNOT_BE, CANNOT_BE, ["the truce cannot be either way"], id="it cannot be either way"
        ),
    ],
)  # fmt: skip
def test_what_is_otherwise(before: Snapshot, after: Snapshot, told: list[str]) -> None:
    assert list(changes("the truce", result(before, after))) == told
    assert all(faults(f"{one[0].upper()}{one[1:]}.") == [] for one in told)


@pytest.mark.parametrize(
    ("before", "after", "differ"),
    [
        pytest.param(side(), side(), False, id="alike"),
        pytest.param(side(), side(us="held"), True, id="a status"),
        pytest.param(side(), side(ANSWERED), True, id="if other answers counted"),
        pytest.param(CANNOT_BE, side(), True, id="it could not be"),
        pytest.param(side(), CANNOT_BE, True, id="it cannot be any more"),
        pytest.param(CANNOT_BE, CANNOT_BE, False, id="it cannot be either way"),
    ],
)
def test_whether_there_is_anything_to_tell(before: Snapshot, after: Snapshot, differ: bool) -> None:
    assert differs(result(before, after)) == differ


def pledge(kind: str = "promise", *, by: str = "us", does: str = "", **other: Any) -> Pledge:
    """Return a pledge of the valley."""
    does = does or f"{by}.{next(one for one in CONFLICT.options if one.startswith(by))[3:]}"
    return Pledge.model_validate({"by": by, "kind": kind, "does": does, **other})


STRIKE = pledge(does="not us.strike", because=["c1"])
KEPT = " What was undertaken: the United States does not strike."
UNSURE = "(reported, not confirmed)"
WORD = f"the undertaking of the United States {UNSURE}"


def without(
    about: Pledge = STRIKE,
    sides: tuple[Snapshot, Snapshot] = FALLS,
    *,
    deal: str = "the truce",
    confirmed: bool = False,
) -> WithoutPledge:
    """Return a deal without a pledge."""
    return WithoutPledge(CONFLICT, deal, about, confirmed, result(*sides))


FELL = "No answer would keep the United States from leaving any more."


@pytest.mark.parametrize(
    ("about", "headline", "details", "lines"),
    [
        pytest.param(
            without(sides=(side(), side())),
            f"Without {WORD}, the truce would still hold.", KEPT,
            (f"without {WORD}, the truce would still hold",
             f"without the undertaking {UNSURE}, the truce would still hold"),
            id="nothing changes",
        ),
        pytest.param(
            without(),
            f"Without {WORD}, the truce would no longer hold.", f"{FELL}{KEPT}",
            (f"without {WORD}, the truce would no longer hold",
             f"without the undertaking {UNSURE}, the truce would no longer hold"),
            id="the deal falls: no line says less",
        ),
        pytest.param(
            without(sides=TEMPTS),
            f"Without {WORD}, the truce would still hold.",
            f"Only fear of an answer would keep the United States from leaving.{KEPT}",
            (f"without {WORD}, the United States would be tempted to leave",
             f"without the undertaking {UNSURE}, the United States would be tempted to leave",
             f"without {WORD}, the truce would still hold",
             f"without the undertaking {UNSURE}, the truce would still hold"),
            id="it holds, and somebody is tempted",
        ),
        pytest.param(
            without(deal="the accords", sides=(side(), CANNOT_BE)),
            f"Without {WORD}, the accords cannot be.", KEPT,
            (f"without {WORD}, the accords cannot be",
             f"without the undertaking {UNSURE}, the accords cannot be"),
            id="it cannot be",
        ),
        pytest.param(
            without(confirmed=True),
            "Without the undertaking of the United States, the truce would no longer hold.",
            f"{FELL}{KEPT}",
            ("without the undertaking of the United States, the truce would no longer hold",
             "without the undertaking, the truce would no longer hold"),
            id="confirmed",
        ),
        pytest.param(
            without(pledge("threat")),
            "Without the threat of the United States (our inference), the truce would no longer "
            "hold.",
            f"{FELL} What was threatened: the United States strikes.",
            ("without the threat of the United States (our inference), the truce would no longer "
             "hold",
             "without the threat (our inference), the truce would no longer hold"),
            id="a threat that no claim speaks for",
        ),
        pytest.param(
            without(pledge("offer", does="us.arm", because=["c1"], **{"if": "not iran.push"})),
            f"Without the offer of the United States to Iran {UNSURE}, the truce would no longer "
            "hold.",
            f"{FELL} What was offered: the United States arms the rebels if Iran does not push "
            "forward.",
            (f"without the offer of the United States to Iran {UNSURE}, the truce would no longer "
             "hold",
             f"without the offer {UNSURE}, the truce would no longer hold"),
            id="an offer",
        ),
        pytest.param(
            without(pledge(public=False, does="not us.strike", because=["c1"])),
            f"Without the undisclosed undertaking of the United States {UNSURE}, the truce would "
            "no longer hold.",
            f"{FELL}{KEPT}",
            (f"without the undisclosed undertaking of the United States {UNSURE}, the truce would "
             "no longer hold",
             f"without the undisclosed undertaking {UNSURE}, the truce would no longer hold"),
            id="undisclosed",
        ),
        pytest.param(
            without(pledge(by="rebels", does="not rebels.fight"), confirmed=True),
            "Without the undertaking of the rebels, the truce would no longer hold.",
            f"{FELL} What was undertaken: the rebels do not fight.",
            ("without the undertaking of the rebels, the truce would no longer hold",
             "without the undertaking, the truce would no longer hold"),
            id="by several",
        ),
        pytest.param(
            without(Pledge.model_validate({
                "kind": "exchange", "known_to": [], "because": ["c1"],
                "parts": {"us": "not us.strike", "iran": "not iran.push"}})),
            f"Without the undisclosed exchange between the United States and Iran {UNSURE}, the "
            "truce would no longer hold.",
            f"{FELL} What was undertaken: the United States does not strike and Iran does not push "
            "forward, each as long as the other does its part.",
            (f"without the undisclosed exchange between the United States and Iran {UNSURE}, the "
             "truce would no longer hold",
             f"without the undisclosed exchange {UNSURE}, the truce would no longer hold"),
            id="an exchange",
        ),
    ],
)  # fmt: skip
def test_without_a_pledge(
    about: WithoutPledge, headline: str, details: str, lines: tuple[str, ...]
) -> None:
    said = without_pledge(about)
    assert (said.headline, said.details) == (headline, details.strip())
    assert said.lines == lines


def scenario(title: str, *sides: Snapshot, deal: str = "the truce") -> Supposed:
    """Return a deal in a scenario."""
    before, after = sides
    return Supposed(title, deal, result(before, after))


@pytest.mark.parametrize(
    ("about", "headline", "details", "lines"),
    [
        pytest.param(
            scenario("Russia leaves", side(), side()),
            "If Russia leaves, the truce would still hold.", "",
            ("if Russia leaves, the truce would still hold",),
            id="nothing changes",
        ),
        pytest.param(
            scenario("The guns fall silent", *FALLS),
            "If the guns fall silent, the truce would no longer hold.", FELL,
            ("if the guns fall silent, the truce would no longer hold",),
            id="an everyday word loses its capital",
        ),
        pytest.param(
            scenario("Iran's forces stay", *TEMPTS, deal="“The truce, at last”"),
            "If Iran's forces stay, “The truce, at last” would still hold.",
            "Only fear of an answer would keep the United States from leaving.",
            ("if Iran's forces stay, the United States would be tempted to leave",
             "if Iran's forces stay, “The truce, at last” would still hold"),
            id="in another phase",
        ),
        pytest.param(
            scenario("Iran leaves", CANNOT_BE, side("nash gmr")),
            "If Iran leaves, the truce can be.", "", ("if Iran leaves, the truce can be",),
            id="it could not be",
        ),
    ],
)  # fmt: skip
def test_a_scenario(about: Supposed, headline: str, details: str, lines: tuple[str, ...]) -> None:
    said = supposed(about)
    assert (said.headline, said.details, said.lines) == (headline, details, lines)
