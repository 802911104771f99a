"""Verb phrases of cases in other forms, the awkward ones first."""

from itertools import chain

import pytest

from detente.catalog.lookup import load, names
from detente.model.verb_phrase import base, gerund, negated, third_person

FORMS = [
    pytest.param("shells the valley", False, "shell the valley", "shelling the valley",
                 "does not shell the valley", id="plain"),
    pytest.param("shell the valley", True, "shell the valley", "shelling the valley",
                 "do not shell the valley", id="of several"),
    pytest.param("pass a law", True, "pass a law", "passing a law", "do not pass a law",
                 id="several, in s"),
    pytest.param("passes a law", False, "pass a law", "passing a law", "does not pass a law",
                 id="in sses"),
    pytest.param("uses force", False, "use force", "using force", "does not use force",
                 id="in ses"),
    pytest.param("vetoes it", False, "veto it", "vetoing it", "does not veto it", id="in oes"),
    pytest.param("carries on", False, "carry on", "carrying on", "does not carry on", id="in ies"),
    pytest.param("ties its hands", False, "tie its hands", "tying its hands",
                 "does not tie its hands", id="short, in ies"),
    pytest.param("pushes on", False, "push on", "pushing on", "does not push on", id="in shes"),
    pytest.param("sits still", False, "sit still", "sitting still", "does not sit still",
                 id="doubled"),
    pytest.param("opens talks", False, "open talks", "opening talks", "does not open talks",
                 id="two syllables are not doubled"),
    pytest.param("agrees", False, "agree", "agreeing", "does not agree", id="in ee"),
    pytest.param("allows it", False, "allow it", "allowing it", "does not allow it", id="in w"),
    pytest.param("is at war", False, "be at war", "being at war", "is not at war", id="is"),
    pytest.param("are at war", True, "be at war", "being at war", "are not at war", id="are"),
    pytest.param("has its way", False, "have its way", "having its way", "does not have its way",
                 id="has"),
    pytest.param("does nothing", False, "do nothing", "doing nothing", "does not do nothing",
                 id="does"),
    pytest.param("does not strike", False, "not strike", "not striking", "strikes",
                 id="negated already"),
    pytest.param("do not strike", True, "not strike", "not striking", "strike",
                 id="negated already, several"),
    pytest.param("strikes: hard", False, "strike: hard", "striking: hard",
                 "does not strike: hard", id="a stop after the verb"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "plural", "plain", "noun", "denied"), FORMS)
def test_forms(phrase: str, plural: bool, plain: str, noun: str, denied: str) -> None:
    assert base(phrase, plural=plural) == plain
    assert gerund(phrase, plural=plural) == noun
    assert negated(phrase, plural=plural) == denied


MODALS = [
    pytest.param("can strike", "can not strike"),
    pytest.param("cannot strike", "can strike"),
    pytest.param("will not", "will not not"),
]


@pytest.mark.parametrize(("phrase", "denied"), MODALS)
def test_modal_verbs_are_negated_where_they_stand(phrase: str, denied: str) -> None:
    assert negated(phrase) == denied


def test_every_option_of_the_bundled_cases_comes_back_from_its_plain_form() -> None:
    conflicts = [load(name).conflict for name in names()]
    options = chain.from_iterable(
        (
            (option, one.actors[name.partition(".")[0]].plural)
            for name, option in one.options.items()
        )
        for one in conflicts
    )
    for option, plural in options:
        for text in filter(None, (option.text, option.left)):
            first = base(text, plural=plural).partition(" ")[0]
            assert (first if plural else third_person(first)) == text.partition(" ")[0]
