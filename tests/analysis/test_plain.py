"""Parts of results as plain data."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from detente.analysis.graph.walk import Step
from detente.analysis.plain import names, number, numbers, step_dict
from tests.shelling import GRAPH, SHELLING


@pytest.mark.parametrize(
    ("share", "told"),
    [
        pytest.param(Fraction(1, 3), 0.333333, id="a third"),
        pytest.param(Fraction(2, 3), 0.666667, id="two thirds"),
        pytest.param(Fraction(-1, 3), -0.333333, id="below nothing"),
        pytest.param(Fraction(1), 1.0, id="all"),
        pytest.param(Fraction(), 0.0, id="nothing"),
        pytest.param(0.1 + 0.2, 0.3, id="a float"),
        pytest.param(1e-7, 0.0, id="too small to be told"),
    ],
)
def test_shares_have_six_decimals(share: Fraction | float, told: float) -> None:
    assert number(share) == told
    assert isinstance(number(share), float)
    assert numbers({"a": share}) == {"a": told}
    assert json.dumps(numbers({"a": share})) == f'{{"a": {told}}}'


def test_a_step_is_told_by_its_movers_name() -> None:
    step = Step(actor=0, source=3, target=1, improves=False)
    assert step_dict(["ada", "ben"], step) == {
        "actor": "ada",
        "from": 3,
        "to": 1,
        "improves": False,
    }


def test_what_codes_name() -> None:
    assert names(SHELLING) == {
        "actors": ["ana", "twins", "rhys"],
        "options": ["ana.shell", "twins.arm", "rhys.pay"],
        "states": [],
    }
    assert names(GRAPH) == {"actors": ["a", "b"], "options": [], "states": ["s", "t", "u"]}
