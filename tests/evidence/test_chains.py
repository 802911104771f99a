"""Source chains on sentences of our own: all links right, innermost to outermost."""

from __future__ import annotations

from typing import Any

import pytest

from tests.evidence.reading_help import annotated, plain, short, wanted

CASES = annotated("chains.yaml")


def right(case: dict[str, Any]) -> list[str]:
    """Return what is wrong with the chains that are read from a case; nothing if all is right."""
    read = short(case["text"], case.get("date"))
    wrong = []
    for chain in case["chains"]:
        n = read.holding(chain["says"])
        if n is None:
            wrong.append(f"no attribution holds {chain['says']!r}")
            continue
        links = read.chains[n][:-1]
        got = [
            (plain(link.name), link.anonymous, link.side if link.anonymous else "")
            for link in links
        ]
        if got != [wanted(link) for link in chain["links"]]:
            wrong.append(f"{chain['says']!r}: {got}")
        if "class" in chain and links and links[0].says != chain["class"]:
            wrong.append(f"{chain['says']!r}: {links[0].says}")
        if "manner" in chain and read.found[n].manner != chain["manner"]:
            wrong.append(f"{chain['says']!r}: {read.found[n].manner}")
    return wrong


def test_four_in_five_annotated_sentences_have_every_link_right() -> None:
    assert len(CASES) >= 40
    wrong = {case["text"]: faults for case in CASES if (faults := right(case))}
    share = 1 - len(wrong) / len(CASES)
    assert share >= 0.8, "\n".join(f"{text}\n    {faults}" for text, faults in wrong.items())


@pytest.mark.parametrize("number", [0, 7, 8, 22], ids=["five-hands", "pledge", "refusal", "nested"])
def test_the_constructions_the_first_case_needs_are_right(number: int) -> None:
    assert right(CASES[number]) == []
