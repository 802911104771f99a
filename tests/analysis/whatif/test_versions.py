"""Two versions of a conflict differ as a what-if says that makes the one of the other."""

from __future__ import annotations

import pytest

from detente.analysis.whatif.versions import between
from detente.analysis.whatif.whatif import whatif
from detente.errors import UnknownName
from detente.model.change import apply
from tests.syria import SYRIA

CHANGES = [
    pytest.param("drop pledges.curb", id="an-undertaking-dropped"),
    pytest.param("add us: russia.offensive", id="a-want-added"),
    pytest.param("bar us.strike", id="something-barred"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_versions_differ_as_the_what_if_says(change: str) -> None:
    expected = whatif(SYRIA, change, phase="truce")
    found = between(SYRIA, apply(SYRIA, [change]), phase="truce")
    assert found.differences == expected.differences
    assert (found.won, found.lost, found.state) == (expected.won, expected.lost, expected.state)


def test_nothing_tells_a_version_from_itself() -> None:
    assert between(SYRIA, SYRIA, phase="truce").differences == ()


def test_an_unknown_phase_is_told() -> None:
    with pytest.raises(UnknownName, match="truse"):
        between(SYRIA, SYRIA, phase="truse")
