"""Parties that act as one are made one; a state whose leader alone acts bears the leader's name."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import member_lines

MEMBERS = [
    pytest.param(
        "Egypt closed the port. Libya armed the rebels.",
        "May 4, 2019",
        ["libya (state): Libya [c3]", "egypt (state): Egypt [c2]"],
        id="two states apart",
    ),
    pytest.param(
        "Egypt and Libya closed the port. Chad armed the rebels.",
        "May 4, 2019",
        [
            "chad (state): Chad [c3]",
            "egypt_libya (group, plural): Egypt and Libya; also Egypt, Libya [c2]",
        ],
        id="two that do all together",
    ),
    pytest.param(
        "Egypt, Libya and Niger closed the port. Chad armed the rebels.",
        "May 4, 2019",
        [
            "chad (state): Chad [c3]",
            "egypt_libya_niger (group, plural): Egypt, Libya and Niger; also Egypt, Libya, Niger "
            "[c2]",
        ],
        id="three that do all together",
    ),
    pytest.param(
        "Egypt and Libya closed the port. Libya armed the rebels. Chad armed the rebels.",
        "May 4, 2019",
        ["libya (state): Libya [c2 c3]", "chad (state): Chad [c4]", "egypt (state): Egypt [c2]"],
        id="two that do one thing apart",
    ),
    pytest.param(
        "Egypt and Libya closed the port. Chad and Niger armed the rebels.",
        "May 4, 2019",
        [
            "chad_niger (group, plural): Chad and Niger; also Chad, Niger [c3]",
            "egypt_libya (group, plural): Egypt and Libya; also Egypt, Libya [c2]",
        ],
        id="two pairs",
    ),
    pytest.param(
        "Putin refused to close the port. Libya armed the rebels.",
        "May 4, 2019",
        ["russia (leader): Vladimir Putin; also Russia, Putin [c2]", "libya (state): Libya [c3]"],
        id="a leader alone refuses",
    ),
    pytest.param(
        "Putin refused to close the port. Russia shelled the camp. Libya armed the rebels.",
        "May 4, 2019",
        [
            "russia (state): Russia; also Vladimir Putin, Putin [c2 c3]",
            "libya (state): Libya [c4]",
        ],
        id="a leader refuses and the state acts",
    ),
    pytest.param(
        "Obama refused to close the port. Kerry shelled the camp. Libya armed the rebels.",
        "May 4, 2015",
        [
            "us (state): the United States; also John Kerry, Obama, Kerry [c2 c3]",
            "libya (state): Libya [c4]",
        ],
        id="a leader refuses and another of the state acts",
    ),
    pytest.param(
        "Obama refused to close the port. Kerry refused to arm the rebels. Libya shelled the camp.",
        "May 4, 2015",
        [
            "us (state): the United States; also John Kerry, Obama, Kerry [c2 c3]",
            "libya (state): Libya [c4]",
        ],
        id="two leaders refuse",
    ),
    pytest.param(
        "Putin closed the port. Russia shelled Mali. Libya armed the rebels.",
        "May 4, 2019",
        [
            "russia (state): Russia; also Vladimir Putin, Putin [c2 c3]",
            "libya (state): Libya [c4]",
        ],
        id="a leader and the state",
    ),
    pytest.param(
        "Obama closed the port. Kerry armed the rebels. Libya shelled the camp.",
        "May 4, 2015",
        [
            "us (state): the United States; also John Kerry, Obama, Kerry [c2 c3]",
            "libya (state): Libya [c4]",
        ],
        id="two leaders of one state",
    ),
    pytest.param(
        "The rebels closed the port. Libya armed the rebels.",
        "May 4, 2019",
        ["libya (state): Libya [c3]", "rebels (armed group, plural): the rebels [c2]"],
        id="a group that acts",
    ),
    pytest.param(
        "Egypt demanded that Libya close the port. Egypt shelled Mali.",
        "May 4, 2019",
        ["egypt (state): Egypt [c2 c3]", "libya (state): Libya [c2]"],
        id="one who only demands is told in the claims",
    ),
    pytest.param(
        "Egypt closed the port of Chad. Libya armed the rebels.",
        "May 4, 2019",
        ["egypt (state): Egypt [c2]", "libya (state): Libya [c3]"],
        id="one who does nothing is left out",
    ),
    pytest.param(
        "Egypt shelled Mali. Libya closed the port. Chad closed its port. Niger closed its port. "
        "Spain closed its port. Italy closed its port. Greece closed its port. Turkey closed its "
        "port. Iraq closed its port.",
        "May 4, 2019",
        [
            "egypt (state): Egypt [c2]",
            "libya (state): Libya [c3]",
            "chad (state): Chad [c4]",
            "niger (state): Niger [c5]",
            "spain (state): Spain [c6]",
            "italy (state): Italy [c7]",
            "greece (state): Greece [c8]",
            "turkey (state): Turkey [c9]",
        ],
        id="at most eight",
    ),
]


@pytest.mark.parametrize(("text", "date", "members"), MEMBERS)
def test_members_of_a_draft(text: str, date: str, members: list[str]) -> None:
    assert member_lines(text, date) == members
