"""``detente sample``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.cli.answer import answer
from detente.cli.options import CaseName, ExecutorName, Json, Seed
from detente.cli.output import counting
from detente.cli.question import Question
from detente.compute import open_executor


def sample(
    case: CaseName,
    question: Question,
    draws: Annotated[int, typer.Option(min=1, max=10_000_000, help="How many draws.")] = 1000,
    seed: Seed = 0,
    confidence: Annotated[
        float, typer.Option(help="How sure the order of wants is: 0.5 not at all, 1 quite.")
    ] = 0.9,
    executor: ExecutorName = "here",
    as_json: Json = False,
) -> None:
    """How often each answer holds when what the actors want is uncertain."""
    with open_executor(executor) as pool, counting("Drawing") as progress:
        answer(
            case,
            question,
            detente.sample,
            as_json=as_json,
            draws=draws,
            seed=seed,
            confidence=confidence,
            executor=pool,
            progress=progress,
        )
