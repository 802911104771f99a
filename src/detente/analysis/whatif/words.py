"""What tells two readings of a conflict apart, in plain words; what stays the same is not told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from detente.analysis.concepts.words import NAMES
from detente.analysis.graph.settings import CONCEPTS
from detente.analysis.leverage.hold import Status
from detente.analysis.whatif.compare import Reading, actors_of_both, won_and_lost
from detente.model import phrases
from detente.model.conflict import Conflict

Kind = Literal[
    "feasible", "equilibrium", "verdict", "status", "hold", "way", "stake", "part", "path", "count"
]


@dataclass(frozen=True)
class Difference:
    """One thing that is not as it was.

    Parameters
    ----------
    kind
        What it is about.
    sentence
        What changed, in plain words.
    """

    kind: Kind
    sentence: str


_WAS: dict[Status, tuple[str, str]] = {
    "content": ("had no reason to leave it", "had no reason to leave it"),
    "held": ("was deterred from leaving it", "were deterred from leaving it"),
    "loose": ("could leave it undeterred", "could leave it undeterred"),
}
_IS: dict[Status, tuple[str, str]] = {
    "content": ("now has no reason to", "now have no reason to"),
    "held": ("is now tempted but deterred", "are now tempted but deterred"),
    "loose": ("is now tempted and undeterred", "are now tempted and undeterred"),
}


def differences(before: Reading, after: Reading) -> tuple[Difference, ...]:
    """Return everything that is not as it was, most telling first."""
    if before.leverage is None or after.leverage is None:
        found = [*_feasible(before, after), *_counts(before, after)]
    else:
        found = [
            *_equilibrium(before, after),
            *_verdicts(before, after),
            *_statuses(before, after),
            *_holds(before, after),
            *_ways(before, after),
            *_stakes(before, after),
            *_parts(before, after),
            *_paths(before, after),
            *_counts(before, after),
        ]
    return tuple(found)


def _told(kind: Kind, text: str) -> Difference:
    """Return a difference as a sentence."""
    return Difference(kind, phrases.sentence(text))


def _feasible(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say that the state can no longer be, or now can."""
    if before.leverage is not None:
        yield _told("feasible", "the state can no longer be")
    elif after.leverage is not None:
        yield _told("feasible", "the state can now be")


def _concepts(found: Sequence[str]) -> str:
    """Return solution concepts by their names."""
    return phrases.listed([name for concept, name in NAMES.items() if concept in found])


def _equilibrium(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say under which concepts the state holds no longer, and under which it now holds."""
    lost: dict[tuple[str, ...], list[str]] = {}
    for concept in CONCEPTS:
        if before.equilibrium[concept] and not after.equilibrium[concept]:
            lost.setdefault(after.leavers(concept), []).append(concept)
    for leavers, concepts in lost.items():
        who = phrases.names(after.conflict, leavers)
        text = f"it no longer holds under {_concepts(concepts)}: {who} would leave it"
        yield _told("equilibrium", text)
    won = [c for c in CONCEPTS if after.equilibrium[c] and not before.equilibrium[c]]
    if won:
        yield _told("equilibrium", f"it now holds under {_concepts(won)}: nobody would leave it")


def _verdicts(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say who stays no longer, and who now does, where that does not decide for the state."""
    same = [c for c in CONCEPTS if before.equilibrium[c] == after.equilibrium[c]]
    for actor in actors_of_both(before, after):
        leaves = [c for c in same if actor in set(after.leavers(c)) - set(before.leavers(c))]
        stays = [c for c in same if actor in set(before.leavers(c)) - set(after.leavers(c))]
        conflict = after.conflict
        for concepts, singular, plural in (
            (leaves, "no longer stays", "no longer stay"),
            (stays, "now stays", "now stay"),
        ):
            if concepts:
                does = phrases.verb(conflict, actor, singular, plural)
                who = phrases.names(conflict, [actor])
                yield _told("verdict", f"{who} {does} under {_concepts(concepts)}")


def _statuses(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say who was deterred and is not, and so on."""
    assert before.leverage is not None
    assert after.leverage is not None
    for actor in actors_of_both(before, after):
        was, now = before.leverage.status[actor], after.leverage.status[actor]
        if was != now:
            said = [phrases.verb(after.conflict, actor, *form) for form in (_WAS[was], _IS[now])]
            who = phrases.names(after.conflict, [actor])
            yield _told("status", f"{who} {' and '.join(said)}")


def _moved(old: Fraction, new: Fraction) -> str:
    """Return how a number changed: ``rises from 0.17 to 0.50``."""
    return f"{'rises' if new > old else 'falls'} from {float(old):.2f} to {float(new):.2f}"


def _seen(old: Fraction, new: Fraction) -> bool:
    """Return whether two numbers differ in what is shown of them."""
    return f"{float(old):.2f}" != f"{float(new):.2f}"


def _holds(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say whose hold over whom rises or falls."""
    assert before.leverage is not None
    assert after.leverage is not None
    both = list(actors_of_both(before, after))
    for one in both:
        for other in both:
            if one == other:
                continue
            old, new = before.leverage.hold[one][other], after.leverage.hold[one][other]
            if _seen(old, new):
                over = phrases.names(after.conflict, [other])
                text = f"{phrases.whose(after.conflict, [one])} hold over {over} {_moved(old, new)}"
                yield _told("hold", text)


def _ways(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say whose way the state goes further, or less far."""
    assert before.leverage is not None
    assert after.leverage is not None
    was, now = before.furthest(), after.furthest()
    if was != now:
        whose = phrases.whose(after.conflict, now)
        before_whose = phrases.whose(before.conflict, was)
        text = f"the state goes furthest {whose} way; before, it went furthest {before_whose}"
        yield _told("way", text)
    for actor in actors_of_both(before, after):
        old, new = before.leverage.way[actor], after.leverage.way[actor]
        if _seen(old, new):
            how = "further" if new > old else "less far"
            text = (
                f"the state goes {phrases.whose(after.conflict, [actor])} way {how}: "
                f"it ranks above "
                f"{float(new):.2f} of all states, before above {float(old):.2f}"
            )
            yield _told("way", text)


def _stakes(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say whom an actor can now credibly harm or help by one move, or no longer can."""
    conflict = after.conflict
    for one in actors_of_both(before, after):
        for act in ("harm", "help"):
            was, now = (_touched(reading, one, f"credible_{act}") for reading in (before, after))
            for can, changed in (("can now", now - was), ("can no longer", was - now)):
                both = [name for name in actors_of_both(before, after) if name in changed]
                if both:
                    whom = phrases.names(conflict, both)
                    who = phrases.names(conflict, [one])
                    yield _told("stake", f"{who} {can} credibly {act} {whom} by one move")


def _touched(reading: Reading, actor: str, stake: str) -> set[str]:
    """Return whom an actor can harm or help."""
    assert reading.leverage is not None
    row = reading.leverage.stake[actor]
    return {other for other, one in row.items() if getattr(one, stake)}


def _parts(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say whose part in bringing the state about rises or falls; all together where alike."""
    assert before.leverage is not None
    assert after.leverage is not None
    if before.path is None or after.path is None:
        return
    alike: dict[str, list[str]] = {}
    for actor in actors_of_both(before, after):
        old, new = before.leverage.part[actor], after.leverage.part[actor]
        if _seen(old, new):
            alike.setdefault(_moved(old, new), []).append(actor)
    for moved, actors in alike.items():
        who = phrases.names(after.conflict, actors)
        yield _told("part", f"the part of {who} in bringing it about {moved}")


def _paths(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say whether and how soon improvements lead to the state from where it began."""
    if before.path is not None and after.path is None:
        yield _told("path", "improvements no longer lead to it from where the phase began")
    elif before.path is None and after.path is not None:
        text = f"improvements now lead to it from where the phase began, in {_moves(after.path)}"
        yield _told("path", text)
    elif before.path and after.path and len(before.path) != len(after.path):
        text = f"improvements lead to it in {_moves(after.path)}, before in {len(before.path)}"
        yield _told("path", text)


def _moves(path: Sequence[object]) -> str:
    """Return a number of moves."""
    return f"{len(path)} move{'' if len(path) == 1 else 's'}"


def _counts(before: Reading, after: Reading) -> Iterator[Difference]:
    """Say how many equilibria are won and lost, under each concept; name a few."""
    won, lost = won_and_lost(before, after)
    for concept in CONCEPTS:
        if won[concept] or lost[concept]:
            now = int(after.stability.equilibria(concept).size)
            text = (
                f"under {NAMES[concept]}, {_lot(len(lost[concept]), 'lost')} and "
                f"{_lot(len(won[concept]), 'won')}, to make {now}"
            )
            yield _told("count", text + _few(before.conflict, won[concept]))


def _lot(many: int, fate: str) -> str:
    """Return how many equilibria are won or lost."""
    return f"{many or 'no'} equilibri{'um is' if many == 1 else 'a are'} {fate}"


def _few(conflict: Conflict, codes: Sequence[int], most: int = 2) -> str:
    """Return the states won, where they are few."""
    if not codes or len(codes) > most:
        return ""
    said = [f"“{phrases.state(conflict, code)}”" for code in codes]
    return f"; won: {phrases.listed(said)}"
