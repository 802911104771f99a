"""Why a state is stable for an actor, or is not, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.analysis.concepts.reason import Answer, Reason
from detente.analysis.concepts.registry import find_concept, sanctions
from detente.analysis.graph.walk import Step
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.phrases import sentence
from detente.model.riders import without_riders
from detente.telling.moves import moves_in_turn


def sentences(result: Reason) -> tuple[str, ...]:
    """Return why an actor stays at a state or leaves it: the verdict, then what is not deterred.

    Options and actors are called what the case calls them.
    """
    scene = _Scene(result.conflict, result.actor, result.state)
    tempted = bool(result.answers)
    verdict = scene.verdict(result.concept, stable=result.stable, tempted=tempted)
    ordered = sorted(_plain(result), key=lambda answer: answer.deterred)
    return (verdict, *(_sentence(result, scene, answer) for answer in ordered))


def _plain(result: Reason) -> list[Answer]:
    """Return the improvements, but for those with acts to no gain that fare as well without."""
    fates = {answer.improvement: answer.deterred for answer in result.answers}
    return [
        answer
        for answer in result.answers
        if (plain := without_riders(result.conflict, result.state, answer.improvement))
        == answer.improvement
        or fates[plain] != answer.deterred
    ]


def _sentence(result: Reason, scene: _Scene, answer: Answer) -> str:
    """Return what is to be said of one improvement."""
    counted = sanctions(result.concept)
    tempted = scene.tempted(answer.improvement)
    if not counted.answered:
        return sentence(tempted)
    if not answer.chain:
        others = "credible " if counted.credible else ""
        return sentence(f"{tempted}, and no {others}answer of the others takes that away")
    chain = scene.chain(answer.chain, credible=counted.credible)
    if answer.escape is not None:
        escape = scene.escape(answer.chain[-1].target, answer.escape)
        return sentence(f"{tempted}; {chain}; {escape}")
    after = f"which leaves {scene.them} {scene.outcome(answer.ends)}"
    stuck = ", with no way out" if counted.counter else ""
    return sentence(f"{tempted}; {chain}, {after}{stuck}")


@dataclass(frozen=True)
class _Scene:
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
    def they(self) -> str:
        """Return the pronoun that stands for the actor."""
        return phrases.pronoun(self.conflict, self.actor)

    @property
    def them(self) -> str:
        """Return the pronoun that stands for the actor as an object."""
        return phrases.objective(self.conflict, self.actor)

    def verdict(self, concept: str, *, stable: bool, tempted: bool) -> str:
        """Return the verdict as a sentence."""
        if not (self.conflict.graph or self.conflict.owned(self.actor)):
            has, stays = self._verb("has", "have"), self._verb("stays", "stay")
            return phrases.sentence(f"{self.who} {has} no option, so {self.they} {stays}")
        if not tempted:
            has, prefers, stays = (
                self._verb("has", "have"),
                self._verb("prefers", "prefer"),
                self._verb("stays", "stay"),
            )
            moves = f"no move to a state that {self.they} {prefers}"
            return phrases.sentence(f"{self.who} {has} {moves}, so {self.they} {stays}")
        title = find_concept(concept).title
        if stable:
            stays = self._verb("stays", "stay")
            return phrases.sentence(
                f"{self.who} {stays} under {title}: every gain would be answered"
            )
        return phrases.sentence(f"{self.who} {self._verb('does', 'do')} not stay under {title}")

    def tempted(self, target: int) -> str:
        """Return that the actor gains by a move from the state it starts from."""
        move = phrases.move(self.conflict, self.state, target)
        return f"{self.who} would gain if {self.they} {move}"

    def chain(self, steps: Sequence[Step], *, credible: bool) -> str:
        """Return the answers, one after another; those that are not credible *can* be given."""
        answers = moves_in_turn(self.conflict, steps)
        return f"but then {answers}" if credible else f"but then there is an answer: {answers}"

    def escape(self, origin: int, target: int) -> str:
        """Return that the actor gets away from a response to a state better than its first."""
        move = phrases.improvement(self.conflict, origin, target)
        return f"but {self.who} {self._verb('gets', 'get')} away from that: {move}"

    def outcome(self, ends: str) -> str:
        """Return how a response leaves the actor: ``worse`` or ``same``."""
        return "worse off" if ends == "worse" else "no better off"

    def _verb(self, singular: str, plural: str) -> str:
        """Return the form that goes with the actor's name."""
        return phrases.verb(self.conflict, self.actor, singular, plural)
