"""Every verb of a change, a row a form: what it does, and what is said where it cannot."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import CaseError, UnknownName
from detente.model.belief import beliefs
from detente.model.change import VERBS, apply
from detente.model.conflict import Conflict
from tests.case.full import FULL
from tests.model.test_change import TALKS
from tests.strategies import any_conflicts

RANKED = Conflict.model_validate(
    {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "options": {"a.x": "does x", "b.y": "does y"},
        "preferences": {
            "a": {"ranking": [3, [1, 2], 0], "foremost": ["b.y"]},
            "b": {"foremost": ["a.x"], "statements": ["b.y", "not a.x"]},
        },
        "status_quo": 1,
        "coalitions": [["a", "b"]],
        "issues": {
            "i": {
                "actors": {
                    "a": {"position": 0, "capability": 1, "salience": 50},
                    "b": {"position": 9, "capability": 1, "salience": 50},
                }
            }
        },
        "pledges": [{"by": "a", "does": "a.x"}, {"by": "b", "does": "b.y", "public": False}],
    }
)
GRAPH = Conflict.model_validate(
    {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "graph": {"states": {"s": "", "t": ""}, "moves": {"a": [["s", "t"]], "b": [["t", "s"]]}},
        "preferences": {"a": {"ranking": ["s", "t"]}, "b": []},
        "status_quo": "s",
    }
)


def look(conflict: Conflict, path: str) -> object:
    """Return what stands at a path of attributes, keys and places, as plain data."""
    value: object = conflict.model_dump(mode="json", by_alias=True)
    for key in path.split("/"):
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


ROWS = [
    # drop
    pytest.param("drop infeasible[1]", "infeasible", [], id="drop infeasible"),
    pytest.param("drop ties[1]", "ties", [], id="drop a tie"),
    pytest.param("drop pledges.stop", "pledges", [], id="drop a pledge by id"),
    pytest.param("drop pledges[1]", "pledges", [], id="drop a pledge by place"),
    pytest.param("  drop   pledges[1]  ", "pledges", [], id="spaces do not matter"),
    pytest.param(
        "drop phases.one.preferences.a[1]",
        "phases/0/preferences/a/statements/0/want",
        "not b.arm",
        id="drop a statement of a phase",
    ),
    pytest.param("drop phases.two.infeasible[1]", "phases/1/infeasible", [], id="drop in a phase"),
    pytest.param(
        "drop preferences.b.weights[1]",
        "preferences/b/weights/0/want",
        "a.talk",
        id="drop a weight",
    ),
    pytest.param(
        "drop phases.one.preferences.a", "phases/0/preferences", {}, id="drop what a phase says"
    ),
    pytest.param("baseline one: none", "phases/0/baseline/state", [], id="no option is normal"),
    pytest.param(
        "baseline two: a.arm+c.pay",
        "phases/1/baseline/state",
        ["a.arm", "c.pay"],
        id="options are normal",
    ),
    pytest.param("baseline two: one", "phases/1/baseline/state", "one", id="a phase is normal"),
    pytest.param("drop options.c.pay", "infeasible/1/when", "c.pay", id="drop an option: bar it"),
    # reverse
    pytest.param(
        "reverse preferences.a[2]",
        "preferences/a/statements/1/want",
        "not (a.arm if b.arm)",
        id="reverse a compound statement",
    ),
    pytest.param(
        "reverse phases.one.preferences.a[2]",
        "phases/0/preferences/a/statements/1/want",
        "b.arm",
        id="reverse a negation in a phase",
    ),
    pytest.param(
        "reverse preferences.b.weights[1]", "preferences/b/weights/0/weight", -2.0, id="a weight"
    ),
    pytest.param("reverse pledges.stop", "pledges/0/does", "a.arm", id="reverse a pledge"),
    pytest.param("reverse pledges.stop", "pledges/0/if", "not b.arm", id="what it is given for"),
    pytest.param("reverse ties[1]", "ties/0/patron", "a", id="reverse a tie"),
    # replace
    pytest.param(
        "replace preferences.a[3]: a.talk or b.arm",
        "preferences/a/statements/2/want",
        "a.talk or b.arm",
        id="replace a statement",
    ),
    pytest.param(
        "replace preferences.b.weights[2]: c.pay",
        "preferences/b/weights/1",
        {
            "accepted": False,
            "because": [],
            "despite": [],
            "note": "",
            "want": "c.pay",
            "weight": 1.0,
        },
        id="replace a weight, its number stays",
    ),
    pytest.param(
        "replace phases.one.preferences.a[1]: c.pay",
        "phases/0/preferences/a/statements/0/want",
        "c.pay",
        id="replace in a phase",
    ),
    # move
    pytest.param(
        "move preferences.a[1] up",
        "preferences/a/statements/0/want",
        "not b.arm",
        id="the first cannot rise",
    ),
    pytest.param(
        "move preferences.a[3] down",
        "preferences/a/statements/2/want",
        "c.pay",
        id="the last cannot fall",
    ),
    pytest.param(
        "move preferences.a[2] last",
        "preferences/a/statements/2/want",
        "a.arm if b.arm",
        id="to the end",
    ),
    pytest.param(
        "move preferences.a[2] first",
        "preferences/a/statements/1/want",
        "not b.arm",
        id="to the front: the others follow",
    ),
    pytest.param(
        "move phases.one.preferences.a[2] up",
        "phases/0/preferences/a/statements/0/want",
        "not b.arm",
        id="within a phase",
    ),
    # weigh
    pytest.param(
        "weigh preferences.b.weights[1]: 7", "preferences/b/weights/0/weight", 7.0, id="7"
    ),
    pytest.param(
        "weigh preferences.b.weights[1]: -1.5e1", "preferences/b/weights/0/weight", -15.0, id="-15"
    ),
    pytest.param(
        "weigh preferences.b.weights[2]: 0", "preferences/b/weights/1/weight", 0.0, id="0"
    ),
    # add
    pytest.param(
        "add c: a.arm", "preferences/c/statements/1/want", "a.arm", id="the least important"
    ),
    pytest.param(
        "add c first: a.arm", "preferences/c/statements/0/want", "a.arm", id="the most important"
    ),
    pytest.param(
        "add a: c.pay", "phases/0/preferences/a/statements/2/want", "c.pay", id="in phases, too"
    ),
    pytest.param(
        "add b: c.pay", "preferences/b/foremost/0/want", "c.pay", id="ahead of weights: foremost"
    ),
    # bar, force, make
    pytest.param("bar a.arm", "infeasible/1/when", "a.arm", id="bar an option"),
    pytest.param("bar not a.arm", "infeasible/1/when", "not a.arm", id="bar being without it"),
    pytest.param(
        "bar a.arm iff b.arm", "infeasible/1/when", "a.arm iff b.arm", id="bar a compound"
    ),
    pytest.param("bar a.arm", "phases/0/status_quo", None, id="a status quo stands no longer"),
    pytest.param("bar a.arm", "status_quo", ["a.talk", "c.pay"], id="another stays"),
    pytest.param("force a.talk", "infeasible/1/when", "not a.talk", id="force an option"),
    pytest.param("force a.talk", "status_quo", ["a.talk", "c.pay"], id="a status quo stays"),
    pytest.param("force not c.pay", "status_quo", None, id="one that does not meet it goes"),
    pytest.param("force c.pay", "phases/0/status_quo", None, id="that of a phase"),
    pytest.param("make a.arm to-yes", "options/a.arm/moves", "to-yes", id="make one-way"),
    pytest.param("make a.arm to-no", "options/a.arm/moves", "to-no", id="make it the other way"),
    pytest.param("make a.arm both", "options/a.arm/moves", "both", id="make it both ways"),
    pytest.param("make a.arm to-yes", "options/a.arm/text", "arms", id="its text stays"),
    # pledges
    pytest.param("pledge b: not b.arm", "pledges/1/does", "not b.arm", id="a new pledge"),
    pytest.param("pledge b: not b.arm", "pledges/1/known_to", None, id="all know of it"),
    pytest.param(
        "pledge b with a: not b.arm for a.talk",
        "pledges/1/parts",
        {"b": "not b.arm", "a": "a.talk"},
        id="an exchange",
    ),
    pytest.param("threat b: b.arm if a.arm", "pledges/1/kind", "threat", id="a threat"),
    pytest.param("threat b: b.arm if a.arm", "pledges/1/if", "a.arm", id="what it is to deter"),
    pytest.param("bind pledges.stop nobody", "pledges/0/binds", [], id="bind nobody"),
    pytest.param("bind stop a", "pledges/0/binds", ["a"], id="bind, by id"),
    pytest.param("bind pledges[1] a", "pledges/0/binds", ["a"], id="bind, by place"),
    pytest.param("pledge b: not b.arm if a.talk", "pledges/1/if", "a.talk", id="given something"),
    pytest.param("pledge b to a: not b.arm", "pledges/1/to", "a", id="made to another"),
    pytest.param("pledge  b  to  a : not b.arm", "pledges/1/by", "b", id="spaces"),
    pytest.param("conceal pledges.stop", "pledges/0/known_to", [], id="conceal"),
    pytest.param("conceal stop", "pledges/0/known_to", [], id="conceal, by id"),
    pytest.param("disclose stop", "pledges/0/known_to", None, id="disclose what is open"),
    # remove
    pytest.param("remove c", "options", ["a.arm", "a.talk", "b.arm"], id="remove: options"),
    pytest.param("remove c", "ties", [], id="remove: ties of a patron"),
    pytest.param("remove a", "ties", [], id="remove: ties of a client"),
    pytest.param("remove a", "pledges", [], id="remove: pledges it makes"),
    pytest.param("remove b", "pledges", [], id="remove: pledges made to it"),
    pytest.param("remove c", "pledges/0/id", "stop", id="remove: other pledges stay"),
    pytest.param("remove c", "scenarios", [], id="remove: named what-ifs go"),
    pytest.param(
        "remove b", "preferences/a/statements/0/want", "c.pay", id="remove: what is settled goes"
    ),
    pytest.param(
        "remove b", "preferences/c/statements/0/want", "not a.talk", id="remove: what is left"
    ),
    pytest.param("remove a", "status_quo", ["c.pay"], id="remove: the status quo without it"),
    pytest.param("remove a", "phases/0/status_quo", [], id="remove: that of a phase"),
    pytest.param("remove a", "infeasible", [], id="remove: what can no longer be"),
    # split
    pytest.param(
        "split a army: a.arm",
        "options",
        ["army.arm", "a.talk", "b.arm", "c.pay"],
        id="split: options keep their places",
    ),
    pytest.param("split a army: a.arm", "actors/army/name", "army", id="split: a name"),
    pytest.param(
        "split a army: a.arm", "pledges/0/does", "not army.arm", id="split: in pledges too"
    ),
    pytest.param("split a army: a.arm", "pledges/0/by", "army", id="split: who has to keep it"),
    pytest.param("split a army: a.talk", "pledges/0/by", "a", id="split: who keeps it still"),
    pytest.param(
        "split a army: a.arm", "infeasible/0/when", "army.arm and a.talk", id="split: infeasible"
    ),
    pytest.param("split a the-army: a.arm", "actors/the-army/name", "the-army", id="split: hyphen"),
    pytest.param("split a army: a.arm,", "actors/army/name", "army", id="split: a loose comma"),
]


@pytest.mark.parametrize(("change", "path", "expected"), ROWS)
def test_what_a_change_does(change: str, path: str, expected: object) -> None:
    changed = look(apply(TALKS, [change]), path)
    assert (list(changed) if path == "options" else changed) == expected


ELSEWHERE = [
    pytest.param(
        RANKED, "reverse preferences.a.ranking", "preferences/a/ranking", [0, [1, 2], 3], id="turn"
    ),
    pytest.param(RANKED, "drop preferences.a.ranking", "preferences/a/ranking", None, id="drop it"),
    pytest.param(
        RANKED, "add a: a.x", "preferences/a/foremost/1/want", "a.x", id="add ahead of a ranking"
    ),
    pytest.param(
        RANKED, "add a first: a.x", "preferences/a/foremost/0/want", "a.x", id="ahead of all"
    ),
    pytest.param(
        RANKED,
        "reverse preferences.b.foremost[1]",
        "preferences/b/foremost/0/want",
        "not a.x",
        id="a foremost statement",
    ),
    pytest.param(
        RANKED, "drop preferences.b.statements[1]", "preferences/b/statements/0/want", "not a.x",
        id="statements by their full name",
    ),
    pytest.param(RANKED, "baseline: a.x", "baseline/state", ["a.x"], id="baseline of the case"),
    pytest.param(RANKED, "baseline : 3", "baseline/state", ["a.x", "b.y"], id="baseline by code"),
    pytest.param(GRAPH, "baseline: t", "baseline/state", ["t"], id="baseline in a graph"),
    pytest.param(FULL, "drop baseline", "baseline", None, id="drop the baseline"),
    pytest.param(FULL, "drop terms", "terms", None, id="drop the terms"),
    pytest.param(FULL, "drop phases.truce.baseline", "phases/1/baseline", None, id="in a phase"),
    pytest.param(FULL, "drop phases.truce.terms", "phases/1/terms", None, id="terms of a phase"),
    pytest.param(
        FULL, "drop phases.truce.preferences.ally", "phases/1/preferences", {}, id="a ranking"
    ),
    pytest.param(
        FULL, "baseline truce: plan-b", "phases/1/baseline",
        {"accepted": False, "because": [], "despite": [], "note": "", "state": "plan-b"},
        id="a new baseline has no claims",
    ),
    pytest.param(
        FULL, "drop proposals.plan-a", "proposals/plan-b/date", 2015, id="drop a proposal"
    ),
    pytest.param(FULL, "drop theses.t1", "theses", [], id="drop a thesis"),
    pytest.param(
        FULL, "drop questions.bond.us", "questions/0/answers/0/id", "nobody", id="drop an answer"
    ),
    pytest.param(RANKED, "disclose pledges[2]", "pledges/1/public", None, id="by place"),
    pytest.param(RANKED, "conceal pledges[2]", "pledges/1/known_to", [], id="again"),
    pytest.param(RANKED, "remove b", "coalitions", [["a"]], id="remove from coalitions"),
    pytest.param(RANKED, "remove b", "issues", {}, id="an issue of one alone goes"),
    pytest.param(RANKED, "remove b", "status_quo", ["a.x"], id="a status quo given by code"),
    pytest.param(
        RANKED,
        "remove b",
        "preferences/a/ranking",
        [["a.x"], []],
        id="a ranking of the states that are left",
    ),
    pytest.param(
        RANKED,
        "remove a",
        "preferences/b/statements/0/want",
        "b.y",
        id="statements that say something stay",
    ),
    pytest.param(GRAPH, "remove b", "graph/moves", {"a": [["s", "t"]]}, id="moves go with it"),
    pytest.param(GRAPH, "remove b", "preferences/a/ranking", ["s", "t"], id="states stay"),
    pytest.param(GRAPH, "remove b", "status_quo", "s", id="the status quo stays"),
    pytest.param(
        GRAPH, "reverse preferences.a.ranking", "preferences/a/ranking", ["t", "s"], id="in a graph"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("conflict", "change", "path", "expected"), ELSEWHERE)
def test_what_a_change_does_to_rankings_and_graphs(
    conflict: Conflict, change: str, path: str, expected: object
) -> None:
    assert look(apply(conflict, [change]), path) == expected


REFUSED = [
    pytest.param("", "start with one of", id="nothing at all"),
    pytest.param("Drop pledges.stop", "start with one of", id="a capital"),
    pytest.param("drop    ", "start with one of", id="only a verb"),
    pytest.param("drop preferences.a[0]", "no belief stands at", id="place zero"),
    pytest.param("drop phases.one.preferences.a[0]", "no belief", id="place zero in a phase"),
    pytest.param("drop phases.one.preferences.b", "no belief stands", id="a phase does not say"),
    pytest.param("reverse phases.one.preferences.a", "no opposite", id="reverse all wants"),
    pytest.param("drop baseline", "no belief stands at 'baseline'", id="no baseline"),
    pytest.param("drop phases.one.terms", "no belief stands at", id="no terms"),
    pytest.param("drop proposals.x", "no belief stands at", id="no such proposal"),
    pytest.param("drop theses.x", "no belief stands at", id="no such thesis"),
    pytest.param("drop questions.x.y", "no belief stands at", id="no such answer"),
    pytest.param("baseline one", "write: baseline PHASE: STATE", id="no state"),
    pytest.param("baseline: none", "name the phase", id="no phase named"),
    pytest.param("baseline three: none", "Known: one, two", id="baseline of no phase"),
    pytest.param("baseline one: two+c.pay", "no option is called 'two'", id="no such state"),
    pytest.param("baseline one: a.arm+a.talk", "is not feasible", id="a baseline that cannot be"),
    pytest.param("drop preferences.a", "no belief stands at", id="no place"),
    pytest.param("drop preferences.a.wishes[1]", "no belief stands at", id="no such list"),
    pytest.param("drop preferences.a.ranking", "no belief stands at", id="no ranking"),
    pytest.param("drop preferences", "no belief stands at", id="all of them"),
    pytest.param("drop phases.one", "no belief stands at", id="a whole phase"),
    pytest.param("drop phases.one.title", "no belief stands at", id="a title"),
    pytest.param("drop phases.one.preferences", "no belief stands at", id="nobody's, in a phase"),
    pytest.param("drop phases.one.preferences.b[1]", "no belief stands at", id="not in the phase"),
    pytest.param("drop phases.two.infeasible[2]", "no belief stands at", id="too far in a phase"),
    pytest.param("drop infeasible", "no belief stands at", id="no place in a list"),
    pytest.param("drop views.a[1]", "no belief stands at", id="no such view"),
    pytest.param("drop views", "no belief stands at", id="nobody's view"),
    pytest.param("drop infeasible.x", "no belief stands at", id="a name in a list without names"),
    pytest.param("drop ties[2]", "no belief stands at", id="too far"),
    pytest.param("drop actors.a", "no belief stands at", id="what is no belief"),
    pytest.param("drop options.a.tank", "Did you mean 'a.talk'", id="no such option"),
    pytest.param("reverse pledges.go", "no belief stands at", id="reverse nothing"),
    pytest.param("reverse phases.two.infeasible[1]", "has no opposite", id="what cannot be"),
    pytest.param("replace preferences.a[1] c.pay", "write: replace PATH: CONDITION", id="no colon"),
    pytest.param("replace preferences.a[1]: c.pay or", "stops too early", id="breaks off"),
    pytest.param("replace preferences.a[1]: c.pat", "Did you mean 'c.pay'", id="unknown option"),
    pytest.param("replace pledges.stop: a.arm", "only a statement or a weight", id="a pledge"),
    pytest.param("replace infeasible[1]: a.arm", "only a statement", id="what cannot be, replaced"),
    pytest.param("move first", "end with one of first, up, down, last", id="nothing to move"),
    pytest.param("move preferences.a[1]", "end with one of first", id="nowhere to"),
    pytest.param("move ties[1] first", "only statements stand", id="a tie"),
    pytest.param("move preferences.a[9] first", "no belief stands at", id="move nothing"),
    pytest.param("weigh preferences.b.weights[1] 3", "write: weigh PATH: NUMBER", id="colon"),
    pytest.param("weigh preferences.b.weights[1]: nan", "must be finite", id="not a number"),
    pytest.param("weigh preferences.b.weights[1]:", "'' is no number", id="no number"),
    pytest.param("weigh preferences.b.weights[9]: 1", "no belief stands at", id="weigh nothing"),
    pytest.param("add a last: c.pay", "write: add ACTOR: CONDITION", id="no such rank"),
    pytest.param("add : c.pay", "no actor is called ''", id="add to no one"),
    pytest.param("add a: c.pat", "Did you mean 'c.pay'", id="add an unknown option"),
    pytest.param("bar a.arm and", "stops too early", id="bar half a condition"),
    pytest.param("bar a.arm; drop b.arm", "cannot read ';'", id="two changes in one"),
    pytest.param("force a.tank", "Did you mean 'a.talk'", id="force an unknown option"),
    pytest.param("make a.arm", "end with one of both, to-yes, to-no", id="no direction"),
    pytest.param("make a.tank both", "Did you mean 'a.talk'", id="make an unknown option"),
    pytest.param("pledge a.arm", "write: pledge ACTOR: CONDITION", id="pledge without a colon"),
    pytest.param("pledge a to z: a.arm", "no actor is called 'z'", id="made to nobody"),
    pytest.param("pledge a: a.tank", "Did you mean 'a.talk'", id="pledge an unknown option"),
    pytest.param("disclose pledges.go", "no belief stands at", id="disclose nothing"),
    pytest.param("disclose go", "no pledge is called 'go'", id="disclose no id"),
    pytest.param("pledge a with b: not a.arm", "PART for PART", id="half an exchange"),
    pytest.param("pledge a with a: a.arm for a.talk", "name two actors", id="with itself"),
    pytest.param("pledge a with z: a.arm for b.arm", "no actor is called 'z'", id="with nobody"),
    pytest.param("pledge a with b: a.arm for c.pay", "Nobody can pledge another's act", id="act"),
    pytest.param("pledge a: b.arm", "'a' pledges 'b.arm'", id="another's act"),
    pytest.param("threat a: a.arm", "say what is to be deterred", id="a threat of nothing"),
    pytest.param("threat a.arm if b.arm", "write: threat ACTOR", id="a threat by nobody"),
    pytest.param("threat z: a.arm if b.arm", "no actor is called 'z'", id="a threat by whom"),
    pytest.param("bind pledges.stop", "bind PLEDGE ACTOR...", id="bind whom?"),
    pytest.param("bind stop a nobody", "bind PLEDGE nobody", id="bind one and nobody"),
    pytest.param("bind stop z", "no actor is called 'z'", id="bind a stranger"),
    pytest.param("bind stop b", "who has no part in it", id="bind whom it is made to"),
    pytest.param("bind stop c", "who is no party to it", id="bind a third"),
    pytest.param("bind stpo a", "Did you mean 'stop'", id="bind a misspelt pledge"),
    pytest.param("bind ties[1] a", "only a pledge", id="bind a tie"),
    pytest.param("conceal preferences.a[1]", "only a pledge", id="conceal a wish"),
    pytest.param("remove a b", "no actor is called 'a b'", id="two at once"),
    pytest.param("split a: a.arm", "write: split ACTOR NEW", id="no new name"),
    pytest.param("split a army a.arm", "write: split ACTOR NEW", id="split without a colon"),
    pytest.param("split a army:", "write: split ACTOR NEW", id="split off nothing"),
    pytest.param("split a army: a.tank", "no option of a is called 'a.tank'", id="unknown option"),
    pytest.param("split z army: a.arm", "no actor is called 'z'", id="split nobody"),
    pytest.param("split a my.army: a.arm", "cannot be the key", id="a dot in a name"),
    pytest.param("split a 1st: a.arm", "cannot be the key", id="a figure first"),
    pytest.param("split a a: a.arm", "cannot be the key", id="its own name"),
]


PACT = Conflict.model_validate(
    TALKS.model_dump(mode="json", by_alias=True)
    | {
        "pledges": [
            {
                "id": "pact",
                "kind": "exchange",
                "parts": {"a": "not a.arm", "b": "not b.arm"},
                "binds": ["a"],
                "known_to": ["c"],
                "noticed_by": {"a.arm": ["b", "c"], "b.arm": ["c"]},
            },
            {"id": "calm", "kind": "assurance", "by": "a", "does": "a.talk", "unless": "b.arm"},
            {"id": "gift", "by": "c", "does": "c.pay", "unless": "not b.arm", "known_to": ["b"],
             "noticed_by": {"c.pay": ["b"], "b.arm": []}},
        ],
        "views": {"b": [{"unaware": "pledges.gift"}]},
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("change", "path", "expected"),
    [
        pytest.param("reverse pact", None, None, id="an id alone is no path here"),
        pytest.param(
            "reverse pledges.pact", "parts", {"a": "a.arm", "b": "b.arm"}, id="reverse: every part"
        ),
        pytest.param("reverse pledges.pact", "binds", ["a"], id="reverse: it binds whom it bound"),
        pytest.param("drop views.b[1]", "id", "pact", id="drop: another's view"),
        pytest.param("remove c", "known_to", [], id="remove: it knew"),
        pytest.param(
            "remove c", "noticed_by", {"a.arm": ["b"], "b.arm": []}, id="remove: it noticed"
        ),
        pytest.param("remove b", "id", "calm", id="remove: a party takes the exchange along"),
        pytest.param(
            "split a army: a.arm", "parts", {"army": "not army.arm", "b": "not b.arm"}, id="split"
        ),
        pytest.param("split a army: a.arm", "binds", ["army"], id="split: who is bound"),
        pytest.param(
            "split a army: a.arm",
            "noticed_by",
            {"army.arm": ["b", "c"], "b.arm": ["c"]},
            id="split: what is noticed",
        ),
        pytest.param("split a army: a.talk", "binds", ["a"], id="split: not its part"),
    ],
)
def test_what_a_change_does_to_an_exchange(change: str, path: str | None, expected: object) -> None:
    if path is None:
        with pytest.raises(CaseError, match="no belief stands at"):
            apply(PACT, [change])
        return
    assert look(apply(PACT, [change]), f"pledges/0/{path}") == expected


def test_what_can_no_longer_be_owed_or_end_goes() -> None:
    """Without b, that it does not arm always holds, and that it arms never does."""
    (calm,) = apply(PACT, ["remove b"]).pledges
    assert (calm.id, calm.unless, str(calm.kept())) == ("calm", None, "a.talk")


def test_views_are_of_the_conflict_as_it_was() -> None:
    assert PACT.views
    assert apply(PACT, ["drop views.b[1]"]).views == {"b": ()}
    assert apply(PACT, ["remove c"]).views == apply(PACT, ["split a army: a.arm"]).views == {}


def test_an_act_in_two_hands_cannot_be_split() -> None:
    both = apply(PACT, ["drop pledges.pact", "pledge a: not a.arm and not a.talk"])
    with pytest.raises(CaseError, match=r"'a' pledges 'army\.arm'"):
        apply(both, ["split a army: a.arm"])


@pytest.mark.parametrize(("change", "says"), REFUSED)
def test_a_change_that_cannot_be_made_says_why(change: str, says: str) -> None:
    with pytest.raises((CaseError, UnknownName)) as fault:
        apply(TALKS, [change])
    assert says.lower() in str(fault.value).lower()


def test_the_only_actor_cannot_be_removed() -> None:
    alone = apply(RANKED, ["remove b"])
    with pytest.raises(CaseError, match="Nobody would be left; keep one actor at least"):
        apply(alone, ["remove a"])


def test_who_is_removed_may_not_leave_everything_infeasible() -> None:
    needed = apply(RANKED, ["bar not b.y", "drop preferences.a.ranking"])
    with pytest.raises(CaseError, match="would leave no state without this actor"):
        apply(needed, ["remove b"])


def test_changes_are_made_one_after_another() -> None:
    twice = apply(TALKS, ["drop preferences.a[1]", "drop preferences.a[1]"])
    assert [str(one.want) for one in twice.preferences["a"].statements] == ["c.pay"]
    assert apply(TALKS, []) is TALKS


def test_every_verb_has_a_row_that_works_and_one_that_does_not() -> None:
    for rows in ([*ROWS, *ELSEWHERE], REFUSED):
        changes = [next(v for v in row.values if isinstance(v, str)) for row in rows]
        assert set(VERBS) <= {change.split()[0] for change in changes if change.strip()}


@settings(max_examples=40)
@given(conflict=any_conflicts(), data=st.data())
def test_reversing_twice_changes_nothing(conflict: Conflict, data: st.DataObject) -> None:
    paths = [
        one.path
        for one in beliefs(conflict)
        if one.path.startswith("preferences") and not one.path.endswith("ranking")
    ]
    if not paths:
        return
    path = data.draw(st.sampled_from(paths))
    assert apply(conflict, [f"reverse {path}", f"reverse {path}"]) == conflict


@settings(max_examples=40)
@given(conflict=any_conflicts(), data=st.data())
def test_a_statement_moved_there_and_back_stays(conflict: Conflict, data: st.DataObject) -> None:
    long = [a for a, want in conflict.preferences.items() if len(want.statements) > 1]
    if not long:
        return
    actor = data.draw(st.sampled_from(long))
    place = data.draw(st.integers(1, len(conflict.preferences[actor].statements) - 1))
    path = f"preferences.{actor}"
    moved = apply(conflict, [f"move {path}[{place}] down", f"move {path}[{place + 1}] up"])
    assert moved == conflict
