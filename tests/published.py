"""Conflicts whose equilibria are in print, or follow from a printed model; facts only.

States of the tables are numbered in print from 1 by increasing code among the feasible states.
"""

from __future__ import annotations

from collections.abc import Sequence

from detente.model.conflict import Conflict


def _tied(numbers: Sequence[object], codes: Sequence[int]) -> list[dict[str, list[int]]]:
    """Turn a printed ranking by state numbers into one by codes."""
    tiers = [one if isinstance(one, list) else [one] for one in numbers]
    return [{"tie": [codes[number - 1] for number in tier]} for tier in tiers]


PRISONERS = Conflict.model_validate(
    {
        "id": "prisoners-dilemma",
        "title": "The prisoner's dilemma",
        "citation": "A. W. Tucker 1950, as analysed in Fang, Hipel and Kilgour 1993",
        "actors": {"one": {"name": "Prisoner one"}, "two": {"name": "Prisoner two"}},
        "options": {"one.cooperate": "Cooperate", "two.cooperate": "Cooperate"},
        "preferences": {
            "one": ["two.cooperate", "not one.cooperate"],
            "two": ["one.cooperate", "not two.cooperate"],
        },
    }
)

_SYRIA_IRAQ_CODES = (0, 1, 2, 4, 5, 6)

SYRIA_IRAQ = Conflict.model_validate(
    {
        "id": "syria-iraq-1975",
        "title": "Syria and Iraq over the Euphrates, 1975",
        "citation": "Hipel, Kilgour and Kinsara 2014, Group Decision and Negotiation 23(3)",
        "actors": {"syria": {"name": "Syria"}, "iraq": {"name": "Iraq"}},
        "options": {
            "syria.release": "Release Water",
            "syria.escalate": "Escalate",
            "iraq.attack": "Attack",
        },
        "infeasible": ["syria.release and syria.escalate"],
        "preferences": {
            "syria": {"ranking": _tied([1, 3, 6, 2, 4, 5], _SYRIA_IRAQ_CODES)},
            "iraq": {"ranking": _tied([2, 4, 6, 1, 5, 3], _SYRIA_IRAQ_CODES)},
        },
    }
)

_ELMIRA_CODES = (2, 3, 4, 5, 8, 9, 18, 19, 20, 21, 24, 25)

ELMIRA = Conflict.model_validate(
    {
        "id": "elmira-12",
        "title": "Groundwater contamination in Elmira, twelve states",
        "citation": "Kinsara, Petersons, Hipel and Kilgour 2015, after Hipel et al. 1993",
        "actors": {
            "moe": {"name": "Ministry of the Environment"},
            "uniroyal": {"name": "Uniroyal"},
            "local": {"name": "Local Government"},
        },
        "options": {
            "moe.modify": {"text": "Modify", "moves": "to-yes"},
            "uniroyal.delay": {"text": "Delay", "moves": "to-no"},
            "uniroyal.accept": "Accept",
            "uniroyal.abandon": {"text": "Abandon", "moves": "to-yes"},
            "local.insist": "Insist",
        },
        "infeasible": [
            "uniroyal.delay and uniroyal.accept",
            "uniroyal.delay and uniroyal.abandon",
            "uniroyal.accept and uniroyal.abandon",
            "not uniroyal.delay and not uniroyal.accept and not uniroyal.abandon",
        ],
        "preferences": {
            "moe": {"ranking": _tied([9, 3, 4, 10, 7, 1, 2, 8, [11, 5, 6, 12]], _ELMIRA_CODES)},
            "uniroyal": {
                "ranking": _tied([1, 4, 10, 7, [5, 11, 6, 12], 2, 3, 9, 8], _ELMIRA_CODES)
            },
            "local": {"ranking": _tied([9, 3, 7, 1, 10, 8, 4, 2, [11, 5, 12, 6]], _ELMIRA_CODES)},
        },
    }
)

_CUBA_CODES = tuple(range(12))

CUBA = Conflict.model_validate(
    {
        "id": "cuba-1962",
        "title": "The Cuban missile crisis",
        "citation": "after Fraser and Hipel 1984, Conflict Analysis: Models and Resolutions",
        "actors": {"us": {"name": "United States"}, "ussr": {"name": "Soviet Union"}},
        "options": {
            "us.strike": {"text": "Air strike", "moves": "to-yes"},
            "us.blockade": "Blockade",
            "ussr.withdraw": "Withdraw",
            "ussr.escalate": "Escalate",
        },
        "infeasible": ["ussr.withdraw and ussr.escalate"],
        "preferences": {
            "us": {"ranking": _tied([5, 7, 6, 8, 3, 2, 4, 1, 12, 10, 11, 9], _CUBA_CODES)},
            "ussr": {"ranking": _tied([1, 5, 7, 3, 6, 2, 8, 4, 12, 10, 11, 9], _CUBA_CODES)},
        },
    }
)
