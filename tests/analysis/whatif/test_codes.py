"""States of a changed conflict by the codes they had."""

import pytest

from detente.analysis.whatif.codes import carried
from detente.model.change import apply
from tests.shelling import GRAPH, SHELLING

WITHOUT_ANA = apply(SHELLING, ["remove ana"])
SPLIT = apply(
    apply(SHELLING, ["drop preferences.ana[1]"]).replaced(
        options=SHELLING.options | {"ana.march": SHELLING.options["ana.shell"]}
    ),
    ["split ana bea: ana.march"],
)
ANA, TWINS, RHYS, MARCH = 1, 2, 4, 8


@pytest.mark.parametrize(
    ("origin", "target", "code", "expected"),
    [
        pytest.param(SHELLING, SHELLING, 5, 5, id="the same conflict"),
        pytest.param(SHELLING, WITHOUT_ANA, 0, 0, id="nothing taken"),
        pytest.param(SHELLING, WITHOUT_ANA, TWINS, 1, id="what is left keeps its order"),
        pytest.param(SHELLING, WITHOUT_ANA, RHYS, 2, id="the last of three is the last of two"),
        pytest.param(SHELLING, WITHOUT_ANA, ANA | RHYS, 2, id="what went along is not taken"),
        pytest.param(SHELLING, WITHOUT_ANA, ANA, 0, id="nothing else was taken"),
        pytest.param(WITHOUT_ANA, SHELLING, 2, RHYS, id="and back"),
        pytest.param(WITHOUT_ANA, SHELLING, 3, TWINS | RHYS, id="both, and back"),
        pytest.param(SPLIT, SPLIT, MARCH | ANA, MARCH | ANA, id="other hands, the same place"),
        pytest.param(GRAPH, GRAPH, 2, 2, id="states of a graph keep their numbers"),
    ],
)
def test_codes_of_the_same_states(origin, target, code: int, expected: int) -> None:
    assert carried(origin, target, code) == expected
