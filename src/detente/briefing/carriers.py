"""Which beliefs carry a finding: those that flip an answer it rests on, when they are doubted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from detente.analysis.assumptions.assumption import Assumption
from detente.analysis.assumptions.state_finding import Flip
from detente.briefing.finding import Carrier, Finding
from detente.briefing.results import Results
from detente.model.conflict import Conflict
from detente.telling.briefing import carriers as telling
from detente.telling.findings import finding_clause


class Cited(Protocol):
    """What claims speak for or against: a belief, a pledge, a scenario, a stake."""

    @property
    def because(self) -> tuple[str, ...]:
        """Return the ids of the claims for it."""

    @property
    def despite(self) -> tuple[str, ...]:
        """Return the ids of the claims against it."""

    @property
    def note(self) -> str:
        """Return what is noted beside it."""


def carrier_of(cited: Cited, *, says: str, change: str, path: str = "") -> Carrier:
    """Return what claims speak for as a carrier; none named, its own path."""
    where = path or getattr(cited, "path", "")
    return Carrier(where, says, change, cited.because, cited.despite, cited.note)


def with_carriers(results: Results, finding: Finding) -> Finding:
    """Return a finding with the beliefs that carry it, the most telling first.

    Beliefs that a finding names of itself come before those found by doubting.
    """
    if not finding.tests:
        return finding
    return replace(finding, carriers=_each_once([*finding.carriers, *_doubted(results, finding)]))


def _each_once(carriers: Iterable[Carrier]) -> tuple[Carrier, ...]:
    """Return carriers in order, one for each belief: the first that names it."""
    first: dict[str, Carrier] = {}
    for carrier in carriers:
        first.setdefault(carrier.path, carrier)
    return tuple(first.values())


def doubted_carrier(results: Results, assumption: Assumption, keys: Iterable[str]) -> Carrier:
    """Return a belief as the carrier of some answers, with what follows when it is doubted."""
    wanted, conflict = set(keys), results.assumptions.conflict
    acts: dict[str, str] = {}
    for effect in assumption.effects:
        for flip in effect.flips:
            if flip.finding.key in wanted:
                clause = _clause(results, conflict, flip)
                acts.setdefault(clause, effect.doubt.act)
    return carrier_of(
        assumption.belief,
        says=telling.belief(assumption.belief.says),
        change=telling.doubted([(act, clause) for clause, act in acts.items()]),
    )


def _clause(results: Results, conflict: Conflict, flip: Flip) -> str:
    """Return what a flipped answer comes to; of the verdict, whether the deal holds."""
    if flip.finding.key == f"equilibrium.{results.concept}":
        return f"{results.deal_short} {'would hold' if flip.after else 'would not hold'}"
    return finding_clause(conflict, flip.finding, flip.after, state=results.deal_short)


def _doubted(results: Results, finding: Finding) -> Iterator[Carrier]:
    """Yield the beliefs that flip one of a finding's answers."""
    tests = set(finding.tests)
    for assumption in results.assumptions.key:
        flipped = {flip.key for flip in assumption.flips} & tests
        if flipped:
            yield doubted_carrier(results, assumption, flipped)
