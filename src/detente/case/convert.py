"""From one format to another, by the file's ending."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from detente.case.case import Case
from detente.case.files import write_text
from detente.case.layout import conflict_layout, evidence_layout
from detente.case.load import load
from detente.case.save import save
from detente.errors import CaseError, NotSupported, Problem, nearest
from detente.model import Conflict


def convert(
    source: str | os.PathLike[str], target: str | os.PathLike[str], *, phase: str | None = None
) -> tuple[str, ...]:
    """Write the case at one path to another, in the format that its ending names.

    ``.yaml``, ``.json`` and a folder hold the whole case; ``.csv`` its claims against its beliefs,
    for an analysis of competing hypotheses; ``.jsonld`` its quotes as W3C Web Annotations;
    ``.gmcr``, ``.graphml``, ``.dot`` and ``.nfg`` one phase of its conflict.

    Returns
    -------
    What the format could not hold, in words; empty where nothing was lost.

    Raises
    ------
    CaseError
        Where the source cannot be read or the target not written.
    NotSupported
        Where the ending is not known, or the format cannot say the conflict.
    """
    return write_as(load(source), target, phase=phase)


def write_as(
    case: Case, target: str | os.PathLike[str], *, phase: str | None = None
) -> tuple[str, ...]:
    """Write a case in the format that the target's ending names; see :func:`convert`."""
    place = Path(target)
    ending = place.suffix.lower()
    if ending in {"", ".yaml", ".yml"}:
        _spare_another(case, place)
        save(case if ending == "" else replace(case, texts={}), place)
        return _texts_left(case) if ending else ()
    if ending in _WHOLE:
        write_text(place, _WHOLE[ending](case, phase))
        return _texts_left(case)
    if ending not in _WRITERS:
        known = sorted([*_WRITERS, *_WHOLE, ".yaml"])
        raise NotSupported(f"no format ends in {ending!r}. {nearest(ending, known)}")
    write_text(place, _WRITERS[ending](case.conflict, phase))
    return _left_out(case, phase)


def _spare_another(case: Case, place: Path) -> None:
    """Refuse to write over a file that holds another case, or something else.

    Raises
    ------
    CaseError
        Where it does.
    """
    if not (place / "case.yaml" if place.is_dir() else place).exists():
        return
    mend = "Name another place, or take away what is there"
    try:
        there = load(place).conflict.id
    except CaseError:
        told = "something is there already, and it is no sound case"
        raise CaseError(Problem(told, mend, (), str(place))) from None
    if there != case.conflict.id:
        told = f"another case is there already, {there!r}"
        raise CaseError(Problem(told, mend, (), str(place)))


def _json(case: Case, _phase: str | None) -> str:
    """Return a whole case as JSON in the layout of a case file."""
    data = conflict_layout(case.conflict) | evidence_layout(case.evidence)
    return json.dumps(data, ensure_ascii=False, indent=2, default=date.isoformat) + "\n"


def _matrix(case: Case, phase: str | None) -> str:
    """Return claims against beliefs, for an analysis of competing hypotheses."""
    from detente.case.exchange.ach import matrix

    return matrix(case, phase=phase)


def _annotations(case: Case, _phase: str | None) -> str:
    """Return every quote as a W3C Web Annotation."""
    from detente.case.exchange.annotation import annotation_page

    return json.dumps(annotation_page(case), ensure_ascii=False, indent=2) + "\n"


def _gmcr(conflict: Conflict, phase: str | None) -> str:
    """Return a file of GMCR+."""
    from detente.case.exchange.gmcr_write import write_gmcr

    return write_gmcr(conflict, phase=phase)


def _nfg(conflict: Conflict, phase: str | None) -> str:
    """Return a strategic game for Gambit."""
    from detente.case.exchange.nfg import nfg

    return nfg(conflict, phase=phase)


def _graphml(conflict: Conflict, phase: str | None) -> str:
    """Return the graph, Nash and SEQ equilibria marked."""
    from detente.case.exchange.graphml import graphml
    from detente.case.exchange.network import network

    return graphml(network(conflict, phase=phase), equilibria=_equilibria(conflict, phase))


def _dot(conflict: Conflict, phase: str | None) -> str:
    """Return the graph for Graphviz, Nash and SEQ equilibria marked."""
    from detente.case.exchange.dot import dot
    from detente.case.exchange.network import network

    return dot(network(conflict, phase=phase), equilibria=_equilibria(conflict, phase))


def _equilibria(conflict: Conflict, phase: str | None) -> dict[str, list[int]]:
    """Return the codes of the Nash and SEQ equilibria."""
    from detente.analysis.concepts.stability import stability

    result = stability(conflict, phase=phase, concepts=("nash", "seq"))
    return {concept: result.equilibria(concept).tolist() for concept in result.concepts}


_WHOLE: dict[str, Callable[[Case, str | None], str]] = {
    ".json": _json,
    ".csv": _matrix,
    ".jsonld": _annotations,
}
"""What writes a whole case, by ending."""

_WRITERS: dict[str, Callable[[Conflict, str | None], str]] = {
    ".gmcr": _gmcr,
    ".nfg": _nfg,
    ".graphml": _graphml,
    ".dot": _dot,
}


def _texts_left(case: Case) -> tuple[str, ...]:
    """Return that one file leaves the texts behind."""
    return (f"{len(case.texts)} texts of sources",) if case.texts else ()


def _left_out(case: Case, phase: str | None) -> tuple[str, ...]:
    """Return what a file of one phase's conflict does not hold."""
    conflict = case.conflict
    here = conflict.phase(phase)
    lost = {
        f"phases other than {here.id!r}" if here else "": len(conflict.phases) > 1,
        "pledges, but for their place among preferences": bool(conflict.pledges),
        "the status quo": conflict.status_quo is not None or (here and here.status_quo is not None),
        "title, summary and citation": bool(conflict.summary or conflict.citation),
        "ties": bool(conflict.ties),
        "issues": bool(conflict.issues),
        "scenarios": bool(conflict.scenarios),
        "claims and sources": bool(case.evidence.claims or case.evidence.sources),
    }
    return tuple(name for name, is_lost in lost.items() if is_lost)
