"""A result on guarantees as plain data."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from detente.analysis.guarantees.guarantees import Carried, Guarantees


def guarantees_dict(found: Guarantees) -> dict[str, Any]:
    """Return everything as plain data; shares of six decimals."""
    return {
        "conflict": found.conflict.id,
        "phase": found.phase,
        "state": found.state,
        "concept": found.concept,
        "settings": {"responses": found.responses},
        "leavers": {concept: list(names) for concept, names in found.leavers.items()},
        "pledges": [_carried(one) for one in found.pledges],
        "breaches": [
            {
                "actor": one.actor,
                "status": one.status,
                "move": one.move,
                "gain": _share(one.gain),
                "loss": _share(one.loss),
            }
            for one in found.breaches
        ],
        "watch": [
            {
                "actor": one.actor,
                "move": one.move,
                "groups": [list(group) for group in one.groups],
            }
            for one in found.watch
        ],
        "ways_back": [_carried(one) for one in found.ways_back],
        "added": [
            {
                "concept": one.concept,
                "leavers": list(one.leavers),
                "commitments": [list(some.changes) for some in one.commitments],
                "tried": one.tried,
                "candidates": one.candidates,
                "complete": one.complete,
            }
            for one in found.added
        ],
        "sentences": list(found.sentences),
        "version": found.version,
    }


def _share(share: Fraction | None) -> float | None:
    """Return a share of six decimals."""
    return None if share is None else round(float(share), 6)


def _carried(one: Carried) -> dict[str, Any]:
    """Return what carries the deal as plain data."""
    return {
        "change": one.change,
        "says": one.says,
        "lost": list(one.lost),
        "leavers": list(one.leavers),
        "shifts": [
            {
                "actor": shift.actor,
                "over": shift.over,
                "before": _share(shift.before),
                "after": _share(shift.after),
            }
            for shift in one.shifts
        ],
    }
