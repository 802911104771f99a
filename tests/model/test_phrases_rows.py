"""Words for actors, moves, states and conditions: plurals, names in s, negations, lists."""

import pytest

from detente.model import Conflict, phrases
from detente.model.grammar import parse

TALKS = Conflict.model_validate({
    "actors": {
        "us": {"name": "the United States"},
        "paris": {"name": "Paris"},
        "rebels": {"name": "the rebels", "plural": True},
        "un": {"name": "the UN"},
    },
    "options": {
        "us.strike": {"text": "strikes", "left": "stops striking", "not": "does not strike"},
        "us.curb": {"text": "curbs arms and aid", "left": "lets arms flow"},
        "paris.host": "hosts the talks",
        "rebels.hold": {"text": "hold fire", "not": "fight on"},
        "un.watch": {"text": "watches", "not": "looks away"},
    },
    "preferences": {"us": [], "paris": [], "rebels": [], "un": []},
})  # fmt: skip
GRAPH = Conflict.model_validate({
    "actors": {"us": {"name": "US"}},
    "graph": {"states": {"war": "it is war", "truce": ""}, "moves": {"us": [["war", "truce"]]}},
    "preferences": {"us": []},
})  # fmt: skip

LISTS = [
    pytest.param([], "", id="nothing"),
    pytest.param(["a"], "a", id="one"),
    pytest.param(["a", "b"], "a and b", id="two"),
    pytest.param(["a", "b", "c"], "a, b and c", id="three"),
    pytest.param(["a and b", "c"], "a and b, and c", id="one with an and of its own"),
    pytest.param(["a", "b", "c and d"], "a, b, and c and d", id="the last with its own"),
    pytest.param(["a or b", "c"], "a or b and c", id="an or is no and"),
    pytest.param(["sand", "land"], "sand and land", id="letters within words"),
    pytest.param(["and", "b"], "and and b", id="the word alone"),
]


@pytest.mark.parametrize(("parts", "told"), LISTS)
def test_lists(parts: list[str], told: str) -> None:
    assert phrases.listed(parts) == told


OR_LISTS = [
    pytest.param(["a", "b"], "a or b", id="two"),
    pytest.param(["a", "b", "c"], "a, b or c", id="three"),
    pytest.param(["a or b", "c"], "a or b, or c", id="one with an or of its own"),
    pytest.param(["a and b", "c"], "a and b or c", id="an and is no or"),
]


@pytest.mark.parametrize(("parts", "told"), OR_LISTS)
def test_lists_joined_by_or(parts: list[str], told: str) -> None:
    assert phrases.listed(parts, joined="or") == told


SENTENCES = [
    pytest.param("the guns fall silent", "The guns fall silent.", id="plain"),
    pytest.param("The guns fall silent.", "The guns fall silent.", id="already one"),
    pytest.param("who fires", "Who fires.", id="a stop unless told"),
    pytest.param("who fires?", "Who fires?", id="a question"),
    pytest.param("fire!", "Fire!", id="a cry"),
    pytest.param("", ".", id="nothing"),
    pytest.param("éclair", "Éclair.", id="an accent"),
    pytest.param("24 hours pass", "24 hours pass.", id="a figure"),
    pytest.param("iPhone", "IPhone.", id="only the first letter"),
]


@pytest.mark.parametrize(("text", "told"), SENTENCES)
def test_sentences(text: str, told: str) -> None:
    assert phrases.sentence(text) == told


OWNERS = [
    pytest.param(["un"], "the UN's", id="plain"),
    pytest.param(["us"], "the United States'", id="a name in s"),
    pytest.param(["rebels"], "the rebels'", id="a plural"),
    pytest.param(["paris", "un"], "Paris' and the UN's", id="two"),
    pytest.param(["us", "paris", "un"], "the United States', Paris' and the UN's", id="three"),
    pytest.param([], "", id="nobody"),
]


@pytest.mark.parametrize(("actors", "told"), OWNERS)
def test_owners(actors: list[str], told: str) -> None:
    assert phrases.whose(TALKS, actors) == told


NAMES = [
    pytest.param(["us"], "the United States", id="one"),
    pytest.param(["rebels", "un"], "the rebels and the UN", id="two"),
    pytest.param(["un", "rebels", "us"], "the UN, the rebels and the United States", id="three"),
]


@pytest.mark.parametrize(("actors", "told"), NAMES)
def test_names(actors: list[str], told: str) -> None:
    assert phrases.names(TALKS, actors) == told


VERBS = [
    pytest.param("us", "wants", id="a name in s is one"),
    pytest.param("rebels", "want", id="a plural"),
    pytest.param("paris", "wants", id="a city"),
]


@pytest.mark.parametrize(("actor", "told"), VERBS)
def test_verbs(actor: str, told: str) -> None:
    assert phrases.verb(TALKS, actor, "wants", "want") == told


MOVES = [
    pytest.param([], ["us.strike"], "strikes", id="taken"),
    pytest.param(["us.strike"], [], "stops striking", id="left, in words of its own"),
    pytest.param(["paris.host"], [], "no longer hosts the talks", id="left, without any"),
    pytest.param(
        ["rebels.hold"], [], "no longer hold fire", id="left: being without is no leaving"
    ),
    pytest.param([], [], "stays put", id="nothing"),
    pytest.param(["us.strike"], ["us.strike"], "stays put", id="nothing changes"),
    pytest.param(
        ["us.strike"],
        ["us.curb"],
        "stops striking, and curbs arms and aid",
        id="one left, one taken with an and",
    ),
    pytest.param(
        [], ["us.strike", "paris.host"], "strikes and hosts the talks", id="two in file order"
    ),
    pytest.param(
        ["us.curb", "un.watch"],
        ["us.strike", "un.watch"],
        "strikes and lets arms flow",
        id="what stays is not told",
    ),
]


@pytest.mark.parametrize(("before", "after", "told"), MOVES)
def test_moves(before: list[str], after: list[str], told: str) -> None:
    assert phrases.move(TALKS, TALKS.code(tuple(before)), TALKS.code(tuple(after))) == told


def test_moves_of_a_graph_name_the_state() -> None:
    assert phrases.move(GRAPH, 1, 0) == "moves to “it is war”"
    assert phrases.move(GRAPH, 0, 1) == "moves to “truce”"


STATES = [
    pytest.param([], "nobody does any of it", id="nothing taken"),
    pytest.param(["us.strike"], "the United States strikes", id="one"),
    pytest.param(
        ["us.strike", "us.curb"],
        "the United States strikes, and curbs arms and aid",
        id="two of one actor",
    ),
    pytest.param(
        ["rebels.hold", "us.strike"],
        "the United States strikes; the rebels hold fire",
        id="two actors, in the order of the actors",
    ),
    pytest.param(
        ["un.watch", "paris.host"],
        "Paris hosts the talks; the UN watches",
        id="others do none of it",
    ),
]


@pytest.mark.parametrize(("taken", "told"), STATES)
def test_states(taken: list[str], told: str) -> None:
    assert phrases.state(TALKS, TALKS.code(tuple(taken))) == told


CONDITIONS = [
    pytest.param("not us.strike", "the United States does not strike", id="words of its own"),
    pytest.param("not rebels.hold", "the rebels fight on", id="of a plural"),
    pytest.param("not paris.host", "Paris does not host the talks", id="without words"),
    pytest.param("not not us.strike", "the United States strikes", id="twice"),
    pytest.param("not not paris.host", "Paris hosts the talks", id="twice, without words"),
    pytest.param(
        "not (us.strike or un.watch)",
        "the United States does not strike and the UN looks away",
        id="of a choice",
    ),
    pytest.param(
        "not us.strike and not rebels.hold",
        "the United States does not strike and the rebels fight on",
        id="two in words of their own",
    ),
    pytest.param(
        "un.watch if not paris.host",
        "the UN watches if Paris does not host the talks",
        id="on condition of something left",
    ),
    pytest.param(
        "not (un.watch if paris.host)",
        "Paris hosts the talks and the UN looks away",
        id="not on a condition",
    ),
    pytest.param(
        "(un.watch if paris.host) and us.strike",
        "(the UN watches if Paris hosts the talks) and the United States strikes",
        id="a condition in a pair",
    ),
    pytest.param(
        "us.strike and (un.watch or paris.host) and rebels.hold",
        "the United States strikes and (the UN watches or Paris hosts the talks) and the rebels "
        "hold fire",
        id="a choice in a chain",
    ),
    pytest.param(
        "us.strike iff un.watch and paris.host",
        "the United States strikes just when (the UN watches and Paris hosts the talks)",
        id="just when a pair",
    ),
    pytest.param(
        "us.strike or un.watch or paris.host or rebels.hold",
        "the United States strikes or the UN watches or Paris hosts the talks or the rebels hold "
        "fire",
        id="a long choice",
    ),
]


@pytest.mark.parametrize(("text", "told"), CONDITIONS)
def test_conditions(text: str, told: str) -> None:
    assert phrases.condition(TALKS, parse(text)) == told
