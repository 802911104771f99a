"""Results as tables in a terminal: every row, mark and note stands where it should."""

import re
from io import StringIO
from typing import Any

import pytest
from rich.console import Console, RenderableType

from detente import backtest, leverage, load, settlement, stability
from detente.analysis.leverage.leverage import Leverage
from detente.analysis.settlement.joint import joint
from detente.briefing.render.tables import (
    backtest_table,
    joint_table,
    leverage_table,
    settlement_table,
    stability_table,
)
from detente.model import Conflict, Issue
from detente.telling.cells import cell_sentence
from tests.analysis.settlement.past import invented
from tests.briefing.findings.found import MADE
from tests.strategies import ACTORS


def printed(table: RenderableType) -> list[str]:
    """Return what a terminal of 160 columns shows, line by line, without spare blanks."""
    console = Console(width=160, file=StringIO(), record=True, color_system=None)
    console.print(table)
    return [re.sub(r" {2,}", "  ", line).strip() for line in console.export_text().splitlines()]


def stable(name: str, **options: Any) -> list[str]:
    """Return the table of a stability analysis."""
    conflict = MADE[name] if name in MADE else load(name).conflict
    return printed(stability_table(conflict, stability(conflict, **options)))


@pytest.mark.parametrize(
    ("name", "options", "head", "rows"),
    [
        pytest.param(
            "chicken", {},
            "4 states (0 left out). Equilibria: Nash 2, GMR 3, SMR 3, SEQ 2.",
            [
                "State  What is the case  Nash  GMR  SMR  SEQ",
                "1  the first driver swerves  yes  yes  yes  yes",
                "2  the second driver swerves  yes  yes  yes  yes",
                "3  the first driver swerves; the second driver swerves  ·  yes  yes  ·",
            ],
            id="four concepts",
        ),
        pytest.param(
            "chicken", {"concepts": ["nash"]},
            "4 states (0 left out). Equilibria: Nash 2.",
            [
                "State  What is the case  Nash",
                "1  the first driver swerves  yes",
                "2  the second driver swerves  yes",
            ],
            id="one concept",
        ),
        pytest.param(
            "lanes", {"concepts": ["nash", "seq"]},
            "3 states (0 left out). Equilibria: Nash 1, SEQ 2.",
            ["State  What is the case  Nash  SEQ", "0  calm  ·  yes", "2  u  yes  yes"],
            id="graph form",
        ),
        pytest.param(
            "shelling", {"phase": "war", "concepts": ["nash"]},
            "8 states (0 left out), phase war. Equilibria: Nash 1.",
            ["State  What is the case  Nash", "1  Ana shells  yes"],
            id="a phase",
        ),
    ],
)  # fmt: skip
def test_equilibria_in_a_table(
    name: str, options: dict[str, Any], head: str, rows: list[str]
) -> None:
    first, *table = stable(name, **options)
    assert first == head
    assert table[: len(rows)] == rows
    assert [line for line in table[len(rows) :] if line] == []


def test_no_more_than_forty_states_are_listed() -> None:
    lines = stable("syria-2016", phase="truce")
    rows = [line for line in lines if re.match(r"\d+ {2}", line)]
    assert len(rows) == 40
    codes = [int(line.split()[0]) for line in rows]
    assert codes == sorted(codes)
    solved = stability(load("syria-2016").conflict, phase="truce")
    every = {code for name in solved.concepts for code in solved.equilibria(name).tolist()}
    assert f"{len(every) - 40} more; --json lists them all." in lines


def dimmed(table: RenderableType) -> str:
    """Return what a terminal shows dimmed."""
    console = Console(
        width=160, file=StringIO(), record=True, force_terminal=True, color_system="standard"
    )
    console.print(table)
    return " ".join(re.findall(r"\x1b\[2m(.*?)\x1b\[0m", console.export_text(styles=True)))


def test_what_is_beside_the_answer_is_dimmed() -> None:
    truce = load("syria-2016").conflict
    stable_states = stability_table(truce, stability(truce, phase="truce"))
    assert re.fullmatch(r" *\d+ more; --json lists them all\.", dimmed(stable_states))
    shown = dimmed(leverage_table(leverage(MADE["talks"], phase="calm")))
    assert shown
    assert "Its part" not in shown


def weighed(name: str, **options: Any) -> tuple[Leverage, list[str]]:
    """Return leverage at a state and its table."""
    conflict = MADE[name] if name in MADE else load(name).conflict
    result = leverage(conflict, **options)
    return result, printed(leverage_table(result))


def test_leverage_in_a_table() -> None:
    _, lines = weighed("talks", phase="calm")
    assert [line for line in lines if line] == [
        "Phase calm, state 0: nobody does any of it. Concept SEQ, sequences.",
        "Actor  Its part  Why it agreed  Why it keeps to it",
        "North  holds its fire  better than without the deal  others would respond",
        "South <&> Sons  no longer arms rebels  better than without the deal  others would respond",
        "Patron  none  nothing better to move to",
        "• Nobody says what normally happens, so what stood before the deal counts as normal.",
        "• The North's part (it holds its fire) helped bring South <&> Sons to agree: without it, "
        "South <&> Sons would not have agreed.",
        "• Were South <&> Sons to depart from the deal, the North would respond (it shells the "
        "border), and that alone keeps South <&> Sons to it.",
        "• South <&> Sons' part (it no longer arms rebels) helped bring the North to agree: "
        "without it, the North would not have agreed.",
        "• Were the North to depart from the deal, South <&> Sons would respond (it arms rebels), "
        "and that alone keeps the North to it.",
        "• South <&> Sons' part (it no longer arms rebels) gives Patron reason to leave things as "
        "they are: without it, Patron would gain by doing otherwise.",
        "if the North shells the border: South <&> Sons arms rebels",
        "if South <&> Sons arms rebels: the North shells the border",
    ]


@pytest.mark.parametrize("phase", ["campaign", "truce", "withdrawal"])
def test_every_cell_and_every_chain_has_a_line(phase: str) -> None:
    result, lines = weighed("syria-2016", phase=phase)
    chains = sum(map(len, result.chains.values()))
    text = " ".join(lines)
    for row in result.pairs.cells.values():
        for cell in (cell for cells in row.values() for cell in cells):
            assert cell_sentence(result, cell) in text
    assert sum(line.startswith("if ") for line in lines) == chains


def test_where_nobody_does_anything_little_is_said() -> None:
    _, lines = weighed("talks", phase="war")
    assert len([line for line in lines if line]) == 5


BORDER = MADE["talks"].issues["border"]


def test_a_settlement_in_tables() -> None:
    result = settlement(BORDER, issue_id="border")
    lines = printed(settlement_table("border", BORDER, result))
    assert lines[0] == "Where does the border run?"
    assert lines[1] == "Model  Forecast  Band  Near"
    assert "→ compromise  50.00  18.8 to 90.0  at the river" in lines
    marked = [line for line in lines if line.startswith("→")]
    assert len(marked) == 1
    assert sum((" to " in line and "river" in line) or "hills" in line for line in lines) >= len(
        result.forecast
    )
    assert "Actor  Position  Pull" in lines
    assert "north  90  +20.00" in lines
    assert "south  10  -20.00" in lines


def test_an_issue_without_words_goes_by_its_name_and_without_points_by_numbers() -> None:
    bare = Issue.model_validate(BORDER.model_dump(mode="json") | {"text": "", "scale": {}})
    lines = printed(settlement_table("border", bare, settlement(bare)))
    assert lines[0] == "border"
    assert all("river" not in line for line in lines)


def test_red_lines_have_a_line_each() -> None:
    issue = load("syria-2016").conflict.issues["assad"]
    result = settlement(issue)
    lines = printed(settlement_table("assad", issue, result))
    told = [line for line in lines if "red line" in line]
    assert len(told) == len(result.red_lines.lines) == 4


def test_issues_that_settle_together() -> None:
    issues = {"one": BORDER, "two": BORDER}
    result = joint(issues, model="exchange")
    head, *rows = (line for line in printed(joint_table(result)) if line)
    assert head == "Issue  exchange"
    assert [row.split()[0] for row in rows] == ["one", "two"]
    assert [float(row.split()[1]) for row in rows] == [
        round(value, 2) for value in result.outcome.values()
    ]


def test_the_smallest_error_comes_first() -> None:
    result = backtest(invented(8, seed=1))
    head, *lines = printed(backtest_table(result))
    rows = [line.split("  ") for line in lines if line.split("  ")[0] in result.models]
    assert head.split("  ")[:3] == ["Model", "n", "MAE"]
    assert len(rows) == len(result.models)
    errors = [float(row[2]) for row in rows]
    assert errors == sorted(errors)
    assert {row[0]: f"{result.models[row[0]].mae:.2f}" for row in rows} == {
        row[0]: row[2] for row in rows
    }


def test_names_are_those_of_the_case() -> None:
    crowd = Conflict.model_validate(
        {
            "id": "crowd",
            "actors": {name: {"name": f"the {name}s", "plural": True} for name in ACTORS[:2]},
            "options": {f"{name}.x": "act" for name in ACTORS[:2]},
            "preferences": {name: [f"not {other}.x", f"{name}.x"]
                            for name, other in (ACTORS[:2], ACTORS[1::-1])},
        }
    )  # fmt: skip
    lines = printed(leverage_table(leverage(crowd, state=0)))
    assert any(f"Were the {ACTORS[0]}s to depart" in line for line in lines)
