"""``detente readings``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.analysis.readings.readings import MOST
from detente.briefing.render.survival_table import survival_table
from detente.cli.options import CaseName, ExecutorName, Json, Phase, Picture, Seed
from detente.cli.output import counting, print_result, put_picture
from detente.compute import open_executor
from detente.draw.pictures.settling import settling_picture


def readings(
    case: CaseName,
    phase: Phase = None,
    seed: Seed = 0,
    most: Annotated[
        int, typer.Option(min=1, help="Evaluations at most, readings times ten settings.")
    ] = MOST,
    ransom_counts: Annotated[
        bool,
        typer.Option(help="Count a price for ending the other's own pressure as leverage."),
    ] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that work; none: here and now.")
    ] = None,
    executor: ExecutorName = "here",
    out: Picture = None,
    as_json: Json = False,
) -> None:
    """Which findings hold in which readings of the case, and what settles each."""
    read = detente.load(case)
    who = executor if workers is None else f"processes:{workers}"
    with open_executor(who) as pool, counting("Reading") as progress:
        result = detente.readings(
            read.conflict,
            phase=phase,
            seed=seed,
            most=most,
            ransom_counts=ransom_counts,
            claims=read.evidence.claims,
            executor=pool,
            progress=progress,
        )
    if out is not None:
        put_picture(out, lambda: settling_picture(result).svg)
        return
    print_result(result, as_json=as_json, table=lambda: survival_table(result), sentences_too=True)
