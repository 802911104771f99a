"""Every extraction tells the rule that made it, and every rule is told in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import detente.evidence
from detente.evidence.explain import MEANINGS, explain, meaning
from detente.evidence.reading import read_text

TEXT = (
    "The Kremlin said that Iranian officials were glad. He “will go”, the envoy told us. "
    "According to a poll, it held. Turkey promised to wait."
)


def test_everything_read_has_a_rule_with_a_meaning() -> None:
    reading = read_text(TEXT)
    reasons = list(explain(reading))
    assert {"actor", "attribution"} <= {reason.what for reason in reasons}
    for reason in reasons:
        assert reading.text[slice(*reason.place)] == reason.words
        assert reason.meaning


def test_every_rule_that_the_code_names_is_explained() -> None:
    folder = Path(detente.evidence.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    families = "verb|noun|adjective|phrase|layout|metonymy|office|pronoun"
    named = set(re.findall(rf'"((?:{families})\.[a-z-]+)"', code))
    assert named <= set(MEANINGS), named - set(MEANINGS)


@pytest.mark.parametrize("rule", ["verb.preposition.for", "noun.preposition.of", "name.surname"])
def test_a_longer_id_means_what_its_family_means(rule: str) -> None:
    assert meaning(rule) != meaning("")
