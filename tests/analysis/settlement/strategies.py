"""Random issues."""

import numpy as np
from hypothesis import strategies as st

from detente.analysis.settlement.stakes import Stakes

POINTS = st.one_of(st.integers(0, 100).map(float), st.sampled_from([0.0, 50.0, 100.0]))


@st.composite
def issues(draw: st.DrawFn, *, least: int = 2, most: int = 6, reference: bool = False) -> Stakes:
    """Draw the stakes of 2 to 6 actors, many of them sharing a position."""
    n = draw(st.integers(least, most))
    some = [
        st.lists(kind, min_size=n, max_size=n)
        for kind in (
            POINTS,
            st.integers(1, 100).map(float),
            st.integers(1, 100).map(lambda s: s / 100),
        )
    ]
    x, c, s = (np.array(draw(values)) for values in some)
    return Stakes(
        actors=tuple(f"a{k}" for k in range(n)),
        position=x,
        capability=c,
        salience=s,
        low=0.0,
        high=100.0,
        reference=draw(POINTS) if reference else None,
    )
