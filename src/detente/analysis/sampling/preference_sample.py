"""What was counted over random draws of what the actors want."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from detente.analysis.assumptions.state_finding import StateFinding, Value, sign
from detente.analysis.graph.settings import STATES_LISTED
from detente.analysis.marks import Marks
from detente.analysis.plain import number
from detente.analysis.result import ConflictResult
from detente.analysis.sampling.band import wilson
from detente.analysis.sampling.chunk import Tally
from detente.errors import UnknownName


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class PreferenceSample(ConflictResult):
    """What was counted over random draws of the actors' preferences.

    Parameters
    ----------
    state
        The code of the state that findings are about; ``None`` where there is none.
    tally
        What was counted.
    believed
        Each finding's value as things are believed.
    convergence
        After how many draws, the share of them in which the state was an equilibrium, by concept.
    complete
        Whether all draws asked for were made.
    """

    tabled: ClassVar[str] = "findings"

    state: int | None
    tally: Tally
    believed: Mapping[StateFinding, Value]
    convergence: tuple[tuple[int, Mapping[str, float]], ...]
    complete: bool

    @property
    def level(self) -> float:
        """Return the level of the bands."""
        return float(self.settings["level"])

    def equilibrium(self, concept: str, state: int) -> float:
        """Return in which share of the draws a state is an equilibrium."""
        return int(self._counts(concept)[state]) / self.tally.draws

    def band(self, hits: int) -> tuple[float, float]:
        """Return the Wilson interval of a share counted over the draws."""
        return wilson(hits, self.tally.draws, level=self.level)

    def upheld(self, finding: StateFinding) -> int:
        """Return in how many draws a finding is what it is believed to be."""
        return self.tally.found[finding][sign(self.believed[finding])]

    @property
    def taken_as_known(self) -> Marks:
        """Return no want: those of which it is not known which way are drawn either way."""
        return {}

    def answer(self) -> dict[str, Any]:
        """Return shares and bands as plain data; states that are never an equilibrium left out."""
        return {
            "draws": self.tally.draws,
            "asked": self.settings["draws"],
            "complete": self.complete,
            "equilibria": {
                concept: self._listed(counts) for concept, counts in self.tally.equilibria.items()
            },
            "stays": self._stays(),
            "findings": [self._finding(finding) for finding in self.believed],
            "convergence": [{"draws": draws, **shares} for draws, shares in self.convergence],
        }

    def _counts(self, concept: str) -> NDArray[np.int64]:
        """Return in how many draws each state is an equilibrium."""
        if concept not in self.tally.equilibria:
            what = "solution concept of this result"
            raise UnknownName(what, concept, list(self.tally.equilibria))
        return self.tally.equilibria[concept]

    def _listed(self, counts: NDArray[np.int64]) -> list[dict[str, Any]] | int:
        """Return the share of each state that ever is an equilibrium; of too many, how many."""
        codes = np.flatnonzero(counts).tolist()
        if len(codes) > STATES_LISTED:
            return len(codes)
        return [{"state": code, **self._share(int(counts[code]))} for code in codes]

    def _share(self, hits: int) -> dict[str, Any]:
        """Return a share and its band as plain data."""
        low, high = self.band(hits)
        share = number(hits / self.tally.draws)
        return {"hits": hits, "share": share, "band": [number(low), number(high)]}

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

    def _finding(self, finding: StateFinding) -> dict[str, Any]:
        """Return how often a finding is what it is believed to be, as plain data."""
        counts = sorted(self.tally.found[finding].items(), key=lambda one: (-one[1], str(one[0])))
        return {
            "finding": finding.key,
            "believed": sign(self.believed[finding]),
            **self._share(self.upheld(finding)),
            "values": [{"value": value, "hits": hits} for value, hits in counts],
        }
