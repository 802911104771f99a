"""Where everything is from: claims none, one and many; reporters, articles, undertakings."""

from __future__ import annotations

from typing import Any

import pytest

from detente.analysis.readings.confidence import Confidence, Weak
from detente.evidence.chain import Link
from detente.evidence.claim import Claim
from detente.evidence.source import Source
from detente.model.pledge import Pledge
from detente.telling.briefing.sources import Provenance, hands, source_line, weak_words
from tests.telling.briefing.valley import VALLEY

AUTHOR = Link(name="A. Author", type="author")
OTHER = Link(name="B. Author", type="author")
BOB = Link(name="Bob", type="person", says="reports")
SUE = Link(name="Sue", type="person", says="reports")
UNNAMED = Link(name="a friend", type="person", says="reports", anonymous=True)
OFFICIALS = Link(name="officials", type="person", says="commits")


def claim(*chain: Link, grade: str = "C3") -> Claim:
    """Return a claim that came through some hands, the innermost first."""
    return Claim(text="It is so", chain=chain, grade=grade)


def pledge(**more: Any) -> Pledge:
    """Return an undertaking of the United States."""
    return Pledge.model_validate({"by": "us", "does": "not us.strike"} | more)


def told(*claims: Claim, **more: Any) -> str:
    """Return where so many claims are from, by default one article."""
    usual: dict[str, Any] = {
        "sources": {"a": Source(title="The valley", published="2016-03-29")},
        "articles": ("a",),
        "independent_chains": 1,
        "pledges": (),
        "wants": 0,
        "inferred": 0,
        "citation": "",
    }
    known = {f"c{place}": one for place, one in enumerate(claims, start=1)}
    return source_line(Provenance(conflict=VALLEY, claims=known, **(usual | more)))


OWN = claim(AUTHOR)
PASSED = claim(OFFICIALS, BOB, AUTHOR)
DATED = "come from one article of 29 March 2016 (The valley)."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            told(), "No claims are recorded: every belief is the analyst's own.", id="no claim"
        ),
        pytest.param(
            told(citation="After Dixit (1990)"),
            "No claims are recorded: every belief is the analyst's own. After Dixit (1990).",
            id="no claim, but a book",
        ),
        pytest.param(
            told(PASSED),
            "The one claim comes from one article of 29 March 2016 (The valley).",
            id="one claim: its reporter is not counted",
        ),
        pytest.param(told(OWN, OWN), f"Both claims {DATED}", id="two claims of the author's own"),
        pytest.param(
            told(PASSED, PASSED, OWN),
            f"All three claims {DATED} Two of them rest on one reporter in it, Bob.",
            id="one reporter",
        ),
        pytest.param(
            told(PASSED, claim(SUE, AUTHOR), claim(SUE, AUTHOR)),
            f"All three claims {DATED} Two of them rest on one reporter in it, Sue.",
            id="two reporters: the one on whom most rests",
        ),
        pytest.param(
            told(PASSED, OWN, sources={"a": Source()}),
            "Both claims come from one article. One of them rests on one reporter in it, Bob.",
            id="an article without a title and a date",
        ),
        pytest.param(
            told(OWN, OWN, sources={}), "Both claims come from one article.",
            id="an article of which nothing is known",
        ),
        pytest.param(
            told(OWN, OWN, articles=("a", "b")),
            "Two claims come from two articles, through one chain.",
            id="two articles, one chain",
        ),
        pytest.param(
            told(*[OWN] * 12, articles=("a", "b", "c"), independent_chains=2),
            "12 claims come from three articles, through two independent chains.",
            id="several chains",
        ),
        pytest.param(
            told(OWN, articles=("a", "b")), "One claim comes from two articles, through one chain.",
            id="fewer claims than articles",
        ),
        pytest.param(
            told(OWN, OWN, articles=()), "Two claims come through one chain.", id="no article"
        ),
    ],
)  # fmt: skip
def test_where_claims_are_from(text: str, line: str) -> None:
    assert text == line


BOUND = "The undertaking of the United States is"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(told(OWN, pledges=(pledge(),)), f" {BOUND} our inference.", id="no claim"),
        pytest.param(
            told(PASSED, pledges=(pledge(because=["c1"]),)),
            f" {BOUND} reported, not confirmed, on the word of one reporter.",
            id="one reporter",
        ),
        pytest.param(
            told(claim(OFFICIALS, AUTHOR), pledges=(pledge(because=["c1"]),)),
            f" {BOUND} reported, not confirmed, on the word of one article.",
            id="one article",
        ),
        pytest.param(
            told(OWN, pledges=(pledge(because=["c1"]),)),
            f" {BOUND} reported, not confirmed.",
            id="a claim in which nobody commits himself",
        ),
        pytest.param(
            told(OWN, pledges=(pledge(because=["c9"]),)),
            f" {BOUND} reported, not confirmed.",
            id="a claim that the case does not hold",
        ),
        pytest.param(
            told(PASSED, pledges=(pledge(because=["c1"], known_to=[]),)),
            " The undisclosed undertaking of the United States is reported, not confirmed, on the "
            "word of one reporter.",
            id="undisclosed",
        ),
        pytest.param(
            told(claim(BOB, AUTHOR, grade="A1"), articles=("a",), pledges=(
                pledge(because=["c1"]), pledge())),
            f" {BOUND} reported, not confirmed. {BOUND} our inference.",
            id="two of them",
        ),
        pytest.param(
            told(OWN, wants=4, inferred=0), " A claim is cited for every wish of the actors.",
            id="no wish inferred",
        ),
        pytest.param(
            told(OWN, wants=4, inferred=1),
            " Of the four wishes that the actors are taken to have, one is our inference.",
            id="one wish inferred",
        ),
        pytest.param(
            told(OWN, wants=12, inferred=3),
            " Of the 12 wishes that the actors are taken to have, three are our inference.",
            id="some wishes inferred",
        ),
        pytest.param(told(OWN, wants=0), "", id="nobody wants anything"),
    ],
)  # fmt: skip
def test_what_is_not_confirmed_and_what_is_inferred(text: str, line: str) -> None:
    assert text == f"The one claim comes from one article of 29 March 2016 (The valley).{line}"


def test_a_confirmed_undertaking_goes_without_saying() -> None:
    first, second = claim(BOB, AUTHOR, grade="A1"), claim(SUE, OTHER, grade="B2")
    text = told(first, second, pledges=(pledge(because=["c1", "c2"]),))
    assert "undertaking" not in text


def test_without_claims_nothing_is_said_of_inferred_wishes() -> None:
    assert "wish" not in told(wants=4, inferred=4)


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        pytest.param([], "", id="none"),
        pytest.param([claim(BOB, AUTHOR)], "one reporter", id="a reporter"),
        pytest.param([claim(BOB, AUTHOR), claim(BOB, OTHER)], "one reporter", id="two authors"),
        pytest.param([claim(BOB, AUTHOR), claim(SUE, AUTHOR)], "one article", id="two reporters"),
        pytest.param([claim(AUTHOR), claim(BOB, AUTHOR)], "one article", id="one told, one own"),
        pytest.param([claim(AUTHOR), claim(OTHER)], "", id="two articles"),
        pytest.param([claim(UNNAMED, AUTHOR)], "one article", id="a reporter without a name"),
        pytest.param([claim(OFFICIALS)], "", id="nobody wrote it"),
    ],
)
def test_through_whose_hands_claims_came(claims: list[Claim], words: str) -> None:
    assert hands(claims) == words


TWO = {"c1": claim(BOB, AUTHOR), "c2": claim(OTHER)}


@pytest.mark.parametrize(
    ("weak", "links", "words"),
    [
        pytest.param("inference", ("c1",), ("our inference",), id="inference"),
        pytest.param("open question", ("bond",), ("an open question",), id="a question"),
        pytest.param("second opinion", (), ("a second way of judging differs",), id="a second way"),
        pytest.param("logic", (), ("logic, not evidence",), id="logic"),
        pytest.param("claim", ("c1",), ("one reporter",), id="a claim of one reporter's"),
        pytest.param("claim", ("c1", "c2"), ("one weak claim",), id="claims through many hands"),
        pytest.param("claim", ("c9",), ("one weak claim",), id="a claim that is not known"),
        pytest.param("single source", ("c2",), ("one article",), id="one article"),
        pytest.param("single source", (), ("one source",), id="a source that is not known"),
        pytest.param(
            "single want", ("preferences.us[1]", "preferences.us[2]"),
            ("what the United States wants", "one wish"),
            id="wishes of one",
        ),
        pytest.param(
            "single want", ("phases.truce.preferences.rebels.ranking",),
            ("what the rebels want", "one wish"),
            id="a wish of several, in a phase",
        ),
        pytest.param(
            "single want", ("preferences.us[1]", "preferences.iran[1]"), ("what they want",),
            id="wishes of two",
        ),
        pytest.param("single want", ("pledges.x",), ("one belief",), id="no wish"),
        pytest.param("single want", ("preferences.mars[1]",), ("one belief",), id="nobody's wish"),
    ],
)  # fmt: skip
def test_the_weakest_link_by_name(
    weak: Weak, links: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert weak_words(VALLEY, Confidence("low", weak, links), TWO) == words
