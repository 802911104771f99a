"""Leverage over the phases of a conflict, as lines: of every actor, or of every pair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from detente.analysis.leverage.leverage import Leverage
from detente.draw.lines import Line, Lines, Moment, lines_over_phases
from detente.draw.picture import Picture
from detente.model.conflict import Conflict
from detente.telling import captions
from detente.telling.labels import dates, label, phase_title

Measure = Literal["balance", "way", "part"]
"""What a line over phases can show of every actor."""


def phases_picture(
    conflict: Conflict, results: Sequence[Leverage], *, measure: Measure = "balance"
) -> Picture:
    """Draw one line per actor over the phases of several results.

    Parameters
    ----------
    results
        One per phase, in order.
    """
    lines = tuple(
        Line(
            actor,
            label(conflict, actor),
            tuple(float(getattr(result, measure)[actor]) for result in results),
        )
        for actor in results[0].actors
    )
    shown = Lines(_moments(conflict, results), lines, captions.MEASURES[measure])
    return lines_over_phases(shown, title=captions.over_phases(measure))


def pairs_picture(conflict: Conflict, results: Sequence[Leverage]) -> Picture:
    """Draw one line per ordered pair in which there is a hold in some phase.

    Parameters
    ----------
    results
        One per phase, in order.
    """
    lines = tuple(
        Line(
            f"{holder} {held}",
            captions.pair(label(conflict, holder), label(conflict, held)),
            tuple(float(result.hold[holder][held]) for result in results),
        )
        for holder, row in results[0].hold.items()
        for held in row
        if any(result.hold[holder][held] for result in results)
    )
    shown = Lines(_moments(conflict, results), lines, captions.HOLD_OF_ONE)
    return lines_over_phases(shown, title=captions.HOLDS_OVER_PHASES)


def _moments(conflict: Conflict, results: Sequence[Leverage]) -> tuple[Moment, ...]:
    """Return the phases of results as moments."""
    phases = [conflict.phase(result.phase) for result in results]
    return tuple(
        Moment(phase_title(phase), dates(phase)) if phase else Moment(captions.NOW)
        for phase in phases
    )
