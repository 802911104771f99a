"""The answers to a question, written out."""

import pytest

from detente.errors import UnknownName
from detente.model import Answer, Conflict, Question
from detente.model.answers import answers
from detente.model.change import apply
from detente.model.state_named import baseline_of, state_named

CASE = Conflict.model_validate(
    {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "options": {"a.x": "does x", "b.y": "does y", "b.z": "does z"},
        "preferences": {"a": [], "b": []},
        "phases": [
            {"id": "calm", "title": "The calm", "status_quo": []},
            {"id": "war", "status_quo": ["a.x"]},
            {"id": "pause", "status_quo": []},
            {"id": "bare"},
            {"id": "truce", "status_quo": ["b.z"], "start": ["a.x", "b.y"]},
        ],
        "proposals": {"plan": {"state": ["b.y"]}},
    }
)
AUTO = Question(id="baseline", ask="What was normal?", answers="auto")


def _told(conflict, question=AUTO):
    """Return each answer's id, words and change."""
    return [(one.id, one.text, *one.changes) for one in answers(conflict, question)]


def _normal(**fields):
    """Return the case whose last phase says more."""
    *rest, last = CASE.phases
    return CASE.replaced(phases=(*rest, type(last).model_validate(last.model_dump() | fields)))


EARLIER = [
    ("pause", "pause", "baseline truce: pause"),
    ("war", "war", "baseline truce: war"),
    ("before", "A does x; B does y", "baseline truce: a.x+b.y"),
]
ROWS = [
    pytest.param(CASE, AUTO, EARLIER, id="latest first, each state once, then the state before"),
    pytest.param(
        _normal(baseline="calm"),
        AUTO,
        [("calm", "The calm", "baseline truce: calm"), *EARLIER[1:]],
        id="the analyst's own first, by the name given",
    ),
    pytest.param(
        _normal(baseline=["b.y"]),
        AUTO,
        [("case", "B does y", "baseline truce: b.y"), *EARLIER],
        id="the analyst's own by its options",
    ),
    pytest.param(
        _normal(baseline="plan"),
        AUTO,
        [("case", "B does y", "baseline truce: plan"), *EARLIER],
        id="a proposal",
    ),
    pytest.param(
        _normal(start="war"), AUTO, EARLIER[:2], id="the state before is an earlier status quo"
    ),
    pytest.param(
        CASE.replaced(baseline=["b.y"]),
        AUTO,
        [("case", "B does y", "baseline truce: b.y"), *EARLIER],
        id="the case's own",
    ),
    pytest.param(
        CASE,
        AUTO.model_copy(update={"phase": "war"}),
        [("calm", "The calm", "baseline war: calm")],
        id="another phase",
    ),
    pytest.param(
        CASE.replaced(focus="war"),
        AUTO,
        [("calm", "The calm", "baseline war: calm")],
        id="the focus",
    ),
    pytest.param(
        CASE.replaced(phases=(), start=["b.z"], baseline=[]),
        AUTO,
        [
            ("case", "nobody does any of it", "baseline: none"),
            ("before", "B does z", "baseline: b.z"),
        ],
        id="a case without phases",
    ),
    pytest.param(CASE.replaced(phases=CASE.phases[:1]), AUTO, [], id="no past"),
]


@pytest.mark.parametrize(("conflict", "question", "expected"), ROWS)
def test_the_answers_of_themselves(conflict, question, expected):
    assert _told(conflict, question) == expected


@pytest.mark.parametrize(("conflict", "question", "expected"), ROWS)
def test_each_answer_makes_its_state_the_baseline(conflict, question, expected):
    for answer, (_id, _text, change) in zip(answers(conflict, question), expected, strict=True):
        changed = apply(conflict, answer.changes)
        made = baseline_of(changed, changed.phase(question.phase))
        assert made
        wanted = change.partition(": ")[2]
        assert state_named(changed, made.state) == state_named(conflict, wanted)


def test_answers_that_are_written_stand_as_they_are():
    listed = (Answer(id="a"), Answer(id="b", changes=("bar a.x",)))
    question = Question(id="q", ask="Which?", answers=listed)
    assert answers(CASE, question) == listed


def test_an_answer_may_give_its_one_change_bare():
    assert Answer.model_validate({"id": "a", "changes": "bar a.x"}).changes == ("bar a.x",)


def test_a_state_that_can_nowhere_be_is_no_answer():
    case = _normal(start=[]).replaced(infeasible=["a.x"], phases=[
        one.model_copy(update={"status_quo": None, "start": ()}) if one.id == "war" else
        one.model_copy(update={"start": ()}) for one in CASE.phases])  # fmt: skip
    assert [one[0] for one in _told(case)] == ["pause"]


def test_a_phase_that_is_not_there():
    with pytest.raises(UnknownName, match="Did you mean 'truce'"):
        answers(CASE, AUTO.model_copy(update={"phase": "trucs"}))
