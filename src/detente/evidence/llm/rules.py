"""What the rules found, in the form in which a model's proposals are compared with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.llm.check import Proposal, Span

if TYPE_CHECKING:
    from detente.evidence.attribution.attribution import Attribution
    from detente.evidence.events import Event
    from detente.evidence.reading import Reading


def of_rules(reading: Reading) -> tuple[Proposal, ...]:
    """Return the attributions and events of a reading as proposals, in text order."""
    found = [_attribution(one) for one in reading.attributions if one.content]
    found += [_event(one) for one in reading.events]
    return tuple(sorted(found, key=lambda one: one.main))


def _attribution(one: Attribution) -> Proposal:
    """Return an attribution as a proposal; words in several pieces go from first to last."""
    parts = {"content": one.content, "cue": one.cue, "source": one.source}
    spans = {name: (spans[0][0], spans[-1][1]) for name, spans in parts.items() if spans}
    return Proposal("attribution", (one.kind,), spans)


def _event(one: Event) -> Proposal:
    """Return an event as a proposal."""
    spans: dict[str, Span] = {"words": (one.start, one.end)}
    if one.who:
        spans["who"] = (one.who[0].start, one.who[-1].end)
    if one.whom:
        spans["whom"] = (one.whom[0].start, one.whom[-1].end)
    return Proposal("event", (one.root, one.modality), spans)
