"""What would change our mind: the deal without a pledge, and under a scenario of the case."""

from __future__ import annotations

from dataclasses import dataclass

from detente.analysis.concepts.degrees import heading
from detente.analysis.whatif.difference import Difference
from detente.analysis.whatif.whatif import WhatIf
from detente.model import phrases, pledge_phrases
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.telling import whatif
from detente.telling.briefing.statement import Statement, takeaway, uncapitalised


@dataclass(frozen=True)
class Change:
    """What is otherwise after some changes.

    Parameters
    ----------
    result
        The what-if.
    differences
        What is to be told of it, the weightiest first.
    still
        The concepts under which the state stands as before, where it has fallen under others.
    """

    result: WhatIf
    differences: tuple[Difference, ...]
    still: tuple[str, ...]


@dataclass(frozen=True)
class WithoutPledge:
    """What becomes of the deal without one pledge.

    ``falls`` says whether it no longer stands under the concept asked for, ``unreached`` whether
    improvements no longer lead to it.
    """

    conflict: Conflict
    deal: str
    pledge: Pledge
    change: Change
    falls: bool
    unreached: bool


@dataclass(frozen=True)
class Supposed:
    """What becomes of a state in a scenario; ``phase`` is the title of another phase, or empty."""

    title: str
    phase: str
    change: Change


def without_pledge(about: WithoutPledge) -> Statement:
    """Return what becomes of the deal without one pledge."""
    conflict, pledge = about.conflict, about.pledge
    lead = f"without {pledge_phrases.named(conflict, pledge)}"
    line = ""
    if about.falls:
        line = f"{lead}, {about.deal} would not stand"
    elif about.unreached:
        line = f"{lead}, no steps in the movers' interest lead to {about.deal}"
    owed = pledge_phrases.owed(conflict, pledge)
    return Statement(_changed(f"{lead} ({owed})", about.change), takeaway(line))


def supposed(about: Supposed) -> Statement:
    """Return what becomes of a state in a scenario."""
    where = f" in “{about.phase}”" if about.phase else ""
    lead = f"suppose{where} that {uncapitalised(about.title)}"
    told = [whatif.sentence(about.change.result, one) for one in about.change.differences[:1]]
    line = f"{lead}: {uncapitalised(told[0].rstrip('.'))}" if told else ""
    return Statement(_changed(lead, about.change), takeaway(line))


def _changed(lead: str, change: Change) -> str:
    """Return what is otherwise, after what brings it about."""
    sentences = [whatif.sentence(change.result, one) for one in change.differences]
    if change.still:
        left = phrases.listed([heading(name) for name in change.still])
        sentences.append(f"It still holds under {left}.")
    rest = " ".join(sentences) or "nothing that is looked at changes."
    return f"{phrases.sentence(lead).rstrip('.')}: {uncapitalised(rest)}"
