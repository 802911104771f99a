"""Perceptions in sentences: one row for each way in which one can be built."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.analysis.concepts.solve import stability
from detente.analysis.perceptions.perceptions import Perceptions
from detente.analysis.perceptions.surprise import Surprise
from detente.analysis.perceptions.view import ActorView
from detente.telling.tell import tell
from tests.shelling import SHELLING

STABILITY = stability(SHELLING, concepts=["seq"])
CALM = {"ana": "content", "twins": "content", "rhys": "content"}
ACTING = "When everybody acts by its own view, the state"


def view(actor: str, **status: str | None) -> ActorView:
    """Return an actor's view: everybody is content but those of whom it thinks otherwise."""
    return ActorView(actor, SHELLING, (), (), STABILITY, (), CALM | status, {})


def impossible(actor: str) -> ActorView:
    """Return the view of an actor that thinks the state impossible."""
    return replace(view(actor), status={})


def seen(
    *views: ActorView,
    onlooker: ActorView | None = None,
    stands: bool = True,
    actual: dict[str, str] | None = None,
    surprises: tuple[Surprise, ...] = (),
) -> Perceptions:
    """Return perceptions of state 0; actors without a view of their own expect it to hold."""
    own = {one.actor: one for one in views}
    return Perceptions(
        case="shelling",
        state=0,
        settings={"concept": "seq", "responses": "sequences"},
        conflict=SHELLING,
        views={actor: own.get(actor, view(actor)) for actor in SHELLING.actors},
        onlooker=onlooker or view("onlooker"),
        actual=STABILITY,
        status=CALM | (actual or {}),
        equilibria=(0,) if stands else (),
        surprises=surprises,
    )


def test_where_all_expect_it_to_hold_three_sentences_say_so() -> None:
    assert tell(seen()) == (
        "Whoever knows only what is public expects the state to hold.",
        "Ana, the Twins and Rhys expect the state to hold.",
        f"{ACTING} holds.",
    )


@pytest.mark.parametrize(
    ("onlooker", "told"),
    [
        pytest.param(view("onlooker"), "expects the state to hold", id="it holds"),
        pytest.param(
            view("onlooker", ana="held"),
            "expects the state to hold",
            id="it holds by a deterrent",
        ),
        pytest.param(
            view("onlooker", rhys=None),
            "expects the state to hold",
            id="it holds, one actor being unknown",
        ),
        pytest.param(
            view("onlooker", ana="loose"),
            "expects the state to fall: Ana could leave it undeterred",
            id="one leaves",
        ),
        pytest.param(
            view("onlooker", ana="loose", twins="held", rhys="loose"),
            "expects the state to fall: Ana and Rhys could leave it undeterred",
            id="two leave",
        ),
        pytest.param(impossible("onlooker"), "thinks the state impossible", id="impossible"),
    ],
)
def test_what_the_public_expects(onlooker: ActorView, told: str) -> None:
    first, *_ = tell(seen(onlooker=onlooker))
    assert first == f"Whoever knows only what is public {told}."


@pytest.mark.parametrize(
    ("views", "told"),
    [
        pytest.param(
            (view("ana", rhys="loose"),),
            (
                "Ana expects the state to fall: Rhys could leave it undeterred.",
                "The Twins and Rhys expect the state to hold.",
            ),
            id="one thinks otherwise",
        ),
        pytest.param(
            (view("twins", rhys="loose"),),
            (
                "Ana and Rhys expect the state to hold.",
                "The Twins expect the state to fall: Rhys could leave it undeterred.",
            ),
            id="a plural name thinks otherwise",
        ),
        pytest.param(
            (view("ana", rhys="loose"), view("twins", rhys="loose")),
            (
                "Ana and the Twins expect the state to fall: Rhys could leave it undeterred.",
                "Rhys expects the state to hold.",
            ),
            id="two who think the same share a sentence",
        ),
        pytest.param(
            (view("ana", rhys="loose"), view("twins", ana="loose")),
            (
                "Ana expects the state to fall: Rhys could leave it undeterred.",
                "The Twins expect the state to fall: Ana could leave it undeterred.",
                "Rhys expects the state to hold.",
            ),
            id="three who think differently",
        ),
        pytest.param(
            (impossible("rhys"),),
            (
                "Ana and the Twins expect the state to hold.",
                "Rhys thinks the state impossible.",
            ),
            id="one thinks it impossible",
        ),
        pytest.param(
            (impossible("twins"),),
            (
                "Ana and Rhys expect the state to hold.",
                "The Twins think the state impossible.",
            ),
            id="a plural name thinks it impossible",
        ),
    ],
)
def test_what_actors_expect(views: tuple[ActorView, ...], told: tuple[str, ...]) -> None:
    _, *expectations, meeting = tell(seen(*views))
    assert tuple(expectations) == told
    assert meeting == f"{ACTING} holds."


@pytest.mark.parametrize(
    ("views", "told"),
    [
        pytest.param((view("ana", ana="loose"),), "falls: Ana leaves", id="one leaves"),
        pytest.param((view("twins", twins="loose"),), "falls: the Twins leave", id="a plural"),
        pytest.param(
            (view("ana", ana="loose"), view("rhys", rhys="loose")),
            "falls: Ana and Rhys leave",
            id="two leave",
        ),
        pytest.param(
            (view("ana", ana="loose"), view("twins", twins="held")),
            "falls: Ana leaves",
            id="one leaves, another is deterred",
        ),
        pytest.param((impossible("ana"),), "falls: Ana leaves", id="it thinks it impossible"),
        pytest.param(
            (view("rhys", rhys=None),),
            "falls: Rhys leaves",
            id="it does not know itself to be there",
        ),
    ],
)
def test_what_comes_of_it(views: tuple[ActorView, ...], told: str) -> None:
    sentences = tell(seen(*views, stands=False))
    assert f"{ACTING} {told}." in sentences


@pytest.mark.parametrize(
    ("surprises", "told"),
    [
        pytest.param(
            (Surprise("rhys", "ana", "content", "loose"),),
            ("Rhys expects Ana to stay, but Ana leaves.",),
            id="it leaves",
        ),
        pytest.param(
            (Surprise("rhys", "ana", "loose", "held"),),
            ("Rhys expects Ana to leave, but Ana stays.",),
            id="it stays, deterred",
        ),
        pytest.param(
            (Surprise("ana", "twins", "held", "loose"),),
            ("Ana expects the Twins to stay, but the Twins leave.",),
            id="a plural leaves",
        ),
        pytest.param(
            (Surprise("ana", "twins", "loose", "content"),),
            ("Ana expects the Twins to leave, but the Twins stay.",),
            id="a plural stays",
        ),
        pytest.param(
            (Surprise("twins", "ana", "loose", "content"),),
            ("The Twins expect Ana to leave, but Ana stays.",),
            id="a plural is surprised",
        ),
        pytest.param(
            (
                Surprise("twins", "ana", "loose", "content"),
                Surprise("rhys", "ana", "loose", "content"),
            ),
            ("The Twins and Rhys expect Ana to leave, but Ana stays.",),
            id="two surprised alike share a sentence",
        ),
        pytest.param(
            (
                Surprise("twins", "ana", "loose", "content"),
                Surprise("twins", "rhys", "content", "loose"),
            ),
            (
                "The Twins expect Ana to leave, but Ana stays.",
                "The Twins expect Rhys to stay, but Rhys leaves.",
            ),
            id="one surprised by two",
        ),
    ],
)
def test_who_is_surprised(surprises: tuple[Surprise, ...], told: tuple[str, ...]) -> None:
    assert tell(seen(surprises=surprises))[3:] == told


@pytest.mark.parametrize(
    ("own", "actual", "told"),
    [
        pytest.param(
            view("ana", ana="held"),
            {"ana": "loose"},
            "Ana stays for fear of an answer that would not come.",
            id="deterred by nothing",
        ),
        pytest.param(
            view("twins", twins="held"),
            {"twins": "loose"},
            "The Twins stay for fear of an answer that would not come.",
            id="a plural deterred by nothing",
        ),
        pytest.param(
            view("ana", ana="loose"),
            {"ana": "held"},
            "Ana leaves though an answer would take the gain away.",
            id="tempted by what goes again",
        ),
        pytest.param(
            view("twins", twins="loose"),
            {"twins": "held"},
            "The Twins leave though an answer would take the gain away.",
            id="a plural tempted by what goes again",
        ),
    ],
)
def test_who_errs(own: ActorView, actual: dict[str, str], told: str) -> None:
    assert tell(seen(own, actual=actual))[-1] == told


@pytest.mark.parametrize(
    ("own", "actual"),
    [
        pytest.param("held", "held", id="rightly deterred"),
        pytest.param("loose", "loose", id="rightly undeterred"),
        pytest.param("content", "loose", id="it does not see what it could gain"),
        pytest.param("held", "content", id="it thinks it is tempted, and it is not"),
        pytest.param("loose", "content", id="it goes for a gain that is none"),
    ],
)
def test_other_errors_are_not_told(own: str, actual: str) -> None:
    sentences = tell(seen(view("ana", ana=own), actual={"ana": actual}))
    assert not any("fear" in one or "though" in one for one in sentences)
