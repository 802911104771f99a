"""An event: who did what to whom, how far it is a fact, when, and in which words."""

from __future__ import annotations

from dataclasses import dataclass

from detente.evidence.events.act import Modality
from detente.evidence.when import Time


@dataclass(frozen=True)
class Participant:
    """Someone in an event: the words, where they stand, and the resolved actor's id if known."""

    text: str
    start: int
    end: int
    actor: str = ""


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

    def as_dict(self) -> dict[str, object]:
        """Return the event as JSON prints it."""
        return {
            "who": [_named(one) for one in self.who],
            "whom": [_named(one) for one in self.whom],
            "root": self.root,
            "cameo": self.cameo,
            "act": self.act,
            "toward": [_named(one) for one in self.toward],
            "modality": self.modality,
            "time": _told(self.time),
            "reported": _told(self.reported),
            "claim": self.claim or None,
            "rule": self.rule,
            "confidence": round(self.confidence, 2),
            "start": self.start,
            "end": self.end,
        }


def _named(one: Participant) -> dict[str, object]:
    """Return a participant as JSON prints it."""
    return {"actor": one.actor or None, "text": one.text, "span": [one.start, one.end]}


def _told(time: Time | None) -> dict[str, object] | None:
    """Return a time as JSON prints it."""
    if time is None:
        return None
    code = time.interval.code if time.interval else None
    granularity = time.interval.granularity if time.interval else None
    return {
        "text": time.text,
        "interval": code,
        "granularity": granularity,
        "span": [time.start, time.end],
    }
