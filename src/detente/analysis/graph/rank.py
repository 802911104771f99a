"""From what an actor wants to the rank of every state.

Ranks are dense: 0 for the worst feasible states, one more for each strictly better class, -1 for
infeasible states. Statements compare as lexicographic vectors (option prioritisation: Peng, Hipel,
Kilgour and Fang 1997), never as sums of powers of two, so any number of statements works.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.cube import totals, vectors
from detente.errors import CaseError, Problem
from detente.model.condition import Condition
from detente.model.preference import Preference, StateRef, Weight

Keys = NDArray[np.integer]
"""One whole number per state; greater is better, equal is as good."""

_AT_ONCE = 16
"""Statements folded into the ranks at a time."""


def ranks(
    preference: Preference,
    feasible: NDArray[np.bool_],
    *,
    options: Sequence[str],
    code: Callable[[StateRef], int],
    actor: str = "",
) -> NDArray[np.int32]:
    """Return an actor's rank of every state.

    Parameters
    ----------
    preference
        Statements, a ranking, or weights; foremost statements come ahead of any of them. An
        empty preference finds all states equally good.
    feasible
        Which states can be; shape (states,).
    options
        Option names, first = least significant bit; empty in graph form.
    code
        Turns a state named in a ranking into its code.
    actor
        Named in errors.

    Raises
    ------
    CaseError
        Where weights are too finely divided to add up exactly.
    """
    foremost = [one.want for one in preference.foremost]
    if preference.ranking is not None:
        base = _tiers(preference.ranking, feasible.size, code)
    elif preference.weights is not None:
        base = totals(options, whole_weights(preference.weights, actor))
    else:
        wants = [*foremost, *(one.want for one in preference.statements)]
        return _lexicographic(wants, feasible, options)
    rank = dense(base, feasible)
    return _ahead(foremost, rank, feasible, options) if foremost else rank


def dense(keys: Keys, feasible: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Return dense ranks of keys among the feasible states, -1 elsewhere.

    Where the keys span little more than the states, a table of those that occur replaces a sort.
    """
    here = keys[feasible]
    low, high = int(here.min()), int(here.max())
    if high - low < 4 * keys.size + (1 << _AT_ONCE):
        occurs = np.zeros(high - low + 1, dtype=bool)
        occurs[here - low] = True
        place = np.cumsum(occurs, dtype=np.int32) - np.int32(1)
        found = place[here - low]
    else:
        found = np.unique(here, return_inverse=True)[1]
    rank = np.full(keys.size, -1, dtype=np.int32)
    rank[feasible] = found
    return rank


def _lexicographic(
    wants: Sequence[Condition], feasible: NDArray[np.bool_], options: Sequence[str]
) -> NDArray[np.int32]:
    """Return ranks by statements, most important first: sixteen at a time, condensed between."""
    if not wants:
        return dense(np.zeros(feasible.size, dtype=np.int64), feasible)
    rank = dense(vectors(options, wants[:_AT_ONCE], np.uint16), feasible)
    for start in range(_AT_ONCE, len(wants), _AT_ONCE):
        met = vectors(options, wants[start : start + _AT_ONCE], np.uint16)
        rank = dense(rank.astype(np.int64) << _AT_ONCE | met, feasible)
    return rank


def _ahead(
    foremost: Sequence[Condition],
    rank: NDArray[np.int32],
    feasible: NDArray[np.bool_],
    options: Sequence[str],
) -> NDArray[np.int32]:
    """Return ranks in which foremost statements come first and the given rank breaks ties."""
    first = _lexicographic(foremost, feasible, options).astype(np.int64)
    return dense(first * (int(rank.max()) + 1) + rank, feasible)


def _tiers(
    ranking: Iterable[Iterable[StateRef]], states: int, code: Callable[[StateRef], int]
) -> NDArray[np.int64]:
    """Return keys that fall from the first tier of a ranking to the last."""
    keys = np.zeros(states, dtype=np.int64)
    for place, tier in enumerate(ranking):
        for state in tier:
            keys[code(state)] = -place
    return keys


def whole_weights(weights: Iterable[Weight], actor: str = "") -> list[tuple[Condition, int]]:
    """Return weights multiplied up to whole numbers, so that 0.1 + 0.2 equals 0.3 exactly.

    Raises
    ------
    CaseError
        Where the whole numbers would not fit into 62 bits.
    """
    parts = [(one.want, Fraction(str(one.weight))) for one in weights]
    scale = lcm(*(part.denominator for _, part in parts))
    whole = [(want, int(part * scale)) for want, part in parts]
    if sum(abs(weight) for _, weight in whole) >= 1 << 62:
        raise CaseError(_too_fine(actor, [abs(part) for _, part in parts if part]))
    return whole


def _too_fine(actor: str, sizes: Sequence[Fraction]) -> Problem:
    """Return what is wrong with weights of such sizes, where they stand, and the mend."""
    span = f"from {float(min(sizes)):g} to {float(max(sizes)):g}"
    what = f"the weights of {actor!r}, {span} in size, have too many digits to add up exactly"
    mend = "Round them: 18 digits must reach from the largest weight to the last decimal"
    return Problem(what, mend, ("preferences", actor, "weights"))
