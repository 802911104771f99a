"""Who held which office on a day, where the table knows, and where it does not."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy")

from detente.evidence.actors.actor_table import table
from detente.evidence.actors.known_actor import slug
from detente.evidence.actors.office_holders import as_of, holder, terms
from tests.evidence.lines import actor_lines


@pytest.mark.parametrize(
    ("text", "day", "actor"),
    [
        pytest.param("The US president left.", "January 19, 2001", "bill-clinton", id="last day"),
        pytest.param("The US president left.", "January 20, 2001", "george-w-bush", id="first day"),
        pytest.param("The US president left.", "May 4, 2018", "donald-trump", id="one term"),
        pytest.param("The US president left.", "May 4, 2023", "joe-biden", id="between the terms"),
        pytest.param("The US president left.", "May 4, 2025", "donald-trump", id="another term"),
        pytest.param("The US president left.", "June 3, 2036", "us-president", id="after it"),
        pytest.param("The US president left.", "May 4, 1975", "us-president", id="before it"),
        pytest.param("Taiwan's president left.", "7 May 2024", "tsai-ing-wen", id="not yet"),
        pytest.param("Taiwan's president left.", "21 May 2024", "lai-ching-te", id="now"),
        pytest.param("The Japanese prime minister left.", "May 4, 2010",
                     "japan-prime-minister", id="a holder not in the table"),
        pytest.param("The Russian defense minister left.", "June 1, 2024", "andrei-belousov",
                     id="in another spelling"),
        pytest.param("Cameroon's president left.", "March 14, 2019", "cameroon-president",
                     id="an office outside the table"),
        pytest.param("Rwanda's president left.", "March 14, 2019", "paul-kagame", id="by the year"),
        pytest.param("Rwanda's president left.", "March 14, 2000", "rwanda-president",
                     id="in the year of a change"),
        pytest.param("Paul Kagame came. Rwanda's president left.", "March 14, 2000", "paul-kagame",
                     id="in the year of a change, named"),
    ],
)  # fmt: skip
def test_an_office_is_its_holder_where_that_is_known(text: str, day: str, actor: str) -> None:
    last = [line for line in actor_lines(text, day) if "office" in line][-1]
    assert last.split(" ")[0] == actor


def test_without_a_day_only_those_named_hold_an_office() -> None:
    leaders = list(table().actors.values())
    assert holder("us", "president", None, leaders, []) == ""
    assert holder("us", "president", None, leaders, ["joe-biden"]) == "joe-biden"


def test_the_table_names_leaders_of_the_other_and_runs_forward() -> None:
    known = table().actors
    for office in terms().values():
        assert list(office.days) == sorted(office.days)
        assert office.days[-1] <= as_of()
        assert all(key in known for key in office.holders if key)
    assert slug("Donald Trump") == terms()["us", "president"].on(date(2025, 6, 1))
