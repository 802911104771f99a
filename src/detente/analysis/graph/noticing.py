"""Who notices a move: nobody answers what he does not see.

A group H answers a move s -> t by those of its members who notice an option that changed in it:
ans'(t, H) = ans(t, H & notice(s ^ t)). On verification as what makes reciprocity possible: Keohane
1986, Axelrod and Keohane 1985.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import combinations
from operator import or_

import numpy as np
from numpy.typing import NDArray

from detente.model.conflict import Conflict
from detente.model.option import owner

Noticing = tuple[int, ...]
"""For each option, least significant first, the actors who notice that it changed, as bits."""

Group = tuple[int, ...]
"""Indices of actors, ascending."""


def noticing(conflict: Conflict, phase: str | None = None) -> Noticing | None:
    """Return who notices a change of each option in a phase.

    Parameters
    ----------
    conflict
        The conflict as believed. An option of which no pledge in force says who notices it is
        noticed by everybody, any other by its owner and by whoever some pledge names.
    phase
        Its id; none: the conflict's focus, or its last phase.

    Returns
    -------
    ``None`` where everybody notices everything.

    Raises
    ------
    UnknownName
        Where no phase bears the id.

    Examples
    --------
    >>> from detente.model.conflict import Conflict
    >>> pact = Conflict.model_validate({
    ...     "actors": {"a": {"name": "A"}, "b": {"name": "B"}, "c": {"name": "C"}},
    ...     "options": {"a.arm": "arms", "b.arm": "arms", "c.arm": "arms"},
    ...     "preferences": {"a": [], "b": [], "c": []},
    ...     "pledges": [{"by": "a", "does": "not a.arm", "noticed_by": {"a.arm": ["c"]}}],
    ... })
    >>> noticing(pact)
    (5, 7, 7)
    """
    current = conflict.phase(phase)
    places = {actor: 1 << place for place, actor in enumerate(conflict.actors)}
    named: dict[str, int] = {}
    for pledge in conflict.pledges:
        if pledge.in_force(current.id if current else None):
            for option, observers in pledge.noticed_by.items():
                seen = reduce(or_, map(places.__getitem__, observers), places[owner(option)])
                named[option] = named.get(option, 0) | seen
    everybody = (1 << len(places)) - 1
    masks = tuple(named.get(option, everybody) for option in conflict.options)
    return masks if any(mask != everybody for mask in masks) else None


def noticing_by(masks: Noticing | None, people: Sequence[Group]) -> Noticing | None:
    """Return which of some groups notice a change of each option: those with a member who does.

    >>> noticing_by((0b001, 0b110), [(0, 1), (2,)])
    (1, 3)
    """
    if masks is None:
        return None
    bits = [sum(1 << one for one in group) for group in people]
    return tuple(sum(1 << place for place, bit in enumerate(bits) if mask & bit) for mask in masks)


def observers(masks: Noticing | None, changed: int, others: Sequence[int]) -> Group:
    """Return which of the others notice some option that changed.

    Parameters
    ----------
    masks
        From :func:`noticing`.
    changed
        The options that changed, as a state code.
    others
        Indices of the other actors.

    Examples
    --------
    >>> observers((0b101, 0b110), 0b01, others=(1, 2))
    (2,)
    """
    if masks is None:
        return tuple(others)
    seen = reduce(or_, (mask for place, mask in enumerate(masks) if changed >> place & 1), 0)
    return tuple(actor for actor in others if seen >> actor & 1)


def by_observers(
    masks: Noticing | None,
    state: int,
    targets: Sequence[int] | NDArray[np.int64],
    others: Sequence[int],
) -> dict[Group, list[int]]:
    """Return the places of some moves' targets, put together by who of the others notices them.

    Parameters
    ----------
    state, targets
        The code of the state that the moves leave, and of those where they end.

    Examples
    --------
    >>> by_observers((0b101, 0b110), 0, [1, 2, 3], others=(1, 2))
    {(2,): [0], (1, 2): [1, 2]}
    """
    found: dict[Group, list[int]] = {}
    for place, target in enumerate(targets):
        found.setdefault(observers(masks, state ^ int(target), others), []).append(place)
    return found


def observed(masks: Noticing | None, own: int, others: Sequence[int]) -> dict[Group, int]:
    """Return who can be the observers of an actor's moves, with the options that none but they see.

    A move that changes only such options is noticed by no more than those observers. As fewer
    observers deter less, the worst that any of the groups makes of the moves within its options is
    what each move's own observers make of it.

    Parameters
    ----------
    own
        The actor's options, as a sum of bits.

    Returns
    -------
    For each group the options as a sum of bits; -1 stands for whatever changes.

    Examples
    --------
    >>> observed((0b101, 0b110, 0b111), 0b011, others=(1, 2))
    {(2,): 1, (1, 2): 3}
    >>> observed(None, 0b011, others=(1, 2))
    {(1, 2): -1}
    """
    if masks is None:
        return {tuple(others): -1}
    places = [place for place in range(len(masks)) if own >> place & 1]
    seen = {place: frozenset(observers(masks, 1 << place, others)) for place in places}
    kinds = sorted(set(seen.values()), key=sorted)
    unions = {
        frozenset[int]().union(*some)
        for size in range(1, len(kinds) + 1)
        for some in combinations(kinds, size)
    }
    return {
        tuple(one for one in others if one in union): sum(
            1 << place for place in places if seen[place] <= union
        )
        for union in sorted(unions, key=lambda union: (len(union), sorted(union)))
    }


def noticed(
    answered: NDArray[np.bool_],
    masks: Noticing | None,
    *,
    state: int,
    temptation: Sequence[int] | NDArray[np.int64],
    others: Sequence[int],
) -> NDArray[np.bool_]:
    """Return which groups deter each temptation where only those answer who notice it.

    Parameters
    ----------
    answered
        Which groups of the others deter it if all notice; shape (temptations, 2**others).
    masks
        From :func:`noticing`.
    state, temptation
        Codes of the state and of the states that its actor is tempted to move to.
    others
        Indices of the other actors, bit 0 of a group first.

    Returns
    -------
    Of the same shape; it grows with the group where ``answered`` does.

    Examples
    --------
    >>> table = np.array([[False, True, True, True]])
    >>> noticed(table, (0b101,), state=0, temptation=[1], others=(1, 2)).tolist()
    [[False, False, True, True]]
    """
    if masks is None:
        return answered
    groups = np.arange(answered.shape[1])
    told = answered.copy()
    for seers, rows in by_observers(masks, state, temptation, others).items():
        mask = sum(1 << others.index(one) for one in seers)
        told[rows] = answered[rows][:, groups & mask]
    return told
