"""Whatever goes in at a door, an answer or an error in words comes out; another seed every day."""

import random
from datetime import date

import pytest
from benchmarks.fuzz import DOORS, damaged, tried


@pytest.mark.parametrize("door", DOORS)
def test_damaged_inputs_of_a_door(door):
    refused, exceptions, slow = tried(door, 60, date.today().toordinal())
    assert refused > 0
    assert (exceptions, slow) == (0, 0)


@pytest.mark.parametrize("door", DOORS)
def test_inputs_are_sound_before_they_are_damaged(door):
    through, sound = DOORS[door]
    for text in sound:
        through(text)


def test_damage_changes_a_text():
    chance = random.Random(1)
    assert sum(damaged("abcdefgh", chance) != "abcdefgh" for _ in range(20)) > 10
