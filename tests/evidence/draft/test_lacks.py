"""What keeps a draft from being solved: too few who act, or who say what they want."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.texts import drafted


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        pytest.param("Egypt refused to open the border. Libya pledged to release the pilots.", (),
                     id="two with a want each"),
        pytest.param("Egypt bombed the port. Libya closed its border.",
                     ("No word of the text tells what Libya wants.",
                      "No word of the text tells what Egypt wants."), id="deeds alone"),
        pytest.param("Egypt refused to open the border. Libya closed its port.",
                     ("No word of the text tells what Libya wants.",), id="one of two"),
        pytest.param("Egypt bombed the port of Libya. Egypt vowed to bomb Libya again.",
                     ("Only Egypt acts in the text.",), id="one who acts"),
    ],
)  # fmt: skip
def test_a_draft_says_what_it_lacks(text: str, lacks: tuple[str, ...]) -> None:
    assert drafted(text, "May 4, 2016").lacks == lacks


@pytest.mark.parametrize(
    ("text", "options"),
    [
        pytest.param("I do not believe that Egypt wants to bomb Libya. Libya closed its port. "
                     "Egypt closed its border.",
                     ["egypt.close", "libya.close"], id="a want that is denied"),
        pytest.param("Egypt closed its border. Libya closed its port. Soldiers left. "
                     "The two countries agreed to release the pilots.",
                     ["egypt.close", "egypt.release", "libya.close", "libya.release"],
                     id="the two countries are states"),
        pytest.param("Tass released the pilots. Egypt closed its border. Libya closed its port.",
                     ["egypt.close", "libya.close"], id="an outlet is no party"),
    ],
)  # fmt: skip
def test_whose_options_they_are(text: str, options: list[str]) -> None:
    assert sorted(one.key for one in drafted(text, "May 4, 2016").options) == options
