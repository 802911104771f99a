"""What is not as it was after some changes, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from detente.analysis.concepts.registry import find_concept
from detente.analysis.whatif.difference import Difference
from detente.analysis.whatif.whatif import WhatIf
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.whatif_pairs import agreement, cell, upper_hand

_WAS: Final[Mapping[str, tuple[str, str]]] = {
    "content": ("had no reason to leave it", "had no reason to leave it"),
    "held": ("was deterred from leaving it", "were deterred from leaving it"),
    "loose": ("could leave it undeterred", "could leave it undeterred"),
}
_IS: Final[Mapping[str, tuple[str, str]]] = {
    "content": ("now has no reason to", "now have no reason to"),
    "held": ("is now tempted but deterred", "are now tempted but deterred"),
    "loose": ("is now tempted and undeterred", "are now tempted and undeterred"),
}
_NAMED: Final = 2
"""No more equilibria than this are named where they are new."""


def sentences(result: WhatIf) -> tuple[str, ...]:
    """Return what is not as it was, or that nothing changes."""
    found = tuple(dict.fromkeys(sentence(result, one) for one in result.differences))
    return found or ("Nothing that is looked at changes.",)


def sentence(result: WhatIf, difference: Difference) -> str:
    """Return one difference as a sentence."""
    return phrases.sentence(_CLAUSES[difference.kind](result, difference))


def _feasible(_result: WhatIf, one: Difference) -> str:
    return "the state can now be" if one.after else "the state can no longer be"


def _equilibrium(result: WhatIf, one: Difference) -> str:
    names = _concepts(one.concepts)
    if one.after:
        return f"it now holds under {names}: nobody would leave it"
    who = phrases.names(result.after.conflict, one.actors)
    return f"it no longer holds under {names}: {who} would leave it"


def _verdict(result: WhatIf, one: Difference) -> str:
    forms = ("now stays", "now stay") if one.after else ("no longer stays", "no longer stay")
    return f"{_does(result, one, forms)} under {_concepts(one.concepts)}"


def _status(result: WhatIf, one: Difference) -> str:
    was = _does(result, one, _WAS[str(one.before)])
    return f"{was} and {phrases.verb(result.after.conflict, one.actors[0], *_IS[str(one.after)])}"


def _hold(result: WhatIf, one: Difference) -> str:
    """Return whether an actor's answer matters otherwise for another's staying; without a share."""
    conflict = result.after.conflict
    whose, over = phrases.whose(conflict, one.actors), phrases.names(conflict, one.others)
    old, new = _shares(one)
    if not (old and new):
        helps = "now helps" if new else "no longer helps"
        return f"{whose} answer {helps} keep {over} from leaving"
    return f"{whose} answer matters {_more(old, new)} than before in keeping {over} from leaving"


def _way(result: WhatIf, one: Difference) -> str:
    """Return whether the state ranks otherwise for an actor, or is likest another's wishes."""
    if isinstance(one.before, tuple) and isinstance(one.after, tuple):
        now = phrases.whose(result.after.conflict, one.after)
        then = phrases.whose(result.before.conflict, one.before)
        return f"the state now comes nearest {now} wishes; before, it came nearest {then}"
    old, new = _shares(one)
    whose = phrases.whose(result.after.conflict, one.actors)
    height = "higher" if new > old else "lower"
    return f"among all states it stands {height} than before in {whose} order"


def _more(old: float, new: float) -> str:
    """Return whether something grew."""
    return "more" if new > old else "less"


def _stake(result: WhatIf, one: Difference) -> str:
    who, whom = (phrases.names(result.after.conflict, some) for some in (one.actors, one.others))
    can = "can now" if one.after else "can no longer"
    return f"{who} {can} credibly {one.stake} {whom} by one move"


def _part(result: WhatIf, one: Difference) -> str:
    """Return whether actors do more or less of what brings the state about."""
    conflict = result.after.conflict
    who, several = phrases.names(conflict, one.actors), len(one.actors) > 1
    old, new = _shares(one)
    if old and new:
        does = "do" if several else phrases.verb(conflict, one.actors[0], "does", "do")
        return f"{who} {does} {_more(old, new)} than before of what brings it about"
    has = "have" if several else phrases.verb(conflict, one.actors[0], "has", "have")
    now = f"now {has}" if new else f"no longer {has}"
    return f"{who} {now} a part in bringing it about"


def _path(_result: WhatIf, one: Difference) -> str:
    if one.after is None:
        return "improvements no longer lead to it from where the phase began"
    moves = f"{one.after} move{'' if one.after == 1 else 's'}"
    if one.before is None:
        return f"improvements now lead to it from where the phase began, in {moves}"
    return f"improvements lead to it in {moves}, before in {one.before}"


def _count(result: WhatIf, one: Difference) -> str:
    (concept,) = one.concepts
    won, lost = result.won[concept], result.lost[concept]
    fates = f"{_equilibria(len(lost), 'lost')} and {_equilibria(len(won), 'won')}"
    few = _few(result.before.conflict, won)
    return f"under {find_concept(concept).title}, {fates}, to make {one.after}{few}"


_CLAUSES: Final = {
    "feasible": _feasible,
    "equilibrium": _equilibrium,
    "verdict": _verdict,
    "status": _status,
    "came-in": agreement,
    "upper-hand": upper_hand,
    "cell": cell,
    "hold": _hold,
    "way": _way,
    "stake": _stake,
    "part": _part,
    "path": _path,
    "count": _count,
}
"""For each kind of difference, what says it."""


def _concepts(concepts: Iterable[str]) -> str:
    """Return solution concepts by their names."""
    return phrases.listed([find_concept(concept).title for concept in concepts])


def _does(result: WhatIf, one: Difference, forms: tuple[str, str]) -> str:
    """Return that the one actor does something: in the singular, or in the plural."""
    conflict = result.after.conflict
    return f"{phrases.names(conflict, one.actors)} {phrases.verb(conflict, one.actors[0], *forms)}"


def _shares(one: Difference) -> tuple[float, float]:
    """Return the shares before and after."""
    assert isinstance(one.before, float)
    assert isinstance(one.after, float)
    return one.before, one.after


def _equilibria(count: int, fate: str) -> str:
    """Return how many equilibria are won or lost."""
    return f"{count or 'no'} equilibri{'um is' if count == 1 else 'a are'} {fate}"


def _few(conflict: Conflict, codes: Sequence[int]) -> str:
    """Return the new equilibria by name, where they are few."""
    if not codes or len(codes) > _NAMED:
        return ""
    said = [f"“{phrases.state(conflict, code)}”" for code in codes]
    return f"; won: {phrases.listed(said)}"
