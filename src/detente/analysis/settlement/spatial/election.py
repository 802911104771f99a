"""Probabilistic Condorcet elections: from votes to the chance that each option wins.

After the KTAB toolkit (Efird, Lester and Wise 2016): voters give votes between any two options,
the votes make two coalitions, coalition strengths a chance of victory, and the pairwise chances
one distribution over the options.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.analysis.settlement.stakes import Floats

FAINT = 1e-8
"""Strength of a coalition without members."""
SLACK = 1e-8
"""A binary vote turns over linearly within this difference in utility."""
POWERS = {"linear": 1, "square": 2, "quartic": 4, "octic": 8}
SETTLED = {"markov-uniform": 1e-6, "markov-incentive": 1e-8}
STEPS = 1000


def votes(weight: Floats, gain: Floats, rules: SpatialRules) -> Floats:
    """Return the votes that a gain in utility moves, of the shape of both broadcast."""
    return np.asarray(weight * SHAPES[rules.vote](gain))


def _binary(gain: Floats) -> Floats:
    """Return the sign of a gain, turning over linearly near nothing."""
    return np.clip(gain / SLACK, -1.0, 1.0)


SHAPES: dict[str, Callable[[Floats], Floats]] = {
    "binary": _binary,
    "prop-binary": lambda gain: 0.8 * gain + 0.2 * _binary(gain),
    "prop": lambda gain: gain,
    "prop-cubic": lambda gain: 0.5 * gain + 0.5 * gain**3,
    "cubic": lambda gain: gain**3,
    "prospect": lambda gain: np.where(gain < 0, gain, gain * 2 / 3),
}
"""Votes for a gain in utility, for each voter of weight one."""


def elect(weight: Floats, utility: Floats, rules: SpatialRules) -> Floats:
    """Return each option's chance of winning.

    Parameters
    ----------
    weight
        Each voter's weight, shape ``(n,)``.
    utility
        Shape ``(n, m)``: what each option is worth to each voter.
    rules
        How votes, victories and the election are reckoned.
    """
    gain = utility[:, :, np.newaxis] - utility[:, np.newaxis, :]
    cast = votes(weight[:, np.newaxis, np.newaxis], gain, rules)
    strength = FAINT + np.maximum(cast, 0.0).sum(axis=0)
    beats = victory(strength, rules)
    np.fill_diagonal(beats, 0.5)
    if rules.election == "conditional":
        logs = np.log(beats).sum(axis=1)
        chance = np.exp(logs - logs.max())
        return np.asarray(chance / chance.sum())
    return _markov(strength, beats, rules)


def victory(strength: Floats, rules: SpatialRules) -> Floats:
    """Return the chance that a beats b from the strengths ``[a, b]`` of the two coalitions."""
    if rules.victory == "binary":
        ratio = strength / (strength + strength.T)
        # From a lead of 11 to 10 on the stronger all but surely wins; below, it is linear.
        lead = np.clip((ratio * 2.1 - 1) / 0.1, 0.0, 1.0)
        return np.asarray((lead + 1e-6) / (1 + 2e-6))
    raised = (strength / strength.max()) ** POWERS[rules.victory]
    return np.asarray(raised / (raised + raised.T))


def _markov(strength: Floats, beats: Floats, rules: SpatialRules) -> Floats:
    """Return where a random walk between options settles, each step a contest of two."""
    m = len(beats)
    share = np.full((m, m), 1 / m)
    if rules.election == "markov-incentive":
        wish = strength * beats + 1e-10 * np.eye(m)
        share = (wish / wish.sum(axis=0)).T
    chance = np.full(m, 1 / m)
    for _ in range(STEPS):
        contest = chance[:, np.newaxis] * share
        after = (beats * (contest + contest.T)).sum(axis=1)
        step = np.abs(after - chance).max() / 2
        chance = (chance + after) / 2
        if step < SETTLED[rules.election]:
            break
    return chance
