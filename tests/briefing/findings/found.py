"""Finds what one module of findings finds on a small case."""

from importlib import import_module
from typing import Any

from detente.briefing.finding import Finding
from detente.briefing.results import results
from detente.case.case import Case
from detente.catalog.lookup import load
from detente.model import Conflict
from tests import shelling
from tests.draw import conflicts
from tests.syria import CASE as SYRIAN_CASE

MADE = {
    "shelling": shelling.SHELLING,
    "lanes": shelling.GRAPH,
    "talks": conflicts.TALKS,
    "stalemate": conflicts.GRAPH,
}


def case_of(name: str | Conflict) -> Case:
    """Return a small conflict of the tests, or a bundled case, by its name."""
    if isinstance(name, Conflict):
        return Case(name.id or "made", name)
    if name == "syria-undisclosed":
        return SYRIAN_CASE
    return Case(name, MADE[name]) if name in MADE else load(name)


def found(module: str, name: str | Conflict, **asked: Any) -> list[Finding]:
    """Return what a module of findings finds on a case."""
    kind = import_module(f"detente.briefing.findings.{module}")
    return list(kind.findings(results(case_of(name), **asked)))


def facts(finding: Finding) -> dict[str, Any]:
    """Return what a finding is about, but for the conflict and the result."""
    about = finding.about
    names = [name for name in about.__dataclass_fields__ if name not in {"conflict", "result"}]
    return {name: getattr(about, name) for name in names}
