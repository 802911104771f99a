"""The chains that make a hold real: legal, shortest, least, and told apart by who hurts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.leverage.chain import Chain, chains
from detente.analysis.leverage.hold import hold
from detente.analysis.leverage.leverage import leverage
from detente.model.conflict import Conflict
from tests.brute_leverage import BruteLeverage
from tests.strategies import any_conflicts
from tests.tables import model


@settings(max_examples=120)
@given(any_conflicts(), st.data(), st.sampled_from(["gmr", "smr", "seq"]))
def test_chains_are_what_the_definitions_ask(conflict, data, concept):
    brute = BruteLeverage(conflict)
    state = data.draw(st.sampled_from(brute.states))
    rule = data.draw(st.sampled_from(RESPONSES))
    improving = concept == "seq"
    found = leverage(conflict, state=state, concept=concept, responses=rule)
    for name in brute.actors:
        rank = brute.rank(name)
        for one in found.chains[name]:
            group = {brute.actors[actor] for actor in one.group}
            assert group == {brute.actors[step.actor] for step in one.steps}
            here = one.temptation
            for step, after in zip(one.steps, [*one.steps[1:], None], strict=True):
                mover = brute.actors[step.actor]
                assert step.source == here
                assert step.target in brute.moves(mover, here)
                assert step.improves == brute.prefers(mover, step.target, here)
                assert step.improves or not improving
                assert after is None or after.actor != step.actor
                here = step.target
            assert brute.deters(concept, name, state, here)
            assert one.gain == rank[one.temptation] - rank[state] > 0
            assert one.fall == rank[one.temptation] - rank[here]
            assert one.loss == rank[state] - rank[here] >= 0
            if rule == "once-each":
                assert len(one.steps) == len(group)
            if rule == "single":
                assert len(one.steps) == 1
            assert one.hurts not in one.enables
            assert {one.hurts, *one.enables} == set(one.group)


@settings(max_examples=80)
@given(any_conflicts(), st.data(), st.sampled_from(["gmr", "smr", "seq"]))
def test_every_hold_has_a_chain_and_every_answered_temptation_one(conflict, data, concept):
    brute = BruteLeverage(conflict)
    state = data.draw(st.sampled_from(brute.states))
    found = leverage(conflict, state=state, concept=concept)
    for name in brute.actors:
        answered = {one.temptation for one in found.chains[name]}
        assert answered | set(found.unanswered[name]) == set(found.temptation[name])
        assert answered.isdisjoint(found.unanswered[name])
        involved = {brute.actors[actor] for one in found.chains[name] for actor in one.group}
        holders = {other for other in brute.others(name) if found.hold[other][name] > 0}
        assert holders <= involved
        if found.status[name] == "held":
            assert not found.unanswered[name]


def relay(**changes):
    """Return a case in which c can hurt a only once b has opened the way."""
    case = {
        "actors": {name: {"name": name.upper()} for name in "abc"},
        "options": {"a.attack": "attacks", "b.permit": "permits", "c.strike": "strikes"},
        "infeasible": ["c.strike and not b.permit"],
        "preferences": {
            "a": ["not c.strike", "a.attack"],
            "b": ["b.permit iff a.attack"],
            "c": ["c.strike iff a.attack"],
        },
        "status_quo": [],
    }
    return Conflict.model_validate(case | changes)


def test_who_enables_and_who_hurts():
    found = leverage(relay())
    assert found.status["a"] == "held"
    (chain,) = found.chains["a"]
    assert chain.temptation == 0b001
    assert [(step.actor, step.target) for step in chain.steps] == [(1, 0b011), (2, 0b111)]
    assert (chain.enables, chain.hurts) == ((1,), 2)
    # a's ranks: no strike and attack 3, neither 2, both 1, strike without attack 0.
    assert (chain.gain, chain.fall, chain.loss, chain.span) == (1, 2, 1, 3)
    assert found.hold["b"]["a"] == found.hold["c"]["a"] == pytest.approx(0.5)


def test_two_who_can_each_deter_alone_share_the_hold():
    case = {
        "options": {"a.attack": "attacks", "b.strike": "strikes", "c.strike": "strikes"},
        "infeasible": [],
        "preferences": {
            "a": ["not b.strike", "not c.strike", "a.attack"],
            "b": ["b.strike iff a.attack"],
            "c": ["c.strike iff a.attack"],
        },
    }
    found = leverage(relay(**case))
    assert [one.group for one in found.chains["a"]] == [(1,), (2,)]
    assert found.hold["b"]["a"] == found.hold["c"]["a"] == pytest.approx(0.5)


def test_under_smr_the_counter_move_is_told():
    case = {
        "actors": {name: {"name": name.upper()} for name in "ab"},
        "options": {"a.attack": "attacks", "b.strike": "strikes"},
        "infeasible": [],
        "preferences": {"a": {"ranking": [1, 0, 2, 3]}, "b": ["b.strike iff a.attack"]},
    }
    (chain,) = leverage(relay(**case), concept="smr").chains["a"]
    assert (chain.steps[-1].target, chain.escape, chain.loss) == (3, 2, 2)
    (gmr,) = leverage(relay(**case), concept="gmr").chains["a"]
    assert gmr.escape is None


def shortest(
    options: str, concept: str = "seq", responses: str = "sequences", **ranks: list[int]
) -> list[Chain]:
    """Return the chains that hold the first actor to state 0."""
    graph, counted = model(options, ranks), sanctions(concept)
    how = hold(graph, 0, 0, sanctions=counted, responses=responses)
    return list(chains(graph, how, sanctions=counted, responses=responses))


def told(found: list[Chain]) -> list[tuple]:
    """Return each chain as its temptation, its group, and who moves where."""
    return [
        (one.temptation, one.group, [(step.actor, step.target) for step in one.steps])
        for one in found
    ]


# a gains by acting (bit 0) as long as neither b nor c strikes back (bits 1 and 2).
TEMPTED = [2, 3, 0, 1, 0, 1, 0, 0]
CAREFREE = [0] * 8


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(shortest("a.x b.y c.z", a=TEMPTED, b=CAREFREE, c=CAREFREE), [], id="loose"),
        pytest.param(shortest("a.x b.y c.z", a=CAREFREE, b=CAREFREE, c=CAREFREE), [], id="content"),
        pytest.param(
            shortest("a.x b.y c.z", "gmr", a=TEMPTED, b=CAREFREE, c=CAREFREE),
            [(1, (1,), [(1, 3)]), (1, (2,), [(2, 5)])],
            id="a chain for each that could answer alone",
        ),
        pytest.param(
            shortest("a.x b.y b.z", "gmr", a=[2, 3, 0, 1, 0, 1, 0, 0], b=CAREFREE),
            [(1, (1,), [(1, 7)])],
            id="of b's answers the one that hurts most",
        ),
        pytest.param(
            shortest("a.x b.y b.z", "gmr", a=[2, 3, 0, 0, 0, 0, 0, 0], b=CAREFREE),
            [(1, (1,), [(1, 3)])],
            id="of answers that hurt alike the lowest code",
        ),
        pytest.param(
            shortest("a.x b.y b.z", "gmr", a=[2, 3, 0, 3, 0, 2, 0, 3], b=CAREFREE),
            [(1, (1,), [(1, 5)])],
            id="no worse than before is enough",
        ),
        pytest.param(
            shortest("a.x b.y c.z", "gmr", a=[2, 3, 0, 3, 0, 3, 0, 0], b=CAREFREE, c=CAREFREE),
            [(1, (1, 2), [(2, 5), (1, 7)])],
            id="two must act: the first in the order of the case moves last",
        ),
        pytest.param(
            shortest(
                "a.x b.y c.z",
                a=[2, 3, 0, 3, 0, 3, 0, 0],
                b=[0, 0, 0, 0, 0, 0, 0, 1],
                c=[0, 0, 0, 0, 0, 1, 0, 2],
            ),
            [(1, (1, 2), [(2, 5), (1, 7)])],
            id="b gains only once c has acted",
        ),
        pytest.param(
            shortest("a.x a.w b.y", "gmr", a=[2, 3, 4, 0, 0, 0, 0, 0], b=CAREFREE),
            [(1, (1,), [(1, 5)]), (2, (1,), [(1, 6)])],
            id="a chain for each temptation",
        ),
    ],
)
def test_the_shortest_answers(found: list[Chain], expected: list[tuple]) -> None:
    assert told(found) == expected


@pytest.mark.parametrize(
    ("a", "gain", "fall", "loss", "span"),
    [
        pytest.param([2, 3, 0, 0], 1, 3, 2, 3, id="far below where it began"),
        pytest.param([2, 3, 0, 2], 1, 1, 0, 3, id="back to where it began"),
        pytest.param([0, 5, 1, 0], 5, 5, 0, 5, id="all that it gained"),
    ],
)
def test_what_the_answer_costs(a: list[int], gain: int, fall: int, loss: int, span: int) -> None:
    (one,) = shortest("a.x b.y", "gmr", a=a, b=[0, 0, 0, 0])
    assert (one.gain, one.fall, one.loss, one.span) == (gain, fall, loss, span)
    said = one.as_dict(("ada", "ben"))
    assert said["loss"] == {"steps": loss, "share": round(loss / span, 6)}
    assert said["steps"] == [{"actor": "ben", "from": 1, "to": 3, "improves": False}]
    assert (said["group"], said["enables"], said["hurts"]) == (["ben"], [], "ben")


def test_who_moves_twice_is_named_once_and_does_not_enable_itself() -> None:
    """B must act before and after c: its first move opens the way, its second hurts."""
    graph_case = {
        "actors": {name: {"name": name.upper()} for name in "abc"},
        "graph": {
            "states": {name: name for name in ("start", "taken", "one", "two", "end")},
            "moves": {
                "a": [["start", "taken"]],
                "b": [["taken", "one"], ["two", "end"]],
                "c": [["one", "two"]],
            },
        },
        "preferences": {
            "a": {"ranking": ["taken", "one", "two", "start", "end"]},
            "b": {"ranking": ["end", "one", "two", "start", "taken"]},
            "c": {"ranking": ["two", "one", "start", "taken", "end"]},
        },
    }
    (one,) = leverage(Conflict.model_validate(graph_case), state="start").chains["a"]
    assert [(step.actor, step.target) for step in one.steps] == [(1, 2), (2, 3), (1, 4)]
    assert (one.hurts, one.enables) == (1, (2,))
