"""Phases: only where done acts are dated, on two days or more, by day or month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.option_deeds import OptionDeeds, first_claims
from detente.evidence.draft.plan import DraftOption, DraftPhase

_FINE = frozenset({"day", "month"})
"""How finely an act must be dated to begin a phase."""
_FEWEST, _MOST = 2, 4
"""Days on which something is done: fewer part nothing, more are a chronicle and no phases."""

_Change = tuple[str, bool, Deed]
"""An option, whether it is taken from then on, and the deed that says so."""


def phases(
    of: Sequence[OptionDeeds],
    names: Mapping[tuple[str, str], str],
    options: Sequence[DraftOption],
) -> tuple[DraftPhase, ...]:
    """Return a phase for each day on which something dated is done; none for fewer than two.

    An act that is dated stands from its day on; what is done without a date stands throughout.

    Parameters
    ----------
    of
        The deeds of each option.
    names
        Key of each option by owner and act.
    options
        The options of the draft.
    """
    changes = _changes(of, names)
    if not _FEWEST <= len(changes) <= _MOST:
        return ()
    moved = {name for day in changes.values() for name, _, _ in day}
    standing = {option.key for option in options if option.taken and option.key not in moved}
    days, made = sorted(changes), []
    for day, after in zip(days, [*days[1:], ""], strict=True):
        for name, taken, _ in changes[day]:
            standing = standing | {name} if taken else standing - {name}
        kept = tuple(option.key for option in options if option.key in standing)
        cited = first_claims([deed for _, _, deed in changes[day]])
        start = date.fromisoformat(day)
        end = (date.fromisoformat(after) - timedelta(days=1)).isoformat() if after else ""
        title = f"From {start.day} {start:%B %Y}"
        made.append(DraftPhase(f"from-{day}", title, day, end, kept, cited))
    return tuple(made)


def _changes(
    of: Sequence[OptionDeeds], names: Mapping[tuple[str, str], str]
) -> dict[str, list[_Change]]:
    """Return what is done on each day that is told finely enough."""
    by_day: dict[str, list[_Change]] = {}
    for option in of:
        name = names[option.owner, option.key]
        signed = [(d, True) for d in option.deeds] + [(d, False) for d in option.undoing]
        for deed, sense in signed:
            if deed.mode == "done" and deed.when and deed.fine in _FINE:
                by_day.setdefault(deed.when, []).append((name, deed.taken == sense, deed))
    return by_day
