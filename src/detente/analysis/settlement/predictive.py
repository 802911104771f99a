"""Where an outcome may fall: a spread-out forecast, and bands that grow from a point.

Past outcomes come in two kinds: somewhere near the compromise, or just what some actors had
asked for. The density here mixes both: a bell around the compromise as wide as the positions
are spread, and a small bump at every position, as high as its weight. A band grows from the
forecast towards the likelier side; the share of the density it has eaten when it reaches a
point is that point's *strangeness*, the score that calibration works on.

Everything is relative to the line between the lowest and the highest position, in 100 steps.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.stakes import Floats, Stakes

CELLS = 101
AT_POSITIONS = 0.4
"""Share of the density at the actors' positions; the rest lies around the compromise."""
BUMP = 5.0
"""Standard deviation of the bump at a position, in hundredths of the line."""
BELL = 0.8
"""Standard deviation of the bell, as a share of that of the positions."""


def predictive(stakes: Stakes) -> Floats:
    """Return the density over the 101 cells from the lowest to the highest position.

    For one issue (arrays of shape ``(n,)``) whose actors do not all stand at one point.

    Examples
    --------
    >>> density = predictive(Stakes.from_lists([0, 100]))
    >>> len(density), round(float(density.sum()), 9), bool(density[50] > density[25])
    (101, 1.0, True)
    """
    low, high = stakes.hull
    place = 100 * (stakes.position - low) / (high - low)
    weight = stakes.damped().weight
    centre = weight @ place
    spread = np.sqrt(weight @ (place - centre) ** 2)
    cells = np.arange(CELLS, dtype=float)
    bumps = weight @ _bell(cells[np.newaxis, :], place[:, np.newaxis], BUMP)
    bell = _bell(cells, centre, BELL * spread + 1)
    density = AT_POSITIONS * bumps / bumps.sum() + (1 - AT_POSITIONS) * bell / bell.sum()
    return np.asarray(density)


def _bell(at: Floats, centre: Floats | float, width: Floats | float) -> Floats:
    """Return an unscaled normal density."""
    return np.asarray(np.exp(-0.5 * ((at - centre) / width) ** 2))


def strangeness(density: Floats, start: int) -> Floats:
    """Return for every cell the mass of the band when it grows to hold that cell.

    The band starts as the cell ``start``. Each time it takes, of all stretches next to it on
    either side, the one with the highest mean density; of equal ones the lower.

    Examples
    --------
    >>> strangeness(np.array([0.4, 0.1, 0.2, 0.3]), 1).round(1).tolist()
    [0.5, 0.1, 0.7, 1.0]
    """
    score = np.full(len(density), np.inf)
    low = high = start
    score[start] = mass = float(density[start])
    while low > 0 or high < len(density) - 1:
        down, steps_down = _densest(density[:low][::-1])
        up, steps_up = _densest(density[high + 1 :])
        for _ in range(steps_down if down >= up else steps_up):
            if down >= up:
                low -= 1
                mass += float(density[low])
                score[low] = mass
            else:
                high += 1
                mass += float(density[high])
                score[high] = mass
    return score


def _densest(ahead: Floats) -> tuple[float, int]:
    """Return the best mean density of a stretch that begins here, and its length."""
    if not len(ahead):
        return -1.0, 0
    means = np.cumsum(ahead) / np.arange(1, len(ahead) + 1)
    best = int(np.argmax(means))
    return float(means[best]), best + 1


def cell_of(stakes: Stakes, place: float) -> int:
    """Return the cell in which a place falls; places beyond the positions in the last cell."""
    low, high = (float(end) for end in stakes.hull)
    return int(np.clip(np.rint(100 * (place - low) / (high - low)), 0, CELLS - 1))
