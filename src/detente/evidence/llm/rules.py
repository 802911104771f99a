"""What the rules found, in the form in which a model's proposals are compared with it."""

from __future__ import annotations

from detente.evidence.attribution.attribution import Attribution
from detente.evidence.events.event import Event
from detente.evidence.llm.check import Proposal, Span
from detente.evidence.reading import Reading


def of_rules(reading: Reading) -> tuple[Proposal, ...]:
    """Return the attributions and events of a reading as proposals, in text order."""
    proposals = [_attribution(proposal) for proposal in reading.attributions if proposal.content]
    proposals += [_event(proposal) for proposal in reading.events]
    return tuple(sorted(proposals, key=lambda proposal: proposal.main))


def _attribution(attribution: Attribution) -> Proposal:
    """Return an attribution as a proposal; words in several pieces go from first to last."""
    parts = {"content": attribution.content, "cue": attribution.cue, "source": attribution.source}
    spans = {name: (spans[0][0], spans[-1][1]) for name, spans in parts.items() if spans}
    return Proposal("attribution", (attribution.kind,), spans)


def _event(event: Event) -> Proposal:
    """Return an event as a proposal."""
    spans: dict[str, Span] = {"words": (event.start, event.end)}
    if event.who:
        spans["who"] = (event.who[0].start, event.who[-1].end)
    if event.whom:
        spans["whom"] = (event.whom[0].start, event.whom[-1].end)
    return Proposal("event", (event.root, event.modality), spans)
