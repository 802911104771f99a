"""Which coalitions would leave, in sentences."""

from dataclasses import replace
from fractions import Fraction

import pytest

from detente.analysis.coalitions.blocking import BlockingCoalition
from detente.analysis.coalitions.coalitions import Coalitions, coalitions
from detente.telling.tell import tell
from tests.shelling import GRAPH, SHELLING

RESULT = coalitions(SHELLING, state=[])


def block(*members: str, target: int = 1, gains: tuple[Fraction, ...] = ()) -> BlockingCoalition:
    """Return a coalition that would leave."""
    shares = gains or tuple(Fraction(1, 4) for _ in members)
    return BlockingCoalition(
        members, target, (target,), dict(zip(members, shares, strict=True)), ()
    )


def asked(*, blocs: bool = False, **blocks: list[BlockingCoalition]) -> Coalitions:
    """Return an answer with given coalitions under given concepts."""
    found = {concept: tuple(some) for concept, some in blocks.items()}
    return replace(RESULT, blocks=found, settings=dict(RESULT.settings) | {"blocs": blocs})


@pytest.mark.parametrize(
    ("result", "told"),
    [
        pytest.param(
            asked(nash=[]),
            ["No coalition would leave the state under coalitional Nash stability."],
            id="none",
        ),
        pytest.param(
            asked(seq=[], blocs=True),
            ["No bloc would leave the state under coalitional sequential stability (SEQ)."],
            id="no bloc",
        ),
        pytest.param(
            asked(nash=[block("ana")]),
            [
                "Under coalitional Nash stability Ana would leave it for “Ana shells”; "
                "gains: Ana +0.25."
            ],
            id="one alone",
        ),
        pytest.param(
            asked(gmr=[block("twins", "rhys", target=6)]),
            [
                "Under coalitional general metarationality (GMR) the Twins and Rhys together would "
                "leave it for “the Twins arm; Rhys pays”; gains: the Twins +0.25 and Rhys +0.25."
            ],
            id="two together",
        ),
        pytest.param(
            asked(smr=[block("ana", "twins", "rhys", target=0)]),
            [
                "Under coalitional symmetric metarationality (SMR) Ana, the Twins and Rhys "
                "together would leave it for “nobody does any of it”; gains: Ana +0.25, the Twins "
                "+0.25 and Rhys +0.25."
            ],
            id="all, for the state in which nobody acts",
        ),
        pytest.param(
            asked(nash=[block("ana", "rhys", gains=(Fraction(1, 3), Fraction(1, 200)))]),
            [
                "Under coalitional Nash stability Ana and Rhys together would leave it for "
                "“Ana shells”; gains: Ana +0.33 and Rhys +0.01."
            ],
            id="unequal gains, to two places",
        ),
        pytest.param(
            asked(nash=[block("ana"), block("ana", "rhys")]),
            [
                "Under coalitional Nash stability Ana would leave it for “Ana shells”; "
                "gains: Ana +0.25."
            ],
            id="only the smallest",
        ),
        pytest.param(
            asked(nash=[block("ana"), block("twins", "rhys")], seq=[]),
            [
                "Under coalitional Nash stability Ana would leave it for “Ana shells”; "
                "gains: Ana +0.25.",
                "Under coalitional Nash stability the Twins and Rhys together would leave it for "
                "“Ana shells”; gains: the Twins +0.25 and Rhys +0.25.",
                "No coalition would leave the state under coalitional sequential stability (SEQ).",
            ],
            id="several concepts in order",
        ),
        pytest.param(asked(), [], id="nothing asked"),
    ],
)
def test_who_would_leave(result: Coalitions, told: list[str]) -> None:
    assert tell(result) == tuple(told)


def test_states_of_a_graph_are_told_by_name() -> None:
    told = tell(coalitions(GRAPH, state="s", concepts=["nash"]))
    assert told == (
        "Under coalitional Nash stability Ada would leave it for “quarrel”; gains: Ada +0.33.",
    )
