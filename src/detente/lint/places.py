"""The file and the line in which a part of a case stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from detente.case.case import Case
from detente.case.files import read_text
from detente.case.paths import where_of
from detente.case.place import MAIN
from detente.case.value_tree import ValueTree
from detente.case.yaml.read import scan_tree
from detente.errors import CaseError

_ENDINGS = (".yaml", ".yml", ".json")


@dataclass(frozen=True)
class Places:
    """The values of a case's files, each with its line."""

    trees: tuple[ValueTree, ...]

    def of(self, path: str) -> tuple[str, int | None]:
        """Return the file and the line of a part; empty and ``None`` where it stands in none."""
        section = path.partition(".")[0].partition("[")[0]
        for tree in self.trees:
            if path and section not in tree.data:
                continue
            where = where_of(tree.data, path)
            shown = tree.problem("", where=where if where is not None else (section,))
            return tree.file, shown.line
        return (self.trees[0].file, None) if self.trees else ("", None)


def places(case: Case) -> Places:
    """Return the places of a case that was read from YAML; none for any other."""
    own = Path(case.path) if case.path else None
    if own is None:
        return Places(())
    files = [own / MAIN, own / "claims.yaml"] if own.is_dir() else [own]
    return Places(tuple(tree for file in files for tree in _trees(file)))


def _trees(file: Path) -> list[ValueTree]:
    """Return the values of a file of YAML, none where it is none."""
    if file.suffix.lower() not in _ENDINGS or not file.is_file():
        return []
    try:
        tree = scan_tree(read_text(file), str(file))
    except CaseError:
        return []
    return [tree] if isinstance(tree.data, dict) else []
