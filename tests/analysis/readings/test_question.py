"""Readings of a case: the answers written out, and the conflict that each reading has."""

import pytest

from detente.analysis.readings.evaluations import CONCEPT, RULE
from detente.analysis.readings.question import Reading, Variants, questions_of
from detente.errors import CaseError
from detente.model.check_deal import SETTINGS
from detente.model.conflict import Conflict
from detente.model.question import Answer
from tests.analysis.readings.dispute import BASELINE, SAID, SOUTH, dispute

PHASES = SAID["phases"]


def answer(*changes, name="x"):
    return Answer(id=name, changes=changes)


def baselines(**fields):
    asked = questions_of(dispute(BASELINE, **fields), "deal" if "phases" not in fields else None)
    return [(one.id, one.text, one.changes) for one in asked[0].answers]


def test_answers_as_written_stay():
    conflict = dispute(SOUTH)
    (asked,) = questions_of(conflict, "deal")
    assert (asked.id, asked.ask) == ("south", "What did the South want?")
    assert asked.answers == conflict.questions[0].answers
    plain = asked.as_dict()
    assert (plain["id"], plain["ask"]) == (asked.id, asked.ask)
    assert [one["id"] for one in plain["answers"]] == ["town", "out"]


_NORMAL = "is what counts as normal"


@pytest.mark.parametrize(
    ("fields", "answers"),
    [
        pytest.param(
            {},
            [
                ("peace", f"the peace before {_NORMAL}", ()),
                ("war", f"the shelling {_NORMAL}", ("baseline deal: war",)),
            ],
            id="what-the-case-says-first",
        ),
        pytest.param(
            {"phases": [*PHASES[:2], {**PHASES[2], "baseline": "war"}]},
            [
                ("war", f"the shelling {_NORMAL}", ()),
                ("peace", f"the peace before {_NORMAL}", ("baseline deal: peace",)),
            ],
            id="a-later-phase",
        ),
        pytest.param(
            {"phases": [*PHASES[:2], {**PHASES[2], "baseline": ["donor.aid"]}]},
            [
                ("donor.aid", "", ()),
                ("peace", f"the peace before {_NORMAL}", ("baseline deal: peace",)),
                ("war", f"the shelling {_NORMAL}", ("baseline deal: war",)),
            ],
            id="a-state-of-no-phase",
        ),
        pytest.param(
            {"phases": [*PHASES[:2], {**PHASES[2], "baseline": None}]},
            [
                ("war", f"the shelling {_NORMAL}", ()),
                ("peace", f"the peace before {_NORMAL}", ("baseline deal: peace",)),
            ],
            id="the-state-before-where-nothing-is-said",
        ),
        pytest.param(
            {"phases": [PHASES[1], {**PHASES[2], "baseline": None, "start": ["donor.aid"]}]},
            [
                ("donor.aid", "", ()),
                ("war", f"the shelling {_NORMAL}", ("baseline deal: war",)),
            ],
            id="a-start-of-its-own",
        ),
        pytest.param(
            {"phases": [PHASES[0], {**PHASES[0], "id": "calm"}, PHASES[2]]},
            [("calm", f"the peace before {_NORMAL}", ())],
            id="each-state-once",
        ),
        pytest.param(
            {"phases": [], "status_quo": ["south.cede"], "start": ["north.shell"], "baseline": []},
            [
                ("none", "", ()),
                ("north.shell", "", ("baseline : north.shell",)),
            ],
            id="no-phases",
        ),
    ],
)
def test_automatic_answers(fields, answers):
    assert baselines(**fields) == answers


def test_every_automatic_answer_can_be_given():
    for fields in ({}, {"phases": [], "status_quo": [], "start": ["north.shell"], "baseline": []}):
        conflict = dispute(BASELINE, **fields)
        for one in questions_of(conflict, None)[0].answers:
            assert isinstance(Variants(conflict)(Reading((one,))), Conflict)


def test_no_question_bears_the_name_of_a_setting():
    assert SETTINGS == (CONCEPT, RULE)


def test_a_question_may_name_another_phase():
    (asked,) = questions_of(dispute({**BASELINE, "phase": "war"}), "deal")
    assert [(one.id, one.changes) for one in asked.answers] == [("peace", ())]


@pytest.mark.parametrize(
    ("answers", "wants"),
    [
        pytest.param([answer()], "123", id="nothing"),
        pytest.param([answer("drop preferences.south[1]")], "23", id="one"),
        pytest.param(
            [answer("drop preferences.south[1]"), answer("drop preferences.south[3]")],
            "2",
            id="drops-from-the-last-up",
        ),
        pytest.param(
            [
                answer("drop preferences.south[1]"),
                answer("replace preferences.south[2]: donor.aid"),
            ],
            "33",
            id="places-are-those-of-the-case",
        ),
        pytest.param(
            [
                answer("replace preferences.south[2]: donor.aid"),
                answer("drop preferences.south[1]"),
            ],
            "33",
            id="in-whatever-order",
        ),
        pytest.param(
            [answer("move preferences.south[1] last"), answer("reverse preferences.south[2]")],
            "!231",
            id="moved-after-all-else",
        ),
        pytest.param(
            [answer("drop preferences.south[1]", "drop preferences.south[1]")],
            "3",
            id="within-an-answer-one-after-another",
        ),
        pytest.param(
            [answer("add south first: south.cede"), answer("drop preferences.south[3]")],
            "012",
            id="added-ahead-after-a-drop",
        ),
    ],
)
def test_changes_of_several_answers_name_places_of_the_case(answers, wants):
    made = Variants(dispute())(Reading(tuple(answers)))
    names = {"not north.shell": "1", "not south.cede": "2", "donor.aid": "3", "south.cede": "0"}
    if wants.startswith("!"):
        names["south.cede"] = "2"
        wants = wants[1:]
    assert "".join(names[str(one.want)] for one in made.preferences["south"].statements) == wants


def test_answers_that_do_not_go_together_are_refused():
    variants = Variants(dispute())
    drop, bar = answer("remove donor", name="gone"), answer("add donor: donor.aid", name="keen")
    with pytest.raises(CaseError):
        variants(Reading((answer("drop preferences.south[7]"),)))
    assert variants(Reading((bar,))) != variants(Reading(()))
    assert "donor" not in variants(Reading((drop,))).actors


def test_what_readings_begin_with_alike_is_made_once():
    variants = Variants(dispute())
    first, second = answer("drop preferences.south[3]"), answer("drop preferences.south[2]")
    once = variants(Reading((first,)))
    assert variants(Reading((first, answer()))) is once
    assert variants(Reading((answer(), first))) is once
    assert variants(Reading((first, second))) is variants(Reading((second, first)))


def test_a_reading_is_called_by_its_answers():
    against = Answer(id="b", against=True)
    reading = Reading((Answer(id="a"), against))
    assert (reading.id, reading.against) == ("a/b", True)
    assert (Reading(()).id, Reading(()).against) == ("as-written", False)
