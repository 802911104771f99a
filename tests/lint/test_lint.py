"""What an expert would look at: every rule has a case that shows it, and one that does not."""

from pathlib import Path
from textwrap import dedent

import pytest

from detente import Case, lints, load
from detente.lint.example import example
from detente.lint.registry import RULES
from detente.lint.rule import Rule
from detente.model.conflict import Conflict
from tests.syria import SYRIA

CODES = [rule.code for rule in RULES]


def by_code(code: str) -> Rule:
    """Return a rule."""
    return RULES[CODES.index(code)]


def test_codes_are_words_and_differ() -> None:
    assert len(set(CODES)) == len(CODES)
    assert all(code.replace("-", "").islower() for code in CODES)


def test_of_the_clean_case_there_is_nothing_to_say() -> None:
    assert lints(example()) == ()


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_the_example_of_a_rule_shows_it(rule: Rule) -> None:
    found = [one for one in lints(example(rule)) if one.code == rule.code]
    assert found
    for one in found:
        assert one.says.endswith(".")
        assert one.mend.endswith((".", "?."))
        assert (one.file, one.line) == ("", None)


CASE = """\
citation: Invented
actors:
  a: {name: Aland}
  b: {name: Bland, pronoun: they}
options:
  a.x: does x
  a.y: does y
  b.z: do z
preferences:
  a: [a.x, not b.z]
  b: [b.z if a.y, not a.x, b.z]
status_quo: []
"""


def written(folder: Path, *changes: tuple[str, str]) -> Case:
    """Return a case with some words replaced, each once."""
    text = CASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "case.yaml").write_text(dedent(text), encoding="utf-8")
    return load(folder)


CLAIMS = """\
claims:
  c1: {text: T, grade: B2, chain: [{name: a clerk, type: person}, {name: W, type: author}]}
  c2: {text: T, grade: B2, chain: [{name: a spy, type: person}, {name: V, type: author}]}
"""
PHASES = "phases:\n  - {id: p, from: P, to: Q}\n  - {id: q, from: R}\n"
ISSUE = "issues: {i: {actors: {a: STAKE, b: {position: 90, capability: 40, salience: 80}}}}\n"


def phases(first: str, last: str, second: str) -> tuple[str, str]:
    """Return the change that gives the case two phases."""
    dated = PHASES.replace("P", first).replace("Q", last).replace("R", second)
    return ("status_quo: []\n", dated)


def issue(stake: str) -> tuple[str, str]:
    """Return the change that gives the case an issue."""
    return ("status_quo", f"{ISSUE.replace('STAKE', stake)}status_quo")


def pledge(words: str) -> tuple[str, str]:
    """Return the change that gives the case a pledge."""
    return ("status_quo", f"pledges:\n  - {words}\nstatus_quo")


@pytest.mark.parametrize(
    ("code", "path", "line", "says", "changes"),
    [
        pytest.param(
            "own-option", "options.a.y", 7, "Aland does not care in any state whether it does y",
            [], id="never cares",
        ),
        pytest.param(
            "own-option", "options.a.y", 7, "in 50% of the states",
            [("not b.z]", "not b.z, a.y if b.z]")], id="cares in half of them",
        ),
        pytest.param(
            "own-option", "options.b.z", 8, "Bland do not care in 50% of the states whether they",
            [("not a.x, b.z]", "not a.x]")], id="a plural name",
        ),
        pytest.param(
            "own-option", "options.a.y", 7, "in the phase 'q'",
            [("status_quo: []\n",
              "phases:\n  - {id: p, preferences: {a: [a.y, a.x]}}\n  - {id: q}")],
            id="only in a later phase",
        ),
        pytest.param(
            "unwanted-option", "options.a.y", 7, "Nobody's wants name a.y (Aland does y)",
            [("b.z if a.y, ", "")], id="named by nobody",
        ),
        pytest.param(
            "no-wants", "preferences.b", 11, "Bland find all states equally good",
            [("[b.z if a.y, not a.x, b.z]", "[]")], id="empty wants",
        ),
        pytest.param(
            "own-affairs", "preferences.a", 10, "Aland wants nothing of anybody else",
            [("[a.x, not b.z]", "[a.x, a.y]")], id="wants its own acts alone",
        ),
        pytest.param(
            "own-affairs", "preferences.a", 10, "Aland wants nothing",
            [("[a.x, not b.z]", "{weights: {a.x: 2, a.y: 1}}")], id="by weights",
        ),
        pytest.param(
            "idle-want", "preferences.a[3]", 10, "this is so in every state that can be",
            [("not b.z]", "not b.z, a.y or not a.y]")], id="always so",
        ),
        pytest.param(
            "idle-want", "preferences.a[2]", 10, "this is so in no state that can be",
            [("not b.z]", "b.z]"), ("status_quo", "infeasible: [b.z]\nstatus_quo")],
            id="never so",
        ),
        pytest.param(
            "idle-want", "preferences.a[3]", 10, "the wants above it tell apart already",
            [("not b.z]", "not b.z, b.z if a.x]")], id="said already",
        ),
        pytest.param(
            "idle-pledge", "pledges[1]", 13, "everybody would want the same",
            [pledge("{by: a, does: a.x}")], id="wanted first anyway",
        ),
        pytest.param(
            "idle-pledge", "pledges.p", 13, "everybody would want the same",
            [pledge("{id: p, by: b, does: b.z, binds: []}")], id="binds nobody",
        ),
        pytest.param(
            "idle-pledge", "pledges.p", 13, "as stable for everybody",
            [pledge("{id: p, by: b, does: b.z, if: a.y, strength: weak}"), ("b.z if a.y, ", "")],
            id="orders what no answer turns on",
        ),
        pytest.param(
            "broken-pledge", "pledges.p", 13, "Aland does not keep this pledge in what stands",
            [pledge("{id: p, by: a, does: a.y}")], id="by the status quo",
        ),
        pytest.param(
            "older-pledge", "pledges[1].public", 13, "says public: false",
            [pledge("{by: a, does: a.y, if: b.z, public: false}")], id="public",
        ),
        pytest.param(
            "phase-order", "phases.q.from", 14, "before 'p', which stands above it",
            [phases("2020", "2021", "2019-12")], id="backwards",
        ),
        pytest.param(
            "phase-order", "phases.q.from", 14, "before 'p' ends on 2021-03-01",
            [phases("2020", "2021-03-01", "2021-02-01")], id="overlapping",
        ),
        pytest.param(
            "forbidden-start", "phases.q.baseline", 14, "What counts as normal in the phase 'q'",
            [("status_quo: []\n", "phases:\n  - {id: p, start: none, status_quo: [a.x]}\n"
              "  - {id: q, start: none, status_quo: [], baseline: [a.x], infeasible: [a.x]}\n")],
            id="baseline",
        ),
        pytest.param(
            "no-claim", "preferences.b[1]", 11, "Bland want this",
            [("status_quo", f"{CLAIMS}status_quo")], id="one of several",
        ),
        pytest.param(
            "single-source", "pledges.p", 13, "rests on the word of a clerk alone",
            [pledge("{id: p, by: a, does: a.y, if: b.z, because: [c1]}"),
             ("status_quo", f"{CLAIMS}status_quo")], id="a pledge on one word",
        ),
        pytest.param(
            "single-source", "claims", 14, "Every claim that is cited comes from one text, W",
            [pledge("{id: p, by: a, does: a.y, if: b.z, because: [c1]}"),
             ("status_quo", f"{CLAIMS}status_quo")], id="all on one author",
        ),
        pytest.param(
            "unused-claim", "claims.c2", 16, "No belief cites the claim c2",
            [pledge("{id: p, by: a, does: a.y, if: b.z, because: [c1]}"),
             ("status_quo", f"{CLAIMS}status_quo")], id="cited by nothing",
        ),
        pytest.param(
            "shared-name", "actors.b", 4, "'a' and 'b' are both called 'aland'",
            [("Bland, ", "Bland, aliases: [ALAND], ")], id="an alias",
        ),
        pytest.param(
            "own-patron", "ties[1]", 13, "Aland is its own patron for arms",
            [("status_quo", "ties:\n  - {patron: a, client: a, kind: arms, share: 1}\nstatus_quo")],
            id="of itself",
        ),
        pytest.param(
            "unit", "issues.i.actors.a.salience", 12, "the salience 0.8 of 'a' stands beside 80",
            [issue("{position: 20, capability: 60, salience: .8}")], id="salience",
        ),
        pytest.param(
            "unit", "issues.i.actors.a.capability", 12, "capability 0.5 of 'a' stands beside 40",
            [issue("{position: 20, capability: .5, salience: 50}")], id="capability",
        ),
        pytest.param(
            "unit", "issues.i.actors.a.position", 12, "the position 0.2 of 'a' stands beside 90",
            [issue("{position: .2, capability: 60, salience: 50}")], id="position",
        ),
    ],
)  # fmt: skip
def test_what_is_looked_at_is_told_with_its_line(
    tmp_path: Path, code: str, path: str, line: int, says: str, changes: list[tuple[str, str]]
) -> None:
    found = [one for one in lints(written(tmp_path, *changes)) if one.code == code]
    told = {one.path: one for one in found}
    assert path in told, found
    assert told[path].line == line
    assert says.casefold() in told[path].says.casefold()
    assert told[path].file == str(tmp_path / "case.yaml")


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        pytest.param("own-option", [("a.x, not b.z", "a.x, a.y, not b.z")], id="cares always"),
        pytest.param("own-affairs", [], id="wants something of others"),
        pytest.param("idle-want", [], id="every want tells something apart"),
        pytest.param("idle-want", [("not b.z]", "not b.z, a.y if b.z]")], id="a finer want"),
        pytest.param("idle-pledge", [pledge("{by: b, does: not b.z}")], id="binds against wants"),
        pytest.param("broken-pledge", [pledge("{by: a, does: a.y, if: b.z}")], id="not owed"),
        pytest.param("phase-order", [phases("2020", "2021", "2021-06")], id="told less exactly"),
        pytest.param("phase-order", [phases("2020", "2021-05", "2021-05")], id="the same month"),
        pytest.param("no-claim", [], id="no case has claims here"),
        pytest.param("no-evidence", [], id="a citation is enough"),
        pytest.param(
            "single-source",
            [pledge("{by: a, does: a.y, if: b.z, because: [c1, c2]}"),
             ("status_quo", f"{CLAIMS}status_quo")], id="two words",
        ),
        pytest.param("unit", [issue("{position: 0, capability: 1, salience: 0}")], id="nought"),
        pytest.param("unit", [issue("{position: 1, capability: 1, salience: 1}")], id="one is one"),
        pytest.param("too-many-states", [], id="few states"),
    ],
)  # fmt: skip
def test_what_is_in_order_is_passed_over(
    tmp_path: Path, code: str, changes: list[tuple[str, str]]
) -> None:
    assert [one for one in lints(written(tmp_path, *changes)) if one.code == code] == []


def test_lints_of_the_syrian_case_name_its_one_source_and_its_reporter() -> None:
    told = {(one.code, one.path): one for one in lints(load("syria-2016"))}
    assert "50% of the states" in told["own-option", "options.us.arm"].says
    assert "How Putin’s Leverage" in told["single-source", "claims"].says
    assert "on the word of Elijah J. Magnier alone" in told["single-source", "pledges.curb"].says


def test_a_case_in_claims_of_its_own_file_is_told_by_that_file() -> None:
    (one,) = (one for one in lints(load("syria-2016")) if one.path == "claims")
    assert Path(one.file).name == "claims.yaml"


def test_a_case_made_in_python_has_no_lines() -> None:
    found = lints(Case("syria", SYRIA))
    assert {(one.file, one.line) for one in found} == {("", None)}


def test_a_case_in_graph_form_is_looked_at_without_options() -> None:
    graph = {"states": {"s": "S", "t": "T"}, "moves": {"a": [["s", "t"]]}}
    conflict = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "graph": graph,
            "preferences": {"a": {"ranking": ["s", "t"]}},
        }
    )
    assert [one.code for one in lints(Case("g", conflict))] == ["no-evidence"]


def test_rules_can_be_chosen() -> None:
    found = lints(load("syria-2016"), rules=[by_code("own-option")])
    assert [one.code for one in found] == ["own-option"]
    assert str(found[0]).endswith("[own-option]")
