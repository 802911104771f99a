"""détente: who can make whom do what, whether a deal holds, and which belief carries each answer.

The names below are imported when first used, so that ``import detente`` costs nothing.
"""

from typing import TYPE_CHECKING

from detente.lazy import lazily
from detente.version import __version__

if TYPE_CHECKING:
    from detente.analysis import (
        assumptions,
        coalitions,
        evolution,
        guarantees,
        inverse,
        leverage,
        leverage_by_phase,
        perceptions,
        reason,
        sample,
        settlement,
        stability,
        whatif,
    )
    from detente.briefing import trace
    from detente.briefing import write as brief
    from detente.case import Case, save
    from detente.catalog import find as load
    from detente.errors import CaseError, DetenteError
    from detente.evidence import read
    from detente.model import Conflict

__all__ = [
    "Case",
    "CaseError",
    "Conflict",
    "DetenteError",
    "__version__",
    "assumptions",
    "brief",
    "coalitions",
    "evolution",
    "guarantees",
    "inverse",
    "leverage",
    "leverage_by_phase",
    "load",
    "perceptions",
    "read",
    "reason",
    "sample",
    "save",
    "settlement",
    "stability",
    "trace",
    "whatif",
]

if not TYPE_CHECKING:  # a type checker sees the imports above, and nothing else
    __getattr__ = lazily(
        __name__,
        {
            "Case": "case",
            "CaseError": "errors",
            "Conflict": "model",
            "DetenteError": "errors",
            "assumptions": "analysis",
            "brief": "briefing:write",
            "coalitions": "analysis",
            "evolution": "analysis",
            "guarantees": "analysis",
            "inverse": "analysis",
            "leverage": "analysis",
            "leverage_by_phase": "analysis",
            "load": "catalog:find",
            "perceptions": "analysis",
            "read": "evidence",
            "reason": "analysis",
            "sample": "analysis",
            "save": "case",
            "settlement": "analysis",
            "stability": "analysis",
            "trace": "briefing",
            "whatif": "analysis",
        },
    )


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
