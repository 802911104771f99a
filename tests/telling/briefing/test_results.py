"""Dependence, what is seen from outside, and groups that would leave together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente import perceptions
from detente.analysis.leverage.hold import Status
from detente.analysis.perceptions.perceptions import Perceptions
from detente.model.tie import Tie
from detente.telling.briefing.results import (
    Dependence,
    SeenFromOutside,
    Together,
    dependence,
    seen_from_outside,
    together,
)
from detente.telling.tell import tell
from tests.syria import SYRIA
from tests.telling.briefing.valley import VALLEY


def tie(patron: str, client: str, kind: str, share: float) -> Tie:
    """Return a tie of the valley."""
    return Tie.model_validate({"patron": patron, "client": client, "kind": kind, "share": share})


@pytest.mark.parametrize(
    ("share", "much"),
    [
        pytest.param(1.0, "all its arms", id="all"),
        pytest.param(0.99, "nearly all its arms", id="nearly all"),
        pytest.param(0.9, "nearly all its arms", id="90"),
        pytest.param(0.89, "most of its arms", id="most"),
        pytest.param(0.54, "half of its arms", id="half"),
        pytest.param(0.44, "part of its arms", id="part"),
        pytest.param(0.19, "a little of its arms", id="a little"),
    ],
)
def test_how_much_depends_on_a_patron(share: float, much: str) -> None:
    said = dependence(Dependence(VALLEY, (tie("us", "iran", "arms", share),)))
    assert said.headline == "Our guess of who depends on whom:"
    assert said.details == f"Iran depends on the United States for {much}."
    assert said.lines == ()


def test_the_greatest_dependence_of_each_comes_first() -> None:
    ties = (
        tie("iran", "rebels", "money", 0.5),
        tie("us", "rebels", "arms", 1.0),
        tie("iran", "pair", "diplomatic", 0.6),
    )
    assert dependence(Dependence(VALLEY, ties)).details == (
        "The rebels depend on the United States for all their arms and on Iran for half of their "
        "money. Turkey and Saudi Arabia depend on Iran for most of their diplomatic support."
    )


TRUCE = perceptions(SYRIA, phase="truce")


def seen(outside: dict[str, Status], really: dict[str, Status]) -> Perceptions:
    """Return who is free to leave as it is seen from outside, and who really is."""
    content: dict[str, Status] = dict.fromkeys(SYRIA.actors, "content")
    onlooker = replace(TRUCE.onlooker, status=content | outside)
    return replace(TRUCE, onlooker=onlooker, status=content | really)


@pytest.mark.parametrize(
    ("result", "deal", "head", "expects"),
    [
        pytest.param(
            seen({"russia": "loose"}, {}), "the truce",
            "from outside the truce looks weaker than it is", "expects Russia to leave",
            id="weaker",
        ),
        pytest.param(
            seen({"russia": "loose", "us": "loose"}, {"us": "loose"}), "the accords of May",
            "from outside the accords of May look weaker than they are",
            "expects Russia and the United States to leave",
            id="weaker, a deal of several",
        ),
        pytest.param(
            seen({}, {"russia": "loose"}), "the truce",
            "from outside the truce looks firmer than it is", "expects it to hold",
            id="firmer",
        ),
    ],
)  # fmt: skip
def test_what_is_seen_from_outside(result: Perceptions, deal: str, head: str, expects: str) -> None:
    said = seen_from_outside(SeenFromOutside(result, deal, "the undertaking"))
    line = f"{head}: whoever does not know of the undertaking {expects}"
    assert said.lines == (line, head)
    assert said.headline == f"{line[0].upper()}{line[1:]}."
    assert said.details == " ".join(tell(result)[2:])


def test_what_is_seen_as_it_is_is_told_in_the_result_s_own_sentences() -> None:
    result = seen({"russia": "loose"}, {"russia": "loose"})
    said = seen_from_outside(SeenFromOutside(result, "the truce", "the undertaking"))
    assert said.sentence == " ".join(tell(result))
    assert said.lines == ()


@pytest.mark.parametrize(
    ("groups", "who"),
    [
        pytest.param([("us", "rebels")], "the United States and the rebels", id="one group"),
        pytest.param(
            [("us", "iran"), ("rebels", "pair")],
            "the United States and Iran, or the rebels, and Turkey and Saudi Arabia",
            id="two groups",
        ),
    ],
)
def test_groups_that_would_leave_together(groups: list[tuple[str, ...]], who: str) -> None:
    said = together(Together(VALLEY, "the truce", tuple(groups)))
    assert said.sentence == f"Together, {who} would gain by leaving the truce."
    assert said.lines == (f"together, {who} would gain by leaving the truce",)
