"""The graph listed out is the engine's graph."""

import pytest
from hypothesis import given, settings

from detente.analysis.graph.graph import graph_model
from detente.case.formats.network import MAX_STATES, equilibria_of, network
from detente.catalog import load
from detente.errors import NotSupported
from detente.model import Conflict
from tests.case.formats.chicken import CHICKEN, GRAPH_FORM
from tests.strategies import any_conflicts


@given(any_conflicts())
@settings(max_examples=30)
def test_states_and_moves_are_the_graphs(conflict):
    listed, graph = network(conflict), graph_model(conflict)
    assert [one.code for one in listed.states] == graph.codes().tolist()
    assert listed.actors == graph.actors
    for state in listed.states:
        assert state.ranks == tuple(graph.rank[:, state.code])
    assert [(move.actor, move.origin, move.target) for move in listed.moves] == [
        (actor, code, target)
        for actor in range(len(graph.actors))
        for code in graph.codes().tolist()
        for target in graph.moves.targets(actor, code).tolist()
    ]
    for move in listed.moves:
        ranks = graph.rank[move.actor]
        assert move.improves == (ranks[move.target] > ranks[move.origin])


def test_labels_and_words_of_states():
    listed = network(CHICKEN)
    assert [(one.label, one.text) for one in listed.states[:4]] == [
        ("NNN", "nothing taken"),
        ("YNN", "a.swerve"),
        ("NYN", "b.swerve"),
        ("YYN", "a.swerve, b.swerve"),
    ]
    assert [(one.label, one.text) for one in network(GRAPH_FORM).states] == [
        ("s", "S"),
        ("t", 'the "T"'),
    ]
    assert listed.title == CHICKEN.title


def test_a_phase_may_be_chosen():
    truce = network(load("syria-2016").conflict, phase="truce")
    campaign = network(load("syria-2016").conflict, phase="campaign")
    assert truce != campaign


def _with_options(count, actors="abcd"):
    """Return a conflict of so many options, owned in turn."""
    owners = [actors[number % len(actors)] for number in range(count)]
    return Conflict.model_validate({
        "actors": {one: {"name": one.upper()} for one in actors},
        "options": {f"{owner}.x{number}": "x" for number, owner in enumerate(owners)},
        "preferences": {one: [] for one in actors},
    })  # fmt: skip


def test_too_many_states_to_draw():
    drawn = network(_with_options(12))
    assert (len(drawn.states), len(drawn.moves)) == (MAX_STATES, 4_096 * 4 * 7)
    with pytest.raises(NotSupported, match=r"8,192 states are too many to draw; at most 4,096"):
        network(_with_options(13))


def test_too_many_moves_to_draw():
    assert len(network(_with_options(8, "a")).moves) == 256 * 255
    with pytest.raises(NotSupported, match=r"more than 200,000 moves are too many to draw"):
        network(_with_options(9, "a"))


def test_equilibria_by_concept():
    assert equilibria_of(CHICKEN) == {"nash": [5, 6], "seq": [5, 6]}
    truce = equilibria_of(load("syria-2016").conflict, phase="truce")
    assert truce != equilibria_of(load("syria-2016").conflict, phase="campaign")
