"""What would change our mind: the deal without a pledge, and under a scenario of the case.

Everything is told from one difference between two results, what is won as well as what is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from detente.analysis.concepts.registry import sanctions
from detente.analysis.whatif.whatif import WhatIf
from detente.model import phrases, pledge_phrases
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing.statement import Statement, sentences, uncapitalised
from detente.telling.pledges import INFERRED, UNCONFIRMED
from detente.telling.versions import if_counted


@dataclass(frozen=True)
class WithoutPledge:
    """What becomes of the deal without one pledge.

    ``confirmed`` says whether claims confirm the pledge.
    """

    conflict: Conflict
    deal: str
    pledge: Pledge
    confirmed: bool
    result: WhatIf


@dataclass(frozen=True)
class Supposed:
    """What becomes of a state in a scenario; ``deal`` is what the state is called."""

    title: str
    deal: str
    result: WhatIf


def without_pledge(about: WithoutPledge) -> Statement:
    """Return what becomes of the deal without one pledge."""
    conflict, pledge = about.conflict, about.pledge
    unsure = "" if about.confirmed else f" ({UNCONFIRMED if pledge.because else INFERRED})"
    named = pledge_phrases.named(conflict, pledge)
    made = {"threat": "threatened", "offer": "offered"}.get(pledge.kind, "undertaken")
    said = f"what was {made}: {pledge_phrases.owed(conflict, pledge)}"
    short = re.split(r" (?:between|of) ", named)[0]
    leads = (f"without {named}{unsure}", f"without {short}{unsure}")
    return _told(leads, about.deal, about.result, (said,))


def supposed(about: Supposed) -> Statement:
    """Return what becomes of a state in a scenario."""
    return _told((f"if {uncapitalised(about.title)}",), about.deal, about.result, ())


def _told(leads: tuple[str, ...], deal: str, result: WhatIf, besides: tuple[str, ...]) -> Statement:
    """Return what is otherwise, after what brings it about.

    Parameters
    ----------
    leads
        What brings it about, from long to short.
    besides
        Clauses that are told after it.
    """
    first, *rest = changes(deal, result)
    head = f"{leads[0]}, {first}"
    return Statement(
        phrases.sentence(head),
        sentences(*rest, *besides),
        tuple(f"{lead}, {one}" for one in (*_tempted(result), first) for lead in leads),
    )


def changes(deal: str, result: WhatIf) -> Iterator[str]:
    """Yield what is otherwise at a state, as clauses: first whether it holds, then for whom.

    Parameters
    ----------
    deal
        What the state is called.
    result
        The one difference that all of it is told from.
    """
    if result.before.leverage is None or result.after.leverage is None:
        could = {True: "can be", False: "cannot be"}
        was, now = (could[side.leverage is not None] for side in (result.before, result.after))
        yield f"{deal} {now}" if was != now else f"{deal} {now} either way"
        return
    holds, held = (side.equilibrium[result.concept] for side in (result.after, result.before))
    yield f"{deal} {_HOLDS[held, holds]}"
    yield from _statuses(result)
    yield from _other_answers(result)


_HOLDS: Final[Mapping[tuple[bool, bool], str]] = {
    (True, True): "would still hold",
    (True, False): "would no longer hold",
    (False, True): "would hold",
    (False, False): "would not hold either",
}
"""By whether the state holds before and after."""

_STATUS: Final[Mapping[tuple[str, str], str]] = {
    ("content", "held"): "only fear of an answer would keep {who} from leaving",
    ("content", "loose"): "nothing would keep {who} from leaving",
    ("held", "content"): "{who} would no longer gain by leaving",
    ("held", "loose"): "no answer would keep {who} from leaving any more",
    ("loose", "content"): "{who} would no longer gain by leaving",
    ("loose", "held"): "only fear of an answer would keep {who} from leaving",
}


def _tempted(result: WhatIf) -> list[str]:
    """Return who would be tempted to leave and is not, as a short clause.

    Nothing where the state would not hold, or would where it does not: that says more.
    """
    before, after = result.before.leverage, result.after.leverage
    held, holds = (one.equilibrium[result.concept] for one in (result.before, result.after))
    if before is None or after is None or not (held and holds):
        return []
    tempted = [
        actor
        for actor, status in after.status.items()
        if status != "content" and before.status.get(actor) == "content"
    ]
    who = phrases.names(result.after.conflict, tempted)
    return [f"{who} would be tempted to leave"] if tempted else []


def _statuses(result: WhatIf) -> Iterator[str]:
    """Yield whose reasons to stay are other than they were; those alike share a clause."""
    assert result.before.leverage is not None
    assert result.after.leverage is not None
    before, after = result.before.leverage.status, result.after.leverage.status
    alike: dict[str, list[str]] = {}
    for actor, status in after.items():
        if actor in before and before[actor] != status:
            alike.setdefault(_STATUS[before[actor], status], []).append(actor)
    for clause, actors in alike.items():
        yield clause.format(who=phrases.names(result.after.conflict, actors))


def _other_answers(result: WhatIf) -> Iterator[str]:
    """Yield under which other answers it would be otherwise whether the state holds.

    That it holds if nobody answers goes without saying where somebody is tempted or is not, and so
    do other answers where they change alike with those that count.
    """
    asked = sanctions(result.concept)
    changed = result.after.equilibrium[result.concept] - result.before.equilibrium[result.concept]
    for holds in (True, False):
        others = [
            name
            for name, now in result.after.equilibrium.items()
            if now == holds
            and now != result.before.equilibrium[name]
            and now - result.before.equilibrium[name] != changed
            and sanctions(name) != asked
            and sanctions(name).answered
        ]
        if others:
            verb = "hold" if holds else "not hold"
            yield f"it would {verb} {if_counted(others)}"


def differs(result: WhatIf) -> bool:
    """Return whether there is anything to tell: whether the state can be, holds, or for whom."""
    if result.before.leverage is None or result.after.leverage is None:
        return (result.before.leverage is None) != (result.after.leverage is None)
    return result.before.equilibrium != result.after.equilibrium or (
        result.before.leverage.status != result.after.leverage.status
    )
