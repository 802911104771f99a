"""A deed: one telling of an act, whose it is, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass

from detente.evidence.draft.phrase import Phrase
from detente.evidence.draft.plan import Mode


@dataclass(frozen=True)
class Deed:
    """One telling of an act.

    Parameters
    ----------
    owner, by
        Whose act it is, and who pledges, demands, refuses or fears it.
    mode, taken
        What is said of it; ``taken`` is false where the act is one of leaving it undone.
    phrase
        The act in the text's own words.
    place
        Where it stands in the text.
    agent
        The actor of the reading that stands for the owner in the text.
    root, toward, weight
        PLOVER's root, whom it concerns, and how sure both are.
    when, fine
        The first day of its time, and how finely that is told.
    given
        The places of the deeds on which it depends, each with whether it must be taken.
    claims
        The claims that tell it.
    """

    owner: str
    by: str
    mode: Mode
    taken: bool
    phrase: Phrase
    place: int
    agent: str = ""
    root: str = ""
    toward: str = ""
    when: str = ""
    fine: str = ""
    weight: float = 0.5
    given: tuple[tuple[int, bool], ...] = ()
    claims: tuple[str, ...] = ()
