"""Results as tables in the terminal, by rich."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.stability import Stability
from detente.analysis.leverage.leverage import Leverage
from detente.briefing.telling import percent
from detente.model import phrases
from detente.model.conflict import Conflict

_ROWS = 40


def stability_table(conflict: Conflict, result: Stability) -> RenderableType:
    """Return the states that are equilibria under some concept, and how many there are."""
    any_one = {code for one in result.concepts for code in result.equilibria(one).tolist()}
    table = Table("State", "What is the case", title_justify="left", box=None, pad_edge=False)
    for one in result.concepts:
        table.add_column(heading(one), justify="center")
    for code in sorted(any_one)[:_ROWS]:
        marks = ["yes" if result.verdict(one)[:, code].all() else "·" for one in result.concepts]
        table.add_row(str(code), phrases.state(conflict, code), *marks)
    counts = result.counts
    phase = f", phase {result.phase}" if result.phase else ""
    told = ", ".join(f"{heading(one)} {result.equilibria(one).size}" for one in result.concepts)
    head = f"{counts['states']} states ({counts['removed']} left out){phase}. Equilibria: {told}."
    more = f"{len(any_one) - _ROWS} more; --json lists them all." if len(any_one) > _ROWS else ""
    return Group(Text(head), table, Text(more, style="dim"))


def leverage_table(conflict: Conflict, result: Leverage) -> RenderableType:
    """Return each actor's status, way, part and balance, then the holds and their chains."""
    table = Table("Actor", "Status", "Way", "Part", "Balance", box=None, pad_edge=False)
    for actor in result.actors:
        table.add_row(
            conflict.actors[actor].label,
            result.status[actor],
            percent(result.way[actor]),
            f"{float(result.part[actor]):.2f}",
            f"{float(result.balance[actor]):+.2f}",
        )
    phase = f"phase {result.phase}, " if result.phase else ""
    told = f"{phase}state {result.state}: {phrases.state(conflict, result.state)}"
    head = f"{phrases.sentence(told)} Concept {heading(result.concept)}, {result.responses}."
    return Group(Text(head), table, *_holds(conflict, result))


def _holds(conflict: Conflict, result: Leverage) -> list[Text]:
    """Return a line for each hold, and one for each chain."""
    lines = []
    for held, chains in result.chains.items():
        for holder, row in result.hold.items():
            if holder != held and row[held]:
                names = conflict.actors[holder].label, conflict.actors[held].name
                hold = phrases.verb(conflict, holder, "holds", "hold")
                lines.append(Text(f"{names[0]} {hold} {names[1]}: {float(row[held]):.2f}"))
        for one in chains:
            tempted = phrases.move(conflict, one.state, one.temptation)
            answer = ", then ".join(
                f"{conflict.actors[result.actors[step.actor]].name} "
                f"{phrases.move(conflict, step.source, step.target)}"
                for step in one.steps
            )
            lines.append(Text(f"  if {conflict.actors[held].name} {tempted}: {answer}", "dim"))
    return lines
