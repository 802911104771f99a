"""What pictures say in words: titles, cells and descriptions, with none, one and many of each."""

import pytest

from detente.telling import captions


def test_titles_name_the_phase_and_the_base() -> None:
    assert captions.holds_in("") == "Who gives whom reason to keep the deal"
    assert captions.holds_in("The truce") == "Who gives whom reason to keep the deal: The truce"
    assert captions.pulled_from(0.4926, 0, 1) == "Who pulls the forecast, from 0.49"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (captions.yes_or_no(True), "yes"),
        (captions.yes_or_no(False), "no"),
        (captions.stays_or_leaves(True), "stays"),
        (captions.stays_or_leaves(False), "leaves"),
        (captions.stable_or_not(True), "stable"),
        (captions.stable_or_not(False), "not stable"),
        (captions.broken_by([]), "holds"),
        (captions.broken_by(["the rebels"]), "broken by the rebels"),
        (captions.broken_by(["Iran", "Turkey and Saudi Arabia"]),
         "broken by Iran, Turkey and Saudi Arabia"),
        (captions.listed_or_none([]), "none"),
        (captions.listed_or_none(iter(["Iran 1", "Russia 0.5"])), "Iran 1, Russia 0.5"),
        (captions.left_to_table([]), ""),
        (captions.left_to_table(["ties"]), "Left to the table for want of room: ties."),
        (captions.reference(-2), "Without agreement −2"),
    ],
)  # fmt: skip
def test_cells_and_notes(text: str, expected: str) -> None:
    assert text == expected


@pytest.mark.parametrize(
    ("role", "equilibrium", "name"),
    [
        ("", False, ""),
        ("", True, "Equilibrium"),
        ("where it starts", False, "Where it starts"),
        ("the deal", True, "The deal, equilibrium"),
    ],
)
def test_what_a_state_of_a_tree_is_called(role: str, equilibrium: bool, name: str) -> None:
    assert captions.state_name(role, equilibrium) == name


@pytest.mark.parametrize(
    ("parent", "move", "gain", "name", "case", "text"),
    [
        pytest.param(None, "", True, "Where it starts", "Iran stays",
                     "3. Where it starts: Iran stays.", id="the start"),
        pytest.param(1, "Iran leaves", True, "The deal", "Nobody stays",
                     "3. From 1: Iran leaves (a gain for it). The deal: Nobody stays.", id="gain"),
        pytest.param(2, "Iran leaves", False, "", "Nobody stays",
                     "3. From 2: Iran leaves (no gain for it). Nobody stays.", id="without a name"),
        pytest.param(2, "Iran leaves", False, "The deal", "",
                     "3. From 2: Iran leaves (no gain for it). The deal.", id="without a case"),
        pytest.param(None, "", True, "", "", "3.", id="with nothing"),
    ],
)  # fmt: skip
def test_a_state_of_a_tree_in_sentences(
    parent: int | None, move: str, gain: bool, name: str, case: str, text: str
) -> None:
    assert captions.tree_state(3, parent, move, gain, name, case) == text


def test_a_map_is_described_whole() -> None:
    assert captions.leverage_map(
        [("Iran", "held"), ("Russia", ""), ("Syria", "loose")],
        [("Iran", "Syria", "+"), ("Russia", "Iran", "−"), ("Russia", "Syria", "±")],
        [("Syria", "Iran")],
        [("Russia", "Syria")],
    ) == (
        "Iran: held. Syria: loose. Iran gives Syria reason to keep the deal, by its part. Russia "
        "gives Iran reason to keep the deal, by pressure. Russia gives Syria reason to keep the "
        "deal, by both. Syria helped bring Iran to it. Russia is patron of Syria."
    )
    nobody = "Nobody gives anybody reason to keep the deal."
    assert captions.leverage_map([("Iran", "")], [], [], []) == nobody


def test_verdicts_are_described_row_by_row() -> None:
    rows = [("The war", [("Nash", "holds"), ("SEQ", "broken by Iran")]), ("The truce", [])]
    assert captions.verdicts(rows) == "The war: Nash: holds; SEQ: broken by Iran. The truce: ."


@pytest.mark.parametrize(
    ("value", "band", "scale", "text"),
    [
        (49.26, (6.4, 76.8), (0, 100), "Forecast 49 (6 to 77)"),
        (4.926, (3.0, 7.25), (0, 10), "Forecast 4.9 (3 to 7.2)"),
        (49.26, None, (0, 100), "Forecast 49"),
        (0.0, (-0.01, 0.1), (0, 0.1), "Forecast 0 (−0.01 to 0.1)"),
    ],
)
def test_a_forecast_with_its_band(
    value: float, band: tuple[float, float] | None, scale: tuple[float, float], text: str
) -> None:
    assert captions.forecast(value, band, scale) == text


def test_a_settlement_line_is_described_whole() -> None:
    assert captions.settlement_line(
        (0, 100),
        [(0, "the river"), (-2.5, "beyond")],
        [("Iran", (30, 36.5), 9), ("Russia", (10,), 1 / 3)],
        ["Forecast 49", "Without agreement 20"],
    ) == (
        "A scale from 0 to 100. 0: the river. −2.5: beyond. Iran: 30 to 36.5, weight 9. Russia: "
        "10, weight 0.33. Forecast 49. Without agreement 20."
    )
    assert captions.settlement_line((0, 1), [], [], []) == "A scale from 0 to 1."


def test_pulls_are_described_bar_by_bar() -> None:
    lead = "Bars to the right pull up, to the left down."
    assert captions.pulls([]) == lead
    assert captions.pulls([("Iran", "+1"), ("Russia", "−2")]) == f"{lead} Iran: +1. Russia: −2."
