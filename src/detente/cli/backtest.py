"""``detente backtest``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import detente
from detente.briefing.render.tables import backtest_table
from detente.case.formats.deu import read_deu
from detente.cli.options import Json, Level, Seed
from detente.cli.output import print_result, working


def backtest(
    table: Annotated[Path, typer.Argument(metavar="CSV", help="Past decisions, as DEU has them.")],
    level: Level = 0.8,
    seed: Seed = 0,
    as_json: Json = False,
) -> None:
    """How each model did on past decisions, and whether its bands held."""
    with working("Testing every model"):
        record = detente.backtest(read_deu(table), level=level, seed=seed)
    print_result(record, as_json=as_json, table=lambda: backtest_table(record), sentences_too=True)
