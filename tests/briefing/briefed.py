"""Briefings on unlike cases, each written once for all tests that read it."""

from collections.abc import Callable
from functools import cache
from typing import Final

from detente.briefing.briefing import Briefing
from detente.briefing.writing import brief
from detente.case.case import Case
from detente.catalog.lookup import load
from tests.draw.conflicts import GRAPH, TALKS

WRITERS: Final[dict[str, Callable[[], Briefing]]] = {
    # Phases, a pledge, ties, scenarios, claims and an issue.
    "syria-2016": lambda: brief(load("syria-2016")),
    # An earlier phase, before the pledge.
    "syria-2016-campaign": lambda: brief(load("syria-2016"), phase="campaign", concept="gmr"),
    # A state that was asked for, beside the status quo.
    "elmira-named": lambda: brief(load("elmira"), state=["uniroyal.accept"]),
    # Actors whose names are plural, and no status quo.
    "garrison-diversion-named": lambda: brief(load("garrison-diversion"), state=281),
    # The graph form: states have names and there are no options.
    "stalemate": lambda: brief(Case("stalemate", GRAPH)),
    # An issue, a tie and phases, but no claim and no pledge.
    "two-neighbours": lambda: brief(Case("two-neighbours", TALKS), phase="calm"),
}
"""How each briefing that is kept as a golden file is written."""


@cache
def briefed(name: str) -> Briefing:
    """Return the briefing of a name: one of those above, or of a bundled case without pictures."""
    return WRITERS[name]() if name in WRITERS else brief(load(name), illustrated=False)
