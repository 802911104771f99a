"""Moves and verdicts in plain words, by the names that the case gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.analysis.response_chain import Step
from detente.analysis.settings import Concept
from detente.model.conflict import Conflict

NAMES: dict[Concept, str] = {
    "nash": "Nash stability",
    "gmr": "general metarationality (GMR)",
    "smr": "symmetric metarationality (SMR)",
    "seq": "sequential stability (SEQ)",
}
"""Every concept's name, as it is written in a sentence."""


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

    def verdict(self, concept: Concept, *, stable: bool, tempted: bool) -> str:
        """Return the verdict as a sentence."""
        if not tempted:
            return f"{self.who} has no move to a state that it prefers, so it stays."
        if stable:
            return f"{self.who} stays under {NAMES[concept]}: every gain would be answered."
        return f"{self.who} does not stay under {NAMES[concept]}."

    def tempted(self, target: int) -> str:
        """Return that the actor gains by a move from the state it starts from."""
        change = self._change(self.state, target, ("take up", "give up", "move"))
        return f"{self.who} is tempted to {change}"

    def chain(self, steps: Sequence[Step], *, credible: bool) -> str:
        """Return the responses, one after another; ``credible`` ones *would* be made."""
        doing = ("taking up", "giving up", "moving")
        parts = [
            (self.conflict.actors[step.mover].name, self._change(step.origin, step.target, doing))
            for step in steps
        ]
        mood = "would" if credible else "could"
        first = f"{parts[0][0]} {mood} answer by {parts[0][1]}"
        return ", ".join([first, *(f"then {mover} by {change}" for mover, change in parts[1:])])

    def escape(self, origin: int, target: int) -> str:
        """Return that the actor gets away from a response to a state better than its first."""
        change = self._change(origin, target, ("taking up", "giving up", "moving"))
        return f"{self.who} would escape by {change}"

    def outcome(self, ends: str) -> str:
        """Return how a response leaves the actor: ``worse`` or ``same``."""
        return "worse off" if ends == "worse" else "no better off"

    def _change(self, origin: int, target: int, verbs: tuple[str, str, str]) -> str:
        """Return a move in words; verbs for taking an option, leaving one, and changing state."""
        if self.conflict.graph is not None:
            name = self.conflict.taken(target)[0]
            return f"{verbs[2]} to “{self.conflict.graph.states[name] or name}”"
        before, after = set(self.conflict.taken(origin)), set(self.conflict.taken(target))
        parts = []
        for verb, names in ((verbs[0], after - before), (verbs[1], before - after)):
            texts = [f"“{one.text}”" for key, one in self.conflict.options.items() if key in names]
            if texts:
                parts.append(f"{verb} {_listed(texts)}")
        return " and ".join(parts)


def _listed(texts: Sequence[str]) -> str:
    """Return texts as a list in a sentence.

    >>> _listed(["a", "b", "c"])
    'a, b and c'
    """
    *head, last = texts
    return f"{', '.join(head)} and {last}" if head else last
