"""Views of the conflict, and what happens when they meet."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.perceptions.perceptions import perceptions
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.brute_leverage import BruteLeverage
from tests.published import PRISONERS
from tests.strategies import conditions, conflicts
from tests.syria import SYRIA


def test_the_truce_as_the_public_saw_it_and_as_the_principals_knew_it():
    found = perceptions(SYRIA, phase="truce")
    assert found.stands
    assert not found.onlooker.stands
    assert found.onlooker.status["russia"] == "loose"
    assert found.onlooker.unaware == ("pledges.curb",)
    assert {actor for actor, view in found.views.items() if view.stands} == {"russia", "us"}
    assert {one.actor for one in found.surprises} == {"russia"}
    assert tell(found)[0] == (
        "Whoever knows only what is public expects the state to fall: Russia could leave it "
        "undeterred."
    )
    assert "Russia and the United States expect the state to hold." in tell(found)


def test_who_has_learnt_of_the_pledge_expects_the_truce_to_hold():
    found = perceptions(SYRIA, phase="truce", knows={"iran": ["curb"]})
    assert found.views["iran"].stands
    assert "iran" not in {one.observer for one in found.surprises}
    assert found.views["iran"].unaware == ()


def test_a_misjudged_want_brings_the_deal_down():
    """The first prisoner mistakes what it wants: it leaves, which the second did not expect."""
    assert perceptions(PRISONERS, state=3).stands
    bold = {"one": ["replace preferences.one[1]: not one.cooperate"]}
    found = perceptions(PRISONERS, state=3, views=bold)
    assert not found.stands
    assert [(one.observer, one.actor) for one in found.surprises] == [("two", "one")]
    assert found.disappointed("two") == (3,)
    assert tell(found)[-2:] == (
        "Prisoner two expects Prisoner one to stay, but Prisoner one leaves.",
        "Prisoner one leaves though an answer would take the gain away.",
    )


def test_deterred_by_an_answer_that_would_not_come():
    """Two never talks, come what may; one takes it to pay back in kind."""
    trusting = Conflict.model_validate(
        PRISONERS.model_dump(mode="json", by_alias=True)
        | {"preferences": {"one": ["two.cooperate", "not one.cooperate"], "two": ["two.cooperate"]}}
    )
    fearful = {"one": ["replace preferences.two[1]: two.cooperate iff one.cooperate"]}
    found = perceptions(trusting, state=3, views=fearful)
    assert found.status == {"one": "loose", "two": "content"}
    assert found.views["one"].status["one"] == "held"
    assert found.stands
    assert tell(found)[-1] == ("Prisoner one stays for fear of an answer that would not come.")


def test_a_state_thought_impossible_is_not_kept():
    found = perceptions(PRISONERS, state=3, views={"one": ["bar two.cooperate"]})
    assert not found.stands
    assert found.views["one"].status == {}
    assert "Prisoner one thinks the state impossible." in tell(found)
    assert 3 not in found.equilibria


def test_an_actor_nobody_reckons_with():
    found = perceptions(SYRIA, phase="truce", views={"us": ["remove iran"]})
    assert found.views["us"].status["iran"] is None
    assert found.stands


def status_of(slow: BruteLeverage, concept: str, actor: str, state: int) -> str:
    """Return an actor's status; under Nash stability nobody answers, so nobody is held."""
    if concept == "nash":
        return "content" if state in slow.stable("nash", actor) else "loose"
    return slow.status(concept, actor, state, "sequences")


@settings(max_examples=30)
@given(conflict=conflicts(actors=3, options=5), data=st.data())
def test_equals_brute_force(conflict, data):
    names = list(conflict.actors)
    listed = list(conflict.options)
    actor = st.sampled_from(names)
    pledge = st.sampled_from(listed).flatmap(
        lambda option: st.fixed_dictionaries(
            {
                "by": st.just(option.partition(".")[0]),
                "to": actor,
                "does": st.just(option),
                "if": conditions(listed, depth=0),
                "known_to": st.none() | st.lists(actor, max_size=1),
            }
        )
    )
    said = conflict.model_dump(mode="json", by_alias=True)
    pledges = data.draw(st.lists(pledge, min_size=1, max_size=3))
    whole = Conflict.model_validate(said | {"pledges": pledges})
    slow = {
        name: BruteLeverage(
            Conflict.model_validate(
                said
                | {
                    "pledges": [
                        one
                        for one in pledges
                        if one["known_to"] is None
                        or name in (one["by"], one["to"], *one["known_to"])
                    ]
                }
            )
        )
        for name in names
    }
    state = data.draw(st.sampled_from(slow[names[0]].states))
    concept = data.draw(st.sampled_from(["nash", "gmr", "smr", "seq"]))
    found = perceptions(whole, state=state, concept=concept)
    own = [set(slow[name].stable(concept, name)) for name in names]
    assert set(found.equilibria) == set.intersection(*own)
    for name in names:
        for other in names:
            told = found.views[name].status[other]
            assert told == status_of(slow[name], concept, other, state)
        assert found.status[name] == status_of(BruteLeverage(whole), concept, name, state)
    assert found.stands == (state in found.equilibria)


@settings(max_examples=15)
@given(conflict=conflicts(actors=3, options=5))
def test_where_all_see_alike_nobody_is_surprised(conflict):
    state = BruteLeverage(conflict).states[0]
    found = perceptions(conflict, state=state)
    assert found.surprises == ()
    assert found.equilibria == tuple(found.actual.equilibria("seq").tolist())


@pytest.mark.parametrize(
    ("asked", "error", "says"),
    [
        pytest.param({"views": {"three": ["remove one"]}}, UnknownName, "no actor", id="actor"),
        pytest.param({"knows": {"three": []}}, UnknownName, "no actor", id="who knows"),
        pytest.param({"knows": {"one": ["curb"]}}, UnknownName, "no pledge", id="pledge"),
        pytest.param({"views": {"one": ["bar one.x"]}}, UnknownName, "one.x", id="change"),
        pytest.param({"state": None}, CaseError, "status quo", id="no status quo"),
        pytest.param({"state": 9}, CaseError, "no state 9", id="code"),
        pytest.param({"phase": "war"}, UnknownName, "phase", id="phase"),
        pytest.param({"concept": "sim"}, NotSupported, "no sanctions", id="no sanctions"),
        pytest.param({"misperceived": "gmcr"}, UnknownName, "'gmcr\\+'", id="convention"),
        pytest.param({"concept": "sec"}, UnknownName, "'seq'", id="concept"),
        pytest.param({"responses": "twice"}, UnknownName, "response rule", id="rule"),
    ],
)
def test_errors_name_what_is_wrong(asked, error, says):
    with pytest.raises(error, match=says):
        perceptions(PRISONERS, **({"state": 3} | asked))


def test_a_pledge_without_an_id_cannot_be_learnt_of():
    said = PRISONERS.model_dump(mode="json", by_alias=True)
    nameless = said | {"pledges": [{"by": "one", "does": "one.cooperate", "public": False}]}
    with pytest.raises(UnknownName, match="no pledge"):
        perceptions(Conflict.model_validate(nameless), state=3, knows={"two": [""]})


def test_nobody_may_bear_the_onlookers_name():
    said = PRISONERS.model_dump_json(by_alias=True).replace('"two"', '"onlooker"')
    conflict = Conflict.model_validate_json(said.replace("two.cooperate", "onlooker.cooperate"))
    with pytest.raises(NotSupported, match="Give the actor of that name another key"):
        perceptions(conflict, state=3)


BOLD = {"one": ["replace preferences.one[1]: not one.cooperate"]}


def test_what_was_asked_stands_before_the_answer():
    found = perceptions(
        SYRIA,
        phase="truce",
        views={"russia": ["bar opposition.fight"]},
        knows={"iran": ("curb",)},
        concept="gmr",
        responses="single",
    )
    assert (found.case, found.phase, found.seed) == ("syria-2016", "truce", None)
    assert found.settings == {
        "views": {"russia": ["bar opposition.fight"]},
        "knows": {"iran": ["curb"]},
        "concept": "gmr",
        "responses": "single",
        "misperceived": "hypergame",
    }
    assert found.conflict == SYRIA.at("truce")
    assert (found.actual.case, found.actual.phase) == ("syria-2016", "truce")
    assert perceptions(PRISONERS, state=3).settings["views"] == {}


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"state": 0}, id="state"),
        pytest.param({"views": BOLD}, id="views"),
        pytest.param({"knows": {"one": []}}, id="knows"),
        pytest.param({"concept": "gmr"}, id="concept"),
        pytest.param({"responses": "single"}, id="responses"),
        pytest.param({"misperceived": "gmcr+"}, id="convention"),
    ],
)
def test_two_answers_are_equal_only_where_the_question_is(otherwise):
    found = perceptions(PRISONERS, state=3)
    assert found == perceptions(PRISONERS, state=3)
    assert found != perceptions(PRISONERS, **({"state": 3} | otherwise))


@pytest.mark.parametrize(
    ("views", "equilibria"),
    [
        pytest.param({}, (0, 3), id="all see it as it is"),
        pytest.param(BOLD, (0,), id="the first would talk, whatever happens"),
        pytest.param({"one": ["bar two.cooperate"]}, (0,), id="the first rules two states out"),
        pytest.param({"two": ["remove one"]}, (0,), id="the second does not reckon with the first"),
        pytest.param({"one": ["remove one"]}, (), id="the first is not in its own view"),
        pytest.param({"onlooker": ["remove one"]}, (0, 3), id="an onlooker decides nothing"),
    ],
)
def test_which_states_hold_when_the_views_meet(views, equilibria):
    found = perceptions(PRISONERS, state=3, views=views)
    assert found.equilibria == equilibria
    assert found.stands == (3 in equilibria)


def test_what_an_actor_did_not_expect_and_what_it_expected_in_vain():
    found = perceptions(PRISONERS, state=3, views=BOLD)
    assert found.views["one"].equilibria == (0,)
    assert (found.unexpected("one"), found.disappointed("one")) == ((), ())
    assert (found.unexpected("two"), found.disappointed("two")) == ((), (3,))
    assert (found.unexpected("onlooker"), found.disappointed("onlooker")) == ((), (3,))
    blind = perceptions(PRISONERS, state=3, views={"onlooker": ["bar two.cooperate"]})
    assert (blind.unexpected("onlooker"), blind.disappointed("onlooker")) == ((3,), ())
    with pytest.raises(UnknownName, match="three"):
        found.unexpected("three")
    with pytest.raises(UnknownName, match="three"):
        found.disappointed("three")


def test_the_dictionary_is_plain():
    said = json.loads(json.dumps(perceptions(SYRIA, phase="truce").as_dict()))
    assert said["stands"] is True
    assert said["views"]["kerry"]["stands"] is False
    assert said["surprises"][0]["observer"] == "kerry"
    assert said["actual"]["status"]["us"] == "held"
    assert said["equilibria"] == list(perceptions(SYRIA, phase="truce").equilibria)
    assert list(said)[6:] == ["views", "onlooker", "actual", "equilibria", "stands", "surprises"]
    assert said["surprises"][0] == {
        "observer": "kerry",
        "actor": "russia",
        "expected": "loose",
        "found": "content",
    }
