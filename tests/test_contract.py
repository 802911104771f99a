"""One contract over every solution concept: what must hold whatever the conflict."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.graph.settings import RESPONSES
from detente.model.condition import Condition
from detente.model.conflict import Conflict
from detente.model.preference import Preference
from tests.brute import Brute
from tests.brute_concepts import BruteConcepts, BruteStrength, BruteUnknown
from tests.strategies import any_conflicts, conflicts, graph_conflicts

SIMULTANEOUS = ("sim", "sim-contested")
FORESIGHT = ("l1", "l2", "l3", "nonmyopic")
DEGREES = ("gmr-strong", "smr-strong", "seq-strong", "nash-a", "gmr-b", "smr-c", "seq-d")


def answered(conflict: Conflict) -> tuple[str, ...]:
    """Return every concept that can be asked of a conflict, degrees where it marks any."""
    return (
        *STANDARD,
        *(DEGREES if _marks(conflict) else ()),
        *(SIMULTANEOUS if conflict.graph is None else ()),
        *(FORESIGHT if len(conflict.actors) == 2 else ()),
    )


def _marks(conflict: Conflict) -> bool:
    """Tell whether a conflict marks statements as strong or unknown."""
    wants = [one for want in conflict.preferences.values() for one in want.statements]
    return any(one.strong or one.unknown for one in wants)


@st.composite
def marking(draw: st.DrawFn) -> Conflict:
    """Return a random conflict that marks some statements as strong or unknown."""
    said = draw(conflicts(actors=3, options=5)).model_dump(mode="json", by_alias=True)
    for want in said["preferences"].values():
        for one in want["statements"]:
            one |= {"strong": draw(st.booleans()), "unknown": draw(st.booleans())}
    return Conflict.model_validate(said)


two_or_more = conflicts() | conflicts(actors=2)
"""So that foresight, for two actors, is tried often."""


@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=80)
@given(conflict=two_or_more)
def test_option_form_equals_brute_force(conflict: Conflict, rule: str) -> None:
    equals_brute_force(conflict, rule)


@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=80)
@given(conflict=graph_conflicts() | graph_conflicts(actors=2))
def test_graph_form_equals_brute_force(conflict: Conflict, rule: str) -> None:
    equals_brute_force(conflict, rule)


def equals_brute_force(conflict: Conflict, rule: str) -> None:
    asked = answered(conflict)
    fast, slow = stability(conflict, concepts=asked, responses=rule), BruteConcepts(conflict)
    assert fast.codes().tolist() == slow.states
    for concept in asked:
        for actor in conflict.actors:
            told = fast.stable(concept, actor).tolist()
            assert told == slow.stable(concept, actor, rule), (concept, actor)
        assert fast.equilibria(concept).tolist() == slow.equilibria(concept, rule)


@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=60)
@given(conflict=any_conflicts())
def test_nash_within_seq_and_smr_within_gmr(conflict: Conflict, rule: str) -> None:
    result = stability(conflict, responses=rule)
    for actor in conflict.actors:
        nash, gmr, smr, seq = (set(result.stable(c, actor).tolist()) for c in STANDARD)
        assert nash <= smr <= gmr
        assert nash <= seq <= gmr


@settings(max_examples=60)
@given(conflict=two_or_more)
def test_nash_within_sim_contested_within_sim(conflict: Conflict) -> None:
    result = stability(conflict, concepts=("nash", "sim-contested", "sim"))
    for actor in conflict.actors:
        nash, contested, always = (set(result.stable(c, actor).tolist()) for c in result.concepts)
        assert nash <= contested <= always


@settings(max_examples=40)
@given(conflict=marking())
def test_degrees_named_equal_degrees_asked_for(conflict: Conflict) -> None:
    result = stability(conflict, concepts=DEGREES)
    much = {
        actor: max([n for n, one in enumerate(want.statements, 1) if one.strong], default=0)
        for actor, want in conflict.preferences.items()
    }
    unknown = {
        actor: [n for n, one in enumerate(want.statements, 1) if one.unknown]
        for actor, want in conflict.preferences.items()
    }
    strong, unsure = BruteStrength(conflict, much), BruteUnknown(conflict, unknown)
    for name in DEGREES:
        concept, _, form = name.partition("-")
        for actor in conflict.actors:
            holds = [
                s
                for s in strong.states
                if (
                    strong.strongly(concept, actor, s, "sequences")
                    if form == "strong"
                    else unsure.holds(concept, form, actor, s, "sequences")
                )
            ]
            assert result.stable(name, actor).tolist() == holds


@settings(max_examples=60)
@given(conflict=conflicts(actors=2) | graph_conflicts(actors=2))
def test_foresight_of_one_move_is_nash(conflict: Conflict) -> None:
    result = stability(conflict, concepts=("nash", "l1"))
    assert (result.verdict("nash") == result.verdict("l1")).all()


def renamed(conflict: Conflict, names: dict[str, str], order: list[str]) -> Conflict:
    """Return a conflict with its actors renamed and its options put in another order."""

    def option(name: str) -> str:
        actor, _, rest = name.partition(".")
        return f"{names[actor]}.{rest}"

    def said(condition: Condition) -> str:
        return re.sub(r"\b([a-d])\.", lambda found: f"{names[found[1]]}.", str(condition))

    def wanted(preference: Preference) -> dict[str, object]:
        new: dict[str, object] = {"foremost": [said(one.want) for one in preference.foremost]}
        if preference.ranking is not None:
            tiers = [[moved(conflict, code, order) for code in tier] for tier in preference.ranking]
            new["ranking"] = [{"tie": tier} for tier in tiers]
        elif preference.weights is not None:
            new["weights"] = [
                {"want": said(one.want), "weight": one.weight} for one in preference.weights
            ]
        else:
            new["statements"] = [
                {"want": said(one.want), "strong": one.strong, "unknown": one.unknown}
                for one in preference.statements
            ]
        return new

    return Conflict.model_validate(
        {
            "actors": {names[key]: {"name": key} for key in reversed(conflict.actors)},
            "options": {option(key): conflict.options[key].model_dump() for key in order},
            "infeasible": [said(one.when) for one in conflict.infeasible],
            "preferences": {names[k]: wanted(v) for k, v in conflict.preferences.items()},
        }
    )


def moved(conflict: Conflict, code: int, order: list[str]) -> int:
    """Return the code of the same state where options stand in another order."""
    return sum(1 << place for place, name in enumerate(order) if code & conflict.bits[name])


@settings(max_examples=80)
@given(conflict=two_or_more | marking(), data=st.data())
def test_names_and_order_only_permute_results(conflict: Conflict, data: st.DataObject) -> None:
    order = data.draw(st.permutations(list(conflict.options)))
    names = {key: f"n{place}" for place, key in enumerate(conflict.actors)}
    asked = answered(conflict)
    before = stability(conflict, concepts=asked)
    after = stability(renamed(conflict, names, order), concepts=asked)
    for concept in asked:
        for actor in conflict.actors:
            codes = {moved(conflict, int(s), order) for s in before.stable(concept, actor)}
            assert codes == set(after.stable(concept, names[actor]).tolist())


@settings(max_examples=60)
@given(conflict=conflicts() | marking())
def test_what_could_never_be_changes_nothing(conflict: Conflict) -> None:
    ruled_out = [str(one.when) for one in conflict.infeasible]
    never = f"{next(iter(conflict.options))} and not {next(iter(conflict.options))}"
    again = changed(conflict, infeasible=[*ruled_out, *ruled_out, never])
    assert told(conflict) == told(again)


@settings(max_examples=60)
@given(conflict=conflicts() | marking(), scale=st.integers(1, 9))
def test_weights_scaled_up_change_nothing(conflict: Conflict, scale: int) -> None:
    dumped = conflict.model_dump(mode="json", by_alias=True)["preferences"]
    for preference in dumped.values():
        for one in preference["weights"] or ():
            one["weight"] *= scale / 8
    assert told(conflict) == told(changed(conflict, preferences=dumped))


@settings(max_examples=60)
@given(conflict=conflicts(options=4))
def test_a_ranking_of_the_same_order_changes_nothing(conflict: Conflict) -> None:
    slow = Brute(conflict)
    rankings = {}
    for actor in slow.actors:
        classes = sorted(set(slow.worth[actor].values()), reverse=True)
        tiers = [[s for s in slow.states if slow.worth[actor][s] == one] for one in classes]
        rankings[actor] = {"ranking": [{"tie": tier} for tier in tiers]}
    assert told(conflict) == told(changed(conflict, preferences=rankings))


@settings(max_examples=40)
@given(conflict=conflicts(options=4) | conflicts(actors=2, options=4))
def test_graph_form_of_an_option_form_agrees(conflict: Conflict) -> None:
    slow = Brute(conflict)
    names = {state: f"s{state}" for state in slow.states}
    preferences = {}
    for actor in slow.actors:
        classes = sorted(set(slow.worth[actor].values()), reverse=True)
        tiers = [[names[s] for s in slow.states if slow.worth[actor][s] == one] for one in classes]
        preferences[actor] = {"ranking": [{"tie": tier} for tier in tiers]}
    as_graph = Conflict.model_validate(
        {
            "actors": {actor: {"name": actor} for actor in slow.actors},
            "graph": {
                "states": dict.fromkeys(names.values(), "a state"),
                "moves": {
                    actor: [[names[s], names[q]] for s in slow.states for q in slow.moves(actor, s)]
                    for actor in slow.actors
                },
            },
            "preferences": preferences,
        }
    )
    for rule in RESPONSES:
        asked = answered(as_graph)
        option_form = stability(conflict, concepts=asked, responses=rule)
        graph_form = stability(as_graph, concepts=asked, responses=rule)
        for concept in asked:
            for actor in slow.actors:
                codes = [slow.states[place] for place in graph_form.stable(concept, actor)]
                assert option_form.stable(concept, actor).tolist() == codes


def changed(conflict: Conflict, **fields: object) -> Conflict:
    """Return a conflict with some fields replaced."""
    return Conflict.model_validate(conflict.model_dump(mode="json", by_alias=True) | fields)


def told(conflict: Conflict) -> dict[str, object]:
    """Return all that the solver says of a conflict."""
    return stability(conflict, concepts=answered(conflict)).as_dict()
