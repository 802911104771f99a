"""What follows from what we believe: pure functions from frozen models to frozen results.

Each verb below is imported when first used; its parts stand in the folder beside it.
"""

from typing import TYPE_CHECKING

from detente.lazy import lazily

if TYPE_CHECKING:
    from detente.analysis.blocs.coalitions import coalitions
    from detente.analysis.bonds.guarantees import guarantees
    from detente.analysis.changes.whatif import whatif
    from detente.analysis.concepts.power import power
    from detente.analysis.concepts.reason import reason
    from detente.analysis.concepts.stability import stability
    from detente.analysis.doubts.assumptions import assumptions
    from detente.analysis.draws.sample import sample
    from detente.analysis.engine.graph import graph_model
    from detente.analysis.holds.leverage import leverage, leverage_by_phase
    from detente.analysis.needs.inverse import inverse
    from detente.analysis.paths.evolution import evolution
    from detente.analysis.settlements import backtest, settlement
    from detente.analysis.ties.dependence import dependence
    from detente.analysis.ties.patronage import patronage
    from detente.analysis.views.perceptions import perceptions

__all__ = [
    "assumptions",
    "backtest",
    "coalitions",
    "dependence",
    "evolution",
    "graph_model",
    "guarantees",
    "inverse",
    "leverage",
    "leverage_by_phase",
    "patronage",
    "perceptions",
    "power",
    "reason",
    "sample",
    "settlement",
    "stability",
    "whatif",
]

if not TYPE_CHECKING:  # a type checker sees the imports above, and nothing else
    __getattr__ = lazily(
        __name__,
        {
            "assumptions": "doubts.assumptions",
            "backtest": "settlements",
            "coalitions": "blocs.coalitions",
            "dependence": "ties.dependence",
            "evolution": "paths.evolution",
            "graph_model": "engine.graph",
            "guarantees": "bonds.guarantees",
            "inverse": "needs.inverse",
            "leverage": "holds.leverage",
            "leverage_by_phase": "holds.leverage",
            "patronage": "ties.patronage",
            "perceptions": "views.perceptions",
            "power": "concepts.power",
            "reason": "concepts.reason",
            "sample": "draws.sample",
            "settlement": "settlements",
            "stability": "concepts.stability",
            "whatif": "changes.whatif",
        },
    )
