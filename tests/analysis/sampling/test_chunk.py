"""What is counted over a chunk, draw by draw, and over several."""

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.assumptions.state_finding import StateQuestion, sign, state_findings
from detente.analysis.assumptions.values import values
from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import graph_model
from detente.analysis.sampling.chunk import Setup, added, chunk
from detente.analysis.sampling.rank_sampler import rank_sampler
from detente.analysis.sampling.uncertainty import Uncertainty
from detente.model.conflict import Conflict
from tests.strategies import any_conflicts


def setup(conflict: Conflict, state: int, *, concepts=STANDARD, ask: bool = True) -> Setup:
    graph = graph_model(conflict)
    question = StateQuestion(state, None, "seq", "sequences")
    return Setup(
        graph=graph,
        samplers=tuple(
            rank_sampler(conflict, actor, graph.feasible, Uncertainty(0.6))
            for actor in graph.actors
        ),
        concepts=concepts,
        responses="sequences",
        question=question,
        wanted=state_findings(graph.actors, question) if ask else (),
    )


@settings(max_examples=30)
@given(any_conflicts(), st.data(), st.integers(1, 7))
def test_a_chunk_counts_each_of_its_draws(conflict, data, draws):
    graph = graph_model(conflict)
    made = setup(conflict, data.draw(st.sampled_from(graph.codes().tolist())))
    seed = np.random.SeedSequence(4)
    found = chunk(made, draws, seed)
    rng = np.random.default_rng(np.random.SeedSequence(4))
    ranks = [one.wide(one.draw(rng, draws)) for one in made.samplers]
    stays = {concept: np.zeros_like(found.stays[concept]) for concept in STANDARD}
    values_met = {finding: Counter() for finding in made.wanted}
    for draw in range(draws):
        model = graph.with_rank(np.stack([rank[draw] for rank in ranks]))
        verdicts = stability_of(model, concepts=STANDARD, responses="sequences")
        for concept in STANDARD:
            stays[concept] += verdicts.verdict(concept)
        for finding, value in values(model, made.question, made.wanted).items():
            values_met[finding][sign(value)] += 1
    assert found.draws == draws
    assert found.found == values_met
    for concept in STANDARD:
        assert (found.stays[concept] == stays[concept]).all()
        everywhere = found.stays[concept].min(axis=0)
        assert (found.equilibria[concept] <= everywhere).all()


def test_what_is_not_asked_is_not_counted() -> None:
    conflict = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "options": {"a.x": "acts"},
            "preferences": {"a": ["a.x"]},
        }
    )
    found = chunk(setup(conflict, 0, concepts=("nash",), ask=False), 3, np.random.SeedSequence(1))
    assert found.found == {}
    assert list(found.equilibria) == list(found.stays) == ["nash"]
    assert found.equilibria["nash"].tolist() == [0, 3]
    assert found.stays["nash"].tolist() == [[0, 3]]


@settings(max_examples=20)
@given(any_conflicts(), st.integers(1, 5), st.integers(1, 5))
def test_chunks_add_up(conflict, first, second):
    made = setup(conflict, int(graph_model(conflict).codes()[0]))
    one, other = (chunk(made, n, np.random.SeedSequence(n)) for n in (first, second))
    both = added((one, other))
    assert both.draws == first + second
    for concept in STANDARD:
        assert (both.stays[concept] == one.stays[concept] + other.stays[concept]).all()
        sums = one.equilibria[concept] + other.equilibria[concept]
        assert (both.equilibria[concept] == sums).all()
    for finding, counts in both.found.items():
        assert counts == one.found[finding] + other.found[finding]
        assert counts.total() == first + second
