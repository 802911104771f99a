"""What was found in a text, and what a language model found beside the rules, as lines."""

from __future__ import annotations

from collections.abc import Iterator

from detente.case.search import SearchResult
from detente.evidence.llm import Assisted


def found_lines(found: SearchResult) -> Iterator[str]:
    """Yield how much was found, then a line for each hit."""
    if not found.hits:
        yield f"Nothing holds {found.query!r}."
        return
    some = "" if found.every else ", though none holds all the words"
    yield f"{found.total} found{some}:"
    for hit in found.hits:
        place = f"{hit.source} {hit.start}–{hit.end}" if hit.start is not None else hit.id
        told = f" — {hit.told}" if hit.told else ""
        yield f"  {place}: {hit.marked}{told}"


def assisted_lines(found: Assisted) -> Iterator[str]:
    """Yield what the model and the rules agree on, and every difference."""
    yield f"{found.model}: {len(found.agreed)} alike, {len(found.differences)} different."
    if found.stopped:
        yield f"The model was left alone: {found.stopped}"
    for one in found.differences:
        for side, proposal in (("rules", one.rules), ("model", one.model)):
            told = " ".join(proposal.code) + f" {proposal.text}" if proposal else "nothing"
            where = f" at {proposal.main[0]}–{proposal.main[1]}" if proposal else ""
            yield f"  {side}: {proposal.kind if proposal else ''} {told.strip()}{where}".rstrip()
