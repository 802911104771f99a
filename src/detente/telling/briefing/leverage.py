"""Who brought whom to the deal and who keeps whom there; what the source claims of that."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from detente.analysis.leverage.cell import Cell, CellName
from detente.analysis.leverage.leverage import Leverage
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.telling.briefing.statement import Statement, sentences
from detente.telling.cells import normal
from detente.telling.labels import short_title
from detente.telling.numbers import in_words
from detente.telling.versions import agreement, versions


@dataclass(frozen=True)
class SourceThesis:
    """A claim of the source's, and how it fares over the versions of the case."""

    readings: Readings
    fate: Survival


@dataclass(frozen=True)
class ActsOn:
    """What one actor did, does or would do to others, alike to each of them.

    Parameters
    ----------
    result
        Who brought whom and who keeps whom.
    readings
        The versions of the case.
    cell
        What the actor does, to the first of the others.
    others
        To whom it does so.
    deal
        What the deal is called: *the truce*; empty where it has no such name.
    told
        Whether it has been told already what the actor's part, or its pressure, is.
    fates
        For each of the others, how that fares over the versions, where it is tried.
    """

    result: Leverage
    readings: Readings
    cell: Cell
    others: tuple[str, ...]
    fates: Mapping[str, Survival]
    deal: str = ""
    told: bool = False


@dataclass(frozen=True)
class GainsAndLosses:
    """Who gained and who lost by the deal.

    ``before`` is the phase that it came after, ``deal`` whether what stands is one.
    """

    result: Leverage
    before: Phase | None = None
    deal: bool = True


@dataclass(frozen=True)
class LooseActor:
    """An actor that gains by a move to another state, whatever follows."""

    conflict: Conflict
    actor: str
    state: int
    move: int


def thesis(about: SourceThesis) -> Statement:
    """Return a claim of the source's with the versions in which it holds.

    What is so by construction in most of them is no headline of the bottom line.
    """
    quoted = f"“{about.fate.text.rstrip('.')}”"
    said = phrases.sentence(f"{quoted}: {versions(about.readings, about.fate)}")
    if about.fate.constructed:
        untold = "In most versions nothing in the deal could have made it otherwise."
        return Statement(said, untold, ())
    return Statement(said, "", (quoted,))


def acts_on(about: ActsOn) -> Statement:
    """Return what one actor does to others, by what, and in which versions that is so."""
    tell = _TOLD[about.cell.cell]
    head, details = tell(_Words(about))
    first, _ = tell(_Words(replace(about, others=about.others[:1])))
    return Statement(
        phrases.sentence(head), sentences(*details, *_agreements(about)), (head, first)
    )


def _agreements(about: ActsOn) -> list[str]:
    """Return in which versions it is so; others that fare alike are told together."""
    alike: dict[str, list[str]] = {}
    for other, fate in about.fates.items():
        alike.setdefault(agreement(about.readings, fate), []).append(other)
    alike.pop("", None)
    if len(alike) == 1 and len(about.fates) == len(about.others):
        return list(alike)
    conflict = about.result.conflict
    return [f"for {phrases.names(conflict, who)}, {words}" for words, who in alike.items()]


@dataclass(frozen=True)
class _Words:
    """The words of one thing that an actor does to others."""

    about: ActsOn

    @property
    def conflict(self) -> Conflict:
        """Return the conflict."""
        return self.about.result.conflict

    @property
    def actor(self) -> str:
        """Return the name of the one who acts."""
        return phrases.names(self.conflict, [self.about.cell.actor])

    @property
    def whose(self) -> str:
        """Return the name of the one who acts, as an owner."""
        return phrases.whose(self.conflict, [self.about.cell.actor])

    @property
    def its(self) -> str:
        """Return the pronoun that says what is the one's who acts."""
        return phrases.possessive(self.conflict, self.about.cell.actor)

    @property
    def others(self) -> str:
        """Return the names of those whom it is done to."""
        return phrases.names(self.conflict, self.about.others)

    @property
    def them(self) -> str:
        """Return what stands for those whom it is done to: a name, or a pronoun for several."""
        return "they" if len(self.about.others) > 1 else self.others

    @property
    def deal(self) -> str:
        """Return what the state is called: a deal only where somebody did a part in it."""
        conduct = self.about.result.pairs.conduct.values()
        named = self.about.deal or "the deal"
        return named if any(one.part for one in conduct) else "what stands"

    @property
    def staying(self) -> tuple[str, str]:
        """Return what it is for the others to stay, and to leave.

        Who has no part in the deal has none to keep.
        """
        conduct = self.about.result.pairs.conduct
        if all(conduct[other].part for other in self.about.others):
            return f"keep {self.deal}", "leaving"
        return "leave things as they are", "doing otherwise"

    @property
    def normal(self) -> str:
        """Return what it is set against."""
        return f"set against {normal(self.about.result)}"

    @property
    def before(self) -> int:
        """Return the state that the deal grew out of."""
        result = self.about.result
        return result.state if result.start is None else result.start

    def does(self, actor: str, origin: int, options: Sequence[str]) -> str:
        """Return what an actor does from a state by changing some options, with *to*.

        Nothing where no options are named, as in graph form.
        """
        if not options or self.about.told:
            return ""
        target = origin ^ sum(self.conflict.bits[name] for name in options)
        return f"to {phrases.would(self.conflict, actor, origin, target)}"

    def acts(self, origin: int) -> str:
        """Return what the one who acts does from a state, as far as it is named."""
        cell = self.about.cell
        return self.does(cell.actor, origin, cell.options)

    @property
    def part(self) -> list[str]:
        """Return what the part of the one who acts is, as a clause."""
        done = self.acts(self.before)
        return [f"{self.its} part was {done}"] if done else []

    @property
    def kept(self) -> list[str]:
        """Return what the part of the one who acts is by which it keeps others, as a clause."""
        cell, result = self.about.cell, self.about.result
        undone = result.state ^ sum(self.conflict.bits[name] for name in cell.options)
        done = self.acts(undone)
        return [f"{self.its} part is {done}"] if done else []

    @property
    def pressure(self) -> list[str]:
        """Return what the pressure was, as a clause."""
        done = self.acts(self.about.result.baseline)
        return [f"the pressure was {done}"] if done else []

    def without(self, it: str = "it") -> str:
        """Return what there would have been without the actor's doing, by its responsibility."""
        degree = self.about.cell.responsibility
        if degree is None or degree == 1:
            several = {1: f"{self.others} would not", 2: "neither of them would"}
            none = several.get(len(self.about.others), "none of them would")
            return f"without {it}, {none} have agreed"
        each = "either" if degree.denominator == 2 else "any"
        count = in_words(degree.denominator)
        return f"{it} was one of {count} things, {each} of which was enough"

    def verb(self, singular: str, plural: str) -> str:
        """Return the form of a verb that goes with those whom it is done to."""
        return phrases.agreeing(self.conflict, self.about.others, singular, plural)


_Told = tuple[str, list[str]]


def _pays(words: _Words) -> _Told:
    helped = f"{words.whose} part helped bring {words.others} to"
    if not words.about.cell.ransom:
        return f"{helped} agree", [*words.part, words.without()]
    others = words.about.others
    its = phrases.possessive(words.conflict, others[0]) if len(others) == 1 else "their"
    relief = _relief(words)
    without = words.without(f"{words.whose} part" if relief else "it")
    return f"{helped} end pressure of {its} own", [*words.part, *relief, without]


def _relief(words: _Words) -> list[str]:
    """Return what others ended, as a clause."""
    conduct = words.about.result.pairs.conduct
    ended = [
        f"{phrases.whose(words.conflict, [other])} was {done}"
        for other in words.about.others
        if (done := words.does(other, words.before, conduct[other].relief or conduct[other].part))
    ]
    return [phrases.listed(ended)] if ended else []


def _compels(words: _Words) -> _Told:
    head = f"{words.normal}, {words.whose} pressure helped change what {words.others} "
    return head + words.verb("does", "do"), [*words.pressure, words.without(), *_cost(words)]


def _repels(words: _Words) -> _Told:
    owner = phrases.whose(words.conflict, words.about.others)
    head = f"{words.normal}, {words.whose} pressure helped end {owner} own"
    return head, [*words.pressure, words.without(), *_cost(words)]


def _cost(words: _Words) -> list[str]:
    """Return that a pressure cost its maker more than it was worth to it, where it did."""
    was = phrases.verb(words.conflict, words.about.cell.actor, "was", "were")
    return [f"{words.actor} {was} worse off for it"] if words.about.cell.credible is False else []


def _gives(words: _Words) -> _Told:
    keep, leave = words.staying
    head = f"{words.whose} part gives {words.others} reason to {keep}"
    return head, [*words.kept, f"without it, {words.them} would gain by {leave}"]


def _presses(words: _Words) -> _Told:
    keep, leave = words.staying
    head = f"{words.whose} part leaves {words.others} nothing better than to {keep}"
    better = f"{words.them} would be better off, and better still by {leave}"
    return head, [*words.kept, f"without it, {better}"]


def _replies(words: _Words) -> _Told:
    cell = words.about.cell
    untold = _Words(replace(words.about, told=False))
    done = untold.acts(words.about.result.state).removeprefix("to ") or "respond"
    head = f"were {words.others} to leave {words.deal}, {words.actor} would {done}"
    role = {
        "sole": f"that alone keeps {words.others} to it",
        "needed": f"without that, the others' answers would not keep {words.others} to it",
        "enough": f"that is enough to keep {words.others} to it, as others' answers are",
    }[cell.role or "sole"]
    worse = (
        [f"{words.them} would be worse off than {_usual(words.about.result)}"]
        if cell.cell == "punishes"
        else []
    )
    return head, [role, *worse]


def _usual(result: Leverage) -> str:
    """Return what somebody would be worse off than."""
    if result.baseline_phase:
        return f"in {short_title(result.baseline_phase)}"
    if result.settings["baseline_stated"]:
        return "is normal"
    return "it is now" if result.start is None else "before the deal"


_TOLD: Final[Mapping[CellName, Callable[[_Words], _Told]]] = {
    "pays": _pays,
    "compels": _compels,
    "repels": _repels,
    "gives": _gives,
    "presses": _presses,
    "withdraws": _replies,
    "punishes": _replies,
}


def gains(about: GainsAndLosses) -> Statement:
    """Return who gained and who lost by the deal, by what each wanted before it.

    Set against the state before the deal, then against what counts as normal, where that differs.
    """
    result = about.result
    start = {actor: one.since_start for actor, one in result.pairs.gain.items()}
    was = short_title(about.before) if about.before else "what stood before"
    by = "by the deal" if about.deal else f"since {was},"
    line = f"{by} {_gained(result.conflict, start) or 'nobody gained or lost'}"
    usual = {actor: one.since_baseline for actor, one in result.pairs.gain.items()}
    other = ""
    if result.baseline_phase and result.baseline != result.start:
        compared = _gained(result.conflict, usual) or "nobody gained or lost"
        other = f"set against {normal(result)}, {compared}"
    return Statement(
        phrases.sentence(line),
        sentences(f"that is set against {was}, by what each wanted then", other),
        (line, *_lost(result.conflict, start, by)),
    )


def _lost(conflict: Conflict, change: Mapping[str, int | None], by: str) -> list[str]:
    """Return who lost, where somebody did: what a short line tells."""
    lost = [actor for actor, sign in change.items() if sign == -1]
    return [f"{phrases.names(conflict, lost)} lost {by.rstrip(',')}"] if lost else []


def _gained(conflict: Conflict, change: Mapping[str, int | None]) -> str:
    """Return who gained and who lost."""
    groups = {
        word: [actor for actor, sign in change.items() if sign == wanted]
        for word, wanted in (("gained", 1), ("lost", -1))
    }
    return ", while ".join(
        f"{phrases.names(conflict, actors)} {word}" for word, actors in groups.items() if actors
    )


def loose(about: LooseActor) -> Statement:
    """Return what an actor can do that no answer makes too dear."""
    conflict, actor = about.conflict, about.actor
    who = phrases.names(conflict, [actor])
    they = phrases.pronoun(conflict, actor)
    moves = phrases.improvement(conflict, about.state, about.move)
    head = f"nothing keeps {who} from leaving"
    return Statement(
        phrases.sentence(f"{head}: {they} would gain if {they} {moves}, and no answer undoes that"),
        "",
        (f"{head}: {they} would gain if {they} {moves}", head),
    )
