"""A question about a state of a case: the options that put it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.analysis.concepts.registry import DEFAULT
from detente.cli.options import Concept, ConceptOrNash, Phase, Responses, State, state_of


@dataclass(frozen=True, kw_only=True)
class Where:
    """The state asked about."""

    phase: Phase = None
    state: State = None

    def settings(self) -> dict[str, Any]:
        """Return what an analysis is asked with, beside the conflict."""
        return vars(self) | {"state": state_of(self.state)}


@dataclass(frozen=True, kw_only=True)
class Question(Where):
    """The state asked about, and by what answers it is judged."""

    concept: Concept = DEFAULT
    responses: Responses = "sequences"


@dataclass(frozen=True, kw_only=True)
class QuestionOrNash(Question):
    """The same, where the answer that counts may be none at all."""

    concept: ConceptOrNash = DEFAULT
