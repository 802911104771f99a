"""Points of the definitions that random deals seldom reach: worked out by hand, one row each."""

from __future__ import annotations

from fractions import Fraction

import pytest

from detente.analysis.leverage import coming_in
from tests.deals import PlainDeal, assessed, twin


def deal_between(wants: dict[str, list[str]], options: str, *states: str) -> PlainDeal:
    """Return a deal; the options and the three states are words with spaces between them."""
    case = {
        "id": "row",
        "actors": {actor: {"name": actor.upper()} for actor in wants},
        "options": dict.fromkeys(options.split(), "does it"),
        "infeasible": [],
        "preferences": wants,
    }
    return PlainDeal(case, *(frozenset(state.split()) for state in states))


@pytest.fixture
def four_pay() -> PlainDeal:
    """Give a deal for which b comes by p, or by q with r or t.

    Without p and q it would not, nor without p, r and t.
    """
    wants = {
        "b": ["p.x or (q.x and (r.x or t.x))", "not b.x"],
        "p": [],
        "q": [],
        "r": [],
        "t": [],
    }
    return deal_between(wants, "b.x p.x q.x r.x t.x", "", "", "b.x p.x q.x r.x t.x")


def test_of_several_least_sets_the_smallest_tells_the_responsibility(four_pay):
    engine = assessed(four_pay)
    degrees = {
        engine.deal.now.actors[one]: engine.cells(one, 0)[0].responsibility for one in range(1, 5)
    }
    assert degrees == {
        "p": Fraction(1, 2),
        "q": Fraction(1, 2),
        "r": Fraction(1, 3),
        "t": Fraction(1, 3),
    }
    assert twin(four_pay).cells("p", "b")["pays"].responsibility == Fraction(1, 2)
    assert engine.coming(0).exhaustive


def test_of_very_many_levers_only_small_sets_are_tried(four_pay, monkeypatch):
    monkeypatch.setattr(coming_in, "MOST_LEVERS", 3)
    monkeypatch.setattr(coming_in, "LARGEST_SET", 2)
    found = assessed(four_pay).coming(0)
    assert not found.exhaustive
    assert list(found.causes.values()) == [Fraction(1, 2)] * 2


def test_a_part_whose_end_leaves_the_other_as_well_off_gives():
    # Only the end of both would please b; as long as a does its part, b alone cannot bring it.
    wants = {"a": [], "b": ["not a.x and not b.x"]}
    (cell,) = (one for one in _cells(wants, "a.x b.x", "a.x b.x") if one.cell == "gives")
    assert cell.options == ("a.x",)


def test_a_pressure_that_goes_on_is_no_relief_that_could_end():
    # a would stop pressing now that b has yielded, and under Nash nobody would answer.
    wants = {
        "a": ["b.yield", "a.press iff not b.yield"],
        "b": ["not a.press or b.yield", "not b.yield"],
    }
    deal = deal_between(wants, "a.press b.yield", "", "a.press", "a.press b.yield")
    (cell,) = assessed(deal, "nash").cells(0, 1)
    assert (cell.cell, cell.credible, cell.assured) == ("compels", True, True)


def test_a_pressure_that_may_come_back_is_not_assured():
    # a likes to press even once b has yielded, and under Nash nobody would answer.
    wants = {"a": ["b.yield", "a.press"], "b": ["b.yield iff a.press", "not a.press"]}
    deal = deal_between(wants, "a.press b.yield", "", "a.press", "b.yield")
    (cell,) = (one for one in assessed(deal, "nash").cells(0, 1) if one.cell == "compels")
    assert not cell.assured


def test_a_price_for_anothers_own_pressure_gives_no_leverage_through_it():
    # c would stop paying b, whose conduct is what it was; b keeps a in by what it does.
    wants = {
        "a": ["a.x iff b.x", "not a.x"],
        "b": ["c.x", "not b.x", "b.x iff a.x"],
        "c": ["a.x", "b.x", "not c.x", "c.x iff a.x"],
    }
    deal = deal_between(wants, "a.x b.x c.x", "a.x b.x", "", "a.x b.x c.x")
    engine = assessed(deal)
    assert [(one.cell, one.ransom) for one in engine.cells(2, 1)] == [
        ("pays", True),
        ("withdraws", True),
    ]
    assert [one.cell for one in engine.cells(1, 0)] == ["gives"]
    assert engine.through(2, 0) == ()


def _cells(wants: dict[str, list[str]], options: str, state: str):
    """Return the first actor's cells over the second at a deal out of nothing."""
    return assessed(deal_between(wants, options, "", "", state)).cells(0, 1)
