"""What a case holds, in numbers; and what in it to look at."""

import pytest

from detente.case import Case, warnings
from detente.case.overview import overview
from detente.case.scenarios import scenario_problems
from detente.case.yaml.read import read_tree
from detente.catalog import load
from detente.evidence import Claim, Evidence, Link, Source
from detente.evidence.quote import Quote
from detente.evidence.source import fingerprint
from detente.model import Conflict
from tests.case.formats.chicken import CHICKEN, GRAPH_FORM
from tests.case.full import full_case


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        pytest.param(
            full_case(),
            {"title": "Everything a conflict can say: once", "actors": 2, "options": 3,
             "states": 5, "states left out": 3, "phases": ["war", "truce", "talks"], "pledges": 1,
             "issues": 1, "claims": 2, "sources": 1, "draft": False},
            id="full",
        ),
        pytest.param(
            Case("game", CHICKEN.replaced(draft=True)),
            {"title": CHICKEN.title, "actors": 2, "options": 3, "states": 8, "states left out": 0,
             "phases": [], "pledges": 0, "issues": 0, "claims": 0, "sources": 0, "draft": True},
            id="draft",
        ),
        pytest.param(
            Case("graph", GRAPH_FORM),
            {"title": "Untitled", "actors": 2, "options": 0, "states": 2, "states left out": 0,
             "phases": [], "pledges": 0, "issues": 0, "claims": 0, "sources": 0, "draft": False},
            id="graph-form",
        ),
    ],
)  # fmt: skip
def test_numbers(case, expected):
    assert overview(case) == expected
    assert list(overview(case)) == list(expected)


def test_a_bundled_case():
    told = overview(load("elmira"))
    assert (told["states"], told["states left out"]) == (12, 20)


TEXT = "The truce held. It broke."


def _case(*, quoted, text=TEXT, sha256=""):
    quotes = (Quote(source="s", exact=quoted[0], start=quoted[1], end=quoted[1] + len(quoted[0])),)
    claim = Claim(text="T", quotes=quotes, chain=(Link(name="A", type="author"),), grade="B2")
    evidence = Evidence(sources={"s": Source(sha256=sha256)}, claims={"c1": claim})
    return Case("c", CHICKEN, evidence, {"s": text} if text else {}, "c.yaml")


@pytest.mark.parametrize(
    ("case", "what"),
    [
        pytest.param(_case(quoted=("held", 10)), None, id="stands"),
        pytest.param(_case(quoted=("held", 10), sha256=fingerprint(TEXT)), None, id="same-text"),
        pytest.param(_case(quoted=("fell", 10), text=""), None, id="text-not-kept"),
        pytest.param(
            _case(quoted=("fell", 10)), "orphaned quote: 'fell' is not at 10 in 's'", id="others"
        ),
        pytest.param(
            _case(quoted=("held", 10), sha256=fingerprint("x")),
            "the text of 's' has changed",
            id="changed",
        ),
        pytest.param(
            _case(quoted=("x" * 50, 0)),
            f"orphaned quote: '{'x' * 40}' is not at 0 in 's'",
            id="long-quote",
        ),
    ],
)
def test_what_to_look_at(case, what):
    problems = warnings(case)
    assert [one.what for one in problems] == ([what] if what else [])
    assert all(one.mend and one.file == "c.yaml" for one in problems)


def test_where_to_look():
    changed = _case(quoted=("fell", 10), sha256=fingerprint("x"))
    assert [one.where for one in warnings(changed)] == [
        ("sources", "s"),
        ("claims", "c1", "quotes", 0),
    ]


def test_scenarios_that_cannot_be_made_are_told_with_all_their_faults():
    text = "scenarios:\n  - id: s\n    changes: [bar a.swerve]\n  - id: t\n    changes: [bar x]\n"
    conflict = Conflict.model_validate(CHICKEN.model_dump() | read_tree(text).data)
    (problem,) = scenario_problems(read_tree(text, "a.yaml"), conflict)
    assert problem.what.startswith("the scenario 't': ")
    assert (problem.line, problem.column, problem.file) == (5, 5, "a.yaml")
    assert "\n" not in problem.what
