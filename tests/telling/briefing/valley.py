"""A conflict whose names are awkward to put in sentences, in option form and in graph form."""

from typing import Final

from detente.model import Conflict

VALLEY: Final = Conflict.model_validate(
    {
        "title": "The valley",
        "actors": {
            "us": {"name": "the United States"},
            "rebels": {"name": "the rebels", "plural": True},
            "pair": {"name": "Turkey and Saudi Arabia", "plural": True},
            "iran": {"name": "Iran"},
        },
        "options": {
            "us.strike": {"text": "strikes", "left": "calls its aircraft back"},
            "us.arm": {"text": "arms the rebels"},
            "rebels.fight": {"text": "fight", "left": "lay down their arms"},
            "pair.send": {"text": "send weapons", "left": "keep their weapons"},
            "iran.push": {"text": "pushes forward"},
        },
        "preferences": {
            "us": ["not us.strike"],
            "rebels": ["rebels.fight"],
            "pair": ["pair.send"],
            "iran": ["not rebels.fight"],
        },
    }
)
"""States are the sums of: 1 the United States strikes, 2 arms, 4 the rebels fight, 8 Turkey and
Saudi Arabia send, 16 Iran pushes."""

GRAPH: Final = Conflict.model_validate(
    {
        "title": "The valley, drawn",
        "actors": {
            "us": {"name": "the United States"},
            "iran": {"name": "Iran"},
        },
        "graph": {
            "states": {"quiet": "an uneasy quiet", "war": ""},
            "moves": {"us": [["quiet", "war"]], "iran": [["war", "quiet"]]},
        },
        "preferences": {
            "us": {"ranking": ["quiet", "war"]},
            "iran": {"ranking": ["war", "quiet"]},
        },
    }
)
"""State 0 has words of its own, state 1 only its name."""
