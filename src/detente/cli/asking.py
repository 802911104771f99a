"""What commands share that ask one analysis about one state of a case."""

from __future__ import annotations

from typing import Any

import detente
from detente.cli.options import state_of


def ask(
    verb: str, case: str, *, about: str, state: str | None, as_json: bool, **options: Any
) -> None:
    """Ask an analysis about a case and print what it tells.

    Parameters
    ----------
    verb
        The analysis, by its name in :mod:`detente`.
    case
        What the user called the case.
    about
        What is shown on a terminal while it runs.
    state
        The state as the user named it; none: the status quo.
    as_json
        Whether to print JSON rather than sentences.
    options
        Handed on to the analysis.
    """
    from detente.catalog.lookup import load
    from detente.cli.output import tell, working

    conflict = load(case).conflict
    with working(about):
        result = getattr(detente, verb)(conflict, state=state_of(state), **options)
    tell(result, as_json=as_json)
