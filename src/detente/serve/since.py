"""What an edit changed, in sentences, the most telling first."""

from __future__ import annotations

from detente.analysis.whatif.versions import between
from detente.case.case import Case
from detente.errors import DetenteError
from detente.serve.question import Question
from detente.telling.tell import tell


def since(before: Case, question: Question) -> tuple[str, ...]:
    """Return what tells a case apart from an older version, at the state asked about.

    Empty where neither version has a state to look at; one sentence where nothing changes.
    """
    try:
        return tell(
            between(
                before.conflict,
                question.conflict,
                phase=question.phase.id if question.phase else None,
                state=question.state,
                concept=question.concept,
                responses=question.responses,
            )
        )
    except DetenteError:
        return ()
