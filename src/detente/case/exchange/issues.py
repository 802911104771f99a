"""Settlement inputs from any of the known formats, told apart by what the file holds."""

from __future__ import annotations

from pathlib import Path

from detente.case.exchange.decide import read_decide
from detente.case.exchange.deu import read_deu
from detente.case.exchange.ktab import read_ktab_csv, read_ktab_xml
from detente.case.exchange.plain_table import read_plain
from detente.case.exchange.table import plain, read_cells, read_text
from detente.model.issue import Issue

FORMATS = ("plain", "ktab-csv", "ktab-xml", "decide", "deu")


def issue_format(path: Path) -> str:
    """Return which of the formats a file holds; what is none of the others is a plain table.

    Raises DataError where the file cannot be read.
    """
    text = read_text(path)
    start = text.lstrip().lstrip("'\"")
    if start.startswith("<"):
        return "ktab-xml"
    if start[:2] in {"#A", "#P", "#M", "#D"}:
        return "decide"
    lines = [[cell.text for cell in row] for row in read_cells(text)[:2]]
    if lines and {"prnr", "isnr", "out"} <= {plain(cell) for cell in lines[0]}:
        return "deu"
    if len(lines) > 1 and lines[0][2:4] and all(cell.isdigit() for cell in lines[0][2:4]):
        return "ktab-csv"
    return "plain"


def read_issues(path: Path, *, scale: tuple[float, float] = (0.0, 100.0)) -> dict[str, Issue]:
    """Return the issues of a file by name, whichever format it holds.

    Parameters
    ----------
    path
        A plain table, a KTAB CSV or XML, the input of decide-exchange-model, or a DEU table.
    scale
        The ends of the line, for a plain table, which does not say.

    Raises
    ------
    DataError
        Naming what is wrong by row and column.
    """
    match issue_format(path):
        case "ktab-xml":
            return read_ktab_xml(path)
        case "ktab-csv":
            return read_ktab_csv(path)
        case "decide":
            return read_decide(path)
        case "deu":
            return {decided.name: decided.issue for decided in read_deu(path)}
        case _:
            return read_plain(path, scale=scale)
