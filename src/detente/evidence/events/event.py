"""An event: who did what to whom, how far it is a fact, when, and in which words."""

from __future__ import annotations

from dataclasses import dataclass

from detente.evidence.events.act import Modality
from detente.evidence.structure.spans import Offsets
from detente.evidence.when import Time


@dataclass(frozen=True)
class Participant:
    """Someone in an event: the words, where they stand, and the resolved actor's id if known."""

    text: str
    start: int
    end: int
    actor: str = ""

    @property
    def span(self) -> Offsets:
        """Return where the words stand."""
        return self.start, self.end


@dataclass(frozen=True)
class Event:
    """Who did what to whom.

    ``root`` is the PLOVER root (2021 names) of the whole and ``cameo`` CAMEO's two-digit code:
    a refusal to attack is REJECT, 12. ``act`` is the root of the act that was refused, promised,
    demanded (ASSAULT), the root itself where there is no other; ``toward`` whom that act concerns.
    ``modality`` is how far it is a fact. ``claim`` is the id of the claim that tells it, empty
    where the author does. ``rule`` names the lexicon entries, ``confidence`` (0-1) rests on how
    narrow they are and how many participants are known. ``start`` to ``end`` are the words from
    the predicate to the last word of the act, ``trigger`` those of the predicate alone.
    """

    who: tuple[Participant, ...]
    whom: tuple[Participant, ...]
    root: str
    cameo: str
    act: str
    toward: tuple[Participant, ...]
    modality: Modality
    time: Time | None
    reported: Time | None
    claim: str
    rule: str
    confidence: float
    start: int
    end: int
    trigger: tuple[int, int]
