"""What is asked of pairs: every way between two where there is any, and nothing else."""

from detente.analysis.leverage.leverage import leverage
from detente.analysis.readings.headline import WAYS, pair_findings
from detente.analysis.readings.readings import readings
from detente.catalog.lookup import load


def test_pairs_are_asked_of_both_ways_wherever_there_is_anything_between_two() -> None:
    conflict = load("syria-2016").conflict
    names = [one.id for one in pair_findings(conflict)]
    deal = leverage(conflict)
    for actor, row in deal.pairs.cells.items():
        for other, cells in row.items():
            met = bool(cells or deal.pairs.cells[other][actor])
            assert [f"{way}.{actor}.{other}" in names for way in WAYS] == [met] * len(WAYS)


def test_what_is_between_two_in_no_reading_is_left_out() -> None:
    conflict = load("syria-2016").conflict
    found = readings(conflict, most=200)
    shares = {one.id: one.share for one in found.pairs}
    assert shares["gives.us.allies"] == 1
    assert all(shares.values())
    assert set(shares) < {one.id for one in pair_findings(conflict)}
    assert set(found.as_dict()["pairs"]) == set(shares)
