"""The how-tos on leverage and evolution run as they are printed."""

import doctest
from pathlib import Path

import pytest

HOW_TO = Path(__file__).resolve().parents[2] / "docs" / "how-to"


@pytest.mark.parametrize("name", ["leverage", "evolution"])
def test_how_to_runs(name):
    found = doctest.testfile(str(HOW_TO / f"{name}.md"), module_relative=False)
    assert found.attempted > 5
    assert found.failed == 0
