"""The same claim in several articles."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from detente.evidence import Claim
from detente.evidence.chain import Link
from detente.evidence.chains.duplicates import duplicates
from detente.evidence.chains.grade_suggest import suggest
from detente.evidence.reading import read_text

ROWS = [
    pytest.param(
        "Lavrov said that the guns had left the northern valley.", "repeats", id="one-source"
    ),
    pytest.param(
        "Kerry said that the guns had left the northern valley.", "confirms", id="two-sources"
    ),
    pytest.param(
        "Officials said that the guns had left the northern valley.", "repeats", id="unnamed"
    ),
    pytest.param("Kerry said that the guns had not left the northern valley.", None, id="denied"),
    pytest.param("Kerry said that the talks would go on in Geneva.", None, id="other"),
]


@pytest.mark.parametrize(("text", "kind"), ROWS)
def test_claims_are_linked_across_articles(text: str, kind: str | None) -> None:
    head = "A truce\n\nMarch 1, 2016\n\n"
    first = read_text(f"{head}Lavrov said that the guns had left the northern valley.")
    second = read_text(f"{head}{text}")
    pairs = duplicates([("a", _told(first.claims, "A")), ("b", _told(second.claims, "B"))])
    kinds = [pair.kind for pair in pairs if pair.why]
    assert kinds == ([kind] if kind else [])


def _told(claims: Mapping[str, Claim], author: str) -> dict[str, Claim]:
    """Return the claims that someone other than the author makes, the author named."""
    named = Link(name=author, type="author")
    return {
        key: claim.model_copy(update={"chain": (*claim.chain[:-1], named)})
        for key, claim in claims.items()
        if len(claim.chain) > 1
    }


@pytest.mark.parametrize(
    ("link", "grade"),
    [
        (Link(name="someone not named", type="unnamed group", anonymous=True), "F3"),
        (Link(name="officials", type="unnamed group", anonymous=True, says="hints"), "D4"),
        (Link(name="Iran", type="state", says="fears"), "C6"),
        (Link(name="Iran", type="state", says="commits"), "B3"),
        (Link(name="the treaty", type="document"), "B3"),
    ],
    ids=["nobody", "hint", "fear", "pledge", "document"],
)
def test_grades_follow_the_stated_rules(link: Link, grade: str) -> None:
    assert suggest((link, Link(name="A", type="author")))[0] == grade


def test_confirmation_and_many_hands_change_the_figure() -> None:
    hands = [Link(name=name, type="person") for name in "wxyz"]
    chain = (*hands, Link(name="A", type="author"))
    assert suggest(chain)[0] == "C4"
    assert suggest(chain, confirmed=True)[0] == "C2"
