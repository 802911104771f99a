"""Phases: a stretch of time from each day on which something dated was done."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import phase_lines

ROWS = [
    pytest.param(
        "Egypt closed the port on 3 May. Libya armed the rebels on 9 May.",
        "May 20, 2019",
        [
            "from-2019-05-03 (From 3 May 2019) to 2019-05-08: egypt.close",
            "from-2019-05-09 (From 9 May 2019) to now: libya.arm, egypt.close",
        ],
        id="two days",
    ),
    pytest.param(
        "Libya armed the rebels on 9 May. Egypt closed the port on 3 May.",
        "May 20, 2019",
        [
            "from-2019-05-03 (From 3 May 2019) to 2019-05-08: egypt.close",
            "from-2019-05-09 (From 9 May 2019) to now: libya.arm, egypt.close",
        ],
        id="told in reverse",
    ),
    pytest.param(
        "Egypt closed the port on 3 May. Libya armed the rebels on 3 May.",
        "May 20, 2019",
        [],
        id="one day is none",
    ),
    pytest.param(
        "Egypt closed the port. Libya armed the rebels.",
        "May 20, 2019",
        [],
        id="nothing dated",
    ),
    pytest.param(
        "Egypt closed the port in April. Libya armed the rebels on 9 May.",
        "May 20, 2019",
        [
            "from-2019-04-01 (From 1 April 2019) to 2019-05-08: egypt.close",
            "from-2019-05-09 (From 9 May 2019) to now: libya.arm, egypt.close",
        ],
        id="a month",
    ),
    pytest.param(
        "Egypt closed the port in 2015. Libya armed the rebels on 9 May.",
        "May 20, 2019",
        [],
        id="a year is too rough",
    ),
    pytest.param(
        "Egypt closed the port last week. Libya armed the rebels on 3 May.",
        "May 20, 2019",
        [],
        id="a week is too rough",
    ),
    pytest.param(
        "Egypt closed the port on 3 May. Libya armed the rebels on 9 May. Egypt bombed the camp.",
        "May 20, 2019",
        [
            "from-2019-05-03 (From 3 May 2019) to 2019-05-08: egypt.close, egypt.bomb",
            "from-2019-05-09 (From 9 May 2019) to now: egypt.close, egypt.bomb, libya.arm",
        ],
        id="what has no day stands throughout",
    ),
    pytest.param(
        "Egypt closed the port on 3 May. Libya armed the rebels on 9 May. Egypt opened the port "
        "on 12 May.",
        "May 20, 2019",
        [
            "from-2019-05-03 (From 3 May 2019) to 2019-05-08: egypt.close",
            "from-2019-05-09 (From 9 May 2019) to 2019-05-11: egypt.close, libya.arm",
            "from-2019-05-12 (From 12 May 2019) to now: libya.arm",
        ],
        id="left again",
    ),
    pytest.param(
        "Egypt closed the port on 3 May. Libya did not arm the rebels on 9 May.",
        "May 20, 2019",
        [
            "from-2019-05-03 (From 3 May 2019) to 2019-05-08: egypt.close",
            "from-2019-05-09 (From 9 May 2019) to now: egypt.close",
        ],
        id="denied on a day",
    ),
    pytest.param(
        "Egypt closed the port on 3 May. Libya will arm the rebels on 29 May.",
        "May 20, 2019",
        [],
        id="to come is not done",
    ),
    pytest.param(
        "Egypt closed the port on 3 May. Libya said on 9 May that it armed the rebels.",
        "May 20, 2019",
        [
            "from-2019-05-03 (From 3 May 2019) to 2019-05-08: egypt.close",
            "from-2019-05-09 (From 9 May 2019) to now: libya.arm, egypt.close",
        ],
        id="the telling dates nothing",
    ),
    pytest.param(
        "Egypt closed the port on 3 May. Libya armed the rebels on 4 May. Egypt bombed the camp "
        "on 5 May. Libya closed the border on 6 May.",
        "May 20, 2019",
        [
            "from-2019-05-03 (From 3 May 2019) to 2019-05-03: egypt.close",
            "from-2019-05-04 (From 4 May 2019) to 2019-05-04: libya.arm, egypt.close",
            "from-2019-05-05 (From 5 May 2019) to 2019-05-05: libya.arm, egypt.close, egypt.bomb",
            "from-2019-05-06 (From 6 May 2019) to now: libya.arm, libya.close, egypt.close, "
            "egypt.bomb",
        ],
        id="four days",
    ),
    pytest.param(
        "Egypt closed the port on 3 May. Libya armed the rebels on 4 May. Egypt bombed the camp "
        "on 5 May. Libya closed the border on 6 May. Chad shelled the camp on 7 May.",
        "May 20, 2019",
        [],
        id="five days are none",
    ),
    pytest.param(
        "Egypt closed the port on 31 December 2018. Libya armed the rebels on 1 January 2019.",
        "May 20, 2019",
        [
            "from-2018-12-31 (From 31 December 2018) to 2018-12-31: egypt.close",
            "from-2019-01-01 (From 1 January 2019) to now: libya.arm, egypt.close",
        ],
        id="across a year",
    ),
    pytest.param(
        "Egypt closed the port on 3 May. Libya armed the rebels on 3 May. Chad shelled the camp "
        "on 7 May.",
        "May 20, 2019",
        [
            "from-2019-05-03 (From 3 May 2019) to 2019-05-06: libya.arm, egypt.close",
            "from-2019-05-07 (From 7 May 2019) to now: libya.arm, egypt.close, chad.shell",
        ],
        id="both on one day",
    ),
]


@pytest.mark.parametrize(("text", "date", "phases"), ROWS)
def test_each_day_of_a_dated_act_begins_a_phase(text: str, date: str, phases: list[str]) -> None:
    assert phase_lines(text, date) == phases
