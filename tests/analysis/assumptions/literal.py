"""The values of findings, read off the literal definitions."""

from detente.analysis.assumptions.state_finding import StateFinding, StateQuestion
from detente.analysis.concepts.registry import STANDARD
from detente.model.conflict import Conflict
from tests.brute_leverage import BruteLeverage


def literal(conflict: Conflict, question: StateQuestion) -> dict[StateFinding, object]:
    """Return every finding's value by the literal definitions."""
    brute = BruteLeverage(conflict)
    state, rule = question.state, question.responses
    shares = {name: brute.way(name, state) for name in brute.actors}
    found: dict[StateFinding, object] = {
        StateFinding("furthest"): tuple(
            name for name, share in shares.items() if share == max(shares.values())
        )
    }
    for concept in STANDARD:
        found[StateFinding("equilibrium", concept=concept)] = state in brute.equilibria(
            concept, rule
        )
    for name in brute.actors:
        status = brute.status(question.concept, name, state, rule)
        found[StateFinding("status", actor=name)] = status
        for other, share in brute.hold(question.concept, name, state, rule).items():
            found[StateFinding("hold", actor=other, other=name)] = share
    if question.start is not None:
        reached = state == question.start or brute.reaches(brute.actors, question.start, state)
        found[StateFinding("reachable")] = reached
    return found
