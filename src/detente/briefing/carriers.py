"""Which beliefs carry a finding."""

from __future__ import annotations

from collections.abc import Sequence

from detente.briefing.finding import Finding
from detente.briefing.results import Results


def with_carriers(results: Results, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with the beliefs that carry them."""
    return tuple(findings)
