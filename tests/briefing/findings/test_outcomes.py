"""Which outcomes would hold where no state is known to stand, and whom each suits."""

from itertools import permutations
from typing import Any

import pytest

from detente.briefing.finding import Finding
from detente.briefing.results import Results, results
from detente.model import Conflict
from detente.telling.briefing.stability import Outcome, Outcomes
from detente.telling.briefing.statements import statement_of
from tests.briefing.findings.found import case_of, facts, found


def unstated(**ranked: list[str]) -> Conflict:
    """Return a conflict in graph form in which anybody can move from any of four states."""
    names = ["s", "t", "u", "v"]
    ways = [list(pair) for pair in permutations(names, 2)]
    return Conflict.model_validate(
        {
            "id": "open",
            "actors": {one: {"name": one.upper()} for one in ranked},
            "graph": {"states": dict.fromkeys(names, ""), "moves": dict.fromkeys(ranked, ways)},
            "preferences": {one: {"ranking": order} for one, order in ranked.items()},
        }
    )


AGREED = unstated(a=["s", "t", "u", "v"], b=["s", "t", "u", "v"])
WHEEL = Conflict.model_validate(
    {
        "id": "wheel",
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "graph": {
            "states": {"s": "", "t": ""},
            "moves": {"a": [["s", "t"]], "b": [["t", "s"]]},
        },
        "preferences": {"a": {"ranking": ["t", "s"]}, "b": {"ranking": ["s", "t"]}},
    }
)
FREE = Conflict.model_validate(
    {
        "id": "free",
        "actors": {"a": {"name": "A"}},
        "options": {f"a.{one}": f"does {one}" for one in "xyz"},
        "preferences": {"a": []},
    }
)


def split(findings: list[Finding]) -> tuple[Finding, list[Finding]]:
    """Return the count, then the outcomes one by one."""
    first, *rest = findings
    assert isinstance(first.about, Outcomes)
    assert all(isinstance(one.about, Outcome) for one in rest)
    return first, rest


@pytest.mark.parametrize(
    ("name", "asked", "codes", "favoured"),
    [
        pytest.param(WHEEL, {}, (0, 1), {"a": (1,), "b": (0,)}, id="each by the other's answer"),
        pytest.param("chicken", {}, (1, 2), {"one": (2,), "two": (1,)}, id="one swerves"),
        pytest.param("chicken", {"concept": "gmr"}, (1, 2, 3), {"one": (2,), "two": (1,)},
                     id="by another concept"),
        pytest.param("prisoners-dilemma", {}, (0, 3), {"one": (3,), "two": (3,)},
                     id="one suits both"),
        pytest.param(FREE, {}, tuple(range(8)), {}, id="nobody wants anything"),
    ],
)  # fmt: skip
def test_which_outcomes_hold_and_whom_they_suit(
    name: str | Conflict,
    asked: dict[str, Any],
    codes: tuple[int, ...],
    favoured: dict[str, tuple[int, ...]],
) -> None:
    count, each = split(found("outcomes", name, **asked))
    about = facts(count)
    assert (about["codes"], about["favoured"]) == (codes, favoured)
    assert count.numbers == {"equilibria": len(codes), "states": about["states"]}
    assert (count.section, count.key, count.weight) == ("deal", "outcomes", 0)
    assert [facts(one)["state"] for one in each] == list(codes[:6])
    assert [one.key for one in each] == [f"outcome.{code}" for code in codes[:6]]
    assert [one.weight for one in each] == [facts(one)["place"] for one in each]
    for one in each:
        told = facts(one)
        assert one.settings["state"] == one.numbers["state"] == told["state"]
        assert told["suits"] == tuple(a for a, best in favoured.items() if told["state"] in best)
        assert about["concept"] in told["stands"]
        assert set(told["stands"]) & set(told["falls"]) == set()
        for answered in ("gmr", "smr", "seq"):
            assert one.numbers[f"holds under {answered}"] == (answered in told["stands"])


def test_an_outcome_that_suits_everybody_and_is_the_only_one_suits_nobody_in_particular() -> None:
    count, each = split(found("outcomes", AGREED))
    assert facts(count)["codes"] == (0,)
    assert facts(count)["favoured"] == {"a": (0,), "b": (0,)}
    assert [facts(one)["suits"] for one in each] == [()]
    assert statement_of(each[0].about).lines == ()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param("chicken",
                     "Two outcomes would hold. What stands today is not coded. Of the four "
                     "combinations of what they can do, two would hold. No one of them suits "
                     "everybody best.", id="contested"),
        pytest.param("prisoners-dilemma",
                     "Two outcomes would hold. What stands today is not coded. Of the four "
                     "combinations of what they can do, two would hold. Outcome 2 suits everybody "
                     "best.", id="agreed"),
        pytest.param(AGREED,
                     "One outcome would hold. What stands today is not coded. Of the four "
                     "situations, one would hold.", id="one alone"),
    ],
)  # fmt: skip
def test_what_is_said_of_them(name: str | Conflict, sentence: str) -> None:
    count, _ = split(found("outcomes", name))
    assert statement_of(count.about).sentence == sentence


def test_where_none_holds_it_is_said() -> None:
    none = Outcomes(WHEEL, "gmr", (), 2, {})
    assert statement_of(none).sentence == "No outcome would hold."
    assert statement_of(none).lines == ("no outcome would hold",)


def test_an_outcome_is_what_it_would_be_if_it_were_asked_for() -> None:
    _, each = split(found("outcomes", "prisoners-dilemma"))
    for one in each:
        asked = found("stability", "prisoners-dilemma", state=facts(one)["state"])[0]
        for name in ("stands", "falls", "answers"):
            assert facts(one)[name] == facts(asked)[name]


def test_there_are_none_of_these_where_a_state_is_asked_for() -> None:
    assert isinstance(results(case_of("chicken"), state=1), Results)
    assert not isinstance(results(case_of("chicken")), Results)
