"""Random issues."""

from hypothesis import strategies as st

from detente.analysis.settlement.stakes import Stakes

POINTS = st.one_of(st.integers(0, 100).map(float), st.sampled_from([0.0, 50.0, 100.0]))
SHARES = st.integers(1, 100).map(lambda share: share / 100)


@st.composite
def issues(
    draw: st.DrawFn,
    *,
    least: int = 2,
    most: int = 6,
    reference: bool = False,
    distinct: bool = False,
) -> Stakes:
    """Draw the stakes of 2 to 6 actors, many of them sharing a position.

    Capabilities are distinct where asked, so that nobody ties for the strongest.
    """
    n = draw(st.integers(least, most))
    capability = st.integers(1, 100).map(float)
    return Stakes.from_lists(
        draw(st.lists(POINTS, min_size=n, max_size=n)),
        draw(st.lists(capability, min_size=n, max_size=n, unique=distinct)),
        draw(st.lists(SHARES, min_size=n, max_size=n)),
        reference=draw(POINTS) if reference else None,
    )
