"""A conflict small enough to work out by hand: one of its names is a plural, one ends in an s."""

from detente.model.conflict import Conflict

SHELLING = Conflict.model_validate(
    {
        "id": "shelling",
        "actors": {
            "ana": {"name": "Ana"},
            "twins": {"name": "the Twins", "plural": True},
            "rhys": {"name": "Rhys"},
        },
        "options": {
            "ana.shell": {"text": "shells", "left": "ceases fire"},
            "twins.arm": {"text": "arm", "left": "disarm"},
            "rhys.pay": "pays",
        },
        "preferences": {
            "ana": ["not twins.arm", "ana.shell"],
            "twins": ["not ana.shell", "rhys.pay", "not twins.arm"],
            "rhys": ["not rhys.pay", "not ana.shell"],
        },
        "phases": [
            {"id": "war", "status_quo": ["ana.shell"]},
            {"id": "peace", "status_quo": []},
        ],
    }
)
"""Ana gains by shelling, whatever the others do; nobody else gains by any move."""

GRAPH = Conflict.model_validate(
    {
        "id": "lanes",
        "actors": {"a": {"name": "Ada"}, "b": {"name": "the Boers", "plural": True}},
        "graph": {
            "states": {"s": "calm", "t": "quarrel", "u": ""},
            "moves": {"a": [["s", "t"], ["t", "u"]], "b": [["t", "s"], ["u", "t"]]},
        },
        "preferences": {"a": {"ranking": ["u", "t", "s"]}, "b": {"ranking": ["s", "u", "t"]}},
    }
)
"""The same in graph form: Ada moves on twice, the Boers move back."""
