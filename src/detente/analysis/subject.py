"""What a verb may be asked about: a conflict, a case that holds one, or a case's name or path."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import signature
from os import PathLike
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from detente.errors import NotSupported
from detente.model.conflict import Conflict
from detente.opener import opener

P = ParamSpec("P")
Answer = TypeVar("Answer")


class HasConflict(Protocol):
    """Whatever holds a conflict, such as a case with its evidence."""

    @property
    def conflict(self) -> Conflict:
        """Return the conflict."""
        ...


Subject = Conflict | HasConflict | str | PathLike[str]
"""A conflict, a case, or a case's name or path."""


def conflict_of(subject: object) -> Conflict:
    """Return the conflict that a verb is asked about: a conflict, or what a case or a name holds.

    Raises
    ------
    CaseError
        Where a name leads to no case, or the case cannot be used.
    NotSupported
        Where the subject is of no such kind.

    Examples
    --------
    >>> import detente
    >>> conflict_of("chicken") == conflict_of(detente.load("chicken"))
    True
    """
    holder = opener.opened(subject)
    conflict = holder if isinstance(holder, Conflict) else getattr(holder, "conflict", None)
    if not isinstance(conflict, Conflict):
        kind = type(subject).__name__
        mend = "a case, a conflict, or the name or path of a case can"
        raise NotSupported(f"a {kind} cannot be analysed; {mend}")
    return conflict


def verb(
    analysis: Callable[Concatenate[Conflict, P], Answer],
) -> Callable[Concatenate[Subject, P], Answer]:
    """Return an analysis of a conflict that also takes a case, or a case's name or path.

    An analysis that takes ``claims`` is given those of the case, unless others are handed to it.

    >>> import detente
    >>> detente.stability("chicken") == detente.stability(detente.load("chicken").conflict)
    True
    """
    takes_claims = "claims" in signature(analysis).parameters

    @wraps(analysis)
    def asked(subject: Subject, /, *args: P.args, **settings: P.kwargs) -> Answer:
        holder = opener.opened(subject)
        if takes_claims and "claims" not in settings:
            evidence = getattr(holder, "evidence", None)
            settings["claims"] = getattr(evidence, "claims", None)
        return analysis(conflict_of(holder), *args, **settings)

    return asked
