"""Every belief has one name, says itself in words, and carries its claims."""

import pytest

from detente.model import beliefs
from tests.case.test_save import FULL


def _paths(phase):
    """Return the names of the beliefs in force in a phase."""
    return [one.path for one in beliefs(FULL, phase=phase)]


def test_beliefs_of_a_phase_in_file_order():
    assert _paths("truce") == [
        "options.us.curb",
        "options.us.strike",
        "options.ally.arm",
        "infeasible[1]",
        "infeasible[2]",
        "preferences.us[1]",
        "preferences.us[2]",
        "phases.truce",
        "phases.truce.baseline",
        "phases.truce.terms",
        "phases.truce.infeasible[1]",
        "phases.truce.preferences.ally.ranking",
        "pledges.p",
        "ties[1]",
        "proposals.plan-a",
        "proposals.plan-b",
        "questions.bond.us",
        "questions.bond.nobody",
        "theses.t1",
    ]


def test_a_phase_without_its_own_wants_takes_the_general_ones():
    paths = _paths("war")
    assert "preferences.ally.weights[2]" in paths
    assert "pledges.p" not in paths
    assert {"baseline", "terms"} < set(paths)


def test_no_two_beliefs_share_a_name():
    for phase in ("war", "truce"):
        assert len(set(_paths(phase))) == len(_paths(phase))


@pytest.mark.parametrize(
    ("path", "because", "despite"),
    [
        ("infeasible[1]", (), ()),
        ("infeasible[2]", ("c1",), ()),
        ("preferences.us[2]", (), ("c2",)),
        ("pledges.p", ("c1",), ()),
        ("options.us.curb", ("c1",), ()),
        ("phases.truce", ("c1",), ()),
        ("ties[1]", (), ()),
        ("phases.truce.baseline", ("c1",), ("c2",)),
        ("phases.truce.terms", ("c1",), ()),
        ("proposals.plan-a", ("c1",), ("c2",)),
        ("questions.bond.us", ("c1",), ()),
        ("theses.t1", ("c1",), ()),
    ],
)
def test_a_belief_carries_its_claims(path, because, despite):
    found = {one.path: one for one in beliefs(FULL, phase="truce")}[path]
    assert (found.because, found.despite) == (because, despite)


@pytest.mark.parametrize(
    ("path", "phase", "words"),
    [
        ("preferences.us[1]", "truce", ["United States strongly wants", "ally"]),
        ("preferences.us[2]", "truce", ["not known whether United States wants"]),
        ("preferences.ally.weights[1]", "war", ["ally", "2.5", "arms"]),
        ("ties[1]", "war", ["United States", "ally", "0.5", "arms"]),
        ("pledges.p", "truce", ["United States", "curbs", "does not arm"]),
        ("phases.truce.preferences.ally.ranking", "truce", ["ally", "ranks"]),
    ],
)
def test_a_belief_says_itself_by_name(path, phase, words):
    says = {one.path: one.says for one in beliefs(FULL, phase=phase)}[path]
    for word in words:
        assert word in says
