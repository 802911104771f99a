"""The same claim in several articles: repeated by one source, confirmed by two, or another."""

from __future__ import annotations

import pytest

from detente.evidence import Claim
from detente.evidence.chain import Link
from detente.evidence.chains.duplicates import duplicates, twice

SAID = "The guns had left the northern valley."


def _claim(text: str, *links: Link, author: str = "the author") -> Claim:
    """Return a claim that came through some links to an author."""
    return Claim(text=text, chain=(*links, Link(name=author, type="author")), grade="C3")


LAVROV = Link(name="Sergei Lavrov", type="person")
KERRY = Link(name="John Kerry", type="person")
OFFICIALS = Link(name="officials", type="unnamed group", anonymous=True)
WEBER = Link(name="Carl Weber", type="person")


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        pytest.param(
            (LAVROV,), (LAVROV,), "repeats: both come from Sergei Lavrov", id="one source"
        ),
        pytest.param(
            (LAVROV,),
            (KERRY,),
            "confirms: Sergei Lavrov and John Kerry say so apart from each other",
            id="two sources",
        ),
        pytest.param(
            (LAVROV,),
            (LAVROV.model_copy(update={"name": "SERGEI LAVROV"}),),
            "repeats: both come from Sergei Lavrov",
            id="one source, small and large letters",
        ),
        pytest.param(
            (LAVROV,),
            (OFFICIALS,),
            "repeats: a source that is not named may be the other's source too",
            id="the second unnamed",
        ),
        pytest.param(
            (OFFICIALS,),
            (LAVROV,),
            "repeats: a source that is not named may be the other's source too",
            id="the first unnamed",
        ),
        pytest.param(
            (LAVROV, WEBER),
            (KERRY, WEBER),
            "repeats: both came through Carl Weber",
            id="one hand on both ways",
        ),
        pytest.param(
            (LAVROV, WEBER),
            (KERRY, OFFICIALS),
            "confirms: Sergei Lavrov and John Kerry say so apart from each other",
            id="other hands",
        ),
    ],
)
def test_who_says_the_same(first: tuple[Link, ...], second: tuple[Link, ...], told: str) -> None:
    pairs = duplicates([("a", {"c1": _claim(SAID, *first)}), ("b", {"c7": _claim(SAID, *second)})])
    assert [(pair.first, pair.second) for pair in pairs] == [(("a", "c1"), ("b", "c7"))]
    assert [f"{pair.kind}: {pair.why}" for pair in pairs] == [told]


def test_one_author_of_both_is_one_hand() -> None:
    read = [
        ("a", {"c1": _claim(SAID, LAVROV, author="Marta Keel")}),
        ("b", {"c1": _claim(SAID, KERRY, author="Marta Keel")}),
    ]
    assert [pair.why for pair in duplicates(read)] == ["both came through Marta Keel"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param(SAID, SAID, True, id="the same words"),
        pytest.param(SAID, "The guns came to a valley of the north.", False, id="half the words"),
        pytest.param(
            SAID, "In March all guns had left the northern valley at last.", True, id="more words"
        ),
        pytest.param(
            "guns left northern valley", "guns left northern town", True, id="three in four"
        ),
        pytest.param("guns left valley", "guns left town", False, id="two in three"),
        pytest.param("guns left valley", "guns left valley", True, id="three words"),
        pytest.param("guns left", "guns left", False, id="two words are too few"),
        pytest.param(SAID, "The guns had not left the northern valley.", False, id="one denies"),
        pytest.param(
            "The guns had not left the valley.", "Guns never left the valley.", True, id="both deny"
        ),
        pytest.param(SAID, "The guns hadn’t left the northern valley.", False, id="short denial"),
        pytest.param(
            SAID, "The guns refused to have left the northern valley.", False, id="a refusal"
        ),
        pytest.param(
            "The 40 guns had left the northern valley.",
            "The 50 guns had left the northern valley.",
            False,
            id="other numbers",
        ),
        pytest.param(
            "The 40 guns had left the northern valley.", SAID, True, id="a number in one alone"
        ),
        pytest.param(
            "The 40 guns had left the northern valley.",
            "All 40 guns had left the northern valley.",
            True,
            id="the same number",
        ),
        pytest.param(SAID, "The talks went on in the south.", False, id="another claim"),
    ],
)
def test_what_is_the_same(first: str, second: str, same: bool) -> None:
    read = [("a", {"c1": _claim(first, LAVROV)}), ("b", {"c1": _claim(second, KERRY)})]
    assert bool(duplicates(read)) == same


def test_claims_of_one_article_are_not_compared() -> None:
    assert duplicates([("a", {"c1": _claim(SAID, LAVROV), "c2": _claim(SAID, KERRY)})]) == ()


def test_every_pair_is_told_once_in_order() -> None:
    read = [(name, {"c1": _claim(SAID, LAVROV)}) for name in "abc"]
    assert [(pair.first[0], pair.second[0]) for pair in duplicates(read)] == [
        ("a", "b"), ("a", "c"), ("b", "c"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("read", "pairs"),
    [
        pytest.param([("a", "x"), ("b", "y")], (), id="two texts"),
        pytest.param([("a", "x"), ("b", "x")], (("a", "b"),), id="one text twice"),
        pytest.param(
            [("a", "x"), ("b", "x"), ("c", "x")], (("a", "b"), ("a", "c")), id="one text thrice"
        ),
        pytest.param([], (), id="nothing"),
    ],
)
def test_the_same_text_is_told(
    read: list[tuple[str, str]], pairs: tuple[tuple[str, str], ...]
) -> None:
    assert twice(read) == pairs
