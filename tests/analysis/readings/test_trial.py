"""How readings are cut into pieces of work: what can share stands together."""

import pytest

from detente.analysis.readings.flip import Doubt
from detente.analysis.readings.question import Question, questions_of
from detente.analysis.readings.trial import Setup, pieces
from detente.model.conflict import Conflict
from tests.analysis.readings.dispute import BASELINE, NORTH, SOUTH, dispute


def setup(*questions):
    conflict = dispute(*questions)
    return Setup(conflict, questions_of(conflict, "deal"), (), "deal")


@pytest.mark.parametrize(
    ("questions", "readings", "together"),
    [
        pytest.param([SOUTH, NORTH], [(0, 0), (0, 1), (1, 0)], [(0, 0), (0, 1), (1, 0)], id="none"),
        pytest.param(
            [BASELINE, SOUTH],
            [(0, 0), (0, 1), (1, 0), (1, 1)],
            [(0, 0), (1, 0), (0, 1), (1, 1)],
            id="baseline-first",
        ),
        pytest.param(
            [SOUTH, BASELINE, NORTH],
            [(0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 1, 0), (1, 0, 0)],
            [(0, 0, 0), (0, 1, 0), (0, 0, 1), (1, 0, 0), (1, 1, 0)],
            id="baseline-between",
        ),
    ],
)
def test_readings_that_differ_in_the_baseline_alone_stand_together(questions, readings, together):
    assert [
        one for piece in pieces(setup(*questions), readings, []) for one in piece.readings
    ] == together


@pytest.mark.parametrize(
    ("options", "readings", "doubts", "sizes"),
    [
        pytest.param(3, 25, 0, [24, 1], id="one-more"),
        pytest.param(3, 24, 0, [24], id="full"),
        pytest.param(3, 0, 41, [40, 1], id="doubts"),
        pytest.param(15, 10, 9, [8, 2, 8, 1], id="large"),
        pytest.param(18, 2, 2, [1, 1, 1, 1], id="very-large"),
        pytest.param(20, 2, 0, [1, 1], id="larger"),
        pytest.param(3, 0, 0, [], id="nothing"),
    ],
)
def test_of_large_cases_fewer_travel_together(options, readings, doubts, sizes):
    said = {
        "actors": {"a": {"name": "A"}},
        "options": {f"a.x{place}": "acts" for place in range(options)},
        "preferences": {"a": []},
    }
    case = Setup(Conflict.model_validate(said), (Question("q", "?", ()),), (), None)
    wants = [Doubt(f"preferences.a[{place}]", "drop") for place in range(doubts)]
    cut = pieces(case, [(place,) for place in range(readings)], wants)
    assert [len(piece.readings) + len(piece.doubts) for piece in cut] == sizes
