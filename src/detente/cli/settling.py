"""Commands about settlements: settle, backtest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from detente.cli.options import ExecutorName, Json, Out, Seed

if TYPE_CHECKING:
    from detente.model.issue import Issue

Level = Annotated[float, typer.Option(help="Share of outcomes that bands hold: 0.5, 0.8 or 0.9.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(settle)
    app.command()(backtest)


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
    ] = "compromise",
    rounds: Annotated[int | None, typer.Option(min=0, help="Rounds to play.")] = None,
    draws: Annotated[int, typer.Option(min=0, help="Draws of uncertain inputs.")] = 0,
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
    from detente.briefing.render.settled import joint_table, settlement_table
    from detente.catalog.lookup import find_issues, spatial_rules
    from detente.cli.output import put, put_json

    issues = find_issues(source, scale=scale)
    if out is not None:
        from detente.case.exchange.plain_write import write_plain

        write_plain(issues, out)
    if model == "exchange" or (model == "spatial" and len(issues) > 1 and issue is None):
        from detente.analysis.settlement import joint

        together = joint(
            issues,
            model="exchange" if model == "exchange" else "spatial",
            rounds=rounds,
            rules=spatial_rules(source),
        )
        put_json(together.as_dict()) if as_json else put(joint_table(together))
        return
    chosen = _chosen(issues, issue)
    options = {"model": model, "rounds": rounds, "level": level, "draws": draws, "seed": seed}
    found = {name: _settled(one, executor, options) for name, one in chosen.items()}
    if as_json:
        told = {name: one.as_dict() for name, one in found.items()}
        put_json(next(iter(told.values())) if len(told) == 1 else {"issues": told})
        return
    for name, one in found.items():
        put(settlement_table(name, issues[name], one))


def _chosen(issues: dict[str, Issue], wanted: str | None) -> dict[str, Issue]:
    """Return the issues that were asked for."""
    from detente.errors import UnknownName

    if wanted is None:
        return issues
    if wanted not in issues:
        raise UnknownName("issue", wanted, list(issues))
    return {wanted: issues[wanted]}


def _settled(issue: Issue, executor: str, options: dict[str, Any]) -> Any:
    """Return one issue's settlement, drawn by whoever was asked to."""
    from detente.analysis.settlement import settlement
    from detente.cli.output import counting
    from detente.compute import open_executor

    with open_executor(executor) as pool, counting("Drawing") as progress:
        return settlement(issue, executor=pool, progress=progress, **options)


def backtest(
    table: Annotated[Path, typer.Argument(metavar="CSV", help="Past decisions, as DEU has them.")],
    level: Level = 0.8,
    seed: Seed = 0,
    as_json: Json = False,
) -> None:
    """How each model did on past decisions, and whether its bands held."""
    from detente.analysis.settlement import backtest as test
    from detente.briefing.render.settled import backtest_table
    from detente.case.exchange.deu import read_deu
    from detente.cli.output import put, put_json, working

    with working("Testing every model"):
        found = test(read_deu(table), level=level, seed=seed)
    put_json(found.as_dict()) if as_json else put(backtest_table(found))
