"""Which beliefs carry a finding: those that flip an answer it rests on, when they are doubted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from detente.analysis.assumptions.assumption import Assumption
from detente.analysis.assumptions.assumptions import Assumptions
from detente.analysis.assumptions.doubt import Doubt
from detente.briefing.finding import Carrier, Finding
from detente.briefing.results import Results
from detente.model import phrases
from detente.telling.findings import finding_clause

_ACTS = {"drop": "without it", "reverse": "with its opposite", "turn": "were it otherwise"}


def with_carriers(results: Results, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with the beliefs that carry them, the most telling first.

    Beliefs that a finding names of itself come before those found by doubting.
    """
    if not any(one.tests for one in findings):
        return tuple(findings)
    return tuple(
        replace(one, carriers=(*one.carriers, *_carriers(results, one))) for one in findings
    )


def _carriers(results: Results, finding: Finding) -> Iterable[Carrier]:
    """Yield the beliefs that flip one of a finding's answers."""
    found = results.assumptions
    asked = set(finding.tests)
    for one in found.key:
        flipped = {flip.key for flip in one.flips} & asked
        if flipped:
            yield carrier(found, one, flipped)


def carrier(found: Assumptions, one: Assumption, keys: Iterable[str]) -> Carrier:
    """Return a belief as the carrier of some answers, with what follows when it is doubted."""
    wanted = set(keys)
    clauses: dict[str, Doubt] = {}
    for effect in one.effects:
        for flip in effect.flips:
            if flip.finding.key in wanted:
                clause = finding_clause(found.conflict, flip.finding, flip.after)
                clauses.setdefault(clause, effect.doubt)
    told = [f"{_ACTS[doubt.act]}, {clause}" for clause, doubt in list(clauses.items())[:2]]
    belief = one.belief
    return Carrier(
        path=belief.path,
        says=phrases.sentence(belief.says).rstrip("."),
        change=phrases.sentence("; ".join(told)),
        because=belief.because,
        despite=belief.despite,
        note=belief.note,
    )
