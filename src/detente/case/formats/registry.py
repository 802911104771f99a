"""The formats of files, found by name, by a file's ending or by what it holds.

To add one, write a module that defines a :class:`~detente.case.formats.format.Format` and name it
in :data:`BUNDLED`; a program of your own calls :func:`register`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from detente.case.faults import fault_in_words
from detente.case.formats.ach import ACH
from detente.case.formats.acled import ACLED
from detente.case.formats.annotation import ANNOTATION, READING_ANNOTATION
from detente.case.formats.article import ARTICLE
from detente.case.formats.case_json import JSON
from detente.case.formats.case_yaml import FOLDER, YAML
from detente.case.formats.decide import DECIDE
from detente.case.formats.deu import DEU
from detente.case.formats.dot import DOT
from detente.case.formats.encoding import head_of
from detente.case.formats.format import NO_CHOICES, Choices, Format, Held, Kind
from detente.case.formats.gambit import EFG, NFG
from detente.case.formats.gdelt import GDELT
from detente.case.formats.gmcr import GMCR
from detente.case.formats.graphml import GRAPHML
from detente.case.formats.icews import ICEWS
from detente.case.formats.ktab import KTAB_CSV, KTAB_XML
from detente.case.formats.plain import PLAIN, PLAIN_XLSX
from detente.case.formats.plover import PLOVER
from detente.case.formats.polecat import POLECAT
from detente.case.formats.reading_json import READING_JSON
from detente.case.formats.timeline import TIMELINE
from detente.case.formats.ucdp import UCDP
from detente.case.formats.xlsx import XLSX
from detente.errors import CaseError, DataError, NotSupported, Problem, UnknownName, nearest

BUNDLED: Final[tuple[Format[Any], ...]] = (
    FOLDER, YAML, JSON, XLSX, GMCR, NFG, EFG, GRAPHML, DOT, ACH, ANNOTATION,
    PLAIN, PLAIN_XLSX, KTAB_CSV, KTAB_XML, DECIDE, DEU,
    ACLED, GDELT, ICEWS, POLECAT, UCDP,
    ARTICLE, READING_JSON, PLOVER, TIMELINE, READING_ANNOTATION,
)  # fmt: skip

_known: dict[str, Format[Any]] = {one.name: one for one in BUNDLED}


def register(added: Format[Any]) -> None:
    """Make a format known to every function and command that reads or writes files.

    Raises
    ------
    CaseError
        Where its name is taken, or another format of its kind is written with its ending.

    Examples
    --------
    >>> from detente.case.formats import CASE, Format, to_file
    >>> titles = Format(
    ...     name="titles",
    ...     title="a title",
    ...     holds=CASE,
    ...     suffixes=(".title",),
    ...     about="its title",
    ...     write=to_file(lambda case, _choices: case.conflict.title),
    ... )
    >>> register(titles)
    >>> withdraw("titles")
    """
    if added.name in _known:
        mend = "Give the new format a name of its own"
        raise CaseError(Problem(f"there is a format {added.name!r} already", mend))
    for other in formats(added.holds):
        both = sorted({*added.suffixes} & {*other.suffixes})
        if both and added.write and other.write:
            what = f"the format {other.name!r} is written as {both[0]!r} already"
            raise CaseError(Problem(what, "Choose another ending"))
    _known[added.name] = added


def withdraw(name: str) -> None:
    """Take a registered format away again; one of the bundled stays.

    Raises
    ------
    UnknownName
        Where no registered format bears the name.

    Examples
    --------
    >>> withdraw("gmcr")
    Traceback (most recent call last):
    detente.errors.UnknownName: no registered format is called 'gmcr'. Known: none.
    """
    registered = [one.name for one in _known.values() if one not in BUNDLED]
    if name not in registered:
        raise UnknownName("registered format", name, registered)
    del _known[name]


def named(name: str) -> Format[Any]:
    """Return the format of a name.

    Raises
    ------
    UnknownName
        Where no format bears it.

    Examples
    --------
    >>> named("nfg").title
    'a strategic game for Gambit'
    """
    if name not in _known:
        raise UnknownName("format", name, list(_known))
    return _known[name]


def formats(holds: Kind[Held]) -> tuple[Format[Held], ...]:
    """Return the formats of one kind of thing, in the order in which they were registered.

    >>> from detente.case.formats import CASE
    >>> [one.name for one in formats(CASE) if one.read and one.write][:3]
    ['folder', 'yaml', 'json']
    """
    return tuple(one for one in _known.values() if one.holds is holds)


def read_endings(holds: Kind[Held]) -> tuple[str, ...]:
    """Return the endings of the files from which a kind of thing is read.

    >>> from detente.case.formats.format import CASE
    >>> read_endings(CASE)
    ('', '.gmcr', '.json', '.nfg', '.xlsx', '.yaml', '.yml')
    """
    return tuple(sorted({end for one in formats(holds) if one.read for end in one.suffixes}))


def written_endings(holds: Kind[Held]) -> tuple[str, ...]:
    """Return the endings of the files to which a kind of thing is written."""
    return tuple(sorted({end for one in formats(holds) if one.write for end in one.suffixes}))


def is_read(holds: Kind[Held], path: str | os.PathLike[str]) -> bool:
    """Tell whether a kind of thing is read from files with a file's ending.

    >>> from detente.case.formats.format import CASE
    >>> is_read(CASE, "a.yaml"), is_read(CASE, "a.dot")
    (True, False)
    """
    return _read_ending(Path(path)) in read_endings(holds)


def _read_ending(path: Path) -> str | None:
    """Return a file's ending; that of a folder is empty, a file without one has none."""
    return "" if path.is_dir() else path.suffix.lower() or None


def written_as(holds: Kind[Held]) -> str:
    """Return the formats in which a kind of thing is written, each ending with what it makes.

    >>> from detente.case.formats.format import READING
    >>> written_as(READING).partition(", .jsonl ")[0]
    '.csv for a timeline, .json for a reading in JSON'
    """
    written = sorted((one.suffixes, one.title) for one in formats(holds) if one.write)
    return ", ".join(
        f"{' or '.join(filter(None, suffixes)) or 'no ending'} for {title}"
        for suffixes, title in written
    )


def reader(holds: Kind[Held], path: str | os.PathLike[str]) -> Format[Held]:
    """Return the format in which a file is to be read, told by its text or by its ending.

    Raises
    ------
    CaseError
        Where files that end so are only written.
    DataError
        Where the text is needed and cannot be read.
    """
    place = Path(path)
    readable = [one for one in formats(holds) if one.read]
    if any(one.marks for one in readable):
        text = head_of(place)
        for one in readable:
            if one.marks and one.marks(text):
                return one
    ending = _read_ending(place)
    for one in readable:
        if ending in one.suffixes and not one.marks:
            return one
    for one in formats(holds):
        if ending in one.suffixes and not one.read:
            what = f"this is {one.title}, which is {'written and ' if one.write else ''}not read"
            mend = one.way_out or f"Give {holds.name} as {listed(read_endings(holds))}"
            raise CaseError(Problem(what, mend, file=str(path)))
    default: Format[Held] = named(holds.default)
    return default


def writer(holds: Kind[Held], path: str | os.PathLike[str]) -> Format[Held]:
    """Return the format in which a file is to be written, told by its ending.

    Raises
    ------
    NotSupported
        Where no format is written that ends so.
    """
    ending = Path(path).suffix.lower()
    alike = [one for one in formats(holds) if ending in one.suffixes]
    for one in alike:
        if one.write:
            return one
    endings = written_endings(holds)
    if alike:
        what = f"{path}: {alike[0].title} is read and not written"
        mend = f". Write {holds.name} as {listed(endings)}" if endings else ""
        raise NotSupported(what + mend)
    mend = nearest(ending, [end for end in endings if end])
    what = f"as a file that ends in {ending!r}" if ending else "to a folder"
    raise NotSupported(f"{holds.name} cannot be written {what}. {mend}")


def read(holds: Kind[Held], path: str | os.PathLike[str], choices: Choices = NO_CHOICES) -> Held:
    r"""Return what a file holds, in whichever format it is.

    Raises
    ------
    DetenteError
        Naming file, line, the wrong value and the mend.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from detente.case.formats import ISSUES
    >>> with TemporaryDirectory() as folder:
    ...     table = Path(folder, "talks.csv")
    ...     _ = table.write_text("Actor,Position,Capability,Salience\na,0,1,9\nb,100,1,9\n")
    ...     list(read(ISSUES, table))
    ['talks']
    """
    chosen = reader(holds, path)
    assert chosen.read is not None
    try:
        return chosen.read(Path(path), choices)
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        what, mend = fault_in_words(first, [])
        where = ".".join(str(step) for step in first["loc"][-2:])
        raise DataError(Problem(f"{where}: {what}", mend, file=str(path))) from None


def write(
    holds: Kind[Held],
    value: Held,
    path: str | os.PathLike[str],
    choices: Choices = NO_CHOICES,
) -> tuple[str, ...]:
    """Write a value in the format that a file's ending names.

    Returns
    -------
    What the format could not hold, in words; empty where nothing was lost.

    Raises
    ------
    NotSupported
        Where no such format is written, or the format cannot say the value.
    CaseError
        Where the file cannot be written.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from detente import load
    >>> from detente.case.formats import CASE
    >>> with TemporaryDirectory() as folder:
    ...     write(CASE, load("chicken"), f"{folder}/chicken.json")
    ()
    """
    chosen = writer(holds, path)
    assert chosen.write is not None
    chosen.write(value, Path(path), choices)
    return chosen.loses(value, choices)


def listed(endings: tuple[str, ...]) -> str:
    """Return endings as they stand in a sentence."""
    return ", ".join(end or "a folder" for end in endings)
