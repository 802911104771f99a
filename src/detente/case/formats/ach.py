"""Evidence rows for an analysis of competing hypotheses (Heuer 1999, ch. 8).

Hypotheses are the beliefs of the case; a claim is consistent with a belief that stands ``because``
of it and inconsistent with one that stands ``despite`` it. Everything else is not judged: that is
for the analyst to fill in, since evidence that fits every hypothesis tells them not apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.case.case import Case
from detente.case.formats.format import CASE, Format, to_file
from detente.case.formats.losses import texts_of_sources
from detente.case.formats.table import table_text
from detente.model.belief import BeliefEntry, beliefs

Verdict = Literal["consistent", "inconsistent"]
_LETTERS: dict[Verdict, str] = {"consistent": "C", "inconsistent": "I"}


@dataclass(frozen=True)
class Judgement:
    """One claim held against one belief."""

    claim: str
    text: str
    grade: str
    told: str
    belief: str
    says: str
    verdict: Verdict


def judgements(case: Case, *, phase: str | None = None) -> tuple[Judgement, ...]:
    """Return every claim that a belief cites, for it or against it, in the order of the case.

    Raises
    ------
    UnknownName
        Where no phase bears the id.
    """
    return tuple(
        Judgement(key, claim.text, claim.grade, claim.told(), belief.path, belief.says, verdict)
        for key, claim in case.evidence.claims.items()
        for belief in beliefs(case.conflict, phase=phase)
        if (verdict := _verdict(key, belief)) is not None
    )


def _verdict(key: str, belief: BeliefEntry) -> Verdict | None:
    """Return how a claim stands to a belief."""
    if key in belief.despite:
        return "inconsistent"
    return "consistent" if key in belief.because else None


def matrix(case: Case, *, phase: str | None = None) -> str:
    """Return the matrix as CSV: a row a claim, a column a belief, C, I or nothing.

    The last row counts the inconsistent claims of each belief, by which Heuer ranks hypotheses: the
    fewer the better. Claims and beliefs that nothing links are left out.
    """
    made = judgements(case, phase=phase)
    paths = list(dict.fromkeys(one.belief for one in made))
    said = {one.belief: one.says for one in made}
    told = {(one.claim, one.belief): _LETTERS[one.verdict] for one in made}
    claims = {one.claim: one for one in made}
    rows = [
        [key, one.text, one.grade, one.told, *(told.get((key, path), "") for path in paths)]
        for key, one in claims.items()
    ]
    tally = [sum(told.get((key, path)) == "I" for key in claims) for path in paths]
    return table_text([
        ["claim", "text", "grade", "source", *paths],
        ["", "", "", "", *(said[path] for path in paths)],
        *rows,
        ["", "inconsistent", "", "", *tally],
    ])  # fmt: skip


ACH = Format(
    name="ach",
    title="a matrix of competing hypotheses",
    holds=CASE,
    suffixes=(".csv",),
    about="its claims against its beliefs",
    write=to_file(lambda case, choices: matrix(case, phase=choices.phase)),
    loses=texts_of_sources,
    citation="Heuer 1999, ch. 8",
)
