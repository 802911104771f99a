"""Spans: the look-ups by block equal literal ones, across the borders of blocks too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.structure.spans import SpanIndex

PLACES = st.integers(0, 40) | st.integers(1000, 1060) | st.integers(0, 3000)
SPANS = st.lists(
    st.tuples(PLACES, st.integers(1, 1500) | st.integers(1, 12), st.sampled_from("abcd")).map(
        lambda span: (span[0], span[0] + span[1], span[2])
    ),
    max_size=20,
)
Spans = list[tuple[int, int, str]]


@given(SPANS, PLACES, st.integers(1, 1200))
def test_covering_are_all_that_hold_a_stretch(spans: Spans, start: int, length: int) -> None:
    end = start + length
    literal = [span for span in spans if span[0] <= start and end <= span[1]]
    assert list(SpanIndex(spans).covering(start, end)) == literal


@given(SPANS, PLACES)
def test_the_shortest_holds_the_place(spans: Spans, place: int) -> None:
    lengths = [(end - start, label) for start, end, label in spans if start <= place < end]
    assert SpanIndex(spans).shortest(place) == (min(lengths)[1] if lengths else None)


@given(SPANS, PLACES, st.integers(0, 1200))
def test_within_longest_and_meets_equal_a_literal_search(
    spans: Spans, start: int, length: int
) -> None:
    end = start + length
    index = SpanIndex(spans)
    inside = [span for span in sorted(spans) if start <= span[0] < end and span[1] <= end]
    shared = [span for span in sorted(spans) if span[0] < end and span[1] > start]
    assert list(index.within(start, end)) == inside
    assert index.longest(start, end) == max(shared, key=lambda s: s[1] - s[0], default=None)
    assert index.meets(start, end) is bool(shared)
    assert len(index) == len(spans)


@pytest.mark.parametrize(
    ("span", "place", "label"),
    [
        pytest.param((1000, 1025, 7), 1024, 7, id="last-character-in-the-next-block"),
        pytest.param((1000, 1024, 7), 1024, None, id="ends-at-the-border"),
        pytest.param((1024, 1025, 7), 1023, None, id="begins-at-the-border"),
        pytest.param((0, 4096, 0), 4095, 0, id="label-zero-is-a-label"),
    ],
)
def test_a_span_at_the_border_of_a_block(
    span: tuple[int, int, int], place: int, label: int | None
) -> None:
    assert SpanIndex([span]).shortest(place) == label


@pytest.mark.parametrize(
    ("start", "end", "meets"),
    [
        pytest.param(5, 9, False, id="it begins where the span ends"),
        pytest.param(0, 2, False, id="it ends where the span begins"),
        pytest.param(4, 9, True, id="the last character is shared"),
        pytest.param(0, 3, True, id="the first character is shared"),
    ],
)
def test_stretches_that_touch_share_no_character(start: int, end: int, meets: bool) -> None:
    assert SpanIndex([(2, 5, "a")]).meets(start, end) is meets
