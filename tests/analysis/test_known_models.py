"""Graph models that are kept: the same as made anew, and worked out once where nothing differs."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.graph import known_models
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.known_models import KnownModels
from detente.analysis.graph.rank import ranks
from detente.model.change import apply
from detente.model.conflict import Conflict
from tests.strategies import any_conflicts
from tests.syria import SYRIA


def same(one: GraphModel, other: GraphModel) -> bool:
    """Tell whether two models are alike."""
    return (
        (one.actors, one.options, one.states) == (other.actors, other.options, other.states)
        and one.noticing == other.noticing
        and np.array_equal(one.feasible, other.feasible)
        and np.array_equal(one.rank, other.rank)
        and repr(getattr(one.moves, "directions", ""))
        == repr(getattr(other.moves, "directions", ""))
    )


@given(st.lists(any_conflicts(), min_size=2, max_size=4))
@settings(max_examples=40, deadline=None)
def test_every_model_is_the_one_made_anew(conflicts: list[Conflict]) -> None:
    models = KnownModels()
    for conflict in [*conflicts, *conflicts]:
        assert same(models(conflict), graph_model(conflict))


@pytest.mark.parametrize(
    ("change", "model", "ranked"),
    [
        pytest.param("baseline truce: campaign", True, 0, id="nothing-of-it"),
        pytest.param("reverse phases.withdrawal.preferences.us[1]", True, 0, id="another-phase"),
        pytest.param("drop preferences.iran[2]", False, 1, id="what-one-wants"),
        pytest.param("make us.arm to-no", False, 0, id="a-move"),
        pytest.param("bar us.strike", False, 7, id="the-states"),
    ],
)
def test_only_what_differs_is_worked_out(
    change: str, model: bool, ranked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = KnownModels()
    before = models(SYRIA, phase="truce")
    changed = apply(SYRIA, [change])
    calls = []

    def counted(*asked: Any, **named: Any) -> Any:
        calls.append(asked)
        return ranks(*asked, **named)

    monkeypatch.setattr(known_models, "ranks", counted)
    after = models(changed, phase="truce")
    assert (after is before) is model
    assert len(calls) == ranked
    assert same(after, graph_model(changed, phase="truce"))


def test_claims_and_notes_order_no_states() -> None:
    models = KnownModels()
    wants = SYRIA.preferences["iran"]
    bare = tuple(one.model_copy(update={"because": (), "note": ""}) for one in wants.statements)
    other = SYRIA.replaced(
        preferences=SYRIA.preferences | {"iran": wants.model_copy(update={"statements": bare})}
    )
    assert models(other, phase="truce") is models(SYRIA, phase="truce")
