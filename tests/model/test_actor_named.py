"""Actors by key, name or alias, wherever one is named."""

import pytest

from detente import coalitions, inverse, perceptions, rank, reason
from detente.errors import CaseError, UnknownName
from detente.model.actor_named import actor_named
from detente.model.conflict import Conflict

CONFLICT = Conflict.model_validate(
    {
        "actors": {
            "us": {"name": "the United States", "aliases": ["Washington", "the president"]},
            "them": {"name": "Them", "aliases": ["us all", "the president"]},
            "washington": {"name": "the State of Washington"},
            "Us": {"name": "Us"},
        },
        "options": {"us.go": "goes", "them.go": "go"},
        "preferences": {"us": ["them.go"], "them": ["not us.go"]},
        "status_quo": [],
    }
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("us", "us", id="a key, letter by letter"),
        pytest.param("Us", "Us", id="another that differs by a capital"),
        pytest.param("United States", "us", id="a name without its article"),
        pytest.param(" the united states ", "us", id="small letters and blanks"),
        pytest.param("Washington", "washington", id="a key goes before an alias"),
        pytest.param("US ALL", "them", id="an alias of two words"),
    ],
)
def test_an_actor_is_found(name: str, key: str) -> None:
    assert actor_named(CONFLICT, name) == key


def test_a_name_that_two_bear_is_refused() -> None:
    with pytest.raises(CaseError, match="'the president' may be 'us' or 'them'"):
        actor_named(CONFLICT, "the president")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("Washingtn", "Did you mean 'Washington'?", id="like a key"),
        pytest.param("us al", "Did you mean 'us all'?", id="like an alias"),
        pytest.param("zzz", "Known: us, them, washington, Us, onlooker.", id="like nothing"),
    ],
)
def test_a_name_that_nobody_bears_is_told_with_the_nearest(name: str, told: str) -> None:
    with pytest.raises(UnknownName) as caught:
        actor_named(CONFLICT, name, also=["onlooker"])
    assert told in str(caught.value)


def test_who_is_no_actor_may_be_meant() -> None:
    assert actor_named(CONFLICT, "onlooker", also=["onlooker"]) == "onlooker"


def test_verbs_take_aliases() -> None:
    moscow = "syria-2016"
    assert reason(moscow, actor="Moscow").actor == "russia"
    assert rank(moscow, actor="Tehran").actor == "iran"
    assert inverse(moscow, actors=["Moscow"]).settings["actors"] == ["russia"]
    assert perceptions(moscow, views={"Tehran": ["drop pledges.curb"]}).settings["views"] == {
        "iran": ["drop pledges.curb"]
    }
    found = coalitions(moscow, blocs=[["Moscow", "Tehran"]])
    assert found == coalitions(moscow, blocs=[["russia", "iran"]])
