"""Who brings or keeps whom otherwise: one row for each way in which a sentence can be built."""

import pytest

from detente.analysis.whatif.difference import Difference
from detente.analysis.whatif.whatif import whatif
from detente.model.change import apply
from detente.telling.tell import tell
from detente.telling.whatif import sentence
from tests.syria import SYRIA as PLAIN

SYRIA = apply(PLAIN, ["baseline truce: mid-2015"])
RESULT = whatif(SYRIA, "baseline truce: campaign", phase="truce")
R_US = {"actors": ("russia",), "others": ("us",)}
US_R = {"actors": ("us",), "others": ("russia",)}
PAIR = ("russia", "us")


def cell(name, before, after, pair=R_US):
    return Difference(kind="cell", before=before, after=after, cell=name, **pair)


def hand(before, after):
    return Difference(kind="upper-hand", before=before, after=after, actors=PAIR)


def agreed(before, after, actor="us"):
    return Difference(kind="came-in", before=before, after=after, actors=(actor,))


KEEPS = "the United States to the deal"
ROWS = [
    pytest.param(
        cell("pays", False, True),
        "Russia's part now helps bring the United States to agree.",
        id="a part brings somebody",
    ),
    pytest.param(
        cell("pays", "price", False),
        "Russia's part no longer helps bring the United States to end pressure of its own.",
        id="a price is paid no longer",
    ),
    pytest.param(
        cell("pays", "price", True),
        "Russia's part now serves to bring the United States to do something new; before, to end "
        "pressure of its own.",
        id="no price any more",
    ),
    pytest.param(
        cell("withdraws", True, "price", US_R),
        "That the United States would stop its part in return now serves to bring Russia to end "
        "pressure of its own; before, to do something new.",
        id="now a price",
    ),
    pytest.param(
        cell("compels", True, False),
        "Set against the opposition advances, mid-2015, Russia's pressure no longer helps change "
        "what the United States does.",
        id="set against what was normal before",
    ),
    pytest.param(
        cell("repels", False, True, {"actors": ("us",), "others": ("allies",)}),
        "Set against the Russian campaign of January and February 2016, the United States' "
        "pressure now helps end Turkey and Saudi Arabia's own.",
        id="set against what is normal now",
    ),
    pytest.param(
        cell("gives", True, False, US_R),
        "The United States' part no longer gives Russia reason to keep the deal.",
        id="a reason goes",
    ),
    pytest.param(
        cell("presses", False, True),
        "Russia's part now leaves the United States nothing better than to keep the deal.",
        id="nothing better",
    ),
    pytest.param(
        cell("withdraws", True, False, US_R),
        "That the United States would stop its part in return no longer keeps Russia to the deal.",
        id="an answer goes",
    ),
    pytest.param(
        cell("punishes", False, True),
        f"That Russia would respond, and leave the United States worse off than in the Russian "
        f"campaign of January and February 2016, now keeps {KEEPS}.",
        id="an answer that harms",
    ),
    pytest.param(
        hand("us", "none"),
        "Between Russia and the United States, now neither moves the other; before, only the "
        "United States moved the other by doing a part.",
        id="neither",
    ),
    pytest.param(
        hand("mutual", "russia"),
        "Between Russia and the United States, now only Russia moves the other by doing a part; "
        "before, each moved the other by pressure.",
        id="one of two",
    ),
    pytest.param(
        agreed("willing", "accord"),
        "The United States now would do its part anyway; before, it would agree for what the "
        "others do.",
        id="anyway",
    ),
    pytest.param(
        agreed("follows", "unexplained", "allies"),
        "Turkey and Saudi Arabia now would not agree, as far as the case explains; before, they "
        "would be no better off by agreeing, but would follow once the others have begun.",
        id="a plural",
    ),
]


@pytest.mark.parametrize(("one", "told"), ROWS)
def test_each_difference_is_told(one, told):
    assert sentence(RESULT, one) == told


def test_what_reads_alike_is_told_once():
    told = tell(RESULT)
    assert len(told) == len(set(told)) < len(RESULT.differences)


def test_no_theory_word_reaches_a_reader():
    words = ("ransom", "upper hand", "leverage", "baseline", "compel", "repel", "punish")
    for scenario in SYRIA.scenarios:
        told = " ".join(tell(whatif(SYRIA, scenario.id)))
        assert not any(word in told for word in words), scenario.id
