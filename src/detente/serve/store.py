"""A case that is being changed, and its files: done, journalled, written, taken up from disk."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock, Timer
from typing import Any, Final, TypeVar

from detente.case.case import Case
from detente.case.commit import alone, write_files
from detente.case.files import read_text
from detente.case.load import load
from detente.case.place import CLAIMS, MAIN, is_single
from detente.case.save import Writing, save
from detente.catalog.lookup import bundled
from detente.edit import Edit, read_edit
from detente.edit.case_data import case_of, data_of
from detente.errors import CaseError, DetenteError, NotSupported, Problem
from detente.serve.history import History, Texts
from detente.serve.journal import Journal

T = TypeVar("T")

IDLE: Final = 0.4
"""Seconds without an edit after which the files are written."""

_MOST_ANSWERS: Final = 64
"""Answers kept for each case; the oldest go first."""


class OpenCase:
    """A case that is open: its versions, its files, and answers that were worked out for it.

    Parameters
    ----------
    name
        What it is called in addresses.
    case
        As it stands.
    read_only
        Whether it may not be changed, even where its files could be.

    Examples
    --------
    >>> from detente import load
    >>> OpenCase("chicken", load("chicken")).read_only
    True
    """

    def __init__(self, name: str, case: Case, *, read_only: bool = False) -> None:
        """Open a case; what a kill kept from being written is done again."""
        self.name, self.fault = name, ""
        self._lock = RLock()
        self._answers: dict[Hashable, Any] = {}
        self._timer: Timer | None = None
        own = case.path and not bundled(case) and not read_only
        self._place = Path(case.path) if own else None
        if self._place is not None and not (is_single(self._place) or self._place.is_dir()):
            self._place = None
        texts = _texts(self._place) if self._place else None
        self.history = History.of(case, texts)
        self._written: Texts | None = texts
        if self._place is not None and texts is not None:
            self._recover(texts)

    @property
    def case(self) -> Case:
        """Return the case as it stands."""
        return self.history.now.case

    @property
    def version(self) -> int:
        """Return the number of the version that stands."""
        return self.history.head

    @property
    def read_only(self) -> bool:
        """Tell whether it cannot be changed here: it has no files of its own that can be edited."""
        return self._place is None

    @property
    def saved(self) -> bool:
        """Tell whether the files hold the version that stands."""
        return self.read_only or self.history.now.texts == self._written

    def answer(self, asked: Hashable, work: Callable[[], T]) -> T:
        """Return what was worked out for a question, or work it out once."""
        key = (self.version, asked)
        if key not in self._answers:
            answer = work()
            with self._lock:
                self._answers[key] = answer
                for old in list(self._answers)[:-_MOST_ANSWERS]:
                    del self._answers[old]
            return answer
        known: T = self._answers[key]
        return known

    def has(self, asked: Hashable) -> bool:
        """Tell whether an answer is at hand."""
        return (self.version, asked) in self._answers

    def edit(self, edits: Sequence[Edit]) -> str:
        """Make edits, one after another, all or none; return in words what was done.

        Raises
        ------
        CaseError, UnknownName
            Where one cannot be made.
        NotSupported
            Where the case cannot be changed here.
        """
        with self._lock:
            self._changeable()
            case, says = self.case, []
            for edit in edits:
                says.append(edit.says(case))
                case = edit.apply(case)
            told = "; ".join(says)
            self._note({"edits": [one.model_dump() for one in edits], "says": told})
            self.history = self.history.added(case, told)
            self._later()
            return told

    def change(self, says: str, work: Callable[[Case], Case]) -> str:
        """Change the case by a function of it; return in words what was done.

        Raises
        ------
        CaseError
            Where it cannot be done.
        """
        with self._lock:
            self._changeable()
            made = work(self.case)
            self._note({"data": data_of(made), "says": says})
            self.history = self.history.added(made, says)
            self._later()
            return says

    def go(self, where: str) -> str:
        """Undo, redo, or go to the version of a number; return in words what was done.

        Raises
        ------
        CaseError
            Where there is no such version.
        """
        with self._lock:
            self._changeable()
            old = self.history
            new = self._led(where)
            self._note({"data": data_of(new.now.case), "says": new.now.says})
            self.history = new
            self._later()
            if where == "undo":
                return f"undone: {old.now.says}"
            return f"as after: {new.now.says}"

    def _led(self, where: str) -> History:
        """Return the history with another version standing."""
        if where == "undo":
            return self.history.undone()
        if where == "redo":
            return self.history.redone()
        number = int(where) if where.isdecimal() else -1
        return self.history.at(number)

    def _changeable(self) -> None:
        """Raise where the case cannot be changed."""
        if self.read_only:
            raise NotSupported(f"{self.name} is read only here: copy it to change it")

    def _note(self, line: Mapping[str, Any]) -> None:
        """Write a line of the journal before anything is done.

        Raises
        ------
        CaseError
            Where it cannot be written.
        """
        if self._place is None:
            return
        try:
            journal = Journal.of(self._place)
            if self._written is not None and self.saved:
                journal.begin(self._written)
            journal.write(line)
        except OSError as fault:
            what = f"nothing was changed: the journal cannot be written: {fault.strerror or fault}"
            raise CaseError(Problem(what, "Make room on the disk, or check its rights")) from None

    def _recover(self, texts: Texts) -> None:
        """Do again what was answered and not yet written when the last server ended."""
        assert self._place is not None
        journal = Journal.of(self._place)
        pending = journal.pending(texts)
        for line in pending:
            try:
                for value in line.get("edits", ()):
                    edit = read_edit(value)
                    self.history = self.history.added(edit.apply(self.case), edit.says(self.case))
                if "data" in line:
                    went = case_of(self.case, line["data"])
                    self.history = self.history.added(went, str(line.get("says", "")))
            except DetenteError as fault:
                self.fault = f"what was done before could not all be done again: {fault}"
                break
        if pending:
            self._later()

    def _later(self) -> None:
        """Write the files once nobody has changed anything for a while."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = Timer(IDLE, self.write)
        self._timer.daemon = True
        self._timer.start()

    def write(self) -> None:
        """Write the files, if they do not hold the version that stands."""
        with self._lock:
            if self._place is None or self.saved:
                return
            try:
                self._save(self._place)
                self.fault = ""
            except DetenteError as fault:
                self.fault = str(fault)

    def _save(self, place: Path) -> None:
        """Write the version that stands; one that was on disk before, letter by letter."""
        version, number = self.history.now, self.history.head
        journal, now = Journal.of(place), _texts(place)
        if version.texts is not None and now == self._written:
            folder = place.parent if is_single(place) else place
            with alone(folder, list(version.texts)):
                journal.mark(version.texts)
                write_files(folder, version.texts, seen=now)
            self._written = version.texts
            self.history = self.history.kept(number, _read_at(version.case, place), version.texts)
            return

        base = self._base()
        if now != self._written and data_of(version.case) == data_of(base):
            self._take_up(place, now)
            return

        def mark(writing: Writing) -> None:
            journal.mark({**now, **writing.texts})

        written = save(replace(version.case, as_read=base.as_read), place, before=mark)
        self._written = _texts(place)
        if written.conflict != version.case.conflict or written.evidence != version.case.evidence:
            self.history = self.history.added(written, "edited outside as well, and merged")
            number = self.history.head
        self.history = self.history.kept(number, written, self._written)

    def _base(self) -> Case:
        """Return the case as it was last read from or written to the files."""
        known = [one.case for one in self.history.versions if one.texts == self._written]
        return known[-1] if known else self.history.versions[0].case

    def look(self) -> bool:
        """Take up what somebody else has written to the files; tell whether anything was."""
        with self._lock:
            if self._place is None:
                return False
            try:
                now = _texts(self._place)
            except CaseError as fault:
                self.fault = str(fault)
                return False
            if now == self._written:
                return False
            if not self.saved:
                self.write()
                return True
            try:
                self._take_up(self._place, now)
            except DetenteError as fault:
                changed = self.fault != str(fault)
                self.fault = str(fault)
                return changed
            return True

    def _take_up(self, place: Path, now: Texts) -> None:
        """Let what the files hold stand, though somebody else wrote it."""
        case = load(str(place))
        Journal.of(place).mark(now)
        self._written, self.fault = now, ""
        self.history = self.history.added(case, "edited outside")
        self.history = self.history.kept(self.history.head, case, now)


def _texts(place: Path) -> dict[Path, str]:
    """Return the texts of a case's files, letter by letter."""
    files = [place] if is_single(place) else [place / MAIN, place / CLAIMS]
    return {file: read_text(file) for file in files if file.exists()}


def _read_at(case: Case, place: Path) -> Case:
    """Return a case as read from a place just now."""
    try:
        return replace(case, as_read=load(str(place)).as_read)
    except DetenteError:
        return case
