"""Random conflicts for hypothesis: small, but with everything that makes conflicts hard.

Two to four actors, options in any order, one-way options, infeasible states, ties, preferences in
all three ways, and conflicts in graph form whose moves are not transitive.
"""

from __future__ import annotations

from hypothesis import strategies as st

from detente.errors import CaseError
from detente.model.conflict import Conflict
from detente.model.option import owner

ACTORS = ("a", "b", "c", "d")
EIGHTHS = st.integers(-16, 16).map(lambda eighth: eighth / 8)


def conditions(options: list[str], *, depth: int = 2) -> st.SearchStrategy[str]:
    """Return texts of conditions over some options."""
    name = st.sampled_from(options)
    literal = name | name.map(lambda option: f"not {option}")
    if depth == 0:
        return literal
    part = conditions(options, depth=depth - 1)
    joined = st.tuples(part, st.sampled_from(["and", "or", "if", "iff"]), part)
    return literal | joined.map(lambda three: f"({three[0]}) {three[1]} ({three[2]})")


@st.composite
def tiers(draw: st.DrawFn, states: list) -> list[list]:
    """Return a ranking of states, best first, with ties."""
    order = draw(st.permutations(states))
    ranking: list[list] = []
    for state in order:
        if ranking and draw(st.booleans()):
            ranking[-1].append(state)
        else:
            ranking.append([state])
    return ranking


@st.composite
def preferences(draw: st.DrawFn, options: list[str], *, rankings: bool = True) -> dict:
    """Return what one actor wants, in one of the three ways (by rankings only where allowed)."""
    foremost = draw(st.lists(conditions(options, depth=1), max_size=1))
    way = draw(st.sampled_from(["statements", "statements", *["ranking"] * rankings, "weights"]))
    if way == "ranking":
        if len(options) > 4:
            way = "statements"
        else:
            ranking = draw(tiers(list(range(2 ** len(options)))))
            return {"ranking": [{"tie": tier} for tier in ranking], "foremost": foremost}
    if way == "weights":
        weighed = st.fixed_dictionaries({"want": conditions(options, depth=1), "weight": EIGHTHS})
        weights = draw(st.lists(weighed, max_size=5))
        return {"weights": weights, "foremost": foremost}
    wants = draw(st.lists(conditions(options, depth=1), max_size=5))
    return {"statements": wants, "foremost": foremost}


@st.composite
def plain_conflicts(
    draw: st.DrawFn,
    *,
    actors: int = 4,
    options: int = 6,
    one_way: bool = True,
    rankings: bool = True,
) -> dict:
    """Return the plain data of a conflict in option form; at least one state is feasible."""
    count = draw(st.integers(2, actors))
    names = ACTORS[:count]
    extra = draw(st.lists(st.sampled_from(names), max_size=options - count))
    owners = draw(st.permutations([*names, *extra]))
    listed = [f"{owner}.x{place}" for place, owner in enumerate(owners)]
    way = st.sampled_from(["both", "both", "to-yes", "to-no"] if one_way else ["both"])
    case = {
        "id": "random",
        "actors": {name: {"name": name.upper()} for name in names},
        "options": {name: {"text": f"does {name}", "moves": draw(way)} for name in listed},
        "infeasible": draw(st.lists(conditions(listed, depth=1), max_size=2)),
        "preferences": {name: draw(preferences(listed, rankings=rankings)) for name in names},
    }
    try:
        Conflict.model_validate(case)
    except CaseError:
        # Nothing was feasible: leave the conditions out.
        case["infeasible"] = []
    return case


def conflicts(**shape) -> st.SearchStrategy[Conflict]:
    """Return a random conflict in option form; at least one state is feasible."""
    return plain_conflicts(**shape).map(Conflict.model_validate)


@st.composite
def graph_conflicts(draw: st.DrawFn, *, actors: int = 4, states: int = 6):
    """Return a random conflict in graph form."""
    names = ACTORS[: draw(st.integers(2, actors))]
    listed = [f"s{place}" for place in range(draw(st.integers(2, states)))]
    arc = st.tuples(st.sampled_from(listed), st.sampled_from(listed))
    case = {
        "id": "random-graph",
        "actors": {name: {"name": name.upper()} for name in names},
        "graph": {
            "states": {name: f"state {name}" for name in listed},
            "moves": {
                name: draw(st.lists(arc, max_size=2 * len(listed), unique=True)) for name in names
            },
        },
        "preferences": {
            name: {"ranking": [{"tie": tier} for tier in draw(tiers(listed))]} for name in names
        },
    }
    return Conflict.model_validate(case)


@st.composite
def unseen(draw: st.DrawFn, inner: st.SearchStrategy[Conflict]) -> Conflict:
    """Return a conflict in option form with words that bind nobody and say who notices what."""
    conflict = draw(inner)
    told = sightings({"actors": conflict.actors, "options": conflict.options})
    return conflict.replaced(pledges=list(map(words, draw(st.lists(told, min_size=1, max_size=2)))))


def sightings(case: dict) -> st.SearchStrategy[dict[str, list[str]]]:
    """Return who notices that some options of a conflict changed, for one option at least."""
    who = st.lists(st.sampled_from(sorted(case["actors"])), max_size=2, unique=True)
    return st.dictionaries(st.sampled_from(list(case["options"])), who, min_size=1)


def words(seen: dict[str, list[str]]) -> dict:
    """Return the plain data of a pledge that binds nobody, and says who notices what."""
    name = next(iter(seen))
    return {"by": owner(name), "does": name, "binds": [], "noticed_by": seen}


def any_conflicts() -> st.SearchStrategy[Conflict]:
    """Return a random conflict in either form, or one in which not everybody notices everything."""
    return st.one_of(conflicts(), unseen(conflicts()), graph_conflicts())
