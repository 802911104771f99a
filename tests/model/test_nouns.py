"""Actors, options, ties, graphs and beliefs: what they take and what they refuse."""

from datetime import date

import pytest
from pydantic import ValidationError

from detente.model import Actor, Graph, Infeasible, Option, Phase, Statement, Tie, parse
from detente.model.base import Belief
from detente.model.option import owner

LABELS = [
    pytest.param("the United States", "United States", id="with an article"),
    pytest.param("Russia", "Russia", id="without"),
    pytest.param("militias", "Militias", id="small letter"),
    pytest.param("the the", "The", id="an article twice"),
    pytest.param("theatre", "Theatre", id="a word that begins like one"),
    pytest.param("The Hague", "The Hague", id="a name that has it"),
    pytest.param("é", "É", id="one letter"),
]


@pytest.mark.parametrize(("name", "label"), LABELS)
def test_an_actors_name_as_it_stands_alone(name: str, label: str) -> None:
    assert Actor(name=name).label == label


PRONOUNS = [
    pytest.param({}, "it", False, id="left out"),
    pytest.param({"pronoun": "she"}, "she", False, id="she"),
    pytest.param({"pronoun": "they"}, "they", True, id="they takes a plural verb"),
    pytest.param({"plural": True}, "they", True, id="the older form"),
    pytest.param({"plural": True, "pronoun": "they"}, "they", True, id="both forms"),
    pytest.param({"plural": False}, "it", False, id="the older form left off"),
    pytest.param({"plural": False, "pronoun": "he"}, "he", False, id="no plural he"),
]


@pytest.mark.parametrize(("fields", "pronoun", "plural"), PRONOUNS)
def test_a_pronoun_and_the_number_of_a_name_say_the_same(fields, pronoun, plural) -> None:
    actor = Actor.model_validate({"name": "N"} | fields)
    assert (actor.pronoun, actor.plural) == (pronoun, plural)
    assert Actor.model_validate(actor.model_dump()) == actor
    assert Actor.model_validate(actor) == actor


@pytest.mark.parametrize("pronoun", ["it", "he", "she"])
def test_a_plural_name_with_a_singular_pronoun_is_refused(pronoun: str) -> None:
    with pytest.raises(ValidationError, match=f"plural stands beside the pronoun '{pronoun}'"):
        Actor.model_validate({"name": "N", "plural": True, "pronoun": pronoun})


@pytest.mark.parametrize("pronoun", ["xe", "It", "", None, 1])
def test_another_word_is_no_pronoun(pronoun: object) -> None:
    with pytest.raises(ValidationError):
        Actor.model_validate({"name": "N", "pronoun": pronoun})


OWNERS = [
    pytest.param("us.strike", "us", id="plain"),
    pytest.param("us.air.strike", "us", id="two dots"),
    pytest.param("strike", "strike", id="no dot"),
    pytest.param(".strike", "", id="no owner"),
]


@pytest.mark.parametrize(("name", "expected"), OWNERS)
def test_the_owner_of_an_option(name: str, expected: str) -> None:
    assert owner(name) == expected


def test_an_option_says_what_its_owner_does_and_undoes() -> None:
    option = Option.model_validate({"text": "strikes", "not": "holds fire", "left": "stops"})
    assert (option.text, option.off, option.left, option.moves) == (
        "strikes",
        "holds fire",
        "stops",
        "both",
    )
    assert option.model_dump(by_alias=True)["not"] == "holds fire"


BAD = [
    pytest.param(Actor, {"name": ""}, id="an empty name"),
    pytest.param(Actor, {"name": "  "}, id="a blank name"),
    pytest.param(Actor, {"name": "x" * 201}, id="a name too long"),
    pytest.param(Actor, {"name": "us", "kind": "robot"}, id="no such kind"),
    pytest.param(Actor, {"name": "us", "aliases": [""]}, id="an empty alias"),
    pytest.param(Actor, {"name": "us", "colour": "red"}, id="an unknown field"),
    pytest.param(Actor, {}, id="no name"),
    pytest.param(Option, {"text": ""}, id="an option that says nothing"),
    pytest.param(Option, {"text": "strikes", "moves": "to-maybe"}, id="no such direction"),
    pytest.param(Tie, {"patron": "us", "client": "b", "kind": "arms"}, id="no share"),
    pytest.param(
        Tie, {"patron": "us", "client": "b", "kind": "arms", "share": 1.01}, id="more than all"
    ),
    pytest.param(
        Tie, {"patron": "us", "client": "b", "kind": "arms", "share": -0.1}, id="less than none"
    ),
    pytest.param(
        Tie, {"patron": "us", "client": "b", "kind": "love", "share": 0.5}, id="no such tie"
    ),
    pytest.param(Graph, {"states": {}, "moves": {}}, id="no states"),
    pytest.param(Graph, {"states": {"s": ""}, "moves": {"us": [["s"]]}}, id="half a move"),
    pytest.param(Infeasible, {}, id="nothing that cannot be"),
    pytest.param(Infeasible, {"when": 5}, id="a number for a condition"),
    pytest.param(Statement, {"want": ""}, id="an empty condition"),
    pytest.param(Phase, {"title": "War"}, id="a phase without an id"),
    pytest.param(Phase, {"id": "war", "from": "last year"}, id="no date"),
]


@pytest.mark.parametrize(("kind", "fields"), BAD)
def test_what_makes_no_sense_is_refused(kind: type[Belief], fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        kind.model_validate(fields)


GOOD = [
    pytest.param(Tie, {"patron": "us", "client": "b", "kind": "arms", "share": 0}, id="none of it"),
    pytest.param(Tie, {"patron": "us", "client": "b", "kind": "money", "share": 1}, id="all of it"),
    pytest.param(Graph, {"states": {"s": ""}, "moves": {}}, id="a state and no moves"),
    pytest.param(Actor, {"name": "x" * 200}, id="a long name"),
    pytest.param(Infeasible, {"when": "us.a and b.c"}, id="a condition as text"),
    pytest.param(Infeasible, {"when": parse("us.a")}, id="a condition already read"),
]


@pytest.mark.parametrize(("kind", "fields"), GOOD)
def test_what_is_just_within_bounds_is_taken(kind: type[Belief], fields: dict[str, object]) -> None:
    made = kind.model_validate(fields)
    assert kind.model_validate(made.model_dump(mode="json", by_alias=True)) == made


def test_a_belief_cites_its_claims() -> None:
    belief = Infeasible.model_validate(
        {"when": "us.a", "because": ["c1", "c2"], "despite": ["c3"], "note": "mine"}
    )
    assert (belief.because, belief.despite, belief.note) == (("c1", "c2"), ("c3",), "mine")
    assert Infeasible(when=parse("us.a")).because == ()


def test_a_phase_is_read_by_the_names_of_the_file() -> None:
    phase = Phase.model_validate(
        {"id": "war", "from": "2015-01-01", "to": "2015-12-31", "start": ["us.a"], "status_quo": 3}
    )
    assert (phase.date_from, phase.date_to) == (date(2015, 1, 1), date(2015, 12, 31))
    assert (phase.start, phase.status_quo) == (("us.a",), 3)
    assert phase.model_dump(mode="json", by_alias=True)["from"] == "2015-01-01"
