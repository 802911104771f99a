"""What a solution concept is: who is content where, and which answers keep it there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.errors import NotSupported

Verdict = Callable[[GraphModel, Responses], NDArray[np.bool_]]
"""From a graph model and a response rule to who is content where: shape (actors, N), false at
infeasible states."""


@dataclass(frozen=True)
class Sanctions:
    """Which answers of the opponents keep an actor from an improvement.

    An answer sanctions an improvement where it leaves the actor no better off than before it.

    Parameters
    ----------
    answers
        ``none``: nobody answers; ``legal``: any sequence of the opponents' moves; ``credible``:
        sequences of their unilateral improvements only.
    counter
        Whether the actor may move once more after the answer: it then sanctions only where nothing
        that the actor still reaches is better than before.
    """

    answers: Literal["none", "legal", "credible"]
    counter: bool = False

    @property
    def credible(self) -> bool:
        """Return whether every answering move must be an improvement for its mover."""
        return self.answers == "credible"

    @property
    def answered(self) -> bool:
        """Return whether the opponents answer at all."""
        return self.answers != "none"


@dataclass(frozen=True)
class Concept:
    """A solution concept: which states are stable for whom.

    One of the two parts is enough for :func:`~detente.stability`; with ``sanctions`` alone the
    verdict follows from them. The verbs that say *who* keeps an actor at a state (leverage,
    reasons, inverse, coalitions, guarantees, what-ifs and briefings) need the sanctions.

    Parameters
    ----------
    name
        What it is asked for by, in small letters: ``seq``.
    title
        What it is called in a sentence: ``sequential stability (SEQ)``.
    heading
        What it is called over a column: ``SEQ``.
    citation
        Author, year and place of the definition.
    sanctions
        Which answers count; ``None`` where stability does not rest on answers to one actor's move.
    verdict
        Who is content where, for what does not follow from sanctions.
    """

    name: str
    title: str
    heading: str
    citation: str
    sanctions: Sanctions | None = None
    verdict: Verdict | None = None

    def __post_init__(self) -> None:
        """Refuse a concept that cannot be asked for anything."""
        if self.sanctions is None and self.verdict is None:
            raise ValueError(f"the concept {self.name!r} needs sanctions or a verdict")

    def sanctioning(self) -> Sanctions:
        """Return which answers count.

        Raises
        ------
        NotSupported
            Where the concept has no sanctions.

        Examples
        --------
        >>> from detente.analysis.concepts.registry import find_concept
        >>> find_concept("smr").sanctioning()
        Sanctions(answers='legal', counter=True)
        """
        if self.sanctions is None:
            what = (
                f"{self.title} has no sanctions: it does not say which answers keep an actor from"
            )
            raise NotSupported(f"{what}, and that is asked here. Ask for seq, gmr or smr")
        return self.sanctions
