"""Pledges in full sentences: what was undertaken, whom it binds, who knows, who would notice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.evidence.claim import Claim
from detente.model import phrases, pledge_phrases
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge

UNCONFIRMED: Final = "reported, not confirmed"
INFERRED: Final = "our inference"


def pledges(
    conflict: Conflict, *, phase: str | None = None, claims: Mapping[str, Claim] | None = None
) -> tuple[str, ...]:
    """Return a sentence for each pledge in force in a phase.

    Parameters
    ----------
    phase
        Its id; none: the conflict's focus, or its last phase.
    claims
        By which pledges are told to be confirmed or not; none: nothing is said of that.

    Raises
    ------
    UnknownName
        Where no phase bears the id.
    """
    current = conflict.phase(phase)
    return tuple(
        sentence(conflict, pledge, claims=claims)
        for pledge in conflict.pledges
        if pledge.in_force(current.id if current else None)
    )


def sentence(
    conflict: Conflict, pledge: Pledge, *, claims: Mapping[str, Claim] | None = None
) -> str:
    """Return who does what if what, whom it binds, who knows of it and who would notice a breach.

    Examples
    --------
    >>> from detente.catalog import load
    >>> chicken = load("chicken").conflict
    >>> sentence(chicken, Pledge.model_validate({"by": "one", "does": "one.swerve"}))
    'The first driver has given an undertaking: the first driver swerves; it binds the first \
driver alone; everybody knows of it; everybody would notice a breach.'
    """
    aside = ""
    if claims is not None and not confirmed(pledge, claims):
        aside = UNCONFIRMED if pledge.because else INFERRED
    return phrases.sentence(pledge_phrases.whole(conflict, pledge, aside=aside))


def confirmed(pledge: Pledge, claims: Mapping[str, Claim]) -> bool:
    """Return whether claims confirm a pledge.

    They do where everybody knows of it, every claim for it is graded B or better, and they came
    through two chains at least that have no innermost source in common.
    """
    found = [claims[name] for name in pledge.because if name in claims]
    sources = {claim.chain[0].name for claim in found}
    graded = all(claim.grade[0] in "AB" for claim in found)
    return pledge.known() is None and graded and len(sources) > 1
