"""How sure each finding is, in which versions it holds, and the line that says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from detente.analysis.readings.confidence import Confidence, confidence
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.briefing.finding import Finding, Survived
from detente.evidence.claim import Claim
from detente.model.base import Belief
from detente.model.conflict import Conflict
from detente.telling.briefing.sources import weak_words
from detente.telling.briefing.statement import Statement, bottom_line
from detente.telling.versions import tail, versions

_LEVELS = ("low", "moderate", "high")


@dataclass(frozen=True)
class Sureness:
    """By what it is judged how sure a finding is.

    Parameters
    ----------
    claims
        Claims by id.
    readings
        The versions of the case; ``None`` where no state is known to stand.
    """

    conflict: Conflict
    claims: Mapping[str, Claim]
    readings: Readings | None

    def judged(self, finding: Finding, statement: Statement) -> Finding:
        """Return a finding with how sure it is, and with the line that says it.

        Nothing is judged of what an article says: that is no finding about the conflict.
        """
        if finding.section == "told":
            return finding
        sure = self.confidence(finding)
        survived = self._survived(finding.fates)
        weak = weak_words(self.conflict, sure, self.claims)
        line = bottom_line(statement.lines, survived.tail if survived else "", weak)
        return replace(
            finding, survival=survived, confidence=sure, weak_link=weak[0], takeaway=line
        )

    def confidence(self, finding: Finding) -> Confidence:
        """Return how sure a finding is: by the versions of the case, else by what carries it.

        Where nothing is cited, everything is our inference.
        """
        if not self.claims:
            return Confidence("low", "inference")
        known = [fate.confidence for fate in finding.fates if fate.confidence]
        if known:
            return min(known, key=lambda one: _LEVELS.index(one.level))
        carried = {
            one.path: Belief(because=one.because, despite=one.despite, note=one.note)
            for one in finding.carriers
        }
        return confidence(carried, (), self.claims)

    def _survived(self, fates: tuple[Survival, ...]) -> Survived | None:
        """Return in which versions a finding holds: of several things, the one that fares worst."""
        if self.readings is None or not fates:
            return None
        worst = min(fates, key=lambda one: -1 if one.share is None else one.share)
        return Survived(
            versions(self.readings, worst),
            tail(self.readings, worst),
            worst.share,
            self.readings.count("counted"),
        )
