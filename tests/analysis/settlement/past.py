"""Made-up past decisions, for tests that need some."""

import numpy as np

from detente.analysis.settlement.decided import Decided
from detente.model.issue import Issue


def invented(count: int, *, seed: int, per_group: int = 2) -> tuple[Decided, ...]:
    """Return decisions whose outcome is an actor's position or near the weighted mean."""
    rng = np.random.default_rng(seed)
    made = []
    for number in range(count):
        n = int(rng.integers(4, 9))
        x, s = rng.choice([0.0, 30.0, 60.0, 100.0], n), rng.integers(5, 100, n).astype(float)
        x[0], x[1] = 0.0, 100.0
        near = float(np.clip(np.average(x, weights=s) + rng.normal(0, 15), 0, 100))
        outcome = near if rng.random() < 0.6 else float(rng.choice(x))
        actors = {
            f"a{k}": {"position": x[k], "capability": 1.0, "salience": s[k]} for k in range(n)
        }
        reference = 0.0 if number % 3 else None
        issue = Issue.model_validate({"actors": actors, "reference": reference})
        made.append(Decided(f"i{number}", f"g{number // per_group}", issue, outcome))
    return tuple(made)


def simple(outcome: float, *, name: str = "i", reference: float | None = None) -> Decided:
    """Return a decision between one at 0 and one three times as strong at 100."""
    actors = {
        "us": {"position": 0, "capability": 1, "salience": 50},
        "them": {"position": 100, "capability": 3, "salience": 50},
    }
    issue = Issue.model_validate({"actors": actors, "reference": reference})
    return Decided(name, name, issue, outcome)
