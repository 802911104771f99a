"""``detente beliefs``."""

from __future__ import annotations

import detente
from detente.case.beliefs import every_belief
from detente.cli.options import CaseName, Json, Out, Phase
from detente.cli.output import put_at_length
from detente.model.belief import BeliefEntry
from detente.model.belief import beliefs as in_force
from detente.review.accepted import unaccepted


def beliefs(case: CaseName, phase: Phase = None, out: Out = None, as_json: Json = False) -> None:
    """Every belief of a case by its path, with the sentence that it says.

    With --phase those in force in it alone.
    """
    subject = detente.load(case)
    every = in_force(subject.conflict, phase=phase) if phase else every_belief(subject.conflict)
    drafts = {one.path for one in unaccepted(subject)}
    plain = [_plain(one, one.path not in drafts) for one in every]
    width = max(len(one.path) for one in every)
    lines = [f"{one.path:<{width}}  {_line(one, one.path in drafts)}" for one in every]
    put_at_length(lines, lambda: {"case": subject.name, "beliefs": plain}, as_json=as_json, out=out)


def _plain(one: BeliefEntry, accepted: bool) -> dict[str, object]:
    """Return one belief as plain data."""
    return {
        "path": one.path,
        "says": one.says,
        "because": list(one.because),
        "despite": list(one.despite),
        "note": one.note or None,
        "accepted": accepted,
    }


def _line(one: BeliefEntry, draft: bool) -> str:
    """Return what one belief says, its claims, and whether it is a draft."""
    against = f"; against: {', '.join(one.despite)}" if one.despite else ""
    claims = f" [{', '.join(one.because)}{against}]" if one.because or one.despite else ""
    return f"{one.says}{claims}{' (draft)' if draft else ''}"
