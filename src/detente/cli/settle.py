"""``detente settle``."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from detente.analysis.settlement.joint import joint
from detente.analysis.settlement.models.registry import DEFAULT, is_joint, is_known
from detente.analysis.settlement.settlement import Settlement, settlement
from detente.briefing.render.tables import joint_table, settlement_table
from detente.case.formats.plain.write import write_plain
from detente.catalog.lookup import find_issues, spatial_rules
from detente.cli.options import ExecutorName, Json, Level, Out, Seed
from detente.cli.output import counting, print_result, put, put_json
from detente.compute import open_executor
from detente.errors import UnknownName
from detente.model.issue import Issue
from detente.telling.tell import with_sentences


def settle(
    source: Annotated[
        str,
        typer.Argument(
            metavar="CASE|FILE",
            help="A case with issues, or a table: Actor, Position, Capability, Salience; KTAB CSV "
            "or XML; the input of decide-exchange-model; DEU.",
        ),
    ],
    issue: Annotated[str | None, typer.Option(help="One issue of several, by its id.")] = None,
    model: Annotated[
        str, typer.Option(help="Whose forecast counts; exchange and spatial take several issues.")
    ] = DEFAULT,
    rounds: Annotated[int | None, typer.Option(min=0, max=10_000, help="Rounds to play.")] = None,
    draws: Annotated[
        int, typer.Option(min=0, max=1_000_000, help="Draws of uncertain inputs.")
    ] = 0,
    seed: Seed = 0,
    level: Level = 0.8,
    executor: ExecutorName = "here",
    scale: Annotated[
        tuple[float, float], typer.Option(help="The ends of the line, for a plain table.")
    ] = (0.0, 100.0),
    out: Out = None,
    as_json: Json = False,
) -> None:
    """Where the talks may settle: every model side by side, with bands."""
    case, issues = find_issues(source, scale=scale)
    if out is not None:
        write_plain(issues, out)
    single = issue is not None or len(issues) == 1
    if is_joint(model) and not (single and is_known(model)):
        together = joint(issues, model=model, rounds=rounds, rules=spatial_rules(source), case=case)
        print_result(
            together, as_json=as_json, table=lambda: joint_table(together), sentences_too=True
        )
        return
    options = {"model": model, "rounds": rounds, "level": level, "draws": draws, "seed": seed}
    settled = {
        name: _settled(one, executor, options | {"case": case, "issue_id": name})
        for name, one in _chosen(issues, issue).items()
    }
    if as_json:
        plain = {name: with_sentences(result) for name, result in settled.items()}
        put_json(next(iter(plain.values())) if len(plain) == 1 else {"issues": plain})
        return
    for name, result in settled.items():
        put(settlement_table(name, issues[name], result))


def _chosen(issues: dict[str, Issue], wanted: str | None) -> dict[str, Issue]:
    """Return the issues that were asked for."""
    if wanted is None:
        return issues
    if wanted not in issues:
        raise UnknownName("issue", wanted, list(issues))
    return {wanted: issues[wanted]}


def _settled(issue: Issue, executor: str, options: dict[str, Any]) -> Settlement:
    """Return one issue's settlement, drawn by whoever was asked to."""
    with open_executor(executor) as pool, counting("Drawing") as progress:
        return settlement(issue, executor=pool, progress=progress, **options)
