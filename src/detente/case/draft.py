"""A draft of a case from a reading: a case that loads, solves and briefs, for a person to edit."""

from __future__ import annotations

import os
from pathlib import Path
from textwrap import wrap
from typing import Any

from detente.case.case import Case
from detente.case.commit import alone, write_files
from detente.case.layout import conflict_layout, evidence_layout
from detente.case.place import CLAIMS, MAIN, is_single
from detente.case.texts import guarded
from detente.case.yaml.write import emit
from detente.errors import CaseError, Problem
from detente.evidence import Evidence, Source
from detente.evidence.draft import Draft, draft
from detente.evidence.draft.plan import DraftParty, DraftPhase, DraftPledge, DraftWant
from detente.evidence.reading import Reading, source_id
from detente.model import Conflict

_KINDS = {
    "state", "government", "leader", "armed group", "organisation", "office", "group", "other",
}  # fmt: skip


def draft_case(reading: Reading, *, keep_text: bool = True) -> Case:
    """Return the draft case that a reading suggests.

    Every belief cites claims of the reading and the case is marked ``draft``, as is every claim,
    until a person has accepted them. ``keep_text`` keeps the article beside the case, so that
    quotes can be checked; a case that is to be one file must do without.

    Raises
    ------
    ReadingError
        Where the article tells of no two actors with acts of their own.
    """
    plan = draft(reading)
    conflict = Conflict.model_validate(_conflict(reading, plan))
    keep_text = keep_text and _writable(reading.text)
    evidence, source = _evidence(reading, keep_text=keep_text)
    texts = {source: reading.text} if keep_text else {}
    return Case(conflict.id, conflict, evidence, texts)


def _writable(text: str) -> bool:
    """Say whether a text can be kept; one with zero bytes would be taken for no text."""
    return "\0" not in text


def save_draft(reading: Reading, path: str | os.PathLike[str]) -> Case:
    """Write the draft case of a reading to a YAML file or a new folder, and return it.

    The file says at its head that it is a draft, and what the text leaves open.

    Raises
    ------
    ReadingError
        Where there is no case to draft.
    CaseError
        Where a file is there already, or cannot be written.
    """
    place = Path(path)
    single = is_single(place)
    case = draft_case(reading, keep_text=not single)
    if not single:
        _make(place / "sources")
    files = {place: draft_text(case)} if single else _files(case, place)
    main, folder = list(files)[-1], place.parent if single else place
    with alone(folder, files):
        if main.exists():
            what = "there is a file already; a draft never replaces what may have been edited"
            raise CaseError(Problem(what, "Name another, or move it away", (), str(main)))
        write_files(folder, files)
    return case


def _make(folder: Path) -> None:
    """Make a folder where there is none."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        what = f"the folder cannot be made: {fault.strerror or fault}"
        raise CaseError(Problem(what, "Check the path and its rights", (), str(folder))) from None


def _files(case: Case, place: Path) -> dict[Path, str]:
    """Return the files of a draft in a folder: the article, the claims and the case."""
    sources = case.evidence.sources
    texts = {place / sources[name].file: guarded(text) for name, text in case.texts.items()}
    claims = {place / CLAIMS: emit(evidence_layout(case.evidence))}
    return {**texts, **claims, place / MAIN: _header(case) + emit(conflict_layout(case.conflict))}


def draft_text(case: Case) -> str:
    """Return a draft as one YAML file, with what is open told at its head."""
    return _header(case) + emit(conflict_layout(case.conflict) | evidence_layout(case.evidence))


_HEAD = (
    "A draft, read by rule from one article. Nothing in it is accepted yet: correct it, then take "
    "out `draft: true` here and at the claims you have checked. Preferences stand most important "
    "first; their order is a guess from how firmly and how late each was told."
)


def _header(case: Case) -> str:
    """Return the comment at the head of a draft."""
    lines = wrap(_HEAD, 96)
    _, _, rest = case.conflict.summary.partition(_OPEN)
    if rest:
        lines += ["", "Open questions:"]
        for one in rest.strip().splitlines():
            lines += wrap(one.strip(), 96, subsequent_indent="  ", break_on_hyphens=False)
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


_OPEN = "Open questions:"


def _conflict(reading: Reading, plan: Draft) -> dict[str, Any]:
    """Return the draft in the layout of a case file."""
    source = reading.source
    title = source.title or _clipped(reading.text.strip().splitlines()[0], 80)
    data: dict[str, Any] = {
        "id": "draft-" + source.sha256[:8],
        "title": _clipped(title, 190),
        "citation": _citation(reading),
        "summary": _summary(plan),
        "draft": True,
        "actors": {one.key: _actor(one) for one in plan.parties},
        "options": {
            one.key: {"text": one.text, "left": one.left, "because": one.because}
            for one in plan.options
        },
        "preferences": {
            party.key: [_want(one) for one in plan.wants if one.party == party.key]
            for party in plan.parties
        },
        "pledges": [_pledge(one) for one in plan.pledges],
    }
    if plan.phases:
        data["phases"] = [_phase(one) for one in plan.phases]
    else:
        data["status_quo"] = [one.key for one in plan.options if one.taken]
    return data


def _actor(party: DraftParty) -> dict[str, Any]:
    """Return an actor."""
    return {
        "name": party.name,
        "kind": party.kind if party.kind in _KINDS else "other",
        "because": party.because,
        "aliases": party.aliases,
        "pronoun": "they" if party.plural else "it",
    }


def _want(want: DraftWant) -> dict[str, Any]:
    """Return a statement."""
    given = f" if {_taken(*want.given)}" if want.given else ""
    return {
        "want": _taken(want.option, want.taken) + given,
        "because": want.because,
        "despite": want.despite,
        "note": want.note,
    }


def _pledge(pledge: DraftPledge) -> dict[str, Any]:
    """Return a pledge."""
    return {
        "id": pledge.key,
        "by": pledge.by,
        "does": _taken(pledge.option, pledge.taken),
        "if": _taken(*pledge.given) if pledge.given else None,
        "to": pledge.to,
        "kind": pledge.kind,
        "known_to": None if pledge.public else [],
        "because": pledge.because,
        "note": pledge.note,
    }


def _phase(phase: DraftPhase) -> dict[str, Any]:
    """Return a phase."""
    return {
        "id": phase.key,
        "title": phase.title,
        "from": phase.start,
        "to": phase.end or None,
        "status_quo": phase.taken,
        "because": phase.because,
    }


def _taken(option: str, taken: bool) -> str:
    """Return the condition that an option is taken, or not."""
    return option if taken else f"not {option}"


def _summary(plan: Draft) -> str:
    """Return what the draft is, and what it leaves open."""
    head = (
        f"A draft read from one article: {len(plan.parties)} actors, {len(plan.options)} options. "
        "No belief in it has been accepted by a person."
    )
    if not plan.questions:
        return head
    return "\n".join([head, _OPEN, *(f"- {one}" for one in plan.questions)])


def _citation(reading: Reading) -> str:
    """Return the article as a citation."""
    source = reading.source
    when = f"{source.published.day} {source.published:%B %Y}" if source.published else ""
    via = f"adapted from {source.via}" if source.via else ""
    title = f"“{_clipped(source.title, 150)}”" if source.title else ""
    return ", ".join(text for text in (source.author, title, source.outlet, when, via) if text)


def _clipped(text: str, most: int) -> str:
    """Return a text on one line, cut at a word."""
    text = " ".join(text.split()) or "Untitled"
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _evidence(reading: Reading, *, keep_text: bool) -> tuple[Evidence, str]:
    """Return the claims and the source of a reading as evidence, and the source's id."""
    name = source_id(reading.source)
    file = f"sources/{name}.txt" if keep_text else ""
    source = reading.source.model_copy(update={"file": file})
    claims = {
        key: claim.model_copy(update={"draft": True}) for key, claim in reading.claims.items()
    }
    return Evidence(sources={name: Source.model_validate(source.model_dump())}, claims=claims), name
