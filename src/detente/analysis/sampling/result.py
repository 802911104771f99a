"""What was counted over random draws of what the actors want."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from detente.analysis.assumptions.findings import Finding, Value, sign
from detente.analysis.graph.settings import STATES_LISTED
from detente.analysis.sampling.band import wilson
from detente.analysis.sampling.chunk import Tally
from detente.errors import UnknownName
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.version import __version__


@dataclass(frozen=True, eq=False)
class Sample:
    """What was counted over random draws of the actors' preferences, and what made it.

    Parameters
    ----------
    conflict
        The conflict, focused on the phase that was analysed.
    phase
        Its id; ``None`` where there are no phases.
    state
        The code of the state that findings are about; ``None`` where there is none.
    tally
        What was counted.
    believed
        Each finding's value as things are believed.
    settled
        After how many draws, the share of them in which the state was an equilibrium, by concept.
    asked, complete
        How many draws were asked for, and whether all were made.
    settings
        Seed, chunk, concepts, rule, and how sure each actor's preference is.
    level
        The level of the bands.
    version
        The version of this package.
    """

    conflict: Conflict
    phase: str | None
    state: int | None
    tally: Tally
    believed: Mapping[Finding, Value]
    settled: tuple[tuple[int, Mapping[str, float]], ...]
    asked: int
    complete: bool
    settings: Mapping[str, Any]
    level: float
    version: str = __version__

    def equilibrium(self, concept: str, state: int) -> float:
        """Return in which share of the draws a state is an equilibrium."""
        return int(self._counted(concept)[state]) / self.tally.draws

    def band(self, hits: int) -> tuple[float, float]:
        """Return the Wilson interval of a share counted over the draws."""
        return wilson(hits, self.tally.draws, level=self.level)

    def _counted(self, concept: str) -> Any:
        """Return in how many draws each state is an equilibrium."""
        for known, counts in self.tally.equilibria.items():
            if known == concept:
                return counts
        raise UnknownName("solution concept of this result", concept, list(self.tally.equilibria))

    def upheld(self, finding: Finding) -> int:
        """Return in how many draws a finding is what it is believed to be."""
        return self.tally.found[finding][sign(self.believed[finding])]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return how sure each finding is, the least sure first, in plain words."""
        told = sorted(self.believed, key=self.upheld)
        found = [self._sentence(finding) for finding in told if self._worth_saying(finding)]
        head = f"Over {self.tally.draws:,} draws of what the actors want"
        if not self.complete:
            head = f"{head} (stopped before the {self.asked:,} asked for)"
        return (phrases.sentence(head), *found)

    def _worth_saying(self, finding: Finding) -> bool:
        """Return whether a finding says more than that somebody has no hold."""
        return finding.kind != "hold" or bool(self.believed[finding])

    def _sentence(self, finding: Finding) -> str:
        """Return how often a finding is what it is believed to be."""
        hits = self.upheld(finding)
        low, high = self.band(hits)
        says = finding.says(self.conflict, self.believed[finding])
        share = f"in {hits / self.tally.draws:.0%} of the draws"
        return phrases.sentence(f"{says} {share} ({low:.0%} to {high:.0%})")

    def as_dict(self) -> dict[str, Any]:
        """Return shares and bands as plain data; states that are never an equilibrium left out."""
        listed = {
            concept: [
                self._state(code, int(counts[code])) for code in np.flatnonzero(counts).tolist()
            ]
            for concept, counts in self.tally.equilibria.items()
        }
        return {
            "conflict": self.conflict.id,
            "phase": self.phase,
            "state": self.state,
            "draws": self.tally.draws,
            "asked": self.asked,
            "complete": self.complete,
            "equilibria": {
                concept: rows if len(rows) <= STATES_LISTED else len(rows)
                for concept, rows in listed.items()
            },
            "stays": self._stays(),
            "findings": [self._finding(finding) for finding in self.believed],
            "convergence": [{"draws": draws, **shares} for draws, shares in self.settled],
            "level": self.level,
            "settings": dict(self.settings),
            "version": self.version,
        }

    def _state(self, code: int, hits: int) -> dict[str, Any]:
        """Return one state's share and band as plain data."""
        return {"state": code, **self._share(hits)}

    def _share(self, hits: int) -> dict[str, Any]:
        """Return a share and its band as plain data."""
        low, high = self.band(hits)
        share = round(hits / self.tally.draws, 6)
        return {"hits": hits, "share": share, "band": [round(low, 6), round(high, 6)]}

    def _stays(self) -> dict[str, Any]:
        """Return for whom the state is stable how often."""
        if self.state is None:
            return {}
        return {
            concept: {
                actor: self._share(int(counts[place, self.state]))
                for place, actor in enumerate(self.conflict.actors)
            }
            for concept, counts in self.tally.stays.items()
        }

    def _finding(self, finding: Finding) -> dict[str, Any]:
        """Return how often a finding is what it is believed to be, as plain data."""
        counted = sorted(self.tally.found[finding].items(), key=lambda one: (-one[1], str(one[0])))
        return {
            "finding": finding.key,
            "believed": sign(self.believed[finding]),
            **self._share(self.upheld(finding)),
            "values": [{"value": one, "hits": hits} for one, hits in counted],
        }
