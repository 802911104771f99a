"""The files of a case as they stand on disk."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from detente.case.files import read_text
from detente.case.formats.case_json import case_json
from detente.case.layout import conflict_layout
from detente.case.place import MAIN
from detente.case.yaml.write import emit
from detente.serve.content import Content, Table
from detente.serve.question import Question
from detente.serve.view import View

COLUMNS: Final = ("Line", "Text")


def content(question: Question) -> Content:
    """Return the text of the case's file; of a case that has none, what it would be."""
    text, name = _text(question)
    lines = tuple((str(number), line) for number, line in enumerate(text.splitlines(), start=1))
    return Content(
        f"The file {name}",
        {"file": name, "text": text, "case": case_json(question.case)},
        tables=(Table("Lines", COLUMNS, lines),),
        markdown=f"```yaml\n{text}```\n",
        shown={"text": text},
    )


def _text(question: Question) -> tuple[str, str]:
    """Return the file's text and its name."""
    place = Path(question.case.path) if question.case.path else None
    file = place / MAIN if place and place.is_dir() else place
    if file and file.is_file() and file.suffix in (".yaml", ".yml"):
        return read_text(file), file.name
    return emit(conflict_layout(question.conflict)), MAIN


VIEW: Final = View(
    name="yaml",
    path="model/yaml",
    title="Text",
    says="The case's file as it stands on disk.",
    content=content,
    key="t",
    template="yaml.html.j2",
)
