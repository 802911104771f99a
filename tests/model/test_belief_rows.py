"""What each belief says, word for word."""

import pytest

from detente.errors import UnknownName
from detente.model import Conflict, beliefs

CASE = Conflict.model_validate(
    {
        "actors": {
            "us": {"name": "the United States"},
            "rebels": {"name": "the rebels", "plural": True},
        },
        "options": {
            "us.strike": "strikes",
            "us.curb": {"text": "curbs arms", "moves": "to-yes", "note": "hard to undo"},
            "rebels.hold": {"text": "hold fire", "moves": "to-no", "not": "fight on"},
        },
        "infeasible": ["us.strike and us.curb", {"when": "not rebels.hold and us.curb"}],
        "preferences": {
            "us": [
                "rebels.hold",
                {"want": "us.strike", "strong": True},
                {"want": "us.curb", "unknown": True, "because": ["c1"]},
                {"want": "not us.curb", "unknown": True, "strong": True},
            ],
            "rebels": {"weights": {"us.curb": 2, "not rebels.hold": -0.5}},
        },
        "phases": [
            {"id": "war", "title": "The war", "status_quo": ["us.strike", "rebels.hold"]},
            {
                "id": "truce",
                "infeasible": ["us.strike"],
                "start": ["rebels.hold"],
                "preferences": {"us": ["not us.strike"], "rebels": ["us.curb"]},
                "despite": ["c9"],
            },
        ],
        "pledges": [
            {"id": "curb", "by": "us", "does": "us.curb", "if": "rebels.hold"},
            {"by": "rebels", "does": "rebels.hold", "public": False, "in": ["truce"]},
            {"by": "us", "does": "us.strike", "if": "not rebels.hold", "kind": "threat"},
        ],
        "views": {
            "rebels": [
                {"unaware": "pledges.curb", "because": ["c2"]},
                {"unaware": "preferences.us[1]", "in": ["war"]},
                {"overlooks": "us.strike", "in": ["truce"]},
            ],
            "onlooker": ["drop preferences.us[2]"],
        },
        "ties": [
            {"patron": "us", "client": "rebels", "kind": "arms", "share": 0.5},
            {"patron": "rebels", "client": "us", "kind": "money", "share": 1},
        ],
    }
)
RANKED = Conflict.model_validate(
    {
        "actors": {"us": {"name": "US"}, "them": {"name": "they", "plural": True}},
        "options": {"us.x": "does x", "them.y": "do y"},
        "preferences": {"us": {"ranking": [[0, 1, 2, 3]]}, "them": {"ranking": [[0, 1, 2, 3]]}},
    }
)

US, REBELS = "the United States", "the rebels"
SAYS = [
    pytest.param("war", "options.us.strike", f"{US} can strike and go back on it"),
    pytest.param("war", "options.us.curb", f"{US} can curb arms, once and for all"),
    pytest.param(
        "war",
        "options.rebels.hold",
        f"{REBELS} can end this for good: {REBELS} hold fire",
    ),
    pytest.param("war", "infeasible[1]", f"it cannot be that {US} strikes and {US} curbs arms"),
    pytest.param(
        "war", "infeasible[2]", f"it cannot be that {REBELS} fight on and {US} curbs arms"
    ),
    pytest.param("war", "preferences.us[1]", f"{US} wants this: {REBELS} hold fire"),
    pytest.param("war", "preferences.us[2]", f"{US} strongly wants to strike"),
    pytest.param(
        "war",
        "preferences.us[3]",
        f"it is not known whether {US} wants to curb arms",
    ),
    pytest.param(
        "war",
        "preferences.us[4]",
        f"it is not known whether {US} strongly wants not to curb arms",
    ),
    pytest.param("war", "preferences.rebels.weights[1]", f"to {REBELS}, 2 if {US} curbs arms"),
    pytest.param("war", "preferences.rebels.weights[2]", f"to {REBELS}, -0.5 if {REBELS} fight on"),
    pytest.param("war", "phases.war", f"The war: {US} strikes; {REBELS} hold fire"),
    pytest.param("truce", "phases.truce", "truce: no status quo is told"),
    pytest.param("truce", "phases.truce.infeasible[1]", f"it cannot be that {US} strikes"),
    pytest.param(
        "truce",
        "phases.truce.preferences.us[1]",
        f"{US} does not want to strike",
    ),
    pytest.param(
        "truce", "phases.truce.preferences.rebels[1]", f"{REBELS} want this: {US} curbs arms"
    ),
    pytest.param(
        "war",
        "pledges.curb",
        f"{US} has given {REBELS} an undertaking: {US} curbs arms if {REBELS} hold fire",
    ),
    pytest.param(
        "truce",
        "pledges[2]",
        f"{REBELS} have given an undertaking: {REBELS} hold fire",
    ),
    pytest.param(
        "war",
        "pledges[3]",
        f"{US} has threatened {REBELS}: {US} strikes if {REBELS} fight on",
    ),
    pytest.param(
        "war",
        "views.rebels[1]",
        f"{REBELS} do not know of the undertaking of {US} to {REBELS}",
    ),
    pytest.param("war", "views.rebels[2]", f"{REBELS} do not know of preferences.us[1]"),
    pytest.param(
        "truce", "views.rebels[3]", f"{REBELS} do not see that it could be that {US} strikes"
    ),
    pytest.param(
        "truce",
        "views.onlooker[1]",
        "the onlooker does not see it as it is, but so: drop preferences.us[2]",
    ),
    pytest.param("war", "ties[1]", f"{US} supplies 0.5 of the arms of {REBELS}"),
    pytest.param("war", "ties[2]", f"{REBELS} supply 1 of the money of {US}"),
]


@pytest.mark.parametrize(("phase", "path", "says"), SAYS)
def test_a_belief_says(phase: str, path: str, says: str) -> None:
    assert {one.path: one.says for one in beliefs(CASE, phase=phase)}[path] == says


@pytest.mark.parametrize(("actor", "says"), [("us", "US ranks"), ("them", "they rank")])
def test_a_ranking_is_one_belief(actor: str, says: str) -> None:
    told = {one.path: one.says for one in beliefs(RANKED)}
    assert told[f"preferences.{actor}.ranking"] == f"{says} the states as the case says"


PATHS = {
    "war": [
        "options.us.strike",
        "options.us.curb",
        "options.rebels.hold",
        "infeasible[1]",
        "infeasible[2]",
        "preferences.us[1]",
        "preferences.us[2]",
        "preferences.us[3]",
        "preferences.us[4]",
        "preferences.rebels.weights[1]",
        "preferences.rebels.weights[2]",
        "phases.war",
        "pledges.curb",
        "pledges[3]",
        "ties[1]",
        "ties[2]",
        "views.rebels[1]",
        "views.rebels[2]",
        "views.onlooker[1]",
    ],
    "truce": [
        "options.us.strike",
        "options.us.curb",
        "options.rebels.hold",
        "infeasible[1]",
        "infeasible[2]",
        "phases.truce",
        "phases.truce.infeasible[1]",
        "phases.truce.preferences.us[1]",
        "phases.truce.preferences.rebels[1]",
        "pledges.curb",
        "pledges[2]",
        "pledges[3]",
        "ties[1]",
        "ties[2]",
        "views.rebels[1]",
        "views.rebels[3]",
        "views.onlooker[1]",
    ],
}


@pytest.mark.parametrize("phase", ["war", "truce"])
def test_the_beliefs_in_force_stand_in_file_order(phase: str) -> None:
    assert [one.path for one in beliefs(CASE, phase=phase)] == PATHS[phase]


def test_without_a_phase_named_the_last_counts() -> None:
    assert beliefs(CASE) == beliefs(CASE, phase="truce")
    with pytest.raises(UnknownName, match="no phase is called 'peace'"):
        beliefs(CASE, phase="peace")


CLAIMS = [
    pytest.param("war", "preferences.us[3]", (("c1",), (), ""), id="for"),
    pytest.param("truce", "phases.truce", ((), ("c9",), ""), id="against"),
    pytest.param("war", "options.us.curb", ((), (), "hard to undo"), id="a note"),
    pytest.param("war", "ties[1]", ((), (), ""), id="nothing"),
]


@pytest.mark.parametrize(("phase", "path", "expected"), CLAIMS)
def test_a_belief_carries_claims_and_note(
    phase: str, path: str, expected: tuple[tuple[str, ...], tuple[str, ...], str]
) -> None:
    [entry] = [one for one in beliefs(CASE, phase=phase) if one.path == path]
    assert (entry.because, entry.despite, entry.note) == expected
