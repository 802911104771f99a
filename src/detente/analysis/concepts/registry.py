"""Every solution concept by name.

To add one, write a module that defines a :class:`~detente.analysis.concepts.concept.Concept` and
name it in :data:`BUNDLED`; a program of your own calls :func:`register`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.analysis.concepts.concept import Concept, Sanctions
from detente.analysis.concepts.foresight import NONMYOPIC, limited_foresight
from detente.analysis.concepts.general import GMR
from detente.analysis.concepts.nash import NASH
from detente.analysis.concepts.sequential import SEQ
from detente.analysis.concepts.simultaneous import SIM, SIM_CONTESTED
from detente.analysis.concepts.symmetric import SMR
from detente.errors import CaseError, Problem, UnknownName

BUNDLED: Final = (NASH, GMR, SMR, SEQ, SIM, SIM_CONTESTED, NONMYOPIC)

STANDARD: Final = tuple(one.name for one in (NASH, GMR, SMR, SEQ))
"""Those that are solved where nothing else is asked for."""

DEFAULT: Final = SEQ.name
"""The one by which an analysis under one concept goes where nothing else is asked for."""

_known = {one.name: one for one in BUNDLED}


def register(new: Concept) -> None:
    """Make a concept known, so that every verb takes it by its name.

    Raises
    ------
    CaseError
        Where another concept bears the name.
    """
    if new.name in _known:
        mend = "Give the new concept a name of its own"
        raise CaseError(Problem(f"there is a solution concept {new.name!r} already", mend))
    _known[new.name] = new


def withdraw(name: str) -> None:
    """Take a registered concept away again; one of the bundled stays.

    Raises
    ------
    UnknownName
        Where no registered concept bears the name.
    """
    registered = [one for one in _known if one not in {each.name for each in BUNDLED}]
    if name not in registered:
        raise UnknownName("registered solution concept", name, registered)
    del _known[name]


def with_standard(name: str) -> tuple[str, ...]:
    """Return the names of the standard concepts, and after them the one asked for if it is another.

    >>> with_standard("seq"), with_standard("sim")
    (('nash', 'gmr', 'smr', 'seq'), ('nash', 'gmr', 'smr', 'seq', 'sim'))
    """
    return tuple(dict.fromkeys([*STANDARD, name]))


def names() -> tuple[str, ...]:
    """Return the names of all concepts but the families: ``l1``, ``l2`` … look so far ahead.

    >>> names()[:4]
    ('nash', 'gmr', 'smr', 'seq')
    """
    return tuple(_known)


def find_concept(name: str) -> Concept:
    """Return the concept of a name.

    Raises
    ------
    UnknownName
        Where no concept bears it.

    Examples
    --------
    >>> find_concept("seq").title, find_concept("l3").heading
    ('sequential stability (SEQ)', 'L3')
    """
    found = _known.get(name) or limited_foresight(name)
    if found is None:
        raise UnknownName("solution concept", name, (*_known, "l1", "l2"))
    return found


def find_concepts(asked: Sequence[str]) -> tuple[Concept, ...]:
    """Return the concepts of some names, each once, in the order asked.

    Raises
    ------
    UnknownName
        Where a name is not that of a concept.
    """
    return tuple(find_concept(name) for name in dict.fromkeys(asked))


def sanctions(name: str) -> Sanctions:
    """Return which answers count under the concept of a name.

    Raises
    ------
    NotSupported
        Where the concept has no sanctions.
    UnknownName
        Where no concept bears the name.
    """
    return find_concept(name).sanctioning()


def check_sanctions(asked: Sequence[str]) -> tuple[str, ...]:
    """Return the names of concepts that all say which answers count, each once, in the order asked.

    Raises
    ------
    NotSupported
        Where one does not.
    UnknownName
        Where a name is not that of a concept.
    """
    for name in asked:
        sanctions(name)
    return tuple(dict.fromkeys(asked))


def sanctioning_names() -> tuple[str, ...]:
    """Return the names of the concepts that say which answers count.

    >>> sanctioning_names()
    ('nash', 'gmr', 'smr', 'seq')
    """
    return tuple(one.name for one in _known.values() if one.sanctions)
