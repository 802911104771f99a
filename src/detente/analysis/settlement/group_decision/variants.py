"""The three readings of the group decision model, as named switches.

The paper of Scholz, Calbert and Smith (2011, "Unravelling Bueno De Mesquita's group decision
model", ICAART, pp. 18-30) and the program behind its published table differ; a third reading is
the common one in which votes against are taken off the votes for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Variant = Literal["scholz-code", "as-printed", "net-votes"]


@dataclass(frozen=True)
class Rules:
    """What a variant of the model does where the sources disagree.

    Parameters
    ----------
    denominator
        A probability's votes are divided by those of its own pair, or of all ordered pairs.
    net
        Votes against are taken off the votes for, before dividing.
    bent_votes
        Voters weigh distances with their own risk exponents in the second pass.
    focal
        Actor i uses its own risk exponent for what it thinks the other expects, too.
    least_move
        Among compromises an actor takes the one that moves it least; otherwise the one whose
        weighted average position is lowest, as the published table was made.
    capitulates
        An actor that expects to lose more than the other gains moves all the way.
    """

    denominator: Literal["pair", "all"]
    net: bool
    bent_votes: bool
    focal: bool
    least_move: bool
    capitulates: bool


RULES: Mapping[Variant, Rules] = {
    "scholz-code": Rules("all", False, True, True, False, False),
    "as-printed": Rules("pair", False, False, False, True, True),
    "net-votes": Rules("pair", True, False, False, True, True),
}
