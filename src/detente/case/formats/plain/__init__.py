"""Plain tables of stakes: one row for each actor, columns in any order."""

from __future__ import annotations

from detente.case.formats.format import ISSUES, Choices, Format
from detente.case.formats.plain.read import read_plain
from detente.case.formats.plain.write import write_plain
from detente.model.issue import Issue


def _loses(issues: dict[str, Issue], _choices: Choices) -> tuple[str, ...]:
    """Return what a table has no columns for."""
    stakes = [stake for issue in issues.values() for stake in issue.actors.values()]
    cited = any(one.because or one.despite or one.note for one in [*issues.values(), *stakes])
    lost = {
        "texts of issues": any(one.text not in {"", name} for name, one in issues.items()),
        "named points of scales": any(any(one.scale.values()) for one in issues.values()),
        "claims and notes": cited,
    }
    return tuple(name for name, is_lost in lost.items() if is_lost)


PLAIN_XLSX = Format(
    name="plain-xlsx",
    title="a table of stakes in a workbook",
    holds=ISSUES,
    suffixes=(".xlsx",),
    about="issues with their stakes, ranges and red lines, in its one sheet",
    read=lambda path, choices: read_plain(path, scale=choices.scale),
)
PLAIN = Format(
    name="plain",
    title="a plain table of stakes",
    holds=ISSUES,
    suffixes=(".csv", ".tsv"),
    about="issues with their stakes, ranges and red lines",
    read=lambda path, choices: read_plain(path, scale=choices.scale),
    write=lambda issues, path, _choices: write_plain(issues, path),
    loses=_loses,
)
