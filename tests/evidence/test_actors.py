"""Actors: metonymy, surnames, pronouns and the dated table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from detente.errors import DataError
from detente.evidence.actors.actor_table import slug, table
from detente.evidence.actors.actors import actors
from detente.evidence.structure.passage import passages
from detente.evidence.structure.segment import segment
from tests.evidence.reading_help import annotated, short

CASES = annotated("metonymy.yaml")


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:30] for case in CASES])
def test_a_seat_that_acts_is_its_state_and_a_place_is_a_place(case: dict[str, Any]) -> None:
    read = short(case["text"])
    actor, mention = next(
        (actor, m) for actor in read.actors for m in actor.mentions if m.text == case["word"]
    )
    assert (actor.id, mention.place) == (case["is"], case["place"])
    assert mention.why


def test_a_surname_is_the_leader_named_before() -> None:
    read = short("Hillary Clinton spoke in Tokyo. Clinton said she would return.", 1999)
    clinton = next(actor for actor in read.actors if actor.name == "Hillary Clinton")
    assert [m.text for m in clinton.mentions] == ["Hillary Clinton", "Clinton", "she"]


@pytest.mark.parametrize(
    ("year", "name"), [(1997, "Bill Clinton"), (2011, "Hillary Clinton")], ids=["1997", "2011"]
)
def test_a_bare_surname_is_whoever_is_in_office(year: int, name: str) -> None:
    read = short("Clinton said that the pact would hold.", year)
    assert [actor.name for actor in read.actors] == [name]


def test_an_office_is_whoever_holds_it() -> None:
    read = short("The French president said that the truce would hold.", 2015)
    assert any(a.name == "François Hollande" or a.name == "Francois Hollande" for a in read.actors)


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("The armed opposition kept the ridge.", "armed-opposition", "armed group"),
        ("Outside patrons paid the brigades.", "outside-patrons", "unnamed group"),
        (
            "Its regional Middle Eastern allies agreed.",
            "regional-middle-eastern-allies",
            "unnamed group",
        ),
        ("Iranian officials were silent.", "iranian-officials", "unnamed group"),
        ("The Assad regime held the capital.", "syria", "state"),
    ],
    ids=["opposition", "patrons", "allies", "officials", "regime"],
)
def test_noun_phrases_are_actors(text: str, key: str, kind: str) -> None:
    found = {actor.id: actor.kind for actor in short(text, 2016).actors}
    assert found.get(key) == kind


def test_every_name_of_the_table_leads_to_an_entry() -> None:
    known = table()
    ids = {key for names in known.names.values() for _, key, _ in names}
    assert ids == set(known.entries)
    states = {entry.state for entry in known.entries.values() if entry.state}
    assert states <= set(known.entries)


def test_a_user_adds_actors_by_a_file(tmp_path: Path) -> None:
    file = tmp_path / "more.yaml"
    file.write_text(
        "- {name: Republic of Sandoria, kind: state, aliases: [Sandoria], capital: Port Vell,"
        " demonyms: [Sandorian]}\n",
        encoding="utf-8",
    )
    text = "Port Vell accused the Sandorian rebels of theft."
    found = actors(passages(text, segment(text)), extra=file)
    assert found[0].name == "Republic of Sandoria"


@pytest.mark.parametrize(
    "text", ["name: x", "- {name: x}", "- [1"], ids=["no-list", "no-kind", "yaml"]
)
def test_a_bad_file_of_actors_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.yaml"):
        table(file)


def test_slugs_are_plain() -> None:
    assert slug("Recep Tayyip Erdoğan") == "recep-tayyip-erdogan"
