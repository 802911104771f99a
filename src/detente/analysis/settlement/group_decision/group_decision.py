"""The group decision model: actors challenge one another and yield, round after round.

Bueno de Mesquita's expected utility model after Scholz, Calbert and Smith (2011), in three named
variants: ``scholz-code`` is what the program behind the published table does, ``as-printed``
what the paper's formulas say, ``net-votes`` the common reading in which votes against are taken
off the votes for. The forecast is the median position after the last round.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from detente.analysis.settlement.group_decision.kernel import (
    KINDS,
    STAYS,
    GroupRound,
    group_round,
)
from detente.analysis.settlement.group_decision.variants import RULES, Variant
from detente.analysis.settlement.median import median_of
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.analysis.settlement.talks import Revision, Talks, TalksRound, find_cycle

ROUNDS = 4
"""Rounds unless told otherwise; the model gives no reason to expect an end of its own."""
CHUNK = 64
"""Draws handled at once: enough to keep the processor busy, few enough to stay in its cache."""


def group_decision(
    stakes: Stakes,
    *,
    variant: Variant = "scholz-code",
    rounds: int | None = None,
    q: float = 1.0,
    case: str = "",
    issue_id: str = "",
) -> Talks:
    """Return the talks of one issue, round by round.

    Parameters
    ----------
    stakes
        The stakes, arrays of shape ``(n,)``.
    variant
        Which reading of the model.
    rounds
        How many rounds to play; four without a number.
    q
        Chance that an actor that nobody challenges stays put: 1 in Bueno de Mesquita (1985),
        0.5 in later work.
    case, issue_id
        Whose issue it is, for the record.

    Examples
    --------
    >>> stakes = Stakes.from_lists([0, 40, 100], capability=[1, 1, 3], salience=[1, 0.5, 0.5])
    >>> [(move.actor, move.to, move.kind) for move in group_decision(stakes, rounds=1).moves]
    [('a2', 'a1', 'confrontation')]
    """
    number = ROUNDS if rounds is None else rounds
    x, span = stakes.position[np.newaxis], np.array([np.ptp(stakes.position)])
    record, moves = [_record(0, stakes, x)], list[Revision]()
    for turn in range(1, number + 1 if span[0] > 0 else 1):
        decided = _play(stakes, x, span, variant, q)
        moves += _concessions(turn, stakes.actors, x[0], decided)
        x = decided.position
        record.append(_record(turn, stakes, x))
    return Talks(
        case=case,
        settings={"issue": issue_id, "variant": variant, "rounds": number, "q": q},
        model=f"group-decision:{variant}",
        value=record[-1].median,
        rounds=tuple(record),
        moves=tuple(moves),
        cycle=find_cycle(record),
        degenerate=stakes.degeneracies,
    )


def group_forecasts(
    stakes: Stakes, *, variant: Variant = "scholz-code", rounds: int = ROUNDS, q: float = 1.0
) -> Floats:
    """Return the forecast alone, for stakes of shape ``(..., n)``: shape ``(...)``.

    Examples
    --------
    >>> stakes = Stakes.from_lists([0, 40, 100], capability=[1, 1, 3])
    >>> float(group_forecasts(stakes)) == group_decision(stakes).value
    True
    """
    shape = stakes.position.shape
    flat = [a.reshape(-1, shape[-1]) for a in (stakes.position, stakes.capability, stakes.salience)]
    parts = []
    for start in range(0, len(flat[0]), CHUNK):
        x, c, s = (a[start : start + CHUNK] for a in flat)
        drawn = replace(stakes, position=x, capability=c, salience=s)
        span = np.ptp(x, axis=-1)
        span = np.where(span > 0, span, 1.0)
        for _ in range(rounds):
            x = _play(drawn, x, span, variant, q).position
        parts.append(median_of(x, drawn.weight))
    return np.concatenate(parts).reshape(shape[:-1])


def _play(stakes: Stakes, x: Floats, span: Floats, variant: Variant, q: float) -> GroupRound:
    """Return one round with actors in the caller's order.

    Actors are put in an order of their own first (position, weight, salience), so that the
    order in which a file lists them cannot change a tie.
    """
    w, s = np.broadcast_to(stakes.weight, x.shape), np.broadcast_to(stakes.salience, x.shape)
    order = np.lexsort((s, w, x), axis=-1)
    ranked, votes, cares = (np.take_along_axis(a, order, axis=1) for a in (x, w, s))
    decided = group_round(ranked, votes, cares, span, RULES[variant], q)
    back = np.argsort(order, axis=1)
    put = {
        name: np.take_along_axis(getattr(decided, name), back, axis=1)
        for name in ("position", "kind", "own", "other", "risk")
    }
    to = np.take_along_axis(np.take_along_axis(order, decided.to, axis=1), back, axis=1)
    return GroupRound(to=to, **put)


def _record(number: int, stakes: Stakes, x: Floats) -> TalksRound:
    """Return the record of one state of the talks."""
    return TalksRound(
        round=number,
        median=float(median_of(x[0], stakes.weight)),
        mean=float(stakes.weight @ x[0]),
        positions=dict(zip(stakes.actors, x[0].tolist(), strict=True)),
    )


def _concessions(
    number: int, actors: tuple[str, ...], x: Floats, decided: GroupRound
) -> list[Revision]:
    """Return the concessions of one round."""
    return [
        Revision(
            round=number,
            actor=actors[i],
            to=actors[int(decided.to[0, i])],
            kind=KINDS[int(kind)],
            start=float(x[i]),
            end=float(decided.position[0, i]),
            own=float(decided.own[0, i]),
            other=float(decided.other[0, i]),
        )
        for i, kind in enumerate(decided.kind[0])
        if kind != STAYS
    ]
