"""Every message about parts that do not fit: a table of one row each."""

import json
from pathlib import Path

import pytest

from detente.case import load
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
EXCHANGE = {"kind": "exchange", "parts": {"us": "us.strike", "them": "them.yield"}}
ISSUE = {"x": {"actors": {"usa": {"position": 1, "capability": 1, "salience": 1}}}}


def _row(name, change, what, where, mend="", base=GOOD):
    """Return one row of the table."""
    return pytest.param(base | change, what, where, mend, id=name)


TABLE = [
    _row("no-owner", {"options": GOOD["options"] | {"strike": "s"}},
         "the option 'strike' names no owner", "options.strike", "us.strike"),
    _row("owner", {"options": GOOD["options"] | {"usa.x": "s"}},
         "no actor is called 'usa'", "options.usa.x", "Did you mean 'us'?"),
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
    _row("only-an-owner", {"options": GOOD["options"] | {"usa.": "s"}},
         "no actor is called 'usa'", "options.usa."),
    _row("pledge-unless",
         {"pledges": [{"by": "us", "does": "us.strike", "unless": "them.x", "kind": "assurance"}]},
         "no option is called 'them.x'", "pledges[1].unless"),
    _row("part-option", {"pledges": [EXCHANGE | {"parts": {"us": "us.x", "them": "them.yield"}}]},
         "no option is called 'us.x'", "pledges[1].parts.us"),
    _row("part-actor", {"pledges": [EXCHANGE | {"parts": {"us": "us.strike", "un": "us.strike"}}]},
         "no actor is called 'un'", "pledges[1].parts.un"),
    _row("another's-act", {"pledges": [{"by": "us", "does": "not them.yield"}]},
         "'us' pledges 'them.yield', which is an option of 'them'", "pledges[1].does",
         "Nobody can pledge another's act. Options of 'us': us.strike"),
    _row("another's-part", {"pledges": [EXCHANGE | {"parts": {"us": "us.strike and them.yield",
                                                              "them": "them.yield"}}]},
         "'us' pledges 'them.yield', which is an option of 'them'", "pledges[1].parts.us"),
    _row("binds-nobody-known", {"pledges": [EXCHANGE | {"binds": ["us", "un"]}]},
         "no actor is called 'un'", "pledges[1].binds[2]"),
    _row("binds-the-receiver",
         {"pledges": [{"by": "us", "to": "them", "does": "us.strike", "binds": ["us", "them"]}]},
         "the pledge binds 'them', to whom it is made and who has no part in it",
         "pledges[1].binds[2]", "kind: exchange"),
    _row("binds-a-stranger", {"pledges": [{"by": "us", "does": "us.strike", "binds": ["them"]}]},
         "the pledge binds 'them', who is no party to it", "pledges[1].binds[1]",
         "Those who can be bound: us"),
    _row("known-to-nobody-known", {"pledges": [EXCHANGE | {"known_to": ["un"]}]},
         "no actor is called 'un'", "pledges[1].known_to[1]"),
    _row("noticed-by-nobody-known", {"pledges": [EXCHANGE | {"noticed_by": {"us.strike": ["un"]}}]},
         "no actor is called 'un'", "pledges[1].noticed_by.us.strike[1]"),
    _row("noticed-no-option", {"pledges": [EXCHANGE | {"noticed_by": {"us.strik": ["us"]}}]},
         "no option is called 'us.strik'", "pledges[1].noticed_by.us.strik", "'us.strike'"),
    _row("weak-beside-weights",
         {"preferences": GOOD["preferences"] | {"us": {"weights": {"us.strike": 1}}},
          "pledges": [{"by": "us", "does": "us.strike", "strength": "weak"}]},
         "the strength 'weak' has no place in the wants of 'us'", "pledges[1].strength",
         "foremost"),
    _row("place-in-a-ranking",
         {"phases": [{"id": "a", "preferences": {"us": {"ranking": [[0, 1, 2, 3]]}}}],
          "pledges": [{"by": "us", "does": "us.strike", "strength": 1}]},
         "the strength 1 has no place in the wants of 'us'", "pledges[1].strength"),
    _row("view-of-nobody", {"views": {"un": ["drop preferences.us[1]"]}},
         "no actor is called 'un'", "views.un"),
    _row("view-in-no-phase",
         {"phases": PHASES, "views": {"us": [{"unaware": "preferences.them[1]", "in": ["c"]}]}},
         "no phase is called 'c'", "views.us[1].in[1]"),
    _row("view-of-no-option", {"views": {"us": [{"overlooks": "us.x"}]}},
         "no option is called 'us.x'", "views.us[1].overlooks"),
    _row("pledge-for-nobody", {"pledges": [{"by": "", "does": "us.strike"}]},
         "no actor is called ''", "pledges[1].by"),
    _row("second-infeasible", {"infeasible": ["us.strike and them.yield", "us.x"]},
         "no option is called 'us.x'", "infeasible[2].when"),
    _row("second-statement", {"preferences": {"us": ["us.strike", "us.x"], "them": []}},
         "no option is called 'us.x'", "preferences.us[2]"),
    _row("statement-of-a-mapping", {"preferences": {"us": [{"want": "us.x"}], "them": []}},
         "no option is called 'us.x'", "preferences.us[1]"),
    _row("second-phase-wants",
         {"phases": [{"id": "a"}, {"id": "b", "preferences": {"them": ["us.x"]}}]},
         "no option is called 'us.x'", "phases[2].preferences.them[1]"),
    _row("phase-start", {"phases": [{"id": "a", "start": ["us.x"]}]},
         "no option is called 'us.x'", "phases[1].start"),
    _row("phase-status-quo-code", {"phases": [{"id": "a", "status_quo": 9}]},
         "9 is no state code", "phases[1].status_quo", "0 to 3"),
    _row("status-quo-below", {"status_quo": -1}, "-1 is no state code", "status_quo", "0 to 3"),
    _row("status-quo-second-name", {"status_quo": ["us.strike", "them.x"]},
         "no option is called 'them.x'", "status_quo"),
    _row("same-day-backwards", {"phases": [{"id": "a", "from": "2016-01-02", "to": "2016-01-01"}]},
         "'a' ends on 2016-01-01, before it starts on 2016-01-02", "phases[1].to"),
    _row("no-focus-without-phases", {"focus": "a"}, "no phase is called 'a'", "focus", "none"),
    _row("graph-status-quo-code", {"status_quo": 2}, "2 is no state code", "status_quo", "0 to 1",
         GRAPH),
    _row("graph-phase-status-quo", {"phases": [{"id": "a", "status_quo": "peace"}]},
         "no state is called 'peace'", "phases[1].status_quo", "", GRAPH),
    _row("graph-ranked-twice", {"preferences": {"us": {"ranking": ["war", "truce", "war"]}}},
         "'us' ranks state 0 2 times", "preferences.us.ranking", "Keep one", GRAPH),
    _row("graph-ranked-unknown", {"preferences": {"us": {"ranking": ["peace", "war"]}}},
         "no state is called 'peace'", "preferences.us.ranking", "Known: war, truce", GRAPH),
    _row("ranked-infeasible-left-out",
         {"infeasible": ["us.strike"], "preferences": {"us": {"ranking": [0]}, "them": []}},
         "'us' leaves 1 feasible states unranked", "preferences.us.ranking", "Add 2"),
    _row("many-unranked",
         {"options": {f"us.o{n}": "o" for n in range(4)} | {"them.yield": "yields"},
          "preferences": {"us": {"ranking": [0]}, "them": []}},
         "'us' leaves 31 feasible states unranked", "preferences.us.ranking",
         "Add 1, 2, 3, 4, 5, 6, 7, 8, …;"),
    _row("case-ranking-in-a-phase",
         {"preferences": {"us": {"ranking": [0, 1, 2]}, "them": []}, "phases": PHASES},
         "'us' leaves 1 feasible states unranked", "preferences.us.ranking", "Add 3"),
    _row("graph-second-move",
         {"graph": GRAPH["graph"] | {"moves": {"us": [["war", "truce"], ["peace", "war"]]}}},
         "no state is called 'peace'", "graph.moves.us[2]", "", GRAPH),
    _row("coalition-second", {"coalitions": [["us"], ["them", "us", "un"]]},
         "no actor is called 'un'", "coalitions[2][3]", "Did you mean 'us'"),
    _row("same-scenario",
         {"scenarios": [{"id": "s", "changes": ["drop x"]}, {"id": "s", "changes": ["drop y"]}]},
         "two scenarios are called 's'", "scenarios[2].id", "Rename one"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "what", "where", "mend"), TABLE)
def test_a_problem_names_the_value_the_place_and_the_mend(data, what, where, mend):
    assert_told(data, what, where, mend)


def assert_told(data, what, where, mend):
    """Assert that a conflict is refused with a problem at a place, and how to mend it."""
    with pytest.raises(CaseError) as caught:
        Conflict.model_validate(data)
    told = [one for one in caught.value.problems if what in one.what and dotted(one.where) == where]
    assert told, str(caught.value)
    assert mend in told[0].mend


def _fragment(data, where):
    """Return how the line of a place begins in a file that gives each value a line."""
    for step in where[:-1]:
        if isinstance(step, int) or step in data:  # A short form has no key of its own.
            data = data[step]
    last = where[-1]
    if isinstance(last, str) and isinstance(data, dict) and last in data:
        return json.dumps(last)
    if isinstance(data, dict):  # A weight by its place among conditions.
        return json.dumps(list(data)[last])
    return json.dumps(data[last] if not isinstance(last, str) else data)[:1]


@pytest.mark.parametrize(("data", "what", "where", "_mend"), TABLE)
def test_a_problem_in_a_file_names_its_line(tmp_path: Path, data, what, where, _mend):
    assert_told_with_line(tmp_path, data, what, where)


def assert_told_with_line(tmp_path: Path, data, what, where):
    """Assert that a file is refused with a problem that names the line of a place."""
    file = tmp_path / "case.yaml"
    # JSON is YAML, and puts every key and every item on a line of its own.
    file.write_text(json.dumps({"format": "detente/1"} | data, indent=1), encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        load(file)
    told = [one for one in caught.value.problems if what in one.what and dotted(one.where) == where]
    assert told, str(caught.value)
    line = file.read_text(encoding="utf-8").splitlines()[told[0].line - 1]
    assert line.strip().startswith(_fragment(data, told[0].where)), line
    assert str(told[0]).startswith(f"{file}:{told[0].line}:{len(line) - len(line.lstrip()) + 1}: ")


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


FITS = [
    pytest.param({"preferences": {"us": [], "them": []}}, id="nobody wants anything"),
    pytest.param({"options": {f"us.o{n}": "o" for n in range(23)} | {"them.y": "y"},
                  "preferences": {"us": [], "them": []}}, id="as many options as can be"),
    pytest.param({"phases": [{"id": "a", "from": "2016-01-01", "to": "2016-01-01"}]},
                 id="a phase of one day"),
    pytest.param({"phases": [{"id": "a", "to": "2016-01-01"}]}, id="a phase without a first day"),
    pytest.param({"status_quo": 3}, id="the last state code"),
    pytest.param({"status_quo": []}, id="nothing taken"),
    pytest.param({"status_quo": "us.strike"}, id="a single option"),
    pytest.param({"infeasible": ["us.strike"],
                  "preferences": {"us": {"ranking": [0, 2]}, "them": []}},
                 id="a ranking of what is feasible"),
    pytest.param({"infeasible": ["us.strike"],
                  "preferences": {"us": {"ranking": [0, 1, 2]}, "them": []}},
                 id="a ranking with an infeasible state"),
    pytest.param({"preferences": {"us": []},
                  "phases": [{"id": "a", "preferences": {"them": []}}]},
                 id="wants told in every phase"),
    pytest.param({"pledges": [{"by": "us", "does": "us.strike"}] * 2}, id="pledges without ids"),
    pytest.param({"focus": "a", "phases": PHASES}, id="a focus"),
    pytest.param({"actors": GOOD["actors"] | {"un": {"name": "UN"}}}, id="an observer"),
    pytest.param({"actors": GOOD["actors"] | {"un": {"name": "UN"}},
                  "preferences": GOOD["preferences"] | {"un": ["them.yield"]}},
                 id="an observer that wants something"),
    pytest.param({"preferences": {"us": {"ranking": [0]}, "them": []},
                  "phases": [{"id": "a", "preferences": {"us": []},
                              "infeasible": ["us.strike"]}]},
                 id="a ranking that no phase uses"),
]  # fmt: skip


@pytest.mark.parametrize("change", FITS)
def test_what_fits_is_taken(change):
    assert Conflict.model_validate(GOOD | change)
