"""Findings and flips in clauses: one row for each way in which a clause can be built."""

from fractions import Fraction

import pytest

from detente.analysis.assumptions.state_finding import Flip, StateFinding, Value
from detente.telling.findings import finding_clause, flips_clause
from tests.shelling import SHELLING


def found(key: str) -> StateFinding:
    """Return a finding by its key."""
    kind, *rest = key.split(".")
    if kind == "equilibrium":
        return StateFinding(kind, concept=rest[0])
    return StateFinding(kind, actor="".join(rest[:1]), other="".join(rest[1:]))


@pytest.mark.parametrize(
    ("key", "value", "clause"),
    [
        pytest.param(
            "equilibrium.seq",
            True,
            "the truce would hold if answers counted that pay whoever gives them",
            id="holds",
        ),
        pytest.param(
            "equilibrium.nash",
            False,
            "the truce would not hold if nobody answered a departure",
            id="does not hold",
        ),
        pytest.param(
            "equilibrium.gmr",
            True,
            "the truce would hold if any answer counted, whatever its cost",
            id="another concept",
        ),
        pytest.param("status.ana", "content", "Ana would not gain by leaving", id="one is content"),
        pytest.param(
            "status.twins",
            "content",
            "the Twins would not gain by leaving",
            id="several are content",
        ),
        pytest.param(
            "status.ana",
            "held",
            "only fear of an answer would keep Ana from leaving",
            id="one is held",
        ),
        pytest.param(
            "status.twins",
            "held",
            "only fear of an answer would keep the Twins from leaving",
            id="several are held",
        ),
        pytest.param(
            "status.rhys", "loose", "nothing would keep Rhys from leaving", id="one is loose"
        ),
        pytest.param(
            "status.twins",
            "loose",
            "nothing would keep the Twins from leaving",
            id="several are loose",
        ),
        pytest.param(
            "hold.ana.twins",
            Fraction(1, 3),
            "Ana's answer would help keep the Twins from leaving",
            id="one holds",
        ),
        pytest.param(
            "hold.twins.ana",
            Fraction(1),
            "the Twins' answer would help keep Ana from leaving",
            id="several hold",
        ),
        pytest.param(
            "hold.rhys.ana",
            Fraction(),
            "Rhys' answer would not help keep Ana from leaving",
            id="one does not",
        ),
        pytest.param(
            "hold.twins.rhys",
            Fraction(),
            "the Twins' answer would not help keep Rhys from leaving",
            id="several do not",
        ),
        pytest.param(
            "furthest",
            ("rhys",),
            "the truce would come nearest Rhys' wishes",
            id="furthest: a name in s",
        ),
        pytest.param(
            "furthest",
            ("ana", "twins", "rhys"),
            "the truce would come nearest Ana's, the Twins' and Rhys' wishes",
            id="furthest: all level",
        ),
        pytest.param(
            "reachable",
            True,
            "steps, each in its maker's interest, would lead to the truce",
            id="reached",
        ),
        pytest.param(
            "reachable",
            False,
            "steps, each in its maker's interest, would not lead to the truce",
            id="not reached",
        ),
    ],
)
def test_a_finding_in_a_clause(key: str, value: Value, clause: str) -> None:
    assert finding_clause(SHELLING, found(key), value, state="the truce") == clause


STATUSES = [("status.ana", "held"), ("status.twins", "loose"), ("status.rhys", "content")]
HOLDS = [
    ("hold.ana.twins", Fraction(1, 2)),
    ("hold.twins.ana", Fraction()),
    ("hold.rhys.ana", Fraction(1)),
]
ANA, TWINS, RHYS = (
    "only fear of an answer would keep Ana from leaving",
    "nothing would keep the Twins from leaving",
    "Rhys would not gain by leaving",
)


FALLS = "the truce would not hold if "
HOLDS_IF = "the truce would hold if "
NASH, GMR, SMR, SEQ = (
    "nobody answered a departure",
    "any answer counted, whatever its cost",
    "answers counted that could not be got round",
    "answers counted that pay whoever gives them",
)


@pytest.mark.parametrize(
    ("after", "most", "clause"),
    [
        pytest.param([], 5, "", id="no flip"),
        pytest.param(STATUSES[:1], 5, ANA, id="one flip"),
        pytest.param(STATUSES[:2], 5, f"{ANA}; {TWINS}", id="two flips"),
        pytest.param(
            [("equilibrium.nash", False), ("equilibrium.seq", False)],
            5,
            f"{FALLS}{NASH} or if {SEQ}",
            id="equilibria stand together",
        ),
        pytest.param(
            [("equilibrium.nash", False), ("equilibrium.seq", True)],
            5,
            f"{HOLDS_IF}{SEQ}; {FALLS}{NASH}",
            id="those that hold come first",
        ),
        pytest.param(
            [*STATUSES[:1], ("equilibrium.seq", False)],
            5,
            f"{FALLS}{SEQ}; {ANA}",
            id="equilibria come before all else",
        ),
        pytest.param(STATUSES, 3, f"{ANA}; {TWINS}; {RHYS}", id="just as many as may be"),
        pytest.param(
            STATUSES, 2, f"{ANA}; {TWINS}; one more answer would change", id="one more than may be"
        ),
        pytest.param(STATUSES, 1, f"{ANA}; two more answers would change", id="two more"),
        pytest.param(
            [("equilibrium.gmr", True), *STATUSES],
            2,
            f"{HOLDS_IF}{GMR}; {ANA}; two more answers would change",
            id="equilibria count as one clause",
        ),
        pytest.param(
            [("equilibrium.gmr", True), ("equilibrium.smr", False), *STATUSES],
            3,
            f"{HOLDS_IF}{GMR}; {FALLS}{SMR}; {ANA}; two more answers would change",
            id="or as two",
        ),
        pytest.param(
            [*STATUSES, *HOLDS],
            5,
            f"{ANA}; {TWINS}; {RHYS}; Ana's answer would help keep the Twins from leaving; the "
            "Twins' answer would not help keep Ana from leaving; one more answer would change",
            id="five and no more",
        ),
        pytest.param(
            [("furthest", ("ana", "rhys")), ("reachable", False)],
            5,
            "the truce would come nearest Ana's and Rhys' wishes; steps, each in its maker's "
            "interest, would not lead to the truce",
            id="a clause with its own and, and one with commas",
        ),
        pytest.param(
            [("equilibrium.seq", False)],
            1,
            f"{FALLS}{SEQ}",
            id="no room for the rest and none there",
        ),
        pytest.param(
            [("equilibrium.seq", False), *STATUSES],
            1,
            f"{FALLS}{SEQ}; three more answers would change",
            id="no room for the rest",
        ),
        pytest.param(
            [("equilibrium.gmr", True), ("equilibrium.smr", False), *STATUSES],
            1,
            f"{HOLDS_IF}{GMR}; {FALLS}{SMR}; three more answers would change",
            id="less than none",
        ),
    ],
)
def test_flips_in_one_clause(after: list[tuple[str, Value]], most: int, clause: str) -> None:
    flips = [Flip(found(key), "", value) for key, value in after]
    assert flips_clause(SHELLING, flips, state="the truce", most=most) == clause


def test_five_clauses_at_most_where_nothing_else_is_said() -> None:
    flips = [Flip(found(key), "", value) for key, value in [*STATUSES, *HOLDS]]
    few = flips_clause(SHELLING, flips, state="it", most=5)
    assert flips_clause(SHELLING, flips, state="it") == few
