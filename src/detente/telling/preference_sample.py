"""How sure each finding is over random draws of what the actors want, in sentences."""

from __future__ import annotations

from detente.analysis.assumptions.state_finding import StateFinding
from detente.analysis.sampling.preference_sample import PreferenceSample
from detente.model import phrases
from detente.telling.doubt import drawn
from detente.telling.findings import finding_clause


def sentences(result: PreferenceSample) -> tuple[str, ...]:
    """Return how many draws there are, then how sure each finding is, the least sure first.

    Wants that were drawn either way are told ahead of them.

    That somebody has no hold is left out.
    """
    head = f"Over {result.tally.draws:,} draws of what the actors want"
    if not result.complete:
        head = f"{head} (stopped before the {result.settings['draws']:,} asked for)"
    worth_saying = [
        finding
        for finding in sorted(result.believed, key=result.upheld)
        if finding.kind != "hold" or result.believed[finding]
    ]
    either_way = drawn(result.conflict, result.settings.get("drawn_either_way", {}))
    return (
        phrases.sentence(head),
        *either_way,
        *(_sentence(result, finding) for finding in worth_saying),
    )


def _sentence(result: PreferenceSample, finding: StateFinding) -> str:
    """Return how often a finding is what it is believed to be."""
    hits = result.upheld(finding)
    low, high = result.band(hits)
    believed = result.believed[finding]
    clause = finding_clause(result.conflict, finding, believed, state="the state")
    share = f"in {hits / result.tally.draws:.0%} of the draws ({low:.0%} to {high:.0%})"
    return phrases.sentence(f"{share}, {clause}")
