"""States of a changed conflict, told by the codes that they had before the changes.

Options keep their places where they are renamed, and those that an actor took along with it count
as not taken, so that what is said before and after is said of the same states.
"""

from __future__ import annotations

from detente.model.conflict import Conflict


def carried(origin: Conflict, target: Conflict, code: int) -> int:
    """Return the code of a state in another conflict made from this one by changes.

    Options that stand only in one of the two count as not taken in the other.

    >>> from detente.catalog.lookup import load
    >>> chicken = load("chicken").conflict
    >>> carried(chicken, chicken, 3)
    3
    """
    if len(origin.options) == len(target.options):
        return code
    return sum(target.bits.get(name, 0) for name in origin.taken(code))
