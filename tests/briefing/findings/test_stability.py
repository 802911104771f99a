"""Verdicts on deals: who is tempted, who loose, and under which concepts the state stands."""

import pytest

from detente.telling.briefing.statements import statement_of
from tests.briefing.findings.found import case_of, facts, found


@pytest.mark.parametrize(
    ("name", "asked", "deal", "stands", "tempted", "loose", "count"),
    [
        pytest.param("prisoners-dilemma", {"state": 0}, "the state in which nobody does any of it",
                     "nash gmr smr seq", "", "", (2, 4), id="both talk"),
        pytest.param("prisoners-dilemma", {"state": 3}, "this outcome",
                     "gmr smr seq", "one two", "", (2, 4), id="both keep silent"),
        pytest.param("prisoners-dilemma", {"state": 1},
                     "the state in which the first prisoner keeps silent", "", "one", "one", (2, 4),
                     id="one keeps silent"),
        pytest.param("prisoners-dilemma", {"state": 2},
                     "the state in which the second prisoner keeps silent", "", "two", "two",
                     (2, 4), id="the other keeps silent"),
        pytest.param("prisoners-dilemma", {"state": 3, "concept": "gmr"}, "this outcome",
                     "gmr smr seq", "one two", "", (2, 4), id="under another concept"),
        pytest.param("chicken", {"state": 0}, "the state in which nobody does any of it", "",
                     "one two", "one two", (2, 4), id="the crash"),
        pytest.param("chicken", {"state": 1}, "the state in which the first driver swerves",
                     "nash gmr smr seq", "", "", (2, 4), id="one swerves"),
        pytest.param("chicken", {"state": 3, "concept": "gmr"},
                     "this outcome", "gmr smr", "one two", "", (3, 4), id="both swerve"),
        pytest.param("shelling", {"phase": "war"}, "the state of affairs in “war”",
                     "nash gmr smr seq", "", "", (1, 8),
                     id="a phase without a title"),
        pytest.param("shelling", {"phase": "peace"}, "the state of affairs in “peace”",
                     "gmr smr", "ana", "ana", (1, 8),
                     id="one is loose"),
        pytest.param("shelling", {"phase": "peace", "concept": "gmr", "responses": "single"},
                     "the state of affairs in “peace”", "gmr smr", "ana", "", (2, 8),
                     id="held by a single answer"),
        pytest.param("talks", {"phase": "calm"}, "the state of affairs in “The calm of 2021”",
                     "gmr smr seq", "north south", "", (4, 7), id="a phase with a title"),
        pytest.param("lanes", {"state": "s"}, "the state in which calm", "gmr seq", "a", "", (2, 3),
                     id="graph form, held"),
        pytest.param("lanes", {"state": "t"}, "the state in which quarrel", "gmr", "a b", "a",
                     (2, 3), id="graph form, one held and one loose"),
        pytest.param("lanes", {"state": "u"}, "the state in which u", "nash gmr smr seq", "", "",
                     (2, 3), id="graph form, a state without words"),
        pytest.param("elmira", {}, "the status quo", "gmr smr", "local", "local", (6, 12),
                     id="no phases"),
    ],
)  # fmt: skip
def test_a_verdict(
    name: str,
    asked: dict[str, object],
    deal: str,
    stands: str,
    tempted: str,
    loose: str,
    count: tuple[int, int],
) -> None:
    (finding,) = found("stability", name, **asked)
    about = facts(finding)
    concepts = ("nash", "gmr", "smr", "seq")
    assert about["deal"] == deal
    assert about["stands"] == tuple(stands.split())
    assert about["falls"] == tuple(one for one in concepts if one not in stands.split())
    assert about["tempted"] == tuple(tempted.split())
    assert about["loose"] == tuple(loose.split())
    assert (about["equilibria"], about["states"]) == count
    assert about["concept"] == asked.get("concept", "seq")
    assert (finding.section, finding.key, finding.weight) == ("deal", "verdict", 0)
    assert set(about["answers"]) <= set(tempted.split()) - set(loose.split())
    assert finding.tests == ("equilibrium.gmr", "equilibrium.smr", "equilibrium.seq")
    headings = {"nash": "Nash", "gmr": "GMR", "smr": "SMR", "seq": "SEQ"}
    assert finding.numbers == {
        **{f"equilibrium under {headings[one]}": one in stands.split() for one in concepts},
        "equilibria": count[0],
        "states": count[1],
    }


def test_a_further_concept_is_asked_beside_the_standard_ones() -> None:
    (finding,) = found("stability", "prisoners-dilemma", state=3, concept="gmr")
    assert list(finding.numbers)[:4] == [
        f"equilibrium under {name}" for name in ("Nash", "GMR", "SMR", "SEQ")
    ]


RESPONDING = "this is so if departures are answered"
UNHELD = "this is so if nobody answers a departure or answers count that pay whoever gives them"


@pytest.mark.parametrize(
    ("name", "asked", "agreement"),
    [
        pytest.param("chicken", {"state": 1}, "", id="everywhere, in the one version"),
        pytest.param("prisoners-dilemma", {"state": 3}, RESPONDING, id="by any answer"),
        pytest.param("elmira", {}, UNHELD, id="it does not hold"),
        pytest.param(
            "syria-undisclosed", {"phase": "truce", "concept": "gmr"}, RESPONDING, id="gmr, alike"
        ),
        pytest.param("chicken", {"state": 3}, UNHELD, id="it does not hold, by the usual answers"),
        pytest.param(
            "chicken", {"state": 3, "concept": "gmr"}, None, id="it holds by other answers alone"
        ),
        pytest.param("elmira", {"concept": "smr"}, None, id="so it does without phases"),
    ],
)
def test_in_which_versions_a_verdict_holds_is_told_of_that_verdict(
    name: str, asked: dict[str, object], agreement: str | None
) -> None:
    (finding,) = found("stability", name, **asked)
    assert facts(finding)["agreement"] == (agreement or "")
    assert len(finding.fates) == (agreement is not None)
    said = statement_of(finding.about).sentence
    assert ("This is so" in said) == bool(agreement)
    assert ("It would not hold if" in said) == (agreement is None)


@pytest.mark.parametrize(
    ("name", "asked", "answers"),
    [
        pytest.param("prisoners-dilemma", {"state": 3}, {"one": (2, ["two"]), "two": (1, ["one"])},
                     id="each by the other"),
        pytest.param("prisoners-dilemma", {"state": 1}, {}, id="nobody answers who is loose"),
        pytest.param("chicken", {"state": 1}, {}, id="nobody is tempted"),
        pytest.param("lanes", {"state": "s"}, {"a": (1, ["b"])}, id="graph form"),
        pytest.param("syria-undisclosed", {"phase": "truce"}, {"us": (0, ["russia"])},
                     id="of many answers one"),
    ],
)  # fmt: skip
def test_one_answer_is_told_for_each_who_stays_for_fear_of_one(
    name: str, asked: dict[str, object], answers: dict[str, tuple[int, list[str]]]
) -> None:
    (finding,) = found("stability", name, **asked)
    conflict = case_of(name).conflict
    actors = list(conflict.actors)
    assert {
        actor: (chain.temptation, [actors[step.actor] for step in chain.steps])
        for actor, chain in facts(finding)["answers"].items()
    } == answers
