"""Event tables of POLECAT as claims (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023).

They are coded by machine from news that nobody weighed and do not count sources, so the suggested
grade is F6: neither the source nor what it says can be judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from detente.case.formats.event_table import Row, claim, claims_of, day, evidence, text_of
from detente.case.formats.format import EVENTS, Format
from detente.case.formats.table import Faults, plain, read_table
from detente.errors import nearest
from detente.evidence import Claim, Evidence, Link

ROOTS = {
    "AGREE": "agrees with", "CONSULT": "consults with", "SUPPORT": "supports",
    "CONCEDE": "yields to", "COOPERATE": "cooperates with", "AID": "provides aid to",
    "RETREAT": "retreats before", "REQUEST": "requests something of", "ACCUSE": "accuses",
    "REJECT": "rejects something of", "THREATEN": "threatens", "PROTEST": "protests against",
    "SANCTION": "sanctions", "MOBILIZE": "mobilizes against", "COERCE": "coerces",
    "ASSAULT": "assaults",
}  # fmt: skip
"""PLOVER's sixteen roots of 2021 as verbs."""

_NEEDS = ("Event ID", "Event Date", "Event Type", "Actor Name")


def read_polecat(path: Path, *, actors: Sequence[str] = ()) -> Evidence:
    """Return the events of a POLECAT table as draft claims.

    Parameters
    ----------
    path
        A table with a header that names POLECAT's columns.
    actors
        Words of actors' names; rows that name none of them are left out.

    Raises
    ------
    DataError
        Naming what is wrong by row and column.
    """
    table = read_table(path, needs=_NEEDS, aliases={"recipientname": "Recipient Name"})
    faults = Faults(str(path))
    claims = claims_of(
        table,
        lambda row: _claim(row, faults),
        name="polecat",
        id_column="Event ID",
        actor_columns=("Actor Name", "Recipient Name"),
        actors=actors,
        nameless=False,
    )
    faults.stop()
    return evidence("polecat", "POLECAT events", path, claims)


def _claim(row: Row, faults: Faults) -> Claim:
    """Return one row as a claim."""
    when = day(row["Event Date"], "Event Date", faults)
    cell = row["Event Type"]
    root = cell.text.upper()
    if root not in ROOTS:
        faults.add(f"{cell.text!r} is no PLOVER root", nearest(root, list(ROOTS)), cell)
    mode = text_of(row, "eventmode")
    actor = row["Actor Name"].text or "someone not named"
    other = text_of(row, "Recipient Name") or "someone not named"
    source = text_of(row, "source") or "a source not named"
    outlet = Link(name=source, type="outlet", says="reports")
    return claim(
        f"{actor} {ROOTS.get(root, 'acts towards')} {other}{f' ({mode})' if mode else ''}.",
        chain=(outlet, Link(name="POLECAT", type="document", says="reports")),
        grade="F6",
        note=f"Coded by machine, PLOVER root {root}",
        happened=when,
    )


def _is_polecat(text: str) -> bool:
    """Tell POLECAT's tables by two of its columns."""
    head = text.split("\n", 1)[0].replace("\t", ",")
    return {"eventtype", "actorname"} <= {plain(name) for name in head.split(",")}


POLECAT = Format(
    name="polecat",
    title="an event table of POLECAT",
    holds=EVENTS,
    suffixes=(".csv", ".tsv", ".txt"),
    about="events coded by machine in PLOVER",
    read=lambda path, choices: read_polecat(path, actors=choices.actors),
    marks=_is_polecat,
    citation="Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023",
)
