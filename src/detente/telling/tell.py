"""Any result in sentences."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from detente.analysis.result import ConflictResult, Result
from detente.errors import NotSupported
from detente.model import phrases
from detente.telling.doubt import doubts

TELLERS: Final = {
    "Assumptions": "assumptions",
    "CoalitionPath": "coalition_path",
    "Coalitions": "coalitions",
    "Comparison": "compare",
    "Guarantees": "guarantees",
    "Inverse": "inverse",
    "Leverage": "leverage",
    "Patronage": "patronage",
    "Perceptions": "perceptions",
    "Power": "power",
    "Ranking": "ranking",
    "PreferenceSample": "preference_sample",
    "Readings": "readings",
    "Reason": "reason",
    "States": "states",
    "WhatIf": "whatif",
    "Settlement": "settlement",
    "Joint": "joint",
    "Backtest": "backtest",
    "Talks": "talks",
    "Exchanges": "exchanges",
    "RedLines": "red_lines",
    "Pull": "pull",
    "CriticalRisk": "critical_risk",
    "SettlementSample": "settlement_sample",
    "Sobol": "sobol",
}
"""For each kind of result, the module of this package that tells it: its ``sentences``."""


def tell(result: Result) -> tuple[str, ...]:
    """Return what a result says, in sentences.

    The module that tells a kind of result is imported when first used.

    Raises
    ------
    NotSupported
        Where a kind of result has no sentences.

    Examples
    --------
    >>> from detente import load, reason, tell
    >>> dilemma = load("prisoners-dilemma").conflict
    >>> tell(reason(dilemma, actor="one", state=[]))
    ('The first prisoner has no move to a state that it prefers, so it stays.',)
    """
    kind = type(result).__name__
    if kind not in TELLERS:
        raise NotSupported(f"no sentences are written for a result of the kind {kind}")
    told: tuple[str, ...] = import_module(f"detente.telling.{TELLERS[kind]}").sentences(result)
    if isinstance(result, ConflictResult):
        told += doubts(result.conflict, result.taken_as_known, result.not_counted)
        told += _waiting(result)
    return told


def _waiting(result: ConflictResult) -> tuple[str, ...]:
    """Return what waiting is judged by, where a deadline ends it."""
    ends = result.settings.get("waiting_ends_at")
    if ends is None:
        return ()
    then = phrases.state(result.conflict, ends)
    return (phrases.sentence(f"to wait is judged by what happens if nobody acts: {then}"),)


def with_sentences(result: Result) -> dict[str, Any]:
    """Return a result as plain data, its sentences last.

    >>> from detente import load, reason
    >>> stays = reason(load("prisoners-dilemma").conflict, actor="one", state=[])
    >>> list(with_sentences(stays))[-1]
    'sentences'
    """
    return result.as_dict() | {"sentences": list(tell(result))}


def shown(result: Result) -> tuple[str, ...]:
    """Return what a result shows of itself: its sentences, none where none are written for it."""
    return tell(result) if type(result).__name__ in TELLERS else ()
