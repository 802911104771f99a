"""Events in PLOVER: who did what to whom, and how far it is a fact."""

from detente.evidence.events.act import Act, Modality
from detente.evidence.events.between import between
from detente.evidence.events.dating import times_of
from detente.evidence.events.event import Event, Participant
from detente.evidence.events.extract import extract
from detente.evidence.events.participants import KnownSpans

__all__ = [
    "Act",
    "Event",
    "KnownSpans",
    "Modality",
    "Participant",
    "between",
    "extract",
    "times_of",
]
