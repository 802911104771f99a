"""Who moves together, and what cannot."""

from dataclasses import replace

import pytest

from detente.analysis.coalitions.players import MOST_ACTORS, answering_groups, players
from detente.analysis.coalitions.table import every_group
from detente.analysis.graph.graph import graph_model
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from tests.shelling import GRAPH, SHELLING

THREE = graph_model(SHELLING)
LANES = graph_model(GRAPH)
ALONE = ((0,), (1,), (2,))


def crowd(actors: int):
    """Return the graph model of many actors with an option each; all but one are barred."""
    names = [f"a{place}" for place in range(actors)]
    case = {
        "actors": {name: {"name": name} for name in names},
        "graph": {"states": {"s": "s", "t": "t"}, "moves": {names[0]: [["s", "t"]]}},
        "preferences": {name: {"ranking": ["s", "t"]} for name in names},
    }
    return graph_model(Conflict.model_validate(case))


@pytest.mark.parametrize(
    ("among", "blocs", "people", "groups"),
    [
        pytest.param(
            None,
            None,
            ALONE,
            [(0,), (1,), (2,), (0, 1), (0, 2), (1, 2), (0, 1, 2)],
            id="every coalition, smallest first",
        ),
        pytest.param([["ana"]], None, ALONE, [(0,)], id="one actor"),
        pytest.param([["rhys", "ana"]], None, ALONE, [(0, 2)], id="named in any order"),
        pytest.param([["ana", "ana"]], None, ALONE, [(0,)], id="named twice"),
        pytest.param([["rhys"], ["ana"]], None, ALONE, [(2,), (0,)], id="in the order asked"),
        pytest.param([], None, ALONE, [], id="none"),
        pytest.param(None, [], ALONE, [(0,), (1,), (2,)], id="no blocs: everybody alone"),
        pytest.param(
            None, [["rhys", "ana"]], ((0, 2), (1,)), [(0,), (1,)], id="one bloc, the rest alone"
        ),
        pytest.param(
            None,
            [["twins", "rhys"]],
            ((0,), (1, 2)),
            [(0,), (1,)],
            id="blocs by their first member",
        ),
        pytest.param(
            None, [["ana", "twins", "rhys"]], ((0, 1, 2),), [(0,)], id="one bloc of everybody"
        ),
        pytest.param([["ana"]], [["twins"]], ALONE, [(0,), (1,), (2,)], id="blocs go before"),
    ],
)
def test_who_moves_and_which_groups_are_asked(among, blocs, people, groups) -> None:
    table, found = players(THREE, among, blocs)
    assert table.people == people
    assert found == groups
    assert table.rank is THREE.rank


@pytest.mark.parametrize(
    ("among", "blocs", "fault", "says"),
    [
        pytest.param([[]], None, CaseError, "names nobody", id="nobody"),
        pytest.param(None, [[]], CaseError, "names nobody", id="a bloc of nobody"),
        pytest.param([["z"]], None, UnknownName, "'z'", id="unknown"),
        pytest.param(None, [["z"]], UnknownName, "'z'", id="unknown in a bloc"),
        pytest.param(
            None,
            [["ana", "rhys"], ["rhys"]],
            CaseError,
            "'rhys' is in two blocs. Blocs must not overlap$",
            id="overlap",
        ),
    ],
)
def test_who_cannot_move_together_is_said(among, blocs, fault, says: str) -> None:
    with pytest.raises(fault, match=says):
        players(THREE, among, blocs)


@pytest.mark.parametrize("movers", [1, 2, 3, 6])
def test_every_group_is_there_once_smallest_first(movers: int) -> None:
    groups = every_group(movers)
    assert len(groups) == len(set(groups)) == 2**movers - 1
    assert [len(one) for one in groups] == sorted(len(one) for one in groups)
    assert groups[-1] == tuple(range(movers))


def test_more_actors_than_form_coalitions_are_named_or_refused() -> None:
    many = crowd(MOST_ACTORS + 1)
    with pytest.raises(NotSupported, match="13 actors form 8191 coalitions"):
        players(many, None, None)
    assert players(many, [["a3"]], None)[1] == [(3,)]
    assert len(players(many, None, [["a0", "a1"]])[1]) == MOST_ACTORS
    assert len(players(crowd(MOST_ACTORS), None, None)[1]) == 2**MOST_ACTORS - 1


@pytest.mark.parametrize(
    ("concepts", "count"),
    [
        pytest.param(("nash", "gmr", "smr"), 0, id="any answer counts: groups are not needed"),
        pytest.param(("seq",), 7, id="credible answers"),
        pytest.param(("nash", "seq"), 7, id="credible among others"),
        pytest.param((), 0, id="no concept"),
    ],
)
def test_which_groups_may_answer(concepts, count: int) -> None:
    assert len(answering_groups(THREE, concepts)) == count


def test_too_many_actors_may_answer_where_answers_need_not_be_credible() -> None:
    many = crowd(MOST_ACTORS + 1)
    assert answering_groups(many, ("gmr",)) == []
    with pytest.raises(NotSupported, match="name those to ask about, or blocs"):
        answering_groups(many, ("gmr", "seq"))


def test_a_bloc_flips_the_options_of_all_its_members() -> None:
    table, _groups = players(THREE, None, [["ana", "rhys"]])
    assert table.graph.actors == ("ana+rhys", "twins")
    assert sorted(table.graph.moves.targets(0, 0).tolist()) == [1, 4, 5]
    assert table.graph.moves.targets(1, 0).tolist() == [2]


def test_a_bloc_of_a_graph_goes_where_its_members_go_one_after_another() -> None:
    table, _groups = players(LANES, None, [["a", "b"]])
    s, t, u = range(3)
    assert table.graph.actors == ("a+b",)
    reached = {start: sorted(table.graph.moves.targets(0, start).tolist()) for start in (s, t, u)}
    assert reached == {s: [t], t: [s, u], u: [t]}


def test_moves_of_another_kind_cannot_be_joined() -> None:
    with pytest.raises(NotSupported, match="moves given as object cannot be joined"):
        players(replace(THREE, moves=object()), None, [["ana", "rhys"]])
