"""Words of a draft: verb forms, names with their article, and keys."""

from __future__ import annotations

import pytest

from detente.evidence.draft.keys import slug, unique
from detente.evidence.english.names import common, with_article
from detente.evidence.english.verbs import gerund, meaning, opposites, third, undoing


@pytest.mark.parametrize(
    ("verb", "singular", "ing"),
    [
        pytest.param("arm", "arms", "arming", id="plain"),
        pytest.param("push", "pushes", "pushing", id="sh"),
        pytest.param("launch", "launches", "launching", id="ch"),
        pytest.param("veto", "vetoes", "vetoing", id="o"),
        pytest.param("tax", "taxes", "taxing", id="x"),
        pytest.param("press", "presses", "pressing", id="s"),
        pytest.param("carry", "carries", "carrying", id="consonant and y"),
        pytest.param("delay", "delays", "delaying", id="vowel and y"),
        pytest.param("seize", "seizes", "seizing", id="silent e"),
        pytest.param("agree", "agrees", "agreeing", id="ee"),
        pytest.param("die", "dies", "dying", id="ie"),
        pytest.param("stop", "stops", "stopping", id="doubled"),
        pytest.param("patrol", "patrols", "patrolling", id="doubled l"),
        pytest.param("visit", "visits", "visiting", id="not doubled"),
        pytest.param("have", "has", "having", id="have"),
        pytest.param("go", "goes", "going", id="go"),
        pytest.param("do", "does", "doing", id="do"),
    ],
)
def test_verbs_take_their_forms(verb: str, singular: str, ing: str) -> None:
    assert (third(verb), gerund(verb)) == (singular, ing)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("Russia", "Russia", id="state"),
        pytest.param("United States", "the United States", id="states"),
        pytest.param("Netherlands", "the Netherlands", id="netherlands"),
        pytest.param("Nusra Front", "the Nusra Front", id="front"),
        pytest.param("Front Range", "Front Range", id="front first"),
        pytest.param("Taliban", "the Taliban", id="taliban"),
        pytest.param("the Taliban", "the Taliban", id="has one"),
        pytest.param("Hezbollah", "Hezbollah", id="group"),
        pytest.param("Central Bank", "the Central Bank", id="bank"),
        pytest.param("World Health Organisation", "the World Health Organisation", id="s or z"),
        pytest.param("African Union", "the African Union", id="african"),
        pytest.param("Houthis", "Houthis", id="a people"),
    ],
)
def test_names_take_the_article_of_bodies(name: str, told: str) -> None:
    assert with_article(name) == told


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("outside patrons", "the outside patrons", id="bare"),
        pytest.param("Outside patrons", "the outside patrons", id="opens a sentence"),
        pytest.param("Iranian officials", "the Iranian officials", id="a people stays large"),
        pytest.param("Northern rebels", "the Northern rebels", id="a side stays large"),
        pytest.param("the rebels", "the rebels", id="article"),
        pytest.param("many of its allies", "the of its allies", id="many"),
        pytest.param("all these other states", "the other states", id="two determiners"),
        pytest.param("its regional Middle Eastern allies", "the regional Middle Eastern allies",
                     id="names within"),
        pytest.param("“moderate” rebels", "the moderate rebels", id="marks"),
        pytest.param("U.S. allies", "the U.S. allies", id="initials"),
        pytest.param("NATO allies", "the NATO allies", id="all large"),
        pytest.param("rebels’", "the rebels", id="owner"),
    ],
)  # fmt: skip
def test_noun_phrases_become_names(words: str, name: str) -> None:
    assert common(words) == name


@pytest.mark.parametrize(
    ("words", "key"),
    [
        pytest.param("Saudi Arabia", "saudi_arabia", id="space"),
        pytest.param("Côte d’Ivoire", "cote_divoire", id="accents"),
        pytest.param("2nd Army", "p_2nd_army", id="digit first"),
        pytest.param("not", "p_not", id="a word of conditions"),
        pytest.param("iff", "p_iff", id="another"),
        pytest.param("if-then", "if_then", id="only a part"),
        pytest.param("平和", "p", id="nothing left"),
        pytest.param("--", "p", id="marks"),
    ],
)
def test_keys_are_plain(words: str, key: str) -> None:
    assert slug(words) == key


@pytest.mark.parametrize(
    ("taken", "key"),
    [
        pytest.param(set(), "us", id="free"),
        pytest.param({"us"}, "us_2", id="taken"),
        pytest.param({"us", "us_2", "us_3"}, "us_4", id="taken thrice"),
        pytest.param({"us_2"}, "us", id="only the second"),
    ],
)
def test_a_key_is_given_once(taken: set[str], key: str) -> None:
    assert unique("us", taken) == key


@pytest.mark.parametrize(
    ("verb", "other", "pair"),
    [
        pytest.param("impose", "lift", True, id="listed"),
        pytest.param("lift", "impose", True, id="either way"),
        pytest.param("arm", "bomb", False, id="not"),
    ],
)
def test_opposites_undo_one_another(verb: str, other: str, pair: bool) -> None:
    assert (frozenset({verb, other}) in opposites()) == pair


def test_the_first_listed_undoes_a_verb() -> None:
    undone = undoing()
    assert (undone["withdraw"], undone["impose"], undone["stop"]) == ("return", "lift", "resume")
    assert (undone["lift"], undone["deploy"], undone["ban"]) == ("reimpose", "withdraw", "allow")
    assert "arm" not in undone


@pytest.mark.parametrize(
    ("verb", "stands"),
    [("quit", "resign"), ("retreat", "withdraw"), ("pull out", "withdraw"), ("levy", "levy")],
)
def test_verbs_of_one_meaning_share_one(verb: str, stands: str) -> None:
    assert meaning(verb) == stands
