"""Findings about a state, and flips of them, as clauses of a sentence about what would be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.analysis.assumptions.state_finding import Flip, StateFinding, Value
from detente.analysis.concepts.registry import sanctions
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.versions import would_count

_HOLDS: Final = {True: "it would hold", False: "it would not hold"}
_STATUS: Final[Mapping[str, str]] = {
    "content": "{who} would not gain by leaving",
    "held": "{who} would be tempted to leave, but for fear of an answer",
    "loose": "nothing would keep {who} from leaving",
}


def finding_clause(conflict: Conflict, finding: StateFinding, value: Value) -> str:
    """Return a finding with its value as a clause.

    >>> from detente import load
    >>> syria = load("syria-2016").conflict
    >>> finding_clause(syria, StateFinding("status", actor="russia"), "loose")
    'nothing would keep Russia from leaving'
    """
    if finding.kind == "equilibrium":
        return f"{_HOLDS[bool(value)]} if {would_count(sanctions(finding.concept))}"
    who = phrases.names(conflict, [finding.actor] if finding.actor else [])
    if finding.kind == "status":
        return _STATUS[str(value)].format(who=who)
    if finding.kind == "hold":
        whose, other = (phrases.whose(conflict, [finding.actor]), finding.other)
        would = "would" if value else "would not"
        return f"{whose} answer {would} help keep {phrases.names(conflict, [other])} from leaving"
    if isinstance(value, tuple):
        return f"it would come nearest {phrases.whose(conflict, value)} wishes"
    would = "would" if value else "would not"
    return f"steps in each mover's interest {would} lead to it"


def flips_clause(conflict: Conflict, flips: Sequence[Flip], *, most: int = 5) -> str:
    """Return the values after some flips as one clause; equilibria together, few of the rest.

    Parameters
    ----------
    most
        The most clauses; what is more is counted.
    """
    clauses = [
        f"{_HOLDS[stands]} if {phrases.listed(answers, joined='or if')}"
        for stands in (True, False)
        if (answers := _answers(flips, stands))
    ]
    rest = [one for one in flips if one.finding.kind != "equilibrium"]
    shown = rest[: most - len(clauses)]
    clauses += [finding_clause(conflict, one.finding, one.after) for one in shown]
    more = len(rest) - len(shown)
    if more:
        clauses.append(f"{more} more answer{'' if more == 1 else 's'} would change")
    return phrases.listed(clauses)


def _answers(flips: Sequence[Flip], stands: bool) -> list[str]:
    """Return the answers by which the state now holds, or no longer does."""
    found = [
        would_count(sanctions(one.finding.concept))
        for one in flips
        if one.finding.kind == "equilibrium" and one.after is stands
    ]
    return list(dict.fromkeys(found))
