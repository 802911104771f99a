"""A small dispute with open questions: the north shells, the south gives up a town, aid follows."""

from __future__ import annotations

from typing import Any

from detente.model.conflict import Conflict

SAID: dict[str, Any] = {
    "id": "dispute",
    "actors": {
        "north": {"name": "the North"},
        "south": {"name": "the South"},
        "donor": {"name": "the donor"},
    },
    "options": {
        "north.shell": "shells the border",
        "south.cede": "cedes the town",
        "donor.aid": "sends aid",
    },
    "preferences": {
        "north": ["south.cede", {"want": "not north.shell", "because": ["c1"]}],
        "south": ["not north.shell", "not south.cede", "donor.aid"],
        "donor": ["south.cede", "not donor.aid"],
    },
    "phases": [
        {"id": "peace", "title": "The peace before", "status_quo": []},
        {"id": "war", "title": "The shelling", "status_quo": ["north.shell"]},
        {
            "id": "deal",
            "title": "The deal",
            "status_quo": ["south.cede", "donor.aid"],
            "baseline": "peace",
        },
    ],
}

BASELINE = {"id": "baseline", "ask": "What was the normal course of events?", "answers": "auto"}
SOUTH = {
    "id": "south",
    "ask": "What did the South want?",
    "answers": [
        {"id": "town", "text": "to keep the town", "because": ["c1"]},
        {
            "id": "out",
            "text": "to be rid of it",
            "changes": ["replace preferences.south[2]: south.cede"],
            "because": ["c2"],
        },
    ],
}
NORTH = {
    "id": "north",
    "ask": "What would the North have done?",
    "answers": [
        {"id": "stop", "text": "stopped"},
        {"id": "on", "text": "gone on", "changes": ["reverse preferences.north[2]"]},
    ],
}
THESES = [
    {"id": "t1", "text": "The shelling won the town", "test": "north compels south"},
    {"id": "t2", "text": "Aid won the town.", "test": "donor pays south"},
    {"id": "t3", "text": "It holds", "test": "stable"},
    {"id": "t4", "text": "The South would have ceded", "test": "south accord"},
]


def dispute(*questions: dict[str, Any], **fields: Any) -> Conflict:
    """Return the dispute with some questions, its theses, and some fields replaced."""
    asked = {"questions": list(questions), "theses": THESES}
    return Conflict.model_validate(SAID | asked | fields)
