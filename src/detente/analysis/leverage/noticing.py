"""Who notices a breach: nobody answers what he does not see.

A group H answers a breach s -> t by those of its members who notice an option that changed in it:
ans'(t, H) = ans(t, H & notice(s ^ t)). On verification as what makes reciprocity possible: Keohane
1986, Axelrod and Keohane 1985.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray

from detente.model.conflict import Conflict
from detente.model.option import owner

Noticing = tuple[int, ...]
"""For each option, least significant first, the actors who notice that it changed, as bits."""


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
    return tuple(named.get(option, everybody) for option in conflict.options) if named else None


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
    rows = [
        row[groups & observers(masks, state ^ int(target), others)]
        for row, target in zip(answered, temptation, strict=True)
    ]
    return np.array(rows, dtype=bool).reshape(answered.shape)


def observers(masks: Noticing, changed: int, others: Sequence[int]) -> int:
    """Return which of the others notice some option that changed, as bits of a group.

    Parameters
    ----------
    changed
        The options that changed, as a state code.
    others
        Indices of the other actors, bit 0 of the group first.

    Examples
    --------
    >>> observers((0b101, 0b110), 0b01, others=(1, 2))
    2
    """
    seen = reduce(or_, (mask for place, mask in enumerate(masks) if changed >> place & 1), 0)
    return sum(1 << bit for bit, actor in enumerate(others) if seen >> actor & 1)
