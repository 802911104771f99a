"""Which issue a settlement is asked about."""

from __future__ import annotations

from detente.analysis.subject import Subject, conflict_of
from detente.errors import CaseError, Problem, UnknownName
from detente.model.issue import Issue


def issue_asked(subject: Issue | Subject, issue_id: str, case: str) -> tuple[Issue, str, str]:
    """Return an issue, its id, and the id of its case.

    Parameters
    ----------
    subject
        An issue, or what holds issues: a conflict, a case, or a case's name or path.
    issue_id
        The issue's id; empty for the only one.
    case
        The id of the case, for an issue handed over by itself.

    Raises
    ------
    CaseError
        Where there is no issue, or there are several and none is named.
    UnknownName
        Where no issue bears the name.

    Examples
    --------
    >>> issue_asked("syria-2016", "", "")[1:]
    ('assad', 'syria-2016')
    """
    if isinstance(subject, Issue):
        return subject, issue_id, case
    conflict = conflict_of(subject)
    if issue_id and issue_id not in conflict.issues:
        raise UnknownName("issue", issue_id, list(conflict.issues))
    if not issue_id and len(conflict.issues) != 1:
        names = ", ".join(conflict.issues)
        what = f"the case has {len(conflict.issues)} issues"
        mend = f"Name one with issue_id: {names}" if names else "Add one under issues"
        raise CaseError(Problem(what, mend, ("issues",), conflict.id))
    name = issue_id or next(iter(conflict.issues))
    return conflict.issues[name], name, conflict.id
