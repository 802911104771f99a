"""The rules, in the order in which the page tells of them."""

from __future__ import annotations

from typing import Final

from detente.lint.rule import Rule
from detente.lint.rules import alike, claims, names, options, phases, pledges, quotes, units, wants

RULES: Final[tuple[Rule, ...]] = (
    options.OWN_OPTION,
    options.UNWANTED_OPTION,
    wants.NO_WANTS,
    wants.OWN_AFFAIRS,
    wants.IDLE_WANT,
    pledges.IDLE_PLEDGE,
    pledges.BROKEN_PLEDGE,
    pledges.OLDER_PLEDGE,
    phases.PHASE_ORDER,
    phases.FORBIDDEN_START,
    claims.NO_CLAIM,
    claims.NO_EVIDENCE,
    claims.MISSING_CLAIM,
    claims.SINGLE_SOURCE,
    claims.UNUSED_CLAIM,
    claims.BOTH_WAYS,
    quotes.ORPHANED_QUOTE,
    quotes.CHANGED_TEXT,
    names.SHARED_NAME,
    names.OWN_PATRON,
    names.OVER_SUPPLIED,
    alike.ALIKE_IDS,
    units.UNIT,
    units.TOO_MANY_STATES,
)
"""Every rule; codes never change their meaning."""
