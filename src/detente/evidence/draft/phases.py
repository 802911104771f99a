"""Phases: only where done acts are dated, on two days or more, by day or month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.options import OptionDeeds
from detente.evidence.draft.plan import DraftOption, DraftPhase

_FINE = frozenset({"day", "month"})
_MOST = 4


def phases(
    groups: Sequence[OptionDeeds],
    names: Mapping[tuple[str, str], str],
    options: Sequence[DraftOption],
) -> tuple[DraftPhase, ...]:
    """Return a phase for each day on which something dated is done; none for fewer than two.

    An act that is dated stands from its day on; what is done without a date stands throughout.
    """
    dated: dict[str, list[tuple[str, bool, Deed]]] = {}
    for group in groups:
        name = names[group.owner, group.key]
        for deed, sense in [
            *((d, True) for d in group.deeds),
            *((d, False) for d in group.undoing),
        ]:
            if deed.mode == "done" and deed.when and deed.fine in _FINE:
                dated.setdefault(deed.when, []).append((name, deed.taken == sense, deed))
    if not 2 <= len(dated) <= _MOST:
        return ()
    moved = {name for acts in dated.values() for name, _, _ in acts}
    standing = {one.key for one in options if one.taken and one.key not in moved}
    days, found = sorted(dated), []
    for place, day in enumerate(days):
        for name, taken, _ in dated[day]:
            standing = standing | {name} if taken else standing - {name}
        until = days[place + 1] if place + 1 < len(days) else ""
        end = (date.fromisoformat(until) - timedelta(days=1)).isoformat() if until else ""
        kept = tuple(one.key for one in options if one.key in standing)
        cited = tuple(dict.fromkeys(k for _, _, deed in dated[day] for k in deed.claims[:1]))
        when = date.fromisoformat(day)
        title = f"From {when.day} {when:%B %Y}"
        found.append(DraftPhase(f"from-{day}", title, day, end, kept, cited))
    return tuple(found)
