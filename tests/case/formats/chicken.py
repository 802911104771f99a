"""A small conflict with every character that a format must quote."""

from detente.model import Conflict

CHICKEN = Conflict.model_validate({
    "id": "game",
    "title": 'The "game" \\ of chicken',
    "actors": {"a": {"name": "Ann"}, "b": {"name": "Bob <1>"}},
    "options": {"a.swerve": "swerves", "b.swerve": "swerves", "b.shout": "shouts"},
    "preferences": {
        "a": ["b.swerve or a.swerve", "b.swerve", "not a.swerve"],
        "b": ["b.swerve or a.swerve", "a.swerve", "not b.swerve", "b.shout"],
    },
})  # fmt: skip

GRAPH_FORM = Conflict.model_validate({
    "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
    "graph": {
        "states": {"s": "S", "t": 'the "T"'},
        "moves": {"a": [["s", "t"]], "b": [["t", "s"]]},
    },
    "preferences": {"a": {"ranking": ["t", "s"]}, "b": {"ranking": ["t", "s"]}},
})  # fmt: skip
