"""The conflict as one actor sees it: by hand, one row a case."""

from __future__ import annotations

import pytest

from detente.analysis.perceptions.view import ActorView, expressible, view
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.view import ONLOOKER
from tests.analysis.guarantees.standoff import standoff
from tests.shelling import GRAPH, SHELLING

PEACE = Conflict.model_validate(
    (said := SHELLING.at("peace").model_dump(mode="json", by_alias=True))
    | {"options": said["options"] | {"twins.talk": {"text": "talk"}}}
)
"""The same with one more option, which nobody minds."""


def seen(
    conflict: Conflict, actor: str, *changes: str, knows: tuple[str, ...] = (), state: int = 0
) -> ActorView:
    """Return what an actor sees of a state, by sequential stability."""
    return view(
        conflict,
        actor,
        state=state,
        changes=changes,
        knows=knows,
        concept="seq",
        responses="sequences",
    )


def pledged(**more: object) -> Conflict:
    """Return three who would each act, a of whom has promised b something undisclosed."""
    word = {"id": "word", "by": "a", "to": "b", "does": "not a.act", "if": "not c.act"}
    return standoff("abc", pledges=[word | {"public": False} | more])


@pytest.mark.parametrize(
    ("found", "unaware"),
    [
        pytest.param(seen(pledged(), "a"), (), id="who made it knows of it"),
        pytest.param(seen(pledged(), "b"), (), id="so does the one it was made to"),
        pytest.param(seen(pledged(), "c"), ("pledges.word",), id="a third does not"),
        pytest.param(seen(pledged(), ONLOOKER), ("pledges.word",), id="nor does the public"),
        pytest.param(seen(pledged(), "c", knows=("word",)), (), id="unless it has learnt of it"),
        pytest.param(
            seen(pledged(), "c", knows=("other",)), ("pledges.word",), id="of this one, that is"
        ),
        pytest.param(seen(pledged(public=True), "c"), (), id="a public one is known to all"),
        pytest.param(
            seen(pledged(id=""), "c", knows=("",)),
            ("pledges[1]",),
            id="one without an id, by place",
        ),
    ],
)
def test_which_pledges_an_actor_does_not_know_of(found: ActorView, unaware: tuple) -> None:
    assert found.unaware == unaware
    assert len(found.conflict.pledges) == 1 - len(unaware)


def test_of_several_pledges_only_the_hidden_ones_are_left_out() -> None:
    hidden = {"by": "a", "to": "b", "does": "not a.act", "if": "not b.act", "public": False}
    known = {"id": "open", "by": "b", "does": "not b.act"}
    conflict = standoff("abc", pledges=[hidden, known, hidden | {"id": "last"}])
    found = seen(conflict, "c")
    assert found.unaware == ("pledges[1]", "pledges.last")
    assert [one.id for one in found.conflict.pledges] == ["open"]
    assert len(seen(conflict, "a").conflict.pledges) == 3


def test_a_pledge_of_another_phase_is_not_missed() -> None:
    phases = [{"id": "war", "status_quo": []}, {"id": "peace", "status_quo": []}]
    conflict = standoff(
        "abc",
        phases=phases,
        focus="peace",
        pledges=[
            {
                "by": "a",
                "to": "b",
                "does": "not a.act",
                "if": "not b.act",
                "public": False,
                "in": ["war"],
            }
        ],
    )
    assert seen(conflict, "c").unaware == ()


@pytest.mark.parametrize(
    ("found", "status", "stands"),
    [
        pytest.param(
            seen(PEACE, "rhys"),
            {"ana": "loose", "twins": "content", "rhys": "content"},
            False,
            id="as it is",
        ),
        pytest.param(
            seen(PEACE, "rhys", "bar ana.shell"),
            {"ana": "content", "twins": "content", "rhys": "content"},
            True,
            id="it takes a move to be barred",
        ),
        pytest.param(
            seen(PEACE, "rhys", "replace preferences.ana[2]: not ana.shell"),
            {"ana": "content", "twins": "content", "rhys": "content"},
            True,
            id="it mistakes what another wants",
        ),
        pytest.param(
            seen(PEACE, "rhys", "remove twins"),
            {"ana": "loose", "twins": None, "rhys": "content"},
            False,
            id="it does not know of an actor",
        ),
        pytest.param(
            seen(PEACE, "rhys", "force ana.shell"),
            {},
            False,
            id="it thinks the state impossible",
        ),
        pytest.param(
            seen(PEACE, "rhys", "remove twins", state=2),
            {},
            False,
            id="what is taken in the state belongs to an actor it does not know of",
        ),
        pytest.param(
            seen(PEACE, "rhys", "split twins boss: twins.arm"),
            {"ana": "loose", "twins": "content", "rhys": "content"},
            False,
            id="it thinks a newcomer owns an option",
        ),
    ],
)
def test_what_it_expects_of_the_state(found: ActorView, status: dict, stands: bool) -> None:
    assert dict(found.status) == status
    assert found.stands is stands


def test_temptations_are_told_by_its_own_codes_and_of_whoever_it_sees() -> None:
    found = seen(PEACE, "rhys", "split twins boss: twins.arm")
    assert dict(found.temptation) == {"ana": (1,), "twins": (), "rhys": (), "boss": ()}
    assert seen(PEACE, "rhys", "force ana.shell").temptation == {}


def test_equilibria_are_told_by_the_codes_of_the_conflict_as_it_is() -> None:
    """Without the twins, what Rhys does is the second option and not the third."""
    conflict = PEACE
    found = seen(conflict, "ana", "remove twins", "replace preferences.rhys[1]: rhys.pay")
    own = found.stability.equilibria("seq").tolist()
    assert [found.conflict.taken(code) for code in own] == [("ana.shell", "rhys.pay")]
    assert [conflict.taken(code) for code in found.equilibria] == [("ana.shell", "rhys.pay")]


def test_the_view_records_whose_it_is_and_what_it_misjudges() -> None:
    found = seen(SHELLING, "ana", "bar rhys.pay")
    assert (found.actor, found.changes) == ("ana", ("bar rhys.pay",))
    assert (found.stability.case, found.stability.concepts) == ("shelling", ("seq",))
    assert found == seen(SHELLING, "ana", "bar rhys.pay")
    assert found != seen(SHELLING, "ana")
    assert found.as_dict() == {
        "actor": "ana",
        "unaware": [],
        "changes": ["bar rhys.pay"],
        "stands": False,
        "status": {"ana": "loose", "twins": "content", "rhys": "content"},
        "temptation": {"ana": [1], "twins": [], "rhys": []},
        "equilibria": list(found.equilibria),
    }


@pytest.mark.parametrize(
    ("conflict", "changes", "state", "can_say"),
    [
        pytest.param(SHELLING, (), 7, True, id="the same options"),
        pytest.param(SHELLING, ("remove twins",), 2, False, id="an option that it has not"),
        pytest.param(SHELLING, ("remove twins",), 5, True, id="all taken are ones that it has"),
        pytest.param(PEACE, ("split twins boss: twins.arm",), 2, True, id="by another name"),
        pytest.param(GRAPH, (), 2, True, id="named states"),
    ],
)
def test_which_states_a_view_can_express(
    conflict: Conflict, changes: tuple[str, ...], state: int, can_say: bool
) -> None:
    assert expressible(conflict, apply(conflict, changes), state) is can_say
