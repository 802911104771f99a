"""Who takes part: every actor in a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.briefing.provenance import inferred
from detente.briefing.results import Analysed, Results
from detente.telling.briefing import actors as telling
from detente.telling.briefing.actors import WhoIsWho


@dataclass(frozen=True)
class ActorLine:
    """An actor: its key, its name, what sort it is, and what it does and wants."""

    key: str
    name: str
    kind: str
    text: str

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"actor": self.key, "name": self.name, "kind": self.kind, "text": self.text}


def who_is_who(results: Analysed) -> tuple[ActorLine, ...]:
    """Return every actor of the case, in its order."""
    conflict, phase = results.conflict, results.phase
    wants = dict(conflict.preferences) | (phase.preferences if phase else {})
    deal = results.leverage if isinstance(results, Results) else None
    cited, lines = bool(results.case.evidence.claims), []
    for key, actor in conflict.actors.items():
        first = next(iter(wants[key].statements), None) if key in wants else None
        about = WhoIsWho(
            conflict,
            key,
            before=deal.start if deal else None,
            state=deal.state if deal else None,
            wish=first,
            inferred=first is not None and cited and inferred(first),
            best=_best(results, key),
            deal=isinstance(results, Results) and results.is_deal,
        )
        lines.append(ActorLine(key, actor.label, telling.kind(about), telling.who(about)))
    return tuple(lines)


def _best(results: Analysed, actor: str) -> int | None:
    """Return the one state that an actor ranks highest; ``None`` where several are level."""
    graph = results.graph
    rank = graph.rank[graph.actors.index(actor)]
    top = [int(code) for code in graph.feasible.nonzero()[0] if rank[code] == rank.max()]
    return top[0] if len(top) == 1 else None
