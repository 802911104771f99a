"""What tells two snapshots of a conflict apart; what stays the same is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Literal

from detente.analysis.leverage.leverage import Leverage
from detente.analysis.whatif.codes import carried
from detente.analysis.whatif.difference import SHOWN, Difference
from detente.analysis.whatif.pair_differences import pair_differences
from detente.analysis.whatif.snapshot import Snapshot


def differences(before: Snapshot, after: Snapshot) -> tuple[Difference, ...]:
    """Return everything that is not as it was, most telling first."""
    then, now = before.leverage, after.leverage
    if then is None or now is None:
        return (*_feasible(before, after), *_counts(before, after))
    both = tuple(actor for actor in before.stability.actors if actor in after.stability.actors)
    return (
        *_equilibrium(before, after),
        *_verdicts(both, before, after),
        *_statuses(both, then, now),
        *pair_differences(both, then, now),
        *_holds(both, then, now),
        *_furthest(before, after),
        *_ways(both, then, now),
        *_stakes(both, then, now),
        *_parts(both, before, after),
        *_paths(before, after),
        *_counts(before, after),
    )


def won_and_lost(
    before: Snapshot, after: Snapshot
) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    """Return, per concept, the equilibria that only the second snapshot has, and only the first.

    All by the codes of the first.
    """
    won: dict[str, tuple[int, ...]] = {}
    lost: dict[str, tuple[int, ...]] = {}
    for concept in after.stability.concepts:
        old = set(before.stability.equilibria(concept).tolist())
        codes = after.stability.equilibria(concept).tolist()
        new = {carried(after.conflict, before.conflict, code) for code in codes}
        won[concept] = tuple(sorted(new - old))
        lost[concept] = tuple(sorted(old - new))
    return won, lost


def _feasible(before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    """Yield that the state can no longer be, or now can."""
    old, new = before.leverage is not None, after.leverage is not None
    if old != new:
        yield Difference(kind="feasible", before=old, after=new)


def _equilibrium(before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    """Yield under which concepts the state holds no longer, and under which it now holds.

    Concepts under which the same actors would leave it stand together.
    """
    lost: dict[tuple[str, ...], list[str]] = {}
    won = []
    for concept in after.stability.concepts:
        if before.equilibrium[concept] and not after.equilibrium[concept]:
            lost.setdefault(after.leavers(concept), []).append(concept)
        if after.equilibrium[concept] and not before.equilibrium[concept]:
            won.append(concept)
    for actors, concepts in lost.items():
        yield Difference(
            kind="equilibrium", before=True, after=False, actors=actors, concepts=tuple(concepts)
        )
    if won:
        yield Difference(kind="equilibrium", before=False, after=True, concepts=tuple(won))


def _verdicts(both: tuple[str, ...], before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    """Yield who stays no longer, and who now does, where that does not decide for the state."""
    same = [c for c in after.stability.concepts if before.equilibrium[c] == after.equilibrium[c]]
    for actor in both:
        for stayed in (True, False):
            first, second = (before, after) if stayed else (after, before)
            concepts = tuple(
                c for c in same if actor in second.leavers(c) and actor not in first.leavers(c)
            )
            if concepts:
                yield Difference(
                    kind="verdict",
                    before=stayed,
                    after=not stayed,
                    actors=(actor,),
                    concepts=concepts,
                )


def _statuses(both: tuple[str, ...], then: Leverage, now: Leverage) -> Iterator[Difference]:
    """Yield who was deterred and is not, and so on."""
    for actor in both:
        if then.status[actor] != now.status[actor]:
            yield Difference(
                kind="status", before=then.status[actor], after=now.status[actor], actors=(actor,)
            )


def _holds(both: tuple[str, ...], then: Leverage, now: Leverage) -> Iterator[Difference]:
    """Yield whose hold over whom rises or falls."""
    for actor in both:
        for other in both:
            if actor == other:
                continue
            old, new = _shown(then.hold[actor][other]), _shown(now.hold[actor][other])
            if old != new:
                yield Difference(
                    kind="hold", before=old, after=new, actors=(actor,), others=(other,)
                )


def _furthest(before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    """Yield whose way the state goes furthest, where that is somebody else's."""
    old, new = before.furthest(), after.furthest()
    if old != new:
        yield Difference(kind="way", before=old, after=new)


def _ways(both: tuple[str, ...], then: Leverage, now: Leverage) -> Iterator[Difference]:
    """Yield whose way the state goes further, or less far."""
    for actor in both:
        old, new = _shown(then.way[actor]), _shown(now.way[actor])
        if old != new:
            yield Difference(kind="way", before=old, after=new, actors=(actor,))


def _stakes(both: tuple[str, ...], then: Leverage, now: Leverage) -> Iterator[Difference]:
    """Yield whom an actor can now credibly harm or help by one move, or no longer can."""
    acts: tuple[Literal["harm", "help"], ...] = ("harm", "help")
    for actor in both:
        for act in acts:
            old, new = (_touched(one, actor, act) for one in (then, now))
            for could, changed in ((False, new - old), (True, old - new)):
                others = tuple(name for name in both if name in changed)
                if others:
                    yield Difference(
                        kind="stake",
                        before=could,
                        after=not could,
                        actors=(actor,),
                        others=others,
                        stake=act,
                    )


def _touched(leverage: Leverage, actor: str, act: str) -> set[str]:
    """Return whom an actor can credibly harm or help by one move."""
    row = leverage.stake[actor]
    return {other for other, stake in row.items() if getattr(stake, f"credible_{act}")}


def _parts(both: tuple[str, ...], before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    """Yield whose part in bringing the state about rises or falls; all together where alike."""
    if before.path is None or after.path is None:
        return
    then, now = _part(before), _part(after)
    alike: dict[tuple[float, float], list[str]] = {}
    for actor in both:
        old, new = _shown(then[actor]), _shown(now[actor])
        if old != new:
            alike.setdefault((old, new), []).append(actor)
    for (old, new), actors in alike.items():
        yield Difference(kind="part", before=old, after=new, actors=tuple(actors))


def _part(snapshot: Snapshot) -> Mapping[str, Fraction]:
    """Return everybody's part in bringing about a state that can be."""
    return snapshot.leverage.part if snapshot.leverage else {}


def _paths(before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    """Yield whether and how soon improvements lead to the state from where it began."""
    old = None if before.path is None else len(before.path)
    new = None if after.path is None else len(after.path)
    # A path of no moves, where the phase began at the state, counts as different from none alone.
    if (old is None) != (new is None) or (old and new and old != new):
        yield Difference(kind="path", before=old, after=new)


def _counts(before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    """Yield how many equilibria there are under each concept where some come or go."""
    won, lost = won_and_lost(before, after)
    for concept in after.stability.concepts:
        if won[concept] or lost[concept]:
            old, new = (int(one.stability.equilibria(concept).size) for one in (before, after))
            yield Difference(kind="count", before=old, after=new, concepts=(concept,))


def _shown(share: Fraction) -> float:
    """Return a share as it is shown."""
    return round(float(share), SHOWN)
