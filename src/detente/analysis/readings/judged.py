"""The deals of one reading, modelled once, and assessed under every setting."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b

from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.moves_arc import ArcMoves
from detente.analysis.graph.moves_option import OptionMoves
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.deal import Deal
from detente.analysis.readings.setting import Setting
from detente.analysis.readings.struck import struck
from detente.analysis.readings.truth import Deals
from detente.model.conflict import Conflict

Known = dict[tuple[Setting, bytes], Assessment]
"""Assessments by their setting and the :func:`mark` of their deal."""


class Judged:
    """One reading's deals.

    Parameters
    ----------
    conflict
        The conflict in that reading.
    phase
        The phase of the deal asked about.
    known
        Assessments of other readings, from which what they work out alike is taken.
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
        deal, known_by = self._deal(phase)
        made = Assessment(
            deal,
            sanctions=sanctions(setting.concept),
            responses=setting.rule or "sequences",
            ransom_counts=self.ransom_counts,
        )
        return made.sharing(
            coming=self._first.setdefault(phase, made),
            staying=self._known.setdefault((setting, known_by), made),
        )

    def _made(self, phase: str | None) -> tuple[Deal, bytes]:
        """Return the deal of a phase, and its mark."""
        deal = struck(self.conflict, phase)
        return deal, mark(deal)


def mark(deal: Deal) -> bytes:
    """Return a digest of all that decides who stays in a deal, and on whose account.

    Its baseline and what was wanted before it are no part of that.
    """
    graph, moves = deal.now, deal.now.moves
    named: list[object] = [deal.start, deal.state, deal.terms]
    parts = [graph.feasible.tobytes(), graph.rank.tobytes()]
    if isinstance(moves, OptionMoves):
        named += [moves.places, moves.directions]
    if isinstance(moves, ArcMoves):
        named.append([arcs.shape for arcs in moves.arcs])
        parts += [arcs.tobytes() for arcs in moves.arcs]
    return blake2b(b"".join([repr(named).encode(), *parts])).digest()
