"""Power with levers: a powerful actor changes what others want by options kept for that.

A *lever* is an option that its owner uses for what it does to others' preferences: a sanction, a
reward. The conflict is analysed without the levers, as if they could not be used, and with them;
then for each way of setting them, as if they were fixed so. What powerful actors gain is what holds
only with levers.

Source: Yu, Kilgour, Hipel and Zhao 2015, "Power asymmetry in conflict resolution with application
to a water pollution dispute in China", Water Resources Research 51. There a lever changes others'
preferences by assumption; here by the statements that name it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Final

from detente.analysis.concepts.stability import Stability, stability
from detente.analysis.concepts.words import short
from detente.analysis.graph.settings import CONCEPTS
from detente.analysis.graph.start import focused
from detente.errors import CaseError, NotSupported, Problem, UnknownName
from detente.model import phrases
from detente.model.change import apply
from detente.model.condition import If, Taken
from detente.model.conflict import Conflict
from detente.model.grammar import parse
from detente.model.option import Option
from detente.model.preference import Preference, Statement
from detente.version import __version__

MOST_LEVERS: Final = 4
"""Levers are set in every combination, which more of them make too many of."""


@dataclass(frozen=True)
class Lever:
    """An option that works on what others want.

    Parameters
    ----------
    option
        ``owner.option``: one of the conflict's, or a new one.
    wants
        For actors, the condition that each wants met foremost as long as the lever is used; to be
        added to what the conflict says.
    text
        What its owner does, where the option is new.
    """

    option: str
    wants: Mapping[str, str] = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True, eq=False)
class Setting:
    """The conflict with every lever held fixed.

    Parameters
    ----------
    used
        The levers that are used; the others are not.
    stability
        What is stable for whom then.
    """

    used: tuple[str, ...]
    stability: Stability


@dataclass(frozen=True, eq=False)
class Power:
    """A conflict without and with levers, with all that made the answer.

    States are told by *base* codes: the bits of levers left at 0.

    Parameters
    ----------
    conflict
        The conflict with all levers in it, as it stands in the phase.
    phase
        Its id; ``None`` where there are no phases.
    levers
        The levers' options.
    without, full
        What is stable for whom where no lever can be used, and where all can be.
    settings
        The same for each setting of the levers, the unused first; left out where it leaves no
        state.
    won, lost
        For each concept, base codes of states that are equilibria with some setting of the levers
        in the full model but not without them, and the other way round.
    version
        The version of this package.
    """

    conflict: Conflict
    phase: str | None
    levers: tuple[str, ...]
    without: Stability
    full: Stability
    settings: tuple[Setting, ...]
    won: Mapping[str, tuple[int, ...]]
    lost: Mapping[str, tuple[int, ...]]
    version: str = __version__

    def base(self, code: int) -> int:
        """Return a state's code with no lever in it."""
        return code & ~sum(self.conflict.bits[one] for one in self.levers)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what the levers win and lose for each concept, in plain words."""
        used = phrases.listed([phrases.condition(self.conflict, Taken(one)) for one in self.levers])
        told = []
        for concept in self.full.concepts:
            parts = [
                f"{_states(self.conflict, codes)} {verb}"
                for codes, verb in (
                    (self.won[concept], "can hold"),
                    (self.lost[concept], "can hold no longer"),
                )
                if codes
            ]
            if parts:
                told.append(
                    f"Under {short(concept)}, if it can be that {used}: {'; '.join(parts)}."
                )
        return tuple(told) or (f"That {used} would make no difference to what can hold.",)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        return {
            "conflict": self.conflict.id,
            "phase": self.phase,
            "levers": list(self.levers),
            "without": self.without.as_dict(),
            "with": self.full.as_dict(),
            "settings": [
                {
                    "used": list(one.used),
                    "equilibria": {
                        name: one.stability.equilibria(name).tolist()
                        for name in one.stability.concepts
                    },
                }
                for one in self.settings
            ],
            "won": {concept: list(codes) for concept, codes in self.won.items()},
            "lost": {concept: list(codes) for concept, codes in self.lost.items()},
            "sentences": list(self.sentences),
            "version": self.version,
        }


_MOST: Final = 3


def _states(conflict: Conflict, codes: Sequence[int]) -> str:
    """Return the first few of some states in words, and how many more there are."""
    told = [f"“{phrases.state(conflict, code)}”" for code in codes[:_MOST]]
    more = len(codes) - len(told)
    return phrases.listed([*told, f"{more} more"] if more else told)


def power(
    conflict: Conflict,
    levers: Sequence[str | Lever],
    *,
    phase: str | None = None,
    concepts: Sequence[str] = CONCEPTS,
    responses: str = "sequences",
) -> Power:
    """Return what holds without and with the levers of powerful actors.

    Parameters
    ----------
    conflict
        The conflict as believed, in option form.
    levers
        Options of the conflict, or :class:`Lever` values that may bring new options and say what
        others want while they are used.
    phase, concepts, responses
        As in :func:`~detente.analysis.concepts.stability.stability`.

    Raises
    ------
    CaseError
        Where a lever cannot be used, or is told of twice.
    UnknownName
        Where an option, an actor, a phase, a concept or a rule is not known.
    NotSupported
        In graph form, without levers, and for more than :data:`MOST_LEVERS`.
    """
    if conflict.graph is not None:
        raise NotSupported("levers are options, and this conflict lists states and moves instead")
    if not 1 <= len(levers) <= MOST_LEVERS:
        raise NotSupported(f"{len(levers)} levers: name 1 to {MOST_LEVERS}")
    wide = focused(conflict, phase)
    named = [Lever(one) if isinstance(one, str) else one for one in levers]
    for lever in named:
        wide = _with_lever(wide, lever)
    options = tuple(one.option for one in named)
    if len(set(options)) < len(options):
        raise CaseError(Problem("a lever is named twice", "Name each once"))

    def solved(changes: Sequence[str]) -> Stability:
        return stability(apply(wide, changes), concepts=concepts, responses=responses)

    settings = []
    for taken in product((False, True), repeat=len(options)):
        pairs = list(zip(options, taken, strict=True))
        try:
            told = solved([f"{'force' if use else 'bar'} {one}" for one, use in pairs])
        except CaseError:
            # This setting leaves no state.
            continue
        settings.append(Setting(tuple(one for one, use in pairs if use), told))
    without, full = solved([f"bar {one}" for one in options]), solved([])
    fixed = sum(wide.bits[one] for one in options)
    won, lost = {}, {}
    for concept in full.concepts:
        bare = set(without.equilibria(concept).tolist())
        reached = {int(code) & ~fixed for code in full.equilibria(concept)}
        won[concept] = tuple(sorted(reached - bare))
        lost[concept] = tuple(sorted(bare - reached))
    return Power(wide.at(), wide.focus, options, without, full, tuple(settings), won, lost)


def _with_lever(conflict: Conflict, lever: Lever) -> Conflict:
    """Return a focused conflict with a lever's option and what it makes others want."""
    if lever.option not in conflict.options:
        if not lever.text:
            mend = "Name one of the conflict's, or say in text what its owner does"
            raise CaseError(Problem(f"no option is called {lever.option!r}", mend))
        options = conflict.options | {lever.option: Option(text=lever.text)}
        conflict = conflict.replaced(options=_checked(conflict, lever, options))
    for actor, text in lever.wants.items():
        conflict = _wanting(conflict, actor, lever.option, text)
    return conflict


def _checked(conflict: Conflict, lever: Lever, options: dict[str, Option]) -> dict[str, Option]:
    """Refuse a new option where actors rank every state."""
    preferences = [conflict.preferences, *(one.preferences for one in conflict.phases)]
    ranked = [
        actor for wants in preferences for actor, one in wants.items() if one.ranking is not None
    ]
    if ranked:
        what = f"{ranked[0]!r} ranks the states that there are, so {lever.option!r} cannot be added"
        raise CaseError(Problem(what, "Put the lever and the states with it into the case"))
    return options


def _wanting(conflict: Conflict, actor: str, option: str, text: str) -> Conflict:
    """Return a conflict in which an actor foremost wants something while a lever is used."""
    try:
        statement = Statement(want=If(parse(text), Taken(option)))
    except ValueError as fault:
        raise CaseError(Problem(str(fault), f"Mend what {option!r} makes {actor!r} want")) from None

    def widened(wants: Mapping[str, Preference]) -> dict[str, Preference]:
        if actor not in wants:
            return dict(wants)
        old = wants[actor]
        return {**wants, actor: old.model_copy(update={"foremost": (statement, *old.foremost)})}

    if actor not in conflict.actors:
        raise UnknownName("actor", actor, list(conflict.actors))
    return conflict.replaced(
        preferences=widened(conflict.preferences),
        phases=tuple(
            one.model_copy(update={"preferences": widened(one.preferences)})
            for one in conflict.phases
        ),
    )
