"""Writing a briefing: results -> findings -> their sentences -> what carries them -> pictures."""

from __future__ import annotations

from dataclasses import replace
from os import PathLike
from typing import Final

from detente.analysis.concepts.registry import DEFAULT
from detente.briefing.actors import who_is_who
from detente.briefing.briefing import Briefing, Head
from detente.briefing.carriers import with_carriers
from detente.briefing.confidence import Sureness
from detente.briefing.finding import SECTIONS, Finding
from detente.briefing.findings import (
    assumptions,
    coalitions,
    guarantees,
    history,
    leverage,
    outcomes,
    patronage,
    perceptions,
    sampling,
    settlement,
    stability,
    whatif,
)
from detente.briefing.findings import reading as article
from detente.briefing.options import options
from detente.briefing.pictures import pictures
from detente.briefing.provenance import provenance
from detente.briefing.results import Analysed, Results, results
from detente.briefing.timeline import timeline
from detente.briefing.watch import watch
from detente.case.case import Case
from detente.compute import Progress
from detente.errors import NotSupported
from detente.evidence.reading import Reading
from detente.model.actor_named import actor_named
from detente.model.preference import StateRef
from detente.opener import opener
from detente.telling.briefing.method import method, unknown
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
    side: str | None = None,
    author: str = "",
    handling: str = "",
    progress: Progress | None = None,
) -> Briefing:
    """Return the briefing on a case.

    Parameters
    ----------
    subject
        A case, or its name or path. Without a status quo, in the phase in focus or for the whole,
        the briefing is on the outcomes that would hold.
    phase, state
        What to brief on; none: the case's focus, or its last phase, and the status quo there.
    concept, responses
        Under which stability and leverage are taken.
    illustrated
        Whether pictures are drawn.
    reading
        What was read from an article, where the case is a draft made from one; the briefing then
        tells first what the article says.
    side
        The actor to whom it is told what is open to it, by key, name or alias; none: nobody.
    author, handling
        Who answers for it, and how it may be passed on.
    progress
        Told how many versions of the case have been tried, of how many.

    Raises
    ------
    NotSupported
        Where the subject is no case; a conflict alone has no evidence to brief on.
    UnknownName
        Where a phase, a concept, a rule or an actor is not known.

    Examples
    --------
    >>> from detente import load
    >>> briefing = brief(load("chicken"), state=1, illustrated=False)
    >>> briefing.findings[0].id, briefing.findings[0].headline
    ('F1', 'The state in which the first driver swerves holds as things stand: ...')
    """
    case = opener.opened(subject)
    if not isinstance(case, Case):
        kind = type(subject).__name__
        raise NotSupported(f"a briefing is written on a case or its name or path, not on a {kind}")
    conflict = case.conflict
    for_whom = actor_named(conflict, side) if side else ""
    found = results(
        case, phase=phase, state=state, concept=concept, responses=responses, progress=progress
    )
    deal = found if isinstance(found, Results) else None
    readings = deal.readings if deal else None
    return Briefing(
        name=case.name,
        title=conflict.title,
        summary=conflict.summary,
        citation=conflict.citation,
        draft=conflict.draft,
        head=Head(_as_of(found), author, handling, provenance(found)),
        settings=found.settings,
        findings=_findings(found, reading),
        watch=watch(deal) if deal else (),
        side=conflict.actors[for_whom].name if for_whom else "",
        options=options(deal, for_whom) if deal and for_whom else (),
        unknown=unknown(readings) if readings else (),
        actors=who_is_who(found),
        timeline=timeline(found),
        method=method(found.concept, readings),
        claims=dict(case.evidence.claims),
        sources=dict(case.evidence.sources),
        pictures=tuple(pictures(deal)) if deal and illustrated else (),
    )


def _findings(found: Analysed, reading: Reading | None) -> tuple[Finding, ...]:
    """Return every finding, said, numbered, with what carries it and how sure it is."""
    if isinstance(found, Results):
        findings = [finding for kind in _KINDS for finding in kind.findings(found)]
    else:
        findings = [*outcomes.findings(found), *settlement.findings(found)]
    if reading is not None:
        findings += article.findings(reading, found.settings)
    statements = {id(one): statement_of(one.about) for one in findings}
    sure = Sureness(
        found.conflict,
        found.case.evidence.claims,
        found.readings if isinstance(found, Results) else None,
    )
    ordered = sorted(findings, key=lambda finding: SECTIONS.index(finding.section))
    said = []
    for place, one in enumerate(ordered, start=1):
        statement = statements[id(one)]
        carried = with_carriers(found, one) if isinstance(found, Results) else one
        told = replace(
            carried, id=f"F{place}", headline=statement.headline, details=statement.details
        )
        said.append(sure.judged(told, statement))
    return tuple(said)


def _as_of(found: Analysed) -> str | None:
    """Return the day that nothing later than is considered.

    That of the latest source; without dated sources, of the phase in focus.
    """
    published = [one.published for one in found.case.evidence.sources.values() if one.published]
    if published:
        return max(published).isoformat()
    when = found.phase.date_from if found.phase else None
    return str(when) if when else None
