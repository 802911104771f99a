"""Status-quo analyses in print.

Rami A. Kinsara, "A Simple Guide to GMCR+" (2014): the Syria-Iraq dispute over the Euphrates of
1975 (table 3 and figure 26; the model is Hipel, Kilgour and Kinsara 2014) and Elmira's
groundwater (figures 31 and 32; Hipel, Fang, Kilgour and Haight 1993 for the conflict). The guide
numbers feasible states from 1 in order of their codes; so do the tables here.
"""

import pytest

from detente.analysis.evolution.evolution import evolution
from detente.analysis.graph.graph import graph_model
from detente.model.conflict import Conflict

EUPHRATES = {
    "actors": {"syria": {"name": "Syria"}, "iraq": {"name": "Iraq"}},
    "options": {
        "syria.release": "releases water",
        "syria.escalate": "escalates",
        "iraq.attack": "attacks",
    },
    "infeasible": ["syria.release and syria.escalate"],
    "preferences": {
        # States 1, 3, 6, 2, 4, 5 and 2, 4, 6, 1, 5, 3, best first, as codes.
        "syria": {"ranking": [0, 2, 6, 1, 4, 5]},
        "iraq": {"ranking": [1, 4, 6, 0, 5, 2]},
    },
    "status_quo": [],
}

ELMIRA_OPTIONS = {
    "modify": {"text": "modifies the control order", "moves": "to-yes"},
    "delay": {"text": "delays the appeal", "moves": "to-no"},
    "accept": "accepts the order",
    "abandon": {"text": "abandons its plant", "moves": "to-yes"},
    "insist": "insists on the first order",
}


def elmira(owners):
    """Return the groundwater conflict, its options in the hands of the owners given."""
    names = {short: f"{owner}.{short}" for short, owner in owners.items()}
    infeasible = [
        "delay and accept",
        "delay and abandon",
        "accept and abandon",
        "not delay and not accept and not abandon",
    ]
    codes = [2, 3, 4, 5, 8, 9, 18, 19, 20, 21, 24, 25]
    ranking = {
        "ministry": [9, 3, 4, 10, 7, 1, 2, 8, [11, 5, 6, 12]],
        "uniroyal": [1, 4, 10, 7, [5, 11, 6, 12], 2, 3, 9, 8],
        "local": [9, 3, 7, 1, 10, 8, 4, 2, [11, 5, 12, 6]],
    }
    # The coalition has no ranking of its own in the guide: its moves alone are compared.
    actors = dict.fromkeys(owners.values())

    def wanted(actor):
        tiers = [tier if isinstance(tier, list) else [tier] for tier in ranking[actor]]
        return {"ranking": [{"tie": [codes[number - 1] for number in tier]} for tier in tiers]}

    def told(condition):
        return " ".join(names.get(word, word) for word in condition.split())

    return Conflict.model_validate(
        {
            "actors": {actor: {"name": actor} for actor in actors},
            "options": {names[short]: option for short, option in ELMIRA_OPTIONS.items()},
            "infeasible": [told(one) for one in infeasible],
            "preferences": {actor: wanted(actor) if actor in ranking else [] for actor in actors},
            "status_quo": [names["delay"]],
        }
    )


ALONE = {
    "modify": "ministry",
    "delay": "uniroyal",
    "accept": "uniroyal",
    "abandon": "uniroyal",
    "insist": "local",
}
TOGETHER = {short: "local" if short == "insist" else "coalition" for short in ALONE}


def numbered(conflict, found):
    """Return the tree's moves as (from, mover, to, improves), in the guide's numbers."""
    codes = graph_model(conflict).codes().tolist()
    actors, nodes = found.graph.actors, found.tree.nodes
    return {
        (
            codes.index(nodes[node.parent].state) + 1,
            actors[node.mover],
            codes.index(node.state) + 1,
            node.improves,
        )
        for node in nodes[1:]
    }


@pytest.mark.parametrize(
    ("depth", "moves"),
    [
        pytest.param(
            1,
            {(1, "syria", 2, False), (1, "syria", 3, False), (1, "iraq", 4, True)},
            id="first-moves",
        ),
        pytest.param(
            2,
            {
                (1, "syria", 2, False),
                (1, "syria", 3, False),
                (1, "iraq", 4, True),
                (4, "syria", 5, False),
                (4, "syria", 6, True),
                # Iraq's answers to Syria's moves, which the figure leaves out.
                (2, "iraq", 5, False),
                (3, "iraq", 6, True),
            },
            id="second-moves",
        ),
    ],
)
def test_euphrates_tree(depth, moves):
    conflict = Conflict.model_validate(EUPHRATES)
    assert numbered(conflict, evolution(conflict, depth=depth, expand="mover")) == moves


def test_euphrates_improvements_lead_to_the_one_equilibrium():
    conflict = Conflict.model_validate(EUPHRATES)
    for concept in ("nash", "seq", "smr"):
        found = evolution(conflict, moves="improvements", concept=concept)
        (goal,) = found.goals
        (way,) = goal.improving_paths
        assert (goal.state, goal.fewest, goal.fewest_improving) == (6, 2, 2)
        assert [(found.graph.actors[step.actor], step.target) for step in way] == [
            ("iraq", 4),
            ("syria", 6),
        ]
    # State 4 is reached by improvements alone, state 2 is not.
    assert found.reached(1) == (4,)
    assert found.fewest[1] > len(found.counts)


# Figure 31: for each state and its last mover, who moves where next.
FIGURE = {
    (1, None): {"coalition": [2, 3, 4, 5, 6], "local": [7]},
    (2, "coalition"): {"local": [8]},
    (3, "coalition"): {"local": [9]},
    (4, "coalition"): {"local": [10]},
    (5, "coalition"): {"local": [11]},
    (6, "coalition"): {"local": [12]},
    (7, "local"): {"coalition": [8, 9, 10, 11, 12]},
    (8, "local"): {"coalition": [10, 12]},
    (9, "local"): {"coalition": [10, 11, 12]},
    (10, "local"): {"coalition": [12]},
    (11, "local"): {"coalition": [12]},
    (8, "coalition"): {"local": [2]},
    (9, "coalition"): {"local": [3]},
    (10, "coalition"): {"local": [4]},
    (11, "coalition"): {"local": [5]},
    (12, "coalition"): {"local": [6]},
}


def test_elmira_tree_with_the_coalition_moving_as_one():
    conflict = elmira(TOGETHER)
    found = evolution(conflict, depth=3, expand="mover")
    codes = graph_model(conflict).codes().tolist()
    actors, nodes = found.graph.actors, found.tree.nodes
    drawn = {}
    for node in nodes[1:]:
        parent = nodes[node.parent]
        last = None if parent.mover is None else actors[parent.mover]
        here = drawn.setdefault((codes.index(parent.state) + 1, last), {})
        here.setdefault(actors[node.mover], []).append(codes.index(node.state) + 1)
    assert drawn == FIGURE
    improving = {to for _, mover, to, better in numbered(conflict, found) if better}
    # The coalition has no ranking here, so the figure's marks are the local government's.
    assert improving == {7, 8, 9, 10}


def test_elmira_goes_nowhere_by_improvements_of_single_actors():
    conflict = elmira(ALONE)
    found = evolution(conflict, moves="improvements")
    assert numbered(conflict, found) == {(1, "local", 7, True)}
    codes = graph_model(conflict).codes().tolist()
    equilibria = [codes.index(goal.state) + 1 for goal in found.goals]
    assert sorted(equilibria) == [5, 6, 7, 10, 11, 12]
    by_improvements = [goal for goal in found.goals if goal.fewest_improving is not None]
    assert [codes.index(goal.state) + 1 for goal in by_improvements] == [7]


def test_elmira_no_single_actor_moves_from_seven_to_ten():
    conflict = elmira(ALONE)
    graph = graph_model(conflict)
    targets = {int(one) for actor in range(3) for one in graph.moves.targets(actor, 18)}
    assert 21 not in targets
    together = graph_model(elmira(TOGETHER))
    assert 21 in together.moves.targets(together.actor("coalition"), 18)
