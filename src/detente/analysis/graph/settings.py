"""The rules for counting responses, and how much a result lists."""

from __future__ import annotations

from typing import Literal, get_args

from detente.errors import UnknownName

Responses = Literal["sequences", "once-each", "single"]
"""Which responses of the opponents count: ``sequences``, any legal sequence of their moves (the
literature's R_{N-i}); ``once-each``, every opponent moves at most once, in any order;
``single``, one move of one opponent."""

RESPONSES: tuple[Responses, ...] = get_args(Responses)

STATES_LISTED = 4096
"""Results of more states than this give counts in place of lists, unless lists are asked for."""


def check_responses(rule: str) -> Responses:
    """Return the response rule asked for.

    Raises
    ------
    UnknownName
        Where no rule bears the name.
    """
    for known in RESPONSES:
        if rule == known:
            return known
    raise UnknownName("response rule", rule, RESPONSES)
