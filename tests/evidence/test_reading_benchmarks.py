"""The measures of reading: the benchmarks' own arithmetic, and the floors that must hold."""

from __future__ import annotations

import csv
import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("spacy")

from tests.shared import shared_file

_BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


def benchmark(name: str) -> ModuleType:
    """Return a benchmark script as a module."""
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", _BENCHMARKS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def macro_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    """Return the mean F1 over the labels of the gold."""
    total = 0.0
    for label in set(gold):
        hits = sum(one == other == label for one, other in zip(gold, found, strict=True))
        total += 2 * hits / (gold.count(label) + list(found).count(label)) if hits else 0.0
    return total / len(set(gold))


def test_rouge_counts_words_and_order() -> None:
    scores = benchmark("takeaways")
    assert scores.rouge_1(["a b c"], ["a b c"]) == scores.rouge_l(["a b c"], ["a b c"]) == 1.0
    assert scores.rouge_1(["c b a"], ["a b c"]) == 1.0
    assert scores.rouge_l(["c b a"], ["a b c"]) == pytest.approx(1 / 3)
    assert scores.rouge_1(["a a"], ["a b"]) == pytest.approx(0.5)
    assert scores.rouge_l([], ["a"]) == 0.0


def test_plover_roots_reach_the_floor(tmp_path: Path) -> None:
    gold = shared_file("data/plv/PLV_train.tsv")
    out = tmp_path / "out.jsonl"
    benchmark("plover").main(gold, out)
    found = [json.loads(line)["root"] for line in out.read_text("utf-8").splitlines()]
    with gold.open(encoding="utf-8", newline="") as file:
        roots = [row["gold_root"] for row in csv.DictReader(file, delimiter="\t")]
    assert macro_f1(roots, found) >= 0.78


def test_takeaways_reach_the_floor(capsys: pytest.CaptureFixture[str]) -> None:
    article = shared_file("articles/000_025357ebfa20dc24.txt")
    reached = benchmark("takeaways").score(article)
    assert reached is not None
    one, longest = reached
    assert one >= 0.66
    assert longest >= 0.55
    assert "ROUGE-1" in capsys.readouterr().out
