"""What doubts leave of a graph model, against the changes made in full."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.analysis.assumptions.doubt import Doubt, Untried, doubts
from detente.analysis.assumptions.doubted import (
    DoubtedModel,
    doubted,
    entangled,
    joined,
    tried,
)
from detente.analysis.assumptions.state_finding import StateQuestion
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.start import focused
from detente.errors import CaseError
from detente.model.belief import beliefs
from detente.model.change import apply
from detente.model.conflict import Conflict
from tests.shelling import SHELLING
from tests.strategies import any_conflicts

ANA, TWINS, RHYS = 0, 1, 2
PEACE = focused(SHELLING.replaced(infeasible=("twins.arm and rhys.pay",)), "peace", None)


def left(*changes: str, conflict: Conflict = PEACE) -> DoubtedModel:
    return doubted(conflict, conflict.at(), graph_model(conflict), changes)


def same(one: GraphModel, other: GraphModel) -> bool:
    """Tell whether two models have the same states, ranks and moves."""
    codes = one.codes()
    return (
        np.array_equal(one.feasible, other.feasible)
        and np.array_equal(one.rank, other.rank)
        and all(
            np.array_equal(
                np.stack(one.moves.pairs(a, codes)), np.stack(other.moves.pairs(a, codes))
            )
            for a in range(len(one.actors))
        )
    )


@pytest.mark.parametrize(
    ("change", "touched", "rows", "other_states", "grows"),
    [
        pytest.param("drop preferences.ana[1]", {ANA}, {ANA}, False, False, id="a statement"),
        pytest.param("reverse preferences.twins[2]", {TWINS}, {TWINS}, False, False, id="reversed"),
        pytest.param(
            "add ana: ana.shell", {ANA}, set(), False, False, id="told otherwise, ranked the same"
        ),
        pytest.param("add rhys first: rhys.pay", {RHYS}, {RHYS}, False, False, id="foremost"),
        pytest.param("bar rhys.pay", set(), set(), True, False, id="an option that is not there"),
        pytest.param("make ana.shell to-yes", set(), set(), True, False, id="other moves"),
        pytest.param("drop infeasible[1]", set(), set(), True, True, id="states can be again"),
        pytest.param(
            "pledge twins: twins.arm if ana.shell",
            {TWINS},
            {TWINS},
            False,
            False,
            id="a conditional pledge touches its maker alone",
        ),
        pytest.param(
            "pledge twins with ana: twins.arm for not ana.shell",
            {ANA, TWINS},
            {ANA, TWINS},
            False,
            False,
            id="an exchange touches both",
        ),
        pytest.param(
            "pledge twins: not twins.arm",
            {TWINS},
            {TWINS},
            False,
            False,
            id="whatever the others do",
        ),
    ],
)
def test_what_a_change_touches(change, touched, rows, other_states: bool, grows: bool) -> None:
    model = left(change)
    assert (set(model.touched), set(model.rows)) == (touched, rows)
    assert (model.graph is not None) == other_states
    assert model.grows == grows
    assert model.idle == (not rows and not other_states)
    assert same(model.model(graph_model(PEACE)), graph_model(apply(PEACE, [change])))


def random_doubts(conflict: Conflict) -> list[Doubt]:
    question = StateQuestion(0, None, "seq", "sequences")
    return doubts(conflict, beliefs(conflict), question)[0]


@settings(max_examples=80)
@given(any_conflicts(), st.data())
def test_a_doubt_leaves_what_its_change_makes(conflict, data):
    doubt = data.draw(st.sampled_from(random_doubts(conflict) or [Doubt("", "", "")]))
    assume(doubt.change)
    base = graph_model(conflict)
    model = tried(conflict, conflict.at(), base, doubt)
    try:
        expected = graph_model(apply(conflict, [doubt.change]))
    except CaseError:
        assert isinstance(model, Untried)
        return
    assert isinstance(model, DoubtedModel)
    assert same(model.model(base), expected)


@settings(max_examples=120)
@given(any_conflicts(), st.data())
def test_two_doubts_joined_leave_what_both_changes_make(conflict, data):
    every = random_doubts(conflict)
    assume(len(every) > 1)
    one, other = (data.draw(st.sampled_from(every)) for _ in range(2))
    assume(one.path != other.path)
    base = graph_model(conflict)
    models = [tried(conflict, conflict.at(), base, doubt) for doubt in (one, other)]
    assume(all(isinstance(model, DoubtedModel) for model in models))
    both = joined(*models, base)
    if both is None:
        return
    # Places count in the list as it was: the later one goes first.
    changes = sorted((one.change, other.change), key=lambda text: text[::-1])[::-1]
    try:
        expected = graph_model(apply(conflict, changes))
    except CaseError:
        return
    assert same(both.model(base), expected)


SOME = np.zeros(1, dtype=np.int32)
GRAPH = graph_model(PEACE)


def model(*, graph=None, rows=(), touched=(), grows=False) -> DoubtedModel:
    return DoubtedModel(graph, dict.fromkeys(rows, SOME), frozenset(touched), grows)


IDLE = model()
IDLE_OF_ANA = model(touched=[ANA])
OF_ANA = model(rows=[ANA], touched=[ANA])
OF_TWINS = model(rows=[TWINS], touched=[TWINS])
OF_BOTH = model(rows=[ANA, TWINS], touched=[ANA, TWINS])
MOVES = model(graph=GRAPH)
GROWN = model(graph=GRAPH, grows=True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(OF_ANA, OF_TWINS, True, id="two that each change something"),
        pytest.param(OF_ANA, IDLE, False, id="one that changes nothing"),
        pytest.param(IDLE, IDLE, False, id="two that change nothing"),
        pytest.param(IDLE_OF_ANA, OF_ANA, True, id="nothing by itself, the same actor's wants"),
        pytest.param(IDLE_OF_ANA, OF_TWINS, False, id="nothing by itself, another's wants"),
        pytest.param(IDLE_OF_ANA, IDLE_OF_ANA, True, id="twice nothing, the same actor's wants"),
        pytest.param(IDLE_OF_ANA, GROWN, True, id="nothing by itself, beside new states"),
        pytest.param(IDLE_OF_ANA, MOVES, False, id="nothing by itself, beside other moves"),
        pytest.param(MOVES, GROWN, True, id="other moves and new states"),
        pytest.param(IDLE_OF_ANA, OF_BOTH, True, id="one of several whose wants are touched"),
    ],
)
def test_which_pairs_can_do_more_than_each_alone(one, other, expected: bool) -> None:
    assert entangled(one, other) == expected
    assert entangled(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        pytest.param(OF_ANA, OF_TWINS, True, id="different actors' wants"),
        pytest.param(OF_ANA, OF_BOTH, False, id="the same actor's wants"),
        pytest.param(OF_ANA, MOVES, True, id="wants and moves"),
        pytest.param(OF_ANA, GROWN, False, id="wants and new states: ranks are not known there"),
        pytest.param(MOVES, MOVES, False, id="moves twice"),
        pytest.param(IDLE, MOVES, True, id="nothing and moves"),
    ],
)
def test_which_pairs_can_be_joined(one, other, together: bool) -> None:
    full = {place: GRAPH.rank[place] for place in range(3)}
    one, other = (
        DoubtedModel(m.graph, {place: full[place] for place in m.rows}, m.touched, m.grows)
        for m in (one, other)
    )
    assert (joined(one, other, GRAPH) is not None) == together
    assert (joined(other, one, GRAPH) is not None) == together


def test_joined_doubts_touch_what_either_does() -> None:
    both = joined(OF_ANA, OF_TWINS, GRAPH)
    assert both is not None
    assert (both.touched, set(both.rows)) == (frozenset({ANA, TWINS}), {ANA, TWINS})


def test_ranks_close_up_over_states_that_can_no_longer_be() -> None:
    barred, reordered = left("bar rhys.pay"), left("reverse preferences.twins[1]")
    both = joined(reordered, barred, GRAPH)
    assert both is not None
    changes = ["bar rhys.pay", "reverse preferences.twins[1]"]
    assert same(both.model(GRAPH), graph_model(apply(PEACE, changes)))


def test_what_cannot_be_tried_is_said_with_its_change() -> None:
    impossible = Doubt("options.ana.shell", "drop", "force ana.shell and not ana.shell")
    found = tried(PEACE, PEACE.at(), GRAPH, impossible)
    assert isinstance(found, Untried)
    assert found.path == "options.ana.shell"
    assert found.reason.startswith("force ana.shell and not ana.shell: ")
