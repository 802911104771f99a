"""détente: who can make whom do what, whether a deal holds, and which belief carries each answer.

The names below are imported when first used, so that ``import detente`` costs nothing.
"""

from typing import TYPE_CHECKING

from detente.lazy import lazily
from detente.version import __version__

if TYPE_CHECKING:
    from detente.analysis.assumptions import assumptions
    from detente.analysis.evolution import evolution
    from detente.analysis.leverage import leverage, leverage_by_phase
    from detente.analysis.reason import reason
    from detente.analysis.stability import stability
    from detente.analysis.whatif import whatif
    from detente.briefing.tracing import trace
    from detente.briefing.writing import write as brief
    from detente.case.case import Case
    from detente.case.save import save
    from detente.catalog.lookup import find as load
    from detente.errors import CaseError, DetenteError
    from detente.model.conflict import Conflict

__all__ = [
    "Case",
    "CaseError",
    "Conflict",
    "DetenteError",
    "__version__",
    "assumptions",
    "brief",
    "evolution",
    "leverage",
    "leverage_by_phase",
    "load",
    "reason",
    "save",
    "stability",
    "trace",
    "whatif",
]

__getattr__ = lazily(
    __name__,
    {
        "Case": "case.case:Case",
        "CaseError": "errors:CaseError",
        "Conflict": "model.conflict:Conflict",
        "DetenteError": "errors:DetenteError",
        "assumptions": "analysis.assumptions:assumptions",
        "brief": "briefing.writing:write",
        "evolution": "analysis.evolution:evolution",
        "leverage": "analysis.leverage:leverage",
        "leverage_by_phase": "analysis.leverage:leverage_by_phase",
        "load": "catalog.lookup:find",
        "reason": "analysis.reason:reason",
        "save": "case.save:save",
        "stability": "analysis.stability:stability",
        "trace": "briefing.tracing:trace",
        "whatif": "analysis.whatif:whatif",
    },
)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
