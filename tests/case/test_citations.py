"""Every claim that is cited and every source that is quoted must exist, or be told."""

import pytest

from detente.case.citations import claim_problems, source_problems
from detente.case.yaml.read import read_tree

CLAIMS = "claims:\n  c1: {}\n  c2: {}\n"


def _told(problems):
    return [(one.what, one.mend, one.line, one.column) for one in problems]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param("pledges: [{because: [c1, c2]}]\n", [], id="all-there"),
        pytest.param("actors: {a: {because: [c3]}}\n", [("c3", 1, 24)], id="key"),
        pytest.param("ties:\n  - because: [c1, c9]\n", [("c9", 2, 19)], id="item"),
        pytest.param("ties:\n  - despite: [c7]\n", [("c7", 2, 15)], id="against"),
        pytest.param(
            "phases: [{preferences: {a: [{want: x, because: [c8]}]}}]\n", [("c8", 1, 49)], id="deep"
        ),
        pytest.param("because: [c4]\n", [("c4", 1, 11)], id="at-the-top"),
        pytest.param("ties: [{because: c5}]\n", [], id="no-list-is-told-elsewhere"),
        pytest.param("ties: [{because: [5, [c6]]}]\n", [], id="no-text-is-told-elsewhere"),
        pytest.param("claims: {c3: {because: [c9]}}\n", [], id="not-within-the-evidence"),
        pytest.param("sources: {s: {despite: [c9]}}\n", [], id="not-within-the-sources"),
        pytest.param("x: {claims: {because: [c9]}}\n", [("c9", 1, 24)], id="claims-further-down"),
    ],
)
def test_claims(text, missing):
    problems = list(claim_problems(read_tree(text, "a.yaml"), read_tree(CLAIMS)))
    assert [(one.what, one.line, one.column) for one in problems] == [
        (f"no claim is called {name!r}", line, column) for name, line, column in missing
    ]
    assert all(one.mend.startswith("Did you mean 'c") for one in problems)
    assert all(one.file == "a.yaml" for one in problems)


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param("x: 1\n", id="none"),
        pytest.param("claims: {}\n", id="empty"),
        pytest.param("claims: [c1]\n", id="no-keys"),
    ],
)
def test_a_case_without_claims_cites_freely(claims):
    tree = read_tree("ties: [{because: [c9]}]\n")
    assert list(claim_problems(tree, read_tree(claims))) == []


def test_claims_may_be_called_by_numbers():
    tree = read_tree("ties: [{because: ['1', '2']}]\n")
    problems = list(claim_problems(tree, read_tree("claims: {1: {}}\n")))
    assert [one.what for one in problems] == ["no claim is called '2'"]


QUOTED = """\
claims:
  c1: {quotes: [{source: crs}, {source: crss}]}
  c2: {quotes: [{source: [x]}, x]}
  c3: {quotes: {source: y}}
  c4: [x]
  c5: {}
"""


@pytest.mark.parametrize(
    ("known", "problems"),
    [
        pytest.param(
            ["crs"], [("no source is called 'crss'", "Did you mean 'crs'?", 2, 33)], id="one"
        ),
        pytest.param(["crs", "crss"], [], id="all-there"),
        pytest.param([], [], id="no-sources-at-all"),
    ],
)
def test_sources(known, problems):
    assert _told(source_problems(read_tree(QUOTED), known)) == problems


def test_a_file_without_claims_quotes_nothing():
    assert list(source_problems(read_tree("claims: 3\n"), ["s"])) == []
    assert list(source_problems(read_tree("x: 3\n"), ["s"])) == []
