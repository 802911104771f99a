"""Tables of events as claims, told apart by their columns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from detente.case.exchange.acled import read_acled
from detente.case.exchange.gdelt import read_gdelt
from detente.case.exchange.table import read_text
from detente.evidence import Evidence


def read_events(path: Path, *, actors: Sequence[str] = ()) -> Evidence:
    """Return the events of an ACLED table, a GDELT export or a POLECAT table as draft claims.

    Parameters
    ----------
    path
        The table; one whose head names ``event_id_cnty`` or ``sub_event_type`` is ACLED's.
    actors
        Words of actors' names; rows that name none of them are left out.

    Raises
    ------
    DataError
        Naming what is wrong by row and column.
    """
    head = read_text(path).partition("\n")[0].lower()
    acled = "event_id_cnty" in head or "sub_event_type" in head
    return (read_acled if acled else read_gdelt)(path, actors=actors)
