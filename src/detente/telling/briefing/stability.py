"""Does the deal hold, and who is tempted to leave it?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.analysis.concepts.degrees import heading
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement, takeaway


@dataclass(frozen=True)
class DealVerdict:
    """Under which concepts a state is an equilibrium, and who would gain by leaving it.

    Parameters
    ----------
    deal
        What the state is called in a sentence.
    concept
        The one that decides whether the deal stands.
    stands, falls
        The concepts under which it is an equilibrium, and the others asked.
    tempted, loose
        Who would gain by leaving, and whom of those no answer deters.
    equilibria, states
        How many states are equilibria under the concept, and how many there are.
    versions
        In which versions of the case anybody is free to leave; empty where there is only one.
    """

    conflict: Conflict
    deal: str
    concept: str
    stands: tuple[str, ...]
    falls: tuple[str, ...]
    tempted: tuple[str, ...]
    loose: tuple[str, ...]
    equilibria: int
    states: int
    versions: str = ""


def verdict(about: DealVerdict) -> Statement:
    """Return the verdict under every concept, and in a line under the one that decides."""
    under = heading(about.concept)
    count = f"Of {about.states} states, {about.equilibria} are equilibria under {under}."
    sentence = phrases.sentence(f"{_equilibrium(about)}; {_temptation(about, under)}")
    if about.concept in about.stands:
        line, short = f"{about.deal} stands {_reason(about)}", "the deal stands"
    else:
        breakers = phrases.names(about.conflict, about.loose)
        line = f"{about.deal} does not stand: nobody can keep {breakers} from leaving it"
        short = "the deal does not stand"
    if not about.versions:
        return Statement(f"{sentence} {count}", takeaway(line, short))
    told = [f"{each}. {phrases.sentence(about.versions)}" for each in (line, short)]
    return Statement(
        f"{sentence} {count} {phrases.sentence(about.versions)}", takeaway(*told, about.versions)
    )


def _equilibrium(about: DealVerdict) -> str:
    """Return under which concepts the deal is an equilibrium."""
    if not about.stands:
        return f"{about.deal} is no equilibrium under any concept"
    but = f", but not under {_headings(about.falls)}" if about.falls else ""
    return f"{about.deal} is an equilibrium under {_headings(about.stands)}{but}"


def _temptation(about: DealVerdict, under: str) -> str:
    """Return who would gain by leaving."""
    if not about.tempted:
        return "nobody would gain by a move of its own"
    would = f"{phrases.names(about.conflict, about.tempted)} would gain by leaving it"
    if not about.loose:
        return f"{would}, if the others let that stand"
    some = about.loose != about.tempted
    whom = f" for {phrases.names(about.conflict, about.loose)}" if some else ""
    return f"{would}, and no answer makes that too dear{whom} under {under}"


def _reason(about: DealVerdict) -> str:
    """Return why the deal stands."""
    if not about.tempted:
        return "of itself: nobody would gain by leaving it"
    return f"because others would answer a breach by {phrases.names(about.conflict, about.tempted)}"


def _headings(concepts: Sequence[str]) -> str:
    """Return concepts as a list."""
    return phrases.listed([heading(name) for name in concepts])
