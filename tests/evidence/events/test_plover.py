"""The roots of PLOVER of 2021, and the kinds of them."""

import pytest

from detente.evidence.events import plover

KINDS = ("COOPERATIVE", "CONCEDING", "TALKING", "SAYING", "HOSTILE_SAYING", "TWO_SIDED", "COURSES")


def test_there_are_sixteen_roots_each_once() -> None:
    assert len(plover.ROOTS) == len(set(plover.ROOTS)) == 16
    assert plover.ROOTS[0] == "AGREE"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_holds_roots_alone(kind: str) -> None:
    assert getattr(plover, kind) <= set(plover.ROOTS)


def test_giving_way_and_talking_are_friendly_and_hostile_speech_is_not() -> None:
    assert plover.CONCEDING | plover.TALKING <= plover.COOPERATIVE
    assert not plover.HOSTILE_SAYING & plover.COOPERATIVE
