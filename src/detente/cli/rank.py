"""``detente rank``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.cli.options import CaseName, Json, Out, Phase, named_state
from detente.cli.output import put_at_length
from detente.telling.ranking import lines
from detente.telling.tell import with_sentences


def rank(
    case: CaseName,
    actor: Annotated[str, typer.Option(help="Whose order: a key, a name or an alias.")],
    phase: Phase = None,
    why: Annotated[
        tuple[str, str] | None,
        typer.Option(
            help="Two states, as for --state elsewhere: why is one better than the other?"
        ),
    ] = None,
    out: Out = None,
    as_json: Json = False,
) -> None:
    """How an actor orders the states, and why it prefers one to another."""
    asked = (named_state(why[0]), named_state(why[1])) if why else None
    result = detente.rank(case, actor=actor, phase=phase, why=asked)
    put_at_length(lines(result), lambda: with_sentences(result), as_json=as_json, out=out)
