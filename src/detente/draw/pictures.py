"""Pictures of results: each in two widths, with a table that says the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from detente.analysis.concepts.stability import Stability
from detente.analysis.evolution.evolution import Evolution
from detente.analysis.leverage.leverage import Leverage
from detente.draw.axis import signed
from detente.draw.leverage_map import leverage_map
from detente.draw.line_parts import Line, Lines, Moment
from detente.draw.lines import lines_over_phases
from detente.draw.map_of import holds_of, map_of, stakes_of
from detente.draw.naming import dates, label, phase_title, started
from detente.draw.picture import Picture, Width
from detente.draw.state_tree import state_tree
from detente.draw.tree_of import DEAL, Spelled, tree_of
from detente.draw.tree_parts import Tree, said
from detente.draw.verdict_table import Verdicts, verdict_table
from detente.draw.verdicts_of import of_actors, of_states
from detente.model.conflict import Conflict

Measure = Literal["balance", "way", "part"]
"""What a line over phases can show of every actor."""

MEASURES: Final[dict[Measure, str]] = {
    "balance": "Balance: own holds less others' holds over it",
    "way": "Whose way: share of states it likes less",
    "part": "Part in bringing the state about",
}


def both_widths(
    title: str,
    draw: Callable[[Width], str],
    columns: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
) -> Picture:
    """Return a picture drawn in both widths."""
    return Picture(title, draw("wide"), draw("narrow"), columns, tuple(rows))


def leverage_picture(
    conflict: Conflict, found: Leverage, *, stakes: bool = True, untangle: bool = True
) -> Picture:
    """Draw who holds whom at the state of a result.

    Parameters
    ----------
    stakes
        Whether credible stakes are drawn too; more than ten would hide the holds and are left to
        the table.
    untangle
        Whether actors may leave the order of the case so that fewer arrows cross.
    """
    shown = map_of(conflict, found, stakes=stakes)
    title = "Who has a hold on whom"
    phase = phase_title(conflict.phase(found.phase)) if found.phase else ""
    title += f": {phase}" if phase else ""
    return both_widths(
        title,
        lambda width: leverage_map(shown, title=title, width=width, untangle=untangle),
        ("Actor", "Status", "Holds over others", "Could credibly hurt or help"),
        [
            (
                one.name,
                one.status,
                holds_of(shown, one.id),
                stakes_of(conflict, found, one.id),
            )
            for one in shown.actors
        ],
    )


def tree_picture(
    conflict: Conflict,
    found: Evolution,
    *,
    goal: int | None = None,
    beside: int = 1,
    spelled: Spelled | None = None,
) -> Picture:
    """Draw how a state is reached from the start of an evolution.

    Parameters
    ----------
    goal, beside, spelled
        As in :func:`detente.draw.tree_of.tree_of`.
    """
    tree = tree_of(conflict, found, goal=goal, beside=beside, spelled=spelled)
    lost = goal not in (None, found.start) and all(one.role != DEAL for one in tree.nodes)
    title = "No moves lead to the deal from here" if lost else "How the deal can be reached"
    return both_widths(
        title,
        lambda width: state_tree(tree, title=title, width=width),
        ("Move", "Gain for the mover", "What is then the case", "On the way", "Equilibrium"),
        _tree_rows(tree),
    )


def _tree_rows(tree: Tree) -> list[tuple[str, ...]]:
    """Return a row per state of a tree."""
    return [
        (
            said(tree, one) or "Start",
            "" if one.parent is None else _yes(one.improvement),
            started("; ".join(one.texts)),
            _yes(one.on_path),
            _yes(one.equilibrium),
        )
        for one in tree.nodes
    ]


def _yes(true: bool) -> str:
    """Return a truth as a word."""
    return "yes" if true else "no"


def phases_picture(
    conflict: Conflict, found: Sequence[Leverage], *, measure: Measure = "balance"
) -> Picture:
    """Draw one line per actor over the phases of several results.

    Parameters
    ----------
    found
        One result per phase, in order.
    """
    lines = Lines(
        moments=_moments(conflict, found),
        lines=tuple(
            Line(
                one,
                label(conflict, one),
                tuple(float(getattr(result, measure)[one]) for result in found),
            )
            for one in found[0].actors
        ),
        measure=MEASURES[measure],
    )
    return _lines_picture(lines, f"{MEASURES[measure].partition(':')[0]} over the phases")


def pairs_picture(conflict: Conflict, found: Sequence[Leverage]) -> Picture:
    """Draw one line per ordered pair in which there is a hold in some phase.

    Parameters
    ----------
    found
        One result per phase, in order.
    """
    pairs = [
        (one, other)
        for one, row in found[0].hold.items()
        for other in row
        if any(result.hold[one][other] for result in found)
    ]
    lines = Lines(
        moments=_moments(conflict, found),
        lines=tuple(
            Line(
                f"{one} {other}",
                f"{label(conflict, one)} over {label(conflict, other)}",
                tuple(float(result.hold[one][other]) for result in found),
            )
            for one, other in pairs
        ),
        measure="Hold of one over another",
    )
    return _lines_picture(lines, "Holds over the phases")


def _moments(conflict: Conflict, found: Sequence[Leverage]) -> tuple[Moment, ...]:
    """Return the phases of results as moments."""
    phases = [conflict.phase(result.phase) for result in found]
    return tuple(
        Moment(phase_title(phase), dates(phase)) if phase else Moment("Now") for phase in phases
    )


def _lines_picture(lines: Lines, title: str) -> Picture:
    """Return lines with a table of a row per line."""
    return both_widths(
        title,
        lambda width: lines_over_phases(lines, title=title, width=width),
        ("Line", *(moment.title for moment in lines.moments)),
        [
            (line.name, *("" if value is None else signed(value) for value in line.values))
            for line in lines.lines
        ],
    )


def states_picture(
    conflict: Conflict,
    found: Stability,
    states: Sequence[int],
    *,
    names: Mapping[int, str] | None = None,
) -> Picture:
    """Draw for some states under which concepts they hold, and who breaks them.

    Parameters
    ----------
    names
        What some of the states are called; the others are told by what is the case in them.
    """
    shown = of_states(conflict, found, states, names=names or {})
    return _verdicts_picture(shown, "Which states hold")


def actors_picture(conflict: Conflict, found: Stability, state: int) -> Picture:
    """Draw for one state who would stay under which concepts."""
    return _verdicts_picture(of_actors(conflict, found, state), "Who would stay")


def _verdicts_picture(shown: Verdicts, title: str) -> Picture:
    """Return verdicts with a table of the same."""
    return both_widths(
        title,
        lambda width: verdict_table(shown, title=title, width=width),
        (shown.subject, *shown.concepts),
        [(row.name, *(cell.said for cell in row.cells)) for row in shown.rows],
    )
