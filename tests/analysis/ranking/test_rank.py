"""How an actor orders the states: tiers against ranks, tells against wants."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente import rank, tell
from detente.analysis.graph.graph import graph_model
from detente.analysis.ranking.rank import Ranking
from detente.errors import CaseError, UnknownName
from detente.model.conflict import Conflict
from detente.model.grammar import parse
from detente.model.wanted import wanted
from tests.strategies import any_conflicts


def nile(egypt: object, **more: object) -> Conflict:
    """Return a dispute over a dam."""
    return Conflict.model_validate(
        {
            "actors": {
                "egypt": {"name": "Egypt", "aliases": ["Cairo"]},
                "sudan": {"name": "Sudan"},
            },
            "options": {"egypt.strike": "bombs the dam", "sudan.mediate": "mediates"},
            "preferences": {"egypt": egypt, "sudan": []},
            "status_quo": [],
            **more,
        }
    )


@given(any_conflicts(), st.data())
def test_tiers_are_the_ranks_and_tells_are_so_in_the_upper_alone(
    conflict: Conflict, data: st.DataObject
) -> None:
    graph = graph_model(conflict)
    actor = data.draw(st.sampled_from(graph.actors))
    found, row = rank(conflict, actor=actor), graph.rank[graph.actor(actor)]
    assert sorted(code for tier in found.tiers for code in tier) == graph.codes().tolist()
    levels = [{int(row[code]) for code in tier} for tier in found.tiers]
    assert [max(level) for level in levels] == list(range(int(row.max()), -1, -1))
    assert all(len(level) == 1 for level in levels)
    assert len(found.tells) == len(found.tiers) - 1
    for (upper, lower), one in zip(pairwise(found.tiers), found.tells, strict=True):
        _tells(conflict, one, upper[0], lower[0])
    assert len(tell(found)) == 1 + len(found.tiers)


def _tells(conflict: Conflict, one: object, upper: int, lower: int) -> None:
    """Check that a tell parts two states the right way round."""
    if one.want:
        taken = [
            {name: bool(code & bit) for name, bit in conflict.bits.items()}
            for code in (upper, lower)
        ]
        condition = parse(one.want)
        assert condition.evaluate(taken[0])
        assert not condition.evaluate(taken[1])
    elif one.worth:
        assert one.worth[0] > one.worth[1]
        assert one.path.endswith(".weights")
    else:
        assert one.path.endswith(".ranking")


@pytest.mark.parametrize(
    ("egypt", "more", "paths"),
    [
        pytest.param([], {}, [], id="no wants, one tier"),
        pytest.param(["not egypt.strike"], {}, ["preferences.egypt[1]"], id="one want"),
        pytest.param(
            ["sudan.mediate", "not egypt.strike"], {},
            ["preferences.egypt[2]", "preferences.egypt[1]", "preferences.egypt[2]"], id="two",
        ),
        pytest.param(
            {"statements": ["sudan.mediate"], "foremost": ["egypt.strike"]}, {},
            ["preferences.egypt[1]", "preferences.egypt.foremost[1]", "preferences.egypt[1]"],
            id="foremost",
        ),
        pytest.param(
            ["sudan.mediate"],
            {"pledges": [{"id": "calm", "by": "egypt", "does": "not egypt.strike"},
                         {"by": "egypt", "does": "not egypt.strike", "if": "sudan.mediate",
                          "strength": "weak"}]},
            ["preferences.egypt[1]", "pledges.calm", "preferences.egypt[1]"], id="a pledge",
        ),
        pytest.param(
            ["sudan.mediate"],
            {"pledges": [{"by": "egypt", "does": "egypt.strike", "if": "sudan.mediate",
                          "strength": "weak"}]},
            ["pledges[1]", "preferences.egypt[1]"], id="a weak pledge without an id",
        ),
        pytest.param(
            ["sudan.mediate"], {"phases": [{"id": "p", "preferences": {"egypt": ["egypt.strike"]},
                                            "status_quo": []}]},
            ["phases.p.preferences.egypt[1]"], id="a phase's own",
        ),
        pytest.param(
            {"weights": {"egypt.strike": 1}}, {}, ["preferences.egypt.weights"], id="weights"
        ),
        pytest.param(
            {"ranking": [0, [1, 2, 3]]}, {}, ["preferences.egypt.ranking"], id="a ranking"
        ),
    ],
)  # fmt: skip
def test_what_tells_tiers_apart(egypt: object, more: dict, paths: list[str]) -> None:
    assert [one.path for one in rank(nile(egypt, **more), actor="egypt").tells] == paths


def test_wants_are_listed_with_pledges_at_their_places() -> None:
    pledges = [
        {"by": "egypt", "does": "egypt.strike", "strength": 1, "id": "one"},
        {"by": "egypt", "does": "egypt.strike", "id": "first"},
        {"by": "egypt", "does": "egypt.strike", "in": ["q"]},
    ]
    phases = [{"id": "p", "status_quo": []}, {"id": "q"}]
    conflict = nile(["sudan.mediate", "egypt.strike"], pledges=pledges, phases=phases)
    assert [one.path for one in wanted(conflict, "egypt", "p")] == [
        "pledges.first", "preferences.egypt[1]", "pledges.one", "preferences.egypt[2]",
    ]  # fmt: skip
    assert [one.path for one in wanted(conflict, "egypt", "q")][:2] == [
        "pledges.first",
        "pledges[3]",
    ]


def test_marks_name_what_stands_what_was_normal_and_what_was_proposed() -> None:
    conflict = nile(
        ["not egypt.strike"],
        phases=[{"id": "p", "status_quo": []}, {"id": "q", "status_quo": ["egypt.strike"]},
                {"id": "r"}],
        baseline="p", focus="q",
        proposals={"plan": {"state": ["sudan.mediate"]}, "war": {"state": ["egypt.strike"]}},
    )  # fmt: skip
    marked = rank(conflict, actor="egypt").answer()["marks"]
    assert [(one["kind"], one["name"], one["state"], one["tier"]) for one in marked] == [
        ("status quo", "q", 1, 1),
        ("baseline", "", 0, 0),
        ("phase", "p", 0, 0),
        ("phase", "r", 0, 0),
        ("proposal", "plan", 2, 0),
        ("proposal", "war", 1, 1),
    ]


def test_a_state_that_the_phase_rules_out_has_no_mark() -> None:
    phases = [
        {"id": "p", "status_quo": ["egypt.strike"]},
        {"id": "q", "status_quo": [], "start": "p", "infeasible": ["egypt.strike"]},
    ]
    marked = rank(nile(["egypt.strike"], phases=phases), actor="egypt").marks
    assert [one.kind for one in marked] == ["status quo"]


def why(
    one: object, other: object, egypt: object = ("sudan.mediate", "not egypt.strike")
) -> Ranking:
    """Return why Egypt prefers one state to another, or the other way round."""
    wants = list(egypt) if isinstance(egypt, tuple) else egypt
    return rank(nile(wants), actor="Cairo", why=(one, other))


@pytest.mark.parametrize(
    ("found", "told"),
    [
        pytest.param(
            why([], ["egypt.strike"]),
            "Egypt prefers “nobody does any of it” to “Egypt bombs the dam”: of what it wants, the "
            "first that tells them apart is this: Egypt does not bomb the dam "
            "[preferences.egypt[2]].", id="by the second want",
        ),
        pytest.param(
            why([], 2),
            "Egypt prefers “Sudan mediates” to “nobody does any of it”: of what it wants, the "
            "first that tells them apart is this: Sudan mediates [preferences.egypt[1]].",
            id="the other way round",
        ),
        pytest.param(
            why(2, 2), "Egypt finds “Sudan mediates” and “Sudan mediates” equally good.", id="same"
        ),
        pytest.param(
            why(0, 1, {"weights": {"egypt.strike": -1.5}}),
            "Egypt prefers “nobody does any of it” to “Egypt bombs the dam”: worth 0 and not -1.5 "
            "[preferences.egypt.weights].", id="weights",
        ),
        pytest.param(
            why(0, 1, {"ranking": [1, 0, [2, 3]]}),
            "Egypt prefers “Egypt bombs the dam” to “nobody does any of it”: the ranking says so "
            "[preferences.egypt.ranking].", id="ranking",
        ),
    ],
)  # fmt: skip
def test_why_one_state_is_better_than_another(found: Ranking, told: str) -> None:
    assert tell(found) == (told,)


def test_many_states_of_a_tier_are_told_by_their_codes() -> None:
    (_, first, *_) = tell(rank("syria-2016", actor="russia", phase="truce"))
    assert first.startswith("1. 32 states: 1, 33, 129,")
    assert "… (32 in all)" in first


@pytest.mark.parametrize(
    ("asked", "fault", "told"),
    [
        pytest.param({"actor": "egipt"}, UnknownName, "'egypt'", id="actor"),
        pytest.param({"actor": "egypt", "phase": "p"}, UnknownName, "phase", id="phase"),
        pytest.param({"actor": "egypt", "why": ([], 4)}, CaseError, "no state 4", id="state"),
    ],
)
def test_what_cannot_be_ranked_is_told(asked: dict, fault: type[Exception], told: str) -> None:
    with pytest.raises(fault, match=told):
        rank(nile([]), **asked)
