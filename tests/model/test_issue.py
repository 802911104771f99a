import pytest
from pydantic import ValidationError

from detente.model.issue import Issue, Position

STAKE = {"position": 40, "capability": 5, "salience": 60}


def issue(**changed):
    """Return an issue of one changed stake and a plain one."""
    return Issue.model_validate({"actors": {"a": STAKE | changed, "b": STAKE | {"position": 90}}})


BAD = [
    pytest.param({"capability": 0}, "greater than 0", id="no capability"),
    pytest.param({"capability": -1}, "greater than 0", id="negative capability"),
    pytest.param({"salience": 101}, "less than or equal to 100", id="salience too high"),
    pytest.param({"salience": -1}, "greater than or equal to 0", id="salience too low"),
    pytest.param({"position": 101}, "position of a, 101, is off the scale", id="off the scale"),
    pytest.param({"position": float("nan")}, "finite", id="nan"),
    pytest.param({"ranges": {"position": (60, 20)}}, "upside down", id="range upside down"),
    pytest.param({"ranges": {"position": (30, 70, 50)}}, "upside down", id="mode outside"),
    pytest.param({"ranges": {"position": (50, 70)}}, "outside its own range", id="value outside"),
    pytest.param({"ranges": {"position": (30, 120)}}, "range of the position of a", id="range off"),
    pytest.param({"ranges": {"capability": (0, 9)}}, "stay above 0", id="capability range"),
    pytest.param({"ranges": {"salience": (50, 120)}}, "stay within 0 to 100", id="salience range"),
    pytest.param({"ranges": {"power": (1, 2)}}, "position", id="range of nothing"),
    pytest.param({"limits": {"min": 60, "max": 20}}, "upside down", id="limits upside down"),
    pytest.param({"clout": 3}, "Extra inputs", id="unknown field"),
]


@pytest.mark.parametrize(("changed", "what"), BAD)
def test_an_impossible_stake_is_refused(changed, what):
    with pytest.raises(ValidationError, match=what):
        issue(**changed)


def test_an_issue_needs_actors_and_a_reference_on_its_line():
    with pytest.raises(ValidationError, match="needs actors"):
        Issue.model_validate({"actors": {}})
    with pytest.raises(ValidationError, match="the reference point, 120, is off the scale"):
        Issue.model_validate({"actors": {"a": STAKE}, "reference": 120})


ENDS = [
    pytest.param({}, (0, 100), id="no points"),
    pytest.param({40: "here"}, (0, 100), id="one point"),
    pytest.param({40: "here", -5: "low", 90: "high"}, (-5, 90), id="named ends"),
]


@pytest.mark.parametrize(("scale", "ends"), ENDS)
def test_the_line_ends_at_its_outermost_points(scale, ends):
    held = Issue.model_validate({"scale": scale, "actors": {"a": STAKE}})
    assert (held.low, held.high) == ends


def test_an_issue_is_frozen_and_round_trips():
    held = issue(ranges={"position": (30, 40, 60)}, limits={"max": 70}, because=["c1"])
    assert Issue.model_validate(held.model_dump(mode="json")) == held
    with pytest.raises(ValidationError, match="frozen"):
        held.actors["a"].position = 3
    assert isinstance(held.actors["a"], Position)
