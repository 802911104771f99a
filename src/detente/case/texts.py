"""The texts that a case keeps beside it, each with front matter that says what it is."""

from __future__ import annotations

import re
from pathlib import Path

from detente.case.files import MAX_TEXT, read_text
from detente.case.validate import validate
from detente.case.yaml.read import read_tree
from detente.errors import CaseError, Problem
from detente.evidence import Source

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?\n", re.DOTALL | re.MULTILINE)
_SUFFIXES = {".txt", ".md"}


def split_front_matter(text: str) -> tuple[str, str]:
    r"""Return a text's front matter and its body; offsets of quotes count from the body's start.

    >>> split_front_matter("---\ntitle: A\n---\nWords.")
    ('title: A\n', 'Words.')
    >>> split_front_matter("Words.")
    ('', 'Words.')
    """
    match = _FRONT.match(text)
    return (match.group(1), text[match.end() :]) if match else ("", text)


def guarded(text: str) -> str:
    r"""Return a text as it is kept: one whose head would be taken for something else gets its own.

    >>> guarded("Words."), guarded("---\nA rule above.")
    ('Words.', '---\n---\n---\nA rule above.')
    """
    return f"---\n---\n{text}" if text.startswith(("---", "\ufeff")) else text


def read_texts(
    folder: Path, sources: dict[str, Source], loose: frozenset[Path]
) -> tuple[dict[str, Source], dict[str, str], list[Problem]]:
    """Return the sources with those found in files, the texts by source id, and the problems.

    Parameters
    ----------
    folder
        Where a source's ``file`` is looked for (``sources/crs.txt``).
    loose
        Files that are sources under their own stem unless a source names them.
    """
    every, texts = dict(sources), dict[str, str]()
    problems: list[Problem] = []
    files = {name: folder / source.file for name, source in sources.items() if source.file}
    claimed = {file.resolve() for file in files.values()}
    for file in sorted(loose):
        if file.suffix in _SUFFIXES and file.resolve() not in claimed:
            files.setdefault(file.stem, file)
    for name, file in files.items():
        if not file.resolve().is_relative_to(folder.resolve()):
            what = f"the source {name!r} names a file outside the case: {str(file)!r}"
            problems.append(Problem(what, "Move the text into the case", (), str(folder)))
            continue
        try:
            front, texts[name] = split_front_matter(read_text(file, most=MAX_TEXT))
            if name not in sources:
                kept = str(file.relative_to(folder))
                every[name] = _source(front, file).model_copy(update={"file": kept})
        except CaseError as fault:
            problems += fault.problems
    return every, texts, problems


def _source(front: str, file: Path) -> Source:
    """Return the source that front matter describes.

    Raises
    ------
    CaseError
        Where the front matter is faulty.
    """
    if not front.strip():
        return Source()
    tree = read_tree("\n" + front, str(file))
    if not isinstance(tree.data, dict):
        raise CaseError(tree.problem("front matter holds no keys", "Write `title: ...`"))
    source, faults = validate(Source, tree, frozenset(tree.data))
    if source is None:
        raise CaseError(faults)
    return source
