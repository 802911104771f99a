"""GMCR+ files give the conflicts, and the published answers, that they gave there."""

import json

import pytest

from detente.analysis.concepts.solve import stability
from detente.case import load, write_as
from detente.case.formats.gmcr.read import read_gmcr, slug
from detente.catalog import expected, names
from detente.catalog import load as find_case
from detente.errors import CaseError

BASE = {
    "options": [
        {"name": "Strike", "permittedDirection": "fwd"},
        {"name": "Yield", "permittedDirection": "back"},
        {"name": "Strike"},
    ],
    "decisionMakers": [
        {"name": "The West", "options": [0, 2], "preferences": [[[1, "Y"]], [[0, "N"], [2, "N"]]]},
        {"name": "the west!", "options": [1],
         "preferences": [{"compound": True, "members": [[[1, "N"]], [[0, "Y"], [2, "Y"]]]}]},
    ],
    "infeasibles": [[[0, "Y"], [2, "Y"]]],
    "useManualPreferenceRanking": False,
    "coalitions": [[0, 1]],
}  # fmt: skip


def _read(change=None, **more):
    """Return the base file, changed, as a conflict."""
    data = json.loads(json.dumps(BASE)) | more
    if change:
        change(data)
    return read_gmcr(json.dumps(data), file="west.gmcr")


def test_names_become_unique_ids_and_stay_as_text():
    conflict = _read()
    assert conflict.title == "west"
    assert {key: one.name for key, one in conflict.actors.items()} == {
        "the-west": "The West",
        "the-west-2": "the west!",
    }
    assert {key: (one.text, one.moves) for key, one in conflict.options.items()} == {
        "the-west.strike": ("Strike", "to-yes"),
        "the-west-2.yield": ("Yield", "to-no"),
        "the-west.strike-2": ("Strike", "both"),
    }


def test_statements_alternatives_patterns_and_coalitions():
    conflict = _read()
    assert [str(one.want) for one in conflict.preferences["the-west"].statements] == [
        "the-west-2.yield",
        "not the-west.strike and not the-west.strike-2",
    ]
    assert [str(one.want) for one in conflict.preferences["the-west-2"].statements] == [
        "not the-west-2.yield or the-west.strike and the-west.strike-2"
    ]
    assert [str(one.when) for one in conflict.infeasible] == [
        "the-west.strike and the-west.strike-2"
    ]
    assert conflict.coalitions == (("the-west", "the-west-2"),)


def test_a_coalition_of_one_is_none():
    assert _read(coalitions=[0, [1], [0, 1]]).coalitions == (("the-west", "the-west-2"),)


@pytest.mark.parametrize(
    ("used", "ranking"),
    [
        ("useManualPreferenceRanking", "preferenceRanking"),
        ("useManualPreferenceVectors", "preferenceVector"),
        ("useManualPreferenceVectors", "preferenceRanking"),
    ],
)
def test_rankings_under_both_spellings(used, ranking):
    def change(data):
        del data["useManualPreferenceRanking"]
        data[used] = True
        for maker in data["decisionMakers"]:
            maker[ranking] = [6, [1, 3], 2, 4, 5]

    # Feasible codes are 0 1 2 3 4 6: 5 and 7 take both strikes.
    preference = _read(change).preferences["the-west"]
    assert preference.ranking == ((6,), (0, 2), (1,), (3,), (4,))


def test_a_ranking_not_in_use_is_passed_over():
    def change(data):
        del data["useManualPreferenceRanking"]
        for maker in data["decisionMakers"]:
            maker["preferenceRanking"] = [6, 1, 3, 2, 4, 5]

    assert _read(change).preferences == _read().preferences


@pytest.mark.parametrize(
    ("told", "unseen"),
    [
        pytest.param({}, [], id="all seen"),
        pytest.param({"misperceptions": []}, [], id="all seen, aloud"),
        pytest.param(
            {"misperceptions": [[[0, "Y"]], [[1, "N"], [2, "Y"]]]},
            ["the-west.strike", "not the-west-2.yield and the-west.strike-2"],
            id="by patterns",
        ),
        pytest.param(
            {"misperceptions": [{"members": [[[0, "Y"]], [[1, "Y"]]]}]},
            ["the-west.strike or the-west-2.yield"],
            id="by alternatives",
        ),
        pytest.param(
            {"misperceived": [1, 6]},
            [
                "not the-west.strike and not the-west-2.yield and not the-west.strike-2",
                "not the-west.strike and the-west-2.yield and the-west.strike-2",
            ],
            id="by number: the sixth feasible state is 6",
        ),
    ],
)
def test_misperceived_states_become_views(told, unseen):
    def change(data):
        data["decisionMakers"][1] |= told

    views = _read(change).views
    assert list(views) == (["the-west-2"] if unseen else [])
    assert [str(one.overlooks) for one in views.get("the-west-2", ())] == unseen


def test_rankings_lie_idle_unless_in_use():
    def change(data):
        data["decisionMakers"][0]["preferenceRanking"] = [1, 2]

    assert _read(change).preferences["the-west"].ranking is None


def _misperceive(data):
    data["decisionMakers"][1]["misperceptions"] = [[[3, "Y"]]]


def _misperceive_state(data):
    data["decisionMakers"][1]["misperceived"] = [7]


def _shared(data):
    data["decisionMakers"][1]["options"] = [1, 0]


def _orphan(data):
    data["decisionMakers"][0]["options"] = [0]


def _no_ranking(data):
    data["useManualPreferenceRanking"] = True


def _short_ranking(data):
    data["useManualPreferenceRanking"] = True
    for maker in data["decisionMakers"]:
        maker["preferenceRanking"] = [1, 2, 3]


def _far_ranking(data):
    data["useManualPreferenceRanking"] = True
    for maker in data["decisionMakers"]:
        maker["preferenceRanking"] = [1, 2, 3, 4, 5, 7]


def _ranking_from_0(data):
    data["useManualPreferenceRanking"] = True
    for maker in data["decisionMakers"]:
        maker["preferenceRanking"] = [0, 1, 2, 3, 4, 5]


def _set(*path):
    """Return a change that sets a value at a path."""
    *where, last, value = path

    def change(data):
        for step in where:
            data = data[step]
        data[last] = value

    return change


def _bad_pattern(data):
    data["decisionMakers"][0]["preferences"].append([[3, "Y"]])


def _bad_member(data):
    data["decisionMakers"][1]["preferences"][0]["members"].append([[-1, "N"]])


@pytest.mark.parametrize(
    ("change", "what", "mend", "where"),
    [
        pytest.param(_misperceive, "there is no option 3", "Options count from 0 to 2",
                     ("decisionMakers", 1, "misperceptions", 0), id="misperceptions"),
        pytest.param(_misperceive_state, "'the west!' misperceives state 7",
                     "Feasible states count from 1 to 6", (), id="misperceived"),
        pytest.param(_shared, "the option 'Strike' belongs to 'The West' and 'the west!'",
                     "Give it to one decision maker", ("options", 0), id="shared"),
        pytest.param(_orphan, "the option 'Strike' belongs to nobody",
                     "Give it to one decision maker", ("options", 2), id="nobody"),
        pytest.param(_no_ranking, "'The West' has no ranking though rankings are in use",
                     "Rank its states in GMCR+ and save again", ("decisionMakers", 0),
                     id="no-ranking"),
        pytest.param(_short_ranking, "'the-west' leaves 3 feasible states unranked",
                     "Add 3, 4, 6; states that are equally good share a place, as in [5, 11]",
                     ("preferences", "the-west", "ranking"), id="short-ranking"),
        pytest.param(_ranking_from_0, "'The West' ranks state 0",
                     "Feasible states count from 1 to 6", (), id="ranking-from-0"),
        pytest.param(_far_ranking, "'The West' ranks state 7",
                     "Feasible states count from 1 to 6", (), id="far-ranking"),
        pytest.param(_set("infeasibles", [[[9, "Y"]]]), "there is no option 9",
                     "Options count from 0 to 2", ("infeasibles", 0), id="option"),
        pytest.param(_set("infeasibles", [[]]), "a pattern names no option", "Take it out",
                     ("infeasibles", 0), id="empty-pattern"),
        pytest.param(_bad_pattern, "there is no option 3", "Options count from 0 to 2",
                     ("decisionMakers", 0, "preferences", 2), id="option-of-a-statement"),
        pytest.param(_bad_member, "there is no option -1", "Options count from 0 to 2",
                     ("decisionMakers", 1, "preferences", 0), id="option-of-a-member"),
        pytest.param(_set("coalitions", [[0, 5]]), "there is no decision maker 5",
                     "They count from 0", ("coalitions", 0), id="coalition"),
        pytest.param(_set("coalitions", [2]), "there is no decision maker 2",
                     "They count from 0", ("coalitions", 0), id="coalition-of-one"),
        pytest.param(_set("options", 0, "permittedDirection", "up"),
                     "permittedDirection: 'up' is not one of both, fwd, back", "Choose one",
                     ("options", 0, "permittedDirection"), id="direction"),
        pytest.param(_set("options", []), "options: it is empty", "Fill it in", ("options",),
                     id="no-options"),
        pytest.param(_set("decisionMakers", 0, "options", [0, 2, 7]), "there is no option 7",
                     "Options count from 0", ("decisionMakers", 0, "options"), id="owns"),
        pytest.param(_set("decisionMakers", 5),
                     "decisionMakers: 5 stands where a list belongs",
                     "Write [..., ...] or lines with dashes", ("decisionMakers",), id="makers"),
        pytest.param(lambda data: data.pop("options"), "'options' is missing", "Add options: ...",
                     (), id="missing"),
    ],
)  # fmt: skip
def test_faults_are_named(change, what, mend, where):
    with pytest.raises(CaseError) as caught:
        _read(change)
    told = [(one.what, one.mend, one.where) for one in caught.value.problems]
    assert (what, mend, where) in told
    assert all(one.file == "west.gmcr" for one in caught.value.problems)
    assert "pydantic" not in str(caught.value)


def test_too_many_options_are_refused():
    many = [{"name": f"o{number}"} for number in range(30)]
    makers = [{"name": "A", "options": list(range(30))}]
    with pytest.raises(CaseError, match="30 options, more than 24"):
        _read(options=many, decisionMakers=makers, infeasibles=[], coalitions=[])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Local Government", "local-government", id="two-words"),
        pytest.param("__A__b!c", "a-b-c", id="marks"),
        pytest.param("2 ships", "n2-ships", id="figure-first"),
        pytest.param("!", "n", id="nothing"),
        pytest.param("Čad", "čad", id="script"),
    ],
)
def test_ids_are_made_of_names(words, expected):
    assert slug(words) == expected


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        pytest.param("", "the file is empty", None, id="empty"),
        pytest.param('{\n"options": [', "not JSON", 2, id="truncated"),
        pytest.param("[1]", "holds no keys", None, id="a-list"),
        pytest.param("[" * 100_000, "nested too deeply", None, id="deep"),
        pytest.param('{"version": ' + "9" * 5000 + "}", "thousands of digits", None, id="digits"),
        pytest.param('{"a": [{"b": 1, "b": 2}]}', "'b' is given twice", None, id="twice"),
    ],
)
def test_no_gmcr_file_at_all(text, what, line):
    with pytest.raises(CaseError, match=what) as caught:
        read_gmcr(text, file="x.gmcr")
    assert caught.value.problems[0].line == line


@pytest.mark.parametrize("name", [name for name in names() if expected(name)])
def test_published_answers_hold_for_the_file_too(tmp_path, name):
    case = find_case(name)
    for answer in expected(name):
        write_as(case, tmp_path / "case.gmcr", phase=answer.phase)
        conflict = load(tmp_path / "case.gmcr").conflict
        concepts = tuple(dict.fromkeys([*answer.equilibria, *answer.stability]))
        result = stability(conflict, concepts=concepts, responses=answer.responses)
        for concept, codes in answer.equilibria.items():
            assert tuple(result.equilibria(concept).tolist()) == codes


def test_a_file_as_the_program_writes_it():
    """Two prisoners under the old spelling of the keys, states ranked by number."""
    text = """{"program": "gmcr-py", "version": "0.3.9",
      "options": [{"name": "Cooperate", "permittedDirection": "both", "masked": false},
                  {"name": "Cooperate", "permittedDirection": "both", "masked": false}],
      "decisionMakers": [
        {"name": "One", "options": [0], "preferences": [], "weighting": [],
         "preferenceVector": [3, 4, 1, 2]},
        {"name": "Two", "options": [1], "preferences": [], "weighting": [],
         "preferenceVector": [2, 4, 1, 3]}],
      "infeasibles": [], "useManualPreferenceVectors": true}"""
    conflict = read_gmcr(text, file="prisoners.gmcr")
    result = stability(conflict, concepts=("nash", "seq"))
    assert result.equilibria("nash").tolist() == [0]
    assert result.equilibria("seq").tolist() == [0, 3]


def _file(**more):
    """The text of a small file, with some keys replaced."""
    data = {
        "options": [{"name": "a"}, {"name": "b"}],
        "decisionMakers": [
            {"name": "x", "options": [0], "preferences": []},
            {"name": "y", "options": [1], "preferences": []},
        ],
    }
    return json.dumps(data | more)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        pytest.param({"infeasible": []}, "Did you mean 'infeasibles'", id="misspelt-key"),
        pytest.param({"options": [{"nam": "a"}, {"name": "b"}]}, "missing", id="misspelt-name"),
        pytest.param({"options": [{"name": "a" * 300}, {"name": "b"}]}, "too long", id="long-name"),
        pytest.param({"options": [{"name": "\ud800"}, {"name": "b"}]}, ".", id="lone-surrogate"),
        pytest.param({"infeasibles": [[[True, "Y"]]]}, "true is not a number", id="truth-value"),
        pytest.param({"infeasibles": [[["1", "Y"]]]}, "'1' is not a number", id="text"),
        pytest.param({"infeasibles": [[[1.0, "Y"]]]}, "is not a number", id="fraction"),
        pytest.param({"useManualPreferenceRanking": 1}, "neither true nor false", id="count"),
        pytest.param({"decisionMakers": [{"name": "x", "options": [], "preferences": []}] * 3000},
                     "too long", id="makers-of-one-name"),
    ],
)  # fmt: skip
def test_nothing_is_taken_for_something_else(more, says):
    with pytest.raises(CaseError, match=says):
        read_gmcr(_file(**more), file="a.gmcr")
