"""The figures of `settlement.md`: how well forecasts do, how wide bands are, how fast it runs.

Run from the root of the project; FILE is a table in the DEU layout, for instance Arregui and
Perarnaud's (doi 10.34810/data53), which is not part of this project::

    python -m benchmarks.settlement backtest FILE    # every model's record
    python -m benchmarks.settlement bands FILE       # bands on unseen proposals
    python -m benchmarks.settlement damping FILE     # damped salience, fixed and chosen by folds
    python -m benchmarks.settlement calibrate FILE   # prints the table that ships
    python -m benchmarks.settlement exchange FILE BY_ROUND
                                                     # gaps to a published run of exchanges
    python -m benchmarks.settlement speed            # seconds, and draws a second

The published run is CoP21's of decide-exchange-model, its input and its outcomes by round.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from detente.analysis.settlement.backtest import backtest, paired_interval
from detente.analysis.settlement.bands import band, conformal_quantile, score
from detente.analysis.settlement.calibrate import calibrate
from detente.analysis.settlement.decided import Decided
from detente.analysis.settlement.exchange.exchange import exchange
from detente.analysis.settlement.group_decision.group_decision import group_decision
from detente.analysis.settlement.models.compromise import compromise
from detente.analysis.settlement.models.damped_salience import damped_salience
from detente.analysis.settlement.models.registry import settlement_model
from detente.analysis.settlement.sample import sample
from detente.analysis.settlement.stakes import Stakes
from detente.case.formats.decide import read_decide
from detente.case.formats.deu import read_deu
from detente.model.issue import Issue

FOLDS = 10
REPEATS = 5


def show_backtest(past: Sequence[Decided]) -> None:
    """Print every model's record as a table."""
    print("| model | n | MAE | RMSE | ≤5 | ≤10 | in band | width | MAE less compromise |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, s in backtest(past).models.items():
        low, high = s.interval
        print(
            f"| {name} | {s.n} | {s.mae:.2f} | {s.rmse:.2f} | {s.within5:.1%} | {s.within10:.1%} "
            f"| {s.coverage:.1%} | {s.width:.1f} "
            f"| {s.difference:+.2f} ({low:+.2f} to {high:+.2f}) |"
        )


def folds(past: Sequence[Decided], seed: int) -> np.ndarray:
    """Return the fold of every decision, proposals whole."""
    groups = sorted({decided.group for decided in past})
    order = np.random.default_rng(seed).permutation(len(groups))
    fold = {group: int(order[k]) % FOLDS for k, group in enumerate(groups)}
    return np.array([fold[decided.group] for decided in past])


def show_bands(past: Sequence[Decided]) -> None:
    """Print coverage and width of 80% bands on proposals left out, beside a constant band."""
    held, outcome = [Stakes.from_issue(d.issue) for d in past], np.array([d.outcome for d in past])
    print("| model | in band | width | in a constant band | its width | width ratio |")
    print("|---|---|---|---|---|---|")
    for name in ("compromise", "damped-salience", "mean", "weighted-median", "scholz-code"):
        value = np.array([float(settlement_model(name).forecast(s)) for s in held])
        scores = np.array(
            [score(s, float(v), float(o)) for s, v, o in zip(held, value, outcome, strict=True)]
        )
        rows = []
        for seed in range(REPEATS):
            fold = folds(past, seed)
            for k in range(FOLDS):
                train = fold != k
                groups = len({d.group for d, kept in zip(past, train, strict=True) if kept})
                own = conformal_quantile(scores[train].tolist(), 0.8, groups=groups)
                off = np.abs(value - outcome)[train].tolist()
                reach = conformal_quantile(off, 0.8, groups=groups)
                for i in np.flatnonzero(~train):
                    v, o = float(value[i]), outcome[i]
                    low, high = band(held[i], v, own)
                    left, right = max(0.0, v - reach), min(100.0, v + reach)
                    rows.append((low <= o <= high, high - low, left <= o <= right, right - left))
        covered, width, flat, wide = np.mean(np.array(rows, float), axis=0)
        print(
            f"| {name} | {covered:.1%} | {width:.1f} | {flat:.1%} | {wide:.1f} "
            f"| {width / wide:.2f} |"
        )


def show_damping(past: Sequence[Decided]) -> None:
    """Print what damping salience does: fixed at one half, and chosen by folds left out."""
    held, outcome = [Stakes.from_issue(d.issue) for d in past], np.array([d.outcome for d in past])
    groups = np.array([d.group for d in past])
    pairs = list(zip(held, outcome, strict=True))
    grid = np.linspace(0, 1, 11)
    error = np.array(
        [[abs(float(damped_salience(s, damping=k)) - o) for s, o in pairs] for k in grid]
    )
    base = np.array([abs(float(compromise(s)) - o) for s, o in pairs])

    def show(name: str, off: np.ndarray) -> None:
        low, high = paired_interval(off - base, groups)
        print(f"{name}: {np.mean(off - base):+.2f} ({low:+.2f} to {high:+.2f})")

    show("fixed at one half", error[5])
    for seed in range(REPEATS):
        fold = folds(past, seed)
        best = [int(error[:, fold != k].mean(axis=1).argmin()) for k in range(FOLDS)]
        show(f"chosen by folds, {seed}", np.array([error[best[f], i] for i, f in enumerate(fold)]))


def show_calibration(past: Sequence[Decided]) -> None:
    """Print the numbers that ship, and the modules in which they stand."""
    made = calibrate(past, source="")
    print(f"shipped.py: issues={made.issues}, groups={made.groups}")
    for name, levels in made.quantiles.items():
        inner = ", ".join(f"{level}: {value:.4f}" for level, value in levels.items())
        print(f"models/{name.replace('-', '_')}.py: calibration={{{inner}}},")


def show_exchange(issues: Mapping[str, Issue], by_round: Path) -> None:
    """Print how far outcomes are from a published run, round by round.

    The run broke ties by lot; under one sequence of lots its first round is met to all decimals.
    """
    with by_round.open(encoding="utf-8") as file:
        published = list(csv.DictReader(file))
    falls = iter([0, 0, 1, 0, 0, 1, 0, 0])
    runs = {
        "the first of ties": exchange(issues, rounds=len(published) - 1),
        "one sequence of lots": exchange(issues, lots=lambda _count: next(falls)),
    }
    for name, run in runs.items():
        for number, (outcome, row) in enumerate(zip(run.outcomes, published, strict=False)):
            gaps = [abs(outcome[issue] - float(row[issue])) for issue in issues]
            near = sum(gap < 0.005 for gap in gaps)
            print(f"{name}, round {number}: {near} of {len(gaps)} agree, largest {max(gaps):.2f}")


def crowd(n: int) -> Stakes:
    """Return n actors at random; the same number gives the same crowd."""
    rng = np.random.default_rng(n)
    x, c, s = rng.uniform(0, 100, n), rng.uniform(1, 100, n), rng.uniform(0.1, 1, n)
    return Stakes(tuple(map(str, range(n))), x, c, s, 0.0, 100.0)


def least_time(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the least seconds of some runs."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def show_speed() -> None:
    """Print the times that the project sets itself aims for."""
    held = crowd(500)
    print(f"500 actors, 20 rounds: {least_time(lambda: group_decision(held, rounds=20)):.2f} s")
    doubt = {"position": (0, 50, 100), "capability": (10, 90), "salience": (5, 50, 95)}
    stake = {"position": 50, "capability": 50, "salience": 50, "ranges": doubt}
    issue = Issue.model_validate({"actors": {f"a{k}": stake for k in range(20)}})
    for model in ("compromise", "scholz-code"):
        start = time.perf_counter()
        sample(issue, seed=1, draws=100_000, models=[model])
        print(f"100,000 draws of 20 actors, {model}: {time.perf_counter() - start:.2f} s")


def main(arguments: Sequence[str]) -> None:
    """Run what the arguments name."""
    shows = {
        "backtest": show_backtest,
        "bands": show_bands,
        "damping": show_damping,
        "calibrate": show_calibration,
    }
    match list(arguments):
        case ["speed"]:
            show_speed()
        case ["exchange", file, by_round]:
            show_exchange(read_decide(Path(file)), Path(by_round))
        case [name, file] if name in shows:
            shows[name](read_deu(Path(file)))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
