"""Verdict tables: a shape and a word in every cell."""

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.draw.picture import Width
from detente.draw.verdict_table import Verdict, VerdictRow, Verdicts, verdict_table
from tests.draw.reading import drawing, outside, overlaps, root, said

_SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def tables(draw: st.DrawFn) -> Verdicts:
    """Draw tables of up to 8 concepts and 5 rows."""
    concepts = draw(st.integers(1, 8))
    text = st.sampled_from(["", "holds", "broken by Turkey and Saudi Arabia, Damascus and Iran"])
    cell = st.builds(Verdict, st.booleans(), text)
    row = st.builds(
        VerdictRow,
        st.sampled_from(["Truce", "A state that takes many words to say what is the case in it"]),
        st.lists(cell, min_size=concepts, max_size=concepts).map(tuple),
    )
    rows = st.lists(row, max_size=5).map(tuple)
    return Verdicts("State", tuple(f"Concept {place}" for place in range(concepts)), draw(rows))


@settings(max_examples=40)
@given(shown=tables(), width=st.sampled_from(["wide", "narrow"]))
def test_every_verdict_has_its_shape_and_its_word(shown: Verdicts, width: Width) -> None:
    svg = drawing(verdict_table(shown), width)
    assert overlaps(svg) == []
    assert outside(svg) == []
    cells = [cell for row in shown.rows for cell in row.cells]
    discs = list(root(svg).iter(f"{_SVG}circle"))
    squares = [one for one in root(svg).iter(f"{_SVG}rect") if one.attrib.get("class") != "paper"]
    assert len(discs) == sum(cell.stable for cell in cells)
    assert len(squares) == sum(not cell.stable for cell in cells)
    words = said(svg).split()
    assert words.count("broken") == sum(cell.label.startswith("broken") for cell in cells)
    assert words.count("stable") == sum(not cell.text for cell in cells)
