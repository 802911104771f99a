"""The choices that the spatial model leaves to its user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class SpatialRules:
    """How votes, victories, risk and bargains are reckoned; the defaults are the KTAB toolkit's.

    Parameters
    ----------
    vote
        What a difference in utility is worth in votes: in proportion, its sign, its cube, mixtures
        of these (``prop-binary``, ``prop-cubic``), or gains at two thirds (``prospect``).
    victory
        How coalition strength becomes a chance of victory: the power it is raised to (1, 2, 4,
        8), or all to the stronger from a ratio of 1.1 on (``binary``).
    election
        How pairwise chances become one distribution: ``conditional``, ``markov-uniform`` or
        ``markov-incentive``.
    risk_range
        Which range risk attitudes are stretched over: 0 to 1, -1/2 to 1, or -1 to 1.
    risk_view
        How far an actor knows another's risk attitude: 0 means it sees its own in everybody,
        1 that it knows it exactly.
    third_parties
        What those outside a contest stake: ``semi`` (their position, if they back the loser),
        or ``none``, which silences them (in the toolkit both "no" and "full" commitment do).
    bargain
        Weights between two positions: ``s1p1``, ``s2p2`` or ``s2pmax``.
    proposals
        Whose view of the contest makes the bargain: the initiator's (``initiator``), both as
        two bargains (``both``), or one average weighted by power (``average``).
    """

    vote: Literal["binary", "prop-binary", "prop", "prop-cubic", "cubic", "prospect"] = "prop"
    victory: Literal["linear", "square", "quartic", "octic", "binary"] = "linear"
    election: Literal["conditional", "markov-uniform", "markov-incentive"] = "conditional"
    risk_range: Literal["min", "mid", "max"] = "mid"
    risk_view: float = 1 / 3
    third_parties: Literal["semi", "none"] = "semi"
    bargain: Literal["s1p1", "s2p2", "s2pmax"] = "s2p2"
    proposals: Literal["initiator", "both", "average"] = "initiator"
