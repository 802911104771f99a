"""Decisions of the past: issues whose outcome is known, for calibration and backtests."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model.issue import Issue


@dataclass(frozen=True)
class Decided:
    """An issue that was settled, and where.

    Issues of one ``group`` (the issues of one proposal) were settled together and are not
    independent of each other; intervals and folds therefore keep groups whole.
    """

    name: str
    group: str
    issue: Issue
    outcome: float
