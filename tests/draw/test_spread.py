"""Labels pushed apart."""

from hypothesis import given
from hypothesis import strategies as st

from detente.draw.spread import spread

_LABELS = st.lists(st.tuples(st.floats(0, 200), st.floats(5, 30)), max_size=8)


@given(labels=_LABELS)
def test_apart_in_bounds_and_in_order(labels: list[tuple[float, float]]) -> None:
    wanted, sizes = [one for one, _ in labels], [size for _, size in labels]
    middles = spread(wanted, sizes, low=0, high=300)
    order = sorted(range(len(labels)), key=lambda place: (wanted[place], place))
    end = 0.0
    for place in order:
        assert middles[place] - sizes[place] / 2 >= end - 1e-6
        end = middles[place] + sizes[place] / 2
    assert end <= 300 + 1e-6 or not labels


@given(labels=_LABELS)
def test_what_fits_already_stays(labels: list[tuple[float, float]]) -> None:
    wanted = [60.0 * place + 40 for place in range(len(labels))]
    sizes = [size for _, size in labels]
    assert spread(wanted, sizes, low=0, high=600) == tuple(wanted)


def test_two_at_one_place_part_evenly() -> None:
    assert spread([50, 50], [10, 10], low=0, high=100) == (45, 55)


def test_too_many_run_past_the_upper_bound() -> None:
    middles = spread([5, 5, 5], [10, 10, 10], low=0, high=20)
    assert middles == (5, 15, 25)
