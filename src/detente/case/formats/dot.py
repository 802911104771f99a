"""A conflict's graph in DOT, the language of Graphviz (Gansner and North 2000)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.case.formats.format import CASE, Format, to_file
from detente.case.formats.losses import all_but_one_phase
from detente.case.formats.network import Network, bare, equilibria_of, network

_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
"""Okabe and Ito's (2008) colours, told apart by colour-blind readers too."""


def dot(network: Network, *, equilibria: Mapping[str, Sequence[int]] | None = None) -> str:
    """Return a network as DOT text.

    Each actor's moves bear its name and colour; improvements are solid, other moves dashed;
    equilibria have a double border and name their concepts.

    Parameters
    ----------
    equilibria
        Codes of the equilibria, by concept.
    """
    lines = ["digraph conflict {", f"  label={_quoted(network.title)};", "  node [shape=box];"]
    for state in network.states:
        names = [name for name, codes in (equilibria or {}).items() if state.code in codes]
        label = "\n".join([state.label, *([", ".join(names)] if names else [])])
        border = ", peripheries=2" if names else ""
        attributes = f"label={_quoted(label)}, tooltip={_quoted(state.text)}{border}"
        lines.append(f"  s{state.code} [{attributes}];")
    for move in network.moves:
        colour = _COLOURS[move.actor % len(_COLOURS)]
        style = "solid" if move.improves else "dashed"
        attributes = f'label={_quoted(network.actors[move.actor])}, color="{colour}", style={style}'
        lines.append(f"  s{move.origin} -> s{move.target} [{attributes}];")
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(text: str) -> str:
    """Return a text in DOT's double quotes."""
    safe = bare(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{safe}"'


DOT = Format(
    name="dot",
    title="a graph for Graphviz",
    holds=CASE,
    suffixes=(".dot",),
    about="one phase: states and moves, Nash and SEQ equilibria marked",
    write=to_file(
        lambda case, choices: dot(
            network(case.conflict, phase=choices.phase),
            equilibria=equilibria_of(case.conflict, phase=choices.phase),
        )
    ),
    loses=all_but_one_phase,
    citation="Gansner and North 2000",
)
