"""Every verb takes a name, a path, a case or a conflict, and gives the same answer."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import detente
from detente.analysis.subject import conflict_of
from detente.errors import CaseError, DetenteError, NotSupported, UnknownName
from detente.opener import Opener

CHICKEN = detente.load("chicken")
STATE = {"state": ["one.swerve"]}
VERBS = [
    pytest.param("stability", (), {}, id="stability"),
    pytest.param("leverage", (), STATE, id="leverage"),
    pytest.param("evolution", (), {"start": ["one.swerve"]}, id="evolution"),
    pytest.param("assumptions", (), STATE, id="assumptions"),
    pytest.param("guarantees", (), STATE, id="guarantees"),
    pytest.param("perceptions", (), STATE, id="perceptions"),
    pytest.param("sample", (), {"draws": 8}, id="sample"),
    pytest.param("whatif", ("bar not one.swerve and not two.swerve",), STATE, id="whatif"),
    pytest.param("inverse", (), STATE, id="inverse"),
    pytest.param("coalitions", (), STATE, id="coalitions"),
    pytest.param("dependence", (), {}, id="dependence"),
    pytest.param("power", (["one.swerve"],), {}, id="power"),
    pytest.param("reason", (), {"actor": "one", **STATE}, id="reason"),
]


@pytest.mark.parametrize(("name", "more", "settings"), VERBS)
def test_every_verb_takes_a_name_a_path_a_case_or_a_conflict(
    name: str, more: tuple[object, ...], settings: dict[str, object]
) -> None:
    verb = getattr(detente, name)
    expected = verb(CHICKEN.conflict, *more, **settings)
    for subject in ("chicken", CHICKEN, Path(CHICKEN.path), CHICKEN.path):
        assert verb(subject, *more, **settings) == expected


@pytest.mark.parametrize("name", [one.id for one in VERBS])
def test_what_is_asked_stands_first_and_the_rest_goes_by_keyword(name: str) -> None:
    first, *others = inspect.signature(getattr(detente, name)).parameters.values()
    free = [one.name for one in others if one.kind is not inspect.Parameter.KEYWORD_ONLY]
    assert free in ([], ["changes"], ["levers"], ["proposals"])
    assert first.name == "conflict"


def test_readings_are_given_the_claims_of_a_case_and_of_a_name() -> None:
    name = "libya-2003"
    case = detente.load(name)
    asked = detente.readings(case.conflict, claims=case.evidence.claims, most=60)
    assert detente.readings(name, most=60) == detente.readings(case, most=60) == asked
    assert any(one.confidence for one in (*asked.theses, *asked.headlines))


@pytest.mark.parametrize(
    ("subject", "error", "words"),
    [
        pytest.param(3, NotSupported, "a int cannot be analysed", id="a-number"),
        pytest.param(None, NotSupported, "a NoneType cannot be", id="nothing"),
        pytest.param("chickn", CaseError, "chicken", id="a-misspelt-name"),
        pytest.param("gone/case.yaml", CaseError, "gone/case.yaml", id="no-such-path"),
    ],
)
def test_what_is_no_case_is_refused(subject: object, error: type[DetenteError], words: str) -> None:
    with pytest.raises(error, match=words):
        conflict_of(subject)


def test_a_name_is_no_case_where_nobody_opens_it() -> None:
    assert Opener().opened("chicken") == "chicken"


def test_a_briefing_needs_a_case_with_its_evidence() -> None:
    asked = {"state": 1, "illustrated": False}
    assert detente.brief("chicken", **asked) == detente.brief(CHICKEN, **asked)
    with pytest.raises(NotSupported, match="not on a Conflict"):
        detente.brief(CHICKEN.conflict, **asked)


def test_the_only_issue_of_a_case_need_not_be_named() -> None:
    case = detente.load("syria-2016")
    alone = detente.settlement(case.conflict.issues["assad"], case="syria-2016", issue_id="assad")
    assert detente.settlement("syria-2016") == detente.settlement(case, issue_id="assad") == alone
    two = case.conflict.replaced(
        issues={**case.conflict.issues, "b": case.conflict.issues["assad"]}
    )
    with pytest.raises(CaseError, match=r"2 issues.*assad, b"):
        detente.settlement(two)
    with pytest.raises(CaseError, match=r"0 issues.*Add one under issues"):
        detente.settlement("chicken")
    with pytest.raises(UnknownName, match="asad"):
        detente.settlement(two, issue_id="asad")
