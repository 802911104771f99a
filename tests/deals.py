"""Random deals for hypothesis, and what is told of one, by the engine and by its literal twin.

A deal is a conflict's plain data with three states in it, each a set of options taken: what was
normal, what stood before the deal, and the deal. Plain data can be relabelled and added to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import permutations

from hypothesis import assume
from hypothesis import strategies as st

from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.three_states import deal_of
from detente.model.conflict import Conflict
from tests.brute_cells import BruteCells
from tests.strategies import (
    ACTORS,
    conditions,
    plain_conflicts,
    preferences,
    sightings,
    words,
)

CONCEPTS = ("nash", "gmr", "smr", "seq")
RULES = ("sequences", "once-each", "single")
SETTINGS = [(concept, rule) for concept in CONCEPTS for rule in RULES]


@dataclass(frozen=True)
class PlainDeal:
    """A conflict and three of its states.

    ``wants`` stand in for the conflict's at the deal, ``barred`` are states that cannot be before
    it or from then on, ``terms`` the options that the deal may consist of, and ``seen`` who
    notices that some options changed.
    """

    case: dict
    baseline: frozenset[str]
    start: frozenset[str]
    state: frozenset[str]
    wants: dict | None = None
    barred: tuple[str | None, str | None] = (None, None)
    terms: frozenset[str] | None = None
    seen: dict[str, list[str]] | None = None

    @property
    def conflict(self) -> Conflict:
        """The conflict, with a phase that ends at the start and one that holds the deal."""
        then, now = ([one] if one else [] for one in self.barred)
        phases = [
            {"id": "before", "status_quo": sorted(self.start), "infeasible": then},
            {
                "id": "after",
                "start": sorted(self.start),
                "status_quo": sorted(self.state),
                "preferences": self.wants or {},
                "infeasible": now,
            },
        ]
        more = {"phases": phases, "pledges": [words(self.seen)] if self.seen else []}
        return Conflict.model_validate(self.case | more)


@dataclass(frozen=True)
class Account:
    """All that is told of a deal, by actor and by ordered pair."""

    cells: dict[tuple[str, str], dict[str, tuple[bool, Fraction | None, str | None]]]
    came_in: dict[str, str]
    status: dict[str, str]
    hand: dict[tuple[str, str], str]
    need: dict[tuple[str, str], str | None]
    gain: dict[str, tuple[int | None, int | None]]


def feasible_states(case: dict) -> list[frozenset[str]]:
    """Return the states that can be, as sets of options taken."""
    conflict = Conflict.model_validate(case)
    names = list(conflict.options)
    settings = (
        {n: bool(code >> k & 1) for k, n in enumerate(names)} for code in range(2 ** len(names))
    )
    return [
        frozenset(name for name in names if setting[name])
        for setting in settings
        if not any(one.when.evaluate(setting) for one in conflict.infeasible)
    ]


@st.composite
def deals(draw: st.DrawFn, *, two_wants: bool = False, **shape) -> PlainDeal:
    """Return a random deal; with two wants, those at the deal differ from those before it."""
    crowded = draw(st.booleans())
    case = draw(crowded_conflicts(**shape) if crowded else plain_conflicts(**shape))
    state = st.sampled_from(feasible_states(case))
    baseline, start, deal = draw(state), draw(state), draw(state)
    wants = None
    if two_wants:
        names = list(case["options"])
        rankings = shape.get("rankings", True)
        wanted = many_wants(names) if crowded else preferences(names, rankings=rankings)
        wants = {actor: draw(wanted) for actor in case["actors"]}
    return PlainDeal(case, baseline, start, deal, wants)


def many_wants(options: list[str]) -> st.SearchStrategy[list[str]]:
    """Return wants so many that few states tie."""
    return st.lists(conditions(options, depth=1), min_size=3, max_size=6)


@st.composite
def crowded_conflicts(draw: st.DrawFn, *, actors: int = 4, options: int = 6, **_shape) -> dict:
    """Return the plain data of a conflict in which most actors are tempted and most deter."""
    names = ACTORS[: draw(st.integers(min(3, actors), actors))]
    owners = [*names, *draw(st.lists(st.sampled_from(names), max_size=options - len(names)))]
    listed = [f"{owner}.x{place}" for place, owner in enumerate(owners)]
    return {
        "id": "crowded",
        "actors": {name: {"name": name.upper()} for name in names},
        "options": {name: f"does {name}" for name in listed},
        "infeasible": [],
        "preferences": {name: draw(many_wants(listed)) for name in names},
    }


@st.composite
def bargains(draw: st.DrawFn, *, actors: int = 4, options: int = 6) -> PlainDeal:
    """Return a deal such as are struck: most like the others' part in it better than their own.

    Most also answer in kind: they do their part only as long as somebody else does.
    """
    case = draw(crowded_conflicts(actors=actors, options=options))
    names = list(case["options"])
    state = st.sets(st.sampled_from(names)).map(frozenset)
    baseline, start, deal = draw(state), draw(state), draw(state)
    wants = [
        {actor: draw(_bargainer(actor, names, start, deal)) for actor in case["actors"]}
        for _ in range(2)
    ]
    now = draw(st.sampled_from([None, wants[1]]))
    return PlainDeal(case | {"preferences": wants[0]}, baseline, start, deal, now)


@st.composite
def _bargainer(
    draw: st.DrawFn, actor: str, names: list[str], start: frozenset[str], deal: frozenset[str]
) -> list[str]:
    """Return the wants of somebody who bargains."""
    mostly, answers = st.sampled_from([True, True, False]), st.sampled_from([True, False])
    wants = []
    for name in names:
        own = name.startswith(actor)
        liked = deal if own != draw(mostly) else start
        wants.append(_as_in(liked, name))
        if own and draw(answers):
            other = draw(st.sampled_from(names))
            wants.append(f"({_as_in(start, name)}) iff ({_as_in(start, other)})")
    return draw(st.permutations(wants))


@st.composite
def limited_bargains(draw: st.DrawFn) -> PlainDeal:
    """Return a deal with terms, and with states that cannot be before it or from then on."""
    deal = draw(bargains(actors=3, options=6))
    names = list(deal.case["options"])
    literal = st.sampled_from(names).flatmap(lambda one: st.sampled_from([one, f"not {one}"]))
    both = st.tuples(literal, literal, literal).map(" and ".join)
    then, now = draw(st.none() | both), draw(st.none() | both)
    terms = draw(st.none() | st.sets(st.sampled_from(names), min_size=2).map(frozenset))
    seen = draw(st.none() | sightings(deal.case))
    limited = replace(deal, barred=(then, now), terms=terms, seen=seen)
    assume(not _met(now, deal.state) and not _met(then, deal.start))
    return limited


def _met(condition: str | None, state: frozenset[str]) -> bool:
    """Tell whether a state meets a condition of options and their negations joined by ``and``."""
    literals = condition.split(" and ") if condition else []
    return bool(literals) and all(
        (one.removeprefix("not ") in state) != one.startswith("not ") for one in literals
    )


def _as_in(state: frozenset[str], option: str) -> str:
    return option if option in state else f"not {option}"


def twin(deal: PlainDeal, concept: str = "seq", rule: str = "sequences") -> BruteCells:
    """Return the literal twin's reading of a deal."""
    conflict = deal.conflict
    baseline, start, state = map(conflict.code, (deal.baseline, deal.start, deal.state))
    return BruteCells(
        conflict, baseline=baseline, start=start, state=state, concept=concept, rule=rule,
        start_phase="before", phase="after", terms=deal.terms and set(deal.terms),
    )  # fmt: skip


def told_by_twin(deal: PlainDeal, concept: str = "seq", rule: str = "sequences") -> Account:
    """Return what the literal twin tells of a deal."""
    brute = twin(deal, concept, rule)
    pairs = list(permutations(brute.actors, 2))
    return Account(
        cells={
            pair: {
                name: (cell.ransom, cell.responsibility, cell.role)
                for name, cell in brute.cells(*pair).items()
            }
            for pair in pairs
        },
        came_in={one: brute.came_in(one) for one in brute.actors},
        status={one: brute.status(one) for one in brute.actors},
        hand={pair: brute.hand(*pair) for pair in pairs},
        need={pair: brute.need(*pair) for pair in pairs},
        gain={one: brute.gain(one) for one in brute.actors},
    )


def assessed(deal: PlainDeal, concept: str = "seq", rule: str = "sequences") -> Assessment:
    """Return the engine's assessment of a deal."""
    conflict = deal.conflict
    struck = deal_of(conflict, phase="after", start="before", baseline=sorted(deal.baseline))
    if deal.terms is not None:
        struck = replace(struck, terms=conflict.code(sorted(deal.terms)))
    return Assessment(struck, sanctions=sanctions(concept), responses=rule)


def told(deal: PlainDeal, concept: str = "seq", rule: str = "sequences") -> Account:
    """Return what the engine tells of a deal."""
    engine = assessed(deal, concept, rule)
    names = engine.deal.now.actors
    actors = range(len(names))
    pairs = {(names[a], names[b]): (a, b) for a, b in permutations(actors, 2)}
    hands = {pair: engine.hand(*places) for pair, places in pairs.items()}
    needs = {pair: engine.need(*places) for pair, places in pairs.items()}
    return Account(
        cells={
            pair: {
                cell.cell: (cell.ransom, cell.responsibility, cell.role)
                for cell in engine.cells(*places)
            }
            for pair, places in pairs.items()
        },
        came_in={names[one]: engine.came_in(one) for one in actors},
        status={names[one]: engine.status(one) for one in actors},
        hand={pair: hand if isinstance(hand, str) else names[hand] for pair, hand in hands.items()},
        need={pair: None if need == "untestable" else need for pair, need in needs.items()},
        gain={names[one]: engine.gain(one) for one in actors},
    )
