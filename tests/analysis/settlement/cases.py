"""Issues that several tests share."""

from dataclasses import replace

import numpy as np

from detente.analysis.settlement.stakes import Stakes
from detente.model.issue import Issue

ASSAD = Issue.model_validate(
    {
        "scale": {0: "keeps all powers", 60: "ceremonial", 100: "must resign"},
        "reference": 0,
        "actors": {
            "gov": {"position": 0, "capability": 60, "salience": 95, "limits": {"max": 20}},
            "patron": {
                "position": 45,
                "capability": 90,
                "salience": 80,
                "ranges": {"position": (30, 60)},
                "limits": {"max": 70},
            },
            "rebels": {"position": 100, "capability": 50, "salience": 95, "limits": {"min": 60}},
            "sponsor": {"position": 80, "capability": 70, "salience": 60},
        },
    }
)
"""Four actors, three with red lines, one with an uncertain position."""

UNSURE = Issue.model_validate(
    {
        "reference": 10,
        "actors": {
            "a": {
                "position": 20,
                "capability": 5,
                "salience": 60,
                "ranges": {"position": (10, 40)},
            },
            "b": {
                "position": 70,
                "capability": 3,
                "salience": 40,
                "ranges": {"capability": (1, 3, 9), "salience": (10, 90)},
            },
            "c": {"position": 90, "capability": 6, "salience": 80},
        },
    }
)
"""Three actors and three uncertain inputs, of either kind."""


def crowd(n: int, seed: int) -> Stakes:
    """Return n actors at random; no two alike."""
    rng = np.random.default_rng(seed)
    x, c, s = rng.uniform(0, 100, n), rng.uniform(1, 9, n), rng.uniform(0.1, 1, n)
    return Stakes.from_lists(x.tolist(), c.tolist(), s.tolist())


def moved(stakes: Stakes, *, factor: float = 1.0, shift: float = 0.0) -> Stakes:
    """Return the same issue told on another scale: every place times a factor, plus a shift."""
    ends = sorted(factor * end + shift for end in (stakes.low, stakes.high))
    reference = stakes.reference
    return replace(
        stakes,
        position=factor * stakes.position + shift,
        low=ends[0],
        high=ends[1],
        reference=None if reference is None else factor * reference + shift,
    )


def reordered(stakes: Stakes, order: list[int]) -> Stakes:
    """Return the same issue with its actors listed in another order."""
    return replace(
        stakes,
        actors=tuple(stakes.actors[k] for k in order),
        position=stakes.position[order],
        capability=stakes.capability[order],
        salience=stakes.salience[order],
    )
