"""The ranking nearest to an actor's own under which a state is stable for it.

A mixed-integer program, solved by HiGHS through scipy: each state that matters may move up or down
in rank; at least one way of each requirement must hold. Never an enumeration of rankings.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from detente.analysis.inverse.need import Codes, Need
from detente.errors import NotSupported

Measure = Literal["fewest", "smallest"]
"""What nearest means: the fewest states that change in rank (then the smallest changes), or the
smallest sum of changes in rank."""

Keep = tuple[tuple[int, int], ...]
"""Pairs of codes: the first must stay strictly better than the second."""


def nearest(
    rank: NDArray[np.int32],
    need: Need,
    *,
    measure: Measure = "fewest",
    most: int | None = None,
    keep: Keep = (),
) -> NDArray[np.int32] | None:
    """Return an actor's ranks after the least change that meets a need.

    Parameters
    ----------
    rank
        The actor's ranks of all states; shape (N,).
    most
        The most ranks that any state may rise or fall; ``None``: no limit.
    keep
        Pairs of states whose order must stay.

    Returns
    -------
    Whole numbers that order the states; a state that did not change keeps its rank. ``None``
    where no ranking within the limits will do.

    Raises
    ------
    NotSupported
        Where the solver gives up.
    """
    if need.met:
        return rank
    clauses = [one.ways for one in need.requirements]
    if not keep:
        clauses = _without_dominated(clauses, rank)
    program = _Program(rank, need.state, clauses, keep)
    moved = program.solve(measure, most)
    if moved is None:
        return None
    new = rank.copy()
    new[program.states] += moved
    return new


def _without_dominated(
    clauses: Sequence[tuple[Codes, ...]], rank: NDArray[np.int32]
) -> list[tuple[Codes, ...]]:
    """Drop single states that a lower one replaces in every clause in which they stand."""
    member: dict[int, list[int]] = {}
    shared: set[int] = set()
    for number, ways in enumerate(clauses):
        for codes in ways:
            if len(codes) == 1:
                member.setdefault(codes[0], []).append(number)
            else:
                shared.update(codes)
    best: dict[tuple[int, ...], int] = {}
    for code, numbers in sorted(member.items(), key=lambda item: (rank[item[0]], item[0])):
        if code not in shared:
            best.setdefault(tuple(numbers), code)
    kept = set(best.values()) | shared
    return [
        tuple(codes for codes in ways if len(codes) > 1 or codes[0] in kept) for ways in clauses
    ]


class _Program:
    """The program over the states that matter.

    Its columns: how far each state rises, how far it falls, whether it changes, whether it is no
    better than the state in question; then, for each way of several states, whether it holds.
    """

    def __init__(
        self,
        rank: NDArray[np.int32],
        state: int,
        clauses: Sequence[tuple[Codes, ...]],
        keep: Keep,
    ) -> None:
        """Number the states and ways that matter."""
        named = {code for ways in clauses for codes in ways for code in codes}
        named |= {code for pair in keep for code in pair} | {state}
        self.states = np.array(sorted(named), dtype=np.int64)
        self.place = {code: at for at, code in enumerate(self.states.tolist())}
        self.rank = rank[self.states].astype(float)
        self.state = self.place[state]
        self.clauses = clauses
        self.keep = keep
        self.joint = sorted({codes for ways in clauses for codes in ways if len(codes) > 1})
        self.count = self.states.size
        self.columns = 4 * self.count + len(self.joint)
        self.span = float(rank.max() - rank[rank >= 0].min()) + self.count + 2
        self.rows: list[dict[int, float]] = []
        self.least: list[float] = []

    def _row(self, entries: dict[int, float], least: float) -> None:
        """Add one constraint: the sum of entries is at least so much."""
        self.rows.append(entries)
        self.least.append(least)

    def _level(self, place: int, sign: float) -> dict[int, float]:
        """Return a state's change in rank as entries."""
        return {place: sign, self.count + place: -sign}

    def _constrain(self) -> None:
        """Write all constraints."""
        count, state = self.count, self.state
        for place in range(count):
            # A state that rises or falls changes.
            self._row({place: -1.0, count + place: -1.0, 2 * count + place: 2 * self.span}, 0.0)
            if place != state:
                # no better: rank(state) - rank(place) >= -span (1 - flag)
                entries = self._level(state, 1.0) | self._level(place, -1.0)
                entries[3 * count + place] = -2 * self.span
                gap = self.rank[state] - self.rank[place]
                self._row(entries, -2 * self.span - gap)
        for number, codes in enumerate(self.joint):
            for code in codes:
                flags = {3 * count + self.place[code]: 1.0, 4 * count + number: -1.0}
                self._row(flags, 0.0)
        joint = {codes: 4 * count + number for number, codes in enumerate(self.joint)}
        for ways in self.clauses:
            columns = [
                joint[codes] if len(codes) > 1 else 3 * count + self.place[codes[0]]
                for codes in ways
            ]
            self._row(dict.fromkeys(columns, 1.0), 1.0)
        for better, worse in self.keep:
            above, below = self.place[better], self.place[worse]
            entries = self._level(above, 1.0) | self._level(below, -1.0)
            self._row(entries, 1.0 - (self.rank[above] - self.rank[below]))

    def solve(self, measure: Measure, most: int | None) -> NDArray[np.int32] | None:
        """Return each state's change in rank, or ``None`` where nothing will do."""
        self._constrain()
        count = self.count
        moved, changed = np.zeros(self.columns), np.zeros(self.columns)
        moved[: 2 * count] = 1.0
        changed[2 * count : 3 * count] = 1.0
        if measure == "fewest":
            found = self._solved(changed, most)
            if found is None:
                return None
            fewest = float(np.rint(found[2 * count : 3 * count].sum()))
            self._row(dict.fromkeys(range(2 * count, 3 * count), -1.0), -fewest)
        found = self._solved(moved, most)
        if found is None:
            return None
        change: NDArray[np.int32] = found[:count] - found[count : 2 * count]
        return change

    def _solved(self, cost: NDArray[np.float64], most: int | None) -> NDArray[np.int32] | None:
        """Return the columns that cost least, ``None`` where none will do."""
        cells = [(row, at, x) for row, line in enumerate(self.rows) for at, x in line.items()]
        row, column, value = zip(*cells, strict=True)
        matrix = coo_array((value, (row, column)), shape=(len(self.rows), self.columns)).tocsr()
        upper = np.ones(self.columns)
        upper[: 2 * self.count] = self.span if most is None else most
        found = milp(
            cost,
            integrality=np.ones(self.columns, dtype=np.int64),
            bounds=Bounds(np.zeros(self.columns), upper),
            constraints=LinearConstraint(matrix, np.array(self.least), np.inf),
            options={"mip_rel_gap": 0.0},
        )
        if found.status == _NONE_FITS:
            return None
        if found.x is None or found.status != 0:
            raise NotSupported(f"the solver gave up: {found.message}")
        return np.rint(found.x).astype(np.int32)


_NONE_FITS = 2
"""What scipy's solver says where no solution meets all constraints."""
