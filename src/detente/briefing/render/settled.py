"""Settlements and back-tests as tables in the terminal, by rich."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.analysis.settlement.backtest import Backtest
from detente.analysis.settlement.joint import Joint
from detente.analysis.settlement.settlement import Settlement
from detente.model.issue import Issue
from detente.telling import backtest as backtest_telling
from detente.telling import settlement as settlement_telling
from detente.telling.red_lines import beyond


def settlement_table(name: str, issue: Issue, found: Settlement) -> RenderableType:
    """Return every model's forecast and band, each actor's pull, the red lines and the notes."""
    models = Table("Model", "Forecast", "Band", "Near", box=None, pad_edge=False)
    for model, one in found.forecast.items():
        mark = "→ " if model == found.model else "  "
        band = f"{one.band[0]:.1f} to {one.band[1]:.1f}" if one.band else "not calibrated"
        models.add_row(f"{mark}{model}", f"{one.value:.2f}", band, nearest_point(issue, one.value))
    pulls = Table("Actor", "Position", "Pull", box=None, pad_edge=False)
    for actor, stake in issue.actors.items():
        pulls.add_row(actor, f"{stake.position:g}", f"{found.pull.pulls[actor]:+.2f}")
    lines = [Text(beyond(line)) for line in found.red_lines.lines]
    notes = [Text(note, style="dim") for note in settlement_telling.notes(found)]
    head = Text(f"{issue.text or name}", style="bold")
    return Group(head, models, Text(""), pulls, *lines, *notes, Text(""))


def nearest_point(issue: Issue, value: float) -> str:
    """Return the words of the scale's point nearest to a value; empty where none is named."""
    if not issue.scale:
        return ""
    return issue.scale[min(issue.scale, key=lambda point: abs(point - value))]


def joint_table(found: Joint) -> RenderableType:
    """Return where several issues settle together."""
    table = Table("Issue", found.model, box=None, pad_edge=False)
    for name, value in found.outcome.items():
        table.add_row(name, f"{value:.2f}")
    return table


def backtest_table(found: Backtest) -> RenderableType:
    """Return each model's record, the smallest error first."""
    table = Table(
        "Model", "n", "MAE", "RMSE", "≤ 5", "≤ 10", "In band", "Width", "vs compromise",
        box=None, pad_edge=False,
    )  # fmt: skip
    for name, one in sorted(found.models.items(), key=lambda item: item[1].mae):
        low, high = one.interval
        table.add_row(
            name, str(one.n), f"{one.mae:.2f}", f"{one.rmse:.2f}", f"{one.within5:.0%}",
            f"{one.within10:.0%}",
            "not calibrated" if one.coverage is None else f"{one.coverage:.0%}",
            "" if one.width is None else f"{one.width:.1f}",
            f"{one.difference:+.2f} [{low:+.2f}, {high:+.2f}]",
        )  # fmt: skip
    return Group(table, *(Text(note, style="dim") for note in backtest_telling.notes(found)))
