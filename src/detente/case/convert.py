"""From one format to another, by the file's ending."""

from __future__ import annotations

import os

from detente.case.case import Case
from detente.case.formats.format import CASE, Choices
from detente.case.formats.registry import write
from detente.case.load import load


def convert(
    source: str | os.PathLike[str], target: str | os.PathLike[str], *, phase: str | None = None
) -> tuple[str, ...]:
    """Write the case at one path to another, in the format that its ending names.

    Every registered format of a case can be named (:mod:`detente.case.formats`): ``.yaml``,
    ``.json`` and a folder hold the whole case; ``.csv`` its claims against its beliefs, for an
    analysis of competing hypotheses; ``.jsonld`` its quotes as W3C Web Annotations; ``.gmcr``,
    ``.graphml``, ``.dot`` and ``.nfg`` one phase of its conflict.

    Returns
    -------
    What the format could not hold, in words; empty where nothing was lost.

    Raises
    ------
    CaseError
        Where the source cannot be read or the target not written.
    NotSupported
        Where no format is written that ends so, or the format cannot say the conflict.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from detente import load, save
    >>> with TemporaryDirectory() as folder:
    ...     _ = save(load("chicken"), f"{folder}/mine.yaml")
    ...     convert(f"{folder}/mine.yaml", f"{folder}/mine.json")
    ()
    """
    return write_as(load(source), target, phase=phase)


def write_as(
    case: Case, target: str | os.PathLike[str], *, phase: str | None = None
) -> tuple[str, ...]:
    """Write a case in the format that the target's ending names; see :func:`convert`.

    >>> from tempfile import TemporaryDirectory
    >>> from detente import load
    >>> with TemporaryDirectory() as folder:
    ...     write_as(load("chicken"), f"{folder}/game.nfg")
    ('title, summary and citation',)
    """
    return write(CASE, case, target, Choices(phase=phase))
