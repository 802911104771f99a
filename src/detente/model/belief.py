"""Every belief of a conflict under one name, with the claims for and against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import phrases, pledge_phrases
from detente.model.base import Belief, ClaimIds
from detente.model.condition import Taken
from detente.model.conflict import Conflict
from detente.model.phase import Infeasibles, Phase
from detente.model.preference import Preference
from detente.model.state_named import state_named


@dataclass(frozen=True)
class BeliefEntry:
    """One belief: its name in the case, what it says, and the claims that bear on it.

    ``path`` names it as in ``preferences.us[2]``: list items count from 1, pledges with an id are
    named by it.
    """

    path: str
    says: str
    because: ClaimIds = ()
    despite: ClaimIds = ()
    note: str = ""


def beliefs(conflict: Conflict, *, phase: str | None = None) -> tuple[BeliefEntry, ...]:
    """Return the beliefs in force in one phase, in file order.

    A phase's own preferences take the place of the case's; pledges not in force are left out.

    Raises
    ------
    UnknownName
        Where no phase bears the id.

    Examples
    --------
    >>> from detente.catalog import load
    >>> believed = beliefs(load("chicken").conflict)
    >>> believed[-1].path, believed[-1].says
    ('preferences.two.ranking', 'the second driver ranks the states as the case says')
    """
    return tuple(_walk(conflict, phase))


def _walk(conflict: Conflict, phase: str | None) -> Iterator[BeliefEntry]:
    """Yield the beliefs of every section."""
    chosen = conflict.phase(phase)
    for name, option in conflict.options.items():
        yield _entry(f"options.{name}", phrases.ability(conflict, name), option)
    yield from _infeasible(conflict, conflict.infeasible, "infeasible")
    own = chosen.preferences if chosen else {}
    general = {
        actor: preference for actor, preference in conflict.preferences.items() if actor not in own
    }
    yield from _preferences(conflict, general, "")
    if chosen:
        yield from _phase(conflict, chosen)
    yield from _deal(conflict, conflict, "", passed_over=chosen)
    yield from _pledges(conflict, chosen.id if chosen else None)
    for place, tie in enumerate(conflict.ties, start=1):
        patron, client = conflict.actors[tie.patron].name, conflict.actors[tie.client].name
        supplies = phrases.verb(conflict, tie.patron, "supplies", "supply")
        says = f"{patron} {supplies} {tie.share:g} of the {tie.kind} of {client}"
        yield _entry(f"ties[{place}]", says, tie)
    yield from _views(conflict, chosen.id if chosen else None)
    yield from _debated(conflict)


def _phase(conflict: Conflict, phase: Phase) -> Iterator[BeliefEntry]:
    """Yield the beliefs that one phase holds."""
    root = f"phases.{phase.id}"
    stood = (
        "" if phase.status_quo is None else phrases.state(conflict, conflict.code(phase.status_quo))
    )
    yield _entry(root, f"{phase.title or phase.id}: {stood or 'no status quo is told'}", phase)
    yield from _deal(conflict, phase, f"{root}.")
    if phase.deadline:
        by = f" by {phase.deadline.date}" if phase.deadline.date else ""
        then = phrases.state(conflict, state_named(conflict, phase.deadline.default))
        yield _entry(f"{root}.deadline", f"if nobody acts{by}: {then}", phase.deadline)
    yield from _infeasible(conflict, phase.infeasible, f"{root}.infeasible")
    yield from _preferences(conflict, phase.preferences, f"{root}.")


def _deal(
    conflict: Conflict, holder: Conflict | Phase, root: str, *, passed_over: Phase | None = None
) -> Iterator[BeliefEntry]:
    """Yield what a deal is read against and what it consists of, but for what a phase says."""
    if holder.baseline and not (passed_over and passed_over.baseline):
        normal = phrases.state(conflict, state_named(conflict, holder.baseline.state))
        yield _entry(f"{root}baseline", f"the normal course of events: {normal}", holder.baseline)
    if holder.terms and not (passed_over and passed_over.terms):
        texts = [phrases.condition(conflict, Taken(name)) for name in holder.terms.options]
        says = f"the deal is about whether {phrases.listed(texts, joined='or')}"
        yield _entry(f"{root}terms", says, holder.terms)


def _views(conflict: Conflict, phase: str | None) -> Iterator[BeliefEntry]:
    """Yield what actors do not know or believe otherwise in a phase."""
    named = {
        path: pledge_phrases.named(conflict, pledge)
        for place, pledge in enumerate(conflict.pledges, start=1)
        for path in (f"pledges.{pledge.id}", f"pledges[{place}]")
    }
    for actor, view in conflict.views.items():
        who = conflict.actors[actor].name if actor in conflict.actors else "the onlooker"
        do = phrases.verb(conflict, actor, "does", "do") if actor in conflict.actors else "does"
        for place, one in enumerate(view, start=1):
            if not one.in_force(phase):
                continue
            if one.overlooks is not None:
                states = phrases.condition(conflict, one.overlooks)
                says = f"{who} {do} not see that it could be that {states}"
            elif one.unaware:
                says = f"{who} {do} not know of {named.get(one.unaware, one.unaware)}"
            else:
                says = f"{who} {do} not see it as it is, but so: {one.believes}"
            yield _entry(f"views.{actor}[{place}]", says, one)


def _debated(conflict: Conflict) -> Iterator[BeliefEntry]:
    """Yield what was proposed, answered and claimed."""
    for name, proposal in conflict.proposals.items():
        made = phrases.state(conflict, state_named(conflict, name))
        yield _entry(f"proposals.{name}", f"{proposal.title or name}: {made}", proposal)
    for question in conflict.questions:
        for answer in () if question.answers == "auto" else question.answers:
            says = f"{question.ask} {phrases.sentence(answer.text or answer.id)}"
            yield _entry(f"questions.{question.id}.{answer.id}", says, answer)
    for thesis in conflict.theses:
        yield _entry(f"theses.{thesis.id}", thesis.text, thesis)


def _infeasible(conflict: Conflict, infeasible: Infeasibles, path: str) -> Iterator[BeliefEntry]:
    """Yield what cannot be."""
    for place, excluded in enumerate(infeasible, start=1):
        says = f"it cannot be that {phrases.condition(conflict, excluded.when)}"
        yield _entry(f"{path}[{place}]", says, excluded)


def _pledges(conflict: Conflict, phase: str | None) -> Iterator[BeliefEntry]:
    """Yield the pledges in force in a phase."""
    for place, pledge in enumerate(conflict.pledges, start=1):
        if pledge.in_force(phase):
            path = f"pledges.{pledge.id}" if pledge.id else f"pledges[{place}]"
            yield _entry(path, pledge_phrases.said(conflict, pledge), pledge)


def _preferences(
    conflict: Conflict, wants: dict[str, Preference], root: str
) -> Iterator[BeliefEntry]:
    """Yield the statements, weights or ranking of each actor."""
    for actor in conflict.actors:
        if actor in wants:
            yield from _wants(conflict, actor, wants[actor], f"{root}preferences.{actor}")


def _wants(
    conflict: Conflict, actor: str, preference: Preference, path: str
) -> Iterator[BeliefEntry]:
    """Yield one actor's beliefs, statement by statement."""
    who = conflict.actors[actor].name
    for place, statement in enumerate(preference.statements, start=1):
        how = "strongly " if statement.strong else ""
        asked = statement.unknown
        says = phrases.want(conflict, actor, statement.want, how=how, asked=asked)
        sure = f"it is not known whether {says}" if asked else says
        yield _entry(f"{path}[{place}]", sure, statement)
    for place, weight in enumerate(preference.weights or (), start=1):
        condition = phrases.condition(conflict, weight.want)
        yield _entry(
            f"{path}.weights[{place}]", f"to {who}, {weight.weight:g} if {condition}", weight
        )
    if preference.ranking is not None:
        ranks = phrases.verb(conflict, actor, "ranks", "rank")
        yield _entry(f"{path}.ranking", f"{who} {ranks} the states as the case says", preference)


def _entry(path: str, says: str, belief: Belief) -> BeliefEntry:
    """Name one belief."""
    return BeliefEntry(path, says, belief.because, belief.despite, belief.note)
