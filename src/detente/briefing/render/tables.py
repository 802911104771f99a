"""Results as tables in the terminal, by rich."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.analysis.compare.compare import Comparison
from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.stability import Stability
from detente.analysis.leverage.leverage import Leverage
from detente.analysis.settlement.backtest import Backtest
from detente.analysis.settlement.joint import Joint
from detente.analysis.settlement.settlement import Settlement
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.issue import Issue
from detente.telling import backtest as backtest_telling
from detente.telling import compare as compare_telling
from detente.telling import leverage as leverage_telling
from detente.telling import settlement as settlement_telling
from detente.telling import stability as stability_telling
from detente.telling.doubt import doubts
from detente.telling.red_lines import beyond
from detente.telling.tell import tell

_ROWS = 40


def stability_table(
    conflict: Conflict, result: Stability, *, listed: bool | None = None
) -> RenderableType:
    """Return the states that are equilibria under some concept, and how many there are.

    ``listed`` says whether to list them, however many there are; ``None``: up to so many.
    """
    equilibria = sorted({code for name in result.concepts for code in result.equilibria(name)})
    table = Table(*stability_telling.COLUMNS, title_justify="left", box=None, pad_edge=False)
    for name in result.concepts:
        table.add_column(heading(name), justify="center")
    shown = equilibria if listed else equilibria[: 0 if listed is False else _ROWS]
    for code in shown:
        marks = ["yes" if result.verdict(name)[:, code].all() else "·" for name in result.concepts]
        table.add_row(str(code), phrases.state(conflict, int(code)), *marks)
    more = stability_telling.more(0 if listed is False else len(equilibria) - len(shown))
    passed = [result.settings.get(name, {}) for name in ("taken_as_known", "not_counted")]
    doubtful = doubts(conflict.at(result.phase), *passed) if any(passed) else ()
    notes = [Text(line) for line in doubtful]
    head = Text(stability_telling.summary(result))
    return Group(head, *([] if listed is False else [table]), Text(more, style="dim"), *notes)


def leverage_table(result: Leverage) -> RenderableType:
    """Return each actor's part and reasons, then what brought and keeps whom, and the answers."""
    table = Table(*leverage_telling.COLUMNS, box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for actor in result.actors:
        table.add_row(*leverage_telling.row(result, actor))
    lines = [Text(f"• {line}") for line in tell(result)]
    answers = [
        Text(f"  {leverage_telling.chain(result, held, one)}", "dim")
        for held, chains in result.chains.items()
        for one in chains
    ]
    head = Text(leverage_telling.summary(result))
    return Group(head, Text(""), table, Text(""), *lines, *answers)


def comparison_table(result: Comparison) -> RenderableType:
    """Return each proposal's verdicts side by side, then what is said of each."""
    table = Table(*compare_telling.COLUMNS, box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in result.proposals:
        table.add_row(*compare_telling.row(result, name))
    return Group(table, Text(""), *(Text(f"• {line}") for line in tell(result)))


def settlement_table(name: str, issue: Issue, result: Settlement) -> RenderableType:
    """Return every model's forecast and band, each actor's pull, the red lines and the notes."""
    models = Table(*settlement_telling.MODEL_COLUMNS, box=None, pad_edge=False)
    for model, forecast in result.forecast.items():
        mark = "→ " if model == result.model else "  "
        near = settlement_telling.nearest_point(issue, forecast.value)
        models.add_row(
            f"{mark}{model}",
            f"{forecast.value:.2f}",
            settlement_telling.band_cell(forecast.band),
            near,
        )
    pulls = Table(*settlement_telling.PULL_COLUMNS, box=None, pad_edge=False)
    for actor, stake in issue.actors.items():
        pulls.add_row(actor, f"{stake.position:g}", f"{result.pull.pulls[actor]:+.2f}")
    lines = [Text(beyond(line)) for line in result.red_lines.lines]
    notes = [Text(note, style="dim") for note in settlement_telling.notes(result)]
    head = Text(f"{issue.text or name}", style="bold")
    return Group(head, models, Text(""), pulls, *lines, *notes, Text(""))


def joint_table(result: Joint) -> RenderableType:
    """Return where several issues settle together."""
    table = Table(settlement_telling.ISSUE_COLUMN, result.model, box=None, pad_edge=False)
    for name, value in result.outcome.items():
        table.add_row(name, f"{value:.2f}")
    return table


def backtest_table(result: Backtest) -> RenderableType:
    """Return each model's record, the smallest error first."""
    table = Table(*backtest_telling.COLUMNS, box=None, pad_edge=False)
    for name, record in sorted(result.models.items(), key=lambda item: item[1].mae):
        table.add_row(name, *backtest_telling.cells(record))
    return Group(table, *(Text(note, style="dim") for note in backtest_telling.notes(result)))
