"""From one format to another: what is read, what is written and what is said of the rest."""

from itertools import pairwise

import pytest

from detente.case import convert, load, save, write_as
from detente.catalog import load as find_case
from detente.errors import CaseError, NotSupported, UnknownName
from tests.case.full import FULL, full_case


@pytest.mark.parametrize("ending", ["yaml", "json", "yml"])
def test_whole_case_formats_lose_nothing_but_texts(tmp_path, ending):
    save(full_case(), tmp_path / "full")
    left = convert(tmp_path / "full", tmp_path / f"out.{ending}")
    assert left == ("1 texts of sources",)
    read = load(tmp_path / f"out.{ending}")
    assert (read.conflict, read.evidence) == (FULL, full_case().evidence)


def test_a_folder_is_kept_whole(tmp_path):
    save(full_case(), tmp_path / "full")
    assert convert(tmp_path / "full", tmp_path / "copy") == ()
    assert load(tmp_path / "copy").texts == {"crs": full_case().texts["crs"]}


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(("a.yaml", "b.json", "c.yaml"), id="through-json"),
        pytest.param(("a", "b.yaml", "c"), id="through-one-file"),
        pytest.param(("a.json", "b", "c.json"), id="through-a-folder"),
    ],
)
def test_there_and_back_is_the_same_case(tmp_path, way):
    write_as(find_case("syria-2016"), tmp_path / way[0])
    for source, target in pairwise(way):
        convert(tmp_path / source, tmp_path / target)
    case = load(tmp_path / way[-1])
    assert case.conflict == find_case("syria-2016").conflict
    assert case.evidence.claims == find_case("syria-2016").evidence.claims


@pytest.mark.parametrize("ending", ["gmcr", "graphml", "dot"])
def test_what_is_left_out_is_told(tmp_path, ending):
    left = write_as(full_case(), tmp_path / f"out.{ending}", phase="war")
    assert "phases other than 'war'" in left
    assert "issues" in left
    assert "claims and sources" in left


@pytest.mark.parametrize("ending", ["gmcr", "graphml", "dot", "csv"])
def test_the_phase_asked_for_is_written(tmp_path, ending):
    case = find_case("syria-2016")
    for phase in ("campaign", "truce"):
        write_as(case, tmp_path / f"{phase}.{ending}", phase=phase)
    texts = [(tmp_path / f"{phase}.{ending}").read_text() for phase in ("campaign", "truce")]
    assert texts[0] != texts[1]
    write_as(case, tmp_path / f"focus.{ending}")
    assert (tmp_path / f"focus.{ending}").read_text() == texts[1]


@pytest.mark.parametrize("ending", ["gmcr", "graphml", "dot", "nfg", "csv"])
def test_a_phase_that_is_not_there_writes_nothing(tmp_path, ending):
    with pytest.raises(UnknownName, match="no phase is called 'x'"):
        write_as(find_case("syria-2016"), tmp_path / f"out.{ending}", phase="x")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_ending(tmp_path):
    with pytest.raises(NotSupported, match=r"Did you mean '\.graphml'"):
        write_as(find_case("chicken"), tmp_path / "out.graphm")
    assert list(tmp_path.iterdir()) == []


def test_a_bad_source_writes_nothing(tmp_path):
    (tmp_path / "in.yaml").write_text("actors: 1")
    with pytest.raises(CaseError):
        convert(tmp_path / "in.yaml", tmp_path / "out.dot")
    assert not (tmp_path / "out.dot").exists()


@pytest.mark.parametrize("ending", ["dot", "json", "csv", "jsonld"])
def test_no_folder_to_write_to(tmp_path, ending):
    with pytest.raises(CaseError, match="cannot be written"):
        write_as(find_case("chicken"), tmp_path / "gone" / f"out.{ending}")
