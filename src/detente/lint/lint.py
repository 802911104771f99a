"""What to look at in a case, each with its code, its line and its mend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from detente.case.case import Case
from detente.lint.places import Places, places
from detente.lint.registry import RULES
from detente.lint.rule import Remark, Rule, Subject


@dataclass(frozen=True)
class Lint:
    """One thing to look at.

    Parameters
    ----------
    code
        Which rule it is.
    path
        The belief or part of the case that it is about; empty for the case as a whole.
    file, line
        Where that stands; empty and ``None`` where it stands in no file of ours.
    says, mend
        What is odd, and what to do about it, in sentences.
    """

    code: str
    path: str
    file: str
    line: int | None
    says: str
    mend: str

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return asdict(self)

    def __str__(self) -> str:
        """Return it in one line: where, what, mend, code."""
        place = ":".join(str(one) for one in (self.file, self.line) if one)
        return f"{f'{place}: ' if place else ''}{self.says} {self.mend} [{self.code}]"


def lints(case: Case, rules: Iterable[Rule] = RULES) -> tuple[Lint, ...]:
    """Return what an expert would look at in a case that can be used, in the order of its files.

    Parameters
    ----------
    case
        A case, as read or made.
    rules
        Which rules to apply; none given: all of them.

    Examples
    --------
    >>> from detente import lints, load
    >>> [(one.code, one.path) for one in lints(load("munich-1938"))]
    [('own-option', 'options.germany.mobilise')]
    """
    subject, held = Subject(case), places(case)
    found = [_lint(held, rule, one) for rule in rules for one in rule.find(subject)]
    return tuple(sorted(found, key=lambda one: (one.file, one.line or 0)))


def _lint(held: Places, rule: Rule, remark: Remark) -> Lint:
    """Return what a rule says with the place where it stands."""
    file, line = held.of(remark.path)
    says, mend = (f"{text[:1].upper()}{text[1:]}." for text in (remark.says, remark.mend))
    return Lint(rule.code, remark.path, file, line, says, mend)
