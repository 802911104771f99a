"""Findings about a state, and flips of them, as clauses of a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.analysis.assumptions.state_finding import Flip, StateFinding, Value
from detente.analysis.concepts.registry import find_concept
from detente.model import phrases
from detente.model.conflict import Conflict

_STANDS: Final = {True: "the state holds under", False: "the state does not hold under"}
_STATUS: Final[Mapping[str, tuple[str, str]]] = {
    "content": ("has no reason to leave the state", "have no reason to leave the state"),
    "held": ("is deterred from leaving the state", "are deterred from leaving the state"),
    "loose": ("can leave the state undeterred", "can leave the state undeterred"),
}


def finding_clause(conflict: Conflict, finding: StateFinding, value: Value) -> str:
    """Return a finding with its value as a clause.

    >>> from detente import load
    >>> syria = load("syria-2016").conflict
    >>> finding_clause(syria, StateFinding("status", actor="russia"), "loose")
    'Russia can leave the state undeterred'
    """
    if finding.kind == "equilibrium":
        return f"{_STANDS[bool(value)]} {find_concept(finding.concept).title}"
    if finding.kind == "status":
        return _does(conflict, finding.actor, _STATUS[str(value)])
    if finding.kind == "hold":
        forms = ("helps", "help") if value else ("does not help", "do not help")
        other = phrases.names(conflict, [finding.other])
        return f"{_does(conflict, finding.actor, forms)} keep {other} from leaving the state"
    if isinstance(value, tuple):
        return f"the state comes nearest {phrases.whose(conflict, value)} wishes"
    lead = "lead" if value else "do not lead"
    return f"improvements {lead} to the state from where the phase began"


def flips_clause(conflict: Conflict, flips: Sequence[Flip], *, most: int = 5) -> str:
    """Return the values after some flips as one clause; equilibria together, few of the rest.

    Parameters
    ----------
    most
        The most clauses; what is more is counted.
    """
    clauses = [
        f"{_STANDS[stands]} {phrases.listed(names)}"
        for stands in (True, False)
        if (names := _concepts(flips, stands))
    ]
    rest = [one for one in flips if one.finding.kind != "equilibrium"]
    shown = rest[: most - len(clauses)]
    clauses += [finding_clause(conflict, one.finding, one.after) for one in shown]
    more = len(rest) - len(shown)
    if more:
        clauses.append(f"{more} more finding{' flips' if more == 1 else 's flip'}")
    return phrases.listed(clauses)


def _concepts(flips: Sequence[Flip], stands: bool) -> list[str]:
    """Return the names of the concepts under which the state now holds, or no longer does."""
    return [
        find_concept(one.finding.concept).title
        for one in flips
        if one.finding.kind == "equilibrium" and one.after is stands
    ]


def _does(conflict: Conflict, actor: str, forms: tuple[str, str]) -> str:
    """Return that an actor does something: in the singular, or in the plural."""
    return f"{phrases.names(conflict, [actor])} {phrases.verb(conflict, actor, *forms)}"
