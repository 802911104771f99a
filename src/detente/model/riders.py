"""Acts that ride along: what a mover does that makes the move no better and no worse for it."""

from __future__ import annotations

from fractions import Fraction

from detente.model.condition import Condition
from detente.model.conflict import Conflict
from detente.model.option import owner
from detente.model.preference import Preference


def without_riders(conflict: Conflict, origin: int, target: int) -> int:
    """Return where a move would lead without the acts that its mover does not mind.

    Parameters
    ----------
    conflict
        As it stands in one phase, so that its wants are those that count.
    origin, target
        Codes of states: where the one mover begins and ends.

    Returns
    -------
    The code of a state that is as good for the mover as ``target`` and can be, with as few of its
    options changed; ``target`` itself in graph form, where phases differ, and where its mover minds
    none of its acts.

    Examples
    --------
    >>> conflict = Conflict.model_validate({
    ...     "actors": {"a": {"name": "A"}}, "options": {"a.go": "goes", "a.sing": "sings"},
    ...     "preferences": {"a": ["a.go"]},
    ... })
    >>> conflict.taken(without_riders(conflict, conflict.code([]), 3))
    ('a.go',)
    """
    changed = [name for name, bit in conflict.bits.items() if (origin ^ target) & bit]
    movers = {owner(name) for name in changed}
    if len(movers) != 1 or len(changed) < 2 or conflict.phases or conflict.graph is not None:
        return target
    (mover,) = movers
    wants = conflict.preferences.get(mover, Preference())
    plain, left = target, [conflict.bits[name] for name in changed]
    while spared := [bit for bit in left if _as_good(conflict, wants, plain ^ bit, target)]:
        plain ^= spared[0]
        left.remove(spared[0])
    return target if plain == origin else plain


def _as_good(conflict: Conflict, wants: Preference, code: int, target: int) -> bool:
    """Tell whether a state can be, and is as good by some wants as another."""
    return _can_be(conflict, code) and alike(conflict, wants, code, target)


def alike(conflict: Conflict, wants: Preference, one: int, other: int) -> bool:
    """Tell whether some wants find two states, by their codes, equally good."""
    first, second = _taken(conflict, one), _taken(conflict, other)

    def same(conditions: tuple[Condition, ...]) -> bool:
        return all(wanted.evaluate(first) == wanted.evaluate(second) for wanted in conditions)

    if not same(tuple(part.want for part in (*wants.foremost, *wants.statements))):
        return False
    if wants.ranking is not None:
        tiers = [{conflict.code(state) for state in tier} for tier in wants.ranking]
        return all((one in tier) == (other in tier) for tier in tiers)
    return _worth(wants, first) == _worth(wants, second)


def _worth(wants: Preference, taken: dict[str, bool]) -> Fraction:
    """Return what a state is worth by weights, exactly."""
    met = [part.weight for part in wants.weights or () if part.want.evaluate(taken)]
    return sum((Fraction(str(weight)) for weight in met), Fraction())


def _taken(conflict: Conflict, code: int) -> dict[str, bool]:
    """Return, for each option, whether it is taken in a state."""
    return {name: bool(code & bit) for name, bit in conflict.bits.items()}


def _can_be(conflict: Conflict, code: int) -> bool:
    """Tell whether a state can be."""
    taken = _taken(conflict, code)
    return not any(excluded.when.evaluate(taken) for excluded in conflict.infeasible)
