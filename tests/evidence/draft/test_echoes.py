"""Echoes: words that point back to an act told before, and whose act that then is."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import deed_lines

AGAIN = [
    pytest.param(
        "Germany asked France to bomb the camps, but France refused to do so.",
        ["germany of france demanded: bomb the camps", "france refused: bomb the camps"],
        id="refused to do so",
    ),
    pytest.param(
        "Germany asked France to bomb the camps. France refused to do so.",
        ["germany of france demanded: bomb the camps", "france refused: bomb the camps"],
        id="in the next sentence",
    ),
    pytest.param(
        "Germany asked France to bomb the camps. France agreed to do so.",
        ["germany of france demanded: bomb the camps", "france pledged: bomb the camps"],
        id="agreed to do so",
    ),
    pytest.param(
        "Germany asked France to bomb the camps. France promised not to do that.",
        ["germany of france demanded: bomb the camps", "france pledged: bomb the camps"],
        id="promised not to do that",
    ),
    pytest.param(
        "Germany asked France and Spain to bomb the camps. Spain refused to do so.",
        [
            "germany of france demanded: bomb the camps",
            "germany of spain demanded: bomb the camps",
            "spain refused: bomb the camps",
        ],
        id="one of two who were asked",
    ),
    pytest.param(
        "Chad called on Libya and Egypt to open the border. Both countries refused to do so.",
        [
            "chad of libya demanded: open the border",
            "chad of egypt demanded: open the border",
            "libya refused: open the border",
            "egypt refused: open the border",
        ],
        id="both of two",
    ),
    pytest.param(
        "France refused to do so. Germany bombed the camps.",
        ["germany done: bomb the camps"],
        id="nothing before",
    ),
]

FEARED = [
    pytest.param(
        "Germany bombed the camps. Spain fears that something similar will happen in the valley.",
        ["germany done: bomb the camps", "spain of germany feared: bomb the camps"],
        id="something similar",
    ),
    pytest.param(
        "Germany bombed the camps. Spain is afraid that the same may happen again.",
        ["germany done: bomb the camps", "spain of germany feared: bomb the camps"],
        id="the same again",
    ),
    pytest.param(
        "Spain bombed the camps. Spain fears that something similar may happen.",
        ["spain done: bomb the camps"],
        id="its own act is not feared",
    ),
    pytest.param(
        "Germany bombed the camps. Spain fears that Germany will shell the port.",
        ["germany done: bomb the camps", "spain of germany feared: shell the port"],
        id="an act with words of its own",
    ),
    pytest.param(
        "Russia refused to sign the pact, but Iran is afraid that the assurance is not ironclad.",
        ["russia refused: sign the pact", "iran of russia feared: sign the pact"],
        id="a refusal that may not last",
    ),
    pytest.param(
        "Russia promised to arm Iran. Iran fears that the promise is worthless.",
        ["russia pledged: arm Iran", "iran of russia wanted: arm Iran"],
        id="a pledge that may not be kept",
    ),
    pytest.param(
        "Russia bombed the camps. Iran fears that the promise is worthless.",
        ["russia done: bomb the camps"],
        id="no word given before",
    ),
    pytest.param(
        "Russia promised to arm Iran. Iran fears the winter.",
        ["russia pledged: arm Iran"],
        id="a fear of nothing told",
    ),
]

ANSWERED = [
    pytest.param(
        "Japan demanded that China withdraw its ships. China rejected the demand.",
        ["japan of china demanded: withdraw its ships", "china refused: withdraw its ships"],
        id="rejected the demand",
    ),
    pytest.param(
        "Japan offered to withdraw its ships. China accepted the offer.",
        ["japan pledged: withdraw its ships", "china done: accept the offer"],
        id="accepted an offer is no stance",
    ),
    pytest.param(
        "Japan asked China to free the pilots. China refused the request.",
        ["japan of china demanded: free the pilots", "china refused: free the pilots"],
        id="refused the request",
    ),
    pytest.param(
        "Japan demanded that China withdraw its ships. Russia rejected the demand.",
        ["japan of china demanded: withdraw its ships"],
        id="a demand of another",
    ),
    pytest.param(
        "France imposed sanctions on Mali. Russia opposes the sanctions.",
        [
            "france done: impose sanctions on Mali",
            "russia of france refused: impose sanctions on Mali",
        ],
        id="opposes the sanctions",
    ),
    pytest.param(
        "France imposed sanctions on Mali. Russia supports the sanctions.",
        ["france done: impose sanctions on Mali", "russia done: support the sanctions"],
        id="supports says nothing",
    ),
    pytest.param(
        "France closed the port. Russia opposes the sanctions.",
        ["france done: close the port"],
        id="opposes what nobody did",
    ),
    pytest.param(
        "Russia imposed sanctions on Mali. Russia opposes the sanctions.",
        ["russia done: impose sanctions on Mali"],
        id="its own sanctions",
    ),
    pytest.param(
        "Japan demanded that China withdraw its ships. The demand was rejected by China.",
        ["japan of china demanded: withdraw its ships", "china refused: withdraw its ships"],
        id="rejected in the passive",
    ),
    pytest.param(
        "France imposed sanctions on Mali. Russia demanded the sanctions.",
        [
            "france done: impose sanctions on Mali",
            "russia of france demanded: impose sanctions on Mali",
        ],
        id="demanded an end",
    ),
]

REQUIRED = [
    pytest.param(
        "France had pledged to stop the shelling of Mali. It was a requirement for Libya to halt "
        "its offensive.",
        [
            "france pledged: stop the shelling of Mali",
            "libya possible: halt its offensive",
            "libya expected: halt its offensive if france stop the shelling of Mali",
        ],
        id="a requirement for another to halt",
    ),
    pytest.param(
        "France had pledged to stop the shelling of Mali. That was the price for Libya to halt "
        "its offensive.",
        ["france pledged: stop the shelling of Mali", "libya possible: halt its offensive"],
        id="the price",
    ),
    pytest.param(
        "France bombed Mali. It was a requirement for Libya to halt its offensive.",
        ["france done: bomb Mali", "libya possible: halt its offensive"],
        id="nothing pledged before",
    ),
    pytest.param(
        "Libya had pledged to stop the shelling of Mali. It was a requirement for Libya to halt "
        "its offensive.",
        ["libya pledged: stop the shelling of Mali", "libya possible: halt its offensive"],
        id="its own pledge is no price",
    ),
    pytest.param(
        "France pledged to free the pilots. Spain pledged to open the port. It was a requirement "
        "for Libya to halt its offensive.",
        [
            "france pledged: free the pilots",
            "spain pledged: open the port",
            "libya possible: halt its offensive",
            "libya expected: halt its offensive if spain open the port",
        ],
        id="the last pledge",
    ),
]


@pytest.mark.parametrize(("text", "deeds"), [*AGAIN, *FEARED, *ANSWERED, *REQUIRED])
def test_words_point_back_to_an_act(text: str, deeds: list[str]) -> None:
    assert deed_lines(text) == deeds


@pytest.mark.parametrize(
    ("lines", "answered"), [pytest.param(12, True, id="near"), pytest.param(18, False, id="far")]
)
def test_words_point_back_over_a_few_sentences(lines: int, answered: bool) -> None:
    rain = "The rain fell on the harbour and on the hills behind it all day long. " * lines
    text = f"Japan asked China to free the pilots. {rain}China refused the request."
    assert ("china refused: free the pilots" in deed_lines(text)) == answered
