"""A question about a state of a case: the options that put it, and how its answer is printed."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from typing import Any, get_type_hints

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


def one_by_one(function: Callable[..., None]) -> Callable[..., None]:
    """Return a function that takes the fields of a question as parameters of their own.

    The command line needs one parameter an option; a command states the options that it shares
    with others by one parameter of a dataclass.
    """
    hints = get_type_hints(function, include_extras=True)
    groups: dict[str, Any] = {name: hint for name, hint in hints.items() if is_dataclass(hint)}

    @wraps(function)
    def command(**given: Any) -> None:
        for name, group in groups.items():
            stated = {field.name: given.pop(field.name) for field in fields(group)}
            given[name] = group(**stated)
        function(**given)

    command.__signature__ = inspect.Signature(list(_parameters(function, hints)))  # type: ignore[attr-defined]
    return command


def _parameters(
    function: Callable[..., None], hints: dict[str, Any]
) -> Iterator[inspect.Parameter]:
    """Yield every parameter by keyword alone, a question's fields in its place."""
    for parameter in inspect.signature(function).parameters.values():
        hint = hints[parameter.name]
        if is_dataclass(hint):
            own = get_type_hints(hint, include_extras=True)
            for field in fields(hint):
                yield _parameter(field.name, own[field.name], field.default)
        else:
            yield _parameter(parameter.name, hint, parameter.default)


def _parameter(name: str, hint: Any, default: Any) -> inspect.Parameter:
    """Return a parameter given by its name."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=hint, default=default)
