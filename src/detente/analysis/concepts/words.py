"""Verdicts, temptations and answers in plain words, by the names that the case gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.analysis.graph.response_chain import Step
from detente.analysis.graph.settings import Concept
from detente.model import words
from detente.model.conflict import Conflict

NAMES: dict[Concept, str] = {
    "nash": "Nash stability",
    "gmr": "general metarationality (GMR)",
    "smr": "symmetric metarationality (SMR)",
    "seq": "sequential stability (SEQ)",
}
"""Every concept's name, as it is written in a sentence."""

_SHORT = {"nash": "Nash", "sim-contested": "SIM (contested)", "nonmyopic": "Non-myopic"}


def short(concept: str) -> str:
    """Return a concept's name as it heads a column, further concepts among them.

    >>> short("nash"), short("seq"), short("sim-contested"), short("smr-strong")
    ('Nash', 'SEQ', 'SIM (contested)', 'SMR strong')
    """
    name, _, form = concept.partition("-")
    return _SHORT.get(concept) or f"{_SHORT.get(name, name.upper())} {form}".strip()


@dataclass(frozen=True)
class Words:
    """Says what an actor faces at a state.

    Parameters
    ----------
    conflict
        Gives actors, options and states their names.
    actor
        The key of the actor in question.
    state
        The code of the state it starts from.
    """

    conflict: Conflict
    actor: str
    state: int

    @property
    def who(self) -> str:
        """Return the actor's name."""
        return self.conflict.actors[self.actor].name

    @property
    def them(self) -> str:
        """Return the pronoun that stands for the actor as an object."""
        return self._verb("it", "them")

    def verdict(self, concept: Concept, *, stable: bool, tempted: bool) -> str:
        """Return the verdict as a sentence."""
        if not tempted:
            stays = self._verb("has no move to a state that it prefers, so it stays", _PLURAL)
            return words.sentence(f"{self.who} {stays}")
        if stable:
            stays = self._verb("stays", "stay")
            return words.sentence(
                f"{self.who} {stays} under {NAMES[concept]}: every gain would be answered"
            )
        return words.sentence(
            f"{self.who} {self._verb('does', 'do')} not stay under {NAMES[concept]}"
        )

    def tempted(self, target: int) -> str:
        """Return that the actor gains by a move from the state it starts from."""
        move = words.move(self.conflict, self.state, target)
        return f"{self.who} would gain if {self._verb('it', 'they')} {move}"

    def chain(self, steps: Sequence[Step], *, credible: bool) -> str:
        """Return the answers, one after another; those that are not credible *can* be given."""
        parts = [
            f"{self.conflict.actors[one.mover].name} "
            f"{words.move(self.conflict, one.origin, one.target)}"
            for one in steps
        ]
        told = ", then ".join(parts)
        return f"but then {told}" if credible else f"but then there is an answer: {told}"

    def escape(self, origin: int, target: int) -> str:
        """Return that the actor gets away from a response to a state better than its first."""
        move = words.move(self.conflict, origin, target)
        return f"but {self.who} {self._verb('gets', 'get')} away from that: {move}"

    def outcome(self, ends: str) -> str:
        """Return how a response leaves the actor: ``worse`` or ``same``."""
        return "worse off" if ends == "worse" else "no better off"

    def _verb(self, singular: str, plural: str) -> str:
        """Return the form that goes with the actor's name."""
        return words.verb(self.conflict, self.actor, singular, plural)


_PLURAL = "have no move to a state that they prefer, so they stay"
