"""Commands that tell: brief, why."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.options import CaseName, Concept, Json, Out, Phase, Responses, State, state_of


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(brief)
    app.command()(why)


def brief(
    case: Annotated[
        str,
        typer.Argument(metavar="CASE|ARTICLE", help="A case, or an article to draft one from."),
    ],
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    out: Out = None,
    as_json: Json = False,
) -> None:
    """Write the briefing: a page to keep, and the same in the terminal.

    The page goes to CASE's folder, or here for a bundled case. An --out that ends in .md or .json
    writes that instead.
    """
    from detente.briefing.render.files import renderer
    from detente.briefing.render.terminal import terminal
    from detente.briefing.writing import brief as brief_on
    from detente.case.files import write_text
    from detente.catalog.lookup import briefing_place, case_and_reading
    from detente.cli.output import put, put_json, put_line, working

    with working("Reading"):
        found, reading = case_and_reading(case)
    path = out or briefing_place(found)
    render = renderer(path.suffix)
    with working("Writing the briefing"):
        briefing = brief_on(
            found,
            phase=phase,
            state=state_of(state),
            concept=concept,
            responses=responses,
            reading=reading,
        )
    if as_json and out is None:
        put_json(briefing.as_dict())
        return
    write_text(path, render(briefing))
    put(terminal(briefing, asked=case))
    put_line(f"\nwrote {path}")


def why(
    case: CaseName,
    finding: Annotated[
        str | None, typer.Argument(metavar="[F3]", help="A finding of the briefing.")
    ] = None,
    actor: Annotated[str | None, typer.Option(help="Why is a state stable for this actor?")] = None,
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """Trace a finding down to quotes; or, with --actor, say why it stays at a state."""
    from detente.catalog.lookup import case_and_reading
    from detente.cli.output import put_json, put_line, working

    found, reading = case_and_reading(case)
    if actor is not None:
        from detente.analysis.concepts.reason import reason
        from detente.telling.reason import sentences

        told = reason(
            found.conflict,
            actor=actor,
            state=state_of(state),
            concept=concept,
            phase=phase,
            responses=responses,
        )
        if as_json:
            put_json(told.as_dict() | {"sentences": list(sentences(told))})
        else:
            put_line("\n".join(sentences(told)))
        return
    from detente.briefing.tracing import trace
    from detente.briefing.writing import brief as brief_on

    with working("Tracing"):
        briefing = brief_on(
            found,
            phase=phase,
            state=state_of(state),
            concept=concept,
            responses=responses,
            illustrated=False,
            reading=reading,
        )
    if finding is None and as_json:
        put_json({"findings": [one.as_dict() for one in briefing.findings]})
        return
    if finding is None:
        put_line("\n".join(f"{one.id:>4}  {one.sentence}" for one in briefing.findings))
        return
    traced = trace(briefing, finding)
    if as_json:
        put_json(traced.as_dict())
    else:
        put_line("\n".join(traced.lines()))
