"""Who would break a deal first, what must be seen, and which ways back deter: by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from detente.analysis.guarantees.breach import Breach, Watch, WayBack, breaches, leavers, standing
from tests.tables import model

CAREFREE = [0] * 8
# a gains by acting (bit 0) as long as neither b nor c strikes back (bits 1 and 2).
TEMPTED = [2, 3, 0, 1, 0, 1, 0, 0]


def asked(
    options: str = "a.x b.y c.z", concept: str = "gmr", state: int = 0, **ranks: list[int]
) -> tuple[tuple[Breach, ...], tuple[Watch, ...], tuple[WayBack, ...]]:
    """Return what :func:`breaches` says of a state; actors do not care unless told otherwise."""
    owners = dict.fromkeys(name.split(".")[0] for name in options.split())
    table = {actor: ranks.get(actor, [0] * 2 ** len(options.split())) for actor in owners}
    return breaches(model(options, table), state, concept, "sequences")


def told(order: tuple[Breach, ...]) -> list[tuple]:
    """Return each breach in short: shares as texts."""
    return [
        (
            one.actor,
            one.status,
            one.move,
            str(one.gain),
            one.loss if one.loss is None else str(one.loss),
        )
        for one in order
    ]


@pytest.mark.parametrize(
    ("found", "order"),
    [
        pytest.param(
            asked("a.x b.y", a=[0, 1, 0, 1], b=[1, 1, 0, 0]),
            [("a", "loose", 1, "1", None), ("b", "content", 2, "-1", None)],
            id="the loose come before the content",
        ),
        pytest.param(
            asked("a.x b.y", a=[1, 1, 0, 0], b=[0, 0, 1, 1]),
            [("b", "loose", 2, "1", None), ("a", "content", 1, "0", None)],
            id="whatever their order in the case",
        ),
        pytest.param(
            asked("a.x b.y", a=[0, 1, 0, 2], b=[0, 0, 2, 2]),
            [("b", "loose", 2, "1", None), ("a", "loose", 1, "1/2", None)],
            id="of the loose, who gains more",
        ),
        pytest.param(
            asked("a.x a.w", a=[0, 1, 2, 0]),
            [("a", "loose", 2, "1", None)],
            id="the loose by the best move that nobody answers",
        ),
        pytest.param(
            asked("a.x a.w b.y", a=[1, 2, 3, 0, 1, 2, 0, 0]),
            [("a", "loose", 1, "1/3", None), ("b", "content", 4, "0", None)],
            id="not by a better one that is answered",
        ),
        pytest.param(
            asked("a.x b.y", a=[2, 3, 0, 0], b=[1, 1, 1, 1]),
            [("a", "held", 1, "1/3", "2/3"), ("b", "content", 2, "0", None)],
            id="the held by the answer",
        ),
        pytest.param(
            asked("a.x b.y", a=[1, 2, 1, 1], b=[1, 1, 1, 1]),
            [("a", "held", 1, "1/2", "0"), ("b", "content", 2, "0", None)],
            id="held though no worse off: its gain is gone",
        ),
        pytest.param(
            asked("a.x a.w b.y", a=[2, 3, 4, 0, 0, 0, 1, 0]),
            [("a", "held", 2, "1/2", "1/4"), ("b", "content", 4, "0", None)],
            id="the held by the breach that costs least",
        ),
        pytest.param(
            asked("a.x a.w b.y", a=[2, 3, 4, 0, 0, 1, 1, 0]),
            [("a", "held", 2, "1/2", "1/4"), ("b", "content", 4, "0", None)],
            id="of those as cheap, by the one that gains most",
        ),
        pytest.param(
            asked("a.x a.w b.y", a=[2, 4, 4, 0, 0, 1, 1, 0]),
            [("a", "held", 1, "1/2", "1/4"), ("b", "content", 4, "0", None)],
            id="of those that gain alike, by the lowest code",
        ),
        pytest.param(
            asked("a.x b.y", a=[1, 0, 0, 0], b=[2, 0, 1, 0]),
            [("b", "content", 2, "-1/2", None), ("a", "content", 1, "-1", None)],
            id="of the content, whom its breach costs least",
        ),
        pytest.param(
            asked("a.x a.w", a=[2, 0, 1, 0]),
            [("a", "content", 2, "-1/2", None)],
            id="the content by its least bad move",
        ),
    ],
)
def test_who_breaks_first(found: tuple, order: list[tuple]) -> None:
    assert told(found[0]) == order


def test_who_cannot_move_comes_last() -> None:
    """A owns an option that it can no longer change; b is content."""
    graph = model("a.x b.y", {"a": [0, 0, 0, 0], "b": [1, 1, 0, 0]}, one_way={"a.x": "to-no"})
    order, watch, back = breaches(graph, 0, "gmr", "sequences")
    assert told(order) == [("b", "content", 2, "-1", None), ("a", "content", None, "0", None)]
    assert (watch, back) == ((), ())


@pytest.mark.parametrize(
    ("found", "watch"),
    [
        pytest.param(asked(a=CAREFREE), [], id="nobody is tempted"),
        pytest.param(asked("a.x b.y", a=[0, 1, 0, 1]), [], id="nobody deters"),
        pytest.param(
            asked("a.x b.y", a=[2, 3, 0, 1]), [Watch("a", 1, (("b",),))], id="one alone deters"
        ),
        pytest.param(
            asked(a=TEMPTED), [Watch("a", 1, (("b",), ("c",)))], id="either of two deters"
        ),
        pytest.param(
            asked(a=[2, 3, 0, 3, 0, 3, 0, 0]), [Watch("a", 1, (("b", "c"),))], id="two together"
        ),
        pytest.param(
            asked("a.x a.w b.y", a=[2, 3, 4, 0, 0, 0, 1, 0]),
            [Watch("a", 1, (("b",),)), Watch("a", 2, (("b",),))],
            id="each of two breaches",
        ),
        pytest.param(
            asked("a.x b.y", a=[2, 3, 0, 1], b=[2, 0, 3, 1]),
            [Watch("a", 1, (("b",),)), Watch("b", 2, (("a",),))],
            id="each could strike, each would answer",
        ),
    ],
)
def test_what_must_be_seen(found: tuple, watch: list[Watch]) -> None:
    assert list(found[1]) == watch


@pytest.mark.parametrize(
    ("found", "back"),
    [
        pytest.param(asked(a=CAREFREE), [], id="nobody is tempted"),
        pytest.param(asked("a.x b.y", a=[2, 3, 0, 1]), [WayBack("b.y", "to-no")], id="b could act"),
        pytest.param(
            asked("a.x b.y", a=[0, 1, 2, 3], state=2),
            [WayBack("b.y", "to-yes")],
            id="b has acted and could leave off",
        ),
        pytest.param(
            asked(a=TEMPTED),
            [WayBack("b.y", "to-no"), WayBack("c.z", "to-no")],
            id="either of two could act",
        ),
        pytest.param(
            asked("a.x b.y b.z", a=[2, 3, 1, 3, 1, 3, 1, 0]),
            [WayBack("b.y", "to-no"), WayBack("b.z", "to-no")],
            id="two options in one answer",
        ),
        pytest.param(
            asked("a.x a.w b.y", a=[2, 3, 4, 0, 0, 0, 1, 0]),
            [WayBack("b.y", "to-no")],
            id="the same answer to two breaches is named once",
        ),
    ],
)
def test_which_ways_back_deter(found: tuple, back: list[WayBack]) -> None:
    assert list(found[2]) == back


PAIR = model("a.x b.y", {"a": [2, 3, 0, 1], "b": [0, 0, 1, 0]})


@pytest.mark.parametrize(
    ("concept", "state", "who"),
    [
        pytest.param("nash", 0, ("a", "b"), id="both gain by a move"),
        pytest.param("gmr", 0, (), id="each could be answered"),
        pytest.param("seq", 0, ("a",), id="but b would not answer"),
        pytest.param("nash", 3, (), id="nobody gains"),
        pytest.param("nash", 2, ("a",), id="a would act"),
    ],
)
def test_who_leaves(concept: str, state: int, who: tuple[str, ...]) -> None:
    assert leavers(PAIR, state, concept, "sequences") == who


def test_who_leaves_under_each_concept() -> None:
    assert standing(PAIR, 0, ("gmr", "nash"), "sequences") == {"gmr": (), "nash": ("a", "b")}


def test_the_dictionaries_are_plain() -> None:
    breach = Breach("a", "held", 1, Fraction(1, 3), Fraction(2, 3))
    assert breach.as_dict() == {
        "actor": "a",
        "status": "held",
        "move": 1,
        "gain": 0.333333,
        "loss": 0.666667,
        "pledges": [],
        "noticed": None,
    }
    assert Breach("a", "content", None, Fraction(), None).as_dict()["loss"] is None
    watch = Watch("a", 1, (("b",), ("c", "d")))
    assert watch.as_dict() == {"actor": "a", "move": 1, "groups": [["b"], ["c", "d"]]}
