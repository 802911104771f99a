"""The settings that every reading is judged under: solution concepts and response rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.analysis.concepts.registry import DEFAULT, STANDARD, sanctions
from detente.analysis.graph.settings import RESPONSES, Responses


@dataclass(frozen=True)
class Setting:
    """A solution concept and the rule by which responses count.

    Parameters
    ----------
    concept
        Its name.
    rule
        ``None`` under Nash, where nobody responds.
    """

    concept: str
    rule: Responses | None

    def __str__(self) -> str:
        """Return the setting in a word or two.

        >>> [str(one) for one in SETTINGS[:2]]
        ['nash', 'gmr sequences']
        """
        return self.concept if self.rule is None else f"{self.concept} {self.rule}"


RESPONDING: Final = tuple(name for name in STANDARD if sanctions(name).answered)
"""The concepts under which responses count, in the order of :data:`SETTINGS`."""

SETTINGS: Final = (
    *(Setting(name, None) for name in STANDARD if name not in RESPONDING),
    *(Setting(concept, rule) for concept in RESPONDING for rule in RESPONSES),
)
"""All ten: Nash, and three concepts under three rules each."""

ANALYST: Final = SETTINGS.index(Setting(DEFAULT, RESPONSES[0]))
"""The place of the setting that is used where nothing else is asked for."""


def concept_families() -> tuple[tuple[int, ...], ...]:
    """Return places of settings that differ in concept alone: one family for each rule.

    Nash knows no rule, so that it stands in each.

    >>> concept_families()
    ((0, 1, 4, 7), (0, 2, 5, 8), (0, 3, 6, 9))
    """
    return tuple(
        tuple(place for place, one in enumerate(SETTINGS) if one.rule in (None, rule))
        for rule in RESPONSES
    )


def rule_families() -> tuple[tuple[int, ...], ...]:
    """Return places of settings that differ in rule alone: one family for each concept with rules.

    >>> rule_families()
    ((1, 2, 3), (4, 5, 6), (7, 8, 9))
    """
    return tuple(
        tuple(place for place, one in enumerate(SETTINGS) if one.concept == concept)
        for concept in RESPONDING
    )
