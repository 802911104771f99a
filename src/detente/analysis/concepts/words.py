"""The names of solution concepts."""

from __future__ import annotations

from detente.analysis.graph.settings import Concept

NAMES: dict[Concept, str] = {
    "nash": "Nash stability",
    "gmr": "general metarationality (GMR)",
    "smr": "symmetric metarationality (SMR)",
    "seq": "sequential stability (SEQ)",
}
"""Every concept's name, as it is written in a sentence."""

_SHORT = {"nash": "Nash", "sim-contested": "SIM (contested)", "nonmyopic": "Non-myopic"}


def short(concept: str) -> str:
    """Return a concept's name as it heads a column, further concepts among them.

    >>> short("nash"), short("seq"), short("sim-contested"), short("smr-strong")
    ('Nash', 'SEQ', 'SIM (contested)', 'SMR strong')
    """
    name, _, form = concept.partition("-")
    return _SHORT.get(concept) or f"{_SHORT.get(name, name.upper())} {form}".strip()
