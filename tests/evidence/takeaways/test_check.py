"""Checks after compression: what is lost with what, and what was invented."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from detente.evidence.english.compression import negations
from detente.evidence.takeaways.check import invented, names, numbers, sound
from tests.evidence.texts import parsed


@pytest.mark.parametrize(
    ("sentence", "dropped", "stands"),
    [
        pytest.param("Norland attacked Sudria on Monday.", "on Monday", True, id="a time"),
        pytest.param("Norland attacked Sudria on Monday.", "Monday", False, id="half a phrase"),
        pytest.param("Norland attacked Sudria on Monday.", "Sudria", False, id="an object"),
        pytest.param("Norland attacked Sudria on Monday.", "Norland", False, id="a subject"),
        pytest.param("Norland attacked Sudria on Monday.", "attacked", False, id="the verb"),
        pytest.param("Norland did not attack Sudria.", "not", False, id="a negation"),
        pytest.param("Norland did not attack Sudria.", "did not", False, id="an auxiliary"),
        pytest.param("Norland may attack Sudria.", "may", False, id="a modal"),
        pytest.param("Norland was attacked by Sudria.", "by Sudria", False, id="an agent"),
        pytest.param("Norland reportedly attacked Sudria.", "reportedly", False, id="a hedge"),
        pytest.param("Norland openly attacked Sudria.", "openly", True, id="a manner"),
        pytest.param("Norland freed 40 pilots.", "40", False, id="a number"),
        pytest.param("Norland freed about 40 pilots.", "about", False, id="about how many"),
        pytest.param("Norland freed old pilots.", "old", True, id="an adjective"),
        pytest.param("Norland freed its pilots.", "its", False, id="an owner"),
        pytest.param("Norland wants to leave Sudria.", "to leave Sudria", False, id="a wish"),
        pytest.param("Norland says that Sudria left.", "that", True, id="that"),
        pytest.param("Norland asks if Sudria left.", "if", False, id="if"),
        pytest.param("Norland shut down the port.", "down", False, id="a particle"),
        pytest.param("Norland is ready.", "ready", False, id="what it is"),
        pytest.param("There is a truce.", "There", False, id="there"),
        pytest.param("Norland left and Sudria stayed.", "and Sudria stayed", True, id="a clause"),
        pytest.param("Norland left and Sudria stayed.", "Sudria stayed", False, id="and alone"),
        pytest.param("Norland left: Sudria had won.", ":", False, id="a colon before what stays"),
        pytest.param("Norland attacked Sudria.", "Norland attacked", False, id="no finite verb"),
        pytest.param("The army of Norland left.", "of", False, id="a word hung on nothing"),
        pytest.param("Norland said that Sudria left.", "Norland said that", True, id="inner"),
    ],
)  # fmt: skip
def test_what_goes_with_what(sentence: str, dropped: str, stands: bool) -> None:
    tree = parsed(sentence)
    start = sentence.index(dropped)
    lost = {n for n, place in enumerate(tree.starts) if start <= place < start + len(dropped)}
    assert sound(tree, frozenset(range(len(tree))) - lost) == stands


def test_a_core_word_may_go_that_a_cut_frees() -> None:
    tree = parsed("President Orlov attacked Sudria.")
    title = frozenset({0})
    kept = frozenset(range(1, len(tree)))
    assert sound(tree, kept, title)
    verb = frozenset({2})
    assert not sound(tree, kept - verb, title)


@pytest.mark.parametrize(
    ("line", "source", "granted", "strange"),
    [
        pytest.param("Norland sent 40 tanks.", "Norland sent 40 tanks.", "", (), id="the same"),
        pytest.param("Norland sent 41 tanks.", "Norland sent 40 tanks.", "", ("41",), id="number"),
        pytest.param("It sent 4 and 4.", "It sent 4.", "", ("4",), id="a number told twice"),
        pytest.param("It paid 1,200.50.", "It paid 1,200.", "", ("1,200.50",), id="a decimal"),
        pytest.param("At 10:30 it left.", "It left at 10:30.", "", (), id="a time of day"),
        pytest.param("It sent Weber.", "It sent tanks.", "", ("Weber",), id="name"),
        pytest.param("It sent Weber.", "It sent tanks.", " (per Weber)", (), id="name granted"),
        pytest.param("Weber left.", "It left.", "", (), id="the first word is not looked at"),
        pytest.param("The US left.", "The United States left.", "", (), id="initials of states"),
        pytest.param("The UN left.", "The United Nations left.", "", (), id="of nations"),
        pytest.param("The EU left.", "The United Nations left.", "", ("EU",), id="of others"),
        pytest.param("The US left.", "The U.S. left.", "", (), id="with stops in the source"),
        pytest.param("On Orlov’s word.", "It was Orlov.", "", (), id="an owner"),
        pytest.param("The Rebels left.", "The rebels left.", "", (), id="large and small"),
    ],
)
def test_what_was_invented(line: str, source: str, granted: str, strange: tuple[str, ...]) -> None:
    assert invented(line, source, granted=granted) == strange


@pytest.mark.parametrize(
    ("text", "times"),
    [
        pytest.param("It left.", 0, id="none"),
        pytest.param("It did not leave.", 1, id="not"),
        pytest.param("It didn't leave.", 1, id="short"),
        pytest.param("It didn’t leave.", 1, id="short with a curled mark"),
        pytest.param("It cannot leave.", 1, id="cannot"),
        pytest.param("Nobody has no word.", 2, id="two"),
        pytest.param("It left without a word.", 1, id="without"),
        pytest.param("It hardly left.", 1, id="hardly"),
        pytest.param("The knot and the note.", 0, id="letters of it"),
        pytest.param("NO!", 1, id="large"),
    ],
)
def test_negations_are_counted(text: str, times: int) -> None:
    assert negations(text) == times


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Then Weber met Brandt.", {"Weber": 1, "Brandt": 1}, id="two"),
        pytest.param("Weber met Weber’s wife.", {"Weber": 1}, id="not the first word"),
        pytest.param("So Weber met Weber.", {"Weber": 2}, id="twice"),
        pytest.param("the pilots’ camp", {}, id="none"),
        pytest.param("In Nord-Blatt", {"Nord-Blatt": 1}, id="a hyphen"),
        pytest.param("On the 4th", {}, id="a number"),
    ],
)
def test_names_are_found(text: str, found: dict[str, int]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("3 of 3", {"3": 2}, id="twice"),
        pytest.param("1,200.50", {"1,200.50": 1}, id="one number"),
        pytest.param("at 10:30.", {"10:30": 1}, id="time"),
        pytest.param("in 2011-15", {"2011": 1, "15": 1}, id="years"),
        pytest.param("none", {}, id="none"),
    ],
)
def test_numbers_are_found(text: str, found: dict[str, int]) -> None:
    assert numbers(text) == found
