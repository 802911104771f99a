"""The table of actors: what stands in it, who is in office when, and what a user adds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from detente.errors import DataError
from detente.evidence.actors.actor_table import table
from detente.evidence.actors.actors import actors
from detente.evidence.actors.known_actor import slug
from detente.evidence.structure.passage import passages
from detente.evidence.structure.segment import segment


def test_every_name_of_the_table_leads_to_an_entry() -> None:
    known = table()
    ids = {key for names in known.names.values() for _, key, _ in names}
    assert ids == set(known.actors)
    states = {entry.state for entry in known.actors.values() if entry.state}
    assert states <= set(known.actors)


@pytest.mark.parametrize(
    ("words", "matches"),
    [
        pytest.param("Russia left.", [("russia", "Russia", "name")], id="name"),
        pytest.param("Russian jets left.", [("russia", "Russian", "demonym")], id="demonym"),
        pytest.param("Russians left.", [("russia", "Russians", "demonym")], id="its plural"),
        pytest.param("Moscow left.", [("russia", "Moscow", "capital")], id="capital"),
        pytest.param("Kremlin left.", [("russia", "Kremlin", "seat")], id="seat"),
        pytest.param("USA left.", [("us", "USA", "other name")], id="other name"),
        pytest.param("South Korea left.", [("south-korea", "South Korea", "name")], id="two words"),
        pytest.param("South left.", [], id="half a name"),
        pytest.param("Russiana left.", [], id="a longer word"),
        pytest.param("russia left.", [], id="small letters"),
        pytest.param("Putin left.", [("vladimir-putin", "Putin", "surname")], id="surname"),
        pytest.param(
            "Xi left.", [("xi-jinping", "Xi", "surname")], id="a surname that stands first"
        ),
        pytest.param("Jinping left.", [], id="a given name that stands last"),
        pytest.param("(Russia)", [], id="a mark first"),
    ],
)
def test_names_are_looked_up_where_they_stand(
    words: str, matches: list[tuple[str, str, str]]
) -> None:
    known = table().matches(words, 0)
    assert [(entry.id, words[:end], how) for entry, end, how in known] == matches


@pytest.mark.parametrize(
    ("key", "year", "holds"),
    [
        pytest.param("barack-obama", 2012, True, id="in office"),
        pytest.param("barack-obama", 2009, True, id="the first year"),
        pytest.param("barack-obama", 2008, False, id="the year before"),
        pytest.param("barack-obama", 2017, True, id="the last year"),
        pytest.param("barack-obama", 2018, True, id="a year's grace"),
        pytest.param("barack-obama", 2019, False, id="after it"),
        pytest.param("barack-obama", None, True, id="no year told"),
        pytest.param("russia", 1950, True, id="a state always"),
    ],
)
def test_who_is_in_office(key: str, year: int | None, holds: bool) -> None:
    assert table().actors[key].holds(year) == holds


ADDED = """\
- {name: Republic of Sandoria, kind: state, aliases: [Sandoria], capital: Port Vell,
   demonyms: [Sandorian], seats: The Lighthouse}
- {name: Ilse Brandt, id: brandt, kind: leader, state: republic-of-sandoria, role: president,
   from: 2010, to: 2014, female: true}
"""


def test_a_user_adds_actors_by_a_file(tmp_path: Path) -> None:
    file = tmp_path / "more.yaml"
    file.write_text(ADDED, encoding="utf-8")
    text = (
        "Port Vell accused the Sandorian rebels of theft. Sandoria left. The Lighthouse burned. "
        "Ilse Brandt slept. She woke. The Sandorian president left."
    )
    known = actors(passages(text, segment(text)), extra=file, day=date(2012, 5, 4))
    assert {actor.name: [m.text for m in actor.mentions] for actor in known} == {
        "Republic of Sandoria": ["Port Vell", "Sandorian", "Sandoria", "The Lighthouse",
                                 "Sandorian"],
        "Sandorian rebels": ["Sandorian rebels"],
        "Ilse Brandt": ["Ilse Brandt", "She", "president"],
    }  # fmt: skip
    brandt = table(file).actors["brandt"]
    assert (brandt.state, brandt.role, brandt.start, brandt.end, brandt.female) == (
        "republic-of-sandoria", "president", 2010, 2014, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("name: x", r"not a list.*kind", id="no list"),
        pytest.param("- {name: x}", r"lacks name or kind", id="no kind"),
        pytest.param("- {kind: state}", r"lacks name or kind", id="no name"),
        pytest.param("- x", r"lacks name or kind", id="a word"),
        pytest.param("- [1", r"cannot be read", id="no yaml"),
    ],
)
def test_a_bad_file_of_actors_is_told(tmp_path: Path, text: str, fault: str) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=rf"(?s)bad\.yaml.*{fault}|{fault}.*bad\.yaml"):
        table(file)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"gone\.yaml"):
        table(tmp_path / "gone.yaml")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Recep Tayyip Erdoğan", "recep-tayyip-erdogan", id="accents"),
        pytest.param("U.N. envoys", "u-n-envoys", id="stops"),
        pytest.param(" “moderate” rebels ", "moderate-rebels", id="marks"),
        pytest.param("平和 会", "平和-会", id="another script"),
    ],
)
def test_slugs_are_plain(name: str, key: str) -> None:
    assert slug(name) == key
