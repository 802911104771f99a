"""Suggested grades: a letter for the source, a figure for what it says, and the reason of each."""

from __future__ import annotations

import pytest

from detente.evidence.chain import Evidential, Link, LinkType
from detente.evidence.chains.grade_suggest import suggest

AUTHOR = Link(name="An Author", type="author")
PERSON = Link(name="Carl Weber", type="person")


@pytest.mark.parametrize(
    ("kind", "says", "grade"),
    [
        pytest.param("person", "asserts", "C3", id="a person"),
        pytest.param("state", "asserts", "C3", id="a state"),
        pytest.param("group", "asserts", "C3", id="a group"),
        pytest.param("office", "asserts", "C3", id="an office"),
        pytest.param("outlet", "reports", "C3", id="an outlet"),
        pytest.param("document", "asserts", "B3", id="a document"),
        pytest.param("state", "commits", "B3", id="a state of its own undertaking"),
        pytest.param("person", "commits", "B3", id="a person of an own undertaking"),
        pytest.param("office", "commits", "B3", id="an office of its own undertaking"),
        pytest.param("group", "commits", "C3", id="a group of its own undertaking"),
        pytest.param("outlet", "commits", "C3", id="an outlet of its own undertaking"),
        pytest.param("person", "denies", "C3", id="a denial"),
        pytest.param("person", "knows", "C3", id="what is known"),
        pytest.param("person", "hints", "C4", id="a hint"),
        pytest.param("person", "believes", "C6", id="a belief"),
        pytest.param("person", "fears", "C6", id="a fear"),
        pytest.param("person", "hopes", "C6", id="a hope"),
        pytest.param("person", "demands", "C6", id="a demand"),
        pytest.param("person", "asks", "C6", id="a question"),
        pytest.param("person", "judges", "C6", id="a judgement"),
        pytest.param("document", "believes", "B6", id="a document's belief"),
    ],
)
def test_a_named_source(kind: LinkType, says: Evidential, grade: str) -> None:
    assert suggest((Link(name="X", type=kind, says=says), AUTHOR))[0] == grade


@pytest.mark.parametrize(
    ("link", "grade", "why"),
    [
        pytest.param(
            Link(name="officials", type="unnamed group", anonymous=True),
            "D3",
            "the source is not named; not confirmed by another source",
            id="officials",
        ),
        pytest.param(
            Link(name="officials", type="unnamed group", anonymous=True, says="commits"),
            "D3",
            "the source is not named; not confirmed by another source",
            id="officials of their own undertaking",
        ),
        pytest.param(
            Link(name="officials", type="unnamed group", anonymous=True, says="hints"),
            "D4",
            "the source is not named; only hinted",
            id="officials who hint",
        ),
        pytest.param(
            Link(name="someone not named", type="unnamed group", anonymous=True),
            "F3",
            "the source is not told; not confirmed by another source",
            id="nobody",
        ),
        pytest.param(
            Link(name="the pact", type="document"),
            "B3",
            "a document; not confirmed by another source",
            id="a document",
        ),
        pytest.param(
            Link(name="Iran", type="state", says="fears"),
            "C6",
            "a named state; it fears, which is no statement of fact",
            id="a fear",
        ),
        pytest.param(
            Link(name="Iran", type="state", says="commits"),
            "B3",
            "speaks of its own undertaking; not confirmed by another source",
            id="a pledge",
        ),
    ],
)
def test_a_grade_says_why(link: Link, grade: str, why: str) -> None:
    assert suggest((link, AUTHOR)) == (grade, why)


def test_the_authors_own_word() -> None:
    assert suggest((AUTHOR,)) == ("C3", "the author's own word; not confirmed by another source")


@pytest.mark.parametrize(
    ("hands", "grade"),
    [
        pytest.param(0, "C3", id="none"),
        pytest.param(2, "C3", id="two"),
        pytest.param(3, "C4", id="three"),
    ],
)
def test_many_hands_lessen_what_is_said(hands: int, grade: str) -> None:
    between = [Link(name=name, type="person") for name in "xyz"[:hands]]
    told, why = suggest((PERSON, *between, AUTHOR))
    assert told == grade
    assert (f"passed through {hands} hands before the author" in why) == (hands > 2)


@pytest.mark.parametrize(
    ("says", "grade"),
    [
        pytest.param("asserts", "C2", id="a statement"),
        pytest.param("hints", "C2", id="a hint"),
        pytest.param("fears", "C6", id="a fear stays a fear"),
    ],
)
def test_confirmation_betters_what_can_be_confirmed(says: Evidential, grade: str) -> None:
    link = PERSON.model_copy(update={"says": says})
    hands = [Link(name=name, type="person") for name in "wxyz"]
    assert suggest((link, *hands, AUTHOR), confirmed=True)[0] == grade
