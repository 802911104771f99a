"""How findings fare over readings, as a table that reads well at 80 columns."""

import pytest
from rich.console import Console

from detente.analysis.readings.readings import readings
from detente.briefing.render.survival_table import survival_table
from tests.analysis.readings.dispute import BASELINE, NORTH, SOUTH, dispute
from tests.golden import check_golden

RESULT = readings(dispute(BASELINE, SOUTH, NORTH), claims={})


def shown(width: int) -> str:
    """Return what a terminal of some width shows."""
    console = Console(width=width, highlight=False, color_system=None)
    with console.capture() as caught:
        console.print(survival_table(RESULT))
    return "\n".join(line.rstrip() for line in caught.get().splitlines()) + "\n"


def test_the_table_is_the_golden_one() -> None:
    check_golden("readings/dispute.txt", shown(80))


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_every_finding_is_shown_whole_in_any_width(width: int) -> None:
    lines = shown(width).splitlines()
    assert max(map(len, lines)) <= width
    words = " ".join(" ".join(line.split()) for line in lines)
    assert words.count("t1") == 1
    for word in ("Finding", "Holds", "Confidence", "What the source claims", "What the case shows"):
        assert word in words
    assert len(lines) > 10 + len(RESULT.theses) + len(RESULT.headlines)
