"""Which coalitions would leave a state, in sentences."""

from __future__ import annotations

from detente.analysis.coalitions.blocking import BlockingCoalition
from detente.analysis.coalitions.coalitions import Coalitions
from detente.analysis.concepts.registry import find_concept
from detente.model import phrases


def sentences(result: Coalitions) -> tuple[str, ...]:
    """Return, for each concept, the smallest coalitions that would leave, or that none would."""
    clauses = []
    for concept, blocks in result.blocks.items():
        name = f"coalitional {find_concept(concept).title}"
        if not blocks:
            kind = "bloc" if result.blocs else "coalition"
            clauses.append(f"no {kind} would leave the state under {name}")
        clauses += [_leaving(result, name, one) for one in result.smallest(concept)]
    return tuple(map(phrases.sentence, clauses))


def _leaving(result: Coalitions, concept: str, block: BlockingCoalition) -> str:
    """Return where a coalition would go, and what its members gain."""
    who = phrases.names(result.conflict, block.members)
    gains = [
        f"{phrases.names(result.conflict, [name])} {float(gain):+.2f}"
        for name, gain in block.gains.items()
    ]
    target = phrases.state(result.conflict, block.target)
    together = " together" if len(block.members) > 1 else ""
    return (
        f"under {concept} {who}{together} would leave it for “{target}”; "
        f"gains: {phrases.listed(gains)}"
    )
