"""Every sentence of every bundled case, as far as a machine can read it."""

from functools import cache

import pytest

from detente.briefing.document import Length
from detente.catalog.lookup import load, names
from tests.briefing.briefed import briefed
from tests.briefing.prose import faults, sentences, told

WORDS = {"short": 1000, "default": 2500}


@cache
def own_words(name: str) -> str:
    """Return the words of a case, which are its analyst's."""
    conflict = load(name).conflict
    options = [text for one in conflict.options.values() for text in (one.text, one.left, one.off)]
    return " ".join([*options, conflict.summary, conflict.citation])


@pytest.mark.parametrize("length", ["short", "default"])
@pytest.mark.parametrize("name", names())
def test_no_sentence_would_make_a_minister_stop(name: str, length: Length) -> None:
    found = [
        fault
        for _, text in told(briefed(name), length)
        for fault in faults(text, own=own_words(name))
    ]
    assert found == []


@pytest.mark.parametrize("name", names())
def test_an_undertaking_that_nobody_confirms_is_called_so_wherever_it_is_named(name: str) -> None:
    for _, text in told(briefed(name)):
        for one in sentences(text):
            if "undisclosed" in one:
                assert "reported, not confirmed" in one


@pytest.mark.parametrize("name", names())
def test_a_line_says_its_if_or_its_count_and_its_weak_link(name: str) -> None:
    lines = briefed(name).takeaways
    assert 1 <= len(lines) <= 6
    for one in lines:
        assert len(one.takeaway) <= 140
        assert one.takeaway.endswith(
            (f"{one.weak_link}.", "Our inference.", "Logic, not evidence.", "one wish.")
        )
        assert one.confidence is not None
        if one.survival and one.survival.tried > 1:
            assert one.survival.tail.strip(",: ") in one.takeaway


@pytest.mark.parametrize("length", ["short", "default"])
def test_it_is_as_short_as_it_is_to_be(length: Length) -> None:
    count = sum(len(text.split()) for _, text in told(briefed("syria-2016"), length))
    assert count <= WORDS[length]


WRONG = [
    pytest.param("The truce is an equilibrium.", id="a word of the theory"),
    pytest.param("Russia has leverage over it.", id="leverage, said by us"),
    pytest.param("The hold of A over B grew.", id="a hold"),
    pytest.param("Damascus would lose 50% of its diplomatic.", id="a share"),
    pytest.param("(It is not so that the North shells the valley) if so.", id="not so that"),
    pytest.param("The third vote stands of itself.", id="of itself"),
    pytest.param("Russia is now tempted and undeterred.", id="undeterred"),
    pytest.param("Improvements no longer lead to it.", id="improvements"),
    pytest.param("Of 6 states, 1 are equilibria.", id="one are"),
    pytest.param("About 39, give or take much.", id="give or take"),
    pytest.param("The  truce holds.", id="two spaces"),
    pytest.param("It is a an offer.", id="two articles"),
    pytest.param("It holds “as things stand.", id="a quotation left open"),
    pytest.param("It holds (as things stand.", id="a bracket left open"),
    pytest.param("It holds.. so it is.", id="two stops"),
    pytest.param("It holds. so it is.", id="a small letter"),
    pytest.param(f"{'so ' * 40}it is.", id="too long"),
    pytest.param("Mrs Thatcher would gain if it rejects.", id="who is it"),
]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_found(text: str) -> None:
    assert faults(text)


RIGHT = [
    pytest.param("“Russia has leverage over American policy”: most versions.", id="a quotation"),
    pytest.param("The truce holds as things stand: nobody would gain by leaving.", id="holds"),
    pytest.param("It is reported, not confirmed. Iran stays.", id="two sentences"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert faults(text) == []
