"""The parameters of a command, as the command line needs them: one an option."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import Any, get_type_hints


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
