"""The texts that a case keeps beside it, each with front matter that says what it is."""

from __future__ import annotations

import re
from pathlib import Path

from detente.case.collect import collect
from detente.case.files import read_text
from detente.case.tree import Tree, read_tree
from detente.errors import CaseError, Problem
from detente.evidence import Evidence, Source

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?\n)?---[ \t]*\r?\n", re.DOTALL)
_SUFFIXES = {".txt", ".md"}


def split_front_matter(text: str) -> tuple[str, str]:
    """Return a text's front matter and its body; offsets of quotes count from the body's start.

    >>> split_front_matter("---\\ntitle: A\\n---\\nWords.")
    ('title: A\\n', 'Words.')
    >>> split_front_matter("Words.")
    ('', 'Words.')
    """
    found = _FRONT.match(text)
    return (found.group(1) or "", text[found.end() :]) if found else ("", text)


def read_texts(folder: Path, evidence: Evidence) -> tuple[Evidence, dict[str, str]]:
    """Return the evidence with the sources of a folder, and the texts by source id.

    A source's text is the file it names, relative to the case (``sources/crs.txt``); any other
    file in the folder is a source under its own stem, described by its front matter.

    Raises
    ------
    CaseError
        Where front matter is faulty or a named file is not there.
    """
    sources, texts, problems = dict(evidence.sources), {}, []
    named = {}
    for name, source in evidence.sources.items():
        if source.file:
            file = folder.parent / source.file
            named[file.resolve()] = name
            if not file.is_file():
                told = f"the source {name!r} names {source.file!r}, which is not there"
                problems.append(Problem(told, "Add the file or clear `file`", (), str(folder)))
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if file.suffix in _SUFFIXES:
            name = named.get(file.resolve(), file.stem)
            front, body = split_front_matter(read_text(file))
            texts[name] = body
            source, faults = _source(front, file)
            problems += faults
            if name not in sources and source is not None:
                sources[name] = source.model_copy(update={"file": f"{folder.name}/{file.name}"})
    if problems:
        raise CaseError(problems)
    return evidence.model_copy(update={"sources": sources}), texts


def _source(front: str, file: Path) -> tuple[Source | None, list[Problem]]:
    """Return the source that front matter describes, or what is wrong with it."""
    if not front.strip():
        return Source(), []
    try:
        tree = read_tree("\n" + front, str(file))
    except CaseError as fault:
        return None, list(fault.problems)
    if not isinstance(tree.data, dict):
        return None, [tree.problem("front matter holds no keys", "Write `title: ...`")]
    strange = [key for key in tree.data if key not in Source.model_fields]
    known = Tree({k: v for k, v in tree.data.items() if k not in strange}, tree.file, tree.places)
    return collect(Source, known, frozenset(Source.model_fields))
