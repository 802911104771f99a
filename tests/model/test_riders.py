"""Acts to no gain ride along with one that gains, and are told of as acts nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente import compare, reason, tell
from detente.analysis.graph.graph import graph_model
from detente.model.conflict import Conflict
from detente.model.phrases import improvement
from detente.model.preference import Preference
from detente.model.riders import alike, without_riders
from tests.strategies import conflicts

BOTH = "bombs the dam and sues"


def nile(egypt: object, **more: object) -> Conflict:
    """Return a dispute over a dam in which one side has three options."""
    return Conflict.model_validate(
        {
            "actors": {"egypt": {"name": "Egypt"}, "ethiopia": {"name": "Ethiopia"}},
            "options": {
                "egypt.strike": "bombs the dam",
                "egypt.sue": "sues",
                "egypt.pay": "pays",
                "ethiopia.fill": "fills the reservoir",
            },
            "preferences": {"egypt": egypt, "ethiopia": ["ethiopia.fill"]},
            **more,
        }
    )


@pytest.mark.parametrize(
    ("egypt", "more", "target", "told"),
    [
        pytest.param(["egypt.sue"], {}, 3, "sues", id="a rider"),
        pytest.param(["egypt.sue"], {}, 7, "sues", id="two riders"),
        pytest.param(["egypt.sue", "egypt.strike"], {}, 3, BOTH, id="minds both"),
        pytest.param(["egypt.sue", "not egypt.strike"], {}, 3, BOTH, id="a cost"),
        pytest.param([], {}, 3, BOTH, id="minds nothing"),
        pytest.param(["egypt.sue"], {}, 1, "bombs the dam", id="a single act"),
        pytest.param(
            ["egypt.sue"], {"infeasible": ["egypt.sue and not egypt.strike"]}, 3,
            BOTH, id="it cannot be without",
        ),
        pytest.param({"weights": {"egypt.sue": 0.1}}, {}, 3, "sues", id="by weights"),
        pytest.param(
            {"weights": {"egypt.sue": 0.1, "egypt.strike": 0.2}}, {}, 3,
            BOTH, id="weights of both",
        ),
        pytest.param(
            {"statements": ["egypt.sue"], "foremost": ["egypt.strike"]}, {}, 3,
            BOTH, id="a foremost want",
        ),
        pytest.param(
            {"ranking": [[2, 3, 6, 7], [0, 1, 4, 5, *range(8, 16)]]}, {}, 3, "sues",
            id="a ranking with ties",
        ),
        pytest.param(
            ["egypt.sue"], {"phases": [{"id": "p"}, {"id": "q"}]}, 3, BOTH,
            id="phases may differ",
        ),
        pytest.param(["egypt.strike iff egypt.sue"], {}, 3, BOTH, id="only both"),
    ],
)  # fmt: skip
def test_riders_are_not_told(egypt: object, more: dict, target: int, told: str) -> None:
    assert improvement(nile(egypt, **more), 0, target) == told


def test_what_is_left_off_may_ride_too() -> None:
    conflict = nile(["not egypt.sue"])
    assert improvement(conflict, 3, 0) == "no longer sues"


def test_a_reason_passes_over_improvements_that_differ_by_riders() -> None:
    conflict = nile(["egypt.sue"])
    found = reason(conflict, actor="egypt", state=0)
    assert len(found.answers) == 4
    assert tell(found) == (
        "Egypt does not stay under sequential stability (SEQ).",
        "Egypt would gain if it sues, and no credible answer of the others takes that away.",
    )


def test_an_act_to_no_gain_is_told_where_the_answer_turns_on_it() -> None:
    """Bombing gains Egypt nothing, and takes away Ethiopia's reason to answer."""
    conflict = nile(["not (ethiopia.fill and egypt.sue)", "egypt.sue"]).replaced(
        preferences={
            "egypt": Preference.model_validate({"statements": ["not ethiopia.fill", "egypt.sue"]}),
            "ethiopia": Preference.model_validate(
                {"statements": ["ethiopia.fill iff (egypt.sue and not egypt.strike)"]}
            ),
        }
    )
    told = tell(reason(conflict, actor="egypt", state=0))
    assert "Egypt would gain if it bombs the dam and sues, and no credible" in told[1]
    assert any(line.startswith("Egypt would gain if it sues; but then") for line in told)


def test_what_breaks_no_term_of_a_proposal_is_told_once_without_riders() -> None:
    proposals = {"deal": {"state": [], "terms": ["ethiopia.fill"]}}
    conflict = nile(["egypt.sue"], proposals=proposals, status_quo=["ethiopia.fill"])
    told = [line for line in tell(compare(conflict)) if "breaks no term" in line]
    assert told == [
        "Egypt would gain by something that breaks no term (it sues), and no answer would deter it."
    ]


@given(conflicts(), st.data())
def test_a_move_without_riders_is_as_good_and_no_act_in_it_can_be_spared(
    conflict: Conflict, data: st.DataObject
) -> None:
    graph = graph_model(conflict)
    actor = data.draw(st.integers(0, len(graph.actors) - 1))
    origin = data.draw(st.sampled_from(graph.codes().tolist()))
    targets = graph.moves.improvements(actor, origin).tolist()
    if not targets:
        return
    target = data.draw(st.sampled_from(targets))
    plain = without_riders(conflict.at(), origin, target)
    rank = graph.rank[actor]
    assert rank[plain] == rank[target]
    assert plain in targets
    if graph.states:
        assert plain == target
        return
    changed = [bit for bit in conflict.bits.values() if (origin ^ plain) & bit]
    assert all(
        rank[plain ^ bit] != rank[plain] or not graph.feasible[plain ^ bit]
        for bit in changed
        if len(changed) > 1
    )


@given(conflicts(), st.data())
def test_two_states_are_alike_where_their_ranks_are(
    conflict: Conflict, data: st.DataObject
) -> None:
    graph, here = graph_model(conflict), conflict.at()
    if graph.states:
        return
    one, other = (data.draw(st.sampled_from(graph.codes().tolist())) for _ in range(2))
    for place, actor in enumerate(graph.actors):
        wants = here.preferences.get(actor, Preference())
        same = graph.rank[place, one] == graph.rank[place, other]
        assert alike(here, wants, one, other) == same
