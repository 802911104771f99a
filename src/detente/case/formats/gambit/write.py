"""A conflict as a strategic game in Gambit's ``.nfg`` format (Savani and Turocy 2024)."""

from __future__ import annotations

from itertools import product

from detente.analysis.graph.graph import GraphModel, graph_model
from detente.case.formats.network import bare
from detente.errors import NotSupported
from detente.model import Conflict
from detente.model.state import pattern

MAX_PROFILES = 65_536
"""Larger games are refused."""


def nfg(conflict: Conflict, *, phase: str | None = None) -> str:
    """Return a conflict as a strategic game.

    An actor's strategies are the combinations of its own options; payoffs are ranks, higher is
    better, and mean an order only. A strategic game has no history, so this fits only where every
    combination is feasible and every option can change both ways.

    Raises
    ------
    NotSupported
        Where the conflict is no such game.
    """
    graph = graph_model(conflict, phase=phase)
    _check(conflict, graph)
    owned = [conflict.owned(actor) for actor in graph.actors]
    strategies = [_strategies(conflict, names) for names in owned]
    names = " ".join(_quoted(conflict.actors[actor].name) for actor in graph.actors)
    lines = [f"NFG 1 R {_quoted(conflict.title)} {{ {names} }}", "", "{"]
    lines += ["{ " + " ".join(map(_quoted, own)) + " }" for own in strategies]
    lines += ["}", _quoted("Payoffs are ranks: they mean an order only"), "", "{"]
    # The first player's strategy changes fastest.
    codes = [sum(parts) for parts in product(*(_codes(conflict, own) for own in reversed(owned)))]
    for code in codes:
        payoffs = ", ".join(str(int(rank)) for rank in graph.rank[:, code])
        lines.append(f"{{ {_quoted(pattern(code, len(graph.options)))} {payoffs} }}")
    return "\n".join([*lines, "}", " ".join(map(str, range(1, len(codes) + 1)))]) + "\n"


def _check(conflict: Conflict, graph: GraphModel) -> None:
    """Raise NotSupported where a conflict is no strategic game."""
    if conflict.graph is not None:
        raise NotSupported("a conflict in graph form is no strategic game; export GraphML or DOT")
    if not graph.feasible.all():
        raise NotSupported(
            "some combinations of options are infeasible, which a strategic game cannot say; "
            "export GraphML or DOT"
        )
    one_way = [name for name, option in conflict.options.items() if option.moves != "both"]
    if one_way:
        raise NotSupported(
            f"{one_way[0]!r} can change one way only, which a strategic game cannot say; "
            "export GraphML or DOT"
        )
    if graph.feasible.size > MAX_PROFILES:
        raise NotSupported(f"{graph.feasible.size:,} profiles are more than {MAX_PROFILES:,}")


def _codes(conflict: Conflict, owned: tuple[str, ...]) -> list[int]:
    """Return what each combination of an actor's options adds to a state's code."""
    bits = [conflict.bits[name] for name in owned]
    return [
        sum(bit for place, bit in enumerate(bits) if choice >> place & 1)
        for choice in range(1 << len(bits))
    ]


def _strategies(conflict: Conflict, owned: tuple[str, ...]) -> list[str]:
    """Return a name for each combination of an actor's options."""
    return [
        " + ".join(name.partition(".")[2] for name in owned if code & conflict.bits[name]) or "none"
        for code in _codes(conflict, owned)
    ]


def _quoted(text: str) -> str:
    """Return a text in Gambit's double quotes."""
    safe = bare(" ".join(text.split())).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{safe}"'
