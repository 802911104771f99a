"""The measures of reading: the benchmarks' own arithmetic, and what they give for texts here."""

from __future__ import annotations

import csv
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("spacy")

from benchmarks import reading as reading_scores
from benchmarks.reading_gold import load

from tests.evidence.texts import ARTICLE

FLOORS = {
    "main actors found": 0.95,
    "their kind right": 0.92,
    "sound among actors given": 0.9,
    "attribution content F": 0.7,
    "attribution content and source F": 0.66,
    "events at the place": 0.8,
    "events root": 0.68,
    "events agent": 0.7,
    "events target": 0.5,
    "events all four": 0.33,
    "dates": 0.92,
    "source chains": 0.75,
    "draft parties sound": 1.0,
    "draft wants right": 0.9,
}
"""What readings of the annotated articles reach at least."""

_BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


def benchmark(name: str) -> ModuleType:
    """Return a benchmark script as a module."""
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", _BENCHMARKS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_rouge_counts_words_and_order() -> None:
    scores = benchmark("takeaways")
    assert scores.rouge_1(["a b c"], ["a b c"]) == scores.rouge_l(["a b c"], ["a b c"]) == 1.0
    assert scores.rouge_1(["c b a"], ["a b c"]) == 1.0
    assert scores.rouge_l(["c b a"], ["a b c"]) == pytest.approx(1 / 3)
    assert scores.rouge_1(["a a"], ["a b"]) == pytest.approx(0.5)
    assert scores.rouge_l([], ["a"]) == 0.0


def test_takeaways_come_near_the_list_that_closes_an_article(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reached = benchmark("takeaways").score(ARTICLE)
    assert reached is not None
    shared, in_order = reached
    assert shared >= 0.59
    assert in_order >= 0.55
    assert "ROUGE-1" in capsys.readouterr().out


def test_an_article_without_a_closing_list_is_not_scored(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Norland attacked the port of Estia in the valley.", encoding="utf-8")
    assert benchmark("takeaways").score(article) is None


SAID = [
    pytest.param(
        "Norland said that it would withdraw.",
        [("Norland", "said", "that it would withdraw")],
        id="a clause",
    ),
    pytest.param("Norland withdrew its troops.", [], id="nobody says anything"),
    pytest.param(
        "Norland said that Sudria had said that it would withdraw.",
        [("Norland", "said", "that Sudria had said that it would withdraw")],
        id="one within another: the outer alone",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_attributions_are_written_as_spans(
    text: str, expected: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "a.txt").write_text(text, encoding="utf-8")
    benchmark("attribution").main(tmp_path, tmp_path / "out.jsonl")
    (line,) = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    written = json.loads(line)
    assert written["doc"] == "a"
    assert [
        tuple(" ".join(text[a:b] for a, b in one[part]) for part in ("source", "cue", "content"))
        for one in written["attributions"]
    ] == expected


ROOTS = [
    ("Norland bombed Sudria.", "ASSAULT"),
    ("Norland held talks with Sudria.", "CONSULT"),
    ("Norland imposed sanctions on Sudria.", "COERCE"),
    ("Norland freed the pilots of Sudria.", "YIELD"),
    ("Norland withdrew its troops from Sudria.", "YIELD"),
    ("Norland sent aid to Sudria.", "AID"),
    ("Norland rejected the plan of Sudria.", "REJECT"),
    ("Norland greeted the weather of Sudria.", "SUPPORT"),
]


def test_roots_are_predicted_from_sentence_source_and_target(tmp_path: Path) -> None:
    gold, out = tmp_path / "gold.tsv", tmp_path / "out.jsonl"
    with gold.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter="\t")
        table.writerow(["sentence", "source", "target", "gold_root"])
        table.writerows([sentence, "Norland", "Sudria", root] for sentence, root in ROOTS)
    benchmark("plover").main(gold, out)
    predicted = [json.loads(line)["root"] for line in out.read_text("utf-8").splitlines()]
    assert predicted == [root for _, root in ROOTS]


def test_readings_of_the_annotated_articles_reach_their_floors() -> None:
    figures = reading_scores.score(reading_scores.OWN / "gold.txt", reading_scores.OWN).figures()
    assert {key: figures[key] for key in FLOORS if figures[key] < FLOORS[key]} == {}


def test_gold_whose_words_do_not_stand_in_the_article_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Egypt left.", encoding="utf-8")
    gold = tmp_path / "gold.txt"
    gold.write_text("@a\nE egypt|RETREAT||done|Libya left", encoding="utf-8")
    with pytest.raises(ValueError, match="'Libya left' does not stand in the article"):
        load(gold, tmp_path)


def test_a_reading_is_scored_against_gold(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Egypt bombed Libya on 4 May 2016. Egypt said that it would stay.", encoding="utf-8"
    )
    gold = tmp_path / "gold.txt"
    lines = [
        "@a", "A Egypt|state|egypt", "A Chad|state|chad", "T Egypt|that it ... stay|egypt",
        "E egypt|ASSAULT|libya|done|bombed", "E egypt|AID|libya|done|stay", "D 4 May|2016-05-04",
    ]  # fmt: skip
    gold.write_text("\n".join(lines), encoding="utf-8")
    figures = reading_scores.score(gold, tmp_path).figures()
    assert (figures["main actors found"], figures["attribution content F"]) == (0.5, 1.0)
    assert (figures["events all four"], figures["dates"]) == (0.5, 1.0)
