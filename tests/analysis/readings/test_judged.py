"""What assessments of several readings share, and what they must not."""

import pytest

from detente.analysis.readings.judged import Judged, Known
from detente.analysis.readings.setting import SETTINGS
from detente.model.change import apply
from detente.model.conflict import Conflict
from tests.analysis.readings.dispute import SAID, dispute

FIRST, SECOND = SETTINGS[-1], SETTINGS[1]
TERMS = [*SAID["phases"][:2], {**SAID["phases"][2], "terms": ["south.cede"]}]
BEGUN = [*SAID["phases"][:2], {**SAID["phases"][2], "start": ["north.shell", "donor.aid"]}]
EARLIER = [
    SAID["phases"][0],
    {**SAID["phases"][1], "preferences": {"south": ["south.cede"]}},
    SAID["phases"][2],
]


def judged(known, conflict):
    return Judged(conflict, "deal", known, ransom_counts=False)


@pytest.mark.parametrize(
    ("other", "staying"),
    [
        pytest.param(dispute(), True, id="the-same"),
        pytest.param(apply(dispute(), ["baseline deal: war"]), True, id="another-baseline"),
        pytest.param(dispute(phases=EARLIER), True, id="other-wants-before"),
        pytest.param(dispute(phases=TERMS), False, id="other-terms"),
        pytest.param(dispute(phases=BEGUN), False, id="another-start"),
        pytest.param(apply(dispute(), ["drop preferences.north[2]"]), False, id="other-wants"),
        pytest.param(apply(dispute(), ["make north.shell to-no"]), False, id="other-moves"),
        pytest.param(apply(dispute(), ["bar north.shell and donor.aid"]), False, id="fewer-states"),
    ],
)
def test_who_stays_and_why_is_shared_where_nothing_else_decides_it(other, staying):
    known = Known()
    one = judged(known, dispute()).assessment(None, FIRST)
    two = judged(known, other).assessment(None, FIRST)
    assert (one.held is two.held) is staying
    assert (one.standing is two.standing) is staying
    assert one.coming is not two.coming


def test_how_actors_came_to_a_deal_is_shared_by_the_settings_of_one_reading():
    reading = judged(Known(), dispute())
    one, two = reading.assessment(None, FIRST), reading.assessment("deal", SECOND)
    assert one.coming is two.coming
    assert one.held is not two.held
    elsewhere = reading.assessment("war", FIRST)
    assert elsewhere.coming is not one.coming
    assert elsewhere.held is not one.held


def test_what_is_shared_leaves_the_cells_apart():
    known = Known()
    normal, war = dispute(), apply(dispute(), ["baseline deal: war"])
    cells = [judged(known, one).assessment(None, FIRST).cells(0, 1) for one in (normal, war)]
    assert [[cell.cell for cell in some] for some in cells] == [["compels"], ["pays"]]
    alone = [judged(Known(), one).assessment(None, FIRST).cells(0, 1) for one in (normal, war)]
    assert cells == alone


def test_conflicts_given_as_graphs_share_nothing_and_are_judged():
    graph = {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "graph": {"states": {"s": "", "t": ""}, "moves": {"a": [["s", "t"]], "b": [["t", "s"]]}},
        "preferences": {"a": {"ranking": ["t", "s"]}, "b": {"ranking": ["s", "t"]}},
        "status_quo": "s",
    }
    known, conflict = Known(), Conflict.model_validate(graph)
    one, two = (
        Judged(conflict, None, known, ransom_counts=False).assessment(None, FIRST) for _ in range(2)
    )
    assert one.held is not two.held
    assert one.status(0) == two.status(0)
