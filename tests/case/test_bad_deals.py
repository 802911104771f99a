"""Bad baselines, proposals, questions, theses, dates and pronouns: file, line, value and mend."""

import re

import pytest

from detente.case import load
from detente.errors import CaseError
from tests.case.test_bad_input import GOOD, _with
from tests.cli.run import detente

PHASES = GOOD + "phases:\n  - {id: war, status_quo: [us.strike]}\n  - {id: truce, status_quo: []}\n"


def _truce(more):
    """Return the case whose truce says more; it stands on line 10."""
    return PHASES.replace("{id: truce, ", f"{{id: truce, {more}, ")


def _ask(answers):
    """Return the case with a question, whose answers stand on line 11."""
    return f"{PHASES}questions: [{{id: q, ask: Who?, \n  answers: {answers}}}]\n"


def _thesis(test):
    """Return the case with a thesis, whose test stands on line 11."""
    return f"{PHASES}theses: [{{id: t, text: They hold us, \n  test: {test}}}]\n"


TABLE = [
    pytest.param(_truce("baseline: wra"), 10, "no phase, proposal or option is called 'wra'",
                 "Did you mean 'war'?", id="baseline-of-no-phase"),
    pytest.param(_truce("baseline: {states: war}"), 10, "the key 'states' is not known here",
                 "Did you mean 'state'?", id="baseline-key"),
    pytest.param(_truce("baseline: [us.strike, 3]"), 10, r"\['us.strike', 3\] is no state",
                 "List the options", id="baseline-of-a-number"),
    pytest.param(_truce("baseline: true"), 10, "true is no state", "give its code",
                 id="baseline-yes"),
    pytest.param(GOOD + "infeasible: [us.strike]\nbaseline: us.strike\n", 9,
                 "the baseline 'us.strike' is not feasible", "infeasible condition",
                 id="baseline-that-cannot-be"),
    pytest.param(_truce("terms: []"), 10, "it is empty", "Fill it in", id="no-terms"),
    pytest.param(_truce("terms: us.strike"), 10, "where a list of options belongs",
                 "[us.curb, us.arm]", id="terms-without-brackets"),
    pytest.param(_truce("terms: [us.strik]"), 10, "no option is called 'us.strik'", "'us.strike'",
                 id="terms"),
    pytest.param(_truce("infeasible: [us.strike]"), 10, "takes over the start .us.strike., which",
                 "(start: [us.strike])", id="start-taken-over"),
    pytest.param(GOOD + "status_quo: [us.strike]\nphases: [{id: a, infeasible: [us.strike]}]\n", 9,
                 "takes over the case's status quo .us.strike., which is not feasible",
                 "a status_quo of its own", id="status-quo-taken-over"),
    pytest.param(_ask("[]"), 12, "it is empty", "Fill it in", id="no-answers"),
    pytest.param(_ask(""), 12, "nothing stands where a list", "", id="answers-left-out"),
    pytest.param(PHASES + "questions: [{id: q, ask: Who?}]\n", 11, "'answers' is missing",
                 "Add answers", id="answers-missing"),
    pytest.param(_ask("automatic"), 12, "'automatic' is not one of auto", "", id="auto-misspelt"),
    pytest.param(_ask("[{id: a, text: us, change: [x]}]"), 12, "the key 'change' is not known",
                 "'changes'", id="answer-key"),
    pytest.param(_ask("[{id: a}, {id: b, changes: [bar us.strke]}]"), 12,
                 "the answer 'b' to the question 'q': no option is called 'us.strke'",
                 "", id="answer-whose-change-names-nothing"),
    pytest.param(_ask("[{id: a}, {id: b, changes: [baseline trce: war]}]"), 12,
                 "the answer 'b' to the question 'q': no phase is called 'trce'", "",
                 id="answer-whose-phase-is-not-there"),
    pytest.param(_ask("[{id: a, changes: {baseline trce: war}}]"), 12,
                 "the answer 'a' to the question 'q': no phase is called 'trce'", "",
                 id="a-change-that-yaml-takes-for-a-mapping"),
    pytest.param(_ask("[{id: a, changes: [{baseline war: none, x: y}]}]"), 12,
                 "a mapping .baseline war, x. stands where text", "", id="changes-as-a-mapping"),
    pytest.param(_ask("[{id: a, changes: [force us.strike and not us.strike]}]"), 12,
                 "the answer 'a' .* the infeasible conditions leave no state", "",
                 id="answer-that-leaves-nothing"),
    pytest.param(_ask("[{id: a, weight: -1}]"), 12, "-1 is out of range", "at least 0",
                 id="weight-below-0"),
    pytest.param(_thesis("rusia over us"), 12, "no actor is called 'rusia'", "'us'",
                 id="thesis-of-nobody"),
    pytest.param(_thesis("them ovr us"), 12, "cannot read 'ovr' at character 6 .*'over'", "",
                 id="thesis-misspelt"),
    pytest.param(_thesis("them over"), 12, "stops too early", "", id="thesis-broken-off"),
    pytest.param(_thesis("stable at trce"), 12, "no phase is called 'trce'", "'truce'",
                 id="thesis-of-no-phase"),
    pytest.param(_thesis("''"), 12, "the test is empty", "", id="thesis-without-a-test"),
    pytest.param(GOOD + "infeasible: [us.strike]\nproposals:\n  plan: {state: [us.strike]}\n", 10,
                 "the proposal 'plan', the state .us.strike. is not feasible", "infeasible",
                 id="proposal-that-cannot-be"),
    pytest.param(GOOD + "proposals:\n  plan: {title: P}\n", 9, "'state' is missing", "Add state",
                 id="proposal-without-a-state"),
    pytest.param(GOOD + "proposals:\n  plan: {state: [us.strik]}\n", 9,
                 "no option is called 'us.strik'", "'us.strike'", id="proposal-option"),
    pytest.param(GOOD + "proposals:\n  plan: {state: [], date: spring}\n", 9,
                 "'spring' is not a date", "as 2016-02, or as 2016", id="proposal-date"),
    pytest.param(GOOD + "phases: [{id: a, from: 2016-00}]\n", 8, "'2016-00' is not a date",
                 "Write it as 2016-02-27", id="phase-date"),
    pytest.param(_with("name: US", "name: US, pronoun: He"), 2, "'He' is not one of it, he, she",
                 "'he'", id="pronoun"),
    pytest.param(_with("name: US", "name: US, pronoun: he, plural: true"), 2,
                 "plural stands beside the pronoun 'he'", "Keep one of them", id="plural-he"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "what", "mend"), TABLE)
def test_loading_tells_it(tmp_path, text, line, what, mend):
    file = tmp_path / "case.yaml"
    file.write_text(text)
    with pytest.raises(CaseError) as caught:
        load(file)
    told = [one for one in caught.value.problems if re.search(what, one.what)]
    assert told, str(caught.value)
    assert (told[0].file, told[0].line) == (str(file), line)
    assert mend in told[0].mend
    assert len(caught.value.problems) == 1, "one fault is one problem"


@pytest.mark.parametrize("verb", ["check", "solve", "leverage", "brief"])
def test_no_verb_dies_later_than_check(tmp_path, verb):
    file = tmp_path / "case.yaml"
    file.write_text(_truce("infeasible: [us.strike]"))
    told = detente(verb, str(file))
    assert told.returncode == 2
    assert f"{file}:10:" in told.stderr
