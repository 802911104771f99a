"""The deals of one reading, modelled once, and assessed under every setting."""

from __future__ import annotations

from functools import cache

from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.known_models import KnownModels
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.three_states import deal_of
from detente.analysis.readings.setting import Setting
from detente.analysis.readings.truth import Deals
from detente.model.conflict import Conflict


class Known:
    """What several readings work out alike: models, and who stays in a deal and why.

    Both are kept for as long as this is.
    """

    def __init__(self) -> None:
        self.models = KnownModels()
        self._staying: dict[tuple[object, ...], Assessment] = {}

    def staying(self, made: Assessment, setting: Setting) -> Assessment:
        """Return the first assessment of its kind: alike in all that decides who stays, and why.

        The baseline and what was wanted before the deal are no part of that.
        """
        deal = made.deal
        # The model is told by its identity, which the assessment that is kept keeps its own.
        key = (setting, id(deal.now), deal.start, deal.state, deal.terms)
        return self._staying.setdefault(key, made)


class Judged:
    """One reading's deals.

    Parameters
    ----------
    conflict
        The conflict in that reading.
    phase
        The phase of the deal asked about.
    known
        What other readings worked out.
    ransom_counts
        As in :class:`~detente.analysis.leverage.assessment.Assessment`.
    """

    def __init__(
        self, conflict: Conflict, phase: str | None, known: Known, *, ransom_counts: bool
    ) -> None:
        self.conflict = conflict
        self.phase = phase
        self.ransom_counts = ransom_counts
        self._known = known
        self._deal = cache(self._made)
        self._first: dict[str | None, Assessment] = {}

    def deals(self, setting: Setting) -> Deals:
        """Return the deals by phase under a setting."""
        return Deals(lambda phase: self.assessment(phase, setting))

    def assessment(self, phase: str | None, setting: Setting) -> Assessment:
        """Return the deal of a phase, none: the one asked about, under a setting."""
        phase = phase or self.phase
        made = Assessment(
            self._deal(phase),
            sanctions=sanctions(setting.concept),
            responses=setting.rule or "sequences",
            ransom_counts=self.ransom_counts,
        )
        return made.sharing(
            coming=self._first.setdefault(phase, made),
            staying=self._known.staying(made, setting),
        )

    def _made(self, phase: str | None) -> Deal:
        """Return the deal of a phase."""
        return deal_of(self.conflict, phase=phase, modelled=self._known.models)
