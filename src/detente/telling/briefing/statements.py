"""Say any finding: from what it is about to a statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from detente.errors import NotSupported
from detente.telling.briefing import (
    assumptions,
    history,
    leverage,
    reading,
    results,
    settlement,
    stability,
    whatif,
)
from detente.telling.briefing.statement import Statement

STATEMENTS: Final[Mapping[type, Callable[[Any], Statement]]] = {
    stability.DealVerdict: stability.verdict,
    stability.Outcomes: stability.outcomes,
    stability.Outcome: stability.outcome,
    leverage.SourceThesis: leverage.thesis,
    leverage.ActsOn: leverage.acts_on,
    leverage.GainsAndLosses: leverage.gains,
    leverage.LooseActor: leverage.loose,
    history.PathToDeal: history.path,
    whatif.WithoutPledge: whatif.without_pledge,
    whatif.Supposed: whatif.supposed,
    assumptions.KeyAssumption: assumptions.key_assumption,
    assumptions.MarkedWants: assumptions.marked_wants,
    assumptions.DrawnVerdict: assumptions.drawn_verdict,
    settlement.Forecast: settlement.forecast,
    settlement.Satisfaction: settlement.satisfaction,
    settlement.Pulls: settlement.pulls,
    settlement.RedLines: settlement.red_lines,
    results.WholeResult: results.whole_result,
    results.GuaranteesOf: results.guarantees_of,
    results.Dependence: results.dependence,
    results.SeenFromOutside: results.seen_from_outside,
    results.Together: results.together,
    reading.ArticleTakeaway: reading.article_takeaway,
    reading.ActsSpokenOf: reading.acts,
    reading.DatedEntries: reading.timeline,
}
"""For each thing that a finding can be about, what says it."""


def statement_of(about: object) -> Statement:
    """Return what is said of a finding.

    Raises
    ------
    NotSupported
        Where nothing is written for what it is about.

    Examples
    --------
    >>> from detente.telling.briefing.reading import ArticleTakeaway
    >>> statement_of(ArticleTakeaway("the guns fall silent")).sentence
    'The guns fall silent.'
    """
    if type(about) not in STATEMENTS:
        raise NotSupported(f"no sentence is written for a finding about {type(about).__name__}")
    return STATEMENTS[type(about)](about)
