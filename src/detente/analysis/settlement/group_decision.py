"""The group decision model: actors challenge one another and yield, round after round.

Bueno de Mesquita's expected utility model after Scholz, Calbert and Smith (2011), in three named
variants: ``scholz-code`` is what the program behind the published table does, ``as-printed``
what the paper's formulas say, ``net-votes`` the common reading in which votes against are taken
off the votes for. The forecast is the median position after the last round.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.group_kernel import KINDS, RULES, STAYS, Step, Variant, step
from detente.analysis.settlement.median import median_of
from detente.analysis.settlement.stakes import Floats, Stakes, degeneracies
from detente.analysis.settlement.talks import Move, Round, Talks, find_cycle

ROUNDS = 4
"""Rounds unless told otherwise; the model gives no reason to expect an end of its own."""
CHUNK = 64
"""Draws handled at once: enough to keep the processor busy, few enough to stay in its cache."""


def group_decision(
    held: Stakes, *, variant: Variant = "scholz-code", rounds: int = ROUNDS, q: float = 1.0
) -> Talks:
    """Return the talks of one issue, round by round.

    Parameters
    ----------
    held
        The stakes, arrays of shape ``(n,)``.
    variant
        Which reading of the model.
    rounds
        How many rounds to play.
    q
        Chance that an actor that nobody challenges stays put: 1 in Bueno de Mesquita (1985),
        0.5 in later work.
    """
    x, span = held.position[np.newaxis], np.array([np.ptp(held.position)])
    record, moves = [_round(0, held, x)], list[Move]()
    for number in range(1, rounds + 1 if span[0] > 0 else 1):
        taken = _play(held, x, span, variant, q)
        moves += _moves(number, held.actors, x[0], taken)
        x = taken.position
        record.append(_round(number, held, x))
    return Talks(
        model=f"group-decision:{variant}",
        value=record[-1].median,
        rounds=tuple(record),
        moves=tuple(moves),
        cycle=find_cycle(record),
        notes=degeneracies(held),
        settings={"variant": variant, "rounds": rounds, "q": q},
    )


def group_forecasts(
    held: Stakes, *, variant: Variant = "scholz-code", rounds: int = ROUNDS, q: float = 1.0
) -> Floats:
    """Return the forecast alone, for stakes of shape ``(..., n)``: shape ``(...)``."""
    shape = held.position.shape
    flat = [a.reshape(-1, shape[-1]) for a in (held.position, held.capability, held.salience)]
    parts = []
    for start in range(0, len(flat[0]), CHUNK):
        x, c, s = (a[start : start + CHUNK] for a in flat)
        drawn = Stakes(held.actors, x, c, s, held.low, held.high)
        span = np.ptp(x, axis=-1)
        span = np.where(span > 0, span, 1.0)
        for _ in range(rounds):
            x = _play(drawn, x, span, variant, q).position
        parts.append(median_of(x, drawn.weight))
    return np.concatenate(parts).reshape(shape[:-1])


def _play(held: Stakes, x: Floats, span: Floats, variant: Variant, q: float) -> Step:
    """Return one round with actors in the caller's order.

    Actors are put in an order of their own first (position, weight, salience), so that the
    order in which a file lists them cannot change a tie.
    """
    w, s = np.broadcast_to(held.weight, x.shape), np.broadcast_to(held.salience, x.shape)
    order = np.lexsort((s, w, x), axis=-1)
    ranked, votes, cares = (np.take_along_axis(a, order, axis=1) for a in (x, w, s))
    taken = step(ranked, votes, cares, span, RULES[variant], q)
    back = np.argsort(order, axis=1)
    put = {
        name: np.take_along_axis(getattr(taken, name), back, axis=1)
        for name in ("position", "kind", "own", "other", "risk")
    }
    to = np.take_along_axis(np.take_along_axis(order, taken.to, axis=1), back, axis=1)
    return Step(to=to, **put)


def _round(number: int, held: Stakes, x: Floats) -> Round:
    """Return the record of one state of the talks."""
    return Round(
        round=number,
        median=float(median_of(x[0], held.weight)),
        mean=float(held.weight @ x[0]),
        positions=dict(zip(held.actors, x[0].tolist(), strict=True)),
    )


def _moves(number: int, actors: tuple[str, ...], x: Floats, taken: Step) -> list[Move]:
    """Return the concessions of one round."""
    return [
        Move(
            round=number,
            actor=actors[i],
            to=actors[int(taken.to[0, i])],
            kind=KINDS[int(kind)],
            start=float(x[i]),
            end=float(taken.position[0, i]),
            own=float(taken.own[0, i]),
            other=float(taken.other[0, i]),
        )
        for i, kind in enumerate(taken.kind[0])
        if kind != STAYS
    ]
