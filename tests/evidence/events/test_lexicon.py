"""The event lexicon: every table can be read, and every line names things that exist."""

from __future__ import annotations

from detente.evidence.english.events import FAMILIES, event_words, lexicon
from detente.evidence.events.plover import COOPERATIVE
from detente.evidence.tables import phrases

#: PLOVER's roots of 2021 and the two-digit CAMEO codes that fall under each.
CODES = {
    "AGREE": {"03"}, "CONSULT": {"04"}, "SUPPORT": {"05"}, "COOPERATE": {"06"}, "AID": {"07"},
    "CONCEDE": {"08"}, "RETREAT": {"08"}, "REQUEST": {"02", "10"}, "ACCUSE": {"09", "11"},
    "REJECT": {"12"}, "THREATEN": {"13"}, "PROTEST": {"14"}, "MOBILIZE": {"15"},
    "SANCTION": {"16"}, "COERCE": {"17"}, "ASSAULT": {"18", "19", "20"},
}  # fmt: skip


def test_every_root_is_plovers_and_bears_its_cameo_code() -> None:
    table = lexicon()
    readings = [one for listed in table.verbs.values() for one in listed]
    pairs = [*table.roots.values(), *table.pairs.values()]
    for root, cameo in [(one.root, one.cameo) for one in readings] + pairs:
        assert cameo in CODES[root], (root, cameo)


def test_every_class_that_a_verb_or_a_pair_asks_for_exists() -> None:
    table = lexicon()
    known = {kind for kinds in table.classes.values() for kind in kinds}
    asked = {
        word[1:]
        for listed in table.verbs.values()
        for one in listed
        for _, slot in one.where
        for word in slot
        if word.startswith("@")
    }
    assert asked <= known
    assert {kind for _, kind in table.pairs} <= known


def test_every_pair_names_a_family_that_light_verbs_bear() -> None:
    table = lexicon()
    borne = {name for names in table.families.values() for name in names}
    assert {family for family, _ in table.pairs} <= set(FAMILIES)
    assert set(FAMILIES) <= borne


def test_narrow_readings_come_before_plain_ones() -> None:
    for verb, listed in lexicon().verbs.items():
        sizes = [len(one.where) for one in listed]
        assert sizes == sorted(sizes, reverse=True), verb


def test_every_nominal_stands_for_a_verb_that_means_something() -> None:
    table = lexicon()
    known = {*table.verbs, *table.operators, *table.families}
    assert {verb for verb in table.nominals.values() if verb not in known} == set()


def test_phrases_hold_together() -> None:
    assert phrases('launch "carry out" wage') == ("launch", "carry out", "wage")
    assert "effort" in event_words("carrier")


def test_friendly_roots_are_roots() -> None:
    assert set(CODES) >= COOPERATIVE
