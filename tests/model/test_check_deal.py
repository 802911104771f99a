"""Every message about baselines, starts, terms, proposals, questions and theses, a row each."""

import pytest

from detente.model import Conflict
from tests.model.test_check import GRAPH, _row, assert_told, assert_told_with_line

TWO = [{"id": "war", "status_quo": ["us.strike"]}, {"id": "truce", "status_quo": []}]
FORBIDS = [{"id": "war"}, {"id": "truce", "status_quo": [], "infeasible": ["us.strike"]}]
ASK = {"id": "q", "ask": "Who?"}
ONE = {"id": "t", "text": "They have leverage"}


def _phases(number, **fields):
    """Return two phases, one of them with more to say."""
    return {"phases": [one | (fields if place == number else {}) for place, one in enumerate(TWO)]}


def _question(*answers, **fields):
    """Return one question."""
    return {"questions": [ASK | {"answers": list(answers)} | fields]}


TABLE = [
    # names
    _row("baseline-phase", _phases(1, baseline="wra"),
         "no phase, proposal or option is called 'wra'", "phases[2].baseline", "'war'"),
    _row("baseline-option", _phases(1, baseline=["us.strik"]),
         "no option is called 'us.strik'", "phases[2].baseline", "'us.strike'"),
    _row("baseline-joined", _phases(1, baseline="us.strike+them.yeild"),
         "no option is called 'them.yeild'", "phases[2].baseline", "'them.yield'"),
    _row("baseline-code", {"baseline": 4}, "there is no state 4", "baseline", "0 to 3"),
    _row("baseline-text-code", {"baseline": "4"}, "there is no state 4", "baseline"),
    _row("baseline-below", {"baseline": -1}, "there is no state -1", "baseline", "0 to 3"),
    _row("baseline-of-the-case", {"baseline": {"state": "us.x", "note": "n"}},
         "is called 'us.x'", "baseline", "us.strike"),
    _row("baseline-of-a-phase-where-nothing-stands",
         {"phases": [{"id": "war"}, {"id": "truce", "baseline": "war"}]},
         "the phase 'war' has no status quo", "phases[2].baseline", "status_quo: [...]"),
    _row("baseline-graph", {"baseline": "peace"}, "no state is called 'peace'", "baseline",
         "war, truce", GRAPH),
    _row("start", _phases(1, start="us.strke"), "is called 'us.strke'", "phases[2].start",
         "'us.strike'"),
    _row("start-of-the-case", {"start": ["us.x"]}, "no option is called 'us.x'", "start"),
    _row("terms", {"terms": ["us.strike", "us.x"]}, "no option is called 'us.x'",
         "terms.options[2]"),
    _row("terms-of-a-phase", _phases(0, terms={"options": ["us.x"]}),
         "no option is called 'us.x'", "phases[1].terms.options[1]", "us.strike"),
    _row("proposal-option", {"proposals": {"plan": {"state": ["us.x"]}}},
         "no option is called 'us.x'", "proposals.plan.state", "us.strike"),
    _row("proposal-word", {"proposals": {"plan": {"state": "peace"}}},
         "no option is called 'peace'", "proposals.plan.state", "us.strike, them.yield"),
    _row("proposal-code", {"proposals": {"plan": {"state": 9}}}, "there is no state 9",
         "proposals.plan.state", "0 to 3"),
    _row("proposal-graph", {"proposals": {"plan": {"state": "peace"}}},
         "no state is called 'peace'", "proposals.plan.state", "war, truce", GRAPH),
    _row("proposal-by", {"proposals": {"plan": {"state": [], "by": ["us", "thm"]}}},
         "no actor is called 'thm'", "proposals.plan.by[2]", "'them'"),
    _row("proposal-phase", _phases(0) | {"proposals": {"plan": {"state": [], "phase": "wr"}}},
         "no phase is called 'wr'", "proposals.plan.phase", "'war'"),
    _row("proposal-terms", {"proposals": {"plan": {"state": [], "terms": ["us.x"]}}},
         "no option is called 'us.x'", "proposals.plan.terms.options[1]"),
    _row("proposal-baseline", {"proposals": {"plan": {"state": [], "baseline": "plam"}}},
         "is called 'plam'", "proposals.plan.baseline", "'plan'"),
    _row("proposal-start", {"proposals": {"plan": {"state": [], "start": ["us.x"]}}},
         "no option is called 'us.x'", "proposals.plan.start"),
    _row("proposal-named-as-a-phase", _phases(0) | {"proposals": {"war": {"state": []}}},
         "the proposal 'war' bears the name of another state", "proposals.war", "Rename it"),
    _row("proposal-named-as-an-option", {"proposals": {"us.strike": {"state": []}}},
         "bears the name of another state", "proposals.us.strike"),
    _row("proposal-named-none", {"proposals": {"none": {"state": []}}},
         "bears the name of another state", "proposals.none"),
    _row("question-phase", _phases(0) | _question({"id": "a"}, phase="wr"),
         "no phase is called 'wr'", "questions[1].phase", "'war'"),
    _row("questions-of-one-id",
         {"questions": [ASK | {"answers": [{"id": "a"}]}, ASK | {"answers": [{"id": "a"}]}]},
         "two questions are called 'q'", "questions[2].id", "Rename one"),
    _row("answers-of-one-id", _question({"id": "a"}, {"id": "b"}, {"id": "a"}),
         "two answers of the question 'q' are called 'a'", "questions[1].answers[3].id"),
    _row("question-called-a-setting", _question({"id": "a"}, id="rule"),
         "the question 'rule' bears a name", "questions[1].id", "Rename it"),
    _row("answers-of-no-weight", _question({"id": "a", "weight": 0}, {"id": "b", "weight": 0}),
         "every answer of the question 'q' has the weight 0", "questions[1].answers", "above 0"),
    _row("auto-without-a-past", {"questions": [ASK | {"answers": "auto"}]},
         "the question 'q' has no earlier status quo", "questions[1].answers", "write the answers"),
    _row("auto-of-the-first-phase", _phases(0) | {"questions": [
        ASK | {"answers": "auto", "phase": "war"}]},
         "the question 'q' has no earlier status quo", "questions[1].answers", "write the answers"),
    _row("thesis-of-nobody", {"theses": [ONE | {"test": "rusia over us"}]},
         "no actor is called 'rusia'", "theses[1].test", "'us'"),
    _row("thesis-of-no-phase", _phases(0) | {"theses": [ONE | {"test": "stable at trice"}]},
         "no phase is called 'trice'", "theses[1].test", "'truce'"),
    _row("thesis-at", _phases(0) | {"theses": [ONE | {"test": "stable", "at": "trice"}]},
         "no phase is called 'trice'", "theses[1].at", "'truce'"),
    _row("theses-of-one-id", {"theses": [ONE | {"test": "stable"}, ONE | {"test": "us held"}]},
         "two theses are called 't'", "theses[2].id", "Rename one"),
    # states that cannot be
    _row("baseline-infeasible", {"infeasible": ["us.strike"], "baseline": ["us.strike"]},
         "the baseline [us.strike] is not feasible", "baseline", "infeasible condition"),
    _row("baseline-infeasible-everywhere",
         {"phases": [{"id": "a", "infeasible": ["us.strike"]},
                     {"id": "b", "infeasible": ["us.strike"], "baseline": "us.strike"}]},
         "the baseline 'us.strike' is not feasible", "phases[2].baseline"),
    _row("start-infeasible", {"infeasible": ["us.strike"], "start": 1},
         "the start 1 is not feasible", "start"),
    _row("start-infeasible-everywhere",
         {"infeasible": ["us.strike"], "phases": [{"id": "a", "start": ["us.strike"]}]},
         "the start [us.strike] is not feasible", "phases[1].start"),
    _row("status-quo-taken-over", {"status_quo": ["us.strike"], "phases": [
        {"id": "a"}, {"id": "b", "infeasible": ["us.strike"], "start": []}]},
         "the phase 'b' takes over the case's status quo [us.strike], which is not feasible in it",
         "phases[2]", "a status_quo of its own"),
    _row("start-taken-over", {"status_quo": ["us.strike"], "phases": FORBIDS},
         "the phase 'truce' takes over the start [us.strike], which is not feasible in it",
         "phases[2]", "(start: [us.strike])"),
    _row("start-taken-over-from-the-case", {"start": ["us.strike"], "phases": FORBIDS[1:]},
         "the phase 'truce' takes over the start [us.strike]", "phases[1]", "(start: [us.strike])"),
    _row("proposal-infeasible", {"infeasible": ["us.strike"],
                                 "proposals": {"plan": {"state": ["us.strike"]}}},
         "the proposal 'plan', the state [us.strike] is not feasible", "proposals.plan.state"),
    _row("proposal-infeasible-in-its-phase",
         {"phases": FORBIDS, "proposals": {"plan": {"state": ["us.strike"], "phase": "truce"}}},
         "the state [us.strike] is not feasible", "proposals.plan.state"),
    _row("proposal-infeasible-in-the-focus",
         {"phases": FORBIDS, "proposals": {"plan": {"state": ["us.strike"]}}},
         "the state [us.strike] is not feasible", "proposals.plan.state"),
    _row("proposal-start-infeasible", {"infeasible": ["us.strike"], "proposals": {
        "plan": {"state": [], "start": ["us.strike"]}}},
         "the start [us.strike] is not feasible", "proposals.plan.start"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "what", "where", "mend"), TABLE)
def test_a_problem_names_the_value_the_place_and_the_mend(data, what, where, mend):
    assert_told(data, what, where, mend)


@pytest.mark.parametrize(("data", "what", "where", "_mend"), TABLE)
def test_a_problem_in_a_file_names_its_line(tmp_path, data, what, where, _mend):
    assert_told_with_line(tmp_path, data, what, where)


FITS = [
    pytest.param(_phases(1, baseline="war"), id="a phase"),
    pytest.param(_phases(1, baseline=["us.strike", "them.yield"]), id="options"),
    pytest.param(_phases(1, baseline={"state": "none", "because": ["c1"]}), id="with claims"),
    pytest.param(_phases(1, infeasible=["us.strike"], start=[], baseline=["us.strike"]),
                 id="a baseline that its own phase rules out"),
    pytest.param({"phases": [{"id": "war"},
                             {"id": "truce", "infeasible": ["us.strike"], "start": ["us.strike"]}]},
                 id="a start that its own phase rules out"),
    pytest.param({"proposals": {"a": {"state": []}, "b": {"state": [], "baseline": "a"}}},
                 id="a proposal as the baseline"),
    pytest.param({"start": ["us.strike"], "questions": [ASK | {"answers": "auto"}]}, id="auto"),
    pytest.param(_question({"id": "a", "weight": 0}, {"id": "b", "weight": 1}), id="weights"),
    pytest.param(_question({"id": "a", "weight": 0}, {"id": "b"}), id="a weight left open"),
    pytest.param({"phases": FORBIDS, "proposals": {
        "plan": {"state": ["us.strike"], "phase": "war"}}}, id="a proposal of an earlier phase"),
]  # fmt: skip


@pytest.mark.parametrize("change", FITS)
def test_what_fits_is_taken(change):
    base = TABLE[0].values[0]
    sound = {key: base[key] for key in ("actors", "options", "preferences")}
    assert Conflict.model_validate(sound | change)
