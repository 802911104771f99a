"""Findings: every number comes from a result, every takeaway is short, every word has a ground."""

import re

import pytest

from detente.analysis.concepts.solve import stability
from detente.briefing.briefing import Briefing
from detente.briefing.finding import SECTIONS, Finding
from detente.briefing.writing import brief
from detente.catalog.lookup import load, names
from detente.model.belief import beliefs
from detente.telling.briefing.stability import Outcome, Outcomes
from detente.telling.briefing.statement import LINE_LENGTH
from detente.telling.numbers import in_words


def briefed(name: str) -> Briefing:
    """Return the briefing on a case: on its status quo, or where it has none, on an equilibrium."""
    case = load(name)
    stands = case.conflict.status_quo is not None or case.conflict.phases
    state = None if stands else int(stability(case.conflict).equilibria("gmr")[0])
    return brief(case, state=state, illustrated=False)


BRIEFINGS = {name: briefed(name) for name in names()}
OUTCOMES = {
    name: brief(load(name), illustrated=False)
    for name in names()
    if load(name).conflict.status_quo is None and not load(name).conflict.phases
}
"""The same cases where no state is known to stand, and none is asked for."""
FINDINGS = [
    pytest.param(name, one, id=f"{name}-{one.id}{kind}")
    for kind, some in (("", BRIEFINGS), ("-of-outcomes", OUTCOMES))
    for name, briefing in some.items()
    for one in briefing.findings
]


def told(name: str) -> str:
    """Return the words of a case, whose own figures are not numbers of a finding."""
    conflict = load(name).conflict
    parts = [one.name for one in conflict.actors.values()]
    parts += [text for one in conflict.options.values() for text in (one.text, one.left)]
    parts += [text for one in conflict.phases for text in (one.title, one.title.lower(), one.id)]
    parts += [one.title for one in conflict.scenarios]
    parts += list(conflict.graph.states.values()) if conflict.graph else []
    return " ".join(parts)


@pytest.mark.parametrize(("name", "one"), FINDINGS)
def test_every_number_in_a_sentence_is_one_of_its_numbers(name: str, one: Finding) -> None:
    values = [value for value in one.numbers.values() if not isinstance(value, bool)]
    shown = {f"{value:.2f}" for value in values} | {f"{value:g}" for value in values}
    shown |= {f"{value:,}" for value in values}
    shown |= {f"{abs(value) * 100:.0f}%" for value in values}
    shown |= {f"{abs(value):.1f}" for value in values} | {f"{value:.0f}" for value in values}
    own = set(re.findall(r"[\d.]+%?", told(name)))
    ground = set(re.findall(r"[A-F]([1-6])", one.sentence))
    counts = {str(len(one.claims_for)), str(len(one.claims_against))}
    match one.about:
        case Outcomes(codes=codes):
            counts |= {str(place) for place in range(1, len(codes) + 1)}
        case Outcome(place=place):
            counts.add(str(place))
    for text in (one.sentence, one.takeaway):
        found = {part.rstrip(".,") for part in re.findall(r"\d[\d.,]*%?", text)}
        assert found <= shown | own | ground | counts


@pytest.mark.parametrize("one", [pytest.param(one.values[1], id=one.id) for one in FINDINGS])
def test_how_many_states_hold_is_said_as_it_is(one: Finding) -> None:
    said = re.search(r"Of the (\S+) (?:combinations|situations).*, (\S+) would hold", one.sentence)
    known = (one.numbers.get("states"), one.numbers.get("equilibria"))
    assert bool(said) == (None not in known)
    if said:
        states, holding = said.groups()
        assert states == in_words(known[0])
        assert holding == (in_words(known[1]) if known[1] else "none")


@pytest.mark.parametrize(("name", "one"), FINDINGS)
def test_a_finding_says_under_which_settings_it_holds(name: str, one: Finding) -> None:
    assert {"case", "phase", "concept", "responses", "version"} <= set(one.settings)
    whole = name in OUTCOMES and (
        isinstance(one.about, Outcomes)
        or (one in OUTCOMES[name].findings and one.section == "settlement")
    )
    assert ("state" in one.settings) is not whole
    assert one.settings["case"] == name
    assert one.section in SECTIONS
    assert one.sentence.lstrip("“")[0].isupper()
    assert one.sentence.endswith(".")


@pytest.mark.parametrize(("name", "one"), FINDINGS)
def test_what_carries_a_finding_stands_in_the_case(name: str, one: Finding) -> None:
    case = load(name)
    phases = [phase.id for phase in case.conflict.phases] or [None]
    known = {entry.path for phase in phases for entry in beliefs(case.conflict, phase=phase)}
    known |= {
        f"issues.{key}.actors.{actor}"
        for key, issue in case.conflict.issues.items()
        for actor in issue.actors
    }
    known |= {f"scenarios.{scenario.id}" for scenario in case.conflict.scenarios}
    assert {carrier.path for carrier in one.carriers} <= known
    assert set(one.claims_for) | set(one.claims_against) <= set(case.evidence.claims)


@pytest.mark.parametrize("briefing", BRIEFINGS.values(), ids=BRIEFINGS)
def test_takeaways_are_few_and_short(briefing: Briefing) -> None:
    assert 1 <= len(briefing.takeaways) <= 6
    assert all(0 < len(one.takeaway) <= LINE_LENGTH for one in briefing.takeaways)
    assert [one.id for one in briefing.findings] == [
        f"F{place}" for place in range(1, len(briefing.findings) + 1)
    ]


def test_the_syrian_findings_rest_on_what_they_should() -> None:
    by_test = {key: one for one in BRIEFINGS["syria-2016"].findings for key in one.tests}
    assert "preferences.us[1]" in {one.path for one in by_test["equilibrium.seq"].carriers}
    assert "c5" in by_test["equilibrium.seq"].claims_for
    theses = [one for one in BRIEFINGS["syria-2016"].findings if one.sentence.startswith("“")]
    assert "preferences.us[2]" in {path.path for one in theses for path in one.carriers}
