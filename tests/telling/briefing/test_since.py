"""What changed since the last briefing."""

import pytest

from detente.telling.briefing.since import Changed, changes

HOLDS = "the truce holds"


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        pytest.param(Changed("new", HOLDS), "New: The truce holds.", id="new"),
        pytest.param(
            Changed("changed", HOLDS, "The truce did not hold."),
            "Changed: The truce holds. Before: The truce did not hold.",
            id="changed",
        ),
        pytest.param(
            Changed("surer", "The truce holds.", "low", "high"),
            "Confidence was low and is high: The truce holds.",
            id="surer",
        ),
        pytest.param(Changed("gone", HOLDS), "No longer told: The truce holds.", id="gone"),
        pytest.param(Changed("claim", HOLDS), "New claim: The truce holds.", id="a claim"),
    ],
)
def test_a_change(changed: Changed, text: str) -> None:
    assert list(changes("2016-03-29", [changed])) == [text]


@pytest.mark.parametrize(
    ("as_of", "text"),
    [
        ("2016-03-29", "Nothing has changed since the briefing as of 29 March 2016."),
        (None, "Nothing has changed since the briefing."),
        ("", "Nothing has changed since the briefing."),
    ],
)
def test_that_nothing_changed_is_said(as_of: str | None, text: str) -> None:
    assert list(changes(as_of, [])) == [text]


def test_changes_are_told_in_order() -> None:
    told = list(changes("2016", [Changed("gone", HOLDS), Changed("new", HOLDS)]))
    assert told == ["No longer told: The truce holds.", "New: The truce holds."]
