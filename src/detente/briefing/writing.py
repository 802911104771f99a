"""Writing a briefing: results, findings, carriers, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from detente.analysis.concepts.registry import DEFAULT
from detente.briefing.briefing import Briefing
from detente.briefing.carriers import with_carriers
from detente.briefing.finding import SECTIONS, Finding
from detente.briefing.findings.changes import changes
from detente.briefing.findings.deal import deal
from detente.briefing.findings.doubts import doubts
from detente.briefing.findings.getting import getting
from detente.briefing.findings.history import history
from detente.briefing.findings.holds import holds
from detente.briefing.findings.patrons import patrons
from detente.briefing.findings.settlements import settlements
from detente.briefing.findings.ways import ways
from detente.briefing.pictures import pictures
from detente.briefing.results import Results, results
from detente.case.case import Case
from detente.model.preference import StateRef

if TYPE_CHECKING:
    from detente.evidence.reading import Reading

_KINDS: Final[tuple[Callable[[Results], Iterator[Finding]], ...]] = (
    deal,
    holds,
    patrons,
    ways,
    history,
    changes,
    doubts,
    getting,
    settlements,
)


def brief(
    case: Case,
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
    case
        A case with a status quo, in the phase in focus or for the whole.
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
    UnknownName
        Where a phase, a concept or a rule is not known.
    """
    found = results(case, phase=phase, state=state, concept=concept, responses=responses)
    findings = [one for kind in _KINDS for one in kind(found)]
    if reading is not None:
        from detente.briefing.findings.told import told

        findings += told(reading, found.settings)
    order = list(SECTIONS)
    ordered = sorted(findings, key=lambda one: order.index(one.section))
    named = [replace(one, id=f"F{place}") for place, one in enumerate(ordered, start=1)]
    conflict = case.conflict
    return Briefing(
        name=case.name,
        title=conflict.title,
        summary=conflict.summary,
        citation=conflict.citation,
        draft=conflict.draft,
        settings=found.settings,
        findings=with_carriers(found, named),
        claims=dict(case.evidence.claims),
        sources=dict(case.evidence.sources),
        pictures=tuple(pictures(found)) if illustrated else (),
    )
