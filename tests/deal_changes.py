"""Changes of a deal's plain data that ought to leave its cells alone, or alter them as told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.brute_leverage import BruteLeverage
from tests.deals import PlainDeal

OPTION = re.compile(r"\b[a-d]\.x\d+\b")
NEW_NAMES = {"a": "late", "b": "middle", "c": "early", "d": "odd"}


def renamed(option: str) -> str:
    owner, name = option.split(".")
    return f"{NEW_NAMES[owner]}.{name}y"


def _reworded(value: Any) -> Any:
    """Return plain data with every option renamed in every text."""
    if isinstance(value, str):
        return OPTION.sub(lambda found: renamed(found[0]), value)
    if isinstance(value, dict):
        return {key: _reworded(one) for key, one in value.items()}
    return [_reworded(one) for one in value] if isinstance(value, list) else value


def relabelled(deal: PlainDeal, actors: Sequence[str], options: Sequence[str]) -> PlainDeal:
    """Return the deal with new names, actors and options standing in another order."""
    case = deal.case
    reordered = case | {
        "actors": {NEW_NAMES[one]: case["actors"][one] for one in actors},
        "options": {renamed(one): case["options"][one] for one in options},
        "infeasible": _reworded(case["infeasible"]),
        "preferences": _rekeyed(case["preferences"]),
    }
    states = [frozenset(map(renamed, one)) for one in (deal.baseline, deal.start, deal.state)]
    return PlainDeal(reordered, *states, deal.wants and _rekeyed(deal.wants))


def _rekeyed(wants: dict) -> dict:
    return {NEW_NAMES[actor]: _reworded(one) for actor, one in wants.items()}


def _with_options(deal: PlainDeal, added: dict[str, Any]) -> PlainDeal:
    return replace(deal, case=deal.case | {"options": deal.case["options"] | added})


def _also_taken(deal: PlainDeal, option: str, where: Sequence[bool]) -> PlainDeal:
    """Return the deal with an option taken in some of baseline, start and state."""
    states = (deal.baseline, deal.start, deal.state)
    more = [one | {option} if so else one for one, so in zip(states, where, strict=True)]
    return replace(deal, baseline=more[0], start=more[1], state=more[2])


def with_idle_option(deal: PlainDeal, owner: str, *, taken: bool) -> PlainDeal:
    """Return the deal with an option that nobody cares about and nobody uses in it."""
    name = f"{owner}.idle"
    return _also_taken(_with_options(deal, {name: "idles"}), name, [taken] * 3)


def with_option_twice(deal: PlainDeal, option: str) -> PlainDeal:
    """Return the deal with an option that is taken if and only if another is."""
    name = f"{option}_again"
    more = _with_options(deal, {name: deal.case["options"][option]})
    apart = f"not ({option} iff {name})"
    case = more.case | {"infeasible": [*deal.case["infeasible"], apart]}
    where = [option in one for one in (deal.baseline, deal.start, deal.state)]
    return _also_taken(replace(more, case=case), name, where)


def as_orders(deal: PlainDeal) -> PlainDeal:
    """Return the deal with every want put as a bare order of states."""
    conflict = deal.conflict
    before, after = (_orders(BruteLeverage(conflict, phase)) for phase in ("before", "after"))
    return replace(deal, case=deal.case | {"preferences": before}, wants=after)


def _orders(brute: BruteLeverage) -> dict:
    orders = {}
    for actor in brute.actors:
        tiers: dict[tuple, list[int]] = {}
        for state in brute.states:
            tiers.setdefault(brute.worth[actor][state], []).append(state)
        best_first = sorted(tiers, reverse=True)
        orders[actor] = {"ranking": [{"tie": tiers[worth]} for worth in best_first]}
    return orders


def with_bystander(
    deal: PlainDeal, wants: list[str], options: int, where: Sequence[Sequence[bool]]
) -> PlainDeal:
    """Return the deal with one more actor, whose options only its own wants may name."""
    names = [f"e.x{place}" for place in range(options)]
    more = _with_options(deal, dict.fromkeys(names, "stands by"))
    case = more.case | {
        "actors": deal.case["actors"] | {"e": {"name": "E"}},
        "preferences": deal.case["preferences"] | {"e": wants},
    }
    more = replace(more, case=case)
    for name, taken in zip(names, where, strict=True):
        more = _also_taken(more, name, taken)
    return more


def as_its_best(deal: PlainDeal, actor: str) -> PlainDeal:
    """Return the deal with the deal itself at the top of one actor's order before it."""
    names = deal.case["options"]
    exactly = " and ".join(one if one in deal.state else f"not {one}" for one in names)
    wants = deal.case["preferences"][actor]
    wants = wants if isinstance(wants, dict) else {"statements": wants}
    first = wants | {"foremost": [exactly, *wants.get("foremost", [])]}
    return replace(
        deal, case=deal.case | {"preferences": deal.case["preferences"] | {actor: first}}
    )
