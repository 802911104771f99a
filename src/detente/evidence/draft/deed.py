"""A deed: one telling of an act, whose it is, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.evidence.draft.phrase import Phrase
from detente.evidence.draft.plan import Mode


@dataclass(frozen=True)
class Deed:
    """One telling of an act.

    ``owner`` is whose act it is, ``by`` who pledges, demands, refuses or fears it. ``taken`` is
    false where the act is one of leaving it undone. ``given`` are the places of the deeds on which
    it depends, each with whether it must be taken. ``when`` is the first day of its time,
    ``agent`` the actor of the reading that stands for the owner in the text.
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
    claims: tuple[str, ...] = field(default=())
