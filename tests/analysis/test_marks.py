"""Wants that a case marks as strong or as unknown: no answer passes over them in silence."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import detente
from detente import tell
from detente.analysis.graph.graph import graph_model
from detente.analysis.marks import strong_wants, unknown_wants
from detente.analysis.sampling.rank_sampler import rank_sampler
from detente.analysis.sampling.uncertainty import uncertainties
from detente.case import Case, convert, save
from detente.model import Conflict
from detente.model.change import apply
from tests.cli.run import detente as command
from tests.strategies import conflicts

PLAIN = {
    "id": "marked",
    "title": "Marked wants",
    "actors": {"us": {"name": "the US"}, "them": {"name": "the rebels", "pronoun": "they"}},
    "options": {"us.strike": "strikes", "us.curb": "curbs arms", "them.yield": "yield"},
    "preferences": {"us": ["them.yield", "not us.strike"], "them": ["us.curb", "them.yield"]},
    "status_quo": ["us.curb", "them.yield"],
    "ties": [{"patron": "us", "client": "them", "kind": "arms", "share": 0.5}],
}
MARKED = PLAIN | {
    "preferences": {
        "us": ["them.yield", {"want": "not us.strike", "strong": True}],
        "them": ["us.curb", {"want": "them.yield", "unknown": True}],
    }
}
KNOWN = "It is not known whether the rebels want to yield; here it is taken to be so."
STRONG = (
    "The US strongly wants not to strike: this answer counts every want "
    "alike; the degrees, such as gmr-strong, tell them apart."
)
VERBS = [
    pytest.param(lambda case: detente.reason(case, actor="them"), id="why"),
    pytest.param(lambda case: detente.leverage(case), id="leverage"),
    pytest.param(lambda case: detente.whatif(case, "bar us.strike"), id="whatif"),
    pytest.param(lambda case: detente.assumptions(case), id="assumptions"),
    pytest.param(lambda case: detente.inverse(case), id="inverse"),
    pytest.param(lambda case: detente.coalitions(case), id="coalitions"),
    pytest.param(lambda case: detente.guarantees(case), id="guarantees"),
    pytest.param(lambda case: detente.perceptions(case), id="perceptions"),
    pytest.param(lambda case: detente.patronage(case), id="patronage"),
]


def test_marks_are_found_where_they_stand():
    conflict = Conflict.model_validate(MARKED)
    assert (unknown_wants(conflict), strong_wants(conflict)) == ({"them": [2]}, {"us": [2]})


@pytest.mark.parametrize("verb", VERBS)
def test_an_answer_says_which_marks_it_passes_over(verb):
    marked, plain = (verb(Conflict.model_validate(one)) for one in (MARKED, PLAIN))
    assert tell(marked)[-2:] == (KNOWN, STRONG)
    assert len(tell(marked)) == len(tell(plain)) + 2
    made = json.loads(json.dumps(marked.as_dict()))["settings"]
    assert (made["taken_as_known"], made["not_counted"]) == ({"them": [2]}, {"us": [2]})
    assert not {"taken_as_known", "not_counted"} & set(plain.as_dict()["settings"])


CONCEPTS = [
    pytest.param(("seq",), True, True, id="neither is looked at"),
    pytest.param(("seq-a", "gmr-b"), False, True, id="unknown wants are looked at"),
    pytest.param(("gmr-strong",), True, False, id="strong wants are looked at"),
    pytest.param(("gmr-strong", "gmr-a"), True, True, id="each by one, not by both"),
]


@pytest.mark.parametrize(("concepts", "known", "alike"), CONCEPTS)
def test_solving_says_which_marks_its_concepts_pass_over(concepts, known, alike):
    made = detente.stability(Conflict.model_validate(MARKED), concepts=concepts).settings
    assert ("taken_as_known" in made, "not_counted" in made) == (known, alike)
    plain = detente.stability(Conflict.model_validate(PLAIN), concepts=concepts).settings
    assert "taken_as_known" not in plain
    assert "not_counted" not in plain


def test_what_a_pledge_puts_foremost_bears_no_mark():
    conflict = Conflict.model_validate(MARKED | {"pledges": [{"by": "us", "does": "us.curb"}]})
    assert detente.leverage(conflict).not_counted == {"us": [2]}


def test_a_sample_draws_an_unknown_want_either_way():
    conflict = Conflict.model_validate(MARKED)
    drawn = detente.sample(conflict, seed=3, draws=400, confidence=1)
    assert drawn.settings["drawn_either_way"] == {"them": [2]}
    assert "taken_as_known" not in drawn.as_dict()["settings"]
    said = "half of the draws take it to be so, half the opposite"
    assert any(said in sentence for sentence in tell(drawn))
    assert tell(drawn)[-1] == STRONG
    share = drawn.tally.stays["nash"][1, conflict.code(conflict.status_quo)] / 400
    assert 0.4 < share < 0.6


def test_without_marks_the_draws_are_what_they_were():
    plain = detente.sample(Conflict.model_validate(PLAIN), seed=3, draws=64)
    assert "drawn_either_way" not in plain.settings


@given(conflicts(options=5), st.data())
@settings(max_examples=40)
def test_each_draw_is_one_of_the_orders_that_the_marks_leave_open(conflict, data):
    """A literal twin: every way to turn the marked statements, each ranked by itself."""
    actor = data.draw(st.sampled_from(sorted(conflict.actors)))
    wants = conflict.preferences[actor]
    places = range(1, len(wants.statements) + 1)
    unknown = sorted(data.draw(st.sets(st.sampled_from(places)))) if places else []
    statements = tuple(
        one.model_copy(update={"unknown": place in unknown})
        for place, one in enumerate(wants.statements, start=1)
    )
    marked = conflict.replaced(preferences=conflict.preferences | {
        actor: wants.model_copy(update={"statements": statements})})  # fmt: skip
    graph = graph_model(marked)
    sure = uncertainties(marked, confidence=1, spread="mallows", partial={}, ranges={})
    sampler = rank_sampler(marked, actor, graph.feasible, sure[actor])
    rows = sampler.wide(sampler.draw(np.random.default_rng(1), 64))
    open_orders = set()
    for turns in range(1 << len(unknown)):
        turned = [f"reverse preferences.{actor}[{place}]" for bit, place in enumerate(unknown)
                  if turns >> bit & 1]  # fmt: skip
        rank = graph_model(apply(marked, turned)).rank[graph.actor(actor)]
        open_orders.add(tuple(rank.tolist()))
    drawn = {tuple(row.tolist()) for row in rows}
    assert drawn <= open_orders
    if len(unknown) <= 2:
        assert drawn == open_orders


def test_doors_and_briefing_say_it_and_convert_names_what_is_left(tmp_path):
    file = tmp_path / "marked.yaml"
    save(Case("marked", Conflict.model_validate(MARKED)), file)
    for words in (["solve", file], ["leverage", file], ["why", file, "--actor", "them"]):
        told = " ".join(command(*words).stdout.split())
        assert KNOWN in told, words
        assert STRONG in told, words
    briefing = detente.brief(detente.load(file), illustrated=False)
    alike = "The US strongly wants not to strike: here every want counts alike."
    assert f"{KNOWN} {alike}" in [one.sentence for one in briefing.findings]
    lost = convert(file, tmp_path / "marked.dot")
    assert {"which wants are strong", "which wants are not known"} < set(lost)
