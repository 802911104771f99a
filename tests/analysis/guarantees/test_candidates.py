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
    """Return every candidate in short: who to whom, what, and of which kind it is."""
    unbound = graph_model(conflict.replaced(pledges=()))
    return [
        f"{one.by}>{one.to}: {one.kept()}" + (" (threat)" if one.kind == "threat" else "")
        if not one.parts
        else " <> ".join(map(str, one.parts.values()))
        for one in candidates(conflict, unbound, state)
    ]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(
            tried(standoff()),
            [
                "a>: not a.act",
                "b>: not b.act",
            ],
            id="neither cares what the other does: no exchange, and no threat bites",
        ),
        pytest.param(
            tried(dilemma()),
            [
                "a>: not a.act",
                "a>b: not a.act if not b.act",
                "a>: a.act if b.act (threat)",
                "b>: not b.act",
                "b>a: not b.act if not a.act",
                "b>: b.act if a.act (threat)",
                "not a.act <> not b.act",
            ],
            id="each would rather the other did not act; the exchange, which binds both, last",
        ),
        pytest.param(
            tried(dilemma(), state=3),
            [],
            id="where both act, to go on harms the other, and to stop threatens nobody",
        ),
        pytest.param(
            tried(dilemma(), state=1),
            [
                "b>: not b.act",
            ],
            id="one acts and the other does not: to act on harms the other",
        ),
        pytest.param(
            tried(dilemma(preferences={"a": ["not b.act"], "b": ["b.act"]})),
            [
                "a>: not a.act",
                "b>: not b.act",
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
                "a>: not a.act",
                "a>b: not a.act if not b.act",
                "b>: not b.act",
                "b>a: not b.act if not a.act",
                "not a.act <> not b.act",
            ],
            id="what one would rather is asked of feasible pairs of states alone; no threat that "
            "cannot be carried out",
        ),
        pytest.param(
            tried(dilemma(ties=[{"patron": "a", "client": "b", "kind": "arms", "share": 0.5}])),
            [
                "a>: not a.act",
                "a>b: not a.act if not b.act",
                "b>: not b.act",
                "b>a: not b.act if not a.act",
                "not a.act <> not b.act",
            ],
            id="nobody threatens his own client or patron",
        ),
        pytest.param(
            tried(dilemma(coalitions=[["a", "b"]]))[1:3],
            ["a>b: not a.act if not b.act", "b>: not b.act"],
            id="nobody threatens whom it moves with",
        ),
        pytest.param(
            [
                one
                for one in tried(
                    standoff(
                        preferences={"a": ["not a.act", "not b.act"], "b": ["b.act", "not a.act"]}
                    )
                )
                if "threat" in one
            ],
            ["b>: b.act if a.act (threat)"],
            id="no threat that costs its maker more than the breach",
        ),
        pytest.param(
            tried(dilemma(pledges=[{"by": "a", "does": "not a.act"}]))[-1:],
            ["not a.act <> not b.act"],
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
IN_RETURN = pledge("a", "not a.act", to="b", **{"if": "not b.act"})
THREAT = pledge("a", "a.act", kind="threat", **{"if": "b.act"})
SWAP = Pledge.model_validate(
    {"kind": "exchange", "parts": {"b": "not b.act", "a": "a.act or not a.act"}}
)


@pytest.mark.parametrize(
    ("pledges", "changes"),
    [
        pytest.param((), (), id="none"),
        pytest.param((OPEN,), ("pledge a: not a.act",), id="whatever happens"),
        pytest.param((IN_RETURN,), ("pledge a to b: not a.act if not b.act",), id="in return"),
        pytest.param(
            (SWAP,), ("pledge b with a: not b.act for a.act or not a.act",), id="an exchange"
        ),
        pytest.param((THREAT,), ("threat a: a.act if b.act",), id="a threat"),
        pytest.param(
            (OPEN, SWAP),
            ("pledge a: not a.act", "pledge b with a: not b.act for a.act or not a.act"),
            id="two",
        ),
    ],
)
def test_pledges_are_written_as_changes(
    pledges: tuple[Pledge, ...], changes: tuple[str, ...]
) -> None:
    assert written(pledges) == changes
    assert apply(dilemma(), changes).pledges == pledges
