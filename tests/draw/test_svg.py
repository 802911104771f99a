"""Elements, numbers and escaping."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.draw.svg import clean, document, node, number


@given(text=st.text(max_size=40))
def test_any_text_reads_back_as_it_was(text: str) -> None:
    element = ElementTree.fromstring(str(node("text", text, label=text)))
    assert (element.text or "") == clean(text).replace("\r", "\n")
    assert element.attrib["label"].replace("\t", " ") == clean(text).replace("\t", " ")


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (1.005, "1"), (0.1 + 0.2, "0.3"), (-0.004, "0"), (1e6, "1000000"), (-2.5, "-2.5")],
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


def test_attributes_keep_their_order_and_none_is_left_out() -> None:
    assert str(node("line", x1=1, stroke_width=2, dash=None)) == '<line x1="1" stroke-width="2"/>'


def test_documents_differ_in_ids_by_what_they_say() -> None:
    one = document(width=10, height=10, title="a", desc="b", body=())
    other = document(width=10, height=10, title="a", desc="c", body=())
    assert one.split("aria-labelledby")[1][:14] != other.split("aria-labelledby")[1][:14]
