"""Every message about parts that do not fit: a table of one row each."""

import pytest

from detente.errors import CaseError, dotted
from detente.model import Conflict, Preference

GOOD = {
    "actors": {"us": {"name": "US"}, "them": {"name": "Them"}},
    "options": {"us.strike": "strikes", "them.yield": "yields"},
    "preferences": {"us": ["them.yield"], "them": []},
}
PHASES = [{"id": "a"}, {"id": "b"}]
GRAPH = {
    "actors": {"us": {"name": "US"}},
    "graph": {"states": {"war": "War", "truce": "Truce"}, "moves": {"us": [["war", "truce"]]}},
    "preferences": {"us": {"ranking": ["truce", "war"]}},
}
BIG = {f"us.o{n}": "o" for n in range(24)} | {"them.yield": "yields"}
ISSUE = {"x": {"actors": {"usa": {"position": 1, "capability": 1, "salience": 1}}}}


def _row(name, change, what, where, mend="", base=GOOD):
    """Return one row of the table."""
    return pytest.param(base | change, what, where, mend, id=name)


TABLE = [
    _row("no-owner", {"options": GOOD["options"] | {"strike": "s"}},
         "the option 'strike' names no owner", "options.strike", "us.strike"),
    _row("owner", {"options": GOOD["options"] | {"usa.x": "s"}},
         "no actor is called 'usa'", "options.usa.x", "Did you mean 'us'?"),
    _row("no-option", {"actors": GOOD["actors"] | {"un": {"name": "UN"}}},
         "the actor 'un' has no option", "actors.un", "un.something"),
    _row("too-many", {"options": BIG}, "25 options make 2^25 states, too many", "options", "24"),
    _row("no-options", {"options": {}}, "there are no options", "options", "graph"),
    _row("infeasible", {"infeasible": ["us.stike"]},
         "no option is called 'us.stike'", "infeasible[1].when", "'us.strike'"),
    _row("statement", {"preferences": {"us": ["us.x"], "them": []}},
         "no option is called 'us.x'", "preferences.us[1]"),
    _row("weight", {"preferences": {"us": {"weights": {"us.x": 1}}, "them": []}},
         "no option is called 'us.x'", "preferences.us.weights[1]"),
    _row("foremost", {"preferences": {"us": {"foremost": ["us.x"]}, "them": []}},
         "no option is called 'us.x'", "preferences.us.foremost[1]"),
    _row("phase-wants", {"phases": [{"id": "a", "preferences": {"us": ["us.x"]}}]},
         "no option is called 'us.x'", "phases[1].preferences.us[1]"),
    _row("phase-infeasible", {"phases": [{"id": "a", "infeasible": ["us.x"]}]},
         "no option is called 'us.x'", "phases[1].infeasible[1].when"),
    _row("pledge-does", {"pledges": [{"by": "us", "does": "us.x"}]},
         "no option is called 'us.x'", "pledges[1].does"),
    _row("pledge-if", {"pledges": [{"by": "us", "does": "us.strike", "if": "us.x"}]},
         "no option is called 'us.x'", "pledges[1].if"),
    _row("wants-of", {"preferences": GOOD["preferences"] | {"un": []}},
         "no actor is called 'un'", "preferences.un"),
    _row("phase-wants-of", {"phases": [{"id": "a", "preferences": {"un": []}}]},
         "no actor is called 'un'", "phases[1].preferences.un"),
    _row("pledge-by", {"pledges": [{"by": "un", "does": "us.strike"}]},
         "no actor is called 'un'", "pledges[1].by"),
    _row("pledge-to", {"pledges": [{"by": "us", "to": "un", "does": "us.strike"}]},
         "no actor is called 'un'", "pledges[1].to"),
    _row("pledge-in",
         {"phases": PHASES, "pledges": [{"by": "us", "does": "us.strike", "in": ["c"]}]},
         "no phase is called 'c'", "pledges[1].in[1]", "Known: a, b."),
    _row("patron", {"ties": [{"patron": "un", "client": "us", "kind": "arms", "share": 1}]},
         "no actor is called 'un'", "ties[1].patron"),
    _row("client", {"ties": [{"patron": "us", "client": "un", "kind": "arms", "share": 1}]},
         "no actor is called 'un'", "ties[1].client"),
    _row("issue", {"issues": ISSUE}, "no actor is called 'usa'", "issues.x.actors.usa", "'us'"),
    _row("coalition", {"coalitions": [["us", "un"]]},
         "no actor is called 'un'", "coalitions[1][2]"),
    _row("no-wants", {"preferences": {"us": []}}, "'them' has no preferences", "preferences", "[]"),
    _row("no-wants-in-one-phase",
         {"preferences": {"us": []},
          "phases": [{"id": "a", "preferences": {"them": []}}, {"id": "b"}]},
         "'them' has no preferences", "preferences"),
    _row("same-phase", {"phases": [{"id": "a"}, {"id": "a"}]},
         "two phases are called 'a'", "phases[2].id", "Rename one"),
    _row("dates", {"phases": [{"id": "a", "from": "2016-02-01", "to": "2016-01-01"}]},
         "'a' ends on 2016-01-01, before it starts on 2016-02-01", "phases[1].to", "Swap"),
    _row("focus", {"phases": PHASES, "focus": "c"}, "no phase is called 'c'", "focus"),
    _row("scenario", {"phases": PHASES, "scenarios": [{"id": "s", "phase": "c", "changes": ["x"]}]},
         "no phase is called 'c'", "scenarios[1].phase"),
    _row("status-quo-name", {"status_quo": ["us.x"]}, "no option is called 'us.x'", "status_quo"),
    _row("status-quo-code", {"status_quo": 4}, "4 is no state code", "status_quo", "0 to 3"),
    _row("status-quo-out", {"status_quo": 1, "infeasible": ["us.strike"]},
         "the status quo 1 is not feasible", "status_quo", "infeasible condition"),
    _row("phase-status-quo", {"phases": [{"id": "a", "status_quo": "us.x"}]},
         "no option is called 'us.x'", "phases[1].status_quo"),
    _row("phase-status-quo-out",
         {"phases": [{"id": "a", "status_quo": ["us.strike"], "infeasible": ["us.strike"]}]},
         "is not feasible", "phases[1].status_quo"),
    _row("no-state", {"infeasible": ["us.strike", "not us.strike"]},
         "the infeasible conditions leave no state", "infeasible", "contradict"),
    _row("no-state-in-phase",
         {"infeasible": ["us.strike"], "phases": [{"id": "a", "infeasible": ["not us.strike"]}]},
         "the phase 'a' has no state left", "phases[1].infeasible", "contradict"),
    _row("unranked", {"preferences": {"us": {"ranking": [0, 3]}, "them": []}},
         "'us' leaves 2 feasible states unranked", "preferences.us.ranking", "Add 1, 2"),
    _row("ranked-twice", {"preferences": {"us": {"ranking": [0, 1, 2, 3, 0]}, "them": []}},
         "'us' ranks state 0 2 times", "preferences.us.ranking", "Keep one"),
    _row("ranked-nowhere", {"preferences": {"us": {"ranking": [0, 1, 2, 3, 9]}, "them": []}},
         "'us' ranks 9, which is no state code", "preferences.us.ranking", "Remove it"),
    _row("ranked-unknown", {"preferences": {"us": {"ranking": [["us.x"]]}, "them": []}},
         "no option is called 'us.x'", "preferences.us.ranking"),
    _row("phase-unranked", {"phases": [{"id": "a", "preferences": {"us": {"ranking": [0]}}}]},
         "'us' leaves 3 feasible states unranked", "phases[1].preferences.us.ranking"),
    _row("both-forms", {"options": {"us.strike": "s"}}, "both options and a graph", "graph",
         "Keep one", GRAPH),
    _row("graph-mover", {"graph": GRAPH["graph"] | {"moves": {"un": []}}},
         "no actor is called 'un'", "graph.moves.un", "", GRAPH),
    _row("graph-state", {"graph": GRAPH["graph"] | {"moves": {"us": [["war", "peace"]]}}},
         "no state is called 'peace'", "graph.moves.us[1]", "", GRAPH),
    _row("graph-status-quo", {"status_quo": "peace"}, "no state is called 'peace'", "status_quo",
         "", GRAPH),
    _row("graph-unranked", {"preferences": {"us": {"ranking": ["war"]}}},
         "leaves 1 feasible states unranked", "preferences.us.ranking", "Add truce", GRAPH),
    _row("graph-many-for-one", {"status_quo": ["war", "truce"]},
         "2 states stand where one belongs", "status_quo", "Name one", GRAPH),
    _row("graph-phase-unranked",
         {"phases": [{"id": "a", "preferences": {"us": {"ranking": ["war"]}}}]},
         "leaves 1 feasible states unranked", "phases[1].preferences.us.ranking", "", GRAPH),
    _row("same-pledge",
         {"pledges": [{"id": "p", "by": "us", "does": "us.strike"},
                      {"id": "p", "by": "them", "does": "them.yield"}]},
         "two pledges are called 'p'", "pledges[2].id", "Rename one"),
    _row("same-scenario",
         {"scenarios": [{"id": "s", "changes": ["drop x"]}, {"id": "s", "changes": ["drop y"]}]},
         "two scenarios are called 's'", "scenarios[2].id", "Rename one"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "what", "where", "mend"), TABLE)
def test_a_problem_names_the_value_the_place_and_the_mend(data, what, where, mend):
    with pytest.raises(CaseError) as caught:
        Conflict.model_validate(data)
    told = [one for one in caught.value.problems if what in one.what and dotted(one.where) == where]
    assert told, str(caught.value)
    assert mend in told[0].mend


@pytest.mark.parametrize("data", [GOOD, GRAPH], ids=["options", "graph"])
def test_the_bases_of_the_table_are_sound(data):
    Conflict.model_validate(data)


def test_all_problems_come_at_once():
    data = GOOD | {
        "infeasible": ["us.x", "us.y"],
        "ties": [{"patron": "un", "client": "eu", "kind": "arms", "share": 1}],
        "focus": "c",
    }
    with pytest.raises(CaseError) as caught:
        Conflict.model_validate(data)
    assert len(caught.value.problems) == 5


def test_a_case_that_never_fits_names_no_false_ranking():
    """States are looked at only where names are sound: no problem is an echo of another."""
    data = GOOD | {"infeasible": ["us.x"], "preferences": {"us": {"ranking": [0]}, "them": []}}
    with pytest.raises(CaseError) as caught:
        Conflict.model_validate(data)
    assert [one.what for one in caught.value.problems] == ["no option is called 'us.x'"]


def test_a_slip_in_an_owner_is_told_once():
    """The actor left without an option and the conditions that name it rightly are not at fault."""
    with pytest.raises(CaseError) as told:
        Conflict.model_validate(
            {
                "actors": {"north": {"name": "N"}, "south": {"name": "S"}},
                "options": {"north.shell": "shells", "sout.arm": "arms"},
                "preferences": {"north": ["not south.arm"], "south": ["south.arm"]},
            }
        )
    (problem,) = told.value.problems
    assert problem.what == "no actor is called 'sout'"
    assert "south" in problem.mend


def test_a_list_of_a_graphs_states_is_a_tie():
    read = Preference.model_validate({"ranking": ["truce", ["war", "peace"], ["us.arm", "us.go"]]})
    assert read.ranking == (("truce",), ("war", "peace"), (("us.arm", "us.go"),))
