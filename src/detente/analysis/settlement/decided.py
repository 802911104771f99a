"""Decisions of the past: issues whose outcome is known, for calibration and backtests."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model.issue import Issue


@dataclass(frozen=True)
class Decided:
    """An issue that was settled, and where.

    Parameters
    ----------
    name
        What the issue is called.
    group
        What it was settled together with, such as the proposal it belongs to. Issues of one group
        are not independent of each other; intervals and folds therefore keep groups whole.
    issue
        The issue as it stood before.
    outcome
        Where it was settled, on the issue's scale.
    """

    name: str
    group: str
    issue: Issue
    outcome: float
