"""POLECAT's rows become draft claims; faults are named by row and column."""

from datetime import date

import pytest

from detente.case.formats.format import Choices
from detente.case.formats.polecat import ROOTS, read_polecat
from detente.errors import DataError
from tests.case.formats.tables import OF_ANY_TABLE, written

TABLE = """Event ID,Event Date,Event Type,Event Mode,Actor Name,Recipient Name,Source
E1,2023-01-05,THREATEN,,Arland,Berland,The Wire
E2,2023-01-06,assault,airstrike,Berland,,
E3,2023-01-06,AID,,,Berland,Herald
E4,2023-01-06,AID,,,,Herald
"""


HEAD = TABLE.partition("\n")[0] + "\n"


@pytest.mark.parametrize("disguise", OF_ANY_TABLE)
def test_rows_become_claims(tmp_path, disguise):
    evidence = read_polecat(written(tmp_path, disguise(TABLE)))
    assert {key: claim.text for key, claim in evidence.claims.items()} == {
        "polecat-E1": "Arland threatens Berland.",
        "polecat-E2": "Berland assaults someone not named (airstrike).",
        "polecat-E3": "someone not named provides aid to Berland.",
    }
    first, second = evidence.claims["polecat-E1"], evidence.claims["polecat-E2"]
    assert (first.happened, first.grade, first.draft) == (date(2023, 1, 5), "F6", True)
    assert first.note == "Coded by machine, PLOVER root THREATEN"
    assert [link.name for link in first.chain] == ["The Wire", "POLECAT"]
    assert second.chain[0].name == "a source not named"
    assert evidence.sources["polecat"].title == "POLECAT events (file.csv)"


def test_the_least_columns_will_do(tmp_path):
    text = "Event ID,Event Date,Event Type,Actor Name\nE1,2023-01-05,AGREE,Arland\n"
    (claim,) = read_polecat(written(tmp_path, text)).claims.values()
    assert claim.text == "Arland agrees with someone not named."


def test_only_rows_that_name_an_actor_asked_for_are_taken(tmp_path):
    path = written(tmp_path, TABLE)
    assert list(read_polecat(path, Choices(actors=("arl",))).claims) == ["polecat-E1"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            HEAD + "E2,2023-01-06,ASAULT,airstrike,Berland,,\n",
            ":2:3: 'ASAULT' is no PLOVER root. Did you mean 'ASSAULT'?",
            id="root",
        ),
        pytest.param(
            HEAD + "E2,2023-01-06,,airstrike,Berland,,\n",
            ":2:3: '' is no PLOVER root. Known: AGREE",
            id="no-root",
        ),
        pytest.param(HEAD + "E2,5th,AID,,Berland,,\n", ":2:2: Event Date '5th'", id="day"),
        pytest.param(TABLE.replace("Event ID", "No"), "has no column Event ID", id="column"),
        pytest.param("", "is empty", id="empty"),
    ],
)
def test_faults_are_named(tmp_path, text, told):
    with pytest.raises(DataError, match=r"file\.csv") as caught:
        read_polecat(written(tmp_path, text), Choices(actors=("berland",)))
    assert told in str(caught.value)


def test_every_root_has_a_verb():
    assert len(ROOTS) == 16
    assert all(root == root.upper() and verb for root, verb in ROOTS.items())
