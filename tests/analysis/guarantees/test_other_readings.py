"""Whether an added pledge does its work in other readings of the case too."""

from detente import guarantees
from detente.analysis.guarantees.other_readings import OtherReadings, other_readings
from tests.analysis.guarantees.standoff import dilemma

QUESTIONS = [
    {
        "id": "b",
        "ask": "What does B want?",
        "answers": [
            {"id": "as-coded"},
            {"id": "peace", "changes": ["reverse preferences.b[2]"]},
            {"id": "nothing", "changes": ["drop preferences.b[9]"]},
        ],
    },
    {
        "id": "can",
        "ask": "Can B refrain?",
        "answers": [{"id": "yes"}, {"id": "no", "changes": ["force b.act"]}],
    },
]
CONFLICT = dilemma(questions=QUESTIONS, status_quo=[])


def test_other_readings_give_one_question_another_answer() -> None:
    """An answer that cannot be given is passed over."""
    found = other_readings(CONFLICT, None)
    assert len(found) == 2
    assert all(not one.questions for one in found)


def test_a_deal_survives_where_it_can_be_and_holds() -> None:
    readings = OtherReadings(other_readings(CONFLICT, None), 0, "nash", "sequences")
    assert readings.survives(("pledge a: not a.act",)) == 1
    assert readings.survives(()) == 0


def test_what_guarantees_a_deal_says_how_much_survives() -> None:
    (search,) = guarantees(CONFLICT, stricter=["nash"]).added
    assert [one.survives for one in search.commitments] == [1]
    assert search.as_dict()["survives"] == [1]
