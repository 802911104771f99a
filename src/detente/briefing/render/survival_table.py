"""How findings fare over the readings of a case, as a table in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.telling import readings as telling


def survival_table(result: Readings) -> RenderableType:
    """Return what was tried, then a row for each thesis, then one for each headline finding."""
    lines = [*telling.tried(result), *telling.legend(result)]
    parts: list[RenderableType] = [Text(line) for line in lines]
    for heading, fates in telling.tables(result):
        parts += [Text(""), Text(heading, style="bold"), _table(result, fates)]
    return Group(*parts)


def _table(result: Readings, fates: Sequence[Survival]) -> Table:
    """Return a row for each finding: what it says, where it holds, how sure that is."""
    table = Table(*telling.COLUMNS, box=None, pad_edge=False)
    for column, ratio in zip(table.columns, telling.WIDTHS, strict=True):
        column.ratio = ratio
    table.expand = True
    for fate in fates:
        table.add_row(*telling.row(result, fate))
    return table
