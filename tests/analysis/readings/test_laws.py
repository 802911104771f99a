"""Laws of readings: what must not matter does not, and why a share is no probability."""

import pytest

from detente import readings
from tests.analysis.readings.dispute import BASELINE, NORTH, SOUTH, dispute

IDLE = {"id": "idle", "ask": "Does it matter?", "answers": [{"id": "no"}, {"id": "neither"}]}
TWICE = {
    **SOUTH,
    "answers": [*SOUTH["answers"], {**SOUTH["answers"][1], "id": "rid", "text": "glad to go"}],
}


def fates(*questions, **fields):
    found = readings(dispute(*questions, **fields))
    return {one.id: one for one in (*found.theses, *found.headlines)}


def test_a_question_that_changes_nothing_changes_nothing():
    without, with_it = fates(BASELINE, SOUTH, NORTH), fates(BASELINE, IDLE, SOUTH, NORTH)
    for name, fate in without.items():
        other = with_it[name]
        assert (other.share, other.settled_by, other.flips) == (
            fate.share, fate.settled_by, fate.flips
        )  # fmt: skip
        assert dict(other.influence) == {**fate.influence, "idle": 0}


@pytest.mark.parametrize("order", [(1, 0, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_questions_decides_ties_and_nothing_else(order):
    asked = (BASELINE, SOUTH, NORTH)
    straight, turned = fates(*asked), fates(*(asked[place] for place in order))
    for name, fate in straight.items():
        other = turned[name]
        assert (other.share, other.influence, other.flips) == (
            fate.share, dict(fate.influence), fate.flips
        )  # fmt: skip
        sizes = [
            None if one is None else len(one.questions)
            for one in (fate.settled_by, other.settled_by)
        ]
        assert sizes[0] == sizes[1]


def test_two_names_for_one_answer_move_the_share_and_not_what_settles_it():
    once, twice = fates(SOUTH)["t4"], fates(TWICE)["t4"]
    assert (once.share, twice.share) == (pytest.approx(1 / 2), pytest.approx(2 / 3))
    assert once.settled_by.questions == twice.settled_by.questions == ("south",)
    assert twice.settled_by.met == (("out",), ("rid",))


def test_the_analysts_answer_first_makes_the_reading_of_the_case():
    bare, asked = fates(), fates(BASELINE, SOUTH, NORTH)
    for name, fate in bare.items():
        assert asked[name].believed is fate.believed
        first = next(iter(asked[name].by_reading.values()))
        assert first == fate.by_reading["as-written"]
        assert asked[name].flips == fate.flips


def test_all_readings_but_one_set_aside_leave_the_case_itself():
    against = {**SOUTH, "answers": [SOUTH["answers"][0], {**SOUTH["answers"][1], "against": True}]}
    bare, asked = fates(), fates(against)
    for name, fate in bare.items():
        assert asked[name].share == fate.share
        assert asked[name].influence["south"] is None
