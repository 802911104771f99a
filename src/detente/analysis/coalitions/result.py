"""Which coalitions would leave a state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from detente.analysis.concepts.registry import find_concept
from detente.analysis.graph.walk import Step
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.version import __version__


@dataclass(frozen=True)
class Block:
    """A coalition that would leave a state.

    Parameters
    ----------
    members
        The actors, by name.
    target
        The code of the state it would move to: of those that nothing deters, the one that its
        worst-off member gains most by.
    targets
        The codes of all of those.
    gains
        What each member gains in percentile.
    path
        Its moves to the target, a shortest way.
    """

    members: tuple[str, ...]
    target: int
    targets: tuple[int, ...]
    gains: Mapping[str, Fraction]
    path: tuple[Step, ...]


@dataclass(frozen=True, eq=False)
class Coalitions:
    """Whether a state holds against coalitions, with all that made the answer.

    Parameters
    ----------
    conflict
        The conflict at the phase that was analysed.
    phase
        Its id; ``None`` where there are no phases.
    state
        The code of the state.
    among
        The coalitions that were asked about, by name.
    blocs
        Whether they are the blocs of a fixed partition, which alone move and answer.
    blocks
        For each concept, the coalitions that would leave, smallest first.
    version
        The version of this package.
    """

    conflict: Conflict
    phase: str | None
    state: int
    among: tuple[tuple[str, ...], ...]
    blocs: bool
    blocks: Mapping[str, tuple[Block, ...]]
    version: str = __version__

    @property
    def holds(self) -> dict[str, bool]:
        """Return, for each concept, whether no coalition would leave the state."""
        return {concept: not found for concept, found in self.blocks.items()}

    def smallest(self, concept: str) -> tuple[Block, ...]:
        """Return the coalitions that would leave of which no part would."""
        found = self.blocks[concept]
        return tuple(
            one
            for one in found
            if not any(set(other.members) < set(one.members) for other in found)
        )

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return which coalitions would leave, where to and for what gain, in plain words."""
        told = []
        for concept, found in self.blocks.items():
            name = f"coalitional {find_concept(concept).title}"
            if not found:
                kind = "bloc" if self.blocs else "coalition"
                told.append(f"No {kind} would leave the state under {name}.")
            told += [self._sentence(name, one) for one in self.smallest(concept)]
        return tuple(told)

    def _sentence(self, concept: str, one: Block) -> str:
        """Return one coalition's leaving."""
        who = phrases.names(self.conflict, one.members)
        gains = phrases.listed(
            [
                f"{phrases.names(self.conflict, [name])} {float(gain):+.2f}"
                for name, gain in one.gains.items()
            ]
        )
        where = phrases.state(self.conflict, one.target)
        together = " together" if len(one.members) > 1 else ""
        text = f"under {concept} {who}{together} would leave it for “{where}”; gains: {gains}"
        return phrases.sentence(text)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        return {
            "conflict": self.conflict.id,
            "phase": self.phase,
            "state": self.state,
            "settings": {"blocs": self.blocs, "among": [list(one) for one in self.among]},
            "holds": self.holds,
            "blocks": {
                concept: [_block(self.conflict, one) for one in found]
                for concept, found in self.blocks.items()
            },
            "version": self.version,
        }


def _block(conflict: Conflict, one: Block) -> dict[str, Any]:
    """Return one coalition's leaving as plain data."""
    return {
        "members": list(one.members),
        "target": one.target,
        "targets": list(one.targets),
        "gains": {name: round(float(gain), 6) for name, gain in one.gains.items()},
        "path": [
            {"actor": _mover(conflict, one, step), "from": step.source, "to": step.target}
            for step in one.path
        ],
    }


def _mover(conflict: Conflict, one: Block, step: Step) -> str:
    """Return who makes a move: an actor, or a bloc by its members."""
    actors = list(conflict.actors)
    return actors[step.actor] if step.actor >= 0 else "+".join(one.members)
