"""An article read whole: every stage of its reading, and the draft of a case that it suggests."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("spacy")

from detente.evidence.english.function_words import content_words
from detente.evidence.reading import read
from tests.evidence import lines
from tests.evidence.texts import ACTORS, ARTICLE, article, article_draft
from tests.golden import check_golden


def _sections() -> dict[str, list[str]]:
    """Return all that is read of the article, in lines."""
    known, made = article(), article_draft()
    return {
        "blocks": [f"{block.kind} {block.of(known.text)[:60]}" for block in known.blocks],
        "actors": lines.of_actors(known),
        "attributions": lines.of_attributions(known),
        "claims": lines.of_claims(known),
        "events": lines.of_events(known),
        "timeline": lines.of_timeline(known),
        "takeaways": lines.of_takeaways(known),
        "parties": lines.of_members(made),
        "options": lines.of_options(made),
        "wants": lines.of_wants(made),
        "pledges": lines.of_pledges(made),
        "phases": lines.of_phases(made),
        "questions": list(made.questions),
    }


def test_the_reading_of_the_article() -> None:
    text = "\n\n".join("\n".join([f"# {name}", *rows]) for name, rows in _sections().items())
    check_golden("evidence/river_truce.txt", text + "\n")


def test_its_source_is_told() -> None:
    source = article().source
    assert (source.title, source.author) == ("How Norvania Bought the River Truce", "Marta Keel")
    assert (str(source.published), source.via) == ("2019-04-09", "The Harbour Post")


def test_a_pledge_comes_through_every_hand() -> None:
    (pledge,) = [one for one in article_draft().pledges if one.by == "estoria"]
    chain = article().claims[pledge.because[0]].chain
    assert [(link.name, link.type) for link in chain] == [
        ("Estoria", "state"),
        ("senior officers in Sarn", "unnamed group"),
        ("Carl M. Weber", "person"),
        ("Nord Blatt", "outlet"),
        ("Marta Keel", "author"),
    ]
    assert (chain[1].anonymous, chain[1].side) == (True, "Karvania")
    assert article().claims[pledge.because[0]].grade == "B4"


def test_the_pledge_was_not_disclosed_and_was_given_for_a_halt() -> None:
    line = "stop: estoria promises norvania estoria.stop if norvania.halt_offensive, undisclosed"
    assert line in lines.of_pledges(article_draft())


def test_the_withdrawal_can_be_undone() -> None:
    (option,) = [one for one in article_draft().options if one.key == "norvania.withdraw"]
    assert option.left == "returns the planes to Sandoria within two days"


def test_a_refusal_stands_against_what_was_asked() -> None:
    assert "estoria shuns estoria.bomb (refused), against c11" in lines.of_wants(article_draft())


def test_two_that_are_threatened_together_are_one_party() -> None:
    assert "close: norvania threatens sandoria norvania.close if veronia_zubaria.arm" in (
        lines.of_pledges(article_draft())
    )


def test_what_is_hinted_at_is_feared_of_the_future() -> None:
    wants = lines.of_wants(article_draft())
    assert "karvania shuns norvania.sign (feared)" in wants


def test_the_two_sides_claims_stand_side_by_side() -> None:
    shelling = {
        claim.chain[0].name: claim.grade
        for claim in article().claims.values()
        if "shelled a school" in claim.text or "bombed two villages" in claim.text
    }
    assert shelling == {"Sandorian army": "C3", "Dawn Front": "C3"}


def test_its_own_closing_list_is_no_evidence_and_is_nearly_what_is_made() -> None:
    known = article()
    closing = [block.of(known.text) for block in known.blocks if block.kind == "takeaway"]
    assert len(closing) == 6
    assert all(line.end <= known.text.index(closing[0]) for line in known.sentences)
    made = frozenset().union(*(content_words(takeaway.text) for takeaway in known.takeaways))
    wanted = frozenset().union(*(content_words(line) for line in closing))
    assert len(made & wanted) >= 0.5 * len(wanted)


def test_every_quote_stands() -> None:
    known = article()
    assert all(
        quote.standing(known.text) == "stands"
        for claim in known.claims.values()
        for quote in claim.quotes
    )


def test_it_reads_the_same_again() -> None:
    again = read(ARTICLE, actors_file=ACTORS)
    assert json.dumps(again.as_dict()) == json.dumps(article().as_dict())
