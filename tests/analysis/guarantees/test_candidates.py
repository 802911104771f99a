"""Which pledges would be tried, and how they are written: one row a case."""

from __future__ import annotations

import pytest

from detente.analysis.graph.graph import graph_model
from detente.analysis.guarantees.candidates import candidates, written
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from tests.analysis.guarantees.standoff import dilemma, standoff


def tried(conflict: Conflict, state: int = 0) -> list[str]:
    """Return every candidate in short: who to whom, what, and whether it is not public."""
    unbound = graph_model(conflict.replaced(pledges=()))
    return [
        f"{one.by}>{one.to}: {one.kept()}"
        + (" (threat)" if one.kind == "threat" else "")
        + ("" if one.public else " (undisclosed)")
        for one in candidates(conflict, unbound, state)
    ]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(
            tried(standoff()),
            [
                "a>: not a.act",
                "a>: a.act if b.act (threat)",
                "b>: not b.act",
                "b>: b.act if a.act (threat)",
            ],
            id="neither cares what the other does: no exchange",
        ),
        pytest.param(
            tried(dilemma()),
            [
                "a>b: not a.act if not b.act (undisclosed)",
                "b>a: not b.act if not a.act (undisclosed)",
                "a>: not a.act",
                "a>b: not a.act if not b.act",
                "a>: a.act if b.act (threat)",
                "b>: not b.act",
                "b>a: not b.act if not a.act",
                "b>: b.act if a.act (threat)",
            ],
            id="each would rather the other did not act; undisclosed ones first",
        ),
        pytest.param(
            tried(dilemma(), state=3),
            [
                "a>: a.act",
                "a>: not a.act if not b.act (threat)",
                "b>: b.act",
                "b>: not b.act if not a.act (threat)",
            ],
            id="where both act, neither would rather the other went on: no exchange",
        ),
        pytest.param(
            tried(dilemma(), state=1),
            [
                "a>: a.act",
                "a>: not a.act if b.act (threat)",
                "b>: not b.act",
                "b>: b.act if not a.act (threat)",
            ],
            id="one acts and the other does not: a gains by that, b does not",
        ),
        pytest.param(
            tried(dilemma(preferences={"a": ["not b.act"], "b": ["b.act"]})),
            [
                "a>: not a.act",
                "a>: a.act if b.act (threat)",
                "b>: not b.act",
                "b>: b.act if a.act (threat)",
            ],
            id="an exchange must be wanted by both",
        ),
        pytest.param(
            tried(
                standoff(
                    options={"a.act": "acts", "a.talk": "talks"},
                    actors={"a": {"name": "A"}},
                    preferences={"a": []},
                )
            ),
            ["a>: not a.act", "a>: not a.talk"],
            id="nobody threatens or exchanges with itself",
        ),
        pytest.param(
            tried(dilemma(infeasible=["a.act and b.act"])),
            [
                "a>b: not a.act if not b.act (undisclosed)",
                "b>a: not b.act if not a.act (undisclosed)",
                "a>: not a.act",
                "a>b: not a.act if not b.act",
                "a>: a.act if b.act (threat)",
                "b>: not b.act",
                "b>a: not b.act if not a.act",
                "b>: b.act if a.act (threat)",
            ],
            id="what one would rather is asked of feasible pairs of states alone",
        ),
        pytest.param(
            tried(dilemma(pledges=[{"by": "a", "does": "not a.act"}]))[:2],
            [
                "a>b: not a.act if not b.act (undisclosed)",
                "b>a: not b.act if not a.act (undisclosed)",
            ],
            id="what one would rather is asked without pledges",
        ),
    ],
)
def test_candidates(found: list[str], expected: list[str]) -> None:
    assert found == expected


def pledge(by: str, does: str, **more: object) -> Pledge:
    """Return a pledge."""
    return Pledge.model_validate({"by": by, "does": does} | more)


OPEN = pledge("a", "not a.act")
SWAP = pledge("a", "not a.act", to="b", **{"if": "not b.act"})
HIDDEN = pledge("b", "not b.act", to="a", public=False, **{"if": "not a.act"})


@pytest.mark.parametrize(
    ("pledges", "changes"),
    [
        pytest.param((), (), id="none"),
        pytest.param((OPEN,), ("pledge a: not a.act",), id="an open one"),
        pytest.param((SWAP,), ("pledge a to b: not a.act if not b.act",), id="an exchange"),
        pytest.param(
            (HIDDEN,),
            ("pledge b to a: not b.act if not a.act", "conceal pledges[1]"),
            id="an undisclosed one",
        ),
        pytest.param(
            (OPEN, HIDDEN),
            (
                "pledge a: not a.act",
                "pledge b to a: not b.act if not a.act",
                "conceal pledges[2]",
            ),
            id="the second is concealed",
        ),
        pytest.param(
            (HIDDEN, OPEN),
            (
                "pledge b to a: not b.act if not a.act",
                "conceal pledges[1]",
                "pledge a: not a.act",
            ),
            id="the first is concealed",
        ),
    ],
)
def test_pledges_are_written_as_changes(
    pledges: tuple[Pledge, ...], changes: tuple[str, ...]
) -> None:
    conflict = dilemma()
    assert written(conflict, pledges) == changes
    made = apply(conflict, changes).pledges
    assert [(one.by, one.to, one.kept(), one.public) for one in made] == [
        (one.by, one.to, one.kept(), one.public) for one in pledges
    ]


def test_they_are_numbered_after_those_that_there_are() -> None:
    conflict = dilemma(pledges=[{"by": "a", "does": "not a.act"}])
    assert written(conflict, (HIDDEN,)) == (
        "pledge b to a: not b.act if not a.act",
        "conceal pledges[2]",
    )
