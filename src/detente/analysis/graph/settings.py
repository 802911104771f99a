"""The names of the solution concepts and of the rules for counting responses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, get_args

from detente.errors import UnknownName

Concept = str
"""Nash (Nash 1950), general and symmetric metarationality (Howard 1971), sequential stability
(Fraser and Hipel 1979)."""

Responses = Literal["sequences", "once-each", "single"]
"""Which responses of the opponents count: ``sequences``, any legal sequence of their moves (the
literature's R_{N-i}); ``once-each``, every opponent moves at most once, in any order;
``single``, one move of one opponent."""

CONCEPTS: tuple[Concept, ...] = ("nash", "gmr", "smr", "seq")
RESPONSES: tuple[Responses, ...] = get_args(Responses)

FURTHER: Final = ("sim", "sim-contested", "nonmyopic")
"""Concepts that the solver answers besides those four (:mod:`detente.analysis.concepts.further`);
``l1``, ``l2``, … name limited foresight of so many moves."""

Form = Literal["a", "b", "c", "d"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)
"""The forms of unknown preference: see :mod:`detente.analysis.concepts.unknown`."""

_FORESIGHT: Final = re.compile(r"l([1-9]\d{0,2})")

STATES_LISTED = 4096
"""Results of more states than this give counts in place of lists, unless lists are asked for."""


def check_concepts(concepts: Sequence[str]) -> tuple[Concept, ...]:
    """Return the concepts asked for, each once, in the order asked.

    Raises
    ------
    UnknownName
        Where a name is not a concept of this engine.
    """
    for name in concepts:
        if name not in CONCEPTS:
            raise UnknownName("solution concept", name, CONCEPTS)
    return tuple(dict.fromkeys(one for name in concepts for one in CONCEPTS if one == name))


def foresight(name: str) -> int | None:
    """Return how many moves a concept such as ``l3`` looks ahead, ``None`` for any other name."""
    found = _FORESIGHT.fullmatch(name)
    return int(found[1]) if found else None


def degree(name: str) -> tuple[Concept, str] | None:
    """Return the concept and the degree of a name such as ``gmr-strong`` or ``seq-a``, or ``None``.

    Degrees look at how strong a preference is (``strong``; Nash has none) or at what is not known
    of it (the forms ``a`` to ``d``).
    """
    base, _, suffix = name.partition("-")
    degrees = FORMS if base == "nash" else ("strong", *FORMS)
    known = [concept for concept in CONCEPTS if concept == base]
    return (known[0], suffix) if known and suffix in degrees else None


def check_solutions(concepts: Sequence[str], *, degrees: bool = True) -> tuple[str, ...]:
    """Return the concepts asked of the solver, further ones among them, each once, in order.

    Parameters
    ----------
    degrees
        Whether strength of preference and unknown preference can be asked too.

    Raises
    ------
    UnknownName
        Where a name is not a concept of this package.
    """
    known = (*CONCEPTS, *FURTHER)
    for name in concepts:
        answered = name in known or foresight(name) is not None
        if not answered and not (degrees and degree(name)):
            raise UnknownName("solution concept", name, (*known, "l1", "l2"))
    return tuple(dict.fromkeys(concepts))


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
