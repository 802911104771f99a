"""A quote says where its words stand, by both ends, by one or not at all."""

import pytest
from pydantic import ValidationError

from detente.evidence.quote import Quote


@pytest.mark.parametrize(
    ("ends", "span"),
    [
        pytest.param({}, None, id="not said"),
        pytest.param({"start": 4}, (4, 8), id="start alone"),
        pytest.param({"end": 8}, (4, 8), id="end alone"),
        pytest.param({"start": 4, "end": 8}, (4, 8), id="both"),
    ],
)
def test_one_end_gives_the_other(ends: dict[str, int], span: tuple[int, int] | None) -> None:
    one = Quote.model_validate({"source": "s", "exact": "guns", **ends})
    assert one.span == span
    assert one.standing("The guns fell.") == ("stands" if span else "orphaned")
    assert Quote.model_validate(one) == one


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"exact": "guns", "start": 4, "end": 9}, id="ends that do not span the words"),
        pytest.param({"exact": "guns", "end": 3}, id="a start before the text"),
        pytest.param({"exact": "guns", "start": -1}, id="below zero"),
        pytest.param({"exact": 4}, id="no words"),
        pytest.param("guns", id="no mapping"),
    ],
)
def test_what_is_no_quote_is_refused(said: object) -> None:
    with pytest.raises(ValidationError):
        Quote.model_validate({"source": "s", **said} if isinstance(said, dict) else said)
