"""Events as lines of JSON under the column names of PLOVER's published data.

The names are those of POLECAT, the data set coded in PLOVER (Halterman, Bagozzi, Beger, Schrodt and
Scarborough 2023): ``Event Type`` is the root, ``Actor Name`` who acts, ``Recipient Name`` whom it
concerns; several names are parted by "; ". What PLOVER has no column for follows under names of
détente's own: ``Modality``, ``Act``, ``CAMEO``, ``Claim``, ``Rule``, ``Confidence``, ``Start``,
``End``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from detente.case.formats.format import READING, Format, to_file
from detente.evidence.events import Event, Participant
from detente.evidence.reading import Reading


def plover(reading: Reading) -> str:
    """Return the events of a reading, one JSON object a line, in text order."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in plover_rows(reading))


def plover_rows(reading: Reading) -> list[dict[str, object]]:
    """Return the events of a reading as rows of PLOVER's columns."""
    names = {actor.id: actor.name for actor in reading.actors}
    return [_row(reading, names, number, one) for number, one in enumerate(reading.events, 1)]


def _row(reading: Reading, names: dict[str, str], number: int, event: Event) -> dict[str, object]:
    """Return one event as a row."""
    source = reading.source
    when = event.time.interval if event.time else None
    return {
        "Event ID": f"{source.sha256[:8]}-{number}",
        "Event Date": when.start.isoformat() if when else None,
        "Event Type": event.root,
        "Event Mode": None,
        "Actor Name": _names(names, event.who),
        "Actor Name Raw": "; ".join(one.text for one in event.who) or None,
        "Recipient Name": _names(names, event.whom or event.toward),
        "Recipient Name Raw": "; ".join(one.text for one in event.whom or event.toward) or None,
        "Source": source.outlet or source.title or None,
        "Publication Date": source.published.isoformat() if source.published else None,
        "Language": source.language,
        "Event Text": reading.text[event.start : event.end],
        "Date Interval": when.code if when else None,
        "CAMEO": event.cameo,
        "Act": event.act,
        "Modality": event.modality,
        "Claim": event.claim or None,
        "Rule": event.rule,
        "Confidence": round(event.confidence, 2),
        "Start": event.start,
        "End": event.end,
    }


def _names(names: dict[str, str], side: Sequence[Participant]) -> str | None:
    """Return the names of participants; a participant not resolved goes by its own words."""
    unique = dict.fromkeys(names.get(one.actor, one.text) for one in side)
    return "; ".join(unique) or None


PLOVER = Format(
    name="plover",
    title="a file of events under PLOVER's names",
    holds=READING,
    suffixes=(".jsonl",),
    about="its events, one JSON object a line",
    write=to_file(lambda reading, _choices: plover(reading)),
    citation="Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023",
)
