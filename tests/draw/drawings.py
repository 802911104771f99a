"""Every picture of the samples by the name of its golden file, and hostile copies of them."""

from collections.abc import Callable
from dataclasses import replace

from detente.draw.card import card
from detente.draw.leverage_map import leverage_map, leverage_matrix
from detente.draw.moments import moments
from detente.draw.picture import Picture
from detente.draw.settlement_line import settlement_line
from detente.draw.settling import settling
from detente.draw.state_tree import state_tree
from detente.draw.verdict_table import verdict_table
from tests.draw import samples

Draw = Callable[[], Picture]

DRAWINGS: dict[str, Draw] = {
    "leverage-map": lambda: leverage_map(samples.MAP),
    "leverage-matrix": lambda: leverage_matrix(samples.MAP),
    "card": lambda: card(samples.CARD, title="Between Russia and the United States"),
    "moments": lambda: moments(samples.THREE),
    "settling": lambda: settling(samples.SETTLING, title="What would change our mind"),
    "state-tree": lambda: state_tree(samples.TREE),
    "verdict-table": lambda: verdict_table(samples.VERDICTS, title="What holds"),
    "settlement-line": lambda: settlement_line(samples.SETTLEMENT, title="What becomes of Assad"),
    "settlement-rounds": lambda: settlement_line(samples.ROUNDS, title="What becomes of Assad"),
}

HOSTILE = (
    "<script>alert('x')</script>",
    'Bread & "butter" \'s',
    "]]><!-- &amp; -->",
    "A" * 90,
    "المملكة العربية السعودية",
    "👩‍👩‍👧‍👦 family 🕊️",
    "null\x00byte and \x1b[31mred\x1b[0m",
    "‮reversed‬ \ud800 lone",
    "日本国政府外務省総合外交政策局",
    "",
)


def hostile(text: str) -> dict[str, Draw]:
    """Return every kind of picture with a text in all places that take one."""
    shown = replace(
        samples.MAP, actors=tuple(replace(actor, name=text) for actor in samples.MAP.actors)
    )
    tree = replace(
        samples.TREE,
        nodes=tuple(
            replace(one, texts=(text, text), move=text, role=text) for one in samples.TREE.nodes
        ),
        names=tuple((actor, text) for actor, _ in samples.TREE.names),
    )
    verdicts = replace(
        samples.VERDICTS,
        subject=text,
        concepts=(text,) * 4,
        rows=tuple(
            replace(row, name=text, cells=tuple(replace(one, text=text) for one in row.cells))
            for row in samples.VERDICTS.rows
        ),
    )
    settlement = replace(
        samples.ROUNDS,
        points=tuple(replace(point, text=text) for point in samples.ROUNDS.points),
        stands=tuple(replace(stand, name=text) for stand in samples.ROUNDS.stands),
    )
    three = replace(
        samples.THREE,
        moments=tuple(
            replace(one, title=text, date=text, remark=text) for one in samples.THREE.moments
        ),
        parties=tuple(
            replace(one, name=text, deeds=tuple(replace(deed, text=text) for deed in one.deeds))
            for one in samples.THREE.parties
        ),
        notes=(text,),
    )
    answers = replace(
        samples.SETTLING,
        questions=(text, text),
        rows=tuple(
            replace(
                row,
                finding=text,
                cells=tuple(replace(cell, text=text) for cell in row.cells),
                decided_by=text,
                same="" if row.cells else text,
            )
            for row in samples.SETTLING.rows
        ),
        notes=(text,),
    )
    two = replace(
        samples.CARD,
        rows=(text,) * 3,
        sides=tuple(
            replace(
                side,
                name=text,
                rows=tuple(
                    replace(
                        row,
                        ways=tuple(replace(way, text=text, when=text) for way in row.ways),
                        jointly=text,
                    )
                    for row in side.rows
                ),
            )
            for side in samples.CARD.sides
        ),
    )
    return {
        "card": lambda: card(two, title=text),
        "settling": lambda: settling(answers, title=text),
        "moments": lambda: moments(three, title=text),
        "leverage-map": lambda: leverage_map(shown, title=text),
        "leverage-matrix": lambda: leverage_matrix(shown, title=text),
        "state-tree": lambda: state_tree(tree, title=text),
        "verdict-table": lambda: verdict_table(verdicts, title=text),
        "settlement-rounds": lambda: settlement_line(settlement, title=text),
    }
