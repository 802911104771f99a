"""Every cell, and what follows from the cells, equals its literal definition on random deals."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.deals import (
    SETTINGS,
    PlainDeal,
    assessed,
    bargains,
    deals,
    limited_bargains,
    told,
    told_by_twin,
    twin,
)

any_deal = bargains() | bargains(actors=3, options=7) | deals(actors=4, options=6, two_wants=True)


def compare(deal: PlainDeal, concept: str, rule: str) -> None:
    """Compare cells with their options and flags, and all that follows from them."""
    assert told(deal, concept, rule) == told_by_twin(deal, concept, rule)
    engine, brute = assessed(deal, concept, rule), twin(deal, concept, rule)
    names = engine.deal.now.actors
    for a, b in permutations(range(len(names)), 2):
        one, other = names[a], names[b]
        by_cell: dict[str, set[frozenset[str]]] = {}
        for cell in engine.cells(a, b):
            by_cell.setdefault(cell.cell, set()).add(frozenset(cell.options))
            assert (cell.actor, cell.other) == (one, other)
            assert cell.reversible == brute.reversible(one, other)
            pressed, paid = cell.cell in {"compels", "repels"}, cell.cell == "pays"
            assert cell.credible == (brute.credible(one) if pressed else None)
            assert cell.assured == (brute.assured(one) if pressed else None)
            assert cell.extracted == (brute.extracted(one, other) if paid else None)
        for name, sets in by_cell.items():
            if name not in {"withdraws", "punishes"}:
                assert sets == brute.options_of(one, other, name)
        assert {names[middle] for middle in engine.through(a, b)} == brute.through(one, other)
        assert {cell.cell for cell in engine.over(a, b)} == brute.over(one, other)


@given(any_deal, st.sampled_from(SETTINGS))
@settings(max_examples=300)
def test_the_cells_equal_their_definitions(deal, how):
    compare(deal, *how)


@given(limited_bargains(), st.sampled_from(SETTINGS))
def test_so_they_do_with_terms_and_with_states_that_cannot_be(deal, how):
    compare(deal, *how)


@pytest.mark.heavy
@given(any_deal)
@settings(max_examples=150)
def test_the_cells_equal_their_definitions_on_many_deals(deal):
    for how in SETTINGS:
        compare(deal, *how)
