"""Who brought whom to the deal and who keeps whom in it; what the source claims of that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.analysis.leverage.leverage import Leverage
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement, takeaway
from detente.telling.cells import cell_sentence, normal
from detente.telling.versions import versions, weak_link


@dataclass(frozen=True)
class SourceThesis:
    """A claim of the source's, and how it fares over the versions of the case."""

    readings: Readings
    fate: Survival


@dataclass(frozen=True)
class PairLeverage:
    """What one actor did, does or would do to another.

    Parameters
    ----------
    result
        Who brought whom and who keeps whom.
    readings
        The versions of the case.
    actor, other
        Who acts, and who is brought or kept in.
    fates
        How it fares over the versions that the one ``brings`` and ``keeps`` the other, where it
        does.
    """

    result: Leverage
    readings: Readings
    actor: str
    other: str
    fates: Mapping[str, Survival]


@dataclass(frozen=True)
class GainsAndLosses:
    """Who gained and who lost by the deal."""

    result: Leverage


@dataclass(frozen=True)
class LooseActor:
    """An actor that gains by a move to another state, whatever follows."""

    conflict: Conflict
    actor: str
    state: int
    move: int


def thesis(about: SourceThesis) -> Statement:
    """Return a claim of the source's with the versions in which it holds.

    What is so by construction in most of them is no takeaway.
    """
    said = about.fate.text.rstrip(".")
    when, weak = versions(about.readings, about.fate), weak_link(about.fate)
    quoted = f"“{said}”: {when}"
    if about.fate.constructed:
        untold = "In most versions nothing in the deal could have made it otherwise."
        return Statement(f"{phrases.sentence(quoted)} {untold}{_weak(weak)}", "")
    return Statement(
        f"{phrases.sentence(quoted)}{_weak(weak)}",
        takeaway(f"{quoted}.{_weak(weak)}" if weak else quoted, quoted),
    )


def pair(about: PairLeverage) -> Statement:
    """Return what one actor does to another, cell by cell, then in which versions it holds."""
    cells = about.result.pairs.cells[about.actor][about.other]
    lines = [cell_sentence(about.result, cell) for cell in cells]
    told = {kind: (fate, versions(about.readings, fate)) for kind, fate in about.fates.items()}
    lines += [phrases.sentence(f"that it {_DID[kind]}: {when}") for kind, (_, when) in told.items()]
    heads = [
        (f"{_headline(about, kind)}: {when}", weak_link(fate))
        for kind, (fate, when) in told.items()
        if not fate.constructed
    ]
    short = [f"{head}.{_weak(weak)}" if weak else head for head, weak in heads]
    return Statement(" ".join(lines), takeaway(*short, *(head for head, _ in heads)))


_DID = {"brings": "helped bring this about", "keeps": "gives reason to keep it"}


def _headline(about: PairLeverage, kind: str) -> str:
    """Return what an actor did or does to another, in a few words."""
    conflict = about.result.conflict
    actor, other = (phrases.names(conflict, [one]) for one in (about.actor, about.other))
    if kind == "keeps":
        gives = phrases.verb(conflict, about.actor, "gives", "give")
        return f"{actor} {gives} {other} reason to keep the deal"
    names = {cell.cell for cell in about.result.pairs.cells[about.actor][about.other]}
    if "compels" in names:
        does = phrases.verb(conflict, about.other, "does", "do")
        return f"{_set_against(about.result)}{actor} helped change what {other} {does}"
    if "repels" in names:
        return f"{_set_against(about.result)}{actor} helped end what {other} had begun"
    return f"{actor} helped bring {other} to the deal"


def _set_against(result: Leverage) -> str:
    """Return what a headline is set against, where it has a name."""
    return f"set against {normal(result)}, " if result.baseline_phase else ""


def _weak(weak: str) -> str:
    """Return the weakest link as a sentence of its own."""
    return f" Weakest link: {weak}." if weak else ""


def gains(about: GainsAndLosses) -> Statement:
    """Return who gained and who lost by the deal, by what each wanted before it."""
    conflict, told = about.result.conflict, about.result.pairs.gain
    groups = {
        word: [actor for actor, gain in told.items() if gain.since_start == sign]
        for word, sign in (("gained", 1), ("lost", -1))
    }
    parts = [
        f"{phrases.names(conflict, actors)} {word}" for word, actors in groups.items() if actors
    ]
    line = f"by the deal {phrases.listed(parts)}" if parts else "by the deal nobody gained or lost"
    return Statement(
        f"{phrases.sentence(line)} That is set against the state before it, by what each wanted "
        "then.",
        takeaway(line),
    )


def loose(about: LooseActor) -> Statement:
    """Return what an actor can do that no answer makes too dear."""
    conflict, actor = about.conflict, about.actor
    who = phrases.names(conflict, [actor])
    they = phrases.pronoun(conflict, actor)
    gains = phrases.verb(conflict, actor, "gains", "gain")
    moves = f"{they} {phrases.improvement(conflict, about.state, about.move)}"
    return Statement(
        phrases.sentence(
            f"nothing keeps {who} from leaving: {they} {gains} if {moves}, and no answer takes "
            "that away"
        ),
        takeaway(f"nothing keeps {who} from this: {moves}", f"nothing keeps {who} to the deal"),
    )
