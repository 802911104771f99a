"""Who is held by whom through which chain; who is loose; the widest gap."""

from fractions import Fraction
from typing import Any

import pytest

from detente.telling.briefing.leverage import HeldActor, LooseActor, WidestGap
from tests.briefing.findings.found import found

ONE = Fraction(1)


def kinds(name: str, **asked: Any) -> list[str]:
    """Return the kinds of findings in order, each with whom it is about."""
    said = []
    for finding in found("leverage", name, **asked):
        match finding.about:
            case HeldActor(actor=actor) | LooseActor(actor=actor):
                said.append(f"{type(finding.about).__name__} {actor}")
            case WidestGap(strong=strong, weak=weak):
                said.append(f"WidestGap {strong} {weak}")
    return said


@pytest.mark.parametrize(
    ("name", "asked", "expected"),
    [
        pytest.param("prisoners-dilemma", {"state": 0}, [], id="all are content"),
        pytest.param("prisoners-dilemma", {"state": 3}, ["HeldActor one", "HeldActor two"],
                     id="both are held alike: no gap"),
        pytest.param("prisoners-dilemma", {"state": 1}, ["LooseActor one"], id="one is loose"),
        pytest.param("chicken", {"state": 0}, ["LooseActor one", "LooseActor two"],
                     id="both are loose: no gap"),
        pytest.param("lanes", {"state": "s"}, ["HeldActor a", "WidestGap b a"], id="one is held"),
        pytest.param("lanes", {"state": "t"}, ["LooseActor a", "HeldActor b", "WidestGap a b"],
                     id="in the order of the case"),
        pytest.param("talks", {"phase": "calm"}, ["HeldActor north", "HeldActor south"],
                     id="each other"),
        pytest.param("elmira", {"state": ["uniroyal.accept"]},
                     ["LooseActor uniroyal", "HeldActor local", "WidestGap uniroyal local"],
                     id="a loose one holds another"),
        pytest.param("shelling", {"phase": "peace", "concept": "gmr"},
                     ["HeldActor ana", "WidestGap twins ana"], id="by legal answers"),
    ],
)  # fmt: skip
def test_which_findings_there_are(name: str, asked: dict[str, Any], expected: list[str]) -> None:
    assert kinds(name, **asked) == expected


@pytest.mark.parametrize(
    ("name", "asked", "actor", "shares", "move", "answers", "loss", "deterrers"),
    [
        pytest.param("prisoners-dilemma", {"state": 3}, "one", {"two": ONE}, (3, 2), [(1, 2, 0)],
                     (1, 3), (), id="the first prisoner"),
        pytest.param("prisoners-dilemma", {"state": 3}, "two", {"one": ONE}, (3, 1), [(0, 1, 0)],
                     (1, 3), (), id="the second prisoner"),
        pytest.param("talks", {"phase": "calm"}, "south", {"north": ONE}, (0, 2), [(0, 2, 3)],
                     (2, 6), (), id="the South"),
        pytest.param("elmira", {"state": ["uniroyal.accept"]}, "local", {"uniroyal": ONE}, (4, 20),
                     [(1, 20, 24)], (7, 8), (), id="the town"),
        pytest.param("lanes", {"state": "s"}, "a", {"b": ONE}, (0, 1), [(1, 1, 0)], (0, 2), ("a",),
                     id="the answer is itself deterred"),
        pytest.param("shelling", {"phase": "peace", "concept": "gmr"}, "ana", {"twins": ONE},
                     (0, 1), [(1, 1, 3)], (1, 3), (), id="by a legal answer"),
    ],
)  # fmt: skip
def test_a_hold(
    name: str,
    asked: dict[str, Any],
    actor: str,
    shares: dict[str, Fraction],
    move: tuple[int, int],
    answers: list[tuple[int, int, int]],
    loss: tuple[int, int],
    deterrers: tuple[str, ...],
) -> None:
    findings = found("leverage", name, **asked)
    finding = next(
        one for one in findings if isinstance(one.about, HeldActor) and one.about.actor == actor
    )
    about = finding.about
    assert isinstance(about, HeldActor)
    assert about.shares == shares
    assert (about.chain.state, about.chain.temptation) == move
    assert [(one.actor, one.source, one.target) for one in about.chain.steps] == answers
    assert (about.chain.loss, about.chain.span) == loss
    assert about.deterrers == deterrers
    assert finding.tests == (f"status.{actor}", *(f"hold.{one}.{actor}" for one in shares))
    assert finding.numbers == {
        **{f"hold of {one} over {actor}": float(share) for one, share in shares.items()},
        "steps lost": loss[0],
        "steps in all": loss[1],
    }


def test_shares_come_the_greatest_first_and_the_chief_holder_answers() -> None:
    for finding in found("leverage", "syria-2016", phase="truce"):
        if isinstance(finding.about, HeldActor):
            shares = list(finding.about.shares.values())
            assert shares == sorted(shares, reverse=True)
            assert sum(shares) == 1
            chief = list(finding.about.conflict.actors).index(next(iter(finding.about.shares)))
            assert chief in finding.about.chain.group


@pytest.mark.parametrize(
    ("name", "asked", "actor", "state", "move"),
    [
        pytest.param("prisoners-dilemma", {"state": 1}, "one", 1, 0, id="the first prisoner talks"),
        pytest.param("chicken", {"state": 0}, "two", 0, 2, id="the second driver swerves"),
        pytest.param("elmira", {}, "local", 2, 18, id="the town insists"),
        pytest.param("elmira", {"state": ["uniroyal.accept"]}, "uniroyal", 4, 8, id="the best"),
        pytest.param("lanes", {"state": "t"}, "a", 1, 2, id="graph form"),
    ],
)  # fmt: skip
def test_what_a_loose_actor_would_do(
    name: str, asked: dict[str, Any], actor: str, state: int, move: int
) -> None:
    (finding,) = (
        one
        for one in found("leverage", name, **asked)
        if isinstance(one.about, LooseActor) and one.about.actor == actor
    )
    assert isinstance(finding.about, LooseActor)
    assert (finding.about.state, finding.about.move) == (state, move)
    assert finding.tests == (f"status.{actor}",)
    assert (finding.section, finding.weight) == ("leverage", 1)


@pytest.mark.parametrize(
    ("name", "asked", "pair", "hold", "reverse", "status"),
    [
        pytest.param("lanes", {"state": "s"}, ("b", "a"), ONE, Fraction(), "content", id="content"),
        pytest.param("lanes", {"state": "t"}, ("a", "b"), ONE, Fraction(), "loose", id="loose"),
    ],
)  # fmt: skip
def test_the_widest_gap(
    name: str,
    asked: dict[str, Any],
    pair: tuple[str, str],
    hold: Fraction,
    reverse: Fraction,
    status: str,
) -> None:
    finding = found("leverage", name, **asked)[-1]
    about = finding.about
    assert isinstance(about, WidestGap)
    assert (about.strong, about.weak) == pair
    assert (about.hold, about.reverse, about.status) == (hold, reverse, status)
    assert finding.numbers == {
        "hold": float(hold), "reverse": float(reverse), "gap": float(hold - reverse)
    }  # fmt: skip
    assert finding.tests == ("hold.{}.{}".format(*pair), "hold.{1}.{0}".format(*pair))
