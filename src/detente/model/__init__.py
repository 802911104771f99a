"""What we believe: the conflict as a frozen, checked model."""

from detente.model.actor import Actor
from detente.model.arcs import Graph
from detente.model.baseline import Baseline, Terms
from detente.model.belief import BeliefEntry, beliefs
from detente.model.condition import Condition
from detente.model.conflict import Conflict
from detente.model.deadline import Deadline
from detente.model.grammar import parse
from detente.model.issue import Issue, Position
from detente.model.option import Option
from detente.model.parts import Scenario
from detente.model.phase import Infeasible, Phase
from detente.model.pledge import Pledge
from detente.model.preference import Preference, Statement, Weight
from detente.model.proposal import Proposal
from detente.model.question import Answer, Question
from detente.model.state_named import state_named
from detente.model.theses import Thesis
from detente.model.tie import Tie
from detente.model.view import Misbelief

__all__ = [
    "Actor",
    "Answer",
    "Baseline",
    "BeliefEntry",
    "Condition",
    "Conflict",
    "Deadline",
    "Graph",
    "Infeasible",
    "Issue",
    "Misbelief",
    "Option",
    "Phase",
    "Pledge",
    "Position",
    "Preference",
    "Proposal",
    "Question",
    "Scenario",
    "Statement",
    "Terms",
    "Thesis",
    "Tie",
    "Weight",
    "beliefs",
    "parse",
    "state_named",
]
