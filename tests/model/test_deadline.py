"""Deadlines with a default: the status quo is worth what becomes of it, all else as ever."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import detente
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import focused
from detente.errors import CaseError
from detente.model import Conflict
from detente.model.belief import beliefs
from detente.model.change import apply
from tests.brute import Brute
from tests.strategies import any_conflicts

TALKS = {
    "actors": {"north": {"name": "the North"}, "south": {"name": "the South"}},
    "options": {"north.shell": "shells", "south.arm": "arms"},
    "preferences": {
        "north": ["not south.arm", "not north.shell"],
        "south": {"ranking": [["north.shell"], [], ["south.arm"], ["north.shell", "south.arm"]]},
    },
    "proposals": {"lapse": {"state": ["north.shell", "south.arm"]}},
    "phases": [
        {"id": "before", "status_quo": []},
        {
            "id": "talks",
            "status_quo": [],
            "deadline": {"date": "2026-03-15", "default": "lapse", "because": ["c1"]},
        },
        {"id": "after", "status_quo": []},
    ],
}


def talks(**deadline) -> Conflict:
    phases = [dict(one) for one in TALKS["phases"]]
    phases[1]["deadline"] = TALKS["phases"][1]["deadline"] | deadline
    return Conflict.model_validate(TALKS | {"phases": phases})


def awaited(conflict: Conflict, stands: int, default: int) -> Conflict:
    """Return a conflict with one phase, whose status quo passes into a default."""
    at = {"id": "talks", "status_quo": conflict.taken(stands)}
    if conflict.graph is not None:
        at["status_quo"] = conflict.taken(stands)[0]
    return conflict.replaced(phases=[at | {"deadline": {"default": default}}])


@given(any_conflicts(), st.data())
@settings(max_examples=120)
def test_the_status_quo_ranks_as_the_default_and_all_else_as_ever(conflict, data):
    codes = st.sampled_from(Brute(conflict).states)
    stands, default = data.draw(codes), data.draw(codes)
    free = graph_model(conflict)
    bound = graph_model(awaited(conflict, stands, default))
    pulled = free.rank.copy()
    pulled[:, stands] = free.rank[:, default]
    assert np.array_equal(bound.feasible, free.feasible)
    for old, new in zip(pulled, bound.rank, strict=True):
        feasible = free.feasible
        assert np.array_equal(
            np.sign(np.subtract.outer(old[feasible], old[feasible])),
            np.sign(np.subtract.outer(new[feasible], new[feasible])),
        )
    twin = Brute(awaited(conflict, stands, default))
    for actor in conflict.actors:
        assert detente.stability(twin.conflict).stable("seq", actor).tolist() == twin.stable(
            "seq", actor
        )


def test_who_can_wait_no_longer_acts():
    """To wait was best for the North as long as it cost nothing."""
    free = talks(default=[])
    assert 0 in detente.stability(free, phase="talks").stable("nash", "north")
    south = detente.stability(talks(), phase="talks").stable("nash", "south")
    assert 0 not in south
    assert 0 in detente.stability(free, phase="talks").stable("nash", "south")


@pytest.mark.parametrize("phase", ["before", "after"])
def test_other_phases_wait_as_ever(phase):
    ranks = graph_model(talks(), phase=phase).rank, graph_model(talks(default=[]), phase=phase).rank
    assert np.array_equal(*ranks)


def test_a_focused_conflict_keeps_its_deadline_and_no_other_phase_has_it():
    focus = focused(talks(), "talks")
    assert np.array_equal(graph_model(focus).rank, graph_model(talks(), phase="talks").rank)
    assert [one.deadline is not None for one in focus.phases] == [False, True, False]


BAD = [
    pytest.param({"default": ["north.shel"]}, "north.shel", id="no such option"),
    pytest.param({"default": "lapze"}, "lapze", id="no such proposal"),
]


@pytest.mark.parametrize(("deadline", "said"), BAD)
def test_a_default_must_be_a_state(deadline, said):
    with pytest.raises(CaseError, match=said) as caught:
        talks(**deadline)
    assert caught.value.problems[0].where[:3] == ("phases", 1, "deadline")


def test_a_default_must_be_possible_and_something_must_stand():
    case = TALKS | {"infeasible": ["north.shell and south.arm"], "proposals": {}}
    phases = [dict(one) for one in TALKS["phases"]]
    phases[1]["deadline"] = {"default": ["north.shell", "south.arm"]}
    ranked = {"ranking": [["north.shell"], [], ["south.arm"]]}
    wants = TALKS["preferences"] | {"south": ranked}
    with pytest.raises(CaseError, match=r"the deadline's default .* is not feasible"):
        Conflict.model_validate(case | {"phases": phases, "preferences": wants})
    del phases[1]["status_quo"]
    with pytest.raises(CaseError, match="no status quo to wait in"):
        Conflict.model_validate(TALKS | {"phases": phases})


def test_it_is_a_belief_that_can_be_dropped_and_read():
    said = {one.path: one for one in beliefs(talks(), phase="talks")}["phases.talks.deadline"]
    assert said.says == "if nobody acts by 2026-03-15: the North shells; the South arms"
    assert said.because == ("c1",)
    dropped = apply(talks(), ["drop phases.talks.deadline"])
    assert dropped.phase("talks").deadline is None
    assert talks().phase("talks").deadline.date == date(2026, 3, 15)


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        pytest.param("bar north.shell and south.arm", False, id="the default is ruled out"),
        pytest.param("force north.shell", False, id="the status quo is ruled out"),
        pytest.param("bar south.arm and not north.shell", True, id="neither is"),
    ],
)
def test_a_change_keeps_a_deadline_that_can_be(change, kept):
    wants = TALKS["preferences"] | {"south": ["north.shell"]}
    plain = Conflict.model_validate(talks().model_dump() | {"preferences": wants})
    assert (apply(plain, [change]).phase("talks").deadline is not None) is kept


def test_a_split_takes_the_default_with_it():
    wants = TALKS["preferences"] | {"south": ["north.shell"]}
    options = TALKS["options"] | {"north.talk": "talks"}
    given = talks(default=["north.shell"]).model_dump() | {"preferences": wants, "options": options}
    split = apply(Conflict.model_validate(given), ["split north east: north.shell"])
    assert split.phase("talks").deadline.default == ("east.shell",)


def test_a_file_keeps_it(tmp_path):
    case = detente.Case("talks", talks())
    detente.save(case, tmp_path / "talks.yaml")
    assert detente.load(tmp_path / "talks.yaml").conflict.phases == talks().phases


def test_an_answer_says_what_waiting_is_judged_by():
    said = "To wait is judged by what happens if nobody acts: the North shells; the South arms."
    lapse = talks().code(["north.shell", "south.arm"])
    for verb in (detente.leverage, lambda case, **at: detente.reason(case, actor="north", **at)):
        result = verb(talks(), phase="talks")
        assert detente.tell(result)[-1] == said
        assert result.settings["waiting_ends_at"] == lapse
        assert "waiting_ends_at" not in verb(talks(), phase="before").settings
    assert detente.stability(talks(), phase="talks").settings["waiting_ends_at"] == lapse
