"""Extents: the fast look-ups equal literal ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.structure.within import Extents, Named

PLACES = st.integers(min_value=0, max_value=40)
EXTENTS = st.lists(
    st.tuples(PLACES, st.integers(min_value=1, max_value=12), st.sampled_from("abcd")).map(
        lambda one: (one[0], one[0] + one[1], one[2])
    ),
    max_size=20,
)


@given(EXTENTS, PLACES)
def test_holding_is_the_shortest_that_holds(extents: list[Named], place: int) -> None:
    held = [(end - start, name) for start, end, name in extents if start <= place < end]
    assert Extents(extents).holding(place) == (min(held)[1] if held else "")


@given(EXTENTS, PLACES, PLACES)
def test_within_and_overlapping_equal_a_literal_search(
    extents: list[Named], start: int, length: int
) -> None:
    end = start + length
    table = Extents(extents)
    assert list(table.within(start, end)) == [
        one for one in sorted(extents) if start <= one[0] < end and one[1] <= end
    ]
    shared = [one for one in extents if one[0] < end and one[1] > start]
    found = table.overlapping(start, end)
    assert (found is None) == (not shared)
    if found is not None:
        assert found in shared
        assert found[1] - found[0] == max(one[1] - one[0] for one in shared)
    assert len(table) == len(extents)
