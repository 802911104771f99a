"""Who is surprised by whom: one row for each pair of statuses."""

from __future__ import annotations

import pytest

from detente.analysis.concepts.solve import stability
from detente.analysis.perceptions.surprise import Surprise, surprises
from detente.analysis.perceptions.view import ActorView
from tests.shelling import GRAPH

STABILITY = stability(GRAPH, concepts=["seq"])


def view(actor: str, **status: str | None) -> ActorView:
    """Return a view that says no more than what it expects of each actor."""
    return ActorView(actor, GRAPH, (), (), STABILITY, (), status, {})


@pytest.mark.parametrize(
    ("expected", "does", "surprised"),
    [
        pytest.param("content", "content", False, id="it stays, as expected"),
        pytest.param("loose", "loose", False, id="it leaves, as expected"),
        pytest.param("held", "content", False, id="it stays, though for another reason"),
        pytest.param("content", "held", False, id="it stays, deterred"),
        pytest.param("content", "loose", True, id="it leaves"),
        pytest.param("held", "loose", True, id="it leaves, undeterred"),
        pytest.param("loose", "content", True, id="it stays"),
        pytest.param("loose", "held", True, id="it stays, deterred after all"),
        pytest.param(None, "loose", False, id="nobody reckoned with it"),
        pytest.param("loose", None, False, id="it does not know itself to be there"),
    ],
)
def test_who_is_surprised(expected: str | None, does: str | None, surprised: bool) -> None:
    views = {"a": view("a", a=does, b="content"), "b": view("b", a=expected, b="content")}
    assert surprises(views) == ((Surprise("b", "a", expected, does),) if surprised else ())


def test_a_view_that_thinks_the_state_impossible_expects_nothing() -> None:
    assert surprises({"a": view("a", a="loose", b="content"), "b": view("b")}) == ()


def test_surprises_come_by_observer_and_then_by_actor() -> None:
    calm = {"a": "content", "b": "content", "c": "content"}
    views = {
        "a": view("a", **(calm | {"a": "loose"})),
        "b": view("b", **(calm | {"b": "loose"})),
        "c": view("c", **calm),
    }
    found = [(one.observer, one.actor) for one in surprises(views)]
    assert found == [("a", "b"), ("b", "a"), ("c", "a"), ("c", "b")]
