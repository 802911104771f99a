"""Writing a briefing: results -> findings -> their sentences -> what carries them -> pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from os import PathLike
from typing import Final

from detente.analysis.concepts.registry import DEFAULT
from detente.briefing.briefing import Briefing
from detente.briefing.carriers import with_carriers
from detente.briefing.finding import SECTIONS, Finding
from detente.briefing.findings import (
    assumptions,
    coalitions,
    guarantees,
    history,
    leverage,
    patronage,
    perceptions,
    sampling,
    settlement,
    stability,
    whatif,
)
from detente.briefing.findings import reading as article
from detente.briefing.pictures import pictures
from detente.briefing.results import results
from detente.case.case import Case
from detente.errors import NotSupported
from detente.evidence.reading import Reading
from detente.model.preference import StateRef
from detente.opener import opener
from detente.telling.briefing.statements import statement_of

_KINDS: Final = (
    stability,
    leverage,
    patronage,
    history,
    whatif,
    assumptions,
    sampling,
    guarantees,
    coalitions,
    perceptions,
    settlement,
)
"""The modules of findings, in the order in which they stand in their sections."""


def brief(
    subject: Case | str | PathLike[str],
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
    illustrated: bool = True,
    reading: Reading | None = None,
) -> Briefing:
    """Return the briefing on a case.

    Parameters
    ----------
    subject
        A case, or its name or path, with a status quo, in the phase in focus or for the whole.
    phase, state
        What to brief on; none: the case's focus, or its last phase, and the status quo there.
    concept, responses
        Under which stability and leverage are taken.
    illustrated
        Whether pictures are drawn.
    reading
        What was read from an article, where the case is a draft made from one; the briefing then
        tells first what the article says.

    Raises
    ------
    CaseError
        Where the case has no status quo to brief on.
    NotSupported
        Where the subject is no case; a conflict alone has no evidence to brief on.
    UnknownName
        Where a phase, a concept or a rule is not known.

    Examples
    --------
    >>> from detente import load
    >>> briefing = brief(load("chicken"), state=1, illustrated=False)
    >>> briefing.findings[0].id
    'F1'
    """
    case = opener.opened(subject)
    if not isinstance(case, Case):
        kind = type(subject).__name__
        raise NotSupported(f"a briefing is written on a case or its name or path, not on a {kind}")
    conflict = case.conflict
    found = results(case, phase=phase, state=state, concept=concept, responses=responses)
    findings = [finding for kind in _KINDS for finding in kind.findings(found)]
    if reading is not None:
        findings += article.findings(reading, found.settings)
    return Briefing(
        name=case.name,
        title=conflict.title,
        summary=conflict.summary,
        citation=conflict.citation,
        draft=conflict.draft,
        settings=found.settings,
        findings=with_carriers(found, _numbered(map(_said, findings))),
        claims=dict(case.evidence.claims),
        sources=dict(case.evidence.sources),
        pictures=tuple(pictures(found)) if illustrated else (),
    )


def _said(finding: Finding) -> Finding:
    """Return a finding with its sentence and its takeaway."""
    statement = statement_of(finding.about)
    return replace(finding, sentence=statement.sentence, takeaway=statement.takeaway)


def _numbered(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings in the order of their sections, with their ids."""
    ordered = sorted(findings, key=lambda finding: SECTIONS.index(finding.section))
    return [replace(one, id=f"F{place}") for place, one in enumerate(ordered, start=1)]
