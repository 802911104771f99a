"""What assessments of several readings share, and by what mark they know that they may."""

import pytest

from detente.analysis.readings.judged import Judged, Known, mark
from detente.analysis.readings.setting import SETTINGS
from detente.analysis.readings.struck import struck
from detente.model.change import apply
from detente.model.conflict import Conflict
from tests.analysis.readings.dispute import SAID, dispute

GRAPH = {
    "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
    "graph": {"states": {"s": "", "t": ""}, "moves": {"a": [["s", "t"]], "b": [["t", "s"]]}},
    "preferences": {"a": {"ranking": ["t", "s"]}, "b": {"ranking": ["s", "t"]}},
    "status_quo": "s",
}


@pytest.mark.parametrize(
    ("change", "alike"),
    [
        pytest.param("baseline deal: war", True, id="another-baseline"),
        pytest.param("drop preferences.north[2]", False, id="other-wants"),
        pytest.param("make north.shell to-no", False, id="other-moves"),
        pytest.param("bar north.shell and donor.aid", False, id="fewer-states"),
    ],
)
def test_the_mark_of_a_deal(change, alike):
    conflict = dispute()
    assert (
        mark(struck(conflict, "deal")) == mark(struck(apply(conflict, [change]), "deal"))
    ) is alike


def test_what_was_wanted_before_alone_leaves_the_mark():
    before = {**SAID["phases"][1], "preferences": {"south": ["south.cede"]}}
    other = dispute(phases=[SAID["phases"][0], before, SAID["phases"][2]])
    assert mark(struck(other, "deal")) == mark(struck(dispute(), "deal"))
    assert mark(struck(other, "deal")) != mark(struck(dispute(), "war"))


def test_the_mark_of_a_graph_tells_moves_apart():
    fewer = {**GRAPH, "graph": {**GRAPH["graph"], "moves": {"a": [["s", "t"]]}}}
    one, other = (mark(struck(Conflict.model_validate(said), None)) for said in (GRAPH, fewer))
    assert one != other
    assert one == mark(struck(Conflict.model_validate(GRAPH), None))


def test_what_is_worked_out_once_is_shared_and_no_more():
    conflict, known = dispute(), Known()
    normal, war = (
        Judged(one, "deal", known, ransom_counts=False)
        for one in (conflict, apply(conflict, ["baseline deal: war"]))
    )
    first, second = SETTINGS[-1], SETTINGS[1]
    one, two = normal.assessment(None, first), normal.assessment("deal", second)
    other = war.assessment(None, first)
    assert one.coming is two.coming
    assert one.held is not two.held
    assert (one.held, one.standing) == (other.held, other.standing)
    assert one.coming is not other.coming
    assert one.cells(0, 1) != other.cells(0, 1)
    elsewhere = normal.assessment("war", first)
    assert elsewhere.coming is not one.coming
    assert elsewhere.held is not one.held
