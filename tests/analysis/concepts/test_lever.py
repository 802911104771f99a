"""What a lever does to a conflict: by hand, one row a case."""

from __future__ import annotations

import pytest

from detente.analysis.concepts.lever import Lever, with_lever
from detente.errors import CaseError, UnknownName
from detente.model.conflict import Conflict
from tests.published import ELMIRA, PRISONERS
from tests.shelling import SHELLING


def foremost(conflict: Conflict, actor: str, phase: str | None = None) -> list[str]:
    """Return what an actor wants foremost, as conditions."""
    wants = conflict.preferences
    for one in conflict.phases:
        wants = one.preferences if one.id == phase else wants
    return [str(statement.want) for statement in wants[actor].foremost]


def test_a_new_option_is_added_with_its_words() -> None:
    wide = with_lever(PRISONERS, Lever("one.shout", text="shouts"))
    assert list(wide.options) == ["one.cooperate", "two.cooperate", "one.shout"]
    assert wide.options["one.shout"].text == "shouts"
    assert wide.preferences == PRISONERS.preferences


def test_an_option_of_the_conflict_stays_as_it_is() -> None:
    assert with_lever(PRISONERS, Lever("one.cooperate")) == PRISONERS
    renamed = with_lever(PRISONERS, Lever("one.cooperate", text="gives in"))
    assert renamed.options["one.cooperate"].text == "Cooperate"


@pytest.mark.parametrize(
    ("wants", "expected"),
    [
        pytest.param({}, {"one": [], "two": []}, id="nobody wants anything else"),
        pytest.param(
            {"two": "two.cooperate"},
            {"one": [], "two": ["two.cooperate if one.shout"]},
            id="one does",
        ),
        pytest.param(
            {"two": "two.cooperate", "one": "not one.cooperate"},
            {"one": ["not one.cooperate if one.shout"], "two": ["two.cooperate if one.shout"]},
            id="both do",
        ),
    ],
)
def test_what_others_want_while_it_is_used(wants: dict[str, str], expected: dict) -> None:
    wide = with_lever(PRISONERS, Lever("one.shout", wants, text="shouts"))
    assert {actor: foremost(wide, actor) for actor in wide.actors} == expected


def test_a_later_lever_comes_ahead_of_an_earlier_one() -> None:
    once = with_lever(PRISONERS, Lever("one.cooperate", {"two": "two.cooperate"}))
    twice = with_lever(once, Lever("two.cooperate", {"two": "one.cooperate"}))
    assert foremost(twice, "two") == [
        "one.cooperate if two.cooperate",
        "two.cooperate if one.cooperate",
    ]


def test_preferences_of_phases_are_widened_where_a_phase_has_its_own() -> None:
    said = SHELLING.model_dump(mode="json", by_alias=True)
    said["phases"][0]["preferences"] = {"rhys": ["rhys.pay"]}
    wide = with_lever(Conflict.model_validate(said), Lever("ana.shell", {"rhys": "rhys.pay"}))
    assert foremost(wide, "rhys") == ["rhys.pay if ana.shell"]
    assert foremost(wide, "rhys", "war") == ["rhys.pay if ana.shell"]
    assert wide.phases[1].preferences == {}


RANKED = SHELLING.model_dump(mode="json", by_alias=True)
RANKED["phases"][0]["preferences"] = {"rhys": {"ranking": [[one] for one in range(8)]}}


@pytest.mark.parametrize(
    ("conflict", "lever", "error", "says"),
    [
        pytest.param(
            PRISONERS,
            Lever("one.dance"),
            CaseError,
            "no option is called 'one.dance'\\. .* say in text what its owner does",
            id="a new option without words",
        ),
        pytest.param(
            ELMIRA,
            Lever("moe.fine", text="fines"),
            CaseError,
            "'moe' ranks the states that there are, so 'moe.fine' cannot be added\\. Put the lever",
            id="a ranking",
        ),
        pytest.param(
            Conflict.model_validate(RANKED),
            Lever("ana.plead", text="pleads"),
            CaseError,
            "'rhys' ranks the states",
            id="a ranking in one phase",
        ),
        pytest.param(
            PRISONERS,
            Lever("one.cooperate", {"three": "two.cooperate"}),
            UnknownName,
            "three",
            id="an actor that there is not",
        ),
        pytest.param(
            PRISONERS,
            Lever("one.cooperate", {"two": "two.cooperate or"}),
            CaseError,
            "Mend what 'one.cooperate' makes 'two' want",
            id="a condition that cannot be read",
        ),
        pytest.param(
            PRISONERS,
            Lever("one.cooperate", {"two": "two.dance"}),
            CaseError,
            "two.dance",
            id="a condition on an option that there is not",
        ),
    ],
)
def test_errors_name_what_is_wrong(
    conflict: Conflict, lever: Lever, error: type, says: str
) -> None:
    with pytest.raises(error, match=says):
        with_lever(conflict, lever)
