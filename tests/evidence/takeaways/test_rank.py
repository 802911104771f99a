"""Ranking: which words carry meaning, what a sentence is worth, and which ones are taken."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("spacy")

from detente.evidence.takeaways.rank import CandidateLine, choose, content_words, scores
from tests.evidence.texts import parsed

PLAIN = "Norland left the old port of Estia in the spring."


def worth(text: str, kind: str = "paragraph", place: float = 0.0, suffix: str = "") -> float:
    """Return what a sentence is worth that stands alone in its text."""
    tree = parsed(text)
    whole = frozenset(range(len(tree)))
    return round(
        float(scores([CandidateLine("s1", tree, text, kind, place, whole, suffix)])[0][0]), 3
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(PLAIN, 1.03, id="two names and no act"),
        pytest.param("The army left the old port of the coast in spring.", 0.836, id="no name"),
        pytest.param(
            "Norland and Sudria left the old port of Estia in the spring.", 1.212, id="three names"
        ),
        pytest.param("Norland attacked the old port of Estia in the spring.", 1.121, id="an act"),
        pytest.param(
            "Norland refused to attack the port of Estia in the spring.", 1.528, id="a refusal"
        ),
        pytest.param(
            "Norland promised to attack the port of Estia in the spring.", 1.537, id="a pledge"
        ),
        pytest.param(
            "Norland may attack the port of Estia in the early spring.", 1.149, id="no commitment"
        ),
        pytest.param(
            "A, B and C met D, E and F in Estia in the early spring.", 1.372, id="six names"
        ),
        pytest.param(
            "Norland met Estia, met Brandt and met Orlov in spring.", 1.508, id="three acts"
        ),
        pytest.param("It left the old port of Estia in the long spring.", 0.372, id="it"),
        pytest.param("Its army left the old port of Estia in the spring.", 0.375, id="its first"),
        pytest.param(
            "In spring its army left the old port of Estia for good.",
            0.677,
            id="its later",
        ),
        pytest.param("We left the old port of Estia in the long spring.", 0.93, id="we first"),
        pytest.param(
            "Norland left the old port of Estia in my long spring.", 0.74, id="the author within"
        ),
        pytest.param(
            "Norland told them of the old port of Estia in spring.", 1.057, id="one pronoun"
        ),
        pytest.param(
            "Norland told them that she left him in the old port.", 0.583, id="three pronouns"
        ),
        pytest.param("Norland left.", 0.0, id="too short"),
        pytest.param("Did Norland leave the old port of Estia in spring?", 0.0, id="a question"),
        pytest.param(
            "Did Norland leave the old port of Estia in spring?”", 0.0, id="a quoted question"
        ),
        pytest.param(
            "Norland leaving the old port of Estia in the spring.", 0.0, id="no finite verb"
        ),
        pytest.param("Leave the old port of Estia in the spring, Norland.", 0.0, id="no subject"),
        pytest.param(f"“{PLAIN}”", 0.0, id="all quoted, nobody speaks"),
        pytest.param(
            "“Norland left the old port,” said Brandt in the spring.", 1.091, id="quoted, told"
        ),
        pytest.param(
            "Norland left the “old port of Estia in the spring.", 0.522, id="half a quotation"
        ),
        pytest.param(
            'Norland left the "old port of Estia in the spring.', 0.522, id="half a straight one"
        ),
        pytest.param(
            f"{PLAIN[:-1]}{' of the year of the great war' * 9}.", 0.0, id="too long to read"
        ),
        pytest.param(f"{PLAIN[:-1]}{' of the year' * 5}.", 1.364, id="long enough"),
    ],
)
def test_a_sentence_is_worth_what_it_holds(text: str, value: float) -> None:
    assert worth(text) == value


@pytest.mark.parametrize(
    ("kind", "place", "suffix", "value"),
    [
        pytest.param("deck", 0.0, "", 1.442, id="a deck"),
        pytest.param("title", 0.0, "", 0.0, id="a title never"),
        pytest.param("paragraph", 0.5, "", 0.983, id="halfway"),
        pytest.param("paragraph", 1.0, "", 0.936, id="at the end"),
        pytest.param("paragraph", 0.0, " (per Weber)", 1.03, id="with its attribution"),
    ],
)
def test_where_a_sentence_stands_counts(kind: str, place: float, suffix: str, value: float) -> None:
    assert worth(PLAIN, kind, place, suffix) == value


def test_an_attribution_speaks_for_what_is_quoted() -> None:
    assert worth(f"“{PLAIN}”", suffix=" (per Weber)") == 1.057


@pytest.mark.parametrize(("suffix", "value"), [("", 0.0), (" (per Weber)", 1.03)])
def test_a_sentence_within_a_quotation_needs_a_speaker(suffix: str, value: float) -> None:
    tree = parsed(PLAIN)
    whole = frozenset(range(len(tree)))
    line = CandidateLine("s1", tree, PLAIN, "paragraph", 0.0, whole, suffix, quoted=True)
    assert round(float(scores([line])[0][0]), 3) == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Norland left the old port.", ["norland", "leave", "old", "port"], id="lemmas"
        ),
        pytest.param("It was not there.", [], id="function words"),
        pytest.param("Norland’s 40 ships – gone.", ["norland", "40", "ship", "go"], id="numbers"),
        pytest.param("He quickly left.", ["quickly", "leave"], id="adverbs"),
        pytest.param("The U.S. left!", ["u.s.", "leave"], id="initials"),
    ],
)
def test_words_that_carry_meaning(text: str, words: list[str]) -> None:
    assert content_words(parsed(text)) == words


LIKE = np.array([[1.0, 0.9, 0.4], [0.9, 1.0, 0.0], [0.4, 0.0, 1.0]])


@pytest.mark.parametrize(
    ("score", "limit", "same", "taken"),
    [
        pytest.param([3.0, 2.0, 1.0], 3, 0.5, [0, 2], id="a likeness is not taken"),
        pytest.param([3.0, 2.0, 1.0], 3, 0.95, [0, 2, 1], id="unless it is allowed"),
        pytest.param([3.0, 2.9, 1.0], 1, 0.5, [0], id="the best"),
        pytest.param([1.0, 2.0, 3.0], 3, 0.5, [2, 1], id="the other end"),
        pytest.param([0.0, 2.0, 0.0], 3, 0.5, [1], id="worth nothing"),
        pytest.param([1.0, 0.0, 1.5], 3, 0.5, [2, 0], id="a lesser likeness lessens"),
        pytest.param([1.0, 1.0, 1.0], 2, 0.5, [0, 2], id="the first of equals"),
        pytest.param([1.0, 1.0, 1.0], 0, 0.5, [], id="none wanted"),
    ],
)
def test_none_too_like_is_taken(
    score: list[float], limit: int, same: float, taken: list[int]
) -> None:
    assert choose(np.array(score), LIKE, limit=limit, same=same) == taken


def test_a_likeness_of_just_the_limit_is_too_much() -> None:
    like = np.array([[1.0, 0.5], [0.5, 1.0]])
    assert choose(np.array([2.0, 1.0]), like, limit=2) == [0]
