"""``detente why``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.briefing.briefing import Briefing
from detente.catalog.lookup import case_and_reading
from detente.cli.options import CaseName, Json
from detente.cli.output import print_result, put_json, put_line, working
from detente.cli.question import Question


def why(
    case: CaseName,
    question: Question,
    finding: Annotated[
        str | None, typer.Argument(metavar="[F3]", help="A finding of the briefing.")
    ] = None,
    actor: Annotated[str | None, typer.Option(help="Why is a state stable for this actor?")] = None,
    as_json: Json = False,
) -> None:
    """Trace a finding down to quotes; or, with --actor, say why it stays at a state."""
    subject, reading = case_and_reading(case)
    if actor is not None:
        reason = detente.reason(subject.conflict, actor=actor, **question.settings())
        print_result(reason, as_json=as_json, sentences_too=True)
        return
    with working("Tracing"):
        briefing = detente.brief(subject, illustrated=False, reading=reading, **question.settings())
    if finding is None:
        _list(briefing, as_json=as_json)
        return
    trace = detente.trace(briefing, finding)
    put_json(trace.as_dict()) if as_json else put_line("\n".join(trace.lines()))


def _list(briefing: Briefing, *, as_json: bool) -> None:
    """Print every finding with its number."""
    if as_json:
        put_json({"findings": [finding.as_dict() for finding in briefing.findings]})
    for finding in () if as_json else briefing.findings:
        put_line(f"{finding.id:>4}  {finding.sentence}")
