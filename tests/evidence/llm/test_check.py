"""Holding an answer against its paragraph: what stands, where it stands, and what is dropped."""

from __future__ import annotations

from typing import Any

import pytest

from detente.evidence.llm.check import check
from detente.evidence.llm.form import ModelAnswer

TEXT = "Egypt said that Libya had left. Chad bombed a port in Libya, and Egypt slept."


def _attribution(**changes: str) -> dict[str, Any]:
    """Return an answer with one attribution."""
    right = {"source": "Egypt", "cue": "said", "content": "that Libya had left", "says": "asserts"}
    return {"attributions": [right | changes]}


def _event(**changes: str) -> dict[str, Any]:
    """Return an answer with one event."""
    right = {
        "who": "Chad", "whom": "Libya", "root": "ASSAULT", "modality": "done",
        "words": "bombed a port in Libya",
    }  # fmt: skip
    return {"events": [right | changes]}


def _claim(**changes: str) -> dict[str, Any]:
    """Return an answer with one claim."""
    return {"claims": [{"text": "Libya has left.", "words": "Libya had left"} | changes]}


def lines(answer: dict[str, Any], text: str = TEXT, offset: int = 0) -> list[str]:
    """Return what stands of an answer, and why the rest does not, in one line each."""
    found = check(ModelAnswer.model_validate_json(_json(answer)), text, offset)
    kept = [
        f"{each.kind} {' '.join(each.code)}: "
        + ", ".join(
            f"{name} {text[start - offset : end - offset]}@{start}"
            for name, (start, end) in each.spans.items()
        )
        + (f" ({each.text})" if each.text else "")
        for each in found.proposals
    ]
    return [*kept, *(f"dropped {why}" for why in found.dropped)]


def _json(answer: dict[str, Any]) -> str:
    import json

    return json.dumps(answer)


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param(
            _attribution(),
            ["attribution asserts: content that Libya had left@11, cue said@6, source Egypt@0"],
            id="an attribution",
        ),
        pytest.param(
            _attribution(source=""),
            ["attribution asserts: content that Libya had left@11, cue said@6"],
            id="an attribution without a source",
        ),
        pytest.param(
            _attribution(source="  "),
            ["dropped attribution: source '  ' does not stand in the text"],
            id="a source of blanks",
        ),
        pytest.param(
            _attribution(cue=""),
            ["dropped attribution: cue '' does not stand in the text"],
            id="no cue",
        ),
        pytest.param(
            _attribution(content=""),
            ["dropped attribution: content '' does not stand in the text"],
            id="no content",
        ),
        pytest.param(
            _attribution(source="egypt"),
            ["dropped attribution: source 'egypt' does not stand in the text"],
            id="a small letter",
        ),
        pytest.param(
            _attribution(says="shouts"),
            ["dropped attribution: 'shouts' is no known code"],
            id="no class",
        ),
        pytest.param(
            _attribution(says="shouts", source="Spain", cue="cried"),
            [
                "dropped attribution: 'shouts' is no known code; cue 'cried' does not stand in the "
                "text; source 'Spain' does not stand in the text"
            ],
            id="several faults at once",
        ),
        pytest.param(_claim(), ["claim : words Libya had left@16 (Libya has left.)"], id="a claim"),
        pytest.param(
            _claim(words="Libya left"),
            ["dropped claim: words 'Libya left' does not stand in the text"],
            id="words that nobody wrote",
        ),
        pytest.param(
            _claim(words="x" * 61),
            [f"dropped claim: words {'x' * 57 + '…'!r} does not stand in the text"],
            id="long words are cut in the note",
        ),
        pytest.param(
            _claim(words="x" * 60),
            [f"dropped claim: words {'x' * 60!r} does not stand in the text"],
            id="sixty are not",
        ),
        pytest.param(
            _event(),
            ["event ASSAULT done: words bombed a port in Libya@37, who Chad@32, whom Libya@54"],
            id="an event; of two places the nearer",
        ),
        pytest.param(
            _event(who="", whom=""),
            ["event ASSAULT done: words bombed a port in Libya@37"],
            id="an event of nobody",
        ),
        pytest.param(
            _event(root="EXPLODE"), ["dropped event: 'EXPLODE' is no known code"], id="no root"
        ),
        pytest.param(
            _event(modality="maybe"),
            ["dropped event: 'maybe' is no known code"],
            id="no modality",
        ),
        pytest.param(
            _event(words="Egypt slept", who="Egypt", root="CONSULT", whom=""),
            ["event CONSULT done: words Egypt slept@65, who Egypt@65"],
            id="the second Egypt is nearer",
        ),
        pytest.param(
            _attribution() | _claim() | _event(root="EXPLODE"),
            [
                "attribution asserts: content that Libya had left@11, cue said@6, source Egypt@0",
                "claim : words Libya had left@16 (Libya has left.)",
                "dropped event: 'EXPLODE' is no known code",
            ],
            id="one bad thing does not drop the rest",
        ),
    ],
)
def test_only_what_stands_in_the_text_is_kept(answer: dict[str, Any], found: list[str]) -> None:
    assert lines(answer) == found


def test_places_are_counted_from_the_start_of_the_article() -> None:
    assert lines(_claim(), offset=100) == ["claim : words Libya had left@116 (Libya has left.)"]


def test_a_proposal_is_printed_with_its_places() -> None:
    (proposal,) = check(ModelAnswer.model_validate_json(_json(_claim())), TEXT, 0).proposals
    assert proposal.main == (16, 30)
    assert proposal.as_dict() == {
        "kind": "claim",
        "code": [],
        "spans": {"words": [16, 30]},
        "text": "Libya has left.",
    }
