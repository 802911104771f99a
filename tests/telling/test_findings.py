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
            "the state holds under sequential stability (SEQ)",
            id="holds",
        ),
        pytest.param(
            "equilibrium.nash",
            False,
            "the state does not hold under Nash stability",
            id="does not hold",
        ),
        pytest.param(
            "equilibrium.gmr",
            True,
            "the state holds under general metarationality (GMR)",
            id="another concept",
        ),
        pytest.param(
            "status.ana", "content", "Ana has no reason to leave the state", id="one is content"
        ),
        pytest.param(
            "status.twins",
            "content",
            "the Twins have no reason to leave the state",
            id="several are content",
        ),
        pytest.param(
            "status.ana", "held", "Ana is deterred from leaving the state", id="one is held"
        ),
        pytest.param(
            "status.twins",
            "held",
            "the Twins are deterred from leaving the state",
            id="several are held",
        ),
        pytest.param(
            "status.rhys", "loose", "Rhys can leave the state undeterred", id="one is loose"
        ),
        pytest.param(
            "status.twins",
            "loose",
            "the Twins can leave the state undeterred",
            id="several are loose",
        ),
        pytest.param(
            "hold.ana.twins",
            Fraction(1, 3),
            "Ana helps keep the Twins from leaving the state",
            id="one holds",
        ),
        pytest.param(
            "hold.twins.ana",
            Fraction(1),
            "the Twins help keep Ana from leaving the state",
            id="several hold",
        ),
        pytest.param(
            "hold.rhys.ana",
            Fraction(),
            "Rhys does not help keep Ana from leaving the state",
            id="one does not",
        ),
        pytest.param(
            "hold.twins.rhys",
            Fraction(),
            "the Twins do not help keep Rhys from leaving the state",
            id="several do not",
        ),
        pytest.param(
            "furthest",
            ("rhys",),
            "the state comes nearest Rhys' wishes",
            id="furthest: a name in s",
        ),
        pytest.param(
            "furthest",
            ("ana", "twins", "rhys"),
            "the state comes nearest Ana's, the Twins' and Rhys' wishes",
            id="furthest: all level",
        ),
        pytest.param(
            "reachable",
            True,
            "improvements lead to the state from where the phase began",
            id="reached",
        ),
        pytest.param(
            "reachable",
            False,
            "improvements do not lead to the state from where the phase began",
            id="not reached",
        ),
    ],
)
def test_a_finding_in_a_clause(key: str, value: Value, clause: str) -> None:
    assert finding_clause(SHELLING, found(key), value) == clause


STATUSES = [("status.ana", "held"), ("status.twins", "loose"), ("status.rhys", "content")]
HOLDS = [
    ("hold.ana.twins", Fraction(1, 2)),
    ("hold.twins.ana", Fraction()),
    ("hold.rhys.ana", Fraction(1)),
]
ANA, TWINS, RHYS = (
    "Ana is deterred from leaving the state",
    "the Twins can leave the state undeterred",
    "Rhys has no reason to leave the state",
)


@pytest.mark.parametrize(
    ("after", "most", "clause"),
    [
        pytest.param([], 5, "", id="no flip"),
        pytest.param(STATUSES[:1], 5, ANA, id="one flip"),
        pytest.param(STATUSES[:2], 5, f"{ANA} and {TWINS}", id="two flips"),
        pytest.param(
            [("equilibrium.nash", False), ("equilibrium.seq", False)],
            5,
            "the state does not hold under Nash stability and sequential stability (SEQ)",
            id="equilibria stand together",
        ),
        pytest.param(
            [("equilibrium.nash", False), ("equilibrium.seq", True)],
            5,
            "the state holds under sequential stability (SEQ) and "
            "the state does not hold under Nash stability",
            id="those that hold come first",
        ),
        pytest.param(
            [*STATUSES[:1], ("equilibrium.seq", False)],
            5,
            f"the state does not hold under sequential stability (SEQ) and {ANA}",
            id="equilibria come before all else",
        ),
        pytest.param(STATUSES, 3, f"{ANA}, {TWINS} and {RHYS}", id="just as many as may be"),
        pytest.param(
            STATUSES, 2, f"{ANA}, {TWINS} and 1 more finding flips", id="one more than may be"
        ),
        pytest.param(STATUSES, 1, f"{ANA} and 2 more findings flip", id="two more"),
        pytest.param(
            [("equilibrium.gmr", True), *STATUSES],
            2,
            f"the state holds under general metarationality (GMR), {ANA} and 2 more findings flip",
            id="equilibria count as one clause",
        ),
        pytest.param(
            [("equilibrium.gmr", True), ("equilibrium.smr", False), *STATUSES],
            3,
            "the state holds under general metarationality (GMR), the state does not hold under "
            f"symmetric metarationality (SMR), {ANA} and 2 more findings flip",
            id="or as two",
        ),
        pytest.param(
            [*STATUSES, *HOLDS],
            5,
            f"{ANA}, {TWINS}, {RHYS}, Ana helps keep the Twins from leaving the state, the Twins "
            "do not help keep Ana from leaving the state "
            "and 1 more finding flips",
            id="five and no more",
        ),
        pytest.param(
            [("furthest", ("ana", "rhys")), ("reachable", False)],
            5,
            "the state comes nearest Ana's and Rhys' wishes, and improvements do not lead to the "
            "state from where the phase began",
            id="a comma where a clause has its own and",
        ),
        pytest.param(
            [("equilibrium.seq", False)],
            1,
            "the state does not hold under sequential stability (SEQ)",
            id="no room for the rest and none there",
        ),
        pytest.param(
            [("equilibrium.seq", False), *STATUSES],
            1,
            "the state does not hold under sequential stability (SEQ) and 3 more findings flip",
            id="no room for the rest",
        ),
    ],
)
def test_flips_in_one_clause(after, most: int, clause: str) -> None:
    flips = [Flip(found(key), "", value) for key, value in after]
    assert flips_clause(SHELLING, flips, most=most) == clause


def test_five_clauses_at_most_where_nothing_else_is_said() -> None:
    flips = [Flip(found(key), "", value) for key, value in [*STATUSES, *HOLDS]]
    assert flips_clause(SHELLING, flips) == flips_clause(SHELLING, flips, most=5)
