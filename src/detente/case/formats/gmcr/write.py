"""Writing the ``.gmcr`` files of GMCR+, as far as they can say what a conflict says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import product
from typing import Any

from detente.analysis.graph.graph import GraphModel, graph_model
from detente.errors import NotSupported
from detente.model import Condition, Conflict, Misbelief, Preference
from detente.model.condition import And, Not, Or, Taken

Pattern = list[list[Any]]
"""Options by number with Y or N, all of which must hold."""

_DIRECTIONS = {"both": "both", "to-yes": "fwd", "to-no": "back"}
_MOST_NAMES = 10


def write_gmcr(conflict: Conflict, *, phase: str | None = None) -> str:
    """Return one phase of a conflict as the text of a ``.gmcr`` file.

    Statements become patterns of options; where some actor has pledges, weights or a ranking,
    all actors get rankings instead. Pledges are part of the rankings; states that an actor does not
    see are its misperceptions; claims, ties, issues and other phases cannot be said.

    Raises
    ------
    NotSupported
        Where the conflict is in graph form, or a condition names more than ten options.
    """
    current = conflict.phase(phase)
    flat = conflict.at(phase) if conflict.phases or conflict.pledges else conflict
    if flat.graph is not None:
        raise NotSupported("GMCR+ files cannot say a conflict in graph form; export GraphML or DOT")
    numbers = {name: place for place, name in enumerate(flat.options)}
    wants = {actor: flat.preferences.get(actor, Preference()) for actor in flat.actors}
    ranked = any(
        one.foremost or one.ranking is not None or one.weights is not None for one in wants.values()
    )
    graph = graph_model(flat)
    makers = [
        _maker(flat, actor, want, numbers)
        | ({"preferenceRanking": _ranking(graph, place)} if ranked else {})
        | _misperceptions(conflict.views.get(actor, ()), current.id if current else None, numbers)
        for place, (actor, want) in enumerate(wants.items())
    ]
    actors = list(flat.actors)
    data = {
        "program": "detente",
        "options": [
            {"name": option.text, "permittedDirection": _DIRECTIONS[option.moves]}
            for option in flat.options.values()
        ],
        "decisionMakers": makers,
        "infeasibles": [
            literals for one in flat.infeasible for literals in patterns(one.when, numbers)
        ],
        "useManualPreferenceRanking": ranked,
        "coalitions": [[actors.index(one) for one in group] for group in flat.coalitions],
    }
    if not data["coalitions"]:
        del data["coalitions"]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _maker(
    conflict: Conflict, actor: str, want: Preference, numbers: dict[str, int]
) -> dict[str, Any]:
    """Return one decision maker."""
    return {
        "name": conflict.actors[actor].name,
        "options": [numbers[name] for name in conflict.owned(actor)],
        "preferences": [
            alternatives[0]
            if len(alternatives) == 1
            else {"compound": True, "members": alternatives}
            for one in want.statements
            # A statement that is never met tells no two states apart.
            if (alternatives := patterns(one.want, numbers))
        ],
    }


def _misperceptions(
    view: Sequence[Misbelief], phase: str | None, numbers: dict[str, int]
) -> dict[str, list[Pattern]]:
    """Return the states that an actor does not see in a phase; nothing where there are none."""
    unseen = [
        literals
        for one in view
        if one.overlooks is not None and one.in_force(phase)
        for literals in patterns(one.overlooks, numbers)
    ]
    return {"misperceptions": unseen} if unseen else {}


def _ranking(graph: GraphModel, actor: int) -> list[Any]:
    """Return an actor's ranking by state numbers, from 1, best first, ties as lists."""
    tiers: dict[int, list[int]] = {}
    for number, code in enumerate(graph.codes(), start=1):
        tiers.setdefault(int(graph.rank[actor, code]), []).append(number)
    best_first = [tiers[rank] for rank in sorted(tiers, reverse=True)]
    return [tier[0] if len(tier) == 1 else tier for tier in best_first]


def patterns(condition: Condition, numbers: dict[str, int]) -> list[Pattern]:
    """Return patterns of options, one of which holds where a condition is met; none if never.

    Raises
    ------
    NotSupported
        Where the condition names more than ten options.
    """
    alternatives = _alternatives(condition)
    if alternatives is None:
        alternatives = _truth_table(condition, sorted(condition.names(), key=numbers.__getitem__))
    return [
        [[numbers[name], "Y" if taken else "N"] for name, taken in literals]
        for literals in alternatives
    ]


_Literals = list[tuple[str, bool]]


def _truth_table(condition: Condition, names: list[str]) -> list[_Literals]:
    """Return every combination of options that meets a condition.

    Raises
    ------
    NotSupported
        Where the condition names more than ten options.
    """
    if len(names) > _MOST_NAMES:
        raise NotSupported(f"GMCR+ files cannot say {str(condition)!r}: it names too many options")
    rows = (list(zip(names, row, strict=True)) for row in product((False, True), repeat=len(names)))
    return [row for row in rows if condition.evaluate(dict(row))]


def _alternatives(condition: Condition) -> list[_Literals] | None:
    """Return alternatives of plain patterns where a condition is written as such."""
    if isinstance(condition, Or):
        left, right = _alternatives(condition.left), _alternatives(condition.right)
        return None if left is None or right is None else left + right
    literals = _literals(condition)
    return None if literals is None else [literals]


def _literals(condition: Condition) -> _Literals | None:
    """Return options taken or not where a condition is a plain ``and`` of them."""
    if isinstance(condition, Taken):
        return [(condition.name, True)]
    if isinstance(condition, Not) and isinstance(condition.part, Taken):
        return [(condition.part.name, False)]
    if isinstance(condition, And):
        left, right = _literals(condition.left), _literals(condition.right)
        if left is None or right is None:
            return None
        names = [name for name, _ in left + right]
        return left + right if len(set(names)) == len(names) else None
    return None
