"""YAML and folders hold the whole case, and never take the place of another."""

import pytest

from detente.case import Case, load, save, write_as
from detente.case.formats.case_json import case_json
from detente.catalog import load as find_case
from detente.catalog import names
from detente.errors import CaseError
from tests.case.formats.chicken import CHICKEN
from tests.case.full import FULL, full_case


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        pytest.param("out.yaml", ("1 texts of sources",), id="yaml"),
        pytest.param("out.YML", ("1 texts of sources",), id="yml"),
        pytest.param("out.json", ("1 texts of sources",), id="json"),
        pytest.param("out", (), id="folder"),
    ],
)
def test_nothing_else_is_lost(tmp_path, name, lost):
    assert write_as(full_case(), tmp_path / name) == lost
    read = load(tmp_path / name)
    assert read.conflict == FULL
    assert read.evidence == full_case().evidence
    assert dict(read.texts) == ({} if lost else dict(full_case().texts))


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("ending", ["", ".yaml", ".json"])
def test_a_bundled_case_is_kept(tmp_path, name, ending):
    case = find_case(name)
    write_as(case, tmp_path / f"{name}{ending}")
    read = load(tmp_path / f"{name}{ending}")
    assert (read.name, read.conflict, read.evidence) == (name, case.conflict, case.evidence)


def test_json_is_the_layout_of_a_case_file():
    text = case_json(full_case())
    assert text.startswith('{\n  "format": "detente/1",\n  "id": "full",\n')
    assert '"from": "2015-06-01"' in text
    odd = Case("c", CHICKEN.replaced(title="“Čad”"))
    assert '"title": "“Čad”"' in case_json(odd)
    assert text.endswith("}\n")


def _bytes(folder):
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        pytest.param("other.yaml", None, "another case is there already, 'other'", id="file"),
        pytest.param("folder", None, "another case is there already, 'other'", id="folder"),
        pytest.param("notes.yaml", "shopping: [milk]\n", "it is no sound case", id="notes"),
        pytest.param("empty.yaml", "", "it is no sound case", id="empty"),
    ],
)
def test_another_case_is_not_written_over(tmp_path, name, text, what):
    place = tmp_path / name
    if text is None:
        save(Case("other", CHICKEN.replaced(id="other")), place)
    else:
        place.write_text(text)
    before = _bytes(tmp_path)
    with pytest.raises(CaseError, match=what) as caught:
        write_as(Case("game", CHICKEN), place)
    assert caught.value.problems[0].file == str(place)
    assert caught.value.problems[0].mend == "Name another place, or take away what is there"
    assert _bytes(tmp_path) == before


def test_a_case_named_by_its_place_alone_is_not_written_over_either(tmp_path):
    save(Case("", CHICKEN.replaced(id="")), tmp_path / "valley.yaml")
    with pytest.raises(CaseError, match="another case is there already, 'valley'"):
        write_as(Case("game", CHICKEN), tmp_path / "valley.yaml")


def test_a_copy_can_be_written_again(tmp_path):
    save(Case("", CHICKEN.replaced(id="")), tmp_path / "valley.yaml")
    for _ in range(2):
        write_as(load(tmp_path / "valley.yaml"), tmp_path / "copy.yaml")
    assert load(tmp_path / "copy.yaml").conflict == load(tmp_path / "valley.yaml").conflict


def test_the_same_case_is_written_over(tmp_path):
    place = tmp_path / "game.yaml"
    write_as(Case("game", CHICKEN), place)
    write_as(Case("game", CHICKEN.replaced(title="New")), place)
    assert load(place).conflict.title == "New"


def test_a_folder_without_a_case_takes_one(tmp_path):
    (tmp_path / "game").mkdir()
    (tmp_path / "game" / "notes.txt").write_text("mine")
    write_as(Case("game", CHICKEN), tmp_path / "game")
    assert load(tmp_path / "game").conflict == CHICKEN
    assert (tmp_path / "game" / "notes.txt").read_text() == "mine"
