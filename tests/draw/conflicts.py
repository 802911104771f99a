"""A small conflict with phases, ties and an issue, for the pictures of results."""

from detente.model import Conflict

TALKS = Conflict.model_validate(
    {
        "title": "Two neighbours",
        "actors": {
            "north": {"name": "the North"},
            "south": {"name": "South <&> Sons"},
            "patron": {"name": "Patron"},
        },
        "options": {
            "north.shell": {"text": "shells the border", "left": "holds its fire"},
            "south.arm": {"text": "arms rebels"},
            "patron.press": {"text": "presses the South"},
        },
        "infeasible": ["patron.press and south.arm and north.shell"],
        "preferences": {
            "north": ["not south.arm", "north.shell"],
            "south": ["not north.shell", "south.arm", "not patron.press"],
            "patron": ["not north.shell", "patron.press if south.arm"],
        },
        "phases": [
            {
                "id": "war",
                "title": "The war",
                "from": "2020-01-05",
                "to": "2020-03-01",
                "status_quo": ["north.shell", "south.arm"],
            },
            {"id": "calm", "title": "The calm of 2021", "from": "2021-01-01", "status_quo": []},
        ],
        "ties": [{"patron": "patron", "client": "south", "kind": "money", "share": 0.5}],
        "issues": {
            "border": {
                "text": "Where does the border run?",
                "scale": {0: "at the river", 100: "at the hills"},
                "reference": 20,
                "actors": {
                    "north": {"position": 90, "capability": 50, "salience": 80},
                    "south": {"position": 10, "capability": 40, "salience": 100},
                },
            }
        },
    }
)

GRAPH = Conflict.model_validate(
    {
        "title": "In graph form",
        "actors": {"one": {"name": "One"}, "two": {"name": "Two"}},
        "graph": {
            "states": {"s": "stalemate", "w": "war", "p": ""},
            "moves": {"one": [["s", "w"], ["w", "p"]], "two": [["s", "p"]]},
        },
        "preferences": {
            "one": {"ranking": ["p", "w", "s"]},
            "two": {"ranking": ["p", "s", "w"]},
        },
        "status_quo": "s",
    }
)
