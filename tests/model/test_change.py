"""What each change does to a conflict, and what is said where it cannot be made."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.solve import stability
from detente.errors import CaseError, UnknownName
from detente.model.belief import beliefs
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.grammar import parse
from detente.model.substitute import substitute
from tests.strategies import conditions, conflicts

TALKS = Conflict.model_validate(
    {
        "id": "talks",
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}, "c": {"name": "C"}},
        "options": {"a.arm": "arms", "a.talk": "talks", "b.arm": "arms", "c.pay": "pays"},
        "infeasible": ["a.arm and a.talk"],
        "preferences": {
            "a": ["not b.arm", "a.arm if b.arm", "c.pay"],
            "b": {"weights": {"b.arm": 2, "a.talk": 1}},
            "c": ["a.talk iff b.arm"],
        },
        "status_quo": ["a.talk", "c.pay"],
        "phases": [
            {"id": "one", "status_quo": ["a.arm"], "preferences": {"a": ["a.talk", "not b.arm"]}},
            {"id": "two", "infeasible": ["c.pay and b.arm"]},
        ],
        "pledges": [{"id": "stop", "by": "a", "to": "b", "does": "not a.arm", "if": "not b.arm"}],
        "ties": [{"patron": "c", "client": "a", "kind": "money", "share": 0.5}],
        "scenarios": [{"id": "sour", "changes": ["drop pledges.stop"]}],
    }
)


def wants(conflict: Conflict, actor: str) -> list[str]:
    return [str(one.want) for one in conflict.preferences[actor].statements]


@pytest.mark.parametrize(
    ("change", "left"),
    [
        pytest.param("drop preferences.a[2]", ["not b.arm", "c.pay"], id="drop"),
        pytest.param("reverse preferences.a[1]", ["b.arm", "a.arm if b.arm", "c.pay"], id="not"),
        pytest.param(
            "reverse preferences.a[3]", ["not b.arm", "a.arm if b.arm", "not c.pay"], id="reverse"
        ),
        pytest.param(
            "replace preferences.a[1]: c.pay", ["c.pay", "a.arm if b.arm", "c.pay"], id="replace"
        ),
        pytest.param(
            "move preferences.a[3] first", ["c.pay", "not b.arm", "a.arm if b.arm"], id="first"
        ),
        pytest.param("move preferences.a[3] up", ["not b.arm", "c.pay", "a.arm if b.arm"], id="up"),
        pytest.param(
            "move preferences.a[1] down", ["a.arm if b.arm", "not b.arm", "c.pay"], id="down"
        ),
        pytest.param(
            "move preferences.a[1] last", ["a.arm if b.arm", "c.pay", "not b.arm"], id="last"
        ),
        pytest.param("add a: a.talk", ["not b.arm", "a.arm if b.arm", "c.pay", "a.talk"], id="add"),
        pytest.param(
            "add a first: a.talk", ["a.talk", "not b.arm", "a.arm if b.arm", "c.pay"], id="foremost"
        ),
    ],
)
def test_statements(change: str, left: list[str]) -> None:
    assert wants(apply(TALKS, [change]), "a") == left


def test_weights_are_weighed_anew_or_the_other_way() -> None:
    changed = apply(
        TALKS, ["weigh preferences.b.weights[1]: 0.5", "reverse preferences.b.weights[2]"]
    )
    assert [one.weight for one in changed.preferences["b"].weights or ()] == [0.5, -1]


def test_pledges_and_ties() -> None:
    changed = apply(TALKS, ["conceal pledges.stop", "reverse pledges.stop", "reverse ties[1]"])
    assert (changed.pledges[0].known(), str(changed.pledges[0].does)) == (("a", "b"), "a.arm")
    assert (changed.ties[0].patron, changed.ties[0].client) == ("a", "c")
    assert apply(changed, ["disclose pledges[1]"]).pledges[0].known() is None
    assert not apply(changed, ["drop pledges.stop", "drop ties[1]"]).pledges


def test_a_new_pledge_binds_as_it_says() -> None:
    pledge = apply(TALKS, ["pledge b to a: not b.arm if a.talk"]).pledges[-1]
    assert (pledge.by, pledge.to, str(pledge.kept())) == ("b", "a", "not b.arm if a.talk")


def test_what_is_barred_cannot_stand() -> None:
    changed = apply(TALKS, ["bar a.arm"])
    assert changed.phases[0].status_quo is None
    assert changed.status_quo == ("a.talk", "c.pay")
    forced = apply(TALKS, ["force a.talk or a.arm"])
    assert all(forced.taken(int(code))[0].startswith("a.") for code in stability(forced).codes())


def test_an_option_dropped_is_barred() -> None:
    dropped, barred = apply(TALKS, ["drop options.c.pay"]), apply(TALKS, ["bar c.pay"])
    assert stability(dropped).as_dict() == stability(barred).as_dict()


def test_who_is_removed_takes_its_beliefs_along() -> None:
    left = apply(TALKS, ["remove c"])
    assert list(left.options) == ["a.arm", "a.talk", "b.arm"]
    assert wants(left, "a") == ["not b.arm", "a.arm if b.arm"]
    assert left.status_quo == ("a.talk",)
    assert not left.ties
    assert not left.phases[1].infeasible
    assert not apply(TALKS, ["remove b"]).pledges


@settings(max_examples=60)
@given(conflict=conflicts(options=5), data=st.data())
def test_who_is_removed_never_moves(conflict: Conflict, data: st.DataObject) -> None:
    """Removing an actor is barring all its options, but for the codes and its own verdicts."""
    actor = data.draw(st.sampled_from(list(conflict.actors)))
    bars = [f"bar {name}" for name in conflict.owned(actor)]
    try:
        barred = stability(apply(conflict, bars))
    except CaseError:
        with pytest.raises(CaseError):
            apply(conflict, [f"remove {actor}"])
        return
    left = apply(conflict, [f"remove {actor}"])
    fast = stability(left)
    for concept in fast.concepts:
        for other in left.actors:
            codes = [conflict.code(left.taken(int(code))) for code in fast.stable(concept, other)]
            assert sorted(codes) == barred.stable(concept, other).tolist()


def test_a_split_actor_keeps_states_and_wants() -> None:
    split = apply(TALKS, ["split a army: a.arm"])
    assert list(split.options) == ["army.arm", "a.talk", "b.arm", "c.pay"]
    assert wants(split, "army") == wants(split, "a") == ["not b.arm", "army.arm if b.arm", "c.pay"]
    assert split.phases[0].preferences["army"] == split.phases[0].preferences["a"]
    assert split.phases[0].status_quo == ("army.arm",)


def test_a_ranking_turns_upside_down() -> None:
    ranked = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "graph": {"states": {"s": "", "t": ""}, "moves": {"a": [["s", "t"]]}},
            "preferences": {"a": {"ranking": ["s", "t"]}},
        }
    )
    turned = apply(ranked, ["reverse preferences.a.ranking"])
    assert turned.preferences["a"].ranking == (("t",), ("s",))
    assert apply(ranked, ["drop preferences.a.ranking"]).preferences["a"].ranking is None


def test_every_belief_can_be_found_by_its_path() -> None:
    for phase in ("one", "two"):
        for belief in beliefs(TALKS, phase=phase):
            if belief.path.startswith(("options", "phases.")) and belief.path.count(".") < 3:
                continue
            apply(TALKS, [f"drop {belief.path}"])


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param("frob a", "start with one of add, bar", id="no such verb"),
        pytest.param("drop", "start with one of", id="nothing named"),
        pytest.param("drop preferences.a[9]", "no belief stands at", id="no such place"),
        pytest.param("drop preferences.z[1]", "no belief stands at", id="no such actor's belief"),
        pytest.param("drop pledges.go", "no belief stands at", id="no such pledge"),
        pytest.param("drop phases.three.preferences.a[1]", "Known: one, two", id="no such phase"),
        pytest.param("bar a.tank", "Did you mean 'a.talk'", id="no such option"),
        pytest.param("bar a.arm or not a.arm", "leave no state", id="no state left"),
        pytest.param("force a.arm and a.talk", "leave no state", id="impossible"),
        pytest.param("make a.arm sideways", "both, to-yes, to-no", id="no such direction"),
        pytest.param("add a c.pay", "write: add ACTOR", id="no colon"),
        pytest.param("add z: c.pay", "no actor is called 'z'", id="add to nobody"),
        pytest.param("add a: c.pay and", "stops too early", id="condition breaks off"),
        pytest.param("move preferences.a[1] sideways", "first, up, down, last", id="no such way"),
        pytest.param(
            "move preferences.b.weights[1] up", "only statements stand", id="weight moved"
        ),
        pytest.param("weigh preferences.a[1]: 3", "only a weight", id="statement weighed"),
        pytest.param("weigh preferences.b.weights[1]: much", "'much' is no number", id="no number"),
        pytest.param("weigh preferences.b.weights[1]: inf", "finite", id="endless weight"),
        pytest.param("reverse infeasible[1]", "no opposite", id="cannot reverse"),
        pytest.param("replace ties[1]: a.arm", "only a statement", id="cannot replace"),
        pytest.param("disclose ties[1]", "only a pledge", id="cannot disclose"),
        pytest.param("pledge z: a.arm", "no actor is called 'z'", id="nobody pledges"),
        pytest.param("remove z", "no actor is called 'z'", id="nobody removed"),
        pytest.param("split a b: a.arm", "cannot be the key", id="split into another"),
        pytest.param("split a z: a.arm, a.talk", "leave a one option", id="split whole"),
        pytest.param("split a z: b.arm", "no option of a is called", id="split another's"),
    ],
)
def test_what_cannot_be_changed_is_said(change: str, says: str) -> None:
    with pytest.raises((CaseError, UnknownName)) as fault:
        apply(TALKS, [change])
    assert says.lower() in str(fault.value).lower()


@settings(max_examples=120)
@given(text=conditions(["a.x", "b.y", "c.z"]), settled=st.booleans(), other=st.booleans())
def test_substituted_conditions_mean_the_same(text: str, settled: bool, other: bool) -> None:
    condition = parse(text)
    left = substitute(condition, {"b.y": settled, "c.z": parse("a.x")})
    expected = condition.evaluate({"a.x": other, "b.y": settled, "c.z": other})
    assert (left if isinstance(left, bool) else left.evaluate({"a.x": other})) == expected


def test_a_phase_that_loses_its_start_takes_over_none_that_it_rules_out() -> None:
    """What stood before cannot be in the truce, and what it grew out of can be nowhere any more."""
    phases = [
        {"id": "war", "status_quo": ["a.act"]},
        {"id": "truce", "start": ["b.act"], "status_quo": [], "infeasible": ["a.act"]},
    ]
    conflict = Conflict.model_validate({
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "options": {"a.act": "acts", "b.act": "acts"},
        "preferences": {"a": [], "b": []},
        "phases": phases,
    })  # fmt: skip
    left = apply(conflict, ["bar b.act"])
    assert (left.phases[1].start, left.phases[1].status_quo) == ((), ())
    assert apply(conflict, ["bar a.act and b.act"]).phases[1].start == ("b.act",)
