"""Key assumptions and draws: claims none, one and many, for and against; shares of every size."""

import pytest

from detente.model.belief import BeliefEntry
from detente.telling.briefing.assumptions import (
    DrawnVerdict,
    KeyAssumption,
    drawn_verdict,
    key_assumption,
)

WANTS = "Iran wants this: Iran pushes forward"
FALLS = "Without it, the state falls."


def about(
    says: str = WANTS,
    *,
    because: str = "",
    despite: str = "",
    grades: str = "",
    decisive: bool = True,
) -> KeyAssumption:
    """Return a belief that many answers rest on; claims and grades parted by blanks."""
    belief = BeliefEntry("p", says, tuple(because.split()), tuple(despite.split()))
    return KeyAssumption(belief, FALLS, grades.split(), decisive)


@pytest.mark.parametrize(
    ("found", "sentence", "line"),
    [
        pytest.param(
            about(),
            f"Key assumption: {WANTS}. {FALLS} No claim is cited for it.",
            f"The verdict hangs on this: {WANTS} (no claim).",
            id="no claim",
        ),
        pytest.param(
            about(despite="c9"),
            f"Key assumption: {WANTS}. {FALLS} No claim is cited for it.",
            f"The verdict hangs on this: {WANTS} (no claim).",
            id="a claim against it alone",
        ),
        pytest.param(
            about(because="c1"),
            f"Key assumption: {WANTS}. {FALLS} 1 claim speaks for it, graded no claim.",
            f"The verdict hangs on this: {WANTS} (no claim).",
            id="a claim that the case does not hold",
        ),
        pytest.param(
            about(because="c1", grades="B2"),
            f"Key assumption: {WANTS}. {FALLS} 1 claim speaks for it, graded B2.",
            f"The verdict hangs on this: {WANTS} (B2).",
            id="one claim",
        ),
        pytest.param(
            about(because="c1 c2", grades="B2"),
            f"Key assumption: {WANTS}. {FALLS} 2 claims speak for it, graded B2.",
            f"The verdict hangs on this: {WANTS} (B2).",
            id="two claims of one grade",
        ),
        pytest.param(
            about(because="c1 c2 c3", grades="A1 B2 F6"),
            f"Key assumption: {WANTS}. {FALLS} 3 claims speak for it, graded A1, B2, F6.",
            f"The verdict hangs on this: {WANTS} (A1, B2, F6).",
            id="three claims of three grades",
        ),
        pytest.param(
            about(because="c1", despite="c2", grades="C3"),
            f"Key assumption: {WANTS}. {FALLS} 1 claim speaks for it, graded C3, 1 against.",
            f"The verdict hangs on this: {WANTS} (C3).",
            id="one for, one against",
        ),
        pytest.param(
            about(because="c1 c2", despite="c3 c4 c5", grades="C3"),
            f"Key assumption: {WANTS}. {FALLS} 2 claims speak for it, graded C3, 3 against.",
            f"The verdict hangs on this: {WANTS} (C3).",
            id="more against than for",
        ),
        pytest.param(
            about(because="c1", grades="B2", decisive=False),
            f"Key assumption: {WANTS}. {FALLS} 1 claim speaks for it, graded B2.",
            "",
            id="it decides nothing",
        ),
        pytest.param(
            about("Iran wants this: " + "Iran pushes forward and " * 6),
            f"Key assumption: Iran wants this: {'Iran pushes forward and ' * 6}. {FALLS} No claim "
            "is cited for it.",
            "",
            id="too long for a line",
        ),
    ],
)
def test_a_key_assumption(found: KeyAssumption, sentence: str, line: str) -> None:
    said = key_assumption(found)
    assert said.sentence == sentence
    assert said.takeaway == line


@pytest.mark.parametrize(
    ("deal", "concept", "share", "band", "draws", "confidence", "rest"),
    [
        pytest.param(
            "the truce", "seq", 0.5, (0.45, 0.55), 400, 0.9,
            "only 90% sure of the order of any two neighbouring wants, the truce would stand under "
            "SEQ in 50% of 400 draws (45% to 55%).",
            id="half",
        ),
        pytest.param(
            "the truce", "gmr", 0.0, (0.0, 0.009), 400, 0.9,
            "only 90% sure of the order of any two neighbouring wants, the truce would stand under "
            "GMR in 0% of 400 draws (0% to 1%).",
            id="never",
        ),
        pytest.param(
            "the status quo", "smr", 1.0, (0.991, 1.0), 400, 0.75,
            "only 75% sure of the order of any two neighbouring wants, the status quo would stand "
            "under SMR in 100% of 400 draws (99% to 100%).",
            id="always",
        ),
        pytest.param(
            "“Geneva, 2016”", "sim", 0.014, (0.006, 0.031), 1000, 0.9,
            "only 90% sure of the order of any two neighbouring wants, “Geneva, 2016” would stand "
            "under SIM in 1% of 1000 draws (1% to 3%).",
            id="hardly ever, under a further concept",
        ),
    ],
)  # fmt: skip
def test_how_sure_the_verdict_is(
    deal: str,
    concept: str,
    share: float,
    band: tuple[float, float],
    draws: int,
    confidence: float,
    rest: str,
) -> None:
    said = drawn_verdict(DrawnVerdict(deal, concept, share, *band, draws, confidence))
    assert said.sentence == f"Were we {rest}"
    assert said.takeaway == ""
