"""What guarantees a deal, in sentences: what carries it, who breaks it, what deters and binds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.analysis.guarantees.added import Added
from detente.analysis.guarantees.breach import Breach, Watch
from detente.analysis.guarantees.guarantees import Guarantees
from detente.analysis.guarantees.safeguard import Safeguard, Shift
from detente.model import phrases, pledge_phrases
from detente.model.option import owner

_MOST_SHIFTS: Final = 3
"""As many changed holds are told of at most."""


def sentences(result: Guarantees) -> tuple[str, ...]:
    """Return what carries the deal, who would break it first, what deters, and what would bind."""
    return pledges(result) + breaches(result) + ways_back(result) + added(result)


def pledges(result: Guarantees) -> tuple[str, ...]:
    """Return a sentence for each pledge in force: whether the deal rests on it."""
    return _sentences(_pledge(result, one) for one in result.pledges)


def breaches(result: Guarantees) -> tuple[str, ...]:
    """Return who would break the deal first, and which breaches must be seen to be deterred."""
    first = (_breach(result, one, one.move) for one in result.breaches[:1] if one.move is not None)
    return _sentences(first) + _sentences(_watch(result, one) for one in result.watch)


def ways_back(result: Guarantees) -> tuple[str, ...]:
    """Return a sentence for each answer that deters because it is kept ready."""
    telling = (one for one in result.ways_back if one.carries or one.shifts)
    return _sentences(_way_back(result, one) for one in telling)


def added(result: Guarantees) -> tuple[str, ...]:
    """Return for each concept that the deal fails what would make it hold."""
    return _sentences(_added(result))


def _sentences(clauses: Iterable[str]) -> tuple[str, ...]:
    """Return clauses as sentences."""
    return tuple(dict.fromkeys(phrases.sentence(clause) for clause in clauses))


def _pledge(result: Guarantees, pledge: Safeguard) -> str:
    """Return whether the deal rests on a pledge."""
    if pledge.carries:
        rests = f"the deal rests on this: {pledge.says}"
        return f"{rests}. Without it, {_without(result, pledge)}"
    rest = f". Without it, {_without(result, pledge)}" if pledge.shifts else ""
    return f"the deal does not rest on this: {pledge.says}{rest}"


def _without(result: Guarantees, safeguard: Safeguard) -> str:
    """Return what becomes of the deal without one thing."""
    if not safeguard.carries:
        return f"the deal would still hold, but {phrases.listed(_shifts(result, safeguard))}"
    clauses = []
    if safeguard.lost:
        concepts = phrases.listed([heading(name) for name in safeguard.lost])
        clauses.append(f"the deal would not hold under {concepts}")
    if safeguard.leavers:
        leavers = phrases.names(result.conflict, safeguard.leavers)
        clauses.append(f"{leavers} could leave it undeterred")
    return ": ".join(clauses)


def _shifts(result: Guarantees, safeguard: Safeguard) -> list[str]:
    """Return whose answers would matter otherwise than they do, the most changed first."""
    ordered = sorted(safeguard.shifts, key=lambda shift: -abs(shift.after - shift.before))
    return [_shift(result, shift) for shift in ordered[:_MOST_SHIFTS]]


def _shift(result: Guarantees, shift: Shift) -> str:
    """Return whether an actor's answer would matter otherwise for another's staying."""
    whose = phrases.whose(result.conflict, [shift.actor])
    over = phrases.names(result.conflict, [shift.over])
    if not (shift.before and shift.after):
        helps = "would then help" if shift.after else "would no longer help"
        return f"{whose} answer {helps} keep {over} to it"
    more = "more" if shift.after > shift.before else "less"
    return f"{whose} answer would matter {more} in keeping {over} to it"


def _breach(result: Guarantees, breach: Breach, target: int) -> str:
    """Return who would break the deal first, and why it does not or does."""
    conflict = result.conflict
    who = conflict.actors[breach.actor].name
    does = f"{who} {phrases.improvement(conflict, result.state, target)}"
    it = phrases.pronoun(conflict, breach.actor)
    them = phrases.objective(conflict, breach.actor)
    if breach.status == "content":
        cost = "lose" if breach.gain < 0 else "gain nothing"
        return f"nobody is tempted to break the deal; {who} would {cost} by it ({does})"
    first = f"{who} would be the first to break the deal ({does}){_broken(result, breach)}"
    gains = f"{it} would gain by it"
    if breach.status == "loose":
        return f"{first}: {gains}, and nobody deters {them}"
    left = "worse off" if breach.loss else "no better off"
    return f"{first}: {gains}, were it not for an answer that leaves {them} {left} than before"


def _broken(result: Guarantees, breach: Breach) -> str:
    """Return which pledges a breach breaks, whom those bind, and who alone would notice."""
    conflict = result.conflict
    broken = [
        f"{pledge_phrases.named(conflict, one)}, which "
        + pledge_phrases.binding(conflict, one).removeprefix("it ")
        for one in breach.pledges.values()
    ]
    clause = f", and with it {'; and '.join(broken)}" if broken else ""
    if breach.noticed is None:
        return clause
    only = f"only {phrases.names(conflict, breach.noticed)}" if breach.noticed else "nobody"
    return f"{clause}; {only} would notice"


def _watch(result: Guarantees, watch: Watch) -> str:
    """Return what must be seen, and by whom."""
    conflict = result.conflict
    who = conflict.actors[watch.actor].name
    does = f"{who} {phrases.improvement(conflict, result.state, watch.move)}"
    groups = ", or ".join(f"by {phrases.names(conflict, group)}" for group in watch.groups)
    return f"if {does}, this is deterred only where it would be seen {groups}"


def _way_back(result: Guarantees, safeguard: Safeguard) -> str:
    """Return what deters by being able to be undone."""
    option = result.conflict.options[safeguard.says]
    who = result.conflict.actors[owner(safeguard.says)].name
    left = option.left or f"no longer {option.text}"
    does = option.text if safeguard.change.endswith("to-no") else left
    ready = f"a breach is deterred by this, kept ready: {who} {does}"
    return f"{ready}. Without it, {_without(result, safeguard)}"


def _added(result: Guarantees) -> Iterator[str]:
    """Yield the cheapest commitment for each concept, then under which none was found."""
    for search in result.added:
        if search.commitments:
            yield _besides(result, search)
    without = [search for search in result.added if not search.commitments]
    if without:
        under = phrases.listed([heading(search.concept) for search in without])
        leaving = dict.fromkeys(actor for search in without for actor in search.leavers)
        who = phrases.names(result.conflict, leaving)
        whole = "" if all(search.complete for search in without) else "; not all were tried"
        nothing = f"no added pledge that makes sense would make the deal hold under {under}"
        yield f"{nothing} ({who} would leave{whole})"


def _besides(result: Guarantees, search: Added) -> str:
    """Return the first of the cheapest commitments, and how many others would do."""
    first, *others = search.commitments
    made = [pledge_phrases.making(result.conflict, one) for one in first.pledges]
    alike = "another that asks" if len(others) == 1 else "others that ask"
    more = f"; so it would with {alike} as little" if others else ""
    besides = "; and ".join(made)
    return f"the deal would hold under {heading(search.concept)} with this besides: {besides}{more}"
