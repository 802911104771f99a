"""How sure each actor's preference is, as it is asked."""

import pytest

from detente.analysis.sampling.uncertainty import Uncertainty, uncertainties
from detente.errors import CaseError, UnknownName
from tests.shelling import SHELLING

CERTAIN = Uncertainty()


def asked(confidence=1.0, *, spread="mallows", partial=None, ranges=None):
    return uncertainties(
        SHELLING, confidence=confidence, spread=spread, partial=partial or {}, ranges=ranges or {}
    )


@pytest.mark.parametrize(
    ("options", "actor", "expected"),
    [
        pytest.param({}, "ana", CERTAIN, id="nothing said"),
        pytest.param({"confidence": 0.7}, "rhys", Uncertainty(0.7), id="one number for all"),
        pytest.param({"confidence": {"ana": 0.7}}, "ana", Uncertainty(0.7), id="one for one"),
        pytest.param(
            {"confidence": {"ana": 0.7}}, "rhys", CERTAIN, id="who is not named is certain"
        ),
        pytest.param({"confidence": 0.5}, "ana", Uncertainty(0.5), id="no idea"),
        pytest.param({"confidence": 1}, "ana", CERTAIN, id="a whole number"),
        pytest.param({"spread": "swaps"}, "ana", Uncertainty(spread="swaps"), id="a spread"),
        pytest.param(
            {"partial": {"ana": [[1, 2]]}},
            "ana",
            Uncertainty(partial=((1, 2),)),
            id="a partial order",
        ),
        pytest.param({"partial": {"ana": [[1, 2]]}}, "rhys", CERTAIN, id="another's partial order"),
        pytest.param(
            {"partial": {"ana": []}},
            "ana",
            Uncertainty(partial=()),
            id="an order that says nothing",
        ),
        pytest.param(
            {"ranges": {"twins": [[0, 2]]}},
            "twins",
            Uncertainty(ranges=((0.0, 2.0),)),
            id="ranges",
        ),
        pytest.param({"ranges": {"twins": [[0, 2]]}}, "ana", CERTAIN, id="another's ranges"),
    ],
)
def test_how_sure_an_actor_is(options, actor: str, expected: Uncertainty) -> None:
    found = asked(**options)
    assert list(found) == ["ana", "twins", "rhys"]
    assert found[actor] == expected


@pytest.mark.parametrize(
    ("options", "fault", "says"),
    [
        pytest.param({"confidence": 0.49}, CaseError, "0.49 is out of range", id="too low"),
        pytest.param({"confidence": 1.01}, CaseError, "1.01 is out of range", id="too high"),
        pytest.param({"confidence": {"ana": 0}}, CaseError, "0 is out of range", id="one too low"),
        pytest.param({"confidence": {"z": 0.9}}, UnknownName, "'z'", id="nobody is sure"),
        pytest.param({"partial": {"z": []}}, UnknownName, "'z'", id="nobody's order"),
        pytest.param({"ranges": {"z": []}}, UnknownName, "'z'", id="nobody's ranges"),
        pytest.param({"spread": "gauss"}, UnknownName, "gauss", id="no such spread"),
    ],
)
def test_what_cannot_be_is_said(options, fault, says: str) -> None:
    with pytest.raises(fault, match=says):
        asked(**options)
