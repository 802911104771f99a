"""What the documentation says is run, and holds."""

import ast
import doctest
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import detente
from detente.briefing.writing import brief
from detente.catalog.lookup import load
from detente.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
MODULES = sorted(
    one.name
    for one in pkgutil.walk_packages(detente.__path__, "detente.")
    if not one.name.endswith("__main__")
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_example_on_a_page_runs(page: Path) -> None:
    found = doctest.testfile(
        str(page), module_relative=False, encoding="utf-8", optionflags=doctest.ELLIPSIS
    )
    assert found.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_every_example_in_a_docstring_runs(name: str) -> None:
    found = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert found.failed == 0


def test_every_how_to_has_an_example() -> None:
    pages = list((ROOT / "docs" / "how-to").glob("*.md"))
    assert pages
    assert [page.name for page in pages if ">>>" not in page.read_text(encoding="utf-8")] == []


def test_every_how_to_has_a_theory_page_or_needs_none() -> None:
    told = {page.stem for page in (ROOT / "docs" / "theory").glob("*.md")}
    need_none = {
        "pictures",
        "cases",
        "briefing",
        "events",
        "games",
        "install",
        "spreadsheets",
        "ranking",
        "workbench",
    }
    how = {page.stem for page in (ROOT / "docs" / "how-to").glob("*.md")}
    assert how - told - need_none == set()


def test_the_case_in_the_readme_is_held_on_both_sides(tmp_path: Path) -> None:
    text = re.search(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    assert text
    (tmp_path / "valley.yaml").write_text(text[1], encoding="utf-8")
    found = detente.leverage(load(tmp_path / "valley.yaml").conflict)
    assert dict(found.status) == {"north": "held", "south": "held"}


def test_the_picture_in_the_readme_is_the_briefings() -> None:
    shown = (ROOT / "docs" / "pictures" / "moments.svg").read_text(encoding="utf-8")
    drawn = {one.name: one.svg for one in brief(load("syria-2016")).pictures}
    assert shown == drawn["moments"], "write it anew: python docs/draw_pictures.py"


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md"])
def test_every_command_is_told_of(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert [name for name in COMMANDS if not re.search(rf"`detente {name}\b", text)] == []


def test_every_public_name_stands_in_the_changelog() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    names = set(detente.__all__) - {"__version__"}
    assert sorted(name for name in names if f"`{name}`" not in changes) == []


def test_the_changelog_keeps_its_form() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    releases = re.findall(r"^## \[(.*?)\]( - \d{4}-\d\d-\d\d)?$", changes, re.M)
    assert [name for name, _ in releases] == ["Unreleased", detente.__version__]
    assert [bool(day) for _, day in releases] == [False, True]
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert set(re.findall(r"^### (.*)$", changes, re.M)) <= kinds


def public_functions() -> Iterator[tuple[str, str]]:
    """Yield each public function or method of the package, and its docstring."""
    for file in sorted((ROOT / "src" / "detente").rglob("*.py")):
        module = file.relative_to(ROOT / "src").with_suffix("").as_posix().replace("/", ".")
        scopes: list[tuple[str, list[ast.stmt]]] = [
            (module, ast.parse(file.read_text("utf-8")).body)
        ]
        for name, body in scopes:
            for node in body:
                if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name[0] == "_":
                    continue
                yield f"{name}.{node.name}", ast.get_docstring(node) or ""
                if isinstance(node, ast.ClassDef):
                    scopes.append((f"{name}.{node.name}", node.body))


def test_everything_public_says_what_it_is() -> None:
    functions = dict(public_functions())
    assert len(functions) > 1000
    assert [name for name, words in functions.items() if not words] == []


def public_face() -> Iterator[str]:
    """Yield each public function of the package, and each function that a room's face offers."""
    for name in ["detente", *MODULES]:
        module = importlib.import_module(name)
        offered = getattr(module, "__all__", ()) if hasattr(module, "__path__") else ()
        for public in offered:
            if inspect.isfunction(getattr(module, public)) or name == "detente":
                yield f"{name}.{public}"


NEED_NO_EXAMPLE = {"detente.CaseError", "detente.DetenteError", "detente.__version__"}
"""They are met, not called."""

WITHOUT_EXAMPLE = {
    "detente.case.formats.to_file",
    "detente.cli.main",
    "detente.evidence.events.between",
    "detente.evidence.events.extract",
    "detente.evidence.events.times_of",
    "detente.evidence.llm.assist",
    "detente.evidence.takeaways.read",
    "detente.evidence.takeaways.short",
    "detente.evidence.takeaways.takeaways",
}
"""What lacks one still; none may be added."""


@pytest.mark.parametrize("name", sorted({*public_face()} - NEED_NO_EXAMPLE - WITHOUT_EXAMPLE))
def test_what_a_room_offers_has_an_example(name: str) -> None:
    module, _, public = name.rpartition(".")
    assert ">>>" in str(getattr(importlib.import_module(module), public).__doc__)


def test_public_names_are_there() -> None:
    assert [name for name in detente.__all__ if getattr(detente, name, None) is None] == []
