"""What one actor did, does or would do to bring another to a deal or keep it there, in words.

A reader who knows no theory must follow each sentence, and no party may read blame in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from detente.analysis.leverage.cell import Cell, CellName
from detente.analysis.leverage.leverage import Leverage
from detente.model import phrases
from detente.telling.labels import capitalised, short_title

_COUNTED: Final = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


@dataclass(frozen=True)
class _Words:
    """The words of one cell: names, and what each does in a verb phrase with its pronoun."""

    result: Leverage
    cell: Cell

    @property
    def actor(self) -> str:
        """Return the name of the one who acts."""
        return phrases.names(self.result.conflict, [self.cell.actor])

    @property
    def other(self) -> str:
        """Return the name of the one who is brought or kept in."""
        return phrases.names(self.result.conflict, [self.cell.other])

    @property
    def actors(self) -> str:
        """Return the name of the one who acts, as an owner."""
        return phrases.whose(self.result.conflict, [self.cell.actor])

    @property
    def others(self) -> str:
        """Return the name of the one who is brought or kept in, as an owner."""
        return phrases.whose(self.result.conflict, [self.cell.other])

    def verb(self, singular: str, plural: str) -> str:
        """Return the form of a verb that goes with the one who is brought or kept in."""
        return phrases.verb(self.result.conflict, self.cell.other, singular, plural)

    def did(self, actor: str, origin: int, options: tuple[str, ...]) -> str:
        """Return what an actor does from a state by changing some options, in parentheses.

        Nothing where no options are named, as in graph form.
        """
        if not options:
            return ""
        conflict = self.result.conflict
        target = origin ^ sum(conflict.bits[name] for name in options)
        return f" ({phrases.pronoun(conflict, actor)} {phrases.move(conflict, origin, target)})"

    @property
    def part(self) -> str:
        """Return what the one who acts does for the deal, as far as the cell names it."""
        start = self.result.state if self.result.start is None else self.result.start
        return self.did(self.cell.actor, start, self.cell.options)

    @property
    def kept(self) -> str:
        """Return what the one who acts does in the deal, as far as the cell names it."""
        conflict = self.result.conflict
        undone = self.result.state ^ sum(conflict.bits[name] for name in self.cell.options)
        return self.did(self.cell.actor, undone, self.cell.options)

    @property
    def pressure(self) -> str:
        """Return what the one who acts took up or gave up before the deal."""
        return self.did(self.cell.actor, self.result.baseline, self.cell.options)

    @property
    def reply(self) -> str:
        """Return what the one who acts would do in return."""
        return self.did(self.cell.actor, self.result.state, self.cell.options)

    @property
    def relief(self) -> str:
        """Return what the other one ends."""
        start = self.result.state if self.result.start is None else self.result.start
        conduct = self.result.pairs.conduct[self.cell.other]
        return self.did(self.cell.other, start, conduct.relief or conduct.part)

    @property
    def deal(self) -> str:
        """Return what the state is called: a deal only where somebody did a part in it."""
        conduct = self.result.pairs.conduct.values()
        return "the deal" if any(actor.part for actor in conduct) else "what stands"

    @property
    def staying(self) -> tuple[str, str]:
        """Return what it is for the other one to keep the deal, and to leave it.

        Who has no part in the deal has none to keep.
        """
        if self.result.pairs.conduct[self.cell.other].part:
            return "keep the deal", "leaving it"
        return "leave things as they are", "doing otherwise"

    @property
    def without(self) -> str:
        """Return what there would have been without the actor's doing, by its responsibility."""
        degree = self.cell.responsibility
        if degree is None or degree == 1:
            return f"without it, {self.other} would not have agreed"
        count = _COUNTED.get(degree.denominator, str(degree.denominator))
        each = "either" if degree.denominator == 2 else "any"
        return f"it is one of {count} things, {each} of which was enough"

    @property
    def normal(self) -> str:
        """Return what it is set against, as a sentence begins."""
        return capitalised(f"set against {normal(self.result)}")


def normal(result: Leverage) -> str:
    """Return what counts as normal, as a sentence names it."""
    phase = result.baseline_phase
    return short_title(phase) if phase else "what counts as normal"


def _pays(words: _Words) -> str:
    if words.cell.ransom:
        return (
            f"{capitalised(words.actors)} part{words.part} helped bring {words.other} to end "
            f"pressure of {phrases.possessive(words.result.conflict, words.cell.other)} own"
            f"{words.relief}: {words.without}"
        )
    return (
        f"{capitalised(words.actors)} part{words.part} helped bring {words.other} to agree: "
        f"{words.without}"
    )


def _compels(words: _Words) -> str:
    return (
        f"{words.normal}, {words.actors} pressure{words.pressure} helped change what "
        f"{words.other} {words.verb('does', 'do')}: {words.without}{_cost(words)}"
    )


def _repels(words: _Words) -> str:
    return (
        f"{words.normal}, {words.actors} pressure{words.pressure} helped end {words.others} own"
        f"{words.relief}: {words.without}{_cost(words)}"
    )


def _cost(words: _Words) -> str:
    """Return that a pressure cost its maker more than it was worth to it, where it did."""
    return (
        f". {capitalised(words.actor)} was worse off for it" if words.cell.credible is False else ""
    )


def _gives(words: _Words) -> str:
    keep, leave = words.staying
    return (
        f"{capitalised(words.actors)} part{words.kept} gives {words.other} reason to {keep}: "
        f"without it, {words.other} would gain by {leave}"
    )


def _presses(words: _Words) -> str:
    keep, leave = words.staying
    return (
        f"{capitalised(words.actors)} part{words.kept} leaves {words.other} nothing better than to "
        f"{keep}: without it, {words.other} would be better off, and better still by {leave}"
    )


def _replies(words: _Words) -> str:
    role = {
        "sole": f"and that alone keeps {words.other} to it",
        "needed": f"and without that the others' answers would not keep {words.other} to it",
        "enough": f"which is enough to keep {words.other} to it, as others' answers are",
    }[words.cell.role or "sole"]
    worse = (
        f". It would leave {words.other} worse off than {usual(words.result)}"
        if words.cell.cell == "punishes"
        else ""
    )
    return (
        f"Were {words.other} to depart from {words.deal}, {words.actor} would respond"
        f"{words.reply}, {role}{worse}"
    )


def usual(result: Leverage) -> str:
    """Return what somebody would be worse off than."""
    if result.baseline_phase:
        return f"in {short_title(result.baseline_phase)}"
    if result.settings["baseline_stated"]:
        return "is normal"
    return "it is now" if result.start is None else "before the deal"


_TOLD: Final[Mapping[CellName, Callable[[_Words], str]]] = {
    "pays": _pays,
    "compels": _compels,
    "repels": _repels,
    "gives": _gives,
    "presses": _presses,
    "withdraws": _replies,
    "punishes": _replies,
}


def cell_sentence(result: Leverage, cell: Cell) -> str:
    """Return one cell in a sentence.

    Examples
    --------
    >>> from detente import leverage, load
    >>> cuba = leverage(
    ...     load("cuban-missiles").conflict,
    ...     baseline=(),
    ...     start=["us.blockade"],
    ...     state=["ussr.withdraw"],
    ... )
    >>> (_, gives) = cuba.pairs.cells["ussr"]["us"]
    >>> print(cell_sentence(cuba, gives).partition(": ")[2])
    without it, the United States would gain by leaving it.
    """
    return phrases.sentence(_TOLD[cell.cell](_Words(result, cell)))
