"""Findings about a state, and flips of them, as clauses of a sentence about what would be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.analysis.assumptions.state_finding import Flip, StateFinding, Value
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.numbers import in_words
from detente.telling.versions import if_counted

_HOLDS: Final = {True: "{state} would hold", False: "{state} would not hold"}
_STATUS: Final[Mapping[str, str]] = {
    "content": "{who} would not gain by leaving",
    "held": "only fear of an answer would keep {who} from leaving",
    "loose": "nothing would keep {who} from leaving",
}


def finding_clause(conflict: Conflict, finding: StateFinding, value: Value, *, state: str) -> str:
    """Return a finding with its value as a clause.

    Parameters
    ----------
    state
        What the state is called.

    Examples
    --------
    >>> from detente import load
    >>> syria = load("syria-2016").conflict
    >>> finding_clause(syria, StateFinding("reachable"), False, state="the truce")
    "steps, each in its maker's interest, would not lead to the truce"
    """
    if finding.kind == "equilibrium":
        holds = _HOLDS[bool(value)].format(state=state)
        return f"{holds} {if_counted([finding.concept])}"
    who = phrases.names(conflict, [finding.actor] if finding.actor else [])
    if finding.kind == "status":
        return _STATUS[str(value)].format(who=who)
    if finding.kind == "hold":
        whose, other = (phrases.whose(conflict, [finding.actor]), finding.other)
        would = "would" if value else "would not"
        return f"{whose} answer {would} help keep {phrases.names(conflict, [other])} from leaving"
    if isinstance(value, tuple):
        return f"{state} would come nearest {phrases.whose(conflict, value)} wishes"
    would = "would" if value else "would not"
    return f"steps, each in its maker's interest, {would} lead to {state}"


def flips_clause(conflict: Conflict, flips: Sequence[Flip], *, state: str, most: int = 5) -> str:
    """Return the values after some flips as clauses in a row, equilibria together and first.

    Semicolons part them: a clause has commas and an *if* of its own.

    Parameters
    ----------
    state
        What the state is called.
    most
        The most clauses; what is more is counted.
    """
    clauses = [
        f"{_HOLDS[stands].format(state=state)} {if_counted(concepts)}"
        for stands in (True, False)
        if (concepts := _concepts(flips, stands))
    ]
    rest = [one for one in flips if one.finding.kind != "equilibrium"]
    shown = rest[: max(0, most - len(clauses))]
    clauses += [finding_clause(conflict, one.finding, one.after, state=state) for one in shown]
    more = len(rest) - len(shown)
    if more:
        clauses.append(f"{in_words(more)} more answer{'' if more == 1 else 's'} would change")
    return "; ".join(clauses)


def _concepts(flips: Sequence[Flip], stands: bool) -> list[str]:
    """Return the concepts under which the state now holds, or no longer does."""
    return [
        one.finding.concept
        for one in flips
        if one.finding.kind == "equilibrium" and one.after is stands
    ]
