"""Key assumptions and draws: claims none, one and many, for and against; shares of every size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from detente.model.belief import BeliefEntry
from detente.telling.briefing.assumptions import (
    DrawnVerdict,
    KeyAssumption,
    MarkedWants,
    drawn_verdict,
    key_assumption,
    marked_wants,
)
from tests.telling.briefing.valley import VALLEY

WANTS = "Iran wants this: Iran pushes forward"
FALLS = "without it, the truce would not hold"
RESTS = "Our judgement rests on what Iran wants: Iran pushes forward."
SO = f"{RESTS} Without it, the truce would not hold."
LINES = (
    "our judgement rests on what Iran wants: Iran pushes forward. Without it, the truce would not "
    "hold",
    "our judgement rests on what Iran wants: Iran pushes forward",
)


def about(
    says: str = WANTS,
    *,
    because: str = "",
    despite: str = "",
    grades: str | None = "",
    note: str = "",
    decisive: bool = True,
) -> KeyAssumption:
    """Return a belief that many answers rest on; claims and grades parted by blanks."""
    belief = BeliefEntry("p", says, tuple(because.split()), tuple(despite.split()), note)
    graded = None if grades is None else grades.split()
    return KeyAssumption(belief, "the truce", FALLS, graded, decisive)


@pytest.mark.parametrize(
    ("found", "ground"),
    [
        pytest.param(
            about(), " No claim is cited for it: it is our inference.", id="no claim"
        ),
        pytest.param(about(grades=None), "", id="a case without claims"),
        pytest.param(
            about(despite="c9"),
            " No claim is cited for it, one against: it is our inference.",
            id="a claim against it alone",
        ),
        pytest.param(
            about(because="c1"), " One claim speaks for it.",
            id="a claim that the case does not hold",
        ),
        pytest.param(
            about(because="c1", grades="B2"), " One claim speaks for it, graded B2.",
            id="one claim",
        ),
        pytest.param(
            about(because="c1 c2", grades="B2"), " Two claims speak for it, graded B2.",
            id="two claims of one grade",
        ),
        pytest.param(
            about(because="c1 c2 c3", grades="A1 B2 F6"),
            " Three claims speak for it, graded A1, B2, F6.",
            id="three claims of three grades",
        ),
        pytest.param(
            about(because="c1", despite="c2", grades="C3"),
            " One claim speaks for it, graded C3, one against.",
            id="one for, one against",
        ),
        pytest.param(
            about(because="c1 c2", despite="c3 c4 c5", grades="C3"),
            " Two claims speak for it, graded C3, three against.",
            id="more against than for",
        ),
        pytest.param(
            about(because="c1", grades="B2", note="Inferred from what it did."),
            " One claim speaks for it, graded B2; it is our inference from that.",
            id="inferred from a claim",
        ),
        pytest.param(
            about(because="c1", grades="B2", note="It is not inferred."),
            " One claim speaks for it, graded B2.",
            id="a note that says something else",
        ),
    ],
)  # fmt: skip
def test_a_key_assumption(found: KeyAssumption, ground: str) -> None:
    said = key_assumption(found)
    assert said.headline == RESTS
    assert said.sentence == f"{SO}{ground}"
    assert said.lines == LINES


def test_one_that_decides_nothing_is_no_line() -> None:
    assert key_assumption(about(decisive=False)).lines == ()
    assert key_assumption(about(decisive=False)).headline == RESTS


@pytest.mark.parametrize(
    ("says", "head"),
    [
        pytest.param(
            "Iran wants to push forward.",
            "Our judgement rests on this: Iran wants to push forward.",
            id="what it would do itself, with a stop",
        ),
        pytest.param(
            "the rebels want this: Iran does not push forward",
            "Our judgement rests on what the rebels want: Iran does not push forward.",
            id="several",
        ),
        pytest.param(
            "the rebels can fight and go back on it",
            "Our judgement rests on this: the rebels can fight and go back on it.",
            id="no want",
        ),
        pytest.param(
            "the rebels have undertaken this: the rebels do not fight",
            "Our judgement rests on this: the rebels have undertaken this: the rebels do not "
            "fight.",
            id="a colon of its own, but no want",
        ),
        pytest.param(
            "Iran wants this: " + "Iran pushes forward and " * 6 + "stays",
            f"Our judgement rests on what Iran wants: {'Iran pushes forward and ' * 6}stays.",
            id="a long one",
        ),
    ],
)
def test_what_a_judgement_rests_on(says: str, head: str) -> None:
    said = key_assumption(about(says))
    assert said.headline == head
    full, short = said.lines
    assert short == head[0].lower() + head[1:].rstrip(".")
    assert full == f"{short}. Without it, the truce would not hold"


@pytest.mark.parametrize(
    ("deal", "share", "confidence", "holds", "sentence"),
    [
        pytest.param(
            "the truce", 0.5, 0.9, True,
            "Swap neighbouring priorities at a rate of one in ten, and the truce still holds in "
            "about five of ten trials.",
            id="half",
        ),
        pytest.param(
            "the truce", 0.0, 0.9, False,
            "Swap neighbouring priorities at a rate of one in ten, and the truce holds in no "
            "trial.",
            id="never",
        ),
        pytest.param(
            "the truce", 0.0, 0.9, True,
            "Swap neighbouring priorities at a rate of one in ten, and the truce holds in no "
            "trial.",
            id="never, though it does as things stand: not still",
        ),
        pytest.param(
            "the status quo", 1.0, 0.8, True,
            "Swap neighbouring priorities at a rate of two in ten, and the status quo still holds "
            "in every trial.",
            id="always",
        ),
        pytest.param(
            "“Geneva, 2016”", 0.014, 0.9, False,
            "Swap neighbouring priorities at a rate of one in ten, and “Geneva, 2016” holds in "
            "hardly any trial.",
            id="hardly ever",
        ),
        pytest.param(
            "the accords of May", 0.97, 0.5, True,
            "Swap neighbouring priorities at a rate of five in ten, and the accords of May still "
            "hold in nearly every trial.",
            id="nearly always, several",
        ),
        pytest.param(
            "the truce", 0.88, 0.9, False,
            "Swap neighbouring priorities at a rate of one in ten, and the truce holds in about "
            "nine of ten trials.",
            id="mostly, though it does not as things stand",
        ),
    ],
)  # fmt: skip
def test_how_sure_the_verdict_is(
    deal: str, share: float, confidence: float, holds: bool, sentence: str
) -> None:
    said = drawn_verdict(DrawnVerdict(deal, share, 400, confidence, holds))
    assert said.headline == sentence
    assert said.details == "This tests the model, not the odds of peace."
    assert said.lines == ()


STRIKE = "It is not known whether the United States wants not to strike; here it is taken to be so."
FIGHT = "It is not known whether the rebels want to fight; here it is taken to be so."


@pytest.mark.parametrize(
    ("unknown", "strong", "head", "details"),
    [
        pytest.param({"us": [1]}, {}, STRIKE, "", id="one unknown"),
        pytest.param({"us": [1], "rebels": [1]}, {}, STRIKE, FIGHT, id="two unknown"),
        pytest.param(
            {}, {"pair": [1]},
            "Turkey and Saudi Arabia strongly want to send weapons: here every want counts alike.",
            "",
            id="a strong one",
        ),
        pytest.param(
            {"us": [1]}, {"us": [1], "rebels": [1]},
            STRIKE,
            "The United States strongly wants not to strike and the rebels strongly want to fight: "
            "here every want counts alike.",
            id="unknown ones first",
        ),
    ],
)  # fmt: skip
def test_wants_that_are_marked(
    unknown: Mapping[str, Sequence[int]],
    strong: Mapping[str, Sequence[int]],
    head: str,
    details: str,
) -> None:
    said = marked_wants(MarkedWants(VALLEY, unknown, strong))
    assert (said.headline, said.details, said.lines) == (head, details, ())
